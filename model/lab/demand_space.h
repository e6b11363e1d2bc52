// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/physical_memory.h"
#include "model/paging/walk.h"

namespace vmscope::lab {

/// A process's 4-level tables that grow as pages are touched: user pages, readable, writable and executable,
/// each on a frame of its own. The tables lie in the first GiB of RAM, so they cannot grow without bound.
class DemandSpace
{
public:
    /// `pageShift` 12 or 21.
    explicit DemandSpace(unsigned pageShift);

    [[nodiscard]] hardware::PhysicalMemory& memory() { return m_memory; }
    [[nodiscard]] PhysicalAddress root() const { return m_root; }

    /// Maps the page of a canonical address that is not mapped yet. False where no room is left.
    [[nodiscard]] bool map(VirtualAddress);

private:
    std::optional<PhysicalAddress> takeTable();
    std::optional<PhysicalAddress> takePage();

    unsigned m_pageShift;
    hardware::PhysicalMemory m_memory;
    PhysicalAddress m_nextTable;
    PhysicalAddress m_nextPage;
    PhysicalAddress m_root;
};

} // namespace vmscope::lab
