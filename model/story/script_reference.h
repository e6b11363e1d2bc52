// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/scene.h"
#include "model/story/script.h"
#include "model/story/step.h"

#include <span>

/// What stands between braces in a script: the machine's numbers.
namespace vmscope::story {

/// Translations that a processor's TLBs hold.
struct TlbCount
{
    unsigned all = 0;
    unsigned global = 0;

    bool operator==(const TlbCount&) const = default;
};
[[nodiscard]] TlbCount translationsOf(const hardware::Cpu& cpu);

/// What the references of an act are about.
struct ReferenceContext
{
    const Scene& scene;            ///< as it is now
    std::span<const Step> act{};   ///< its steps so far
    TlbCount before{};             ///< of the processor that is watched, when the act began
    std::string_view answers = {}; ///< of the kernel, to what the act asked it
};

/// The text with each reference replaced by what it stands for; all of them are good.
[[nodiscard]] std::string filledIn(std::string_view text, const ReferenceContext& context);
/// Whether words are to be said.
[[nodiscard]] bool holds(const std::vector<ScriptCondition>& conditions, std::span<const Step> act);

/// "'A'", or a number where it is no letter.
[[nodiscard]] std::string letterText(std::optional<unsigned> byte);

} // namespace vmscope::story
