// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/load_result.h"

#include "model/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vmscope::lab {

namespace {

constexpr std::array partTable{
    CostPartRow{CostPart::Call, "call", "the calls themselves"},
    CostPartRow{CostPart::Scan, "scan", "looking for a free slot"},
    CostPartRow{CostPart::PteStores, "pte_stores", "storing page-table entries"},
    CostPartRow{CostPart::Invlpg, "invlpg", "INVLPG"},
    CostPartRow{CostPart::Flush, "flush", "flushing its own TLB"},
    CostPartRow{CostPart::Walks, "walks", "finding translations again"},
    CostPartRow{CostPart::LockWait, "lock_wait", "waiting for kmap_lock"},
    CostPartRow{CostPart::Sleep, "sleep", "sleeping for a slot"},
    CostPartRow{CostPart::Ipi, "ipi", "interrupts to flush other processors' TLBs"},
    CostPartRow{CostPart::Switch, "switch", "switching tasks and address spaces"},
    CostPartRow{CostPart::Touch, "touch", "touching the bytes"},
};
static_assert(partTable.size() == costParts);

constexpr std::array countTable{
    LoadCountRow{"operations", &LoadCounts::operations},
    LoadCountRow{"kmaps", &LoadCounts::mapCalls},
    LoadCountRow{"low_kmaps", &LoadCounts::lowCalls},
    LoadCountRow{"hits", &LoadCounts::hits},
    LoadCountRow{"pte_sets", &LoadCounts::pteSets},
    LoadCountRow{"pte_clears", &LoadCounts::pteClears},
    LoadCountRow{"pte_stores", &LoadCounts::pteStores},
    LoadCountRow{"invlpg", &LoadCounts::invlpg},
    LoadCountRow{"full_flushes", &LoadCounts::fullFlushes},
    LoadCountRow{"ipis", &LoadCounts::ipis},
    LoadCountRow{"sleeps", &LoadCounts::sleeps},
    LoadCountRow{"wake_ups", &LoadCounts::wakeUps},
    LoadCountRow{"scan_steps", &LoadCounts::scanSteps},
    LoadCountRow{"lock_takes", &LoadCounts::lockTakes},
    LoadCountRow{"lock_waits", &LoadCounts::lockWaits},
    LoadCountRow{"switches", &LoadCounts::switches},
    LoadCountRow{"overwrites", &LoadCounts::overwrites},
    LoadCountRow{"remaps", &LoadCounts::remaps},
    LoadCountRow{"unmaps", &LoadCounts::unmaps},
    LoadCountRow{"cr3_loads", &LoadCounts::cr3Loads},
    LoadCountRow{"touches", &LoadCounts::touches},
    LoadCountRow{"tlb_hits", &LoadCounts::tlbHits},
    LoadCountRow{"second_tlb_hits", &LoadCounts::secondHits},
    LoadCountRow{"walks", &LoadCounts::walks},
};

double ratioOf(std::uint64_t part, std::uint64_t whole)
{
    return whole ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

} // namespace

std::span<const CostPartRow> costPartRows() { return partTable; }
std::span<const LoadCountRow> loadCountRows() { return countTable; }

double LoadResult::nanoseconds(double cycleCount) const { return cycleCount * 1000 / costs.megahertz; }
double LoadResult::seconds() const { return nanoseconds(static_cast<double>(cycles)) * 1e-9; }

double LoadResult::operationsPerSecond() const
{
    return cycles ? static_cast<double>(counts.operations) / seconds() : 0;
}
double LoadResult::meanCost() const { return nanoseconds(histogram.mean()); }
double LoadResult::costQuantile(double share) const { return nanoseconds(histogram.quantile(share)); }

double LoadResult::meanCost(CostPart part) const { return share(part) * meanCost(); }
double LoadResult::share(CostPart part) const
{
    std::uint64_t all = 0;
    for (const std::uint64_t cycleCount : parts)
        all += cycleCount;
    return ratioOf(parts[std::size_t(part)], all);
}
double LoadResult::flushesPerSecond() const
{
    return cycles ? static_cast<double>(counts.fullFlushes) / seconds() : 0;
}
double LoadResult::lockContention() const { return ratioOf(counts.lockWaits, counts.lockTakes); }
double LoadResult::tlbMissRate() const { return ratioOf(counts.walks, counts.touches); }
double LoadResult::hitRatio() const { return ratioOf(counts.hits, counts.mapCalls - counts.lowCalls); }

void LoadResult::add(const LoadResult& other)
{
    for (const LoadCountRow& row : countTable)
        counts.*row.value += other.counts.*row.value;
    for (std::size_t part = 0; part < costParts; ++part)
        parts[part] += other.parts[part];
    histogram.add(other.histogram);
    for (const auto number : {&LoadResult::unfinished, &LoadResult::cycles, &LoadResult::ipiCycles,
                              &LoadResult::used, &LoadResult::stale, &LoadResult::liveMaps, &LoadResult::held,
                              &LoadResult::asleep, &LoadResult::mapping, &LoadResult::mapped})
        this->*number += other.*number;
    if (!standstill)
        standstill = other.standstill;
}

CostPart dominantPart(const LoadResult& result)
{
    const auto most = std::ranges::max_element(result.parts);
    return *most > 0 ? static_cast<CostPart>(most - result.parts.begin()) : CostPart::Touch;
}

std::string dominanceSentence(const LoadResult& result)
{
    if (result.standstill)
        return sentenceOf(*result.standstill);
    const CostPart part = dominantPart(result);
    if (result.parts[std::size_t(part)] == 0)
        return "Nothing has been done yet.";
    return fmt::format("{} of {}'s cost is {}.", shareText(result.share(part)), rowOf(result.service).text,
                       partTable[std::size_t(part)].text);
}
} // namespace vmscope::lab
