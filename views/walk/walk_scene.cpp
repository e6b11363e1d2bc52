// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/display_text.h"
#include "views/walk/walk_scene_builder.h"
#include "views/walk/walk_text.h"

#include <algorithm>

namespace vmscope::views {

namespace {

// Heights in units, from top to bottom.
constexpr double bitNumbers = 1.1, bitBoxes = 1.9, fieldTexts = 3.1, wireRoom = 1.6;
constexpr double addressHeight = bitNumbers + bitBoxes + fieldTexts + wireRoom;
constexpr double stripHeight = 3.6, entryHeight = 12.4;
constexpr double smallestCards = 9.5;

} // namespace

WalkSceneBuilder::WalkSceneBuilder(const WalkShown& walk, const Metrics& metrics, QSizeF size)
    : m_walk(walk)
    , m_metrics(metrics)
    , m_size(size)
    , m_tables(story::tablesOf(walk.rig(), walk.run->tables, walk.run->address, walk.source->surroundings()))
    , m_left(px(0.2))
    , m_right(size.width() - px(1.2))
{
    // Where there is little height, the strip goes first, then the entry gets what is left.
    const double free = size.height() - px(addressHeight + smallestCards);
    const bool hasStrip = free >= px(entryHeight + stripHeight);
    const double entry = std::min(px(entryHeight), std::max(0.0, free));
    m_entryTop = size.height() - entry;
    m_stripTop = m_entryTop - (hasStrip ? px(stripHeight) : 0);
    m_cardsTop = px(addressHeight);
    m_cardsBottom = m_stripTop - px(0.5);
}

LevelColor WalkSceneBuilder::colorOf(const paging::LevelRow* level) const
{
    if (!level)
        return noLevel;
    const auto levels = m_walk.mode().levels;
    return LevelColor(levels.size() - 1 - std::size_t(level - levels.data()));
}

/// Read by a step up to the one that is shown.
bool WalkSceneBuilder::isLit(const story::TablePicture& table) const
{
    const auto& steps = m_walk.run->steps;
    return std::any_of(steps.begin(), steps.begin() + std::ptrdiff_t(m_walk.step) + 1,
                       [&](const story::AccessStep& step) {
                           if (step.kind != story::StepKind::ReadEntry)
                               return false;
                           const auto& event = m_walk.run->events[step.event];
                           return std::get<hardware::WalkStepTaken>(event).step.level == table.level;
                       });
}

bool WalkSceneBuilder::isDone() const { return m_walk.step + 1 == m_walk.run->steps.size(); }

/// The table whose entry the step is about: the last one read.
const story::TablePicture* WalkSceneBuilder::shownTable() const
{
    const story::TablePicture* last = nullptr;
    for (const story::TablePicture& table : m_tables)
        if (isLit(table))
            last = &table;
    if (!last && isDone() && !m_tables.empty())
        last = &m_tables.back(); // a TLB hit: what the entry says all the same
    return last;
}

void WalkSceneBuilder::addField(const story::AddressField& field, double left, double boxWidth)
{
    const VirtualAddress address = m_walk.run->address;
    const LevelColor color = colorOf(field.level);
    double x = left;
    for (unsigned bit = field.high + 1; bit-- > field.low; x += boxWidth) {
        const QRectF box(x, px(bitNumbers), boxWidth - px(0.12), px(bitBoxes));
        m_scene.bits.push_back({box, bit, bool(address.value >> bit & 1), color});
        const VirtualAddress other = m_walk.mode().canonical({address.value ^ 1ull << bit});
        m_scene.hotSpots.push_back(
            {box, HotSpot::Kind::Address, other, {}, QObject::tr("Bit %1: click to flip it").arg(bit)});
    }
    FieldMark mark;
    mark.bracket = QRectF(left, px(bitNumbers + bitBoxes + 0.25), x - left - px(0.12), px(0.35));
    const double room = std::max(mark.bracket.width(), px(6.8));
    const double textLeft = std::max(m_left, mark.bracket.center().x() - room / 2);
    mark.text = QRectF(textLeft, mark.bracket.bottom() + px(0.1), room, px(2.4));
    mark.name = field.level ? indexTitle(*field.level) : QObject::tr("offset");
    mark.value = field.level
                     ? QString::number(field.value)
                     : QStringLiteral("0x%1").arg(field.value, int(field.high + 4) / 4, 16, QLatin1Char('0'));
    mark.boxWidth = boxWidth;
    mark.highBit = QString::number(field.high);
    mark.lowBit = QString::number(field.low);
    mark.color = color;
    m_scene.fields.push_back(mark);
}

void WalkSceneBuilder::addAddress()
{
    const paging::PagingMode& mode = m_walk.mode();
    const unsigned pageShift =
        m_walk.run->tables.faulted ? mode.levels.back().shift : m_walk.run->tables.translation.pageShift;
    const auto fields = story::fieldsOf(mode, m_walk.run->address, pageShift);
    const double sign = mode.sixtyFourBit ? px(6.8) : 0;
    const double boxWidth = std::min(px(2.3), (m_right - m_left - sign) / mode.addressBits);
    double left = m_left + sign;
    if (mode.sixtyFourBit) {
        m_scene.signRect = QRectF(m_left, px(bitNumbers), sign - px(0.3), px(bitBoxes));
        m_scene.signText = QObject::tr("63…%1 = bit %2").arg(mode.addressBits).arg(mode.addressBits - 1);
    }
    for (const story::AddressField& field : fields) {
        addField(field, left, boxWidth);
        left += boxWidth * (field.high - field.low + 1);
    }
}

WalkScene WalkSceneBuilder::build()
{
    addAddress();
    addTables();
    addWires();
    if (m_entryTop > m_stripTop)
        addStrip();
    if (m_size.height() - m_entryTop > px(3))
        addEntry();
    return std::move(m_scene);
}

WalkScene walkSceneOf(const WalkShown& walk, const Metrics& metrics, QSizeF size)
{
    return WalkSceneBuilder(walk, metrics, size).build();
}

} // namespace vmscope::views
