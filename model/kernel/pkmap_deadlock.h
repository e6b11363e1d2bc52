// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/pkmap.h"

#include <string>

namespace vmscope::kernel {

/// Tasks that wait for pkmap slots and will never be woken.
struct PkmapDeadlock
{
    struct Holder
    {
        TaskId task{};
        unsigned slotCount = 0; ///< of which it is a user

        bool operator==(const Holder&) const = default;
    };
    struct Wait
    {
        TaskId task{};
        FrameNumber page{}; ///< that it wants mapped

        bool operator==(const Wait&) const = default;
    };
    std::vector<Wait> waits;     ///< in the order in which they fell asleep
    std::vector<Holder> holders; ///< for whom each of them waits: all of these sleep too

    bool operator==(const PkmapDeadlock&) const = default;
};

/// A sleeper goes on when any one slot loses its last user. So the wait is for ever where every slot has a
/// user that itself sleeps here. Nothing where some task can still free a slot, or nobody sleeps.
[[nodiscard]] std::optional<PkmapDeadlock> deadlockOf(const Pkmap& pkmap);

/// "task 1 wants page 0x40000 mapped and waits for task 1 (512 slots), task 2 (512 slots); ...".
[[nodiscard]] std::string sentenceOf(const PkmapDeadlock& deadlock);

} // namespace vmscope::kernel
