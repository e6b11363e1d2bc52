// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/script.h"

#include <algorithm>

namespace vmscope::story {

namespace {

using layout::Layout;

std::string withoutKmap(const Layout& layout)
{
    return layout.config.kernel->selfMap ? "it lends no addresses to pages, and what happens needs some" : "";
}

std::string withoutHighmem(const Layout& layout)
{
    const bool has = layout.config.hasHighmem() &&
                     std::ranges::any_of(layout.physical, [](const layout::PhysicalExtent& extent) {
                         return extent.kind == layout::PhysicalKind::HighMemory;
                     });
    return has ? std::string() : "it has no high memory, so that kmap() writes no entry";
}

struct NeedRow
{
    std::string_view name;
    std::string (*senseless)(const Layout&); ///< empty where the system has it
};
constexpr std::array<NeedRow, 2> needRows{
    {{"kmap", withoutKmap}, {"highmem", withoutHighmem}}}; // by ScriptNeed

} // namespace

std::string_view nameOf(ScriptNeed need) { return needRows[std::size_t(need)].name; }

std::optional<ScriptNeed> needNamed(std::string_view name)
{
    const auto row = std::ranges::find(needRows, name, &NeedRow::name);
    return row == needRows.end() ? std::nullopt : std::optional(ScriptNeed(row - needRows.begin()));
}

std::string senselessFor(const Script& script, const Layout& layout)
{
    for (const ScriptNeed need : script.needs)
        if (std::string why = needRows[std::size_t(need)].senseless(layout); !why.empty())
            return why;
    return {};
}

Result<layout::MachineConfig> configOf(const ScriptSystem& system, std::string_view where)
{
    Result<layout::MachineConfig> config = layout::configFor(*system.kernel, layout::flatRam(system.ram));
    if (system.highmem)
        config = layout::withHighmem(*config, *system.highmem);
    if (config && system.split)
        config = layout::withSplit(*config, *system.split);
    if (!config)
        return Error{std::string(where), config.error().what, config.error().expected};
    const auto options = layout::parseKernelOptions(system.options, where);
    if (!options)
        return options.error();
    config->options = *options;
    if (const auto error = layout::impossible(*config))
        return Error{std::string(where), error->what, error->expected};
    return config;
}

} // namespace vmscope::story
