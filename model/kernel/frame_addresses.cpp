// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/kernel.h"
#include "model/paging/traverse.h"

namespace vmscope::kernel {

namespace {

class Search
{
public:
    Search(const Kernel& kernel, FrameNumber frame)
        : m_kernel(kernel)
        , m_frame(frame)
    {
    }

    std::vector<FrameAddress> all()
    {
        direct();
        pkmap();
        temporary();
        vmalloc();
        user();
        return std::move(m_found);
    }

private:
    void direct()
    {
        const layout::Layout& layout = m_kernel.layout();
        if (m_frame < layout.maxLowPfn && m_kernel.booted.ram().isRam(m_frame.start()))
            m_found.push_back({AddressKind::DirectMap,
                               layout.pageOffset + (m_frame.start() - PhysicalAddress{}),
                               true,
                               {}});
    }
    void pkmap()
    {
        const auto table = m_kernel.pkmap->slotTable();
        for (unsigned i = 0; i < table.size(); ++i)
            if (table[i].count > 0 && table[i].page == m_frame)
                m_found.push_back({AddressKind::Pkmap, m_kernel.pkmap->addressOf(i), table[i].count > 1, {}});
    }
    /// Kernels that leave the entry there when a map ends do not know whether one is still in use.
    void temporary()
    {
        const TemporaryMaps& maps = *m_kernel.temporary;
        if (!m_kernel.layout().config.hasHighmem())
            return;
        for (unsigned cpu = 0; cpu < m_kernel.booted.machine.cpuCount(); ++cpu)
            for (unsigned slot = maps.slotsPerCpu(); slot-- > 0;)
                if (maps.pageAt(m_kernel.booted.ram(), cpu, slot) == m_frame)
                    m_found.push_back(
                        {AddressKind::Temporary, maps.addressOf(cpu, slot), maps.row().clearsAtUnmap, cpu});
    }
    void vmalloc()
    {
        for (const auto& [start, area] : m_kernel.vmalloc->areas())
            for (std::size_t i = 0; i < area.pages.size(); ++i)
                if (area.pages[i] == m_frame)
                    m_found.push_back({AddressKind::Vmalloc, start + i * pageSize, true, {}});
    }
    /// Only what user mode may use: the kernel's part of the same tables is found above.
    void user()
    {
        const BootedMachine& booted = m_kernel.booted;
        const paging::PagingRules rules = booted.rules();
        (void)paging::traverse(
            rules, booted.process.roots.user, [&](PhysicalAddress p) { return booted.entryAt(p); },
            [&](const paging::FoundEntry& found) {
                const paging::LevelRow& row = *rules.levels[found.depth].row;
                const PhysicalAddress page = row.pageOf(found.entry);
                if (found.leaf && found.rights.user && page <= m_frame.start() &&
                    m_frame.start() < page + row.span())
                    m_found.push_back({AddressKind::User, found.start + (m_frame.start() - page), true, {}});
                return true;
            });
    }

    const Kernel& m_kernel;
    FrameNumber m_frame;
    std::vector<FrameAddress> m_found;
};

} // namespace

std::vector<FrameAddress> addressesOf(const Kernel& kernel, FrameNumber frame)
{
    return Search(kernel, frame).all();
}

} // namespace vmscope::kernel
