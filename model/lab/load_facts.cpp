// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/load_facts.h"

#include "model/kernel/direct_map.h"
#include "model/layout/layout.h"

#include <algorithm>
#include <array>

namespace vmscope::lab {

namespace {

using layout::KernelProfile;
using layout::Layout;
using Way = LoadFacts::Way;

constexpr std::array<Way, 7> waysOfServices{Way::Direct, Way::Direct,    Way::Temporary, Way::Temporary,
                                            Way::Pkmap,  Way::Temporary, Way::PageFrame}; // by Service

layout::MachineConfig loadConfigOf(const KernelProfile& kernel, const Load& load, Service service)
{
    layout::MachineConfig config = layout::configFor(kernel, layout::pcRam(load.ram));
    const hardware::CpuModel& model = processorOf(load, service);
    if (const hardware::Processor* processor = hardware::findProcessor(model.id))
        config.processor = processor;
    config.cpus = std::max(config.nrCpus(), load.cpus);
    return config;
}

bool holdsPages(const hardware::MmuGeometry& geometry, unsigned shift)
{
    const auto& first = geometry.unified.exists() ? geometry.unified : geometry.data;
    const auto index = std::ranges::find(hardware::pageShifts, shift) - hardware::pageShifts.begin();
    return std::ranges::any_of(first.arrays, [&](const hardware::TlbGeometry& array) {
        return array.entries > 0 && (array.sizes >> index & 1);
    });
}

unsigned largeShiftOf(const Layout& layout, const hardware::CpuModel& model)
{
    const unsigned shift = layout.config.paging() == layout::Paging::TwoLevel ? 22 : 21;
    const bool large = layout.config.processor->pse && layout.config.kernel->tables.largePages;
    return large && holdsPages(model.mmu, shift) ? shift : 12;
}

/// Levels of tables in memory: with PAE the top four entries are in registers.
unsigned walkLevelsOf(layout::Paging paging)
{
    switch (paging) {
    case layout::Paging::FourLevel:
        return 4;
    case layout::Paging::FiveLevel:
        return 5;
    default:
        return 2;
    }
}

void addTables(LoadFacts& facts, const Layout& layout, const hardware::CpuModel& model)
{
    const layout::Paging paging = layout.config.paging();
    facts.storesPerEntry = paging == layout::Paging::Pae ? 2 : 1;
    facts.global = kernel::KernelMarks(layout).global && layout.config.processor->pge;
    facts.tableLevels = walkLevelsOf(paging);
    facts.largeShift = largeShiftOf(layout, model);
    facts.largeLevels = facts.tableLevels - (facts.largeShift > 12 ? 1 : 0);
    facts.directPage = layout.pageOffset.value >> facts.largeShift;
    facts.directPages = std::max<std::uint64_t>(1, layout.lowMemory().value >> facts.largeShift);
    facts.cr3PerCall = layout.isolated ? 2 : 0;
}

void addSlots(LoadFacts& facts, const Layout& layout)
{
    const KernelProfile& kernel = *layout.config.kernel;
    const layout::Region* pkmap = layout.region(layout::RegionKind::Pkmap);
    if (facts.way == Way::Pkmap && pkmap) {
        facts.slotCount = layout::pkmapSlots(layout.config.paging());
        facts.firstSlotPage = pkmap->range.start.value / pageSize.value;
    }
    if (facts.way == Way::Temporary && layout.config.hasHighmem()) {
        facts.slotCount = kernel.fixmap.kmapSlotsPerCpu;
        facts.firstSlotPage = (kernel.fixmap.top.value / pageSize.value) - kernel.fixmap.indicesBeforeKmap;
    }
    if (facts.slotCount == 0)
        facts.way = Way::Direct; // no high memory: every page has its address
}

} // namespace

LoadFacts factsFor(const Load& load, Service service)
{
    const KernelProfile& kernel = *kernelFor(service, kernelOf(load));
    LoadFacts facts{.way = waysOfServices[std::size_t(service)], .temporary = kernel.temporary};
    if (facts.way == Way::PageFrame) {
        facts.slotCount = kernel.realMode->framePages;
        facts.frameIsPaged = kernel.realMode->isPaged();
        facts.hasTlb = facts.frameIsPaged;
        facts.firstSlotPage = kernel.realMode->pageFrame.value / pageSize.value;
        return facts;
    }
    const Layout layout = layout::plan(loadConfigOf(kernel, load, service));
    addTables(facts, layout, processorOf(load, service));
    if (facts.way != Way::Direct)
        addSlots(facts, layout);
    facts.flushesAlways = kernel.pkmap.flushesAlways;
    facts.ownSpaces = kernel.separateSpaces;
    facts.walksProgram = service == Service::UserCopy;
    facts.mayBePreempted = rowOf(service).maySleep;
    return facts;
}

} // namespace vmscope::lab
