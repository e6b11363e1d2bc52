// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/paging/entry_bits.h"

namespace vmscope::paging {

enum class AccessKind : std::uint8_t { Read, Write, Execute };
enum class Privilege : std::uint8_t { Supervisor, User };

/// Bits of a page fault's error code (SDM 3A 4.7).
namespace pf {

inline constexpr std::uint32_t present = 1; ///< the entry is there: something else forbids it
inline constexpr std::uint32_t write = 2;
inline constexpr std::uint32_t user = 4;
inline constexpr std::uint32_t reserved = 8;
inline constexpr std::uint32_t fetch = 16;

} // namespace pf

/// What is asked of an address, and by whom.
struct Access
{
    AccessKind kind = AccessKind::Read;
    Privilege privilege = Privilege::Supervisor;
    bool alignmentCheck = false; ///< EFLAGS.AC: lets the kernel touch user data despite SMAP

    bool operator==(const Access&) const = default;
    [[nodiscard]] constexpr bool writes() const { return kind == AccessKind::Write; }
    [[nodiscard]] constexpr bool executes() const { return kind == AccessKind::Execute; }
    [[nodiscard]] constexpr bool byUser() const { return privilege == Privilege::User; }
};

/// What all levels of a walk together allow (SDM 3A 4.6): each level can only take away.
struct Rights
{
    bool writable = true;
    bool user = true;
    bool executable = true;

    bool operator==(const Rights&) const = default;
    [[nodiscard]] constexpr Rights narrowedBy(std::uint64_t entry) const
    {
        return {writable && (entry & bit::writable), user && (entry & bit::user),
                executable && !(entry & bit::noExecute)};
    }
};

} // namespace vmscope::paging
