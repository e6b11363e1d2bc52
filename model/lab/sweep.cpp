// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/sweep.h"

#include "model/lab/estimate.h"
#include "model/lab/random_numbers.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace vmscope::lab {

namespace {

constexpr unsigned mostRepetitions = 1000;
constexpr unsigned mostThreads = 256;
constexpr auto betweenPartialResults = std::chrono::milliseconds(50);

/// The same load has the same seeds, alone or as a point of a sweep; the services of a point share them.
std::uint64_t seedOf(const Load& load, unsigned repetition)
{
    std::uint64_t seed = scrambled(load.seed + 1);
    for (const LoadParameter& parameter : loadParameters())
        seed = scrambled(seed ^ std::bit_cast<std::uint64_t>(parameter.read(load)));
    return scrambled(seed + repetition);
}

} // namespace

Load SweepPlan::loadAt(std::size_t point) const
{
    Load load = base;
    if (range)
        range->parameter->write(load, range->values[point]);
    return load;
}

std::optional<Error> problemOf(const SweepPlan& plan)
{
    if (plan.services.empty())
        return Error{"--service", "there is none", "at least one"};
    if (plan.repetitions < 1 || plan.repetitions > mostRepetitions)
        return Error{"--repetitions", fmt::format("{} is out of range", plan.repetitions),
                     fmt::format("1 to {}", mostRepetitions)};
    if (plan.threads > mostThreads)
        return Error{"--threads", fmt::format("{} is out of range", plan.threads),
                     fmt::format("0 to {}", mostThreads)};
    for (const Service service : plan.services) {
        std::vector<Error> problems;
        for (std::size_t point = 0; point < plan.points(); ++point)
            if (auto problem = problemOf(plan.loadAt(point), service))
                problems.push_back(std::move(*problem));
        if (problems.size() == plan.points())
            return problems.front();
    }
    return std::nullopt;
}

class Sweep::Work
{
public:
    Work(SweepPlan plan, std::function<void()> changed)
        : m_plan(std::move(plan))
        , m_changed(std::move(changed))
        , m_places(m_plan.services.size() * m_plan.points())
    {
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            m_places[i].repetitions.resize(m_plan.repetitions);
            m_places[i].problem = problemOf(m_plan.loadAt(pointOf(i)), serviceOf(i));
            m_places[i].latest.service = serviceOf(i);
            m_places[i].latest.load = m_plan.loadAt(pointOf(i));
        }
        const unsigned wanted =
            m_plan.threads ? m_plan.threads : std::max(1u, std::thread::hardware_concurrency());
        m_working = static_cast<unsigned>(std::min<std::size_t>(wanted, jobs()));
        m_threads.reserve(m_working);
        for (unsigned left = m_working; left > 0; --left)
            m_threads.emplace_back([this] { work(); });
    }
    ~Work() { cancel(); }

    [[nodiscard]] const SweepPlan& plan() const { return m_plan; }
    [[nodiscard]] double progress() const
    {
        const std::scoped_lock lock(m_mutex);
        double done = 0;
        for (const Place& place : m_places)
            done += place.problem ? m_plan.repetitions : place.done + place.under;
        return std::min(1.0, done / static_cast<double>(jobs()));
    }
    [[nodiscard]] bool isDone() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_working == 0;
    }
    [[nodiscard]] bool isCancelled() const { return m_stop.stop_requested(); }
    void cancel() { m_stop.request_stop(); }
    void wait()
    {
        std::unique_lock lock(m_mutex);
        m_idle.wait(lock, [this] { return m_working == 0; });
    }
    [[nodiscard]] std::vector<SweepPoint> snapshot() const
    {
        const std::scoped_lock lock(m_mutex);
        std::vector<SweepPoint> points;
        points.reserve(m_places.size());
        for (std::size_t i = 0; i < m_places.size(); ++i)
            points.push_back(pointFrom(i));
        return points;
    }
    [[nodiscard]] SweepPoint snapshot(Service service, std::size_t point) const
    {
        const auto found = std::ranges::find(m_plan.services, service) - m_plan.services.begin();
        const std::scoped_lock lock(m_mutex);
        return pointFrom(static_cast<std::size_t>(found) * m_plan.points() + point);
    }

private:
    struct Place
    {
        std::optional<Error> problem{};
        std::vector<std::optional<RunFigures>> repetitions;
        unsigned done = 0;
        double under = 0;  ///< shares of repetitions under way
        LoadResult latest; ///< all that are done added up; before the first is, what there is of one
    };

    [[nodiscard]] std::size_t jobs() const { return m_places.size() * m_plan.repetitions; }
    [[nodiscard]] Service serviceOf(std::size_t place) const
    {
        return m_plan.services[place / m_plan.points()];
    }
    [[nodiscard]] std::size_t pointOf(std::size_t place) const { return place % m_plan.points(); }

    void work()
    {
        for (std::size_t job = m_next++; job < jobs() && !m_stop.stop_requested(); job = m_next++)
            run(job % m_places.size(), static_cast<unsigned>(job / m_places.size()));
        const std::scoped_lock lock(m_mutex);
        if (--m_working == 0)
            m_idle.notify_all();
    }
    void run(std::size_t index, unsigned repetition)
    {
        if (m_places[index].problem)
            return;
        Load load = m_plan.loadAt(pointOf(index));
        load.seed = seedOf(load, repetition);
        double told = 0;
        auto next = std::chrono::steady_clock::now() + betweenPartialResults;
        const auto result =
            runLoad(load, serviceOf(index), m_stop.get_token(), [&](const LoadSimulation& simulation) {
                if (std::chrono::steady_clock::now() < next)
                    return;
                next = std::chrono::steady_clock::now() + betweenPartialResults;
                tell(index, simulation, told);
            });
        {
            const std::scoped_lock lock(m_mutex);
            m_places[index].under -= told;
            if (!m_stop.stop_requested() && result)
                keep(m_places[index], repetition, *result);
        }
        if (m_changed)
            m_changed();
    }
    void tell(std::size_t index, const LoadSimulation& simulation, double& told)
    {
        const double share = simulation.progress();
        {
            const std::scoped_lock lock(m_mutex);
            Place& place = m_places[index];
            place.under += share - std::exchange(told, share);
            if (place.done == 0)
                place.latest = simulation.result();
        }
        if (m_changed)
            m_changed();
    }
    /// Sums of whole numbers, so that it does not matter in which order runs end.
    void keep(Place& place, unsigned repetition, const LoadResult& result)
    {
        place.repetitions[repetition] = figuresOf(result);
        LoadResult added = result;
        if (place.done++ > 0) {
            const bool isFirst = repetition == 0;
            added = isFirst ? result : std::move(place.latest);
            added.add(isFirst ? place.latest : result);
        }
        added.load.seed = m_plan.base.seed;
        place.latest = std::move(added);
    }
    [[nodiscard]] SweepPoint pointFrom(std::size_t index) const
    {
        const Place& place = m_places[index];
        SweepPoint point{.service = serviceOf(index),
                         .point = pointOf(index),
                         .value = m_plan.range ? m_plan.range->values[pointOf(index)] : 0,
                         .repetitions = place.done,
                         .problem = place.problem,
                         .total = place.latest};
        std::vector<RunFigures> figures;
        for (const auto& repetition : place.repetitions)
            if (repetition)
                figures.push_back(*repetition);
        if (figures.empty())
            figures.push_back(figuresOf(place.latest));
        point.cost = estimateOf(figures, &RunFigures::cost);
        point.operationsPerSecond = estimateOf(figures, &RunFigures::operationsPerSecond);
        point.flushesPerSecond = estimateOf(figures, &RunFigures::flushesPerSecond);
        point.lockContention = estimateOf(figures, &RunFigures::lockContention);
        point.tlbMissRate = estimateOf(figures, &RunFigures::tlbMissRate);
        return point;
    }

    const SweepPlan m_plan;
    const std::function<void()> m_changed;
    mutable std::mutex m_mutex; ///< of m_places and m_working
    std::condition_variable m_idle;
    std::vector<Place> m_places; ///< service after service, point after point
    unsigned m_working = 0;
    std::atomic<std::size_t> m_next{0}; ///< job: all places, then all places with another seed
    std::stop_source m_stop;
    std::vector<std::jthread> m_threads; ///< last: they end before the rest goes
};

Sweep::Sweep(SweepPlan plan, std::function<void()> changed)
    : m_work(std::make_unique<Work>(std::move(plan), std::move(changed)))
{
}
Sweep::~Sweep() = default;

const SweepPlan& Sweep::plan() const { return m_work->plan(); }
double Sweep::progress() const { return m_work->progress(); }
bool Sweep::isDone() const { return m_work->isDone(); }
bool Sweep::isCancelled() const { return m_work->isCancelled(); }
void Sweep::cancel() { m_work->cancel(); }
void Sweep::wait() { m_work->wait(); }
std::vector<SweepPoint> Sweep::snapshot() const { return m_work->snapshot(); }
SweepPoint Sweep::snapshot(Service service, std::size_t point) const
{
    return m_work->snapshot(service, point);
}

} // namespace vmscope::lab
