// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/dump_option.h"
#include "app/commands/machine_commands.h"
#include "app/commands/page_text.h"
#include "model/formats/table_summary.h"

#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>
#include <numeric>

namespace vmscope::commands {

namespace {

using nlohmann::ordered_json;

struct GraphOptions
{
    DumpOption dump;
    ConfigOptions machine;
    std::string as = "dot";
};

Bytes sumOf(const std::vector<PhysicalRange>& ranges)
{
    Bytes sum;
    for (const PhysicalRange& range : ranges)
        sum += sizeOf(range);
    return sum;
}

ordered_json addressesJson(const std::vector<PhysicalAddress>& addresses)
{
    ordered_json list = ordered_json::array();
    for (const PhysicalAddress address : addresses)
        list.push_back(addressText(address));
    return list;
}

ordered_json jsonOf(const graph::MappingGraph& graph, const formats::TableDump& dump)
{
    using paging::AccessKind;
    using paging::Privilege;
    ordered_json document{
        {"name", dump.name}, {"table_bytes", graph.tableBytes().value}, {"roots", ordered_json::array()}};
    for (std::size_t i = 0; i < dump.roots.size(); ++i)
        document["roots"].push_back(
            {{"what", dump.roots[i].what},
             {"physical", addressText(dump.rootAddress(i))},
             {"tables", graph.tablesBelow(i).size()},
             {"shared_with_last", graph.sharedTables(i, dump.roots.size() - 1).size()},
             {"user_reaches", sumOf(graph.reachable(i, {AccessKind::Read, Privilege::User})).value},
             {"kernel_reaches", sumOf(graph.reachable(i, {AccessKind::Read, Privilege::Supervisor})).value}});
    document["cycles"] = addressesJson(graph.cycles());
    return document;
}

void print(const GraphOptions& options)
{
    if (options.as != "dot" && options.as != "json")
        throw Refused{{"--as", "\"" + options.as + "\" is no form", "dot or json"}};
    const formats::TableDump dump =
        options.dump.sidecar.empty() ? bootedDump(options.machine) : openDump(options.dump);
    std::vector<std::size_t> roots(dump.roots.size());
    std::iota(roots.begin(), roots.end(), std::size_t{0});
    if (const auto error = formats::tooManyRuns(dump, roots))
        throw Refused{*error};
    const graph::MappingGraph graph = formats::graphOf(dump, roots);
    if (options.as == "dot")
        graph.writeGraphviz(std::cout);
    else
        std::cout << jsonOf(graph, dump).dump(2) << '\n';
}

} // namespace

void addGraph(CLI::App& app, int&)
{
    auto* command = app.add_subcommand("graph", "Show page tables as a graph: who leads where");
    auto options = std::make_shared<GraphOptions>();
    auto* sidecar = command->add_option("--dump", options->dump.sidecar, "tables of a dump: its .json");
    addMachineOrDump(*command, options->machine, *sidecar);
    command->add_option("--as", options->as, "dot (for Graphviz) or json (what is shared and reached)");
    command->callback([options, command] {
        requireOne(*command);
        print(*options);
    });
}

} // namespace vmscope::commands
