// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/layout/frames.h"
#include "model/layout/isolation.h"
#include "model/layout/low_memory.h"
#include "model/layout/process_plan.h"
#include "model/layout/real_mode.h"
#include "model/layout/verdict.h"
#include "model/layout/window.h"

#include <fmt/format.h>

namespace vmscope::layout {

namespace {

std::optional<std::string> processorFailure(const Layout& layout)
{
    const MachineConfig& config = layout.config;
    const hardware::Processor& processor = *config.processor;
    if (config.kernel->is64Bit() && !processor.longMode)
        return fmt::format("{} has no 64-bit mode", processor.name);
    if (config.paging() == Paging::Pae && !processor.pae)
        return fmt::format("this kernel is built with PAE, which {} does not have", processor.name);
    const PhysicalAddress limit{std::uint64_t{1} << processor.physicalAddressBits};
    if (layout.maxPfn.start() > limit)
        return fmt::format("{} has {} physical address bits and cannot reach RAM above {}; the first page "
                           "mapped there takes a reserved-bit fault",
                           processor.name, processor.physicalAddressBits,
                           sizeText(limit - PhysicalAddress{}));
    return std::nullopt;
}

/// The kernel checks the same when it starts: VMALLOC_START >= VMALLOC_END is a BUG (mem_init()).
std::optional<std::string> windowFailure(const Layout& layout)
{
    const MachineConfig& config = layout.config;
    if (config.kernel->is64Bit())
        return std::nullopt;
    const Window window = windowOf(config);
    if (window.overlaps)
        return fmt::format("the areas for {} CPUs do not fit into the kernel window", config.nrCpus());
    if (window.maxmem == 0_B)
        return fmt::format("{} are reserved for vmalloc, which leaves no address for low memory",
                           sizeText(window.reserve));
    if (!layout.region(RegionKind::Vmalloc))
        return fmt::format("low memory ends at {}, which leaves no address for vmalloc",
                           hexText(layout.highMemory));
    return std::nullopt;
}

void notePlannedProcess(Layout& layout)
{
    const Bytes largest = largestProcess(layout);
    if (layout.config.processes.mappedEach > largest)
        layout.notes.push_back(fmt::format("A process of {} does not fit into the user part: {} are planned.",
                                           sizeText(layout.config.processes.mappedEach), sizeText(largest)));
}

/// Room for what most layouts hold, at once.
void reserveLists(Layout& layout)
{
    layout.constants.reserve(10);
    layout.regions.reserve(16);
    layout.seenInUserMode.reserve(10);
    layout.zones.reserve(4);
    layout.physical.reserve(12 + 2 * layout.config.ram.usable.size());
    layout.lowmemBudget.reserve(10);
    layout.losses.reserve(4);
}

} // namespace

Layout plan(const MachineConfig& config)
{
    if (config.kernel->realMode)
        return planRealMode(config);
    Layout layout;
    layout.config = config;
    reserveLists(layout);
    layout.isolated = isIsolated(config);
    const RamMap ram = planFrames(layout);
    planVirtual(layout);
    layout.zones = zonesOf(layout, ram);
    const auto memoryFailure = planLowMemory(layout, ram);
    layout.process = plannedProcess(layout);
    notePlannedProcess(layout);
    auto failure = windowFailure(layout);
    if (!failure)
        failure = memoryFailure;
    if (!failure)
        failure = processorFailure(layout);
    layout.verdict = verdictOf(layout, failure);
    return layout;
}

} // namespace vmscope::layout
