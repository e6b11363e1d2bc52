// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/base64.h"
#include "model/base/text.h"
#include "model/formats/input_file.h"
#include "model/formats/json_reader.h"
#include "model/formats/session_names.h"
#include "model/story/scenario.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace vmscope::formats {

namespace {

using namespace session;

// More than anybody prepares, and little enough to be read at once.
constexpr std::size_t mostPreparations = 1000;
constexpr std::size_t mostKeptFiles = 100;
constexpr std::size_t mostOperations = 10'000;
constexpr std::size_t mostRamText = 1 << 16;
constexpr std::size_t longestName = 1000, longestNotes = 100'000, longestPath = 4096,
                      longestCommandLine = 4096;
constexpr std::uint64_t mostSteps = 1'000'000;
constexpr std::uint64_t mostProcesses = 1000;

/// The value of a result, or the refusal of this place for its reason.
template<class Value>
Value valueOf(Result<Value> result, const JsonPlace& place)
{
    if (!result)
        place.fail(result.error().what, result.error().expected);
    return std::move(*result);
}

void refuseIf(const std::optional<Error>& error, const JsonPlace& place)
{
    if (error)
        place.fail(error->what, error->expected);
}

template<class Value, std::size_t count>
Value wordAt(const JsonPlace& place, const std::array<Word<Value>, count>& words)
{
    const std::string text = place.text(longestName);
    const auto word = std::ranges::find(words, text, &Word<Value>::id);
    if (word == words.end())
        place.fail(fmt::format("\"{}\" is not known", text), "one of " + idsOf(words));
    return word->value;
}

/// A row of a table, such as a kernel, by its id.
template<class Row>
const Row& rowAt(const JsonPlace& place, const Row* (*find)(std::string_view), std::string (*ids)())
{
    const std::string id = place.text(longestName);
    const Row* row = find(id);
    if (!row)
        place.fail(fmt::format("\"{}\" is not known", id), "one of " + ids());
    return *row;
}

const hardware::Processor& processorAt(const JsonPlace& place)
{
    return rowAt<hardware::Processor>(place, hardware::findProcessor,
                                      [] { return idsOf(hardware::processors()); });
}

const layout::KernelProfile& kernelAt(const JsonPlace& place)
{
    return rowAt<layout::KernelProfile>(place, layout::findKernel,
                                        [] { return idsOf(layout::kernelProfiles()); });
}

layout::RamMap ramAt(const JsonPlace& place)
{
    const JsonPlace usable = place["usable"];
    layout::RamMap ram = valueOf(layout::parseRamMap(usable.text(mostRamText), usable.where()), usable);
    ram.installed = Bytes{place["installed"].number(1ull << 52)}; // all that page-table entries can name
    return ram;
}

/// A system without its RAM.
layout::MachineConfig systemAt(const JsonPlace& place)
{
    layout::MachineConfig config = layout::configFor(kernelAt(place["kernel"]), {});
    config.processor = &processorAt(place["processor"]);
    config.split = valueOf(layout::parseSplit(place["split"].text(longestName)), place["split"]);
    config.highmem = valueOf(layout::parseHighmem(place["highmem"].text(longestName)), place["highmem"]);
    if (place.has("cmdline"))
        config.options = valueOf(
            layout::parseKernelOptions(place["cmdline"].text(longestCommandLine), place["cmdline"].where()),
            place["cmdline"]);
    if (place.has("nr_cpus"))
        config.cpus = static_cast<unsigned>(place["nr_cpus"].number(~0u));
    if (place.has("struct_page"))
        config.structPage = Bytes{place["struct_page"].number()};
    if (place.has("initrd"))
        config.initrd = Bytes{place["initrd"].number((2_GiB).value)};
    const JsonPlace processes = place["processes"];
    config.processes.count = static_cast<unsigned>(processes["count"].number(mostProcesses));
    config.processes.mappedEach = Bytes{processes["mapped_each"].number((2_GiB).value)};
    if (config.processes.count == 0 || config.processes.mappedEach < 1_MiB)
        processes.fail("too few or too small", "1 to 1000 of 1 MiB to 2 GiB each");
    return config;
}

/// The files that a session carries; a state names them by their places in it. Each belongs to one opening.
class FileTable
{
public:
    FileTable() = default;
    explicit FileTable(const JsonPlace& list)
    {
        for (const JsonPlace& place : list.list(mostKeptFiles)) {
            auto decoded = bytesOfBase64(place["base64"].text());
            if (!decoded)
                place["base64"].fail("not base64", "letters, digits, + and /, padded with =");
            m_files.push_back({place["name"].text(longestName), std::move(*decoded)});
        }
        m_taken.resize(m_files.size());
    }

    /// States that name the same files share them.
    KeptFiles at(const JsonPlace& list)
    {
        std::vector<std::size_t> indices;
        for (const JsonPlace& place : list.list(mostKeptFiles)) {
            indices.push_back(place.number());
            if (indices.back() >= m_files.size())
                place.fail(fmt::format("there is no file {}", indices.back()),
                           fmt::format("less than {}", m_files.size()));
        }
        KeptFiles& group = m_groups[indices];
        if (!group)
            group = take(indices, list);
        return group;
    }

private:
    KeptFiles take(const std::vector<std::size_t>& indices, const JsonPlace& list)
    {
        std::vector<KeptFile> files;
        for (const std::size_t index : indices) {
            if (m_taken[index])
                list.fail(fmt::format("file {} belongs to something else", index), "files of its own");
            m_taken[index] = true;
            files.push_back(std::move(m_files[index]));
        }
        return std::make_shared<const std::vector<KeptFile>>(std::move(files));
    }

    std::vector<KeptFile> m_files;
    std::vector<bool> m_taken;
    std::map<std::vector<std::size_t>, KeptFiles> m_groups;
};

SavedWalk walkAt(const JsonPlace& place, FileTable& files)
{
    SavedWalk walk{.kind = wordAt(place["access"], accessWords),
                   .privilege = wordAt(place["privilege"], privilegeWords)};
    if (place.has("address"))
        walk.address = VirtualAddress{place["address"].number()};
    if (place.has("dump"))
        walk.dump = files.at(place["dump"]);
    if (place.has("root"))
        walk.root = place["root"].number(~0u);
    if (place.has("dump_processor"))
        walk.dumpProcessor = &processorAt(place["dump_processor"]);
    return walk;
}

std::vector<kernel::Operation> operationsAt(const JsonPlace& list)
{
    std::vector<kernel::Operation> operations;
    for (const JsonPlace& place : list.list(mostOperations))
        operations.push_back(valueOf(kernel::parseOperation(place.text(longestName), place.where()), place));
    return operations;
}

SavedStory storyAt(const JsonPlace& place)
{
    SavedStory saved;
    saved.scenario = rowAt<story::Scenario>(place["scenario"], story::findScenario, [] {
                         return idsOf(story::scenarios());
                     }).id;
    saved.step = place["step"].number(mostSteps);
    if (place.has("substep"))
        saved.substep = place["substep"].number(mostSteps);
    if (place.has("beside"))
        for (const JsonPlace& kernel : place["beside"].list(2))
            saved.beside.push_back(&kernelAt(kernel));
    return saved;
}

SavedState stateAt(const JsonPlace& place, FileTable& files)
{
    SavedState state;
    state.config = systemAt(place["system"]);
    state.config.ram = ramAt(place["ram"]);
    state.machine = wordAt(place["ram"]["machine"], machineWords);
    state.userMode = wordAt(place["mode"], modeWords);
    state.process = wordAt(place["process"], processWords);
    if (place.has("log"))
        state.log = files.at(place["log"]);
    state.walk = walkAt(place["walk"], files);
    for (const JsonPlace& system : place["compare"].list(3))
        state.compared.push_back(systemAt(system));
    if (state.compared.size() < 2)
        place["compare"].fail("not enough systems", "two or three");
    if (place.has("operations"))
        state.operations = operationsAt(place["operations"]);
    state.story = storyAt(place["story"]);
    refuseIf(impossible(state.config, state.compared), place);
    return state;
}

/// The kind whose name it is, of all up to the last.
template<class Kind>
Kind kindNamed(std::string_view name, Kind last, const JsonPlace& place)
{
    for (unsigned kind = 0; kind <= unsigned(last); ++kind)
        if (layout::nameOf(Kind(kind)) == name)
            return Kind(kind);
    place.fail(fmt::format("\"{}\" is not known", name), "a part such as region:vmalloc or ram:mem_map");
}

decltype(SavedSelection::part) partAt(const JsonPlace& place)
{
    const std::string text = place.text(longestName);
    if (text.starts_with(regionPrefix))
        return kindNamed(text.substr(regionPrefix.size()), lastRegionKind, place);
    if (text.starts_with(ramPrefix))
        return kindNamed(text.substr(ramPrefix.size()), lastPhysicalKind, place);
    return wordAt(place, otherPartWords);
}

SavedSelection selectionAt(const JsonPlace& place)
{
    SavedSelection selection;
    if (place.has("part"))
        selection.part = partAt(place["part"]);
    if (place.has("virtual"))
        selection.virtualAddress = VirtualAddress{place["virtual"].number()};
    if (place.has("physical"))
        selection.physicalAddress = PhysicalAddress{place["physical"].number()};
    if (place.has("frame"))
        selection.frame = FrameNumber{place["frame"].number(1ull << 40)};
    return selection;
}

SavedView viewAt(const JsonPlace& place, FileTable& files)
{
    const std::string workspace = place["workspace"].text(longestName);
    const auto id = std::ranges::find(workspaceIds, workspace);
    if (id == workspaceIds.end())
        place["workspace"].fail(fmt::format("\"{}\" is not known", workspace),
                                fmt::format("one of {}", fmt::join(workspaceIds, ", ")));
    SavedView view{.workspace = std::size_t(id - workspaceIds.begin()),
                   .state = stateAt(place["state"], files)};
    if (place.has("selected"))
        view.selection = selectionAt(place["selected"]);
    return view;
}

void checkVersion(const JsonPlace& place)
{
    if (!place.has("format") || place["format"].text() != sessionFormat)
        place.fail("is not a session", fmt::format("a file with \"format\": \"{}\"", sessionFormat));
    if (const std::uint64_t version = place["version"].number(); version != sessionVersion)
        place["version"].fail(version > sessionVersion
                                  ? fmt::format("version {} was written by a newer program", version)
                                  : fmt::format("there is no version {}", version),
                              fmt::format("version {}", sessionVersion));
}

SessionFile sessionAt(const JsonPlace& place)
{
    checkVersion(place);
    FileTable files = place.has("files") ? FileTable(place["files"]) : FileTable();
    SessionFile session;
    if (place.has("saved_as"))
        session.savedAs = place["saved_as"].text(longestPath);
    session.now = viewAt(place["now"], files);
    for (const JsonPlace& each : place["prepared"].list(mostPreparations))
        session.prepared.push_back(
            {each["name"].text(longestName), each["notes"].text(longestNotes), viewAt(each, files)});
    return session;
}

/// What `read` makes of a JSON text.
template<class Value>
Result<Value> readDocument(std::string_view text, std::string_view where, Value (*read)(const JsonPlace&))
{
    const auto document = parseJson(text, where);
    if (!document)
        return document.error();
    try {
        return read(JsonPlace(*document, std::string(where)));
    } catch (const JsonPlace::Malformed& malformed) {
        return malformed.error;
    }
}

} // namespace

Result<SessionFile> readSession(std::string text, std::string_view where)
{
    const auto plain = unpacked(std::move(text), where, largestSession);
    return plain ? readDocument(*plain, where, sessionAt) : plain.error();
}

Result<SessionFile> readSession(const std::filesystem::path& path)
{
    const auto text = readWholeFile(path, largestSession, "a session");
    return text ? readDocument(*text, path.string(), sessionAt) : text.error();
}

Result<SavedState> readState(std::string_view text, std::string_view where)
{
    return readDocument<SavedState>(text, where, [](const JsonPlace& place) {
        FileTable none;
        return stateAt(place, none);
    });
}

std::optional<Error> impossible(const layout::MachineConfig& config,
                                std::vector<layout::MachineConfig> compared)
{
    std::optional<Error> error = layout::impossible(config);
    for (layout::MachineConfig& system : compared) {
        system.ram = config.ram;
        if (!error)
            error = layout::impossible(system);
    }
    return error;
}

} // namespace vmscope::formats
