// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/kmap_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <deque>

namespace vmscope::lab {

namespace {

using namespace kernel;
using layout::KernelProfile;
using layout::Layout;
using layout::PhysicalKind;

constexpr Running onlyTask{0, {1}};
constexpr std::array<std::string_view, 3> mapApiIds{"kmap", "kmap_atomic", "kmap_local"}; // by MapApi

/// Free pages of high memory, ascending; of a kernel without HIGHMEM, of low memory.
std::vector<FrameRange> mappablePages(const Layout& layout)
{
    const PhysicalKind kind = layout.config.hasHighmem() ? PhysicalKind::HighMemory : PhysicalKind::LowMemory;
    std::vector<FrameRange> ranges;
    for (const layout::PhysicalExtent& extent : layout.physical)
        if (const FrameRange frames = wholeFrames(extent.range); extent.kind == kind && !frames.empty())
            ranges.push_back(frames);
    return ranges;
}

std::optional<Error> missingApi(const KernelProfile& kernel, MapApi api)
{
    const bool hasKmap = kernel.is64Bit() || kernel.pkmap.place != layout::PkmapRow::Place::None;
    const bool hasLocal =
        kernel.is64Bit() || kernel.temporary.choice == layout::TemporaryMapRow::Choice::TaskStack;
    if (kernel.realMode)
        return Error{"--kernel", fmt::format("{} has no kmap(): in real mode there is no kernel", kernel.id),
                     "linux-2.4.20 or later"};
    if (kernel.selfMap)
        return Error{"--kernel",
                     fmt::format("{} has no kmap(): it reaches page tables through themselves", kernel.id),
                     "linux-2.4.20 or later"};
    if (!hasKmap)
        return Error{"--kernel", fmt::format("{} has no kmap(): it has no high memory", kernel.id),
                     "linux-2.4.20 or later"};
    if (api == MapApi::KmapLocal && !hasLocal)
        return Error{"--api", fmt::format("{} has no kmap_local_page()", kernel.id),
                     "kmap, kmap_atomic or a kernel from 5.11 on"};
    return std::nullopt;
}

std::optional<Error> problemOf(const Layout& layout, const KmapWorkload& workload)
{
    if (const auto missing = missingApi(*layout.config.kernel, workload.api))
        return missing;
    std::uint64_t available = 0;
    for (const FrameRange& range : mappablePages(layout))
        available += pagesIn(range);
    if (workload.pages < 1 || workload.pages > available)
        return Error{"--pages", fmt::format("{} is out of range", workload.pages),
                     available ? fmt::format("1 to {}, the pages of high memory", available)
                               : std::string("a machine with high memory: more --ram")};
    if (workload.repeats < 1)
        return Error{"--repeat", "0 is out of range", "at least 1"};
    if (workload.cpus < 1 || workload.cpus > layout.config.nrCpus())
        return Error{"--cpus", fmt::format("{} is out of range", workload.cpus),
                     fmt::format("1 to {}, this kernel's NR_CPUS", layout.config.nrCpus())};
    if (workload.api != MapApi::Kmap && workload.hold.value_or(0) > 0)
        return Error{
            "--hold",
            fmt::format("{} maps are given back last in, first out", mapApiIds[std::size_t(workload.api)]),
            "none or all"};
    return std::nullopt;
}

class KmapRunner
{
public:
    KmapRunner(const BootedMachine& booted, const KmapWorkload& workload)
        : m_workload(workload)
        , m_machine(booted.machine)
        , m_pages(mappablePages(*booted.layout))
        , m_pkmap(booted)
        , m_temporary(booted)
    {
    }

    KmapRun run()
    {
        try {
            for (std::uint64_t i = 0; i < m_workload.repeats; ++i)
                if (!mapEach())
                    break;
        } catch (const KernelBug& bug) {
            m_run.bug = bug.what();
        }
        m_run.deadlock = deadlockOf(m_pkmap);
        return std::move(m_run);
    }

private:
    struct Held
    {
        FrameNumber page{};
        VirtualAddress address{};
    };

    /// False where the task sleeps: there is no other that could wake it.
    bool mapEach()
    {
        std::uint64_t left = m_workload.pages;
        for (const FrameRange& range : m_pages)
            for (FrameNumber page = range.start; page < range.end && left > 0; ++page.value, --left)
                if (!map(page))
                    return false;
        return true;
    }
    bool map(FrameNumber page)
    {
        const auto address = call(page);
        if (!address)
            return false;
        m_held.push_back({page, *address});
        if (m_workload.hold && m_held.size() > *m_workload.hold) {
            unmap(m_held.front());
            m_held.pop_front();
        }
        return true;
    }
    std::optional<VirtualAddress> call(FrameNumber page)
    {
        switch (m_workload.api) {
        case MapApi::KmapAtomic: // whoever names slots names the next one for each map that he holds
            return m_temporary.kmapAtomic(m_machine, onlyTask, page, unsigned(m_held.size()), m_run.events);
        case MapApi::KmapLocal:
            return m_temporary.kmapLocal(m_machine, onlyTask, page, m_run.events);
        default:
            return m_pkmap.kmap(m_machine, onlyTask, page, m_run.events);
        }
    }
    void unmap(const Held& held)
    {
        switch (m_workload.api) {
        case MapApi::KmapAtomic:
            return m_temporary.kunmapAtomic(m_machine, onlyTask, held.address, 0, m_run.events);
        case MapApi::KmapLocal:
            return m_temporary.kunmapLocal(m_machine, onlyTask, held.address, m_run.events);
        default:
            return m_pkmap.kunmap(onlyTask, held.page, m_run.events);
        }
    }

    const KmapWorkload& m_workload;
    Machine m_machine;
    std::vector<FrameRange> m_pages;
    Pkmap m_pkmap;
    TemporaryMaps m_temporary;
    std::deque<Held> m_held;
    KmapRun m_run;
};

} // namespace

std::vector<KmapCount> countsOf(const KmapRun& run)
{
    const CountEvents& events = run.events;
    return {{"kmaps", events.count<MapCalled>()},
            {"hits", events.count<MapHit>()},
            {"pte_sets", events.count<PteSet>()},
            {"pte_clears", events.count<PteCleared>()},
            {"pte_stores", events.count<PteStore>()},
            {"invlpg", events.count<Invlpg>()},
            {"full_flushes", events.count<FlushEverywhere>()},
            {"ipis", events.count<Ipi>()},
            {"sleeps", events.count<Sleep>()},
            {"scan_steps", events.count<PkmapScanned>()}};
}

Result<KmapRun> runKmaps(const Layout& layout, const KmapWorkload& workload)
{
    if (const auto problem = problemOf(layout, workload))
        return *problem;
    const auto booted = boot(layout, {.cpus = workload.cpus});
    if (!booted)
        return booted.error();
    return KmapRunner(*booted, workload).run();
}

Result<MapApi> parseMapApi(std::string_view id)
{
    const auto found = std::ranges::find(mapApiIds, id);
    if (found == mapApiIds.end())
        return Error{"--api", fmt::format("\"{}\" is not known", id), "kmap, kmap_atomic or kmap_local"};
    return static_cast<MapApi>(found - mapApiIds.begin());
}

} // namespace vmscope::lab
