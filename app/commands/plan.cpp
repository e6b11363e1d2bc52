// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/config_options.h"
#include "model/base/text.h"
#include "model/formats/layout_json.h"

#include <fmt/format.h>

#include <memory>

namespace vmscope::commands {

namespace {

void printText(const layout::Layout& layout)
{
    fmt::print("{}\n\n", layout::sentenceOf(layout));
    for (const layout::Region& region : layout.regions)
        fmt::print("v {} - {}  {:>10}  {}\n", hexText(region.range.start), hexText(region.range.end),
                   sizeText(sizeOf(region.range)), layout::nameOf(region.kind));
    fmt::print("\n");
    for (const layout::Zone& zone : layout.zones)
        fmt::print("zone {:<8} frames {:#x} - {:#x}, {} present\n", zone.name, zone.frames.start.value,
                   zone.frames.end.value, countText(zone.presentPages));
    fmt::print("\nlow memory {}:\n", sizeText(layout.lowMemory()));
    for (const layout::BudgetItem& item : layout.lowmemBudget)
        fmt::print("  {:<18} {:>10}{}\n", item.name, sizeText(item.size),
                   item.estimate ? "  (estimate)" : "");
    fmt::print("high memory {}, lost {}\n", sizeText(layout.highTotal), sizeText(layout.lost()));
    for (const std::string& note : layout.notes)
        fmt::print("note: {}\n", note);
}

} // namespace

void addPlan(CLI::App& app)
{
    auto* command = app.add_subcommand("plan", "Lay out a kernel's address space on a machine");
    auto options = std::make_shared<ConfigOptions>();
    auto json = std::make_shared<bool>(false);
    options->addTo(*command, true);
    command->add_flag("--json", *json, "Print one JSON document");
    command->callback([options, json] {
        const layout::Layout layout = layout::plan(orRefuse(options->config()));
        if (*json)
            fmt::print("{}\n", formats::toJson(layout).dump(2));
        else
            printText(layout);
    });
}

} // namespace vmscope::commands
