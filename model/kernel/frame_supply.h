// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/frame_source.h"
#include "model/layout/layout.h"

#include <stdexcept>

namespace vmscope::kernel {

/// Low or high memory has no free frame left: the machine does not come up.
struct OutOfFrames : std::runtime_error
{
    OutOfFrames();
};

/// Free frames of a machine that boots, handed out one at a time: from the top down where the kernel's early
/// allocator works so (memblock), else from the bottom up. Never below 1 MiB, never where the kernel image
/// lay.
class FrameSupply final : public FrameSource
{
public:
    explicit FrameSupply(const layout::Layout& layout);

    /// A frame that the kernel can always reach. Throws OutOfFrames.
    [[nodiscard]] PhysicalAddress takeLow() override;
    /// Two frames that the kernel can reach, the first with an even number. Throws OutOfFrames.
    [[nodiscard]] PhysicalAddress takeLowPair() override;
    /// A frame of high memory, or of low memory where no high one is left. Throws OutOfFrames.
    [[nodiscard]] PhysicalAddress takeAny() override;

    /// What is left, ascending: of low and of high memory.
    [[nodiscard]] const std::vector<PhysicalRange>& low() const { return m_low; }
    [[nodiscard]] const std::vector<PhysicalRange>& high() const { return m_high; }
    [[nodiscard]] bool empty() const { return m_low.empty() && m_high.empty(); }

private:
    using Ranges = std::vector<PhysicalRange>;

    [[nodiscard]] PhysicalAddress take(Ranges& ranges) const;

    Ranges m_low;
    Ranges m_high;
    bool m_topDown = true;
};

} // namespace vmscope::kernel
