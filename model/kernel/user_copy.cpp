// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/user_copy.h"

namespace vmscope::kernel::detail {

bool isIndirect(const Kernel& kernel, TaskId task)
{
    return kernel.processes->rules().ownSpaces && kernel.limits->of(task) == Segment::User;
}

} // namespace vmscope::kernel::detail
