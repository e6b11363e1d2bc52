// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/events.h"

#include <span>
#include <string>

/// Events as names and values, for documents.
namespace vmscope::story {

struct EventField
{
    std::string_view name;
    std::variant<std::uint64_t, bool, std::string> value; ///< addresses, entries and registers as "0x…"
};

/// The names of all kinds.
[[nodiscard]] std::span<const std::string_view> eventNames();
/// "tlb_hit", "cr3_loaded", …: of the kind.
[[nodiscard]] std::string_view nameOf(const kernel::Event& event);
/// What it says, in the order of its members.
[[nodiscard]] std::vector<EventField> fieldsOf(const kernel::Event& event);

/// "int 0x80", "sysenter", …
[[nodiscard]] std::string_view nameOf(kernel::EntryKind kind);
/// "access_ok", "fault_in", …
[[nodiscard]] std::string_view nameOf(kernel::SyscallPhase phase);

} // namespace vmscope::story
