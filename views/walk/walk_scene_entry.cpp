// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/paging/bit_groups.h"
#include "views/common/display_text.h"
#include "views/common/phrase.h"
#include "views/walk/walk_scene_builder.h"
#include "views/walk/walk_text.h"

#include <QFontMetricsF>

#include <algorithm>

namespace vmscope::views {

namespace {

/// The bit of an entry that a fault is about.
std::string_view refusedBit(paging::FaultCause cause)
{
    using enum paging::FaultCause;
    switch (cause) {
    case NotPresent:
        return "P";
    case ReadOnly:
        return "R/W";
    case SupervisorOnly:
    case Smep:
    case Smap:
        return "U/S";
    case NoExecute:
        return "NX";
    default:
        return {};
    }
}

/// All memory that is shown: to the end of RAM, or of what the dump's tables lead to.
PhysicalAddress endOfMemory(const WalkShown& walk, const std::vector<story::TablePicture>& tables)
{
    if (walk.source->layout)
        return walk.source->layout->config.ram.end();
    PhysicalAddress end{(64_MiB).value};
    for (const story::TablePicture& table : tables)
        end = std::max(end, table.table + pageSize);
    if (!walk.run->tables.faulted)
        end = std::max(end, walk.run->tables.translation.page + walk.run->tables.translation.size());
    return end;
}

} // namespace

void WalkSceneBuilder::addStrip()
{
    const PhysicalAddress end = endOfMemory(m_walk, m_tables);
    const QRectF bar(m_left + px(8.6), m_stripTop + px(1.9), m_right - m_left - px(8.6), px(1.1));
    m_scene.stripLabel = QRectF(m_left, bar.top() - px(0.2), px(8.3), px(1.5));
    if (m_walk.source->layout)
        for (const layout::PhysicalExtent& extent : m_walk.source->layout->physical) {
            const double from = double(extent.range.start.value) / double(end.value);
            const double to = double(extent.range.end.value) / double(end.value);
            m_scene.strip.push_back({QRectF(bar.left() + from * bar.width(), bar.top(),
                                            std::max(1.0, (to - from) * bar.width()), bar.height()),
                                     extent.kind});
        }
    else
        m_scene.strip.push_back({bar, layout::PhysicalKind::NotRam});
    const auto place = [&](PhysicalAddress p) {
        return bar.left() + double(p.value) / double(end.value) * bar.width();
    };
    for (const story::TablePicture& table : m_tables)
        addMark(table.table, place(table.table), tableTitle(*table.level, true), colorOf(table.level),
                isLit(table));
    if (!m_walk.run->tables.faulted)
        addMark(m_walk.run->tables.translation.at(m_walk.run->address),
                place(m_walk.run->tables.translation.at(m_walk.run->address)), QObject::tr("page"), noLevel,
                isDone());
    std::ranges::sort(m_scene.marks, {}, &StripMark::x);
    placeMarks(bar);
}

/// Labels side by side, each as near to its mark as the others leave room.
void WalkSceneBuilder::placeMarks(const QRectF& bar)
{
    const double width = px(3.6);
    double free = bar.left() - width;
    for (StripMark& mark : m_scene.marks) {
        mark.label = QRectF(std::max(mark.x - width / 2, free), m_stripTop, width, px(1.3));
        free = mark.label.right();
    }
    double limit = m_right + px(0.8);
    for (auto mark = m_scene.marks.rbegin(); mark != m_scene.marks.rend(); ++mark) {
        mark->label.moveRight(std::min(mark->label.right(), limit));
        limit = mark->label.left();
        m_scene.hotSpots.push_back({.rect = mark->label,
                                    .kind = HotSpot::Kind::Frame,
                                    .physical = mark->physical,
                                    .help = QObject::tr("%1: which addresses lead there?").arg(mark->text)});
    }
}

void WalkSceneBuilder::addMark(PhysicalAddress p, double x, const QString& text, LevelColor color, bool lit)
{
    m_scene.marks.push_back({p, x, {}, text, color, lit});
}

void WalkSceneBuilder::addEntry()
{
    EntryCard& card = m_scene.entry;
    card.rect = QRectF(m_left, m_entryTop, m_right - m_left + px(1), m_size.height() - m_entryTop - px(0.1));
    const story::TablePicture* table = shownTable();
    const double summaryHeight = px(2);
    card.summaryBox = QRectF(card.rect.left() + px(0.8), card.rect.bottom() - summaryHeight - px(0.5),
                             card.rect.width() - px(1.6), summaryHeight);
    if (isDone()) { // not before: the steps are to be watched
        card.summary = summaryText(m_walk);
        card.alert = m_walk.run->fault || m_walk.run->outsideRam || m_walk.run->stale();
    }
    card.narration = stepText(m_walk);
    card.title = QObject::tr("Step %1 of %2").arg(m_walk.step + 1).arg(m_walk.run->steps.size());
    double y = card.rect.top() + px(2.1);
    if (table) {
        const PhysicalAddress where =
            table->table + Bytes{table->index * std::uint64_t{m_walk.mode().entryBytes}};
        card.detail = QObject::tr("%1 %2 at p %3 = %4")
                          .arg(toQString(table->level->entryName))
                          .arg(table->index)
                          .arg(toQString(hexText(where)), toQString(hexText(table->entry)));
        if (card.summaryBox.top() - y > px(3.9)) {
            addEntryBits(*table);
            y += px(4.2);
        }
    }
    const QRectF needed =
        QFontMetricsF(m_metrics.label())
            .boundingRect(QRectF(0, 0, card.summaryBox.width(), 1e4), Qt::TextWordWrap, card.narration);
    if (card.summaryBox.top() - y < needed.height())
        card.narration.clear(); // no room: the summary has to do
    card.text = QRectF(card.summaryBox.left(), y, card.summaryBox.width(), card.summaryBox.top() - y);
}

void WalkSceneBuilder::addEntryBits(const story::TablePicture& table)
{
    EntryCard& card = m_scene.entry;
    const auto groups = paging::bitGroupsOf(table.form, table.entry);
    const bool setsBits = m_walk.shownStep().kind == story::StepKind::SetBits;
    const auto* fault = m_walk.run->fault ? &*m_walk.run->fault : nullptr;
    const bool faultHere = fault && isDone() && m_walk.run->refusingDepth() == table.depth;
    const double room = card.rect.width() - px(1.6);
    const double numberWidth = px(9), spacing = px(0.3);
    const double width = std::min(px(7), (room - numberWidth) / double(groups.size() - 1) - spacing);
    double x = card.rect.left() + px(0.8);
    for (const paging::BitGroup& group : groups) {
        EntryBitBox box;
        box.rect = QRectF(x, card.rect.top() + px(2.1), group.isNumber ? numberWidth : width, px(3.7));
        box.name = phrase(group.name);
        box.value = group.isNumber ? toQString(hexText(group.value)) : QString::number(group.value);
        box.meaning = phrase(group.meaning);
        box.strong = group.isNumber || group.value != 0;
        box.changed = setsBits && (group.name == "A" || group.name == "D") && group.value != 0;
        box.refused = faultHere && group.name == refusedBit(fault->cause);
        card.bits.push_back(box);
        x = box.rect.right() + spacing;
    }
}

} // namespace vmscope::views
