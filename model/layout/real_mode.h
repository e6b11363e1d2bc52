// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

namespace vmscope::layout {

/// The layout of a system that programs share in real mode: `lowMemory()` is conventional memory, the RAM
/// that always has an address; high memory is the RAM that is reached through a window or by copying. The
/// ranges of a card's memory are where its banks are kept: no address of the processor leads there.
[[nodiscard]] Layout planRealMode(const MachineConfig& config);

/// Conventional memory as people count it, the frame of the interrupt vectors and parts of frames included.
[[nodiscard]] Bytes conventionalRam(const Layout& layout);
/// RAM that always has an address: low memory, or in real mode conventional memory.
[[nodiscard]] Bytes reachableLow(const Layout& layout);

/// What programs reach and how, as a sentence.
[[nodiscard]] std::string whatIsReached(const Layout& layout);

/// Pages of 16 KiB that fit into whole frames, each at a multiple of its size.
[[nodiscard]] std::vector<PhysicalAddress> expandedPagesIn(const std::vector<PhysicalRange>& memory);

/// Frames that a monitor takes for its page tables, from the top of extended memory.
inline constexpr unsigned monitorFrames = 2;

/// The video adapter's memory ends and its ROM begins.
inline constexpr VirtualAddress videoMemoryEnd{0xc0000};

/// How an address looks to a program: "E000:0000".
[[nodiscard]] std::string segmentText(VirtualAddress address);

} // namespace vmscope::layout
