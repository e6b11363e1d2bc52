// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/range.h"
#include "model/hardware/owner_tag.h"
#include "model/hardware/part_census.h"

#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <boost/smart_ptr/intrusive_ref_counter.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <stdexcept>
#include <vector>

namespace vmscope::hardware {

/// An access to a physical address where no RAM is: the machine's error, not the program's.
struct OutsideRam : std::runtime_error
{
    explicit OutsideRam(PhysicalAddress where);

    PhysicalAddress address;
};

/// RAM in frames of 4 KiB that exist once they are written; the others read as 0.
///
/// A copy costs a pointer and shares all frames. Each frame and directory carries the tag of the memory that
/// may write it in place; copying gives both sides new tags, so whoever writes first clones. No decision
/// hangs on a reference count, so copies may live in different threads.
class PhysicalMemory
{
public:
    /// `ram`: sorted, disjoint ranges, whole frames.
    explicit PhysicalMemory(std::vector<PhysicalRange> ram = {});
    PhysicalMemory(const PhysicalMemory&) = default;
    /// `other` still has all that it had, shared.
    PhysicalMemory(PhysicalMemory&& other) noexcept;
    PhysicalMemory& operator=(PhysicalMemory) noexcept;
    ~PhysicalMemory() = default;

    [[nodiscard]] bool isRam(PhysicalAddress) const;
    [[nodiscard]] const std::vector<PhysicalRange>& ram() const { return *m_ram; }

    /// A little-endian number of 4 or 8 bytes inside one frame. Throws OutsideRam.
    template<std::unsigned_integral Word>
    [[nodiscard]] Word read(PhysicalAddress where) const
    {
        Word word = 0;
        if (const Frame* frame = frameAt(where)) [[likely]]
            std::memcpy(&word, frame->bytes.data() + offsetOf(where), sizeof word);
        else
            demandRam(where);
        return word;
    }
    /// A page-table entry of 4 or 8 bytes. Throws OutsideRam.
    [[nodiscard]] std::uint64_t readEntry(PhysicalAddress where, unsigned bytes) const
    {
        return bytes == 8 ? read<std::uint64_t>(where) : read<std::uint32_t>(where);
    }
    template<std::unsigned_integral Word>
    void write(PhysicalAddress where, Word word)
    {
        std::memcpy(writableFrame(where).bytes.data() + offsetOf(where), &word, sizeof word);
    }

    /// Any number of bytes at any place, over the borders of frames. Throws OutsideRam.
    void readBytes(PhysicalAddress where, std::span<std::byte> to) const;
    void writeBytes(PhysicalAddress where, std::span<const std::byte> from);

    /// Frames that were written, and what they and their directories take.
    [[nodiscard]] std::uint64_t touchedFrames() const;
    [[nodiscard]] Bytes footprint() const;
    void addTo(PartCensus& census) const;

private:
    template<class Node>
    using Pointer = boost::intrusive_ptr<Node>;

    /// What all nodes have: who may write them in place.
    template<class Node>
    struct Owned : boost::intrusive_ref_counter<Node>
    {
        OwnerTag::Value owner = 0;
    };
    struct Frame : Owned<Frame>
    {
        alignas(64) std::array<std::byte, pageSize.value> bytes{};
    };
    template<class Child>
    struct Directory : Owned<Directory<Child>>
    {
        std::array<Pointer<Child>, 512> children;
    };
    using Block = Directory<Frame>;  // 2 MiB
    using Region = Directory<Block>; // 1 GiB
    struct Root : Owned<Root>
    {
        std::vector<Pointer<Region>> children;
    };

    static constexpr std::size_t offsetOf(PhysicalAddress p) { return p.value & (pageSize.value - 1); }
    static constexpr std::size_t indexAt(PhysicalAddress p, unsigned shift) { return p.value >> shift & 511; }

    [[nodiscard]] const Frame* frameAt(PhysicalAddress p) const
    {
        const std::size_t gibibyte = p.value >> 30;
        if (gibibyte >= m_root->children.size()) [[unlikely]]
            return nullptr;
        const Region* region = m_root->children[gibibyte].get();
        const Block* block = region ? region->children[indexAt(p, 21)].get() : nullptr;
        return block ? block->children[indexAt(p, 12)].get() : nullptr;
    }
    /// A frame of ours has only directories of ours above it: both were made in one go.
    [[nodiscard]] Frame& writableFrame(PhysicalAddress p)
    {
        const Frame* frame = frameAt(p);
        return frame && frame->owner == tag() ? const_cast<Frame&>(*frame) : cloneFrame(p);
    }
    Frame& cloneFrame(PhysicalAddress p);
    template<class Node>
    Node& own(Pointer<Node>& slot);
    void demandRam(PhysicalAddress p) const;
    [[nodiscard]] OwnerTag::Value tag() const { return m_tag.value(); }

    std::shared_ptr<const std::vector<PhysicalRange>> m_ram;
    Pointer<Root> m_root;
    OwnerTag m_tag;
};

} // namespace vmscope::hardware
