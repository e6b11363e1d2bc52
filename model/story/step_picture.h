// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/frame_owners.h"
#include "model/story/scenario.h"

/// Who reaches what in one step: what a picture of it shows.
namespace vmscope::story {

/// A processor as it is for a while.
struct CpuState
{
    paging::Privilege mode = paging::Privilege::Supervisor;
    std::uint64_t cr3 = 0;
    kernel::ProcessId running{};

    bool operator==(const CpuState&) const = default;
};

/// The processor that a scenario watches.
[[nodiscard]] unsigned watchedCpu(const ScenarioRun& run);

/// How the processor is as a step begins, and after each event that changes it; at least one.
[[nodiscard]] std::vector<CpuState> cpuStatesOf(const Step& step, unsigned cpu);

/// What a value of CR3 lets the processor see.
struct TablesSeen
{
    bool user = true;   ///< the user half of some process
    bool kernel = true; ///< the whole kernel half; else little more than its entry code
    /// Whose user half; idleProcess: nobody's.
    kernel::ProcessId process{};

    bool operator==(const TablesSeen&) const = default;
};
[[nodiscard]] TablesSeen tablesSeen(std::uint64_t cr3, const kernel::Kernel& kernel);

/// An address that plays a part, and where it leads.
struct Place
{
    enum class Role : std::uint8_t {
        Load,   ///< the access in flight reads here
        Store,  ///< … or writes here
        Lent,   ///< an address of the kernel's that a page has for a while
        Buffer, ///< the program's pages that the scenario is about
    };
    enum class Change : std::uint8_t { None, Made, Ended };

    Role role{};
    VirtualAddress address{};
    std::optional<PhysicalAddress> physical{}; ///< nothing: the tables that are loaded lead nowhere
    bool user = false;                         ///< an address of the program's
    Change change = Change::None;              ///< of the mapping, by this step
    std::optional<kernel::FrameOwner> owner{}; ///< of the frame
    bool high = false;                         ///< the frame is high memory

    bool operator==(const Place&) const = default;
};

/// Some events of a step, from its first on.
struct StepPart
{
    std::size_t first = 0;
    std::size_t count = 0;
};

struct StepPicture
{
    unsigned cpu = 0;
    CpuState state; ///< at the access, or as the step ends
    TablesSeen tables;
    std::vector<Place> places;          ///< each role at most once but Lent; Load and Store come first
    std::optional<paging::Fault> fault; ///< that ends the access in flight
    bool hitTlb = false;                ///< a TLB knew the address of the program's that is accessed
    std::size_t at = 0;                 ///< index of the event that it shows; as many as there are: none

    [[nodiscard]] const Place* find(Place::Role role) const;
};

/// A step, or a part of it, of a run.
[[nodiscard]] StepPicture pictureOf(const ScenarioRun& run, std::size_t step,
                                    const std::optional<StepPart>& part = {});

} // namespace vmscope::story
