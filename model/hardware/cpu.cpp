// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware/cpu.h"

#include <cassert>

namespace vmscope::hardware {

namespace {

/// What the registers select, with the PDPTEs read from memory; or the #GP of a reserved bit in one.
std::optional<paging::Fault> makeContext(TranslationContext& context,
                                         const paging::ControlRegisters& registers,
                                         const paging::ProcessorLimits& limits, const PhysicalMemory& memory)
{
    const auto selected = paging::selectedMode(registers);
    if (!selected)
        return std::nullopt;
    const paging::PagingMode& mode = paging::pagingMode(*selected);
    context.rules.emplace(mode, registers, limits);
    context.root = mode.rootOf(registers.cr3);
    context.pcid = registers.cr4 & paging::cr4Pcide ? registers.cr3 & paging::cr3Pcid : 0;
    for (unsigned i = 0; mode.rootInRegisters && i < context.pdptes.size(); ++i) {
        const auto entry = memory.read<std::uint64_t>(context.root + Bytes{i * 8ull});
        if ((entry & paging::bit::present) && (entry & context.rules->levels[0].reservedInTable))
            return paging::Fault{.cause = paging::FaultCause::ReservedBit, .vector = 13};
        context.pdptes[i] = entry;
    }
    return std::nullopt;
}

} // namespace

Cpu::Cpu(const MmuGeometry& geometry, const paging::ProcessorLimits& limits)
    : m_limits(limits)
    , m_mmu(geometry)
{
}

Cpu::Parts::Parts(VirtualAddress a, std::size_t size)
{
    assert(size >= 1 && size <= 16);
    const std::size_t left = (a.alignedDown(pageSize) + pageSize - a).value;
    count = size > left ? 2 : 1;
    address = {a, a + Bytes{left}};
    offset = {0, left};
    length = {std::min(size, left), size - std::min(size, left)};
}

Cpu::MaybeFault Cpu::adopt(const paging::ControlRegisters& next, const PhysicalMemory& memory)
{
    TranslationContext context;
    if (const MaybeFault fault = makeContext(context, next, m_limits, memory))
        return fault;
    m_registers = next;
    m_mmu.setContext(context);
    return std::nullopt;
}

bool Cpu::flushesAll(const paging::ControlRegisters& before, const paging::ControlRegisters& after)
{
    const std::uint64_t changed = before.cr4 ^ after.cr4;
    return ((before.cr0 ^ after.cr0) & paging::cr0Paging) || (changed & (paging::cr4Pge | paging::cr4Pae)) ||
           (changed & before.cr4 & paging::cr4Pcide) || (changed & after.cr4 & paging::cr4Smep);
}

FlushScope Cpu::scopeOf(Invpcid kind, std::uint16_t pcid, VirtualAddress a)
{
    switch (kind) {
    case Invpcid::Address:
        return {.globals = false, .pcid = pcid, .page = a};
    case Invpcid::Context:
        return {.globals = false, .pcid = pcid};
    case Invpcid::AllWithGlobals:
        return {.globals = true};
    case Invpcid::AllButGlobals:
        return {.globals = false};
    }
    return {.globals = true};
}

} // namespace vmscope::hardware
