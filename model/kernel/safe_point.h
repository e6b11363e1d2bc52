// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/task.h"

#include <cstdint>

namespace vmscope::kernel {

/// Where the kernel's code holds no reference into a part of its Kernel, so that a listener may copy that;
/// the name says what comes next. The events EnteredKernel and Phase come at such places, too.
enum class SafePoint : std::uint8_t {
    UserReturn,  ///< to the program
    FaultReturn, ///< to the kernel's own instruction that faulted, or its fix-up
    GetUserPage, ///< of another process
    MapUserPage,
    CopyUserPage,
    UnmapUserPage,
};

/// Tells those listeners that want to know: the ones with atSafePoint(Running, SafePoint).
template<class Sink>
void reach(SafePoint point, Running by, Sink& sink)
{
    if constexpr (requires { sink.atSafePoint(by, point); })
        sink.atSafePoint(by, point);
}

} // namespace vmscope::kernel
