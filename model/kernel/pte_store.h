// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/physical_memory.h"
#include "model/kernel/events.h"

/// How the kernel stores page-table entries: 32 bits at a time.
namespace vmscope::kernel {

namespace detail {

inline constexpr Bytes toHighHalf{4}; // a constant: clang 14 calls a consteval literal in a template

template<class Sink>
void storeHalf(hardware::PhysicalMemory& ram, PhysicalAddress where, std::uint32_t half, Sink& sink)
{
    if constexpr (Sink::listens)
        sink(PteStore{where, ram.read<std::uint32_t>(where), half});
    ram.write(where, half);
}

} // namespace detail

/// set_pte(): of 8 bytes the high half first, so that the entry is whole before it is present
/// (asm/pgtable-3level.h). `page` is what the entry maps.
template<class Sink>
void setPte(hardware::PhysicalMemory& ram, PhysicalAddress where, unsigned entryBytes, VirtualAddress page,
            std::uint64_t pte, Sink& sink)
{
    const std::uint64_t before = ram.readEntry(where, entryBytes);
    if (entryBytes == 8)
        detail::storeHalf(ram, where + detail::toHighHalf, static_cast<std::uint32_t>(pte >> 32), sink);
    detail::storeHalf(ram, where, static_cast<std::uint32_t>(pte), sink);
    if constexpr (Sink::listens)
        sink(PteSet{page, where, before, pte});
}

/// ptep_set_wrprotect(): a locked AND on the half with R/W.
template<class Sink>
void writeProtectPte(hardware::PhysicalMemory& ram, PhysicalAddress where, unsigned entryBytes,
                     VirtualAddress page, Sink& sink)
{
    const std::uint64_t before = ram.readEntry(where, entryBytes);
    const std::uint64_t after = before & ~paging::bit::writable;
    detail::storeHalf(ram, where, static_cast<std::uint32_t>(after), sink);
    if constexpr (Sink::listens)
        sink(PteSet{page, where, before, after});
}

/// pte_clear(): of 8 bytes the low half with P first.
template<class Sink>
void clearPte(hardware::PhysicalMemory& ram, PhysicalAddress where, unsigned entryBytes, VirtualAddress page,
              Sink& sink)
{
    const std::uint64_t before = ram.readEntry(where, entryBytes);
    detail::storeHalf(ram, where, 0, sink);
    if (entryBytes == 8)
        detail::storeHalf(ram, where + detail::toHighHalf, 0, sink);
    if constexpr (Sink::listens)
        sink(PteCleared{page, where, before});
}

} // namespace vmscope::kernel
