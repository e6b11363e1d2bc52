// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/step.h"

namespace vmscope::story {

Totals totalsOf(const std::vector<Step>& steps, const layout::Layout& layout)
{
    using namespace kernel;
    CountEvents count;
    for (const Step& step : steps)
        for (const Event& event : step.events)
            std::visit(count, event);
    Totals totals;
    totals.cr3Writes = count.count<Cr3Loaded>();
    totals.pteWrites = count.count<PteSet>() + count.count<PteCleared>();
    // What the machine tells as two halves is one store of a 64-bit processor.
    totals.pteStores = layout.config.kernel->is64Bit() ? totals.pteWrites : count.count<PteStore>();
    totals.invlpg = count.count<Invlpg>();
    totals.fullFlushes = count.count<FlushEverywhere>();
    totals.ipis = count.count<Ipi>();
    totals.faults = count.count<hardware::Faulted>();
    return totals;
}

} // namespace vmscope::story
