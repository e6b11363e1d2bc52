// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <stdexcept>

namespace vmscope::kernel {

/// A thread of execution as the scheduler sees it.
struct TaskId
{
    unsigned value = 0;

    constexpr auto operator<=>(const TaskId&) const = default;
};

/// A process: an address space and the one task that runs in it, which has the same number. 1 is the process
/// made at boot, 0 the idle task, which has no address space of its own.
struct ProcessId
{
    unsigned value = 0;

    constexpr auto operator<=>(const ProcessId&) const = default;

    [[nodiscard]] constexpr TaskId task() const { return {value}; }
};

inline constexpr ProcessId idleProcess{0};
inline constexpr ProcessId bootProcess{1};

/// Where code runs: which task, on which processor.
struct Running
{
    unsigned cpu = 0;
    TaskId task{};

    constexpr bool operator==(const Running&) const = default;
};

/// A caller broke the rules and the kernel noticed: BUG() in its source. What it did before stays done.
struct KernelBug : std::runtime_error
{
    using runtime_error::runtime_error;
};

} // namespace vmscope::kernel
