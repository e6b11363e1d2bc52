// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/walk/walk_scene.h"

namespace vmscope::views {

/// Lays a walk out. From top to bottom: the address, the tables and the page, physical memory, the entry.
class WalkSceneBuilder
{
public:
    WalkSceneBuilder(const WalkShown& walk, const Metrics& metrics, QSizeF size);

    [[nodiscard]] WalkScene build();

private:
    // walk_scene.cpp
    void addAddress();
    void addField(const story::AddressField& field, double left, double boxWidth);

    // walk_scene_tables.cpp
    void addTables();
    void addTable(const story::TablePicture& table, const QRectF& rect);
    void addRows(const story::TablePicture& table, TableCard& card);
    void addEnd(const QRectF& rect);
    void addWires();
    void wireFrom(const FieldMark& field, const QRectF& target, double lane, LevelColor color, bool lit);

    // walk_scene_entry.cpp
    void addStrip();
    void addMark(PhysicalAddress p, double x, const QString& text, LevelColor color, bool lit);
    void placeMarks(const QRectF& bar);
    void addEntry();
    void addEntryBits(const story::TablePicture& table);

    [[nodiscard]] LevelColor colorOf(const paging::LevelRow* level) const;
    [[nodiscard]] bool isLit(const story::TablePicture& table) const;
    [[nodiscard]] bool isDone() const;
    [[nodiscard]] const story::TablePicture* shownTable() const;
    [[nodiscard]] double px(double units) const { return m_metrics.px(units); }

    const WalkShown& m_walk;
    const Metrics& m_metrics;
    QSizeF m_size;
    std::vector<story::TablePicture> m_tables;
    WalkScene m_scene;
    double m_left = 0, m_right = 0;
    double m_cardsTop = 0, m_cardsBottom = 0, m_stripTop = 0, m_entryTop = 0;
};

} // namespace vmscope::views
