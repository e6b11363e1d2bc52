// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

/// Page tables that are seen through themselves: where each entry has its virtual address.
namespace vmscope::layout {

/// Bytes of a page-table entry. Only for 32-bit paging.
[[nodiscard]] constexpr unsigned entryBytes(Paging paging) { return paging == Paging::TwoLevel ? 4 : 8; }

/// The page-table entry of a 32-bit address, in a window that shows all tables of its space:
/// 0xffc00000 + (v >> 12) * 4 where the window is that of slot 1023 of two levels.
[[nodiscard]] constexpr VirtualAddress pteAddress(Paging paging, VirtualAddress window, VirtualAddress v)
{
    return window + Bytes{(v.value >> 12) * entryBytes(paging)};
}

/// The page-directory entry of a 32-bit address: that page table of the window which is the directory. A
/// directory entry is the page-table entry of where its table appears.
[[nodiscard]] constexpr VirtualAddress pdeAddress(Paging paging, const SelfMapRow& row, VirtualAddress window,
                                                  VirtualAddress v)
{
    return pteAddress(paging, window, pteAddress(paging, row.own, v));
}

/// PTmap and PTD, where the tables and the directory appear, and APTmap and APTD of another space, as FreeBSD
/// calls them (sys/i386/include/pmap.h).
void addTableConstants(Layout& layout, const SelfMapRow& row);

} // namespace vmscope::layout
