// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/play.h"
#include "model/story/script.h"

namespace vmscope::story {

/// Something that happens on a machine, from beginning to end: as a script, or in code where it needs more
/// than a script can say.
struct Scenario
{
    std::string id;             ///< on the command line
    std::string title;          ///< one line for a list
    unsigned cpus = 1;          ///< that it needs to be worth seeing; fewer where the kernel has fewer
    bool lendsAddresses = true; ///< pages get an address of the kernel's on the way
    bool realMode = false;      ///< it needs no kernel that pages for programs
    /// Why it makes no sense on a system; empty where it does. Nullptr: it does everywhere.
    std::string (*senseless)(const layout::Layout&) = nullptr;
    /// Makes what is there when it begins; nobody listens.
    void (*prepare)(Scene&) = nullptr;
    std::vector<void (*)(Play&)> acts{};    ///< one after the other; each knows no more than its scene
    std::shared_ptr<const Script> script{}; ///< instead of all but id and title

    [[nodiscard]] std::size_t actCount() const { return script ? script->acts.size() : acts.size(); }
};

/// A scenario that somebody wrote down.
[[nodiscard]] Scenario scenarioOf(Script script);

/// Ascending by the order in which they are to be learnt.
[[nodiscard]] const std::vector<Scenario>& scenarios();
/// Nullptr where none has this id.
[[nodiscard]] const Scenario* findScenario(std::string_view id);

/// Why a scenario makes no sense on a system, as part of a sentence; empty where it does.
[[nodiscard]] std::string whySenseless(const Scenario& scenario, const layout::Layout& layout);

/// A scenario that was run to its end.
struct ScenarioRun
{
    /// Where an act begins: what is needed to run it and all after it again.
    struct ActStart
    {
        std::size_t step = 0; ///< index of its first
        std::shared_ptr<const Scene> scene;
    };

    std::shared_ptr<const Scenario> scenario{}; ///< never null once run
    std::vector<Step> steps{};
    std::vector<ActStart> acts{};
    std::shared_ptr<const kernel::Kernel> after{}; ///< the last step
    Totals totals{};
};

/// Boots the machine and lets the scenario happen. An error where the kernel does not come up, where the
/// scenario makes no sense on it, or where a script asks for something that does not exist.
[[nodiscard]] Result<ScenarioRun> runScenario(const Scenario& scenario, const layout::Layout& layout);

/// Runs the act in which a step lies, and all after it, once more from what was stored; the steps before it
/// are kept. A step inside an act can only be reached through the act: the kernel's code that is on its way
/// is no part of the machine. `step` is an index of `run.steps`.
[[nodiscard]] ScenarioRun runAgain(const ScenarioRun& run, std::size_t step);

} // namespace vmscope::story
