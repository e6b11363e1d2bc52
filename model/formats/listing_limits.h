// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace vmscope::formats {

/// How much a listing of tables shows before it gives up: in a file tables may lead in circles, and then a
/// few of them map any number of pages.
struct ListingLimits
{
    std::uint64_t pages = 1u << 26;
    std::uint64_t tables = 1u << 18; ///< counted once for each way that leads there
};

} // namespace vmscope::formats
