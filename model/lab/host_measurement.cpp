// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/host_measurement.h"

#include <algorithm>
#include <memory>
#include <numeric>

namespace vmscope::lab {

namespace {

constexpr std::size_t leastRounds = 3;
constexpr std::size_t leastCalm = 3;
/// Below this share of its time a thread was not alone on its processor; clocks and ticks cost far less.
constexpr double calmShare = 0.97;

double secondsSince(std::uint64_t start) { return 1e-9 * static_cast<double>(hostTime() - start); }

/// Nanoseconds an operation, and which share of the time the thread ran that ran least.
struct HostSample
{
    double nanoseconds = 0;
    double ran = 1;
};

/// What a round takes one sample of.
struct Probe
{
    std::function<Result<HostSample>()> sample;
    SampleSpread* figure = nullptr;   ///< where the samples end
    std::size_t* disturbed = nullptr; ///< where their count ends; may be none
    HostSamples samples;
    std::optional<Error> error; ///< it is not asked again
};

HostSample ofStair(TlbStaircase& stairs, Bytes workingSet)
{
    const LoadTime load = stairs.sample(workingSet);
    return {load.nanoseconds, load.ran};
}

/// Measures all there is to measure into one HostMeasurement.
class HostRun
{
public:
    HostRun(const HostPlan& plan, const HostControl& control, HostMeasurement& result)
        : m_plan(plan)
        , m_control(control)
        , m_result(result)
        , m_cpus(allowedCpus())
        , m_pinned(m_cpus.front())
    {
        m_result.cpus = m_cpus.size();
    }
    void run();

private:
    void addRows();
    void addRowsOf(const HostWork& work);
    void addStairs(HostPages pages);
    void addProbes();
    void round(bool counts);
    bool take(Probe& probe, bool counts);
    void conclude();
    void setRatios();
    void explainProbes();
    void observeSamples(HostObservation& seen) const;
    Result<HostSample> timed(const HostWork& work);
    Result<HostSample> timedBeside(const HostWork& work, unsigned threads);
    void shortOf(const std::string& what, const Error& error)
    {
        m_result.shortcomings.push_back(what + ": " + error.line() + ".");
    }
    [[nodiscard]] bool stopped() const { return m_control.stop.stop_requested(); }

    const HostPlan& m_plan;
    const HostControl& m_control;
    HostMeasurement& m_result;
    std::vector<unsigned> m_cpus;
    PinnedThread m_pinned;
    std::optional<HostBench> m_bench;
    std::vector<std::unique_ptr<TlbStaircase>> m_stairs;
    std::vector<Probe> m_probes;
    std::vector<double> m_spinnersRan;
    std::uint64_t m_sampled = 0;  ///< nanoseconds on the clock
    std::uint64_t m_ran = 0;      ///< of them the thread ran
    std::uint64_t m_switches = 0; ///< meanwhile, against its will
};

Result<HostSample> HostRun::timed(const HostWork& work)
{
    // First some that do not count: the rows before left the caches and TLBs to others.
    if (!work.run(*m_bench, work.operations))
        return hostError(work.id.data());
    const std::uint64_t switchesBefore = involuntarySwitches();
    const std::uint64_t ranBefore = threadTime();
    const std::uint64_t start = hostTime();
    if (!work.run(*m_bench, work.operations))
        return hostError(work.id.data());
    const std::uint64_t took = hostTime() - start;
    const std::uint64_t ran = threadTime() - ranBefore;
    m_switches += involuntarySwitches() - switchesBefore;
    m_ran += ran;
    m_sampled += took;
    return HostSample{static_cast<double>(took) / work.operations,
                      static_cast<double>(ran) / static_cast<double>(took)};
}

Result<HostSample> HostRun::timedBeside(const HostWork& work, unsigned threads)
{
    SpinningThreads spinning{std::span<const unsigned>(m_cpus).subspan(1, threads - 1)};
    Result<HostSample> sample = timed(work);
    const double spun = spinning.stop();
    m_spinnersRan.push_back(spun);
    if (sample)
        sample->ran = std::min(sample->ran, spun);
    return sample;
}

void HostRun::addRowsOf(const HostWork& work)
{
    const std::size_t most = std::min<std::size_t>(m_plan.mostThreads, m_cpus.size());
    m_result.rows.push_back({.work = &work, .threads = 1, .nanoseconds = {}, .ratio = 0});
    for (unsigned threads = 2; work.changesTables && threads <= most; threads *= 2)
        m_result.rows.push_back({.work = &work, .threads = threads, .nanoseconds = {}, .ratio = 0});
}

void HostRun::addRows()
{
    auto bench = HostBench::create(m_plan.memory);
    if (!bench) {
        shortOf("Mappings could not be measured", bench.error());
        return;
    }
    m_bench.emplace(std::move(*bench));
    for (const HostWork& work : hostWorks())
        addRowsOf(work);
}

void HostRun::addStairs(HostPages pages)
{
    auto stairs = TlbStaircase::create(pages, m_plan.memory);
    if (!stairs) {
        shortOf(pages == HostPages::Huge ? "There is no staircase with huge pages" : "There is no staircase",
                stairs.error());
        return;
    }
    m_stairs.push_back(std::make_unique<TlbStaircase>(std::move(*stairs)));
    for (const Bytes size : staircaseSizes(m_plan.memory))
        m_result.stairs.push_back({.pages = pages, .workingSet = size, .nanoseconds = {}});
}

void HostRun::addProbes()
{
    for (HostRow& row : m_result.rows)
        m_probes.push_back({.sample =
                                [this, work = row.work, threads = row.threads] {
                                    return threads > 1 ? timedBeside(*work, threads) : timed(*work);
                                },
                            .figure = &row.nanoseconds,
                            .disturbed = &row.disturbed,
                            .samples = {},
                            .error = {}});
    auto stairs = m_stairs.begin();
    for (std::size_t i = 0; i < m_result.stairs.size(); ++i) {
        HostStair& stair = m_result.stairs[i];
        if (i > 0 && stair.pages != m_result.stairs[i - 1].pages)
            ++stairs;
        m_probes.push_back(
            {.sample = [from = stairs->get(), size = stair.workingSet]() -> Result<HostSample> {
                 return ofStair(*from, size);
             },
             .figure = &stair.nanoseconds,
             .disturbed = nullptr,
             .samples = {},
             .error = {}});
    }
}

bool HostRun::take(Probe& probe, bool counts)
{
    if (probe.error)
        return true;
    if (stopped())
        return false;
    const Result<HostSample> sample = probe.sample();
    if (!sample)
        probe.error = sample.error();
    else if (counts)
        (sample->ran < calmShare ? probe.samples.disturbed : probe.samples.calm)
            .push_back(sample->nanoseconds);
    return true;
}

void HostRun::round(bool counts)
{
    for (Probe& probe : m_probes)
        if (!take(probe, counts))
            return;
    m_result.rounds += counts;
}

void HostRun::setRatios()
{
    const auto unit = std::ranges::find(m_result.rows, &hostWorks().front(), &HostRow::work);
    if (unit == m_result.rows.end() || unit->nanoseconds.median <= 0)
        return;
    for (HostRow& row : m_result.rows)
        row.ratio = row.nanoseconds.median / unit->nanoseconds.median;
}

void HostRun::explainProbes()
{
    if (m_cpus.size() < 2)
        m_result.shortcomings.emplace_back(
            "With one processor there is nobody to tell of a changed entry: no row with two threads.");
    if (!m_pinned.pinned())
        m_result.shortcomings.emplace_back(
            "The thread could not be kept on one processor: figures spread more.");
    for (const Probe& probe : m_probes)
        if (probe.error)
            shortOf("A row could not be measured", *probe.error);
}

void HostRun::observeSamples(HostObservation& seen) const
{
    seen.sampledSeconds = 1e-9 * static_cast<double>(m_sampled);
    seen.involuntarySwitches = static_cast<double>(m_switches);
    if (m_sampled > 0)
        seen.measuringRan = static_cast<double>(m_ran) / static_cast<double>(m_sampled);
    if (!m_spinnersRan.empty())
        seen.spinnersRan = std::accumulate(m_spinnersRan.begin(), m_spinnersRan.end(), 0.0) /
                           static_cast<double>(m_spinnersRan.size());
    for (const HostRow& row : m_result.rows)
        if (row.threads == 1)
            seen.spread = std::max(seen.spread, row.nanoseconds.relative());
}

void HostRun::conclude()
{
    for (const Probe& probe : m_probes) {
        *probe.figure = probe.samples.spread();
        if (probe.disturbed)
            *probe.disturbed = probe.samples.disturbed.size();
    }
    setRatios();
    explainProbes();
}

void HostRun::run()
{
    addRows();
    addStairs(HostPages::Small);
    addStairs(HostPages::Huge);
    addProbes();
    const HostWatch watch;
    const std::uint64_t start = hostTime();
    for (bool counts = false; !stopped() && !measuredEnough(m_plan, m_result.rounds, secondsSince(start));
         counts = true) {
        round(counts);
        if (m_control.progress)
            m_control.progress(std::min(1.0, secondsSince(start) / m_plan.seconds));
    }
    HostObservation seen = watch.observe();
    m_result.seconds = seen.seconds;
    m_result.cancelled = stopped();
    conclude();
    observeSamples(seen);
    m_result.signs = calmSigns(seen);
}

} // namespace

SampleSpread HostSamples::spread() const
{
    if (calm.size() >= leastCalm)
        return spreadOf(calm);
    std::vector<double> all = calm;
    all.insert(all.end(), disturbed.begin(), disturbed.end());
    return spreadOf(std::move(all));
}

bool measuredEnough(const HostPlan& plan, std::size_t rounds, double seconds)
{
    return rounds >= leastRounds && seconds >= plan.seconds;
}

HostMeasurement measureHost(const HostPlan& plan, const HostControl& control)
{
    HostMeasurement result;
    result.processor = processorName();
    result.kernel = kernelName();
    result.memory = plan.memory;
    HostRun(plan, control, result).run();
    return result;
}

} // namespace vmscope::lab
