// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/mmu.h"

namespace vmscope::hardware {

/// The kinds of INVPCID (SDM vol. 2A).
enum class Invpcid : std::uint8_t { Address, Context, AllWithGlobals, AllButGlobals };

/// A processor as far as memory sees it: registers, privilege, TLBs, and accesses of 1 to 16 bytes.
/// Everything that may fault answers with the fault, or nothing where all went well; after a fault nothing
/// was read or written. Throws OutsideRam where an address leads to no RAM.
class Cpu
{
public:
    explicit Cpu(const MmuGeometry& geometry, const paging::ProcessorLimits& limits = {});

    [[nodiscard]] const paging::ControlRegisters& registers() const { return m_registers; }
    [[nodiscard]] const paging::ProcessorLimits& limits() const { return m_limits; }
    [[nodiscard]] const Mmu& mmu() const { return m_mmu; }
    [[nodiscard]] Mmu& mmu() { return m_mmu; }

    paging::Privilege privilege = paging::Privilege::Supervisor;
    bool alignmentCheck = false; ///< EFLAGS.AC

    using MaybeFault = std::optional<paging::Fault>;

    /// MOV to CR3 (SDM 3A 4.10.4.1): drops the entries of the context that is loaded, but for global ones,
    /// unless CR4.PCIDE and bit 63 of the value say not to. Under PAE it loads the four PDPTEs; reserved bits
    /// in them are a #GP and leave CR3 as it was.
    template<class Sink>
    MaybeFault loadCr3(std::uint64_t value, const PhysicalMemory& memory, Sink& sink)
    {
        paging::ControlRegisters next = m_registers;
        const bool pcid = next.cr4 & paging::cr4Pcide;
        next.cr3 = pcid ? value & ~paging::cr3NoFlush : value;
        const MaybeFault fault = adopt(next, memory);
        if (!fault && !(pcid && (value & paging::cr3NoFlush)))
            m_mmu.flush({.globals = false, .pcid = m_mmu.context().pcid}, sink);
        return fault;
    }
    /// MOV to CR0, CR4 or EFER together: drops all entries where the manual says so (CR0.PG; CR4.PGE, PAE;
    /// CR4.PCIDE cleared; CR4.SMEP set).
    template<class Sink>
    MaybeFault setControls(std::uint64_t cr0, std::uint64_t cr4, std::uint64_t efer,
                           const PhysicalMemory& memory, Sink& sink)
    {
        const paging::ControlRegisters before = m_registers;
        const MaybeFault fault = adopt({.cr0 = cr0, .cr3 = before.cr3, .cr4 = cr4, .efer = efer}, memory);
        if (!fault && flushesAll(before, m_registers))
            m_mmu.flush({.globals = true}, sink);
        return fault;
    }
    /// Drops the page of an address, global or not, and all paging-structure caches of this context.
    template<class Sink>
    void invlpg(VirtualAddress a, Sink& sink)
    {
        m_mmu.flush({.globals = true, .pcid = m_mmu.context().pcid, .page = a}, sink);
    }
    /// `a` counts for Invpcid::Address, `pcid` for that and Invpcid::Context.
    template<class Sink>
    void invpcid(Invpcid kind, std::uint16_t pcid, VirtualAddress a, Sink& sink)
    {
        m_mmu.flush(scopeOf(kind, pcid, a), sink);
    }

    template<class Sink>
    MaybeFault read(VirtualAddress a, std::span<std::byte> to, PhysicalMemory& memory, Sink& sink)
    {
        return load(a, to, paging::AccessKind::Read, memory, sink);
    }
    /// Instruction bytes.
    template<class Sink>
    MaybeFault fetch(VirtualAddress a, std::span<std::byte> to, PhysicalMemory& memory, Sink& sink)
    {
        return load(a, to, paging::AccessKind::Execute, memory, sink);
    }
    /// Nothing is written where the second of two pages faults.
    template<class Sink>
    MaybeFault write(VirtualAddress a, std::span<const std::byte> from, PhysicalMemory& memory, Sink& sink)
    {
        Parts parts(a, from.size());
        if (const MaybeFault fault = translate(parts, paging::AccessKind::Write, memory, sink))
            return fault;
        for (unsigned i = 0; i < parts.count; ++i)
            memory.writeBytes(parts.physical[i], from.subspan(parts.offset[i], parts.length[i]));
        return std::nullopt;
    }

private:
    /// One stretch of bytes, or two where it crosses into the next page.
    struct Parts
    {
        /// `size` 1 to 16.
        Parts(VirtualAddress a, std::size_t size);

        unsigned count = 1;
        std::array<VirtualAddress, 2> address{};
        std::array<PhysicalAddress, 2> physical{};
        std::array<std::size_t, 2> offset{};
        std::array<std::size_t, 2> length{};
    };

    template<class Sink>
    MaybeFault translate(Parts& parts, paging::AccessKind kind, PhysicalMemory& memory, Sink& sink)
    {
        const paging::Access access{kind, privilege, alignmentCheck};
        for (unsigned i = 0; i < parts.count; ++i) {
            const auto physical = m_mmu.translate(parts.address[i], access, memory, sink);
            if (!physical)
                return m_mmu.fault();
            parts.physical[i] = *physical;
        }
        return std::nullopt;
    }
    template<class Sink>
    MaybeFault load(VirtualAddress a, std::span<std::byte> to, paging::AccessKind kind,
                    PhysicalMemory& memory, Sink& sink)
    {
        Parts parts(a, to.size());
        if (const MaybeFault fault = translate(parts, kind, memory, sink))
            return fault;
        for (unsigned i = 0; i < parts.count; ++i)
            memory.readBytes(parts.physical[i], to.subspan(parts.offset[i], parts.length[i]));
        return std::nullopt;
    }

    MaybeFault adopt(const paging::ControlRegisters& next, const PhysicalMemory& memory);
    [[nodiscard]] static bool flushesAll(const paging::ControlRegisters& before,
                                         const paging::ControlRegisters& after);
    [[nodiscard]] static FlushScope scopeOf(Invpcid kind, std::uint16_t pcid, VirtualAddress a);

    paging::ControlRegisters m_registers;
    paging::ProcessorLimits m_limits;
    Mmu m_mmu;
};

} // namespace vmscope::hardware
