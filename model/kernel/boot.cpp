// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/boot.h"

#include "model/hardware/processor_cpu.h"
#include "model/kernel/control_registers.h"
#include "model/kernel/kernel_tables.h"

#include <fmt/format.h>

#include <cassert>

namespace vmscope::kernel {

namespace {

using layout::Layout;
using layout::Paging;

paging::ModeId modeOf(Paging paging)
{
    constexpr std::array modes{paging::ModeId::Legacy32, paging::ModeId::Pae, paging::ModeId::FourLevel,
                               paging::ModeId::FiveLevel};
    return modes[unsigned(paging)];
}

std::vector<PhysicalRange> ramOf(const Layout& layout)
{
    std::vector<PhysicalRange> ranges;
    for (const PhysicalRange& range : layout.config.ram.usable)
        if (const PhysicalRange frames = bytesOf(wholeFrames(range)); !frames.empty())
            ranges.push_back(frames);
    return ranges;
}

void writeTables(BootedMachine& booted, const paging::PagingRules& rules)
{
    const Layout& layout = *booted.layout;
    TableWriter writer(booted.ram(), booted.frames, rules, layout.config.kernel->highPte);
    DirectoryCache& directories = booted.directories;
    const ProcessRoots pair = isPaired(layout) ? DirectoryCache::takePair(booted.frames)
                                               : ProcessRoots{directories.take(booted.frames), {}};
    booted.reference = {pair.kernel, pair.user};
    writeKernelTables(writer, booted.frames, booted.reference.kernel, layout);
    if (layout.isolated) {
        if (!isPaired(layout))
            booted.reference.user = directories.take(booted.frames);
        writeUserReference(writer, booted.reference.user, booted.reference.kernel, layout);
    }
    booted.process = addProcess(writer, booted.frames, directories, booted.reference, layout);
}

/// CR3 before CR0.PG, as in head_32.S and head_64.S: a PAE processor loads its PDPTEs with paging.
hardware::Cpu withPaging(hardware::Cpu cpu, const paging::ControlRegisters& controls, PhysicalAddress root,
                         const hardware::PhysicalMemory& ram)
{
    hardware::NoEvents silent;
    (void)cpu.setControls(controls.cr0 & ~paging::cr0Paging, controls.cr4, controls.efer, ram, silent);
    (void)cpu.loadCr3(cr3For(root, controls), ram, silent);
    [[maybe_unused]] const auto fault =
        cpu.setControls(controls.cr0, controls.cr4, controls.efer, ram, silent);
    assert(!fault); // the tables are ours
    return cpu;
}

/// All idle in the kernel's own address space, but for CPU 0, which runs the process.
hardware::Machine withCpus(hardware::Machine machine, unsigned cpus, const paging::ControlRegisters& controls,
                           PhysicalAddress idleRoot, PhysicalAddress processRoot)
{
    const hardware::Cpu reset = machine.cpu(0);
    const hardware::Cpu idle = withPaging(reset, controls, idleRoot, machine.ram);
    hardware::Machine running(std::move(machine.ram), idle, cpus);
    running.writableCpu(0) = withPaging(reset, controls, processRoot, running.ram);
    return running;
}

std::optional<Error> problemOf(const Layout& layout, const BootOptions& options)
{
    const std::string kernel(layout.config.kernel->id);
    if (!layout.verdict.boots())
        return Error{kernel, layout::sentenceOf(layout), {}};
    if (options.cpus == 0 || options.cpus > layout.config.nrCpus())
        return Error{kernel, fmt::format("it was not built for {} CPUs", options.cpus),
                     fmt::format("1 to {} (NR_CPUS)", layout.config.nrCpus())};
    return std::nullopt;
}

} // namespace

paging::PagingRules BootedMachine::rules() const { return {paging::pagingMode(mode), registers(), limits()}; }

std::uint64_t BootedMachine::entryAt(PhysicalAddress p) const
{
    return ram().readEntry(p, paging::pagingMode(mode).entryBytes);
}

Result<BootedMachine> boot(const Layout& layout, const BootOptions& options)
{
    if (const auto problem = problemOf(layout, options))
        return *problem;
    const paging::ControlRegisters controls = controlRegistersOf(layout);
    const hardware::Cpu reset = hardware::cpuOf(*layout.config.processor);
    BootedMachine booted{.layout = std::make_shared<const Layout>(layout),
                         .mode = modeOf(layout.config.paging()),
                         .machine{hardware::PhysicalMemory(ramOf(layout)), reset},
                         .frames = FrameSupply(layout),
                         .directories = DirectoryCache(layout)};
    try {
        writeTables(booted, {paging::pagingMode(booted.mode), controls, reset.limits()});
    } catch (const OutOfFrames&) {
        return Error{std::string(layout.config.kernel->id), "its page tables do not fit into low memory", {}};
    }
    booted.machine = withCpus(std::move(booted.machine), options.cpus, controls, booted.reference.kernel,
                              booted.process.roots.kernel);
    return booted;
}

} // namespace vmscope::kernel
