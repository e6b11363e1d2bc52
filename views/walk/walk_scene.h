// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/walk/walk_shown.h"

#include <QPolygonF>
#include <QRectF>

/// The picture of a walk as plain geometry and words: made from engine values, drawn by the view.
namespace vmscope::views {

/// An index into Theme::level, or noLevel.
using LevelColor = int;

struct BitBox
{
    QRectF rect;
    unsigned bit = 0;
    bool set = false;
    LevelColor color = noLevel;
};

/// A field of the address under its bits: bracket, name, number.
struct FieldMark
{
    QRectF bracket;
    QRectF text;
    QString name, value;
    QString highBit, lowBit; ///< numbers of its first and last bit, above their boxes
    double boxWidth = 0;
    LevelColor color = noLevel;
};

struct TableRowBox
{
    QRectF rect;
    QString index, entry;
    bool chosen = false;
    bool empty = false; ///< not present
};

struct TableCard
{
    QRectF rect;
    QString title, place, edit;
    LevelColor color = noLevel;
    bool lit = true; ///< read by the step that is shown or before it
    std::vector<TableRowBox> rows;
    QRectF map;                                  ///< the whole table as a slim column
    std::vector<std::pair<double, double>> used; ///< present stretches of it, 0 to 1
    double chosenAt = 0;
};

/// The end of the walk: a page frame, or what went wrong.
struct EndCard
{
    QRectF rect;
    bool fault = false;
    bool lit = true;
    std::optional<layout::PhysicalKind> kind;
    QString title, number;
    QStringList lines;
    QRectF byte; ///< where in the page the byte lies
};

struct Wire
{
    QPolygonF points; ///< corners; drawn rounded
    LevelColor color = noLevel;
    bool dashed = false;
    bool lit = true;
};

struct StripPart
{
    QRectF rect;
    layout::PhysicalKind kind{};
};

/// A table or the frame on the strip of physical memory.
struct StripMark
{
    PhysicalAddress physical{};
    double x = 0;
    QRectF label;
    QString text;
    LevelColor color = noLevel;
    bool lit = true;
};

struct EntryBitBox
{
    QRectF rect;
    QString name, value, meaning;
    bool strong = false;  ///< says something: a set flag, a number
    bool changed = false; ///< by the step that is shown
    bool refused = false; ///< the bit that the fault is about
};

struct EntryCard
{
    QRectF rect;
    QString title, detail;
    std::vector<EntryBitBox> bits;
    QRectF text, summaryBox;
    QString narration, summary;
    bool alert = false;
};

/// Something that a click or the pointer finds.
struct HotSpot
{
    enum class Kind : std::uint8_t { None, Address, Frame };

    QRectF rect;
    Kind kind = Kind::None;
    VirtualAddress address{};   ///< Address: to be walked on a click
    PhysicalAddress physical{}; ///< Frame: who else maps it?
    QString help;
};

struct WalkScene
{
    std::vector<BitBox> bits;
    QString signText; ///< of 64-bit modes: what the bits above do
    QRectF signRect;
    std::vector<FieldMark> fields;
    std::vector<TableCard> tables;
    EndCard end;
    std::vector<Wire> wires;
    QRectF stripLabel;
    std::vector<StripPart> strip;
    std::vector<StripMark> marks;
    EntryCard entry;
    std::vector<HotSpot> hotSpots; ///< the last one under a point counts
};

/// The picture of a walk with a source, in a widget of `size`.
[[nodiscard]] WalkScene walkSceneOf(const WalkShown& walk, const Metrics& metrics, QSizeF size);

} // namespace vmscope::views
