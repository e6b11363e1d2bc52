// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/desk.h"
#include "model/kernel/user_tables.h"

#include <algorithm>

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
                               {},
                               Validity::Now,
                               {}});
    }
    void pkmap()
    {
        const auto table = m_kernel.pkmap->slotTable();
        for (unsigned i = 0; i < table.size(); ++i)
            if (table[i].count > 0 && table[i].page == m_frame)
                m_found.push_back({AddressKind::Pkmap,
                                   m_kernel.pkmap->addressOf(i),
                                   table[i].users() > 0,
                                   {},
                                   Validity::Now,
                                   {}});
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
                    m_found.push_back({AddressKind::Temporary,
                                       maps.addressOf(cpu, slot),
                                       maps.row().clearsAtUnmap,
                                       cpu,
                                       Validity::OnlyOnCpu,
                                       {}});
    }
    void vmalloc()
    {
        for (const auto& [start, area] : m_kernel.vmalloc->areas())
            for (std::size_t i = 0; i < area.pages.size(); ++i)
                if (area.pages[i] == m_frame)
                    m_found.push_back(
                        {AddressKind::Vmalloc, start + i * pageSize, true, {}, Validity::Now, {}});
    }
    void user()
    {
        const Processes& processes = *m_kernel.processes;
        for (const auto& [process, space] : processes.all())
            for (const auto& [start, area] : space.areas)
                forEachPresent(m_kernel.booted.ram(), processes.rules(), space.tables, area.range,
                               [&, id = process](VirtualAddress v, PhysicalAddress, std::uint64_t pte) {
                                   if (processes.rules().frameIn(pte) == m_frame)
                                       addUser(id, v);
                               });
    }
    /// With 4G/4G the kernel's own tables show nothing of a program.
    [[nodiscard]] bool seesUserOf(ProcessId process) const
    {
        const bool inUserMode = m_kernel.booted.machine.cpu(0).privilege == paging::Privilege::User;
        return m_kernel.processes->cpu(0).loaded == process &&
               (inUserMode || !m_kernel.processes->rules().ownSpaces);
    }
    void addUser(ProcessId process, VirtualAddress v)
    {
        const Validity validity = seesUserOf(process) ? Validity::Now : Validity::OnlyInProcess;
        m_found.push_back({AddressKind::User, v, true, {}, validity, process});
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

std::vector<FrameAddress> addressesOf(const Desk& desk, FrameNumber frame)
{
    std::vector<FrameAddress> ways = addressesOf(desk.kernel, frame);
    for (FrameAddress& way : ways)
        way.inUse |=
            way.kind == AddressKind::Temporary && std::ranges::any_of(desk.held, [&](const Held& held) {
                return held.service == Held::Service::KmapLocal && held.address() == way.address;
            });
    return ways;
}

} // namespace vmscope::kernel
