// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/pkmap.h"

#include <algorithm>
#include <cassert>

namespace vmscope::kernel {

namespace {

VirtualRange pkmapOf(const layout::Layout& layout)
{
    const layout::Region* region = layout.region(layout::RegionKind::Pkmap);
    return region ? region->range : VirtualRange{};
}

} // namespace

Pkmap::Pkmap(const BootedMachine& booted)
    : m_pageOffset(booted.layout->pageOffset)
    , m_lowEnd(booted.layout->maxLowPfn)
    , m_end(booted.layout->maxPfn)
    , m_flushesAlways(booted.layout->config.kernel->pkmap.flushesAlways)
    , m_fullFlush(fullFlushOf(*booted.layout))
    , m_window(booted, pkmapOf(*booted.layout))
    , m_addresses(*booted.layout, static_cast<unsigned>(pagesIn(sizeOf(m_window.range()))))
    , m_slots(pagesIn(sizeOf(m_window.range())))
{
}

std::optional<VirtualAddress> Pkmap::addressOf(FrameNumber page) const
{
    if (isLow(page))
        return directAddressOf(page);
    const auto slot = m_addresses.slotOf(page);
    return slot ? std::optional(addressOf(*slot)) : std::nullopt;
}

std::size_t Pkmap::usedSlots() const
{
    return std::size_t(std::ranges::count_if(m_slots, [](const Slot& slot) { return slot.users() > 0; }));
}

void Pkmap::demandPage(const hardware::PhysicalMemory& ram, FrameNumber page) const
{
    if (page >= m_end || !ram.isRam(page.start()))
        throw hardware::OutsideRam(page.start());
    if (!isLow(page) && m_slots.empty())
        throw KernelBug("kmap() of a page without an address, in a kernel that has no pkmap");
}

unsigned Pkmap::usedSlotOf(FrameNumber page) const
{
    const auto slot = m_addresses.slotOf(page);
    if (!slot || m_slots[*slot].count < 2)
        throw KernelBug("kunmap() of a page that has no user");
    return *slot;
}

FrameNumber Pkmap::takeFromQueue(TaskId task)
{
    const auto sleeper = std::ranges::find(m_sleepers, task, &Sleeper::task);
    assert(sleeper != m_sleepers.end() && sleeper->awake);
    const FrameNumber page = sleeper->page;
    m_sleepers.erase(sleeper);
    return page;
}

void Pkmap::take(Slot& slot, TaskId task)
{
    ++slot.count;
    const auto own = std::ranges::find(slot.holds, task, &Hold::task);
    if (own == slot.holds.end())
        slot.holds.push_back({task, 1});
    else
        ++own->count;
}

/// A task may give back what another one took: the kernel counts users, it does not know them.
void Pkmap::release(Slot& slot, TaskId task)
{
    --slot.count;
    auto hold = std::ranges::find(slot.holds, task, &Hold::task);
    if (hold == slot.holds.end())
        hold = slot.holds.begin();
    if (--hold->count == 0)
        slot.holds.erase(hold);
}

} // namespace vmscope::kernel
