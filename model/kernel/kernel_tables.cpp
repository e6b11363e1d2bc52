// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/kernel_tables.h"

#include "model/kernel/direct_map.h"

#include <array>

namespace vmscope::kernel {

namespace {

using layout::Layout;
using layout::Region;
using layout::RegionKind;

constexpr VirtualAddress wideTextMap{0xffffffff80000000}; // __START_KERNEL_map: p + this
constexpr Bytes largePage = 2_MiB;
constexpr Bytes sectionSize = 128_MiB; // SPARSEMEM

/// The pages of one processor's cpu_entry_area on x86-64, from the area's start (asm/cpu_entry_area.h and
/// measured on Debian 6.1): the gaps are guard pages below the exception stacks.
struct EntryPages
{
    unsigned first;
    unsigned count;
    bool writable;
};
constexpr std::array wideEntryPages{
    EntryPages{1, 1, false}, // GDT
    EntryPages{2, 1, true},  // entry stack
    EntryPages{3, 5, false}, // TSS with its I/O bitmap
    EntryPages{9, 2, true},  // #DF
    EntryPages{12, 2, true}, // NMI
    EntryPages{15, 2, true}, // #DB
    EntryPages{18, 2, true}, // #MC
};

/// A PAE directory for each GiB of the kernel's part is there from the start: processes share or copy it, and
/// the isolated half has as many (PREALLOCATED_USER_PMDS).
void addDirectories(TableWriter& writer, PhysicalAddress root, const Layout& layout)
{
    if (layout.config.paging() != layout::Paging::Pae)
        return;
    for (VirtualAddress v = layout.pageOffset.alignedDown(1_GiB); v < VirtualAddress{(4_GiB).value};
         v += 1_GiB)
        (void)writer.tableFor(root, v, 1, TableOwner::Kernel);
}

class KernelTables
{
public:
    KernelTables(TableWriter& writer, FrameSupply& frames, PhysicalAddress root, const Layout& layout)
        : m_writer(writer)
        , m_frames(frames)
        , m_root(root)
        , m_layout(layout)
        , m_marks(layout)
    {
    }

    void write()
    {
        addEmptyTables(RegionKind::Fixmap);
        addEmptyTables(RegionKind::Pkmap);
        addDirectories(m_writer, m_root, m_layout);
        writeDirectMap(m_writer, m_root, m_layout);
        addCpuEntryArea();
        if (m_layout.config.kernel->is64Bit()) {
            addWideText();
            addVmemmap();
        }
    }

private:
    /// page_table_range_init(): the lowest tables exist from boot on, so that a slot can be filled at once.
    void addEmptyTables(RegionKind kind)
    {
        const Region* region = m_layout.region(kind);
        if (!region)
            return;
        const Bytes span = layout::pmdSize(m_layout.config.paging());
        for (VirtualAddress v = region->range.start.alignedDown(span); v < region->range.end; v += span)
            m_writer.tableFor(m_root, v, m_writer.lastDepth(), TableOwner::Kernel);
    }
    void addCpuEntryArea()
    {
        const Region* region = m_layout.region(RegionKind::CpuEntryArea);
        if (!region)
            return;
        mapShared(region->range.start, idtPage(), false); // CPU_ENTRY_AREA_RO_IDT
        if (m_layout.config.kernel->is64Bit())
            return addWideEntryPages(region->range.start);
        for (VirtualAddress v = region->range.start + pageSize; v < region->range.end; v += pageSize)
            mapShared(v, m_frames.takeLow(), true);
    }
    void addWideEntryPages(VirtualAddress area)
    {
        for (const EntryPages& pages : wideEntryPages)
            for (unsigned i = 0; i < pages.count; ++i)
                mapShared(area + (pages.first + i) * pageSize, m_frames.takeLow(), pages.writable);
    }
    void mapShared(VirtualAddress v, PhysicalAddress p, bool writable)
    {
        m_writer.mapPage(m_root, v, p, m_writer.lastDepth(),
                         {writable, false, !m_marks.noExecute, m_marks.globalShared});
    }
    [[nodiscard]] PhysicalAddress idtPage()
    {
        const auto idt = m_layout.config.kernel->tables.idt;
        return idt ? m_layout.config.kernel->low.imageStart + *idt : m_frames.takeLow();
    }

    void mapImage(Bytes from, Bytes to, PageRights rights)
    {
        const PhysicalAddress p = m_layout.config.kernel->low.imageStart + from;
        m_writer.mapRange(m_root, wideTextMap + (p - PhysicalAddress{}), p, to - from, rights);
    }
    /// The image at its link address. With isolation what is freed behind text and read-only data is unmapped
    /// here, for it would be seen from user mode (free_kernel_image_pages()).
    void addWideText()
    {
        const layout::BootTablesRow& row = m_layout.config.kernel->tables;
        const Bytes end{(m_layout.config.kernel->low.imageReserved.value + largePage.value - 1) /
                        largePage.value * largePage.value};
        const Bytes dataStart{(row.rodataEnd.value + largePage.value - 1) / largePage.value *
                              largePage.value};
        const PageRights data{true, false, !m_marks.noExecute, m_marks.global};
        mapImage({}, row.text, {false, false, true, m_marks.globalText});
        mapImage(row.rodataStart, row.rodataEnd, {false, false, !m_marks.noExecute, m_marks.globalText});
        mapImage(dataStart, end, data);
        if (m_layout.isolated)
            return;
        mapImage(row.text, row.rodataStart, data);
        mapImage(row.rodataEnd, dataStart, data);
    }

    /// The page records of each section that has RAM, one after the other in mem_map's memory.
    void addVmemmap()
    {
        const Region* region = m_layout.region(RegionKind::Vmemmap);
        const Bytes record = m_layout.config.pageRecord();
        const Bytes each = pagesIn(sectionSize) * record;
        PhysicalAddress p = memMapStart();
        for (PhysicalAddress section{}; section < m_layout.maxPfn.start(); section += sectionSize) {
            if (!hasRam({section, section + sectionSize}))
                continue;
            const VirtualAddress v = region->range.start + frameOf(section).value * record;
            m_writer.mapRange(m_root, v, p, each, {true, false, !m_marks.noExecute, m_marks.global});
            p += each;
        }
    }
    [[nodiscard]] PhysicalAddress memMapStart() const
    {
        for (const layout::PhysicalExtent& extent : m_layout.physical)
            if (extent.kind == layout::PhysicalKind::MemMap)
                return extent.range.start;
        return {};
    }
    [[nodiscard]] bool hasRam(const PhysicalRange& section) const
    {
        for (const PhysicalRange& ram : m_layout.config.ram.usable)
            if (ram.intersection({{}, m_layout.maxPfn.start()}).overlaps(section))
                return true;
        return false;
    }

    TableWriter& m_writer;
    FrameSupply& m_frames;
    PhysicalAddress m_root;
    const Layout& m_layout;
    KernelMarks m_marks;
};

/// Copies entries of one set of tables into another, as high up as they lie whole inside the range.
class Cloner
{
public:
    Cloner(TableWriter& writer, VirtualRange range)
        : m_writer(writer)
        , m_range(range)
    {
    }

    void clone(PhysicalAddress to, PhysicalAddress from, unsigned depth, VirtualAddress base)
    {
        const paging::LevelRow& row = *m_writer.rules().levels[depth].row;
        for (unsigned index = firstIndex(row, base); index < row.entryCount(); ++index) {
            const VirtualAddress start =
                m_writer.rules().mode->canonical({base.value | (std::uint64_t{index} << row.shift)});
            if (start > m_range.end - 1_B)
                return;
            cloneEntry(to, from, depth, index, start);
        }
    }

private:
    [[nodiscard]] unsigned firstIndex(const paging::LevelRow& row, VirtualAddress base) const
    {
        return m_range.start > base ? row.indexOf(m_range.start) : 0;
    }
    /// A directory pointer of PAE is never shared: user mode has a directory of its own.
    [[nodiscard]] bool mayShare(unsigned depth, VirtualAddress start) const
    {
        const paging::LevelRow& row = *m_writer.rules().levels[depth].row;
        const VirtualAddress last = start + (row.span() - 1_B);
        return row.hasRights && m_range.start <= start && last <= m_range.end - 1_B;
    }
    void cloneEntry(PhysicalAddress to, PhysicalAddress from, unsigned depth, unsigned index,
                    VirtualAddress start)
    {
        const paging::LevelRules& level = m_writer.rules().levels[depth];
        const std::uint64_t entry = m_writer.entry(from, index);
        if (!(entry & paging::bit::present))
            return;
        if (level.isLeaf(entry) || mayShare(depth, start))
            return m_writer.setEntry(to, index, entry);
        const std::uint64_t old = m_writer.entry(to, index);
        const PhysicalAddress next = old & paging::bit::present
                                         ? level.row->tableOf(old)
                                         : m_writer.addTable(to, depth, index, TableOwner::Kernel);
        clone(next, level.row->tableOf(entry), depth + 1, start);
    }

    TableWriter& m_writer;
    VirtualRange m_range;
};

} // namespace

void writeKernelTables(TableWriter& writer, FrameSupply& frames, PhysicalAddress root, const Layout& layout)
{
    KernelTables(writer, frames, root, layout).write();
}

void writeUserReference(TableWriter& writer, PhysicalAddress userRoot, PhysicalAddress kernelRoot,
                        const Layout& layout)
{
    if (!layout.config.kernel->separateSpaces)
        addDirectories(writer, userRoot, layout);
    for (const Region& region : layout.seenInUserMode)
        Cloner(writer, region.range).clone(userRoot, kernelRoot, 0, {});
}

} // namespace vmscope::kernel
