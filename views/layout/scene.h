// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/shown.h"

#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <vector>

/// The picture of a layout as plain geometry: made from engine values, drawn and animated by the view.
namespace vmscope::views {

/// How a block is filled. Only physical memory, and virtual areas with a fixed target, have fill colours.
enum class Look : std::uint8_t {
    LowMemory,
    HighMemory,
    MemMap,
    KernelImage,
    Swiotlb,
    Initrd,
    Lost,    ///< hatched
    NotRam,  ///< faint
    Process, ///< the user half
    Socket,  ///< outlined: addresses without memory of their own
    Slots,   ///< a socket with numbered slots
    Absent,  ///< dashed: not in the tables now
    // Who has pages of RAM:
    AtBoot,
    PageTables,
    Slab,
    PageCache,
    PagesOfA,
    PagesOfB,
    VmallocPages,
    OtherPages,
};

/// A slot of pkmap or fixmap, as wide as it takes to be read.
struct SlotBox
{
    unsigned number = 0;
    QString users;            ///< "×2", "free"
    std::optional<Look> page; ///< plugged into it
};

struct Block
{
    int id = 0; ///< the same thing has the same id in every scene
    Look look = Look::Socket;
    QRectF rect;
    QString title{}, value{}, note{};
    Subject subject{};
    int slotCount = 0;
    std::vector<SlotBox> slotBoxes{}; ///< some of them, to be read; empty: none is in use
    double opacity = 1;
};

/// Pages of one owner in a thin slice of the physical column: as wide as their share of it.
struct OwnerCell
{
    QRectF rect;
    Look look = Look::OtherPages;
};

/// An address that leads to the selected frame: a mark in a column, and the way from there.
struct AddressMark
{
    QRectF spot;                  ///< in its column
    std::vector<QRectF> echoes{}; ///< the same address in other columns
    QPolygonF way{};              ///< corners of a straight way; empty: a curve to the frame
    bool valid = true;            ///< can be used now
};

/// A filled band from one vertical stretch to another: which memory a range of addresses reaches.
struct Ribbon
{
    int id = 0;
    Look look = Look::LowMemory;
    double leftX = 0, leftTop = 0, leftBottom = 0;
    double rightX = 0, rightTop = 0, rightBottom = 0;
    double opacity = 1;
};

/// An address at the edge of a column: virtual ones upright on the left, physical ones italic on the right.
struct Tag
{
    int id = 0;
    bool physical = false;
    QString text;
    QPointF at; ///< the point of the column's edge that it names
    double opacity = 1;
};

/// A name beside a column, with a line to the thing that is too thin to hold it.
struct Callout
{
    int id = 0;
    QString text;
    Look look = Look::MemMap;
    QPointF from;
    QPointF to; ///< left middle of the text
    Subject subject;
    double opacity = 1;
};

struct Heading
{
    QString text;
    QRectF rect;
};

/// "always mapped", "addresses to lend": a bracket beside the window column.
struct Bracket
{
    int id = 0;
    double x = 0, top = 0, bottom = 0;
    QString text;
    double opacity = 1;
};

/// The way of a process's own tables to all usable RAM: along the bottom and up beside physical memory.
struct UserRoute
{
    QRectF start;   ///< under the user block
    QRectF channel; ///< along the bottom
    QRectF reach;   ///< beside the RAM it reaches
    QString text;
    char process = 'A';
    double opacity = 0;
};

struct Lens
{
    QPointF fromTop, fromBottom, toTop, toBottom;
};

struct Scene
{
    std::vector<Heading> headings;
    std::vector<Block> blocks; ///< in drawing order
    std::vector<Ribbon> ribbons;
    std::vector<Tag> tags;
    std::vector<Callout> callouts;
    std::vector<Bracket> brackets;
    UserRoute user;
    Lens lens;
    std::vector<OwnerCell> owners;
    std::optional<double> frameY;       ///< of the selected page frame in the physical column
    std::vector<AddressMark> addresses; ///< of that frame
    QRectF virtualColumn, windowColumn, lensColumn, physicalColumn;
    bool addressesGrowUp = true;
};

/// The picture of `shown` in a widget of `size`.
[[nodiscard]] Scene sceneOf(const Shown& shown, const Display& display, const Metrics& metrics, QSizeF size);

/// One side of a comparison: only the kernel's window, from `windowFrom` up where it has 32 bits, and RAM.
[[nodiscard]] Scene comparedSceneOf(const Shown& shown, const Display& display, const Metrics& metrics,
                                    QSizeF size, VirtualAddress windowFrom);

/// For a lecture hall: two columns, few names, and addresses of the selected part alone; with or without
/// figures: those are sizes.
[[nodiscard]] Scene presentedSceneOf(const Shown& shown, const Display& display, const Metrics& metrics,
                                     QSizeF size, const Subject& selected, bool figures);

/// `t` of the way from one scene to another, 0 to 1: things in both move, others fade.
[[nodiscard]] Scene between(const Scene& from, const Scene& to, double t);

} // namespace vmscope::views
