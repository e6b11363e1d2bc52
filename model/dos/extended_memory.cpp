// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dos/extended_memory.h"

#include <algorithm>

namespace vmscope::dos {

namespace {

constexpr PhysicalAddress hmaEnd = layout::isaEndAddress + 64_KiB; // its last 16 bytes nobody reaches
constexpr unsigned mostLocks = 255;

bool isRam(const hardware::PhysicalMemory& ram, const PhysicalRange& range)
{
    return std::ranges::any_of(ram.ram(),
                               [&](const PhysicalRange& each) { return each.intersection(range) == range; });
}

} // namespace

ExtendedMemory::ExtendedMemory(const kernel::BootedMachine& booted)
    : m_version(booted.layout->config.kernel->realMode->version)
    , m_hasHma(booted.layout->config.kernel->realMode->hasHma &&
               isRam(booted.ram(), {layout::isaEndAddress, hmaEnd}))
{
    const PhysicalAddress start = m_hasHma ? hmaEnd : layout::isaEndAddress;
    for (const PhysicalRange& range : booted.frames.high())
        if (const PhysicalRange part{std::max(start, range.start), range.end}; !part.empty())
            m_pool.push_back(part);
}

XmsError ExtendedMemory::requestHma()
{
    if (!m_hasHma)
        return XmsError::NoHma;
    return std::exchange(m_hmaInUse, true) ? XmsError::HmaInUse : XmsError::None;
}

XmsError ExtendedMemory::releaseHma()
{
    if (!m_hasHma)
        return XmsError::NoHma;
    return std::exchange(m_hmaInUse, false) ? XmsError::None : XmsError::HmaNotAllocated;
}

std::vector<PhysicalRange> ExtendedMemory::gaps() const
{
    std::vector<PhysicalRange> blocks;
    for (const auto& [handle, block] : m_blocks)
        if (!block.range.empty())
            blocks.push_back(block.range);
    std::ranges::sort(blocks, {}, &PhysicalRange::start);
    std::vector<PhysicalRange> gaps;
    for (const PhysicalRange& range : m_pool) {
        PhysicalAddress at = range.start;
        for (const PhysicalRange& block : blocks)
            if (range.contains(block.start)) {
                gaps.push_back({at, block.start});
                at = block.end;
            }
        gaps.push_back({at, range.end});
    }
    std::erase_if(gaps, [](const PhysicalRange& gap) { return gap.empty(); });
    return gaps;
}

Bytes ExtendedMemory::largestFree() const
{
    Bytes largest;
    for (const PhysicalRange& gap : gaps())
        largest = std::max(largest, sizeOf(gap));
    return largest;
}

Bytes ExtendedMemory::totalFree() const
{
    Bytes total;
    for (const PhysicalRange& gap : gaps())
        total += sizeOf(gap);
    return total;
}

std::variant<XmsHandle, XmsError> ExtendedMemory::allocate(Bytes size)
{
    if (m_blocks.size() == mostHandles)
        return XmsError::AllHandlesInUse;
    XmsHandle handle = 1;
    while (m_blocks.contains(handle))
        ++handle;
    if (size == 0_B) {
        m_blocks[handle] = {};
        return handle;
    }
    for (const PhysicalRange& gap : gaps())
        if (sizeOf(gap) >= size) {
            m_blocks[handle] = {{gap.start, gap.start + size}};
            return handle;
        }
    return XmsError::AllIsAllocated;
}

XmsError ExtendedMemory::release(XmsHandle handle)
{
    const auto block = m_blocks.find(handle);
    if (block == m_blocks.end())
        return XmsError::BadHandle;
    if (block->second.locks > 0)
        return XmsError::Locked;
    m_blocks.erase(block);
    return XmsError::None;
}

std::variant<PhysicalAddress, XmsError> ExtendedMemory::lock(XmsHandle handle)
{
    const auto block = m_blocks.find(handle);
    if (block == m_blocks.end())
        return XmsError::BadHandle;
    if (block->second.locks == mostLocks)
        return XmsError::TooManyLocks;
    ++block->second.locks;
    return block->second.range.start;
}

XmsError ExtendedMemory::unlock(XmsHandle handle)
{
    const auto block = m_blocks.find(handle);
    if (block == m_blocks.end())
        return XmsError::BadHandle;
    if (block->second.locks == 0)
        return XmsError::NotLocked;
    --block->second.locks;
    return XmsError::None;
}

std::variant<PhysicalRange, XmsError> ExtendedMemory::rangeOf(const Machine& machine, const BlockPlace& place,
                                                              Bytes length, XmsError badHandle,
                                                              XmsError badOffset) const
{
    if (place.handle == 0) {
        // The driver opens the gate while it copies: linear is physical.
        const VirtualAddress v =
            linear(static_cast<std::uint16_t>(place.offset >> 16), static_cast<std::uint16_t>(place.offset));
        const PhysicalRange range{{v.value}, PhysicalAddress{v.value} + length};
        const bool reachable = range.end <= layout::isaEndAddress + layout::hmaSize;
        if (reachable && isRam(machine.ram, range))
            return range;
        return badOffset;
    }
    const auto block = m_blocks.find(place.handle);
    if (block == m_blocks.end())
        return badHandle;
    const Bytes offset{place.offset};
    if (offset > sizeOf(block->second.range))
        return badOffset;
    const PhysicalAddress start = block->second.range.start + offset;
    if (start + length > block->second.range.end)
        return XmsError::BadLength;
    return PhysicalRange{start, start + length};
}

XmsError ExtendedMemory::resolve(const Machine& machine, const BlockMove& move, PhysicalRange& from,
                                 PhysicalRange& to) const
{
    if (move.length % 2)
        return XmsError::BadLength;
    const Bytes length{move.length};
    const auto source =
        rangeOf(machine, move.from, length, XmsError::BadSourceHandle, XmsError::BadSourceOffset);
    if (const auto* problem = std::get_if<XmsError>(&source))
        return *problem;
    const auto destination =
        rangeOf(machine, move.to, length, XmsError::BadDestinationHandle, XmsError::BadDestinationOffset);
    if (const auto* problem = std::get_if<XmsError>(&destination))
        return *problem;
    from = std::get<PhysicalRange>(source);
    to = std::get<PhysicalRange>(destination);
    return from.overlaps(to) && to.start > from.start ? XmsError::BadOverlap : XmsError::None;
}

void ExtendedMemory::copy(hardware::PhysicalMemory& ram, PhysicalRange from, PhysicalAddress to)
{
    std::array<std::byte, 256> bytes{};
    while (!from.empty()) {
        const auto part = std::span(bytes).first(std::min<std::size_t>(bytes.size(), sizeOf(from).value));
        ram.readBytes(from.start, part);
        ram.writeBytes(to, part);
        from.start += Bytes{part.size()};
        to += Bytes{part.size()};
    }
}

} // namespace vmscope::dos
