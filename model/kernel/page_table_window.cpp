// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/page_table_window.h"

#include "model/kernel/self_map.h"
#include "model/layout/self_map.h"

#include <fmt/format.h>

namespace vmscope::kernel {

Result<PageTableWindow> PageTableWindow::of(const BootedMachine& booted)
{
    const layout::KernelProfile& kernel = *booted.layout->config.kernel;
    if (!kernel.selfMap)
        return Error{std::string(kernel.id), "its page tables have no addresses of their own",
                     "a kernel with recursive page tables"};
    return PageTableWindow(booted);
}

PageTableWindow::PageTableWindow(const BootedMachine& booted)
    : m_row(*booted.layout->config.kernel->selfMap)
    , m_paging(booted.layout->config.paging())
    , m_mode(&paging::pagingMode(booted.mode))
    , m_entryBytes(m_mode->entryBytes)
    , m_slotSpan(layout::pmdSize(m_paging))
    , m_slots(layout::tableWindowSize(m_paging) / m_slotSpan)
{
}

VirtualAddress PageTableWindow::pteAddress(VirtualAddress v, Space space) const
{
    return layout::pteAddress(m_paging, windowOf(space), v);
}

VirtualAddress PageTableWindow::pdeAddress(VirtualAddress v, Space space) const
{
    return layout::pdeAddress(m_paging, m_row, windowOf(space), v);
}

/// PAE's root, the PDPT, lies in low memory: the kernel reads it there.
std::vector<std::uint64_t> PageTableWindow::slotsFor(const hardware::PhysicalMemory& ram,
                                                     PhysicalAddress root) const
{
    std::vector<std::uint64_t> slots;
    for (const auto& directory : directoriesOf(*m_mode, root, [&](unsigned i) {
             return ram.readEntry(root + Bytes{i * std::uint64_t{m_entryBytes}}, m_entryBytes);
         }))
        slots.push_back(directorySlot(directory));
    return slots;
}

} // namespace vmscope::kernel
