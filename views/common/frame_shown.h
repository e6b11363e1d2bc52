// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/kernel.h"

#include <QString>

namespace vmscope::kernel {
struct Desk;
}

namespace vmscope::views {

/// One way to a page frame, in words.
struct AddressShown
{
    kernel::FrameAddress way;
    QString source;   ///< what gives it: "direct map", "pkmap slot 37"
    QString validity; ///< when it can be used: "valid now", "only in process B"
    bool validNow = true;
};

/// A page frame, who has it, and all addresses that lead to it.
struct FrameShown
{
    FrameNumber frame{};
    std::vector<AddressShown> addresses;
    QString owner;             ///< "free", "page cache", "anonymous, process A"
    bool high = false;         ///< high memory
    bool kernelReaches = true; ///< has an address in the kernel's part now
    bool hasKmap = true;       ///< of the kernel: it lends addresses one by one
};

[[nodiscard]] FrameShown frameShown(const kernel::Desk& desk, FrameNumber frame);

} // namespace vmscope::views
