// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"
#include "model/story/script_operation.h"

#include <memory>

/// Scenarios that are texts: what a lecturer writes, and what most of the built-in ones are.
namespace vmscope::story {

/// The machine that a script is written for; what is not said is as the kernel's row has it.
struct ScriptSystem
{
    const layout::KernelProfile* kernel = nullptr; ///< never null in a script that was read
    Bytes ram{};                                   ///< without holes
    std::optional<layout::Split> split{};
    std::optional<layout::Highmem> highmem{};
    std::string options{}; ///< the kernel's command line

    bool operator==(const ScriptSystem&) const = default;
};

/// What a system must have for a script to make sense there: a bit each, by ScriptNeed.
enum class ScriptNeed : std::uint8_t {
    Kmap,    ///< the kernel lends pages addresses: it has no window onto its tables instead
    Highmem, ///< and writes an entry for that: there is RAM without addresses
};

/// Words that are said only if events of these kinds came up in the act, or did not.
struct ScriptCondition
{
    std::string event; ///< as nameOf(Event)
    bool happened = true;

    bool operator==(const ScriptCondition&) const = default;
};
struct ScriptWords
{
    std::vector<ScriptCondition> onlyIf{}; ///< all of them
    std::string text{};                    ///< with references

    bool operator==(const ScriptWords&) const = default;
};

struct ScriptAct
{
    std::string title{};              ///< with references; empty: what it does first names it
    std::string question{};           ///< with references to what was before the act
    std::vector<ScriptWords> words{}; ///< empty: what the kernel answers
    std::vector<ScriptOperation> operations{};

    bool operator==(const ScriptAct&) const = default;
};

struct Script
{
    std::string id{};
    std::string title{};
    ScriptSystem system{};
    unsigned cpus = 1;
    std::vector<ScriptNeed> needs{};
    std::vector<ScriptOperation> preparation{}; ///< nobody listens
    std::vector<ScriptAct> acts{};

    bool operator==(const Script&) const = default;
};

/// The bounds of a script, so that no text takes minutes to play or fills the memory.
namespace script_limits {

inline constexpr std::size_t words = 2000; ///< bytes of a title, a question, a sentence
inline constexpr std::size_t id = 64;
inline constexpr std::size_t acts = 64;
inline constexpr std::size_t operations = 256; ///< in all
inline constexpr std::size_t sayings = 16;     ///< in an act
inline constexpr unsigned cpus = 32;
inline constexpr Bytes ram = 64_GiB;
inline constexpr std::uint64_t work = 200'000; ///< as workOf() counts, in all

} // namespace script_limits

/// "kmap", "highmem": how a need is written.
[[nodiscard]] std::string_view nameOf(ScriptNeed need);
[[nodiscard]] std::optional<ScriptNeed> needNamed(std::string_view name);
/// Why a script makes no sense on a system; empty where it does.
[[nodiscard]] std::string senselessFor(const Script& script, const layout::Layout& layout);

/// The machine, or why there is none such.
[[nodiscard]] Result<layout::MachineConfig> configOf(const ScriptSystem& system, std::string_view where);

/// What each sign of a reference means, for a manual: "{last.address}" and so on.
struct ReferenceRow
{
    std::string_view name;
    std::string_view meaning;
};
[[nodiscard]] std::vector<ReferenceRow> scriptReferences();
/// A reference in a text that means nothing; nothing: all of them do.
[[nodiscard]] std::optional<std::string> badReference(std::string_view text);

} // namespace vmscope::story
