// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/kernel/desk.h"
#include "model/story/facts.h"

#include <optional>
#include <string>
#include <vector>

namespace vmscope::story {

/// What a reader has before him, as far as a question may ask for it.
struct Observation
{
    const layout::Layout* layout = nullptr;  ///< never null where checks are made
    const kernel::Desk* desk = nullptr;      ///< nullptr where the kernel was asked for nothing yet
    std::string workspace{};                 ///< one of workspaceIds()
    std::string selected{};                  ///< a region or an extent as Go to names it; "" for nothing
    std::optional<VirtualAddress> address{}; ///< that is walked
    std::string by{};                        ///< "program" or "kernel"
    std::string comparison{};                ///< id of the comparison in sight; "" for none
    std::string scenario{};
    std::size_t step = 0; ///< of it, from 1
    std::string moment{}; ///< nameOf() what that step shows; empty where no scenario was run
    bool userMode = false;
    char process = 'A';
};

/// A sentence that is true or false of an observation: "ram > low_memory and workspace == walk".
///
/// It is made of comparisons, all of which must hold: LEFT OP RIGHT. Left is a fact or one of
/// what seenThingNames() has: "workspace", "selected", "walk.address", "kmap_held" and so on. OP is ==, is,
/// !=,
/// <, <=, >, >= or in (an address, a region). Right is a fact of the same kind, or a value: a size, a number,
/// yes, no, a word.
class Check
{
public:
    enum class Operator : std::uint8_t { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, In };

    struct Comparison
    {
        std::string left;
        Operator op = Operator::Equal;
        std::string fact;  ///< right: a fact; else:
        FactValue value{}; ///< right: of the left one's kind; of In, the region's name

        bool operator==(const Comparison&) const = default;
    };

    [[nodiscard]] bool holds(const Observation& seen) const;
    [[nodiscard]] const std::vector<Comparison>& comparisons() const { return m_all; }
    bool operator==(const Check&) const = default;

private:
    friend Result<Check> parseCheck(std::string_view text, std::string_view where);
    std::vector<Comparison> m_all;
};

/// An error where it names what cannot be seen, or compares what cannot be compared.
[[nodiscard]] Result<Check> parseCheck(std::string_view text, std::string_view where);

} // namespace vmscope::story
