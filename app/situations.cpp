// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/situations.h"

#include "app/go_to.h"
#include "model/layout/address_names.h"

#include <algorithm>

namespace vmscope {

namespace {

using views::State;
using views::Subject;

constexpr const char *toLendName = "to_lend", *windowName = "window";

layout::MachineKind kindOf(views::RamSource source)
{
    return source == views::RamSource::Flat ? layout::MachineKind::Flat : layout::MachineKind::Pc;
}

views::RamSource ramSourceOf(layout::MachineKind kind)
{
    return kind == layout::MachineKind::Flat ? views::RamSource::Flat : views::RamSource::Pc;
}

/// All but the machine.
std::optional<Error> setRest(State& state, const story::Situation& situation)
{
    if (!situation.comparison.empty())
        state.compare = views::compareChoiceOf(**layout::parseComparisonPreset(situation.comparison));
    if (situation.by)
        state.walk.privilege = *situation.by;
    if (situation.userMode)
        state.mode = *situation.userMode ? views::Mode::User : views::Mode::Kernel;
    state.process = situation.process.value_or(state.process);
    if (situation.address.empty())
        return std::nullopt;
    const auto address =
        layout::virtualAddressNamed(layout::plan(state.config), situation.address, "address");
    if (!address)
        return address.error();
    state.walk.address = *address;
    state.walk.dump = nullptr; // it is an address of this machine
    state.walk.root.reset();
    return std::nullopt;
}

Result<State> withMachine(State state, const Result<layout::MachineConfig>& config,
                          const story::Situation& situation)
{
    if (!config)
        return config.error();
    if (situation.machine || (situation.ram && state.ramSource == views::RamSource::Log))
        state.ramSource = ramSourceOf(situation.machine.value_or(layout::MachineKind::Pc));
    state.config = *config;
    if (const auto error = setRest(state, situation))
        return *error;
    return state;
}

} // namespace

Result<State> stateOf(const story::Situation& situation, const State& now)
{
    return withMachine(now, story::configOf(situation, now.config, kindOf(now.ramSource)), situation);
}

Result<State> stateOf(const story::Situation& situation)
{
    return withMachine(State{}, story::configOf(situation), situation);
}

Workspace workspaceOf(const story::Situation& situation, Workspace otherwise)
{
    const auto ids = story::workspaceIds(); // in the order of Workspace
    const auto id = std::ranges::find(ids, situation.workspace);
    const auto wanted = Workspace(id - ids.begin());
    const bool there = std::ranges::find(pageRows(), wanted, &PageRow::workspace) != pageRows().end();
    return id != ids.end() && there ? wanted : otherwise;
}

story::Observation observationOf(const views::Shown& shown, Workspace workspace, const Subject& selected)
{
    const State& state = shown.state;
    story::Observation seen{.layout = &shown.layout,
                            .desk = state.desk.get(),
                            .workspace = std::string(story::workspaceIds()[std::size_t(workspace)]),
                            .selected = nameOf(selected),
                            .address = state.walk.address,
                            .by = state.walk.privilege == paging::Privilege::User ? "program" : "kernel",
                            .userMode = state.mode == views::Mode::User,
                            .process = state.process};
    for (const layout::ComparisonPreset& preset : layout::comparisonPresets())
        if (views::compareChoiceOf(preset) == state.compare)
            seen.comparison = preset.id;
    return seen;
}

Result<Subject> subjectNamed(const layout::Layout& layout, const std::string& name)
{
    if (name == toLendName)
        return Subject::toLend();
    if (name == windowName)
        return Subject::window();
    const auto named = [&](const auto& part) { return nameOf(part.kind) == name; };
    // A name means the whole part; in "high_memory" the RAM, not the kernel's variable.
    if (const auto extent = std::ranges::find_if(layout.physical, named); extent != layout.physical.end())
        return Subject::of(extent->kind);
    if (const auto region = std::ranges::find_if(layout.regions, named); region != layout.regions.end())
        return Subject::of(region->kind);
    return destinationOf(layout, name);
}

std::string nameOf(const Subject& subject)
{
    switch (subject.kind) {
    case Subject::Kind::Region:
        return std::string(nameOf(subject.region));
    case Subject::Kind::Extent:
        return std::string(nameOf(subject.extent));
    case Subject::Kind::ToLend:
        return toLendName;
    case Subject::Kind::Window:
        return windowName;
    case Subject::Kind::None:
        break;
    }
    return {};
}

} // namespace vmscope
