// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/wait_graph.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace vmscope::lab {

namespace {

using WaitGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

/// A sleeper waits for a free slot, and that for whoever holds one.
std::vector<unsigned> cycleIn(const Standstill& standstill)
{
    std::map<unsigned, std::size_t> vertices;
    const auto vertexOf = [&](unsigned task) {
        return vertices.try_emplace(task, vertices.size() + 1).first->second;
    };
    WaitGraph graph(1);
    constexpr std::size_t freeSlot = 0;
    for (const unsigned task : standstill.sleepers)
        add_edge(vertexOf(task), freeSlot, graph);
    for (const Standstill::Holder& holder : standstill.holders)
        add_edge(freeSlot, vertexOf(holder.task), graph);
    std::vector<std::size_t> components(num_vertices(graph));
    strong_components(graph,
                      boost::make_iterator_property_map(components.begin(), get(boost::vertex_index, graph)));
    std::vector<unsigned> cycle;
    for (const auto& [task, vertex] : vertices)
        if (components[vertex] == components[freeSlot])
            cycle.push_back(task);
    return cycle;
}

std::string holderList(const std::vector<Standstill::Holder>& holders)
{
    constexpr std::size_t shown = 4;
    std::string text;
    for (std::size_t i = 0; i < std::min(shown, holders.size()); ++i)
        text += fmt::format("{}task {} ({} {})", text.empty() ? "" : ", ", holders[i].task,
                            holders[i].slotCount, holders[i].slotCount == 1 ? "slot" : "slots");
    return holders.size() > shown ? fmt::format("{} and {} more", text, holders.size() - shown) : text;
}

} // namespace

Standstill standstillOf(std::vector<unsigned> sleepers, std::vector<Standstill::Holder> holders)
{
    Standstill standstill{std::move(sleepers), std::move(holders), {}};
    standstill.cycle = cycleIn(standstill);
    return standstill;
}

std::string sentenceOf(const Standstill& standstill)
{
    const std::size_t count = standstill.sleepers.size();
    const std::string who =
        fmt::format("{} {} for a pkmap slot", count, count == 1 ? "task sleeps" : "tasks sleep");
    const bool allSleep = std::ranges::all_of(standstill.holders, &Standstill::Holder::sleeps);
    const std::string_view why =
        allSleep ? "who all sleep for one themselves: a deadlock" : "and none will ever be free";
    return fmt::format("{}; all slots are held by {}, {}.", who, holderList(standstill.holders), why);
}

} // namespace vmscope::lab
