// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/load_result.h"

namespace vmscope::lab {

std::vector<Identity> identitiesOf(const LoadResult& result)
{
    const LoadCounts& counts = result.counts;
    std::uint64_t parts = 0;
    for (const std::uint64_t cycles : result.parts)
        parts += cycles;
    std::vector<Identity> identities{
        {"flushes × (CPUs - 1) = IPIs", counts.fullFlushes * (result.load.cpus - 1), counts.ipis},
        {"sets - clears - overwrites = live + stale", counts.pteSets - counts.pteClears - counts.overwrites,
         result.used + result.stale + result.liveMaps},
        {"stores = (sets + clears) × stores of an entry", counts.pteStores,
         (counts.pteSets + counts.pteClears) * result.storesPerEntry},
        {"touches = hits + second hits + walks", counts.touches,
         counts.tlbHits + counts.secondHits + counts.walks},
        {"map calls = touches + calls under way", counts.mapCalls,
         counts.touches + result.mapping + result.mapped},
        {"map calls = unmaps + held + calls under way", counts.mapCalls,
         counts.unmaps + result.held + result.mapping + result.mapped},
        {"sleeps = wake-ups + asleep", counts.sleeps, counts.wakeUps + result.asleep},
        {"operations = costs in the histogram", counts.operations, result.histogram.count()},
        {"parts of the cost = costs of operations", parts, result.histogram.sum() + result.unfinished},
    };
    if (result.service != Service::PageFrame)
        identities.push_back({"high map calls = hits + new maps + calls under way",
                              counts.mapCalls - counts.lowCalls,
                              counts.hits + counts.pteSets - counts.remaps + result.mapping});
    return identities;
}

} // namespace vmscope::lab
