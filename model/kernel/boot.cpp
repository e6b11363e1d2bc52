// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/boot.h"

#include "model/kernel/kernel_tables.h"

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

/// CR0, CR4 and EFER as the kernel leaves them; PCID and SMEP/SMAP are left out.
paging::ControlRegisters registersOf(const Layout& layout)
{
    const hardware::Processor& processor = *layout.config.processor;
    const Paging paging = layout.config.paging();
    const KernelMarks marks(layout);
    paging::ControlRegisters registers;
    registers.cr0 = paging::cr0Paging | paging::cr0WriteProtect;
    registers.cr4 = (processor.pse ? paging::cr4Pse : 0) | (paging == Paging::TwoLevel ? 0 : paging::cr4Pae) |
                    (marks.globalShared ? paging::cr4Pge : 0) |
                    (paging == Paging::FiveLevel ? paging::cr4La57 : 0);
    registers.efer = (paging >= Paging::FourLevel ? paging::eferLongModeActive : 0) |
                     (marks.noExecute ? paging::eferNoExecute : 0);
    return registers;
}

std::vector<PhysicalRange> ramOf(const Layout& layout)
{
    std::vector<PhysicalRange> ranges;
    for (const PhysicalRange& range : layout.config.ram.usable)
        if (const PhysicalRange frames = bytesOf(wholeFrames(range)); !frames.empty())
            ranges.push_back(frames);
    return ranges;
}

void writeTables(BootedMachine& machine)
{
    const Layout& layout = *machine.layout;
    const paging::PagingRules rules = machine.rules();
    TableWriter writer(machine.ram, machine.frames, rules, layout.config.kernel->highPte);
    DirectoryPlace place(machine.frames, layout);
    const bool paired = layout.isolated && !layout.config.kernel->separateSpaces;
    const ProcessRoots pair = paired ? place.takePair() : ProcessRoots{place.take(), {}};
    machine.reference = {pair.kernel, pair.user};
    writeKernelTables(writer, machine.frames, machine.reference.kernel, layout);
    if (layout.isolated) {
        if (!paired)
            machine.reference.user = place.take();
        writeUserReference(writer, machine.reference.user, machine.reference.kernel, layout);
    }
    machine.process = addProcess(writer, machine.frames, place, machine.reference, layout);
}

} // namespace

paging::PagingRules BootedMachine::rules() const { return {paging::pagingMode(mode), registers, limits}; }

std::uint64_t BootedMachine::entryAt(PhysicalAddress p) const
{
    return paging::pagingMode(mode).entryBytes == 8 ? ram.read<std::uint64_t>(p) : ram.read<std::uint32_t>(p);
}

Result<BootedMachine> boot(const Layout& layout)
{
    if (!layout.verdict.boots())
        return Error{std::string(layout.config.kernel->id), layout::sentenceOf(layout), {}};
    BootedMachine machine{.layout = std::make_shared<const Layout>(layout),
                          .ram = hardware::PhysicalMemory(ramOf(layout)),
                          .mode = modeOf(layout.config.paging()),
                          .registers = registersOf(layout),
                          .limits = {layout.config.processor->physicalAddressBits, false}};
    try {
        writeTables(machine);
    } catch (const OutOfFrames&) {
        return Error{std::string(layout.config.kernel->id), "its page tables do not fit into low memory", {}};
    }
    machine.registers.cr3 = machine.process.roots.kernel.value;
    return machine;
}

} // namespace vmscope::kernel
