// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/load_simulation.h"

namespace vmscope::lab {

/// A parameter and the values that it takes.
struct SweepRange
{
    const LoadParameter* parameter = nullptr;
    std::vector<double> values; ///< ascending; 1 to 1000

    bool operator==(const SweepRange&) const = default;
};
/// "NAME=a..b", "NAME=a..b*k" or "NAME=a..b+k": from a to b by steps of 1, times k, or of k.
[[nodiscard]] Result<SweepRange> parseSweep(std::string_view text);

/// Many loads: each service at each value, several times with another seed.
struct SweepPlan
{
    Load base;
    std::vector<Service> services{Service::DirectMap, Service::KmapLocal, Service::Kmap};
    std::optional<SweepRange> range{}; ///< nothing: one point, the base
    unsigned repetitions = 1;          ///< 1 to 1000
    unsigned threads = 0;              ///< 0: one a processor of this machine

    [[nodiscard]] std::size_t points() const { return range ? range->values.size() : 1; }
    [[nodiscard]] Load loadAt(std::size_t point) const;
};
/// Why the plan cannot be run, or nothing. (A service that cannot run at some of the points only is left out
/// there.)
[[nodiscard]] std::optional<Error> problemOf(const SweepPlan& plan);

/// A number and how sure it is: the mean of the repetitions and half the width of its 95 % confidence
/// interval (Student's t; 0 for a single one).
struct Estimate
{
    double mean = 0;
    double margin = 0;

    bool operator==(const Estimate&) const = default;
};

/// A service at a value: all repetitions so far.
struct SweepPoint
{
    Service service{};
    std::size_t point = 0;
    double value = 0;               ///< of the parameter
    unsigned repetitions = 0;       ///< that are complete
    std::optional<Error> problem{}; ///< why there will be none
    Estimate cost{};                ///< ns an operation
    Estimate operationsPerSecond{};
    Estimate flushesPerSecond{};
    Estimate lockContention{};
    Estimate tlbMissRate{};
    LoadResult total{}; ///< counts, parts and histogram of all added up; occupancy of the first
};

/// A plan on its way, in threads of its own. The results do not depend on how many there are.
class Sweep
{
public:
    /// There is no problemOf() the plan. `changed` is called on worker threads after each run.
    explicit Sweep(SweepPlan plan, std::function<void()> changed = {});
    ~Sweep(); ///< cancels and waits
    Sweep(const Sweep&) = delete;
    Sweep& operator=(const Sweep&) = delete;

    [[nodiscard]] const SweepPlan& plan() const;
    /// 0 to 1, with the shares of runs that are under way.
    [[nodiscard]] double progress() const;
    [[nodiscard]] bool isDone() const; ///< or cancelled, and no thread works any more
    [[nodiscard]] bool isCancelled() const;
    /// Runs end within a few milliseconds; what is complete stays.
    void cancel();
    void wait();
    /// What there is so far, service after service, point after point. Any thread may ask.
    [[nodiscard]] std::vector<SweepPoint> snapshot() const;
    [[nodiscard]] SweepPoint snapshot(Service service, std::size_t point) const;

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

} // namespace vmscope::lab
