// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/direct_map.h"

#include <algorithm>

namespace vmscope::kernel {

namespace {

using layout::Layout;

constexpr PhysicalAddress firmware{0x9f000}; // reserve_bios_regions(): what lies above is the firmware's

void push(std::vector<DirectPiece>& pieces, const DirectPiece& piece)
{
    if (piece.range.empty())
        return;
    if (!pieces.empty() && pieces.back().rights == piece.rights)
        pieces.back().range.end = piece.range.end;
    else
        pieces.push_back(piece);
}

/// Gives `over.range` other rights; the pieces go on tiling, and neighbours that are alike are one.
void overlay(std::vector<DirectPiece>& pieces, const DirectPiece& over)
{
    std::vector<DirectPiece> next;
    next.reserve(pieces.size() + 2);
    for (const DirectPiece& piece : pieces) {
        const PhysicalRange covered = piece.range.intersection(over.range);
        if (covered.empty()) {
            push(next, piece);
            continue;
        }
        push(next, {{piece.range.start, covered.start}, piece.rights});
        push(next, {covered, over.rights});
        push(next, {{covered.end, piece.range.end}, piece.rights});
    }
    pieces = std::move(next);
}

/// The trampoline of the other processors: one page of read-only data, its text, the rest data; placed as
/// high as it fits below 640 KiB (reserve_real_mode()).
std::optional<PhysicalRange> realModePages(const Layout& layout)
{
    const Bytes size = layout.config.kernel->tables.realModePages * pageSize;
    if (size == 0_B)
        return std::nullopt;
    for (const PhysicalRange& ram : layout.config.ram.usable) {
        const PhysicalRange low = bytesOf(wholeFrames(ram)).intersection({{}, firmware});
        if (sizeOf(low) > size)
            return PhysicalRange{low.end - size, low.end};
    }
    return std::nullopt;
}

class Overlays
{
public:
    Overlays(const Layout& layout, const KernelMarks& marks)
        : m_layout(layout)
        , m_row(layout.config.kernel->tables)
        , m_marks(marks)
        , m_image(layout.config.kernel->low.imageStart)
        , m_pieces{{{{}, layout.maxLowPfn.start()}, data()}}
    {
    }

    std::vector<DirectPiece> pieces()
    {
        m_row.protectsText() ? addProtectedImage() : addWholeImage();
        addRealMode();
        return std::move(m_pieces);
    }

private:
    [[nodiscard]] PageRights data() const { return {true, false, !m_marks.noExecute, m_marks.global}; }
    [[nodiscard]] PageRights readOnly(bool executable, bool global) const
    {
        return {false, false, executable || !m_marks.noExecute, global};
    }
    void add(PhysicalRange range, PageRights rights) { overlay(m_pieces, {range, rights}); }

    /// is_kernel_text(): all of the image stays executable, and writable.
    void addWholeImage()
    {
        PageRights rights = data();
        rights.executable = true;
        add({m_image, m_image + m_layout.config.kernel->low.imageResident}, rights);
    }
    /// 64-bit kernels execute their text elsewhere; here it is data.
    void addProtectedImage()
    {
        const bool runsHere = !m_layout.config.kernel->is64Bit();
        add({m_image, m_image + m_row.text}, readOnly(runsHere, m_marks.globalText));
        add({m_image + m_row.rodataStart, m_image + m_row.rodataEnd}, readOnly(false, m_marks.globalRodata));
        if (m_row.idt)
            add({m_image + *m_row.idt, m_image + *m_row.idt + pageSize}, readOnly(false, m_marks.global));
    }
    void addRealMode()
    {
        const auto pages = realModePages(m_layout);
        if (!pages)
            return;
        const PhysicalAddress text = pages->start + pageSize;
        add({pages->start, text}, readOnly(false, m_marks.global));
        add({text, text + m_row.realModeText * pageSize}, readOnly(true, m_marks.global));
    }

    const Layout& m_layout;
    const layout::BootTablesRow& m_row;
    const KernelMarks& m_marks;
    PhysicalAddress m_image;
    std::vector<DirectPiece> m_pieces;
};

/// Writes one stretch after the other, page by page.
class Writer
{
public:
    Writer(TableWriter& writer, PhysicalAddress root, const Layout& layout)
        : m_writer(writer)
        , m_root(root)
        , m_layout(layout)
        , m_smallEdges(layout.config.kernel->tables.smallEdges)
        , m_pieces(directPieces(layout, KernelMarks(layout)))
        , m_ranges(directRanges(layout))
    {
    }

    void write()
    {
        const Bytes large = layout::pmdSize(m_layout.config.paging());
        for (PhysicalAddress at{}; at < m_layout.maxLowPfn.start(); at += large)
            writeSlot({at, at + large});
    }

private:
    void writeSlot(const PhysicalRange& slot)
    {
        const unsigned largeDepth = m_writer.lastDepth() - 1;
        const bool large = m_writer.rules().levels[largeDepth].mayMapPage && isLarge(slot);
        if (large)
            return m_writer.mapPage(m_root, virtualOf(slot.start), slot.start, largeDepth, rightsOf(slot));
        for (const PhysicalRange& range : m_ranges) {
            const PhysicalRange mapped = range.intersection(slot);
            for (PhysicalAddress p = mapped.start; p < mapped.end; p += pageSize)
                m_writer.mapPage(m_root, virtualOf(p), p, m_writer.lastDepth(), rightsOf({p, p + pageSize}));
        }
    }
    /// Whole, alike, and not the first, whose caching differs by parts (MTRRs for video memory and ROMs).
    [[nodiscard]] bool isLarge(const PhysicalRange& slot) const
    {
        if (!m_smallEdges)
            return true;
        const auto holds = [&](const PhysicalRange& range) { return range.intersection(slot) == slot; };
        return slot.start > PhysicalAddress{} && std::ranges::any_of(m_ranges, holds) &&
               std::ranges::any_of(m_pieces, holds, &DirectPiece::range);
    }
    /// Those of the piece it lies in; a page that older kernels do not split is executable where a part is.
    [[nodiscard]] PageRights rightsOf(const PhysicalRange& page) const
    {
        std::optional<PageRights> rights;
        for (const DirectPiece& piece : m_pieces)
            if (piece.range.overlaps(page) && (!rights || piece.rights.executable))
                rights = piece.rights;
        return rights.value_or(PageRights{});
    }
    [[nodiscard]] VirtualAddress virtualOf(PhysicalAddress p) const
    {
        return m_layout.pageOffset + (p - PhysicalAddress{});
    }

    TableWriter& m_writer;
    PhysicalAddress m_root;
    const Layout& m_layout;
    bool m_smallEdges;
    std::vector<DirectPiece> m_pieces;
    std::vector<PhysicalRange> m_ranges;
};

} // namespace

KernelMarks::KernelMarks(const Layout& layout)
{
    const layout::KernelProfile& kernel = *layout.config.kernel;
    const hardware::Processor& processor = *layout.config.processor;
    const bool pge = processor.pge && kernel.tables.globalPages;
    noExecute = kernel.tables.noExecute && processor.nx && layout.config.paging() != layout::Paging::TwoLevel;
    global = pge && !layout.isolated;
    globalText =
        pge && (!layout.isolated || std::ranges::count(layout.seenInUserMode, layout::RegionKind::KernelText,
                                                       &layout::Region::kind) > 0);
    globalRodata = kernel.tables.globalRodata ? globalText : global;
    globalShared = pge;
}

std::vector<DirectPiece> directPieces(const Layout& layout, const KernelMarks& marks)
{
    return Overlays(layout, marks).pieces();
}

std::vector<PhysicalRange> directRanges(const Layout& layout)
{
    const PhysicalAddress end = layout.maxLowPfn.start();
    if (!layout.config.kernel->tables.skipsHoles)
        return {{{}, end}};
    std::vector<PhysicalRange> ranges{{{}, std::min(layout::isaEndAddress, end)}};
    for (const PhysicalRange& ram : layout.config.ram.usable) {
        const PhysicalRange frames = bytesOf(wholeFrames(ram)).intersection({layout::isaEndAddress, end});
        if (frames.empty())
            continue;
        if (ranges.back().end == frames.start)
            ranges.back().end = frames.end;
        else
            ranges.push_back(frames);
    }
    return ranges;
}

void writeDirectMap(TableWriter& writer, PhysicalAddress root, const Layout& layout)
{
    Writer(writer, root, layout).write();
}

} // namespace vmscope::kernel
