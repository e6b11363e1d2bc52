// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/user_rules.h"

#include "model/kernel/boot_process.h"
#include "model/layout/process_plan.h"

namespace vmscope::kernel {

namespace bit = paging::bit;

UserRules::UserRules(const BootedMachine& booted)
    : mode(&paging::pagingMode(booted.mode))
    , end(booted.layout->regions.front().range.end)
    , mmapBase(hasProcesses(*booted.layout) ? layout::mmapBase(*booted.layout) : VirtualAddress{})
    , bottomUp(booted.layout->config.kernel->bottomUpMmap)
    , noExecute(KernelMarks(*booted.layout).noExecute)
    , highPte(booted.layout->config.kernel->highPte && booted.layout->config.hasHighmem())
    , lowEnd(booted.layout->maxLowPfn)
    , ownSpaces(hasOwnSpaces(*booted.layout))
    , paired(isPaired(*booted.layout))
    , tableMask(booted.layout->config.kernel->selfMap ? gfp::highUser : gfp::kernel)
    , pageMask(booted.layout->config.kernel->movablePages ? gfp::highUserMovable : gfp::highUser)
{
}

std::uint64_t UserRules::entryFor(FrameNumber frame, VmaRights rights, bool writable, bool dirty) const
{
    return mode->levels.back().encodePage(frame.start()) | bit::present | bit::user | bit::accessed |
           (writable ? bit::writable : 0) | (dirty ? bit::dirty : 0) |
           (noExecute && !rights.execute ? bit::noExecute : 0);
}

} // namespace vmscope::kernel
