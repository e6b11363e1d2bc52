// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

namespace vmscope::layout {

/// What can be said of one part of a layout: all numbers in it are the layout's.
struct Explanation
{
    std::string range; ///< "v 0xc0000000 – 0xf7ffffff"
    Bytes size;
    std::string formula; ///< as the kernel's source has it: "VMALLOC_END - PAGE_OFFSET - __VMALLOC_RESERVE"
    std::string withNumbers; ///< the same with the numbers put in
    std::string source;
};

[[nodiscard]] Explanation explain(const Layout& layout, RegionKind kind);
[[nodiscard]] Explanation explain(const Layout& layout, PhysicalKind kind);
[[nodiscard]] Explanation explainWindow(const Layout& layout);
[[nodiscard]] Explanation explainAddressesToLend(const Layout& layout);

/// Whether the kernel has an address for a physical byte: the sum p + PAGE_OFFSET, and what is wrong with it
/// for memory that has none: it does not fit into 32 bits, or another area already lives there.
[[nodiscard]] std::string kernelAddressOf(const Layout& layout, PhysicalAddress p);

/// The other way round, for an address of the direct map; empty for any other.
[[nodiscard]] std::optional<PhysicalAddress> physicalOf(const Layout& layout, VirtualAddress v);

} // namespace vmscope::layout
