// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <atomic>
#include <cstdint>
#include <span>
#include <string_view>
#include <thread>
#include <vector>

/// The processors of the host: where threads run, and who else does.
namespace vmscope::lab {

/// The processors that this thread may run on, by number; at least one.
[[nodiscard]] std::vector<unsigned> allowedCpus();

/// Keeps the calling thread on one processor as long as it lives.
class PinnedThread
{
public:
    explicit PinnedThread(unsigned cpu);
    ~PinnedThread();
    PinnedThread(const PinnedThread&) = delete;
    PinnedThread& operator=(const PinnedThread&) = delete;

    /// False where the kernel did not allow it.
    [[nodiscard]] bool pinned() const { return m_pinned; }

private:
    std::vector<unsigned> m_before;
    bool m_pinned;
};

/// Nanoseconds that the calling thread has run.
[[nodiscard]] std::uint64_t threadTime();
/// Nanoseconds since some point in the past.
[[nodiscard]] std::uint64_t hostTime();

/// Threads that do nothing but run, one on each of some processors: whoever changes an entry of their common
/// page tables has to interrupt them. The constructor returns when all run.
class SpinningThreads
{
public:
    explicit SpinningThreads(std::span<const unsigned> cpus);
    ~SpinningThreads() { static_cast<void>(stop()); }
    SpinningThreads(const SpinningThreads&) = delete;
    SpinningThreads& operator=(const SpinningThreads&) = delete;

    /// Ends them. Which share of the time the one that was held up most has run: 1 on a quiet machine. Once
    /// only.
    double stop();

private:
    void spin(unsigned cpu, double& share);

    std::atomic<unsigned> m_running{0};
    std::atomic<bool> m_ended{false};
    std::vector<double> m_shares;
    std::vector<std::jthread> m_threads;
};

/// Time of all processors since boot, in clock ticks: the first line of /proc/stat.
struct CpuTimes
{
    std::uint64_t busy = 0; ///< in programs, in the kernel, in interrupts; without stolen time
    std::uint64_t idle = 0; ///< nothing to do, or waiting for a disk
    std::uint64_t stolen = 0;
};
[[nodiscard]] Result<CpuTimes> parseCpuTimes(std::string_view line);
[[nodiscard]] Result<CpuTimes> readCpuTimes();

/// Seconds of processors that this process has used so far.
[[nodiscard]] double ownSeconds();
/// How often the calling thread had to make room for another so far.
[[nodiscard]] std::uint64_t involuntarySwitches();

/// "Intel(R) Xeon(R) Processor" and "6.1.0-13-amd64"; empty where the host does not say.
[[nodiscard]] std::string processorName();
[[nodiscard]] std::string kernelName();

} // namespace vmscope::lab
