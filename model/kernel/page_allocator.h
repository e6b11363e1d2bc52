// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/boot.h"
#include "model/kernel/buddy.h"
#include "model/kernel/frame_owners.h"
#include "model/kernel/frame_users.h"
#include "model/kernel/out_of_memory.h"
#include "model/kernel/zone_marks.h"

namespace vmscope::kernel {

/// A zone at work.
struct ZoneState
{
    std::string name;
    FrameRange frames;              ///< spanned; holes included
    std::uint64_t managedPages = 0; ///< free or taken
    bool highmem = false;
    ZoneMarks marks;
    Buddy free;
};

struct PageRequest
{
    GfpMask mask = gfp::kernel;
    unsigned order = 0; ///< 2^order frames, 0 to Buddy::maxOrder
    FrameOwner owner;
};

/// alloc_pages() and __free_pages(): zones with buddy blocks, tried in order of fallback, each of which keeps
/// some pages back (mm/page_alloc.c). Nothing is ever reclaimed here.
class PageAllocator
{
public:
    explicit PageAllocator(const BootedMachine& booted);

    [[nodiscard]] std::span<const ZoneState> zones() const { return m_zones; }
    [[nodiscard]] const FrameOwners& owners() const { return m_owners; }
    /// The zone of a frame; nullptr where none has it.
    [[nodiscard]] const ZoneState* zoneOf(FrameNumber frame) const;

    /// The first of 2^order frames, or why there are none.
    [[nodiscard]] std::variant<FrameNumber, OutOfMemory> alloc(const PageRequest& request);
    /// KernelBug where these frames are not all in use by one owner.
    void free(FrameNumber first, unsigned order);

    /// Of a single frame: how many use it (page_count()), one more (get_page()), one less (put_page()). The
    /// last one frees it.
    [[nodiscard]] unsigned usersOf(FrameNumber frame) const { return m_users.countOf(frame); }
    void get(FrameNumber frame) { m_users.add(frame); }
    void put(FrameNumber frame);
    /// KernelBug where these frames are not all in use by one owner.
    void reassign(FrameRange frames, FrameOwner owner);

private:
    /// How far down the marks a request may go.
    enum class Effort : std::uint8_t { Low, Min };

    void addZone(std::string_view name, FrameRange frames, bool highmem);
    void fill(const BootedMachine& booted);
    void matchLowTotal(const layout::Layout& layout);
    void setMarks(const layout::Layout& layout);

    [[nodiscard]] std::size_t preferredZone(GfpMask mask) const;
    [[nodiscard]] std::optional<FrameNumber> tryZones(const PageRequest& request, Effort effort);
    [[nodiscard]] std::uint64_t mustStay(std::size_t zone, const PageRequest& request, Effort effort) const;
    [[nodiscard]] bool isAboveMarks(std::size_t zone, const PageRequest& request, Effort effort) const;
    [[nodiscard]] OutOfMemory explain(const PageRequest& request) const;
    [[nodiscard]] ZoneState* zoneAt(FrameNumber frame);

    layout::WatermarkRow m_row;
    std::vector<ZoneState> m_zones; ///< ascending
    FrameOwners m_owners;
    FrameUsers m_users;
};

} // namespace vmscope::kernel
