// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table_export.h"

#include "model/base/text.h"

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

} // namespace vmscope
