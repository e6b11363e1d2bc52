// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table_export.h"

#include "model/base/text.h"
#include "model/layout/layout_difference.h"

#include <fmt/format.h>

namespace vmscope {

std::string tableAsCsv(const layout::Layout& layout)
{
    std::string csv = "table,name,start,end,bytes\n";
    for (const layout::Region& region : layout.regions)
        csv += fmt::format("region,{},{},{},{}\n", layout::nameOf(region.kind), hexText(region.range.start),
                           hexText(region.range.end), sizeOf(region.range).value);
    for (const layout::PhysicalExtent& extent : layout.physical)
        csv += fmt::format("physical,{},{},{},{}\n", layout::nameOf(extent.kind), hexText(extent.range.start),
                           hexText(extent.range.end), sizeOf(extent.range).value);
    for (const layout::Zone& zone : layout.zones)
        csv += fmt::format("zone,{},{},{},{}\n", zone.name, hexText(zone.frames.start.start()),
                           hexText(zone.frames.end.start()), zone.presentPages * pageSize.value);
    for (const layout::BudgetItem& item : layout.lowmemBudget)
        csv += fmt::format("lowmem_budget,{},,,{}\n", item.name, item.size.value);
    return csv;
}

std::string comparisonAsCsv(std::span<const layout::Layout> layouts)
{
    std::string csv = "quantity,differs";
    for (const std::string& name : layout::namesApart(layouts))
        csv += fmt::format(",\"{}\"", name);
    csv += '\n';
    for (const layout::QuantityDifference& difference : layout::differencesOf(layouts)) {
        csv += fmt::format("{},{}", layout::rowOf(difference.quantity).id, difference.differs ? "yes" : "no");
        for (const Bytes value : difference.values)
            csv += fmt::format(",{}", value.value);
        csv += '\n';
    }
    return csv;
}

} // namespace vmscope
