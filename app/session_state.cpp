// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_state.h"

#include "app/opened_files.h"
#include "model/base/text.h"
#include "model/kernel/desk.h"

#include <fmt/format.h>

namespace vmscope {

namespace {

static_assert(formats::workspaceIds.size() == std::size_t(Workspace::Lab) + 1);

using Part = decltype(formats::SavedSelection::part);
using OtherPart = formats::SavedSelection::Other;
using SubjectKind = views::Subject::Kind;

Part partOf(const views::Subject& subject)
{
    switch (subject.kind) {
    case SubjectKind::Region:
        return subject.region;
    case SubjectKind::Extent:
        return subject.extent;
    case SubjectKind::Window:
        return OtherPart::Window;
    case SubjectKind::ToLend:
        return OtherPart::ToLend;
    case SubjectKind::None:
        break;
    }
    return {};
}

views::Subject subjectOf(const Part& part)
{
    if (const auto* region = std::get_if<layout::RegionKind>(&part))
        return views::Subject::of(*region);
    if (const auto* extent = std::get_if<layout::PhysicalKind>(&part))
        return views::Subject::of(*extent);
    if (const auto* other = std::get_if<OtherPart>(&part))
        return *other == OtherPart::Window ? views::Subject::window() : views::Subject::toLend();
    return {};
}

formats::SavedWalk savedWalk(const views::WalkChoice& walk)
{
    formats::SavedWalk saved{walk.address, walk.kind, walk.privilege, walk.root, {}, nullptr};
    if (walk.dump && walk.dump->files) {
        saved.dump = walk.dump->files;
        saved.dumpProcessor = walk.dumpProcessor;
    }
    return saved;
}

} // namespace

formats::SavedState savedState(const views::State& state)
{
    using views::RamSource;
    formats::SavedState saved;
    saved.config = state.config;
    saved.machine = state.ramSource == RamSource::Flat ? layout::MachineKind::Flat : layout::MachineKind::Pc;
    if (state.ramSource == RamSource::Log)
        saved.machine = std::nullopt;
    saved.userMode = state.mode == views::Mode::User;
    saved.process = state.process;
    saved.log = state.log ? state.log->files : nullptr;
    saved.walk = savedWalk(state.walk);
    saved.compared = state.compare.systems;
    if (state.desk)
        saved.operations = state.desk->done;
    saved.story = {state.story.scenario, state.story.step, state.story.substep, state.story.beside};
    return saved;
}

formats::SavedView savedView(const Shot& shot)
{
    return {
        std::size_t(shot.workspace),
        {partOf(shot.selection), shot.selection.virtualAddress, shot.selection.physicalAddress, shot.frame},
        savedState(shot.state)};
}

std::optional<Error> tooLargeToSave(const views::State& state)
{
    const auto error = [](const QString& name) {
        return Error{name.toStdString(), "is too large for a session file to carry",
                     "at most " + sizeText(formats::mostKept)};
    };
    if (state.log && !state.log->files)
        return error(state.log->name);
    if (state.walk.dump && !state.walk.dump->files)
        return error(state.walk.dump->name);
    return std::nullopt;
}

Error SavedOpener::inSession(Error error) const
{
    error.where = m_where + ": " + error.where;
    return error;
}

template<class Opened>
std::optional<Error>
SavedOpener::open(const formats::KeptFiles& files, Cache<Opened>& cache,
                  Result<std::shared_ptr<const Opened>> (*read)(const formats::KeptFiles&),
                  std::shared_ptr<const Opened>& opened)
{
    if (!files)
        return std::nullopt;
    std::shared_ptr<const Opened>& known = cache[files];
    if (!known) {
        auto result = read(files);
        if (!result)
            return inSession(result.error());
        known = std::move(*result);
    }
    opened = known;
    return std::nullopt;
}

std::optional<Error> SavedOpener::openWalk(const formats::SavedWalk& saved, views::WalkChoice& walk)
{
    walk = {saved.address, saved.kind, saved.privilege, {}, {}, nullptr};
    if (const auto error = open(saved.dump, m_dumps, openKeptDump, walk.dump))
        return error;
    if (!walk.dump)
        return std::nullopt; // a root is a dump's
    walk.dumpProcessor = saved.dumpProcessor ? saved.dumpProcessor : processorFor(walk.dump->dump);
    walk.root = saved.root;
    const std::size_t roots = walk.dump->dump.roots.size();
    if (walk.root && *walk.root >= roots)
        return inSession({"walk.root", fmt::format("there is no root {}", *walk.root),
                          fmt::format("less than {}", roots)});
    return std::nullopt;
}

std::optional<Error> SavedOpener::ask(const formats::SavedState& saved, views::State& state) const
{
    if (!saved.operations)
        return std::nullopt;
    auto started = kernel::startKernel(layout::plan(state.config));
    if (!started)
        return inSession(started.error());
    auto desk = std::make_shared<kernel::Desk>(std::move(*started));
    for (std::size_t i = 0; i < saved.operations->size(); ++i) {
        const kernel::Operation& operation = (*saved.operations)[i];
        const kernel::Performed performed = perform(*desk, {operation});
        if (performed.outcome == kernel::Performed::Outcome::Senseless)
            return inSession({fmt::format("operation {} ({})", i + 1, textOf(operation)), performed.sentence,
                              "what makes sense on this machine"});
    }
    state.desk = std::move(desk);
    return std::nullopt;
}

Result<views::State> SavedOpener::state(const formats::SavedState& saved)
{
    using views::RamSource;
    views::State state;
    state.config = saved.config;
    state.ramSource = !saved.machine                                ? RamSource::Log
                      : *saved.machine == layout::MachineKind::Flat ? RamSource::Flat
                                                                    : RamSource::Pc;
    state.mode = saved.userMode ? views::Mode::User : views::Mode::Kernel;
    state.process = saved.process;
    state.compare.systems = saved.compared;
    state.story = {saved.story.scenario, saved.story.step, saved.story.substep, saved.story.beside};
    auto error = open(saved.log, m_logs, openKeptLog, state.log);
    if (!error)
        error = openWalk(saved.walk, state.walk);
    if (!error)
        error = ask(saved, state);
    return error ? Result<views::State>(*error) : state;
}

Result<Shot> SavedOpener::shot(const formats::SavedView& saved)
{
    auto opened = state(saved.state);
    if (!opened)
        return opened.error();
    Shot shot{Workspace(saved.workspace), subjectOf(saved.selection.part), saved.selection.frame,
              std::move(*opened)};
    shot.selection.virtualAddress = saved.selection.virtualAddress;
    shot.selection.physicalAddress = saved.selection.physicalAddress;
    return shot;
}

} // namespace vmscope
