// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/scenario.h"

#include "model/story/script_play.h"

#include <fmt/format.h>

#include <algorithm>

namespace vmscope::story {

namespace {

Error refusal(const Scenario& scenario, const layout::Layout& layout, std::string why)
{
    return {"--kernel",
            fmt::format("{} makes no sense on {}: {}", scenario.id, layout.config.kernel->id, why),
            "another kernel or another scenario"};
}

/// What goes for all of them: a kernel with page tables and processes.
std::string senselessOn(const Scenario& scenario, const layout::Layout& layout)
{
    if (layout.config.kernel->realMode && !scenario.realMode)
        return "it has no kernel that pages for programs";
    if (scenario.script)
        return senselessFor(*scenario.script, layout);
    if (layout.config.kernel->selfMap && scenario.lendsAddresses)
        return "it lends no addresses to pages, and what happens needs some";
    return scenario.senseless ? scenario.senseless(layout) : std::string();
}

void playAct(Play& play, const Scenario& scenario, std::size_t act)
{
    if (scenario.script)
        playScriptAct(play, scenario.script->acts[act]);
    else
        scenario.acts[act](play);
}

void prepare(Scene& scene, const Scenario& scenario)
{
    if (scenario.script)
        prepareScript(scene, *scenario.script);
    else
        scenario.prepare(scene);
}

/// Plays the acts from `first` on.
void playOn(ScenarioRun& run, std::size_t first, const Scene& start)
{
    Scene scene = start;
    for (std::size_t act = first; act < run.scenario->actCount(); ++act) {
        run.acts.push_back({run.steps.size(), std::make_shared<const Scene>(scene)});
        Play play(scene);
        playAct(play, *run.scenario, act);
        std::ranges::move(play.finish(), std::back_inserter(run.steps));
        scene = play.scene();
    }
    run.after = std::make_shared<const kernel::Kernel>(scene.kernel());
    run.totals = totalsOf(run.steps, run.after->layout());
    run.totals.result = scene.cast.result;
}

} // namespace

const Scenario* findScenario(std::string_view id)
{
    const auto found = std::ranges::find(scenarios(), id, &Scenario::id);
    return found == scenarios().end() ? nullptr : &*found;
}

Scenario scenarioOf(Script script)
{
    Scenario scenario{.id = script.id, .title = script.title, .cpus = script.cpus};
    scenario.script = std::make_shared<const Script>(std::move(script));
    return scenario;
}

Result<ScenarioRun> runScenario(const Scenario& scenario, const layout::Layout& layout)
{
    if (std::string why = senselessOn(scenario, layout); !why.empty())
        return refusal(scenario, layout, std::move(why));
    auto booted = kernel::boot(layout, {.cpus = std::min(scenario.cpus, layout.config.nrCpus())});
    if (!booted)
        return booted.error();
    try {
        Scene scene{.desk = kernel::Desk(kernel::Kernel(std::move(*booted)))};
        prepare(scene, scenario);
        ScenarioRun run{.scenario = std::make_shared<const Scenario>(scenario)};
        playOn(run, 0, scene);
        return run;
    } catch (const CannotPrepare& problem) {
        return Error{"--ram", fmt::format("{} cannot begin: {}", scenario.id, problem.why), "more RAM"};
    } catch (const CannotGoOn& problem) {
        return Error{scenario.id, problem.why, "an operation that makes sense there"};
    } catch (const kernel::KernelBug& bug) {
        return Error{std::string(layout.config.kernel->id), fmt::format("BUG: {}", bug.what()), {}};
    }
}

std::string whySenseless(const Scenario& scenario, const layout::Layout& layout)
{
    return senselessOn(scenario, layout);
}

ScenarioRun runAgain(const ScenarioRun& run, std::size_t step)
{
    const auto after = std::ranges::upper_bound(run.acts, step, {}, &ScenarioRun::ActStart::step);
    const auto act = std::size_t(after - run.acts.begin()) - 1;
    ScenarioRun again{.scenario = run.scenario};
    again.steps.assign(run.steps.begin(), run.steps.begin() + std::ptrdiff_t(run.acts[act].step));
    again.acts.assign(run.acts.begin(), run.acts.begin() + std::ptrdiff_t(act));
    playOn(again, act, *run.acts[act].scene);
    return again;
}

} // namespace vmscope::story
