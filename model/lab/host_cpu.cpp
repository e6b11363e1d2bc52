// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/host_cpu.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <fstream>
#include <sched.h>
#include <sstream>
#include <sys/resource.h>
#include <sys/utsname.h>

namespace vmscope::lab {

namespace {

std::uint64_t clockNanoseconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000'000 + static_cast<std::uint64_t>(time.tv_nsec);
}

bool runOn(std::span<const unsigned> cpus)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    for (const unsigned cpu : cpus)
        CPU_SET(cpu, &set);
    return sched_setaffinity(0, sizeof set, &set) == 0;
}

double secondsOf(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

} // namespace

std::vector<unsigned> allowedCpus()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    std::vector<unsigned> cpus;
    if (sched_getaffinity(0, sizeof set, &set) == 0)
        for (unsigned cpu = 0; cpu < CPU_SETSIZE; ++cpu)
            if (CPU_ISSET(cpu, &set))
                cpus.push_back(cpu);
    return cpus.empty() ? std::vector<unsigned>{0} : cpus;
}

PinnedThread::PinnedThread(unsigned cpu)
    : m_before(allowedCpus())
    , m_pinned(runOn(std::span(&cpu, 1)))
{
}

PinnedThread::~PinnedThread()
{
    if (m_pinned)
        runOn(m_before);
}

std::uint64_t threadTime() { return clockNanoseconds(CLOCK_THREAD_CPUTIME_ID); }
std::uint64_t hostTime() { return clockNanoseconds(CLOCK_MONOTONIC); }

SpinningThreads::SpinningThreads(std::span<const unsigned> cpus)
    : m_shares(cpus.size(), 1)
{
    for (std::size_t i = 0; i < cpus.size(); ++i)
        m_threads.emplace_back([this, cpu = cpus[i], &share = m_shares[i]] { spin(cpu, share); });
    while (m_running.load() < cpus.size())
        std::this_thread::yield();
}

void SpinningThreads::spin(unsigned cpu, double& share)
{
    const PinnedThread pinned(cpu);
    const std::uint64_t start = hostTime();
    const std::uint64_t startedWith = threadTime();
    m_running.fetch_add(1);
    while (!m_ended.load(std::memory_order_relaxed))
        ;
    const auto ran = static_cast<double>(threadTime() - startedWith);
    share = std::min(1.0, ran / static_cast<double>(std::max<std::uint64_t>(1, hostTime() - start)));
}

double SpinningThreads::stop()
{
    m_ended.store(true);
    m_threads.clear();
    return m_shares.empty() ? 1 : *std::ranges::min_element(m_shares);
}

Result<CpuTimes> parseCpuTimes(std::string_view line)
{
    // user nice system idle iowait irq softirq steal (proc(5)); guest times are part of user and nice.
    enum { User, Nice, System, Idle, Waiting, Interrupts, SoftInterrupts, Stolen, Count };
    std::istringstream text{std::string(line)};
    std::string name;
    std::array<std::uint64_t, Count> ticks{};
    text >> name;
    for (std::uint64_t& count : ticks)
        text >> count;
    if (name != "cpu" || !text)
        return Error{"/proc/stat", "\"" + std::string(line) + "\" is not understood",
                     "cpu and eight numbers"};
    return CpuTimes{.busy =
                        ticks[User] + ticks[Nice] + ticks[System] + ticks[Interrupts] + ticks[SoftInterrupts],
                    .idle = ticks[Idle] + ticks[Waiting],
                    .stolen = ticks[Stolen]};
}

Result<CpuTimes> readCpuTimes()
{
    std::ifstream file("/proc/stat");
    std::string line;
    std::getline(file, line);
    return parseCpuTimes(line);
}

double ownSeconds()
{
    rusage process{};
    getrusage(RUSAGE_SELF, &process);
    return secondsOf(process.ru_utime) + secondsOf(process.ru_stime);
}

std::uint64_t involuntarySwitches()
{
    rusage thread{};
    getrusage(RUSAGE_THREAD, &thread);
    return static_cast<std::uint64_t>(thread.ru_nivcsw);
}

std::string processorName()
{
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("model name"))
            return line.substr(std::min(line.size(), line.find(':') + 2));
    return {};
}

std::string kernelName()
{
    utsname names{};
    return uname(&names) == 0 ? names.release : "";
}

} // namespace vmscope::lab
