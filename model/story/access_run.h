// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/cpu.h"

#include <memory>

/// What happens, kept step by step so that it can be shown forwards and backwards.
namespace vmscope::story {

/// What one step of an access shows.
enum class StepKind : std::uint8_t {
    Split,     ///< the address is cut into its fields
    TlbHit,    ///< a TLB knows the page
    TlbMiss,   ///< a TLB does not
    Assist,    ///< a store hit an entry with D clear: back to the tables
    ReadEntry, ///< one entry is read
    SetBits,   ///< the processor sets A or D in it
    Fill,      ///< the translation goes into a TLB
    Access,    ///< the byte itself
    Fault,
};

struct AccessStep
{
    StepKind kind{};
    std::size_t event = 0;    ///< index of the event that it shows; meaningless for Split and Access
    unsigned entriesRead = 0; ///< of the walk, up to and with this step
};

/// A processor, and RAM: what an access needs.
struct Rig
{
    hardware::Cpu cpu;
    hardware::PhysicalMemory memory;
};

/// One access to a byte, run to its end; what was before and what is after.
struct AccessRun
{
    VirtualAddress address{};
    paging::Access access{};
    std::shared_ptr<const Rig> before, after{};
    std::vector<hardware::Event> events{};
    std::vector<AccessStep> steps{}; ///< at least Split and one more
    std::optional<PhysicalAddress> physical{};
    std::optional<paging::Fault> fault{};
    std::optional<PhysicalAddress> outsideRam{}; ///< where the tables lead out of RAM: the machine's error
    paging::Walk tables{}; ///< what the tables alone say, as they were before; A and D untouched

    /// The TLBs' answer differs from what the tables say now: a flush was forgotten.
    [[nodiscard]] bool stale() const;
    /// The processor and RAM as they are when step `i` is shown.
    [[nodiscard]] const Rig& at(std::size_t step) const;
    /// With a fault: the level (0 is the root's) whose entry forbids the access. The processor does not tell
    /// it; the tables do.
    [[nodiscard]] unsigned refusingDepth() const;
    /// How many entries the processor read from memory; registers (PAE's first level) not counted.
    [[nodiscard]] unsigned memoryReads() const;
};

/// `rig` is as it was before; the result holds what it became.
[[nodiscard]] AccessRun runAccess(std::shared_ptr<const Rig> rig, VirtualAddress address,
                                  paging::Access access);

/// An entry for a picture: what lies outside RAM reads as empty.
[[nodiscard]] std::uint64_t entryIn(const Rig& rig, PhysicalAddress where);

/// What the tables under this processor's registers say of an access, without a TLB. Nothing is written; a
/// table outside RAM reads as empty.
[[nodiscard]] paging::Walk walkOf(const Rig& rig, VirtualAddress address, paging::Access access);

} // namespace vmscope::story
