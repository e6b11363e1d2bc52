// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/address.h"

namespace vmscope::kernel {

/// Where tables get their frames from: the early allocator while the kernel boots, then alloc_pages(). All
/// that it gives reads as 0.
class FrameSource
{
public:
    virtual ~FrameSource() = default;

    /// A frame that the kernel can always reach. Throws where there is none.
    [[nodiscard]] virtual PhysicalAddress takeLow() = 0;
    /// Two frames that the kernel can reach, the first with an even number. Throws where there are none.
    [[nodiscard]] virtual PhysicalAddress takeLowPair() = 0;
    /// A frame of high memory, or of low memory where no high one is left. Throws where there is none.
    [[nodiscard]] virtual PhysicalAddress takeAny() = 0;
    /// As takeLow(), for what several processes share.
    [[nodiscard]] virtual PhysicalAddress takeShared() { return takeLow(); }

protected:
    FrameSource() = default;
    FrameSource(const FrameSource&) = default;
    FrameSource& operator=(const FrameSource&) = default;
};

} // namespace vmscope::kernel
