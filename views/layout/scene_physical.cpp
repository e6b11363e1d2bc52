// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/real_mode.h"
#include "views/common/display_text.h"
#include "views/layout/scene_builder.h"

#include <algorithm>
#include <cmath>

namespace vmscope::views {

namespace {

using namespace layout;

constexpr Look physicalLooks[]{Look::NotRam, Look::KernelImage, Look::MemMap,     Look::Swiotlb,
                               Look::Initrd, Look::LowMemory,   Look::HighMemory, Look::Lost};

} // namespace

void SceneBuilder::addPhysicalColumn()
{
    const Axis axis = physicalAxis();
    const auto y = [](PhysicalAddress p) { return static_cast<double>(p.value); };
    const PhysicalRange low{{}, m_layout.maxLowPfn.start()};
    int holes = 0, highs = 0, losts = 0;
    for (const PhysicalExtent& extent : m_layout.physical) {
        const int offset = extent.kind == PhysicalKind::NotRam       ? 100 + holes++
                           : extent.kind == PhysicalKind::HighMemory ? 300 + highs++
                           : extent.kind == PhysicalKind::Lost       ? 500 + losts++
                                                                     : -1;
        if (offset >= 0)
            block(PhysicalColumn + offset, physicalLooks[unsigned(extent.kind)],
                  axis.rect(y(extent.range.start), y(extent.range.end)), Subject::of(extent.kind), {}, 0_B);
    }
    block(PhysicalColumn, Look::LowMemory, axis.rect(0, y(low.end)), Subject::of(PhysicalKind::LowMemory), {},
          0_B);
    addLowMemoryContents(axis);
    nameLowMemory(axis);
    const QString high = !realMode()              ? tr("high memory")
                         : realMode()->hasFrame() ? tr("expanded memory")
                                                  : tr("extended memory");
    titleLargest(PhysicalKind::HighMemory, high, m_layout.highTotal,
                 onCard() ? tr("on the card") : tr("no permanent address"));
    titleLargest(PhysicalKind::Lost, tr("lost"), m_layout.lost(),
                 realMode() ? tr("out of reach") : tr("no kernel address"));
    addOwners();
    addFrameName(axis);
    addPhysicalTags(axis);
    spreadCallouts();
}

void SceneBuilder::addLowMemoryContents(const Axis& axis)
{
    const auto y = [](PhysicalAddress p) { return static_cast<double>(p.value); };
    for (const PhysicalExtent& extent : m_layout.physical) {
        const bool inLow = extent.range.start < m_layout.maxLowPfn.start();
        if (!inLow || extent.kind == PhysicalKind::LowMemory || extent.kind == PhysicalKind::Initrd)
            continue;
        const QRectF rect = axis.rect(y(extent.range.start), y(extent.range.end));
        const Look look = physicalLooks[unsigned(extent.kind)];
        if (extent.kind == PhysicalKind::NotRam)
            continue;
        block(PhysicalColumn + 70 + int(extent.kind), look, rect, Subject::of(extent.kind), {}, 0_B);
        const Bytes size = extent.kind == PhysicalKind::MemMap ? m_layout.memMap : sizeOf(extent.range);
        m_scene.callouts.push_back({PhysicalColumn + int(extent.kind),
                                    physicalText(extent.kind, size),
                                    look,
                                    {rect.right(), rect.center().y()},
                                    {rect.right() + m_metrics.px(0.9), rect.center().y()},
                                    Subject::of(extent.kind)});
    }
}

QString SceneBuilder::lowMemoryName() const
{
    return wide() ? tr("all of RAM") : realMode() ? tr("conventional") : tr("low memory");
}

void SceneBuilder::nameLowMemory(const Axis& axis)
{
    const QString name = lowMemoryName();
    QRectF room;
    for (const PhysicalExtent& extent : m_layout.physical) {
        const QRectF rect = axis.rect(static_cast<double>(extent.range.start.value),
                                      static_cast<double>(extent.range.end.value));
        if (extent.kind == PhysicalKind::LowMemory && rect.height() > room.height())
            room = rect;
    }
    const Bytes size = reachableLow(m_layout);
    if (room.height() > m_metrics.px(1.5)) {
        block(PhysicalColumn + 1, Look::LowMemory, room, Subject::of(PhysicalKind::LowMemory), name, size);
    } else if (m_layout.lowPresent() > 0_B) {
        const double y = axis.y(static_cast<double>(m_layout.lowMemory().value));
        m_scene.callouts.push_back({PhysicalColumn + 99,
                                    name + QLatin1Char(' ') + toQString(sizeText(size)),
                                    Look::LowMemory,
                                    {m_columns.physical.right(), y},
                                    {m_columns.physical.right() + m_metrics.px(0.9), y},
                                    Subject::of(PhysicalKind::LowMemory)});
    }
}

QString SceneBuilder::physicalText(PhysicalKind kind, Bytes size)
{
    const QString name = kind == PhysicalKind::MemMap        ? tr("mem_map")
                         : kind == PhysicalKind::KernelImage ? tr("kernel image")
                                                             : tr("swiotlb");
    return name + QLatin1Char(' ') + toQString(sizeText(size));
}

void SceneBuilder::titleLargest(PhysicalKind kind, const QString& title, Bytes size, const QString& note)
{
    Block* largest = nullptr;
    for (Block& candidate : m_scene.blocks)
        if (candidate.subject == Subject::of(kind) &&
            (!largest || candidate.rect.height() > largest->rect.height()))
            largest = &candidate;
    if (!largest)
        return;
    largest->title = title;
    largest->value = toQString(sizeText(size));
    largest->note = note;
}

void SceneBuilder::addPhysicalTags(const Axis& axis)
{
    const auto add = [&](int id, PhysicalAddress p) {
        tag(Tags + id, true, toQString(hexText(p)),
            {m_columns.physical.right(), axis.y(static_cast<double>(p.value))});
    };
    add(20, {});
    const PhysicalAddress end = m_layout.config.ram.end();
    if (!onCard()) // the processor has no address for a card's memory
        add(21, end);
    const PhysicalAddress low = m_layout.maxLowPfn.start();
    if (low < end)
        add(22, low);
}

void SceneBuilder::spreadCallouts()
{
    std::vector<double*> rows;
    for (Tag& each : m_scene.tags)
        if (each.physical)
            rows.push_back(&each.at.ry());
    for (Callout& callout : m_scene.callouts)
        rows.push_back(&callout.to.ry());
    std::ranges::stable_sort(rows, {}, [](const double* y) { return *y; });
    const double step = m_metrics.px(1.35);
    for (std::size_t i = 1; i < rows.size(); ++i)
        *rows[i] = std::max(*rows[i], *rows[i - 1] + step);
    double limit = m_columns.physical.bottom() + m_metrics.px(0.3);
    for (std::size_t i = rows.size(); i-- > 0; limit -= step)
        *rows[i] = std::min(*rows[i], limit);
}

void SceneBuilder::addDirectMapRibbon()
{
    if (hidden() || m_layout.highMemory == m_layout.pageOffset)
        return;
    const QRectF from =
        windowAxis().rect(folded(m_layout.pageOffset, m_layout), foldedEnd(m_layout.highMemory, m_layout));
    const QRectF to = physicalAxis().rect(0, static_cast<double>(m_layout.maxLowPfn.start().value));
    m_scene.ribbons.push_back({Others + 10, Look::LowMemory, m_columns.window.right(), from.top(),
                               from.bottom(), m_columns.physical.left() - m_metrics.px(1.2), to.top(),
                               to.bottom()});
}

void SceneBuilder::addUserRoute()
{
    const QRectF reach = physicalAxis().rect(0, static_cast<double>(m_layout.maxPfn.start().value));
    const double width = m_metrics.px(0.7);
    const double x = m_columns.physical.left() - m_metrics.px(1.0);
    const double left = m_columns.space.center().x() - width / 2;
    UserRoute& user = m_scene.user;
    user.channel = QRectF(left, m_columns.channelTop, x + width - left, m_columns.channelHeight);
    const double start = m_display.addressesGrowUp ? m_columns.space.bottom() : user.channel.bottom();
    const double end = m_display.addressesGrowUp ? user.channel.top() : m_columns.space.top();
    user.start = QRectF(left, start, width, end - start);
    user.reach = QRectF(x, reach.top(), width, reach.height());
    user.process = m_shown.state.process;
    const bool elsewhere = separate() && !userMode();
    user.text = (elsewhere ? tr("process %1 has an address space of its own: any usable page of RAM")
                           : tr("process %1, by its own tables: any usable page of RAM, low or high"))
                    .arg(QLatin1Char(user.process));
    user.opacity = elsewhere ? 0.4 : 1;
}

} // namespace vmscope::views
