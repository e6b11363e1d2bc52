// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/processes.h"

#include "model/kernel/boot_process.h"

#include <fmt/format.h>

#include <algorithm>

namespace vmscope::kernel {

Processes::Processes(const BootedMachine& booted, PageAllocator& pages)
    : m_rules(booted)
    , m_directories(booted.directories)
    , m_cpus(booted.machine.cpuCount())
{
    if (!hasProcesses(*booted.layout))
        return;
    const ProcessId boot = add(bootProcessSpace(booted, m_rules, pages));
    m_cpus.front().running = m_cpus.front().loaded = boot;
    const bool hasPcid = booted.registers().cr4 & paging::cr4Pcide;
    for (Cpu& cpu : m_cpus)
        (void)cpu.contexts.choose(cpu.loaded, 0, hasPcid);
}

const AddressSpace* Processes::find(ProcessId process) const
{
    const auto found = m_spaces.find(process);
    return found == m_spaces.end() ? nullptr : &found->second;
}

const AddressSpace& Processes::at(ProcessId process) const
{
    if (const AddressSpace* space = find(process))
        return *space;
    throw KernelBug(fmt::format("there is no process {}", process.value));
}

AddressSpace& Processes::at(ProcessId process)
{
    return const_cast<AddressSpace&>(std::as_const(*this).at(process));
}

std::optional<unsigned> Processes::cpuOf(ProcessId process) const
{
    const auto found = std::ranges::find(m_cpus, process, &Cpu::running);
    return found == m_cpus.end() ? std::nullopt : std::optional(unsigned(found - m_cpus.begin()));
}

ProcessId Processes::current(Running by) const
{
    const ProcessId running = m_cpus.at(by.cpu).running;
    if (running.task() != by.task)
        throw KernelBug(fmt::format("task {} does not run on processor {}: {} does", by.task.value, by.cpu,
                                    running.value));
    return running;
}

std::vector<PhysicalAddress> Processes::kernelRoots() const
{
    std::vector<PhysicalAddress> roots;
    for (const auto& [process, space] : m_spaces)
        roots.push_back(space.roots.kernel);
    return roots;
}

ProcessId Processes::add(AddressSpace space)
{
    const ProcessId process = m_next;
    m_spaces.emplace(process, std::move(space));
    ++m_next.value;
    return process;
}

void Processes::remove(ProcessId process) { m_spaces.erase(process); }

std::map<VirtualAddress, Vma> plannedAreas(const layout::Layout& layout)
{
    struct FileOf
    {
        std::string_view area;
        unsigned inode;
    };
    constexpr std::array files{FileOf{"text", 1}, FileOf{"data", 2}, FileOf{"libraries", 3}};
    std::map<VirtualAddress, Vma> areas;
    for (const layout::PlannedArea& area : layout.process.areas) {
        Vma vma{area.range, area.name, {true, !isCode(area), isCode(area)}, std::nullopt, false};
        if (const auto file = std::ranges::find(files, area.name, &FileOf::area); file != files.end())
            vma.file = FilePage{file->inode, 0};
        areas.emplace(area.range.start, vma);
    }
    return areas;
}

std::string nameOf(ProcessId process)
{
    return process.value >= 1 && process.value <= 26
               ? fmt::format("process {}", char('A' + process.value - 1))
               : fmt::format("process {}", process.value);
}

} // namespace vmscope::kernel
