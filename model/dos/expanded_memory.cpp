// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dos/expanded_memory.h"

#include "model/layout/real_mode.h"

#include <algorithm>
#include <numeric>

namespace vmscope::dos {

namespace {

constexpr unsigned unmapsSince = 0x40;

} // namespace

ExpandedMemory::ExpandedMemory(const kernel::BootedMachine& booted)
    : m_frame(booted)
    , m_version(booted.layout->config.kernel->realMode->version)
    , m_pages(layout::expandedPagesIn(booted.frames.high()))
    , m_free(m_pages.size())
{
    std::iota(m_free.rbegin(), m_free.rend(), std::uint16_t{0});
}

std::optional<unsigned> ExpandedMemory::pagesOf(EmsHandle handle) const
{
    const auto owner = m_owners.find(handle);
    if (owner == m_owners.end())
        return std::nullopt;
    return static_cast<unsigned>(owner->second.pages.size());
}

std::optional<PhysicalAddress> ExpandedMemory::placeOf(EmsPage page) const
{
    const auto pages = pagesOf(page.handle);
    if (!pages || page.logical >= *pages)
        return std::nullopt;
    return m_pages[m_owners.at(page.handle).pages[page.logical]];
}

std::variant<EmsHandle, EmsStatus> ExpandedMemory::allocate(unsigned pages)
{
    if (pages == 0)
        return EmsStatus::NoPages;
    if (pages > totalPages())
        return EmsStatus::MoreThanThereAre;
    if (pages > freePages())
        return EmsStatus::MoreThanAreFree;
    if (m_owners.size() == mostHandles)
        return EmsStatus::NoMoreHandles;
    EmsHandle handle = 1;
    while (m_owners.contains(handle))
        ++handle;
    m_owners[handle].pages.assign(m_free.rbegin(), m_free.rbegin() + pages);
    m_free.resize(m_free.size() - pages);
    return handle;
}

EmsStatus ExpandedMemory::problemOf(unsigned slot, std::uint16_t logical, EmsHandle handle) const
{
    const auto pages = pagesOf(handle);
    if (!pages)
        return EmsStatus::BadHandle;
    if (slot >= m_frame.slotCount())
        return EmsStatus::PhysicalOutOfRange;
    const bool unmaps = logical == unmapPage && m_version >= unmapsSince;
    return unmaps || logical < *pages ? EmsStatus::Ok : EmsStatus::LogicalOutOfRange;
}

void ExpandedMemory::forget(EmsHandle handle)
{
    const auto& pages = m_owners.at(handle).pages;
    m_free.insert(m_free.end(), pages.begin(), pages.end());
    std::ranges::sort(m_free, std::greater());
    m_owners.erase(handle);
}

EmsStatus ExpandedMemory::save(EmsHandle handle)
{
    const auto owner = m_owners.find(handle);
    if (owner == m_owners.end())
        return EmsStatus::BadHandle;
    if (owner->second.saved)
        return EmsStatus::AlreadySaved;
    owner->second.saved = m_map;
    return EmsStatus::Ok;
}

} // namespace vmscope::dos
