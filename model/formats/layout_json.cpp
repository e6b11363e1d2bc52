// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/layout_json.h"

#include "model/base/text.h"
#include "model/layout/layout_difference.h"

namespace vmscope::formats {

namespace {

using nlohmann::ordered_json;
using namespace layout;

ordered_json constantsJson(const Layout& layout)
{
    ordered_json json = ordered_json::object();
    for (const Constant& constant : layout.constants)
        if (constant.kind == Constant::Kind::Address)
            json[std::string(constant.name)] = hexText(constant.value);
        else
            json[std::string(constant.name)] = constant.value;
    return json;
}

bool isListed(RegionKind kind) { return kind != RegionKind::Unused && kind != RegionKind::DirectMapRoom; }

std::string_view spaceText(Space space)
{
    return space == Space::Both ? "both" : space == Space::UserOnly ? "user" : "kernel";
}

ordered_json regionsJson(const std::vector<Region>& regions)
{
    ordered_json json = ordered_json::array();
    for (const Region& region : regions)
        if (isListed(region.kind))
            json.push_back({{"name", nameOf(region.kind)},
                            {"start", hexText(region.range.start)},
                            {"end", hexText(region.range.end)},
                            {"space", spaceText(region.space)}});
    return json;
}

ordered_json zonesJson(const Layout& layout)
{
    ordered_json json = ordered_json::array();
    for (const Zone& zone : layout.zones)
        json.push_back({{"name", zone.name},
                        {"start_pfn", zone.frames.start.value},
                        {"end_pfn", zone.frames.end.value},
                        {"present_pages", zone.presentPages}});
    return json;
}

ordered_json budgetJson(const Layout& layout)
{
    ordered_json json = ordered_json::array();
    for (const BudgetItem& item : layout.lowmemBudget) {
        json.push_back({{"name", item.name}, {"bytes", item.size.value}});
        if (item.estimate)
            json.back()["estimate"] = true;
    }
    return json;
}

ordered_json processJson(const Layout& layout)
{
    const PlannedProcess& process = layout.process;
    ordered_json areas = ordered_json::array();
    for (const PlannedArea& area : process.areas)
        areas.push_back(
            {{"name", area.name}, {"start", hexText(area.range.start)}, {"end", hexText(area.range.end)}});
    return {{"count", layout.config.processes.count},
            {"areas", areas},
            {"mapped_pages", process.mappedPages},
            {"table_pages", process.fixedTablePages + process.pageTablePages},
            {"all_tables_bytes", layout.processTables().value}};
}

} // namespace

ordered_json toJson(const Layout& layout)
{
    return {
        {"kernel", layout.config.kernel->id},
        {"boots", layout.verdict.boots()},
        {"verdict", layout::sentenceOf(layout)},
        {"page_offset", hexText(layout.pageOffset)},
        {"high_memory", hexText(layout.highMemory)},
        {"max_low_pfn", layout.maxLowPfn.value},
        {"max_pfn", layout.maxPfn.value},
        {"isolated", layout.isolated},
        {"constants", constantsJson(layout)},
        {"regions", regionsJson(layout.regions)},
        {"seen_in_user_mode", regionsJson(layout.seenInUserMode)},
        {"zones", zonesJson(layout)},
        {"mem_map",
         {{"bytes", layout.memMap.value}, {"sizeof_struct_page", layout.config.pageRecord().value}}},
        {"low_total_bytes", layout.lowTotal.value},
        {"high_total_bytes", layout.highTotal.value},
        {"lost_bytes", layout.lost().value},
        {"lowmem_budget", budgetJson(layout)},
        {"processes", processJson(layout)},
        {"notes", layout.notes},
    };
}

ordered_json comparisonJson(std::span<const Layout> layouts)
{
    ordered_json quantities = ordered_json::array();
    for (const QuantityDifference& difference : differencesOf(layouts)) {
        ordered_json values = ordered_json::array();
        for (const Bytes value : difference.values)
            values.push_back(value.value);
        quantities.push_back(
            {{"name", rowOf(difference.quantity).id}, {"differs", difference.differs}, {"bytes", values}});
    }
    ordered_json systems = ordered_json::array();
    for (const Layout& layout : layouts)
        systems.push_back(toJson(layout));
    return {{"difference", differenceSentence(layouts)},
            {"names", namesApart(layouts)},
            {"quantities", quantities},
            {"systems", systems}};
}

ordered_json kernelsJson()
{
    ordered_json json = ordered_json::array();
    for (const KernelProfile& kernel : kernelProfiles()) {
        ordered_json splits = ordered_json::array();
        for (const SplitRow& row : splitRows())
            if (kernel.has(row.split))
                splits.push_back(row.id);
        ordered_json highmem = ordered_json::array();
        for (const HighmemRow& row : highmemRows())
            if (kernel.has(row.mode))
                highmem.push_back(row.id);
        json.push_back({{"id", kernel.id},
                        {"name", kernel.name},
                        {"idea", kernel.idea},
                        {"splits", splits},
                        {"split_choice", kernel.splitChoice},
                        {"highmem", highmem},
                        {"nr_cpus", kernel.cpus},
                        {"sizeof_struct_page", kernel.structPage.value},
                        {"source", kernel.source}});
    }
    return json;
}

} // namespace vmscope::formats
