// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/load_result.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace vmscope::lab {

/// A load on its way: processors, tasks, TLBs, pkmap and its lock, event by event. Deterministic: the same
/// load and seed give the same events.
class LoadSimulation
{
public:
    /// An error where there is a problemOf() it.
    [[nodiscard]] static Result<LoadSimulation> start(const Load& load, Service service);

    LoadSimulation(LoadSimulation&&) noexcept;
    LoadSimulation& operator=(LoadSimulation&&) noexcept;
    ~LoadSimulation();

    /// Goes on until so many more operations are completed. False where there is nothing left to do: all are
    /// done, or nobody can go on.
    bool advance(std::uint64_t operations);
    /// So many events further; false as above.
    bool run(std::uint64_t events);
    /// One event further; false as above. For a machine that is shown while it runs.
    bool step();
    [[nodiscard]] bool isFinished() const;
    /// Completed, 0 to 1.
    [[nodiscard]] double progress() const;
    /// So far; in the end with its standstill, if it came to one.
    [[nodiscard]] LoadResult result() const;

    /// pkmap_count[]: 0 free, 1 stale, n with n - 1 users; empty where there is no pkmap.
    [[nodiscard]] std::span<const std::uint32_t> pkmapCounts() const;
    [[nodiscard]] unsigned lastSlot() const;
    /// So far: a change says that the TLBs of all processors were flushed.
    [[nodiscard]] std::uint64_t fullFlushes() const;

private:
    class Machine;
    explicit LoadSimulation(std::unique_ptr<Machine> machine);
    std::unique_ptr<Machine> m_machine;
};

/// From start to end. `progress` is told now and then, on this thread; a stop gives what there is so far.
[[nodiscard]] Result<LoadResult> runLoad(const Load& load, Service service, std::stop_token stop = {},
                                         const std::function<void(const LoadSimulation&)>& progress = {});

} // namespace vmscope::lab
