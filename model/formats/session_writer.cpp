// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/base64.h"
#include "model/base/text.h"
#include "model/formats/session_names.h"

#include <fmt/format.h>

#include <algorithm>

namespace vmscope::formats {

namespace {

using nlohmann::ordered_json;
using namespace session;

/// Opened files stand in a session once, however many states show them.
class FileList
{
public:
    /// The indices of these files in the list.
    ordered_json indicesOf(const KeptFiles& files)
    {
        const auto known = std::ranges::find(m_groups, files, &Group::files);
        const std::size_t first = known == m_groups.end() ? m_json.size() : known->first;
        if (known == m_groups.end()) {
            m_groups.push_back({files, first});
            for (const KeptFile& file : *files)
                m_json.push_back({{"name", file.name}, {"base64", base64Of(file.bytes)}});
        }
        ordered_json indices = ordered_json::array();
        for (std::size_t i = 0; i < files->size(); ++i)
            indices.push_back(first + i);
        return indices;
    }
    [[nodiscard]] const ordered_json& json() const { return m_json; }

private:
    struct Group
    {
        KeptFiles files;
        std::size_t first;
    };
    ordered_json m_json = ordered_json::array();
    std::vector<Group> m_groups;
};

std::string rangesText(const layout::RamMap& ram)
{
    std::string text;
    for (const PhysicalRange& range : ram.usable)
        text += fmt::format("{}{:#x}-{:#x}", text.empty() ? "" : ",", range.start.value, range.end.value - 1);
    return text;
}

/// A system without its RAM.
ordered_json systemJson(const layout::MachineConfig& config)
{
    ordered_json json{{"kernel", config.kernel->id},
                      {"processor", config.processor->id},
                      {"split", layout::rowOf(config.split).id},
                      {"highmem", layout::idOf(config.highmem)}};
    if (const std::string options = layout::commandLineOf(config.options); !options.empty())
        json["cmdline"] = options;
    if (config.cpus)
        json["nr_cpus"] = *config.cpus;
    if (config.structPage)
        json["struct_page"] = config.structPage->value;
    if (config.initrd > 0_B)
        json["initrd"] = config.initrd.value;
    json["processes"] = {{"count", config.processes.count},
                         {"mapped_each", config.processes.mappedEach.value}};
    return json;
}

ordered_json walkJson(const SavedWalk& walk, FileList* files)
{
    ordered_json json{{"access", idIn(accessWords, walk.kind)},
                      {"privilege", idIn(privilegeWords, walk.privilege)}};
    if (walk.address)
        json["address"] = hexText(*walk.address);
    if (walk.root)
        json["root"] = *walk.root;
    if (files && walk.dump) {
        json["dump"] = files->indicesOf(walk.dump);
        if (walk.dumpProcessor)
            json["dump_processor"] = walk.dumpProcessor->id;
    }
    return json;
}

ordered_json storyJson(const SavedStory& story)
{
    ordered_json json{{"scenario", story.scenario}, {"step", story.step}};
    if (story.substep)
        json["substep"] = *story.substep;
    for (const layout::KernelProfile* kernel : story.beside)
        json["beside"].push_back(kernel->id);
    return json;
}

ordered_json stateJson(const SavedState& state, FileList* files)
{
    ordered_json json{{"system", systemJson(state.config)}};
    json["ram"] = {{"machine", idIn(machineWords, state.machine)},
                   {"installed", state.config.ram.installed.value},
                   {"usable", rangesText(state.config.ram)}};
    json["mode"] = idIn(modeWords, state.userMode);
    json["process"] = idIn(processWords, state.process);
    if (files && state.log)
        json["log"] = files->indicesOf(state.log);
    json["walk"] = walkJson(state.walk, files);
    for (const layout::MachineConfig& system : state.compared)
        json["compare"].push_back(systemJson(system));
    if (state.operations) {
        json["operations"] = ordered_json::array();
        for (const kernel::Operation& operation : *state.operations)
            json["operations"].push_back(kernel::textOf(operation));
    }
    json["story"] = storyJson(state.story);
    return json;
}

struct PartText
{
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(layout::RegionKind kind) const
    {
        return std::string(regionPrefix) + std::string(layout::nameOf(kind));
    }
    std::string operator()(layout::PhysicalKind kind) const
    {
        return std::string(ramPrefix) + std::string(layout::nameOf(kind));
    }
    std::string operator()(SavedSelection::Other other) const
    {
        return std::string(idIn(otherPartWords, other));
    }
};

ordered_json selectionJson(const SavedSelection& selection)
{
    ordered_json json = ordered_json::object();
    if (std::string part = std::visit(PartText{}, selection.part); !part.empty())
        json["part"] = std::move(part);
    if (selection.virtualAddress)
        json["virtual"] = hexText(*selection.virtualAddress);
    if (selection.physicalAddress)
        json["physical"] = hexText(*selection.physicalAddress);
    if (selection.frame)
        json["frame"] = hexText(selection.frame->value);
    return json;
}

ordered_json viewJson(const SavedView& view, FileList& files)
{
    ordered_json json{{"workspace", workspaceIds.at(view.workspace)},
                      {"state", stateJson(view.state, &files)}};
    if (const ordered_json selection = selectionJson(view.selection); !selection.empty())
        json["selected"] = selection;
    return json;
}

/// A kernel's command line may hold any bytes.
std::string dumped(const ordered_json& json, int indent)
{
    return json.dump(indent, ' ', false, ordered_json::error_handler_t::replace);
}

} // namespace

std::string sessionText(const SessionFile& session)
{
    FileList files;
    ordered_json json{{"format", sessionFormat}, {"version", sessionVersion}};
    if (!session.savedAs.empty())
        json["saved_as"] = session.savedAs;
    json["now"] = viewJson(session.now, files);
    json["prepared"] = ordered_json::array();
    for (const SavedPreparation& each : session.prepared) {
        ordered_json view = viewJson(each.view, files);
        view["name"] = each.name;
        view["notes"] = each.notes;
        json["prepared"].push_back(std::move(view));
    }
    json["files"] = files.json();
    return dumped(json, 1) + '\n';
}

std::string stateText(const SavedState& state) { return dumped(stateJson(state, nullptr), -1); }

} // namespace vmscope::formats
