// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/costs.h"
#include "model/lab/service.h"

namespace vmscope::lab {

/// Which page of the working set is next.
enum class Pattern : std::uint8_t {
    Uniform,
    Zipf,       ///< the page of rank n with a probability in proportion to 1 / n^s
    Sequential, ///< each task one after another, from the first on and again
};

/// How long a task holds a map after it has touched the page.
struct Hold
{
    enum class Kind : std::uint8_t { None, Fixed, Exponential };
    Kind kind = Kind::None;
    double nanoseconds = 0; ///< each time, or on average
    bool blocks = false;    ///< the task sleeps meanwhile (disk, network); else it keeps its processor

    bool operator==(const Hold&) const = default;
};

/// What tasks do: each again and again picks a page, maps it, touches it, holds it, unmaps it.
///
/// Task n runs on processor n mod `cpus` and stays there.
struct Load
{
    const layout::KernelProfile* kernel = nullptr; ///< nullptr: Debian 12's 686-pae
    const hardware::CpuModel* processor = nullptr; ///< nullptr: the kernel's default
    std::optional<Costs> costs{};                  ///< nothing: costsOf() that processor
    unsigned cpus = 1;                             ///< 1 to 64
    unsigned tasks = 1;                            ///< 1 to 100,000
    std::uint64_t pages = 4096;                    ///< the working set W; 1 to 2^20
    Pattern pattern = Pattern::Uniform;
    double zipf = 1;     ///< s, 0 to 4
    double lowShare = 0; ///< of the working set in low memory, 0 to 1
    Bytes touch{64};     ///< of each page, 0 to 4096
    Hold hold{};
    unsigned pagesAtOnce = 1;       ///< that an operation maps before it gives any back; 1 to 4096
    std::uint64_t driverPages = 0;  ///< kmap: one more task maps these first and keeps them; 0 to 4096
    unsigned operationsPerCall = 0; ///< after so many a task returns to its program and calls again; 0: never
    std::uint64_t operations = 100'000; ///< in all; at least 1
    std::uint64_t seed = 1;
    Bytes ram = 2_GiB; ///< over which the working set is scattered

    bool operator==(const Load&) const = default;
};

[[nodiscard]] const layout::KernelProfile& kernelOf(const Load& load);
[[nodiscard]] const hardware::CpuModel& processorOf(const Load& load, Service service);
[[nodiscard]] Costs costsOf(const Load& load, Service service);

/// Why this load cannot be run with that service (a value out of range, a kernel without the call, a sleep
/// inside an atomic map), or nothing.
[[nodiscard]] std::optional<Error> problemOf(const Load& load, Service service);

/// A number of a load by its name, so that controls, options and sweeps need not know each.
struct LoadParameter
{
    std::string_view id;   ///< on the command line: "low-share"
    std::string_view text; ///< of an axis: "low memory"
    std::string_view unit; ///< "%", "bytes", "ns"; may be empty
    double least = 0;
    double most = 0;
    bool whole = true; ///< no fractions
    double (*read)(const Load&);
    void (*write)(Load&, double);
};

[[nodiscard]] std::span<const LoadParameter> loadParameters();
/// Nullptr where none has this id.
[[nodiscard]] const LoadParameter* findLoadParameter(std::string_view id);
/// Sets a parameter; an error where the value is out of its range.
[[nodiscard]] std::optional<Error> setParameter(Load& load, const LoadParameter& parameter, double value);

/// "uniform", "zipf", "zipf:S" or "sequential".
[[nodiscard]] std::optional<Error> setPattern(Load& load, std::string_view text);
/// "none", "fixed:NS", "exp:NS"; with ":blocking" behind it the task sleeps meanwhile.
[[nodiscard]] std::optional<Error> setHold(Load& load, std::string_view text);
/// The same texts, as the command line takes them.
[[nodiscard]] std::string patternText(const Load& load);
[[nodiscard]] std::string holdText(const Load& load);

} // namespace vmscope::lab
