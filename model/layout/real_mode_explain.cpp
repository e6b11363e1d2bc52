// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/layout/formula.h"
#include "model/layout/real_mode.h"

#include <fmt/format.h>

namespace vmscope::layout {

namespace {

/// "C000:8000 – D000:FFFF"
std::string segmentsOf(const Region& region)
{
    return fmt::format("{} – {}", segmentText(region.range.start), segmentText(region.range.end - 1_B));
}

Formula pageFrameFormula(const Layout& layout)
{
    const RealModeRow& row = *layout.config.kernel->realMode;
    return {"page frame segment * 16 + physical page * 16 KiB",
            fmt::format("{:#x} * 16 = {}; physical pages 0 to {}", row.pageFrame.value >> 4,
                        hexText(row.pageFrame), row.framePages - 1)};
}

} // namespace

Formula realModeFormula(const Layout& layout, RegionKind kind)
{
    const Region* region = layout.region(kind);
    if (!layout.config.kernel->realMode || !region)
        return {};
    if (kind == RegionKind::PageFrame)
        return pageFrameFormula(layout);
    if (kind == RegionKind::Hma)
        return {"FFFF:0010 – FFFF:FFFF, with A20 on", "0xffff * 16 + 0x10 = 0x100000"};
    return {"segment * 16 + offset", segmentsOf(*region)};
}

Formula realModeFormula(const Layout& layout, PhysicalKind kind)
{
    const RealModeRow& row = *layout.config.kernel->realMode;
    switch (kind) {
    case PhysicalKind::LowMemory:
        return {"RAM below 640 KiB", sizeText(layout.lowMemory())};
    case PhysicalKind::HighMemory:
        if (const Constant* pages = layout.constant("LOGICAL_PAGES"))
            return {fmt::format("RAM beyond 1 MiB, at most {}", sizeText(row.hiddenMax)),
                    fmt::format("{}: {} logical pages of {}", sizeText(layout.highTotal),
                                countText(pages->value), sizeText(expandedPage))};
        return {fmt::format("RAM beyond 1 MiB, at most {}", sizeText(row.hiddenMax)),
                sizeText(layout.highTotal)};
    default:
        return {};
    }
}

std::string realModeAddressOf(const Layout& layout, PhysicalAddress p)
{
    const RealModeRow& row = *layout.config.kernel->realMode;
    const VirtualAddress same{p.value};
    if (p < conventionalEnd || (row.hasHma && same < layout.windowEnd && p >= isaEndAddress))
        return fmt::format("{} = v {}", segmentText(same), hexText(same));
    if (p < isaEndAddress)
        return "its address belongs to an adapter";
    return row.hasFrame() ? "no address of its own: only in the page frame"
                          : "no address: only by a block move";
}

} // namespace vmscope::layout
