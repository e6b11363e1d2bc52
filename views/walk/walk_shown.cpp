// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/walk/walk_shown.h"

namespace vmscope::views {

hardware::TlbName WalkShown::firstTlb() const
{
    using hardware::TlbName;
    if (cpu->mmu.unified.exists())
        return TlbName::Unified;
    return run->access.executes() ? TlbName::Instruction : TlbName::Data;
}

} // namespace vmscope::views
