// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/facts.h"
#include "model/story/situation.h"

#include <vector>

namespace vmscope::story {

/// A number in a text: "{low_memory}", or on another system "{kernel:debian-6.1-686-pae ram:4G low_memory}",
/// or counted in a scenario "{scenario:write kernel:linux-2.6.11 ram:4G pte_writes}".
struct Reference
{
    std::size_t from = 0; ///< of its "{"
    std::size_t size = 0; ///< with both braces
    Situation on{};       ///< the system, where it is another one
    std::string name{};   ///< of a fact; with a scenario, of one of its totals

    /// Its value never changes: kernel and RAM are given. Then nothing of the system in sight counts.
    [[nodiscard]] bool isFixed() const { return on.kernel && on.ram; }
};

/// The references of a text in their order. An error where one names what there is not, or where a scenario's
/// total lacks a kernel or RAM: running it takes too long for every step of a slider.
[[nodiscard]] Result<std::vector<Reference>> referencesIn(std::string_view text, std::string_view where);

[[nodiscard]] FactValue valueOf(const Reference& reference, const layout::Layout& layout);

/// What stands on both sides of a number that was put in.
struct NumberMark
{
    std::string_view before{};
    std::string_view after{};
};

/// The text with its fixed numbers put in, once and for all.
[[nodiscard]] std::string withFixedNumbers(std::string_view text, const Language& language,
                                           NumberMark mark = {});

/// The text with all numbers put in, those of `layout` where they are not fixed. What referencesIn() refuses
/// stays as it is.
[[nodiscard]] std::string withNumbers(std::string_view text, const layout::Layout& layout,
                                      const Language& language, NumberMark mark = {});

} // namespace vmscope::story
