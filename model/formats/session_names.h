// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/session_file.h"

/// The words of a session file that stand for choices: the writer's and the reader's one list.
namespace vmscope::formats::session {

template<class Value>
struct Word
{
    std::string_view id;
    Value value;
};

inline constexpr std::array machineWords{
    Word<std::optional<layout::MachineKind>>{"flat", layout::MachineKind::Flat},
    Word<std::optional<layout::MachineKind>>{"pc", layout::MachineKind::Pc},
    Word<std::optional<layout::MachineKind>>{"log", std::nullopt},
};
inline constexpr std::array accessWords{
    Word<paging::AccessKind>{"read", paging::AccessKind::Read},
    Word<paging::AccessKind>{"write", paging::AccessKind::Write},
    Word<paging::AccessKind>{"execute", paging::AccessKind::Execute},
};
inline constexpr std::array privilegeWords{
    Word<paging::Privilege>{"user", paging::Privilege::User},
    Word<paging::Privilege>{"supervisor", paging::Privilege::Supervisor},
};
inline constexpr std::array modeWords{Word<bool>{"kernel", false}, Word<bool>{"user", true}};
inline constexpr std::array processWords{Word<char>{"A", 'A'}, Word<char>{"B", 'B'}};
inline constexpr std::array otherPartWords{
    Word<SavedSelection::Other>{"window", SavedSelection::Other::Window},
    Word<SavedSelection::Other>{"to_lend", SavedSelection::Other::ToLend},
};

template<class Value, std::size_t count>
[[nodiscard]] std::string_view idIn(const std::array<Word<Value>, count>& words, const Value& value)
{
    for (const auto& word : words)
        if (word.value == value)
            return word.id;
    return {};
}

/// "region:vmalloc", "ram:mem_map": parts of the two columns by the names that their kinds have.
inline constexpr std::string_view regionPrefix = "region:";
inline constexpr std::string_view ramPrefix = "ram:";
inline constexpr auto lastRegionKind = layout::RegionKind::Hma;
inline constexpr auto lastPhysicalKind = layout::PhysicalKind::Lost;

} // namespace vmscope::formats::session
