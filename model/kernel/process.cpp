// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/process.h"

#include "model/kernel/self_map.h"

namespace vmscope::kernel {

namespace {

using layout::Layout;
using layout::Paging;
namespace bit = paging::bit;

class ProcessTables
{
public:
    ProcessTables(TableWriter& writer, const Layout& layout)
        : m_writer(writer)
        , m_layout(layout)
        , m_marks(layout)
    {
    }

    /// The half that has the user's entries, and the place of the other one.
    ProcessRoots makeFirst(FrameSource& frames, DirectoryCache& cache, const ReferenceRoots& reference)
    {
        const ProcessRoots roots = rootsOf(frames, cache, reference);
        const PhysicalAddress userTables = userTablesOf(roots, m_layout);
        if (cache.sharesPages())
            clear(userTables);
        copyKernelEntries(userTables, hasOwnSpaces(m_layout) ? reference.user : reference.kernel);
        addPreallocated(userTables);
        if (const auto& map = m_layout.config.kernel->selfMap)
            writeSelfMap(m_writer, roots.kernel, *map);
        return roots;
    }
    void makeSecond(const ProcessRoots& roots, const ReferenceRoots& reference)
    {
        if (!isPaired(m_layout))
            return;
        copyKernelEntries(roots.user, reference.user);
        shareUserEntries(roots);
    }
    std::uint64_t fill(PhysicalAddress root, FrameSupply& frames)
    {
        addTables(root);
        std::uint64_t present = 0;
        for (const layout::PlannedArea& area : m_layout.process.areas)
            for (VirtualAddress v = area.range.start; v < area.range.end; v += pageSize, ++present) {
                if (frames.empty())
                    return present;
                m_writer.mapPage(root, v, frames.takeAny(), m_writer.lastDepth(), rightsOf(area));
            }
        return present;
    }
    /// Both halves lead to the same tables. On 64 bits the kernel's half may not execute them, so that a
    /// return to user mode on the wrong CR3 faults (__pti_set_user_pgtbl()).
    void shareUserEntries(const ProcessRoots& roots)
    {
        for (unsigned i = 0; i < firstKernelIndex(); ++i) {
            const std::uint64_t entry = m_writer.entry(roots.kernel, i);
            if (!(entry & bit::present) || (m_writer.entry(roots.user, i) & bit::present))
                continue;
            m_writer.setEntry(roots.user, i, entry);
            if (!isPae() && m_marks.noExecute)
                m_writer.setEntry(roots.kernel, i, entry | bit::noExecute);
        }
    }

private:
    [[nodiscard]] ProcessRoots rootsOf(FrameSource& frames, DirectoryCache& cache,
                                       const ReferenceRoots& reference) const
    {
        if (isPaired(m_layout))
            return DirectoryCache::takePair(frames);
        const PhysicalAddress root = cache.take(frames);
        return hasOwnSpaces(m_layout) ? ProcessRoots{reference.kernel, root} : ProcessRoots{root, root};
    }
    void clear(PhysicalAddress root)
    {
        for (unsigned i = 0; i < top().entryCount(); ++i)
            m_writer.setEntry(root, i, 0);
    }

    [[nodiscard]] const paging::LevelRow& top() const { return *m_writer.rules().levels[0].row; }
    [[nodiscard]] bool isPae() const { return m_layout.config.paging() == Paging::Pae; }
    /// Entries of the root from this one on are the kernel's.
    [[nodiscard]] unsigned firstKernelIndex() const
    {
        const VirtualAddress userEnd = m_layout.regions.front().range.end;
        if (m_layout.config.kernel->is64Bit())
            return top().entryCount() / 2;
        return static_cast<unsigned>((userEnd.value + top().span().value - 1) >> top().shift);
    }

    /// Two-level and 64 bits: the root's entries. PAE: the directory is shared, or with isolation or where it
    /// names itself a copy of its own; with 4G/4G the topmost one holds the entries that both spaces have.
    void copyKernelEntries(PhysicalAddress root, PhysicalAddress from)
    {
        for (unsigned i = 0; i < top().entryCount(); ++i) {
            const std::uint64_t entry = m_writer.entry(from, i);
            if (!(entry & bit::present))
                continue;
            if (copiesKernelDirectory(m_layout))
                copyDirectory(m_writer.addTable(root, 0, i, TableOwner::Kernel), top().tableOf(entry));
            else
                m_writer.setEntry(root, i, entry);
        }
    }
    void copyDirectory(PhysicalAddress to, PhysicalAddress from)
    {
        for (unsigned i = 0; i < m_writer.rules().levels[1].row->entryCount(); ++i)
            if (const std::uint64_t entry = m_writer.entry(from, i))
                m_writer.setEntry(to, i, entry);
    }

    /// PREALLOCATED_PMDS: the processor reads the four pointers only when CR3 is loaded.
    void addPreallocated(PhysicalAddress root)
    {
        for (unsigned i = 0; isPae() && i < firstKernelIndex(); ++i)
            if (!(m_writer.entry(root, i) & bit::present))
                (void)m_writer.addTable(root, 0, i, TableOwner::User);
    }
    void addTables(PhysicalAddress root)
    {
        const Bytes span = layout::pmdSize(m_layout.config.paging());
        for (const layout::PlannedArea& area : m_layout.process.areas)
            for (VirtualAddress v = area.range.start.alignedDown(span); v < area.range.end; v += span)
                (void)m_writer.tableFor(root, v, m_writer.lastDepth(), TableOwner::User);
    }
    [[nodiscard]] PageRights rightsOf(const layout::PlannedArea& area) const
    {
        const bool code = isCode(area);
        return {!code, true, code || !m_marks.noExecute, false};
    }

    TableWriter& m_writer;
    const Layout& m_layout;
    KernelMarks m_marks;
};

} // namespace

PhysicalAddress userTablesOf(const ProcessRoots& roots, const Layout& layout)
{
    return hasOwnSpaces(layout) ? roots.user : roots.kernel;
}

ProcessRoots makeDirectories(TableWriter& writer, FrameSource& frames, DirectoryCache& cache,
                             const ReferenceRoots& reference, const Layout& layout)
{
    ProcessTables tables(writer, layout);
    const ProcessRoots roots = tables.makeFirst(frames, cache, reference);
    tables.makeSecond(roots, reference);
    return roots;
}

void shareUserEntries(TableWriter& writer, const ProcessRoots& roots, const Layout& layout)
{
    ProcessTables(writer, layout).shareUserEntries(roots);
}

bool isCode(const layout::PlannedArea& area) { return area.name == "text" || area.name == "libraries"; }

BootedProcess addProcess(TableWriter& writer, FrameSupply& frames, DirectoryCache& cache,
                         const ReferenceRoots& reference, const Layout& layout)
{
    ProcessTables tables(writer, layout);
    const ProcessRoots roots = tables.makeFirst(frames, cache, reference);
    const std::uint64_t present = tables.fill(userTablesOf(roots, layout), frames);
    tables.makeSecond(roots, reference);
    return {roots, present};
}

} // namespace vmscope::kernel
