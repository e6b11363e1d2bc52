// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/walker.h"

#include "model/formats/dump_processor.h"
#include "model/kernel/desk.h"
#include "views/common/phrase.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <numeric>

namespace vmscope {

namespace {

using views::WalkSource;

/// Adds pages that lie behind the others; those that touch the last ones continue them.
void append(std::vector<story::ProgramPages>& pages, const formats::MappedExtent& extent)
{
    const VirtualAddress end = extent.start + extent.size();
    const bool continues = !pages.empty() && pages.back().range.end == extent.start &&
                           pages.back().writable == extent.rights.writable;
    if (continues)
        pages.back().range.end = end;
    else
        pages.push_back({{extent.start, end}, extent.rights.writable});
}

std::vector<story::ProgramPages> userPagesOf(const formats::TableDump& dump, std::size_t root)
{
    std::vector<story::ProgramPages> pages;
    if (const auto extents = formats::extentsBelow(dump, root))
        for (const formats::MappedExtent& extent : *extents)
            if (extent.rights.user)
                append(pages, extent);
    return pages;
}

/// The areas of the program that a booted machine runs.
std::vector<formats::ProcessArea> plannedAreas(const layout::Layout& layout)
{
    std::vector<formats::ProcessArea> areas;
    for (const layout::PlannedArea& area : layout.process.areas) {
        areas.push_back({.range = area.range});
        areas.back().name = area.name;
    }
    return areas;
}

/// Whose tables processor 0 has loaded; nullptr where they are the kernel's own.
const kernel::AddressSpace* loadedSpace(const kernel::Desk& desk)
{
    const kernel::Processes& processes = *desk.kernel.processes;
    return processes.find(processes.cpu(0).loaded);
}

/// The machine as it is, with the process that is loaded as the one whose tables are shown.
kernel::BootedMachine machineOf(const kernel::Desk& desk)
{
    kernel::BootedMachine machine = desk.kernel.booted;
    const kernel::AddressSpace* space = loadedSpace(desk);
    machine.process.roots =
        space ? space->roots : kernel::ProcessRoots{machine.reference.kernel, machine.reference.kernel};
    return machine;
}

std::vector<formats::ProcessArea> areasOf(const kernel::Desk& desk)
{
    std::vector<formats::ProcessArea> areas;
    const kernel::AddressSpace* space = loadedSpace(desk);
    for (const auto& [start, area] : space ? space->areas : std::map<VirtualAddress, kernel::Vma>{}) {
        areas.push_back({.range = area.range});
        areas.back().name = area.name.empty() ? "mmap" : area.name;
    }
    return areas;
}

std::shared_ptr<const WalkSource> sourceOf(formats::TableDump dump, const QString& title,
                                           std::shared_ptr<const layout::Layout> layout,
                                           std::vector<formats::ProcessArea> areas)
{
    std::vector<std::size_t> roots(dump.roots.size());
    std::iota(roots.begin(), roots.end(), 0);
    auto graph = formats::graphOf(dump, roots);
    auto pages = userPagesOf(dump, 0);
    return std::make_shared<const WalkSource>(WalkSource{
        title, std::move(dump), std::move(layout), std::move(graph), std::move(areas), std::move(pages)});
}

/// An address that shows as many levels as there are: the program's first page, or else the first mapped one.
VirtualAddress firstAddress(const WalkSource& source)
{
    if (!source.userPages.empty())
        return source.userPages.front().range.start;
    const auto extents = formats::extentsBelow(source.dump, 0);
    return extents && !extents->empty() ? extents->front().start : VirtualAddress{};
}

} // namespace

void Walker::takeOver(Walker& before)
{
    m_shown = std::move(before.m_shown);
    m_rig = std::move(before.m_rig);
    m_config = std::move(before.m_config);
    m_desk = std::move(before.m_desk);
    m_choice = std::move(before.m_choice);
    m_address = before.m_address;
    m_seed = before.m_seed;
}

void Walker::follow(const views::Shown& shown)
{
    const views::WalkChoice& choice = shown.state.walk;
    const bool sameDump =
        m_choice && m_choice->dump == choice.dump && m_choice->dumpProcessor == choice.dumpProcessor;
    if (!m_shown.source || !sameDump || m_config != shown.state.config || m_desk != shown.state.desk)
        setUp(shown);
    else if (m_choice == choice)
        return;
    const bool booted = m_shown.run == nullptr;
    start(choice);
    if (booted)
        m_shown.flushes = 0; // choosing the first root was none
    emit changed();
}

void Walker::setUp(const views::Shown& shown)
{
    const views::State& state = shown.state;
    m_config = state.config;
    m_desk = state.desk;
    m_shown = {};
    m_rig = nullptr;
    m_seed = 0;
    m_shown.cpu = hardware::findCpuModel(state.walkProcessor().id); // each processor has one
    m_shown.source = state.walk.dump ? opened(state) : booted(shown);
    if (!m_shown.source)
        return;
    const formats::TableDump& dump = m_shown.source->dump;
    m_rig = std::make_shared<story::Rig>(
        story::Rig{hardware::Cpu(m_shown.cpu->mmu, dump.limits), formats::loadableMemory(dump)});
    hardware::NoEvents silent;
    const paging::ControlRegisters& registers = dump.registers;
    // CR3 first: turning paging on reads the table that it names.
    m_rig->cpu.loadCr3(registers.cr3, m_rig->memory, silent);
    m_rig->cpu.setControls(registers.cr0, registers.cr4, registers.efer, m_rig->memory, silent);
    if (!m_rig->cpu.mmu().context().rules) {
        m_shown.source = nullptr;
        m_shown.problem =
            tr("No processor loads this CR3: an entry of its first table has a reserved bit set.");
    }
}

std::shared_ptr<const WalkSource> Walker::opened(const views::State& state)
{
    const hardware::Processor& processor = state.walkProcessor();
    auto dump = formats::onProcessor(state.walk.dump->dump, processor);
    if (!dump) {
        m_shown.problem = views::phrase(dump.error().line());
        return nullptr;
    }
    if (state.walk.dump->dump.registers.efer & ~dump->registers.efer & paging::eferNoExecute)
        m_shown.problem =
            tr("These tables use NX, which a %1 does not have: where an entry has that bit set, "
               "it faults. Choose another processor.")
                .arg(views::phrase(processor.name));
    return sourceOf(std::move(*dump), state.walk.dump->name, nullptr, state.walk.dump->areas);
}

std::shared_ptr<const WalkSource> Walker::booted(const views::Shown& shown)
{
    const auto machine = shown.state.desk ? Result(machineOf(*shown.state.desk)) : kernel::boot(shown.layout);
    if (!machine) {
        m_shown.problem = views::phrase(machine.error().line());
        return nullptr;
    }
    if (!machine->isPaged()) {
        const QString why = views::phrase(kernel::withoutPaging(*machine));
        m_shown.problem = why.left(1).toUpper() + why.mid(1) + QLatin1Char('.');
        return nullptr;
    }
    return sourceOf(formats::dumpOf(*machine), views::phrase(shown.state.config.kernel->name),
                    std::make_shared<const layout::Layout>(shown.layout),
                    shown.state.desk ? areasOf(*shown.state.desk) : plannedAreas(shown.layout));
}

void Walker::start(const views::WalkChoice& choice)
{
    m_choice = choice;
    if (!m_shown.source)
        return;
    const formats::TableDump& dump = m_shown.source->dump;
    // With isolation the second root is the one for the other privilege.
    const std::size_t fitting = dump.roots.size() > 2 && choice.privilege != dump.privilege ? 1 : 0;
    m_shown.root = std::min(choice.root.value_or(fitting), dump.roots.size() - 1);
    m_address = dump.rules().mode->canonical(choice.address.value_or(firstAddress(*m_shown.source)));
    loadRoot();
    run();
}

/// A MOV to CR3 only where another root is wanted: what the TLB holds of this one stays.
void Walker::loadRoot()
{
    const std::uint64_t cr3 = m_shown.source->dump.roots[m_shown.root].registerValue;
    hardware::NoEvents silent;
    if (m_rig->cpu.registers().cr3 == cr3)
        return;
    m_rig->cpu.loadCr3(cr3, m_rig->memory, silent);
    ++m_shown.flushes;
}

void Walker::run()
{
    const paging::Access access{m_choice->kind, m_choice->privilege};
    auto run = std::make_shared<story::AccessRun>(story::runAccess(m_rig, m_address, access));
    m_rig = std::make_shared<story::Rig>(*run->after);
    m_shown.run = std::move(run);
    m_shown.step = m_shown.run->steps.size() - 1;
}

void Walker::goToStep(std::ptrdiff_t step)
{
    if (!m_shown.run)
        return;
    const auto last = static_cast<std::ptrdiff_t>(m_shown.run->steps.size()) - 1;
    m_shown.step = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(step, 0, last));
    emit changed();
}

void Walker::again()
{
    if (!m_shown.run)
        return;
    run();
    emit changed();
}

void Walker::flushAnd(const std::function<void(hardware::Cpu&, const hardware::PhysicalMemory&)>& act)
{
    if (!m_shown.run)
        return;
    act(m_rig->cpu, m_rig->memory);
    ++m_shown.flushes;
    run();
    m_shown.step = 0; // what follows is to be watched
    emit changed();
}

void Walker::invlpg()
{
    flushAnd([this](hardware::Cpu& cpu, const hardware::PhysicalMemory&) {
        hardware::NoEvents silent;
        cpu.invlpg(m_address, silent);
    });
}

void Walker::reloadCr3()
{
    flushAnd([](hardware::Cpu& cpu, const hardware::PhysicalMemory& memory) {
        hardware::NoEvents silent;
        cpu.loadCr3(cpu.registers().cr3, memory, silent);
    });
}

void Walker::toggleGlobalPages()
{
    flushAnd([](hardware::Cpu& cpu, const hardware::PhysicalMemory& memory) {
        hardware::NoEvents silent;
        const paging::ControlRegisters& now = cpu.registers();
        for (int i = 0; i < 2; ++i)
            cpu.setControls(now.cr0, now.cr4 ^ paging::cr4Pge, now.efer, memory, silent);
    });
}

void Walker::runProgram(unsigned accesses)
{
    if (!m_shown.run)
        return;
    const auto rates = story::runProgram(*m_rig, m_shown.source->userPages, accesses, ++m_seed);
    m_shown.rates.insert(m_shown.rates.end(), rates.begin(), rates.end());
    run();
    emit changed();
}

} // namespace vmscope
