// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace vmscope::kernel {

/// map_new_virtual(): the next free slot, on from where the last search ended; a full round after slot 0 is
/// the end. `last` is last_pkmap_nr. Calls `takeBack()` at slot 0 (flush_all_zero_pkmaps()) and `seen(slot)`,
/// which says whether a slot is free, for each.
template<class TakeBack, class Seen>
[[nodiscard]] std::optional<unsigned> findFreePkmapSlot(unsigned& last, unsigned slotCount,
                                                        const TakeBack& takeBack, const Seen& seen)
{
    for (unsigned left = slotCount; left > 0; --left) {
        last = last + 1 < slotCount ? last + 1 : 0;
        if (last == 0) {
            takeBack();
            left = slotCount;
        }
        if (seen(last))
            return last;
    }
    return std::nullopt;
}

} // namespace vmscope::kernel
