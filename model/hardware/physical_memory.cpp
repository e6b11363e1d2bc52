// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware/physical_memory.h"

#include "model/base/text.h"

#include <algorithm>

namespace vmscope::hardware {

namespace {

/// Calls `use(where, length)` for the parts of a stretch that lie in one frame each.
template<class Use>
void forEachFrame(PhysicalAddress where, std::size_t length, const Use& use)
{
    for (std::size_t done = 0; done < length;) {
        const PhysicalAddress at = where + Bytes{done};
        const std::size_t left = (at.alignedDown(pageSize) + pageSize - at).value;
        const std::size_t part = std::min(left, length - done);
        use(at, done, part);
        done += part;
    }
}

} // namespace

OutsideRam::OutsideRam(PhysicalAddress where)
    : std::runtime_error("no RAM at physical address " + hexText(where))
    , address(where)
{
}

PhysicalMemory::PhysicalMemory(std::vector<PhysicalRange> ram)
    : m_ram(std::make_shared<const std::vector<PhysicalRange>>(std::move(ram)))
    , m_root(new Root)
{
    m_root->owner = tag();
}

PhysicalMemory::PhysicalMemory(PhysicalMemory&& other) noexcept
    : m_ram(other.m_ram)
    , m_root(other.m_root)
    , m_tag(std::move(other.m_tag))
{
}

PhysicalMemory& PhysicalMemory::operator=(PhysicalMemory other) noexcept
{
    m_ram.swap(other.m_ram);
    m_root.swap(other.m_root);
    m_tag = std::move(other.m_tag);
    return *this;
}

bool PhysicalMemory::isRam(PhysicalAddress p) const
{
    const auto after = std::ranges::upper_bound(*m_ram, p, {}, &PhysicalRange::start);
    return after != m_ram->begin() && std::prev(after)->contains(p);
}

void PhysicalMemory::demandRam(PhysicalAddress p) const
{
    if (!isRam(p))
        throw OutsideRam(p);
}

template<class Node>
Node& PhysicalMemory::own(Pointer<Node>& slot)
{
    if (!slot)
        slot = new Node;
    else if (slot->owner != tag())
        slot = new Node(*slot);
    slot->owner = tag();
    return *slot;
}

PhysicalMemory::Frame& PhysicalMemory::cloneFrame(PhysicalAddress p)
{
    demandRam(p);
    Root& root = own(m_root);
    const std::size_t gibibyte = p.value >> 30;
    if (gibibyte >= root.children.size())
        root.children.resize(gibibyte + 1);
    Region& region = own(root.children[gibibyte]);
    Block& block = own(region.children[indexAt(p, 21)]);
    return own(block.children[indexAt(p, 12)]);
}

void PhysicalMemory::readBytes(PhysicalAddress where, std::span<std::byte> to) const
{
    forEachFrame(where, to.size(), [&](PhysicalAddress at, std::size_t done, std::size_t part) {
        const Frame* frame = frameAt(at);
        if (!frame)
            demandRam(at);
        const auto target = to.subspan(done, part);
        frame ? std::copy_n(frame->bytes.begin() + offsetOf(at), part, target.begin())
              : std::fill_n(target.begin(), part, std::byte{});
    });
}

void PhysicalMemory::writeBytes(PhysicalAddress where, std::span<const std::byte> from)
{
    forEachFrame(where, from.size(), [&](PhysicalAddress at, std::size_t done, std::size_t part) {
        const auto source = from.subspan(done, part);
        std::ranges::copy(source, writableFrame(at).bytes.begin() + offsetOf(at));
    });
}

std::uint64_t PhysicalMemory::touchedFrames() const
{
    std::uint64_t count = 0;
    for (const auto& region : m_root->children)
        for (std::size_t i = 0; region && i < region->children.size(); ++i)
            if (const Block* block = region->children[i].get())
                count += block->children.size() - std::ranges::count(block->children, nullptr);
    return count;
}

Bytes PhysicalMemory::footprint() const
{
    PartCensus census;
    addTo(census);
    return census.total();
}

void PhysicalMemory::addTo(PartCensus& census) const
{
    if (!census.add(m_root.get(), Bytes{sizeof(Root) + m_root->children.size() * sizeof(void*)}))
        return;
    for (const auto& region : m_root->children) {
        if (!region || !census.add(region.get(), Bytes{sizeof(Region)}))
            continue;
        for (const auto& block : region->children)
            if (block && census.add(block.get(), Bytes{sizeof(Block)}))
                for (const auto& frame : block->children)
                    if (frame)
                        census.add(frame.get(), Bytes{sizeof(Frame)});
    }
}

} // namespace vmscope::hardware
