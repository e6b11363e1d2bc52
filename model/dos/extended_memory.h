// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dos/guest.h"
#include "model/kernel/boot.h"

#include <map>
#include <variant>

namespace vmscope::dos {

/// What an XMS function answers in BL where AX is 0 (XMS 2.0).
enum class XmsError : std::uint8_t {
    None = 0x00,
    NotImplemented = 0x80,
    A20Failed = 0x82,
    NoHma = 0x90,
    HmaInUse = 0x91,
    HmaNotAllocated = 0x93,
    A20StillOn = 0x94,
    AllIsAllocated = 0xa0,
    AllHandlesInUse = 0xa1,
    BadHandle = 0xa2,
    BadSourceHandle = 0xa3,
    BadSourceOffset = 0xa4,
    BadDestinationHandle = 0xa5,
    BadDestinationOffset = 0xa6,
    BadLength = 0xa7,
    BadOverlap = 0xa8,
    NotLocked = 0xaa,
    Locked = 0xab,
    TooManyLocks = 0xac,
};

using XmsHandle = std::uint16_t;

/// One end of a move: a byte of a block, or with handle 0 a segment (high half) and offset of a program's.
struct BlockPlace
{
    XmsHandle handle = 0;
    std::uint32_t offset = 0;
};

/// What function 0Bh is given at DS:SI.
struct BlockMove
{
    std::uint32_t length = 0; ///< bytes, even
    BlockPlace from{};
    BlockPlace to{};
};

/// HIMEM.SYS: hands out extended memory by KiB and copies blocks to and from it, as a kernel copies to and
/// from a bounce buffer. It opens the A20 gate, which shows 65 520 bytes for good. Neither switches a bank.
class ExtendedMemory
{
public:
    static constexpr std::size_t mostHandles = 32; ///< HIMEM.SYS without /NUMHANDLES

    /// Hands out what lies above 1 MiB, but for the HMA's 64 KiB.
    explicit ExtendedMemory(const kernel::BootedMachine& booted);

    [[nodiscard]] bool hasHma() const { return m_hasHma; }
    [[nodiscard]] unsigned version() const { return m_version; } ///< of the specification, BCD: 0x200
    XmsError requestHma();
    XmsError releaseHma();

    [[nodiscard]] static bool a20(const Machine& machine) { return machine.cpu(0).mmu().bus().a20(); }
    /// Functions 03h and 04h: for the owner of the HMA.
    template<class Sink>
    XmsError setGlobalA20(Machine& machine, bool on, Sink& sink)
    {
        m_globalA20 = on;
        return switchA20(machine, on, sink);
    }
    /// Functions 05h and 06h: counted, for whoever reaches up directly.
    template<class Sink>
    XmsError setLocalA20(Machine& machine, bool on, Sink& sink)
    {
        if (!on && m_localA20 == 0)
            return XmsError::A20Failed;
        m_localA20 += on ? 1 : -1;
        return switchA20(machine, on, sink);
    }

    [[nodiscard]] Bytes largestFree() const;
    [[nodiscard]] Bytes totalFree() const;
    /// The first gap that is large enough; 0 KiB are a handle without memory.
    [[nodiscard]] std::variant<XmsHandle, XmsError> allocate(Bytes size);
    XmsError release(XmsHandle handle);
    /// A locked block is not moved: its address, which a program in protected mode may use.
    [[nodiscard]] std::variant<PhysicalAddress, XmsError> lock(XmsHandle handle);
    XmsError unlock(XmsHandle handle);

    /// Copies; where both overlap only downwards.
    template<class Sink>
    XmsError move(Machine& machine, const BlockMove& move, Sink& sink) const
    {
        PhysicalRange from;
        PhysicalRange to;
        if (const XmsError problem = resolve(machine, move, from, to); problem != XmsError::None)
            return problem;
        copy(machine.ram, from, to.start);
        if constexpr (Sink::listens)
            sink(BlockMoved{from.start, to.start, sizeOf(from)});
        return XmsError::None;
    }

private:
    struct Block
    {
        PhysicalRange range;
        unsigned locks = 0;
    };

    template<class Sink>
    XmsError switchA20(Machine& machine, bool on, Sink& sink) const
    {
        const bool wanted = m_globalA20 || m_localA20 > 0;
        if (wanted != a20(machine)) {
            machine.writableCpu(0).mmu().bus().setA20(wanted);
            if constexpr (Sink::listens)
                sink(A20Switched{wanted});
        }
        return wanted == on ? XmsError::None : XmsError::A20StillOn;
    }
    [[nodiscard]] std::vector<PhysicalRange> gaps() const;
    /// Where a place of a move lies, or which of the two errors it is.
    [[nodiscard]] std::variant<PhysicalRange, XmsError> rangeOf(const Machine& machine,
                                                                const BlockPlace& place, Bytes length,
                                                                XmsError badHandle, XmsError badOffset) const;
    [[nodiscard]] XmsError resolve(const Machine& machine, const BlockMove& move, PhysicalRange& from,
                                   PhysicalRange& to) const;
    static void copy(hardware::PhysicalMemory& ram, PhysicalRange from, PhysicalAddress to);

    std::vector<PhysicalRange> m_pool; ///< ascending, whole KiB
    std::map<XmsHandle, Block> m_blocks;
    unsigned m_version = 0;
    bool m_hasHma = false;
    bool m_hmaInUse = false;
    bool m_globalA20 = false;
    int m_localA20 = 0;
};

} // namespace vmscope::dos
