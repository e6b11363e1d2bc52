// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/host_calm.h"

#include <algorithm>
#include <array>
#include <unistd.h>

namespace vmscope::lab {

namespace {

struct SignRow
{
    std::string_view id;
    std::string_view name;
    std::string_view unit;
    double limit;
    double (*value)(const HostObservation& seen);
};

double ofAllTime(double seconds, const HostObservation& seen)
{
    return seen.seconds > 0 ? std::max(0.0, seconds) / (seen.seconds * seen.processors) : 0;
}

double othersShare(const HostObservation& seen)
{
    return ofAllTime(seen.busySeconds - seen.ownSeconds, seen);
}
double stolenShare(const HostObservation& seen) { return ofAllTime(seen.stolenSeconds, seen); }
double switchRate(const HostObservation& seen)
{
    return seen.sampledSeconds > 0 ? seen.involuntarySwitches / seen.sampledSeconds : 0;
}
double measuringWaited(const HostObservation& seen) { return std::max(0.0, 1 - seen.measuringRan); }
double spinnersWaited(const HostObservation& seen) { return std::max(0.0, 1 - seen.spinnersRan); }
double spreadOfRows(const HostObservation& seen) { return seen.spread; }

// A program that competes for a processor gets turns of 3 to 4 ms (sched_min_granularity_ns): 100 switches a
// second and more. What a quiet machine does in between stays below a tenth of that.
constexpr std::array signRows = {
    SignRow{"others", "processor time used by other programs", "share", 0.10, othersShare},
    SignRow{"stolen", "processor time taken by the hypervisor", "share", 0.02, stolenShare},
    SignRow{"preempted", "times that the measuring thread had to make room", "a second", 30, switchRate},
    SignRow{"waited", "time that the measuring thread waited for its processor", "share", 0.03,
            measuringWaited},
    SignRow{"spinner", "time that the thread beside it waited for its processor", "share", 0.03,
            spinnersWaited},
    SignRow{"spread", "largest spread of a row with one thread", "share", 0.15, spreadOfRows},
};

double secondsOfTicks(std::uint64_t now, std::uint64_t before)
{
    return now < before ? 0 : static_cast<double>(now - before) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

CpuTimes timesOrNone()
{
    const auto times = readCpuTimes();
    return times ? *times : CpuTimes{};
}

} // namespace

std::vector<CalmSign> calmSigns(const HostObservation& seen)
{
    std::vector<CalmSign> signs;
    for (const SignRow& row : signRows)
        signs.push_back({row.id, row.name, row.unit, row.value(seen), row.limit});
    return signs;
}

bool quiet(const std::vector<CalmSign>& signs)
{
    return std::ranges::none_of(signs, [](const CalmSign& sign) { return sign.busy(); });
}

HostWatch::HostWatch()
    : m_start(hostTime())
    , m_own(ownSeconds())
    , m_times(timesOrNone())
{
}

HostObservation HostWatch::observe() const
{
    const CpuTimes now = timesOrNone();
    HostObservation seen;
    seen.seconds = 1e-9 * static_cast<double>(hostTime() - m_start);
    seen.processors = static_cast<double>(std::max(1l, sysconf(_SC_NPROCESSORS_ONLN)));
    seen.ownSeconds = ownSeconds() - m_own;
    seen.busySeconds = secondsOfTicks(now.busy, m_times.busy);
    seen.stolenSeconds = secondsOfTicks(now.stolen, m_times.stolen);
    return seen;
}

} // namespace vmscope::lab
