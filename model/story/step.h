// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/events.h"
#include "model/kernel/kernel.h"

#include <memory>
#include <string>
#include <string_view>

namespace vmscope::story {

/// What a step shows, by what begins it.
enum class Moment : std::uint8_t {
    Act,         ///< something that the scenario lets happen
    Enter,       ///< a way into the kernel
    Fault,       ///< the way in by a page fault
    FaultReturn, ///< the faulted instruction goes on, or its fix-up does
    AccessOk,
    FaultIn,
    FindCachePage,
    MapCachePage,
    Copy,
    UnmapCachePage,
    Commit,
    GetUserPage,
    MapUserPage,
    CopyUserPage,
    UnmapUserPage,
    UserReturn,
};

[[nodiscard]] std::string_view nameOf(Moment moment); ///< as questions of lessons name it: "fault"

struct Step
{
    std::shared_ptr<const kernel::Kernel> before; ///< never null; nothing ever writes to it
    Moment moment{};
    unsigned depth = 0; ///< 0: an act; 1: a part of the last act; 2: a fault inside that part
    std::string title{};
    std::string narration{};             ///< plain sentences, with the machine's numbers
    std::string question{};              ///< to be answered before the step is shown; mostly none
    std::vector<kernel::Event> events{}; ///< each event of a run is in one step
    bool stores = false; ///< what it looks up last is for a store: look-ups themselves do not tell
};

/// How much a part of a step matters.
enum class Weight : std::uint8_t {
    Detail, ///< look-ups and the like: not for the narration
    Part,   ///< for the narration where there is room
    Main,
};

/// Neighbouring events of a step that belong together: a look-up with its walk, the stores of an entry, …
struct Substep
{
    std::size_t first = 0; ///< index of an event
    std::size_t count = 1;
    std::string text{}; ///< one sentence
    Weight weight = Weight::Part;
};

/// What lies below a step: all its events in order.
[[nodiscard]] std::vector<Substep> substepsOf(const Step& step);

/// What the machine did, counted from events; names as on the command line.
struct Totals
{
    std::uint64_t cr3Writes = 0;
    std::uint64_t pteWrites = 0;   ///< entries that the kernel wrote; A and D set by the MMU are none
    std::uint64_t pteStores = 0;   ///< its stores into them: of 32 bits, on 64-bit kernels of 64
    std::uint64_t invlpg = 0;      ///< instructions
    std::uint64_t fullFlushes = 0; ///< flush_tlb_all(), on however many processors
    std::uint64_t ipis = 0;
    std::uint64_t faults = 0; ///< page faults that a processor raised
    std::int64_t result = 0;  ///< of the system call: bytes, or an error number below 0 (-14: EFAULT)

    bool operator==(const Totals&) const = default;
};

[[nodiscard]] Totals totalsOf(const std::vector<Step>& steps, const layout::Layout& layout);

} // namespace vmscope::story
