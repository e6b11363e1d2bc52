// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/process.h"

#include "model/kernel/self_map.h"

namespace vmscope::kernel {

namespace {

using layout::Layout;
using layout::Paging;
namespace bit = paging::bit;

constexpr Bytes smallDirectory = 32_B; // four entries of 8 bytes
constexpr unsigned pairBit = 12;       // PTI_PGTABLE_SWITCH_BIT

/// Kernel and user each have all addresses (4G/4G).
bool hasOwnSpaces(const Layout& layout) { return layout.config.kernel->separateSpaces; }
/// Page-table isolation: two halves of a pair.
bool isPaired(const Layout& layout) { return layout.isolated && !hasOwnSpaces(layout); }

class ProcessTables
{
public:
    ProcessTables(TableWriter& writer, FrameSupply& frames, const Layout& layout)
        : m_writer(writer)
        , m_frames(frames)
        , m_layout(layout)
        , m_marks(layout)
    {
    }

    BootedProcess make(DirectoryPlace& place, const ReferenceRoots& reference)
    {
        ProcessRoots roots = rootsOf(place, reference);
        const PhysicalAddress userTables = hasOwnSpaces(m_layout) ? roots.user : roots.kernel;
        copyKernelEntries(userTables, hasOwnSpaces(m_layout) ? reference.user : reference.kernel);
        addPreallocated(userTables);
        addTables(userTables);
        if (const auto& map = m_layout.config.kernel->selfMap)
            writeSelfMap(m_writer, roots.kernel, *map);
        const std::uint64_t present = fill(userTables);
        if (isPaired(m_layout)) {
            copyKernelEntries(roots.user, reference.user);
            shareUserEntries(roots);
        }
        return {roots, present};
    }

private:
    [[nodiscard]] ProcessRoots rootsOf(DirectoryPlace& place, const ReferenceRoots& reference) const
    {
        if (isPaired(m_layout))
            return place.takePair();
        const PhysicalAddress root = place.take();
        return hasOwnSpaces(m_layout) ? ProcessRoots{reference.kernel, root} : ProcessRoots{root, root};
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
            if (isPae() && (m_layout.isolated || m_layout.config.kernel->selfMap))
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
    /// Text and libraries are executed and not written; the rest is data.
    [[nodiscard]] PageRights rightsOf(const layout::PlannedArea& area) const
    {
        const bool code = area.name == "text" || area.name == "libraries";
        return {!code, true, code || !m_marks.noExecute, false};
    }
    std::uint64_t fill(PhysicalAddress root)
    {
        std::uint64_t present = 0;
        for (const layout::PlannedArea& area : m_layout.process.areas)
            for (VirtualAddress v = area.range.start; v < area.range.end; v += pageSize, ++present) {
                if (m_frames.empty())
                    return present;
                m_writer.mapPage(root, v, m_frames.takeAny(), m_writer.lastDepth(), rightsOf(area));
            }
        return present;
    }

    /// Both halves lead to the same tables. On 64 bits the kernel's half may not execute them, so that a
    /// return to user mode on the wrong CR3 faults (__pti_set_user_pgtbl()).
    void shareUserEntries(const ProcessRoots& roots)
    {
        for (unsigned i = 0; i < firstKernelIndex(); ++i) {
            const std::uint64_t entry = m_writer.entry(roots.kernel, i);
            if (!(entry & bit::present))
                continue;
            m_writer.setEntry(roots.user, i, entry);
            if (!isPae() && m_marks.noExecute)
                m_writer.setEntry(roots.kernel, i, entry | bit::noExecute);
        }
    }

    TableWriter& m_writer;
    FrameSupply& m_frames;
    const Layout& m_layout;
    KernelMarks m_marks;
};

} // namespace

DirectoryPlace::DirectoryPlace(FrameSupply& frames, const Layout& layout)
    : m_frames(frames)
    , m_small(layout.config.paging() == Paging::Pae && !isPaired(layout))
{
}

PhysicalAddress DirectoryPlace::take()
{
    if (!m_small)
        return m_frames.takeTable();
    if (m_used == pageSize) {
        m_page = m_frames.takeLow();
        m_used = {};
    }
    const PhysicalAddress place = m_page + m_used;
    m_used += smallDirectory;
    return place;
}

ProcessRoots DirectoryPlace::takePair()
{
    const PhysicalAddress kernel = m_frames.takeLowPair();
    return {kernel, {kernel.value | 1ull << pairBit}};
}

BootedProcess addProcess(TableWriter& writer, FrameSupply& frames, DirectoryPlace& place,
                         const ReferenceRoots& reference, const Layout& layout)
{
    return ProcessTables(writer, frames, layout).make(place, reference);
}

} // namespace vmscope::kernel
