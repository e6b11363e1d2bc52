// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/paging/rules.h"

#include <string>

namespace vmscope::paging {

/// A present entry taken apart: every bit the manual names. `encode(decode(e))` is `e` for any entry.
struct EntryFields
{
    bool present = false;
    bool writable = false;
    bool user = false;
    bool writeThrough = false;
    bool cacheDisable = false;
    bool accessed = false;
    bool dirty = false;  ///< ignored by the processor where the entry names a table
    bool large = false;  ///< PS
    bool global = false; ///< ignored where the entry names a table, or without CR4.PGE
    bool pat = false;
    std::uint8_t software = 0;      ///< bits 11:9
    std::uint8_t ignoredHigh = 0;   ///< bits 58:52 (64-bit modes)
    std::uint8_t protectionKey = 0; ///< bits 62:59 (64-bit modes)
    bool noExecute = false;
    PhysicalAddress address{}; ///< of the page or the table
    std::uint64_t other = 0;   ///< bits that have no meaning here; reserved ones make the entry fault

    bool operator==(const EntryFields&) const = default;
};

/// What an entry of this level is: a leaf maps a page, the others name a table.
struct EntryForm
{
    const PagingMode* mode = nullptr;
    const LevelRow* row = nullptr;
    bool leaf = false;
};

[[nodiscard]] EntryFields decode(EntryForm form, std::uint64_t entry);
[[nodiscard]] std::uint64_t encode(EntryForm form, const EntryFields& fields);

/// The bits in words, as a person reads them: "present, writable, user, accessed, dirty, 4 MiB page".
[[nodiscard]] std::string wordsOf(EntryForm form, std::uint64_t entry);

/// The cause of a fault as a clause: "the entry is not present".
[[nodiscard]] std::string_view causeText(FaultCause);

} // namespace vmscope::paging
