// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dos/page_frame.h"

namespace vmscope::dos {

PageFrame::PageFrame(const kernel::BootedMachine& booted)
    : m_range(booted.layout->region(layout::RegionKind::PageFrame)->range)
{
    if (booted.isPaged())
        m_tables.emplace(booted, m_range);
}

std::optional<PhysicalAddress> PageFrame::shown(const Machine& machine, unsigned slot) const
{
    if (!m_tables)
        return machine.cpu(0).mmu().bus().banks[slot];
    const auto frame = m_tables->pageIn(m_tables->read(machine.ram, addressOf(slot)));
    return frame ? std::optional(frame->start()) : std::nullopt;
}

} // namespace vmscope::dos
