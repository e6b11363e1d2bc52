// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace vmscope::hardware {

/// What a processor can do, as far as it decides what a kernel may do with memory.
struct Processor
{
    std::string_view id;
    std::string_view name;
    unsigned physicalAddressBits = 32; ///< MAXPHYADDR: RAM above 2^bits cannot be addressed.
    bool pse = false;                  ///< large pages
    bool pge = false;                  ///< global pages
    bool pae = false;
    bool nx = false;
    bool longMode = false;
    bool la57 = false; ///< 5-level paging
    bool pcid = false;
    bool invpcid = false;
    bool smep = false;
    bool smap = false;
    bool gigabytePages = false;
    bool meltdown = false; ///< vulnerable: the kernel isolates its page tables by default
};

[[nodiscard]] std::span<const Processor> processors();

/// Nullptr where no row has this id.
[[nodiscard]] const Processor* findProcessor(std::string_view id);

} // namespace vmscope::hardware
