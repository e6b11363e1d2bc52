// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/host_cpu.h"

#include <optional>
#include <string_view>
#include <vector>

namespace vmscope::lab {

/// One thing by which a busy machine shows; above its limit the figures say more about others than about
/// mappings.
struct CalmSign
{
    std::string_view id;
    std::string_view name;
    std::string_view unit; ///< "share" 0 to 1, or "a second"
    double value = 0;
    double limit = 0;

    [[nodiscard]] bool busy() const { return value > limit; }
};

/// What was seen of other work while something was measured.
struct HostObservation
{
    double seconds = 0;             ///< on the clock
    double processors = 1;          ///< how many there are
    double ownSeconds = 0;          ///< of processors, used by this process
    double busySeconds = 0;         ///< of processors, used by all
    double stolenSeconds = 0;       ///< that the hypervisor took
    double sampledSeconds = 0;      ///< on the clock, of the measuring thread's samples
    double involuntarySwitches = 0; ///< of the measuring thread in its samples
    double measuringRan = 1;        ///< which share of its samples' time the measuring thread ran
    double spinnersRan = 1; ///< likewise the threads beside it, of which the one counts that ran least
    double spread = 0;      ///< the largest relative spread of the rows with one thread
};

/// Every sign with its limit.
[[nodiscard]] std::vector<CalmSign> calmSigns(const HostObservation& seen);
/// No sign is above its limit.
[[nodiscard]] bool quiet(const std::vector<CalmSign>& signs);

/// Watches the host from its construction on.
class HostWatch
{
public:
    HostWatch();
    /// What has happened since, but for what only samples can tell. Where /proc/stat cannot be read, others'
    /// use counts as none.
    [[nodiscard]] HostObservation observe() const;

private:
    std::uint64_t m_start;
    double m_own;
    CpuTimes m_times;
};

} // namespace vmscope::lab
