// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/display_text.h"
#include "views/common/phrase.h"
#include "views/walk/walk_scene_builder.h"
#include "views/walk/walk_text.h"

#include <QFontMetricsF>

#include <algorithm>

namespace vmscope::views {

namespace {

constexpr double gap = 2.4;       ///< between cards, for the wires
constexpr double widestCard = 27; ///< wider says no more
constexpr double endShare = 0.62; ///< the page's width against a table's
constexpr double narrowestEnd = 9.6, widestEnd = 17;
constexpr double headHeight = 4.3, rowHeight = 1.62;
constexpr double firstLane = 1.15;     ///< left of a card: where the index comes down
constexpr double shortTitleBelow = 15; ///< units of width: below, a table is called PD

/// All digits, or where there is little room those that count.
QString entryText(std::uint64_t entry, unsigned digits)
{
    return QStringLiteral("0x%1").arg(entry, int(digits), 16, QLatin1Char('0'));
}

QString indexText(const story::TableRow& row)
{
    return row.count == 1 ? QString::number(row.first)
                          : QStringLiteral("%1–%2").arg(row.first).arg(row.last());
}

/// As many rows around the chosen one as fit.
std::span<const story::TableRow> around(const std::vector<story::TableRow>& rows, std::size_t most)
{
    const auto chosen = std::size_t(std::ranges::find(rows, true, &story::TableRow::chosen) - rows.begin());
    const std::size_t count = std::min(most, rows.size());
    const std::size_t first = std::min(chosen - std::min(chosen, count / 2), rows.size() - count);
    return std::span(rows).subspan(first, count);
}

} // namespace

void WalkSceneBuilder::addTables()
{
    const double count = double(m_tables.size());
    const double room = m_right - m_left - px(gap) * (count + 1);
    const double end =
        std::min(std::max(room / (count + endShare) * endShare, px(narrowestEnd)), px(widestEnd));
    const double width = std::min(px(widestCard), (room - end) / std::max(1.0, count));
    double x = m_left + px(gap) - px(0.6);
    for (const story::TablePicture& table : m_tables) {
        addTable(table, QRectF(x, m_cardsTop, width, m_cardsBottom - m_cardsTop));
        x += width + px(gap);
    }
    addEnd(QRectF(x, m_cardsTop, end, m_cardsBottom - m_cardsTop));
}

void WalkSceneBuilder::addTable(const story::TablePicture& table, const QRectF& rect)
{
    TableCard card;
    card.rect = rect;
    card.color = colorOf(table.level);
    card.lit = isLit(table);
    const bool narrow = rect.width() < px(shortTitleBelow);
    const double titleWidth =
        QFontMetricsF(m_metrics.label(true)).horizontalAdvance(tableTitle(*table.level, false));
    card.title = tableTitle(*table.level, narrow || titleWidth > rect.width() - px(1.2));
    card.place = placeText(table.table, table.home);
    card.edit = editText(table, narrow);
    addRows(table, card);
    m_scene.hotSpots.insert(m_scene.hotSpots.begin(),
                            {QRectF(rect.left(), rect.top(), rect.width(), px(headHeight)),
                             HotSpot::Kind::Frame,
                             {},
                             table.table,
                             QObject::tr("Click: which addresses lead to this frame?")});
    m_scene.tables.push_back(card);
}

void WalkSceneBuilder::addRows(const story::TablePicture& table, TableCard& card)
{
    const double top = card.rect.top() + px(headHeight);
    const auto most = std::size_t(std::max(1.0, (card.rect.bottom() - top - px(0.4)) / px(rowHeight)));
    const double entries = table.level->entryCount();
    const bool narrow = card.rect.width() < px(shortTitleBelow);
    const unsigned digits = narrow ? 1 : 2 * m_walk.mode().entryBytes;
    double y = top;
    for (const story::TableRow& row : around(table.rows, most)) {
        TableRowBox box;
        box.rect = QRectF(card.rect.left() + px(0.4), y, card.rect.width() - px(1.7), px(rowHeight));
        box.index = indexText(row);
        box.entry = entryText(row.entry, digits);
        box.chosen = row.chosen;
        box.empty = !(row.entry & paging::bit::present);
        const std::uint64_t mask = paging::bit::span(table.level->shift + table.level->indexBits - 1, 0);
        const std::uint64_t start =
            (m_walk.run->address.value & ~mask) | (std::uint64_t{row.first} << table.level->shift);
        const VirtualAddress address = m_walk.mode().canonical({start});
        m_scene.hotSpots.push_back(
            {box.rect,
             HotSpot::Kind::Address,
             address,
             {},
             QObject::tr("%1 %2: %3. Click to walk to v %4")
                 .arg(toQString(table.level->entryName), box.index,
                      phrase(paging::wordsOf(table.form, row.entry)), toQString(hexText(address)))});
        card.rows.push_back(box);
        y += px(rowHeight);
    }
    card.map = QRectF(card.rect.right() - px(1.0), top, px(0.6), y - top);
    for (const story::TableRow& row : table.rows)
        if (row.entry & paging::bit::present)
            card.used.emplace_back(row.first / entries, (row.last() + 1) / entries);
    card.chosenAt = (table.index + 0.5) / entries;
}

void WalkSceneBuilder::addEnd(const QRectF& rect)
{
    EndCard& end = m_scene.end;
    end.rect = rect;
    end.lit = isDone();
    const paging::Walk& walk = m_walk.run->tables;
    end.fault = walk.faulted;
    if (walk.faulted && m_walk.run->outsideRam) {
        end.title = QObject::tr("no RAM");
        end.number = QObject::tr("p %1").arg(toQString(hexText(*m_walk.run->outsideRam)));
        end.lines = {QObject::tr("the next table"), QObject::tr("would lie there")};
        return;
    }
    if (walk.faulted) {
        end.title = QObject::tr("fault");
        end.number = QStringLiteral("0x%1").arg(walk.fault.errorCode, 0, 16);
        end.lines = {QObject::tr("error code"), phrase(causeText(walk.fault.cause))};
        return;
    }
    const paging::Translation& page = walk.translation;
    const PhysicalAddress byte = page.at(m_walk.run->address);
    const story::Home home = story::homeOf(byte, m_walk.source->surroundings());
    end.kind = home.kind;
    end.title = QObject::tr("%1 page").arg(toQString(sizeText(page.size())));
    end.number = QObject::tr("p %1").arg(toQString(hexText(page.page)));
    end.lines = {QObject::tr("byte 0x%1").arg((byte - page.page).value, 0, 16),
                 placeText(byte, home).section(QStringLiteral(", "), 1),
                 home.editedAt   ? QObject::tr("kernel's address")
                 : home.realMode ? QString()
                                 : QObject::tr("no kernel address")};
    if (home.editedAt)
        end.lines += QObject::tr("v %1").arg(toQString(hexText(*home.editedAt)));
    const double share = double((byte - page.page).value) / double(page.size().value);
    const double top = rect.top() + px(9.2), room = rect.bottom() - px(1.2) - top;
    if (room > 0)
        end.byte = QRectF(rect.left() + px(0.5), top + share * room, rect.width() - px(1), px(0.5));
    m_scene.hotSpots.push_back(
        {rect, HotSpot::Kind::Frame, {}, byte, QObject::tr("Click: which addresses lead to this frame?")});
}

/// Down from a field in its own lane, then along the gap beside the card, then into it.
void WalkSceneBuilder::wireFrom(const FieldMark& field, const QRectF& target, double lane, LevelColor color,
                                bool lit)
{
    const double x = target.left() - px(firstLane), y = target.center().y();
    const QPointF start(field.text.center().x(), field.text.bottom());
    m_scene.wires.push_back(
        {QPolygonF{start, {start.x(), lane}, {x, lane}, {x, y}, {target.left(), y}}, color, false, lit});
}

void WalkSceneBuilder::addWires()
{
    const double laneStep = px(1.2) / double(m_tables.size() + 1);
    QPointF from;
    for (std::size_t i = 0; i < m_scene.tables.size(); ++i) {
        const TableCard& card = m_scene.tables[i];
        const auto row = std::ranges::find(card.rows, true, &TableRowBox::chosen);
        // A field that is left of its table turns lower than those right of it: the lanes do not cross.
        const double lane = m_cardsTop - px(0.35) - laneStep * double(i);
        if (row != card.rows.end())
            wireFrom(m_scene.fields[i], row->rect.adjusted(-px(0.4), 0, 0, 0), lane, card.color, card.lit);
        if (i > 0)
            m_scene.wires.push_back(
                {QPolygonF{from, {card.rect.left(), card.rect.top() + px(1)}}, noLevel, true, card.lit});
        if (row != card.rows.end())
            from = QPointF(card.rect.right() - px(1.3), row->rect.center().y());
    }
    if (m_scene.tables.empty())
        return;
    m_scene.wires.push_back({QPolygonF{from, {m_scene.end.rect.left(), m_scene.end.rect.top() + px(1)}},
                             noLevel, true, m_scene.end.lit});
    if (!m_scene.end.byte.isEmpty()) {
        const double y = m_scene.end.byte.center().y(), x = m_scene.end.rect.right() + px(0.9);
        const FieldMark& offset = m_scene.fields.back();
        const QPointF start(offset.text.center().x(), offset.text.bottom());
        const double lane = m_cardsTop - px(0.35) - laneStep * double(m_tables.size());
        m_scene.wires.push_back(
            {QPolygonF{start, {start.x(), lane}, {x, lane}, {x, y}, {m_scene.end.byte.right(), y}}, noLevel,
             false, m_scene.end.lit});
    }
}

} // namespace vmscope::views
