// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/situation.h"

#include "model/base/text.h"
#include "model/kernel/preset.h"
#include "model/layout/comparison.h"
#include "model/layout/system_ideas.h"
#include "model/story/scenario.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace vmscope::story {

namespace {

using Refusal = std::optional<Error>;

/// More than any text of a page needs; Go to says the rest.
constexpr std::size_t longestAddress = 64;

constexpr std::array<std::string_view, 5> workspaces{"layout", "walk", "compare", "syscall", "lab"};

Error notKnown(std::string_view value, std::string_view where, std::string expected)
{
    return {std::string(where), fmt::format("\"{}\" is not known", value), std::move(expected)};
}

/// The value of one of a few words.
template<class Value, std::size_t count>
Refusal choose(std::optional<Value>& member, std::string_view value, std::string_view where,
               const std::array<std::pair<std::string_view, Value>, count>& words)
{
    std::string expected;
    for (const auto& [word, meaning] : words) {
        if (word == value)
            return member = meaning, std::nullopt;
        expected += fmt::format("{}{}", expected.empty() ? "" : " or ", word);
    }
    return notKnown(value, where, expected);
}

Error at(std::string_view where, Error error) { return {std::string(where), error.what, error.expected}; }

template<class Value>
Refusal keep(std::optional<Value>& member, const Result<Value>& value, std::string_view where)
{
    if (!value)
        return at(where, value.error());
    member = *value;
    return std::nullopt;
}

template<class Row>
Refusal keepRow(const Row*& member, const Row* row, std::string_view value, std::string_view where,
                const std::string& ids)
{
    if (!row)
        return notKnown(value, where, "one of " + ids);
    member = row;
    return std::nullopt;
}

Refusal keepId(std::string& member, bool known, std::string_view value, std::string_view where,
               const std::string& ids)
{
    if (!known)
        return notKnown(value, where, "one of " + ids);
    member = value;
    return std::nullopt;
}

Refusal keepAddress(std::string& member, std::string_view value, std::string_view where)
{
    if (value.empty() || value.size() > longestAddress)
        return Error{std::string(where), "this is no address", "an address or a name as Go to takes it"};
    member = value;
    return std::nullopt;
}

Refusal setRam(Situation& s, std::string_view value, std::string_view where)
{
    const auto size = parseSize(value, where);
    if (size && (*size < 1_MiB || *size > 64_TiB))
        return Error{std::string(where), fmt::format("{} of RAM", sizeText(*size)), "1 MiB to 64 TiB"};
    return keep(s.ram, size, where);
}

Refusal setStep(Situation& s, std::string_view value, std::string_view where)
{
    constexpr std::uint64_t most = 10000;
    const auto number = parseNumber(value, where);
    if (!number || *number < 1 || *number > most)
        return Error{std::string(where), fmt::format("\"{}\" is no step", value), "a number from 1"};
    s.step = *number;
    return std::nullopt;
}

struct KeyRow
{
    std::string_view key;
    Refusal (*set)(Situation&, std::string_view value, std::string_view where);
};

using Text = std::string_view;

constexpr std::array keyRows{
    KeyRow{"kernel",
           [](Situation& s, Text value, Text where) {
               return keepRow(s.kernel, layout::findKernel(value), value, where,
                              idsOf(layout::kernelProfiles()));
           }},
    KeyRow{"system",
           [](Situation& s, Text value, Text where) {
               return keepId(s.system, layout::findIdea(value), value, where, idsOf(layout::systemIdeas()));
           }},
    KeyRow{"machine",
           [](Situation& s, Text value, Text where) {
               using Kind = layout::MachineKind;
               return choose(
                   s.machine, value, where,
                   std::array{std::pair{Text("pc"), Kind::Pc}, std::pair{Text("flat"), Kind::Flat}});
           }},
    KeyRow{"ram", setRam},
    KeyRow{"processor",
           [](Situation& s, Text value, Text where) {
               return keepRow(s.processor, hardware::findProcessor(value), value, where,
                              idsOf(hardware::processors()));
           }},
    KeyRow{"highmem", [](Situation& s, Text value,
                         Text where) { return keep(s.highmem, layout::parseHighmem(value), where); }},
    KeyRow{"split", [](Situation& s, Text value,
                       Text where) { return keep(s.split, layout::parseSplit(value), where); }},
    KeyRow{"options",
           [](Situation& s, Text value, Text where) {
               return keep(s.options, layout::parseKernelOptions(value, where), where);
           }},
    KeyRow{"page-record", [](Situation& s, Text value,
                             Text where) { return keep(s.pageRecord, parseSize(value, where), where); }},
    KeyRow{"workspace",
           [](Situation& s, Text value, Text where) {
               return keepId(s.workspace, std::ranges::find(workspaces, value) != workspaces.end(), value,
                             where, fmt::format("{}", fmt::join(workspaces, ", ")));
           }},
    KeyRow{"comparison",
           [](Situation& s, Text value, Text where) {
               return keepId(s.comparison, bool(layout::parseComparisonPreset(value)), value, where,
                             idsOf(layout::comparisonPresets()));
           }},
    KeyRow{"preset",
           [](Situation& s, Text value, Text where) {
               return keepId(s.preset, kernel::findPreset(value), value, where, idsOf(kernel::presets()));
           }},
    KeyRow{"scenario",
           [](Situation& s, Text value, Text where) {
               return keepId(s.scenario, findScenario(value), value, where, idsOf(scenarios()));
           }},
    KeyRow{"step", setStep},
    KeyRow{"address",
           [](Situation& s, Text value, Text where) { return keepAddress(s.address, value, where); }},
    KeyRow{"by",
           [](Situation& s, Text value, Text where) {
               using paging::Privilege;
               return choose(s.by, value, where,
                             std::array{std::pair{Text("program"), Privilege::User},
                                        std::pair{Text("kernel"), Privilege::Supervisor}});
           }},
    KeyRow{"mode",
           [](Situation& s, Text value, Text where) {
               return choose(s.userMode, value, where,
                             std::array{std::pair{Text("user"), true}, std::pair{Text("kernel"), false}});
           }},
    KeyRow{"process",
           [](Situation& s, Text value, Text where) {
               return choose(s.process, value, where,
                             std::array{std::pair{Text("A"), 'A'}, std::pair{Text("B"), 'B'}});
           }},
    KeyRow{"kernel-panel",
           [](Situation& s, Text value, Text where) {
               return choose(s.kernelPanel, value, where,
                             std::array{std::pair{Text("yes"), true}, std::pair{Text("no"), false}});
           }},
    KeyRow{"select",
           [](Situation& s, Text value, Text where) { return keepAddress(s.select, value, where); }},
};

const KeyRow* findKey(std::string_view key)
{
    const auto row = std::ranges::find(keyRows, key, &KeyRow::key);
    return row == keyRows.end() ? nullptr : &*row;
}

std::string allKeys()
{
    std::string keys;
    for (const KeyRow& row : keyRows)
        keys += fmt::format("{}{}", keys.empty() ? "" : ", ", row.key);
    return keys;
}

layout::MachineConfig withSystem(const Situation& situation, layout::MachineConfig config)
{
    if (situation.kernel)
        config = layout::withKernel(config, *situation.kernel);
    if (!situation.system.empty())
        config = layout::withIdea(config, *layout::findIdea(situation.system));
    if (situation.processor)
        config.processor = situation.processor;
    return config;
}

/// All that cannot fail.
layout::MachineConfig withRest(const Situation& situation, layout::MachineConfig config,
                               layout::MachineKind kind)
{
    if (situation.ram || situation.machine)
        config.ram =
            layout::ramOf(situation.machine.value_or(kind), situation.ram.value_or(config.ram.installed));
    if (situation.options)
        config.options = *situation.options;
    if (situation.pageRecord)
        config.structPage = situation.pageRecord;
    return config;
}

} // namespace

std::span<const std::string_view> workspaceIds() { return workspaces; }

bool isSituationKey(std::string_view key) { return findKey(key) != nullptr; }

std::optional<Error> set(Situation& situation, std::string_view key, std::string_view value,
                         std::string_view where)
{
    const KeyRow* row = findKey(key);
    return row ? row->set(situation, value, where) : notKnown(key, where, "one of " + allKeys());
}

Result<Situation> parseSituation(std::string_view text, std::string_view where)
{
    Situation situation;
    while (!text.empty()) {
        const auto end = std::min(text.find(','), text.size());
        const std::string_view part = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto equals = part.find('=');
        if (equals == std::string_view::npos)
            return Error{std::string(where), fmt::format("\"{}\" sets nothing", part), "KEY=VALUE"};
        if (const auto error =
                set(situation, trimmed(part.substr(0, equals)), trimmed(part.substr(equals + 1)), where))
            return *error;
    }
    return situation;
}

Result<layout::MachineConfig> configOf(const Situation& situation, const layout::MachineConfig& base,
                                       layout::MachineKind kind)
{
    Result<layout::MachineConfig> config = withRest(situation, withSystem(situation, base), kind);
    if (situation.highmem)
        config = layout::withHighmem(*config, *situation.highmem);
    if (config && situation.split)
        config = layout::withSplit(*config, *situation.split);
    if (config)
        if (const auto error = layout::impossible(*config))
            return *error;
    return config;
}

Result<layout::MachineConfig> configOf(const Situation& situation)
{
    const layout::MachineConfig first = layout::firstConfig();
    return configOf(situation, situation.kernel ? layout::configFor(*situation.kernel, first.ram) : first);
}

} // namespace vmscope::story
