// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "model/kernel/preset.h"
#include "views/common/frame_shown.h"
#include "views/common/phrase.h"

namespace vmscope {

namespace {

/// Processor 0 runs the process that is shown, which begins if nobody has needed it before. Why it does not,
/// or nothing.
std::optional<std::string> showProcess(kernel::Desk& desk, char letter)
{
    const kernel::ProcessId process{unsigned(letter - 'A') + kernel::bootProcess.value};
    const kernel::Processes& processes = *desk.kernel.processes;
    std::vector<kernel::Operation> operations;
    if (processes.nextId() == process)
        operations.push_back(kernel::CreateProcess{});
    else if (!processes.find(process) || processes.cpu(0).running == process)
        return std::nullopt;
    operations.push_back(kernel::SwitchTo{process.value});
    for (const kernel::Operation& operation : operations)
        if (const auto done = perform(desk, {operation}); !done.ok())
            return done.sentence;
    return std::nullopt;
}

} // namespace

std::optional<std::string> Session::followProcess(views::State& state) const
{
    if (!state.desk || state.process == m_shown.state.process)
        return std::nullopt;
    auto desk = std::make_shared<kernel::Desk>(*state.desk);
    const auto why = showProcess(*desk, state.process);
    state.desk = std::move(desk);
    return why;
}

std::shared_ptr<const kernel::Desk> Session::deskOf(const views::State& state)
{
    if (state.desk)
        return state.desk;
    if (m_fresh && m_freshConfig == state.config)
        return m_fresh;
    m_freshConfig = state.config;
    auto started = kernel::startKernel(layout::plan(state.config));
    m_fresh = started ? std::make_shared<const kernel::Desk>(std::move(*started)) : nullptr;
    return m_fresh;
}

std::shared_ptr<const kernel::Desk> Session::desk() { return deskOf(m_shown.state); }

void Session::operateOn(views::State state, const std::vector<kernel::Operation>& operations,
                        const QString& what)
{
    const auto before = deskOf(state);
    if (!before) {
        const auto started = kernel::startKernel(layout::plan(state.config));
        return emit refused(views::phrase(started.error().line()));
    }
    auto desk = std::make_shared<kernel::Desk>(*before);
    if (const auto why = showProcess(*desk, state.process))
        return emit refused(views::phrase(*why));
    const kernel::Performed performed = perform(*desk, operations);
    if (performed.outcome == kernel::Performed::Outcome::Senseless)
        return emit refused(views::phrase(performed.sentence));
    const unsigned running = desk->kernel.processes->cpu(0).running.value - kernel::bootProcess.value;
    if (running <= unsigned('B' - 'A'))
        state.process = char('A' + running); // who was asked to do something is shown
    state.desk = std::move(desk);
    ask(state, what);
    if (!performed.frames.empty())
        selectFrame(performed.frames.front().start); // where it went
}

void Session::operate(const std::vector<kernel::Operation>& operations, const QString& what)
{
    operateOn(m_shown.state, operations, what);
}

void Session::operate(const kernel::Preset& preset)
{
    const auto config = kernel::configFor(preset, m_shown.state.config);
    if (!config)
        return emit refused(views::phrase(config.error().line()));
    views::State state = m_shown.state;
    if (state.config.ram != config->ram)
        state.ramSource = views::RamSource::Flat;
    state.config = *config;
    state.desk = nullptr; // it starts on a machine that has just come up
    state.process = 'A';
    operateOn(state, operationsOf(preset), views::phrase(preset.title));
}

void Session::selectFrame(std::optional<FrameNumber> frame)
{
    if (frame == m_frame)
        return;
    m_frame = frame;
    findFrame();
    emit shownChanged();
}

void Session::findFrame()
{
    m_shown.frame = nullptr;
    const auto machine = m_frame ? desk() : nullptr;
    if (machine && *m_frame < machine->kernel.layout().maxPfn && // what is lost has no addresses
        machine->kernel.booted.ram().isRam(m_frame->start()))
        m_shown.frame = std::make_shared<const views::FrameShown>(views::frameShown(*machine, *m_frame));
}

} // namespace vmscope
