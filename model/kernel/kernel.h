// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/address_limits.h"
#include "model/kernel/bounce_buffers.h"
#include "model/kernel/page_cache.h"
#include "model/kernel/part.h"
#include "model/kernel/pkmap.h"
#include "model/kernel/processes.h"
#include "model/kernel/slab.h"
#include "model/kernel/temporary_maps.h"
#include "model/kernel/vmalloc.h"

namespace vmscope::kernel {

/// A machine and all that its kernel knows, as a value: a copy costs a few pointers, and whoever writes first
/// clones the part that it writes to.
struct Kernel
{
    explicit Kernel(BootedMachine machine)
        : booted(std::move(machine))
        , pages(PageAllocator(booted))
        , slab(Slab(*booted.layout))
        , vmalloc(Vmalloc(booted))
        , cache(PageCache())
        , pkmap(Pkmap(booted))
        , temporary(TemporaryMaps(booted))
        , bounce(BounceBuffers(booted, pages.write()))
        , limits(AddressLimits())
        , processes(Processes(booted, pages.write()))
    {
    }

    BootedMachine booted;
    Part<PageAllocator> pages;
    Part<Slab> slab;
    Part<Vmalloc> vmalloc;
    Part<PageCache> cache;
    Part<Pkmap> pkmap;
    Part<TemporaryMaps> temporary;
    Part<BounceBuffers> bounce;
    Part<AddressLimits> limits;
    Part<Processes> processes;

    [[nodiscard]] const layout::Layout& layout() const { return *booted.layout; }
    [[nodiscard]] hardware::Machine& machine() { return booted.machine; }
};

/// Boots a machine for its kernel's services. An error where it does not come up, or has no kernel at all.
[[nodiscard]] Result<Kernel> startKernel(const layout::Layout& layout, const BootOptions& options = {});

/// Which mechanism gives a frame an address.
enum class AddressKind : std::uint8_t { DirectMap, Pkmap, Temporary, Vmalloc, User };

/// Where an address leads to its frame.
enum class Validity : std::uint8_t {
    Now,           ///< on processor 0 as it is
    OnlyInProcess, ///< where the tables of that process are loaded, and on processor 0 they are not
    OnlyOnCpu,     ///< a temporary map: for code on that processor
};

/// One way to reach a frame.
struct FrameAddress
{
    AddressKind kind = AddressKind::DirectMap;
    VirtualAddress address{};
    bool inUse = true;             ///< of a slot: false where perhaps only an old entry still leads there
    std::optional<unsigned> cpu{}; ///< a temporary map is for code on this processor
    Validity validity = Validity::Now;
    std::optional<ProcessId> process{}; ///< whose program uses this address

    bool operator==(const FrameAddress&) const = default;
};

/// All addresses that lead to a frame now, found in the kernel's own books and in the tables of all
/// processes; ascending within each kind and process. Empty: nobody reaches it before it is mapped somewhere;
/// no kernel address among them: the kernel does only after kmap().
[[nodiscard]] std::vector<FrameAddress> addressesOf(const Kernel& kernel, FrameNumber frame);

} // namespace vmscope::kernel
