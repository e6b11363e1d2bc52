// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/desk.h"
#include "views/common/display_text.h"
#include "views/common/frame_shown.h"
#include "views/layout/scene_builder.h"

#include <algorithm>

namespace vmscope::views {

namespace {

using kernel::AddressKind;
using kernel::Pkmap;
using layout::Region;
using layout::RegionKind;

/// Slots around the one that was given last, so that what is in use is in sight.
constexpr std::size_t slotsInSight = 6;

} // namespace

void SceneBuilder::addSlots(Block& block, const Region& region) const
{
    const kernel::Kernel& kernel = m_shown.state.desk->kernel;
    if (region.kind == RegionKind::Pkmap) {
        const std::span<const Pkmap::Slot> table = kernel.pkmap->slotTable();
        const unsigned last = kernel.pkmap->lastSlot();
        const std::size_t first = last < slotsInSight ? 0 : last + 1 - slotsInSight;
        for (std::size_t i = first; i < std::min(table.size(), first + slotsInSight); ++i) {
            const Pkmap::Slot& slot = table[i];
            SlotBox box;
            box.number = unsigned(i);
            box.users = tr("free");
            if (slot.count > 0) {
                box.users = QStringLiteral("×%1").arg(slot.users());
                box.page = lookOf(slot.page);
            }
            block.slotBoxes.push_back(box);
        }
        if (std::ranges::none_of(table, [](const Pkmap::Slot& slot) { return slot.count > 0; }))
            block.slotBoxes.clear();
    } else if (region.kind == RegionKind::Fixmap && m_layout.config.hasHighmem()) {
        const kernel::TemporaryMaps& maps = *kernel.temporary;
        bool used = false;
        for (unsigned i = 0; i < std::min<unsigned>(slotsInSight, maps.slotsPerCpu()); ++i) {
            SlotBox box;
            box.number = i;
            box.users = tr("free");
            if (const auto page = maps.pageAt(kernel.booted.ram(), 0, i)) {
                box.users = tr("CPU %1").arg(0);
                box.page = lookOf(*page);
                used = true;
            }
            block.slotBoxes.push_back(box);
        }
        if (!used)
            block.slotBoxes.clear();
    }
}

/// The lens keeps no scale: an area's address is where it would be in the area's box.
std::optional<QRectF> SceneBuilder::spotInLens(VirtualAddress v) const
{
    const Region* region = m_layout.regionAt(v);
    if (!region)
        return std::nullopt;
    for (const Block& block : m_scene.blocks) {
        if (block.id < LensColumn || block.id >= Tags || block.subject != Subject::of(region->kind))
            continue;
        const double share = double((v - region->range.start).value) / double(sizeOf(region->range).value);
        const double up = m_display.addressesGrowUp ? 1 - share : share;
        const double thick = std::max(3.0, m_metrics.px(0.22));
        if (!block.slotBoxes.empty()) // the slots are in the way of a place to scale
            return QRectF(block.rect.left(), block.rect.bottom() - thick, block.rect.width(), thick);
        const double y = std::clamp(block.rect.top() + up * block.rect.height(), block.rect.top() + thick,
                                    block.rect.bottom() - thick);
        return QRectF(block.rect.left(), y - thick / 2, block.rect.width(), thick);
    }
    return std::nullopt;
}

void SceneBuilder::addFrameName(const Axis& axis)
{
    if (!m_shown.frame)
        return;
    const FrameNumber frame = m_shown.frame->frame;
    const double y = axis.y(double(frame.start().value));
    const Look look = m_shown.state.desk    ? lookOf(frame)
                      : m_shown.frame->high ? Look::HighMemory
                                            : Look::LowMemory;
    const double right = m_columns.physical.right();
    Subject subject = Subject::of(m_shown.frame->high ? PhysicalKind::HighMemory : PhysicalKind::LowMemory);
    m_scene.callouts.push_back({PhysicalColumn + 98,
                                tr("frame 0x%1").arg(frame.value, 0, 16),
                                look,
                                {right, y},
                                {right + m_metrics.px(0.9), y},
                                subject});
}

void SceneBuilder::addFrame()
{
    if (!m_shown.frame)
        return;
    const FrameShown& frame = *m_shown.frame;
    const double y = physicalAxis().y(double(frame.frame.start().value));
    m_scene.frameY = y;
    const double thick = std::max(3.0, m_metrics.px(0.22));
    const double end = wide() ? windowTop() : double(m_layout.windowEnd.value);
    const Axis space(m_columns.space, 0, end, m_display.addressesGrowUp);
    const auto line = [&](const QRectF& column, double at) {
        return QRectF(column.left(), at - thick / 2, column.width(), thick);
    };
    for (const AddressShown& address : frame.addresses) {
        const double at = folded(address.way.address, m_layout);
        AddressMark mark{.spot = line(m_columns.space, space.y(at)), .valid = address.validNow};
        if (address.way.kind == AddressKind::User) {
            // Along the way of the process's own tables.
            const UserRoute& route = m_scene.user;
            const double x = route.start.center().x(), up = route.reach.center().x();
            const double along = m_display.addressesGrowUp ? route.channel.bottom() - thick / 2
                                                           : route.channel.top() + thick / 2;
            mark.way << QPointF(x, mark.spot.center().y()) << QPointF(x, along) << QPointF(up, along)
                     << QPointF(up, y) << QPointF(m_columns.physical.left(), y);
        } else if (!hidden()) {
            mark.echoes.push_back(mark.spot);
            mark.spot = line(m_columns.window, windowAxis().y(at));
            if (const auto lens = spotInLens(address.way.address)) {
                mark.echoes.push_back(mark.spot);
                mark.spot = *lens;
            }
        }
        m_scene.addresses.push_back(mark);
    }
}

} // namespace vmscope::views
