// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/paging/entry.h"

#include <vector>

namespace vmscope::paging {

/// Neighbouring bits of an entry that say one thing, as a picture of the entry shows them.
struct BitGroup
{
    std::string_view name; ///< as in the manual: "R/W", "frame"
    unsigned high = 0;     ///< bits `high` down to `low`
    unsigned low = 0;
    std::uint64_t value = 0;
    std::string meaning;   ///< in words: "read-only"; empty where it says nothing worth a word
    bool isNumber = false; ///< a number to be shown in hex, not a flag

    bool operator==(const BitGroup&) const = default;
};

/// The entry from its highest bit to its lowest: NX, frame, G, PAT or PS, D, A, PCD, PWT, U/S, R/W, P, as far
/// as this form has them. Of an entry that is not present: its other bits, which are the kernel's own, and P.
[[nodiscard]] std::vector<BitGroup> bitGroupsOf(EntryForm form, std::uint64_t entry);

} // namespace vmscope::paging
