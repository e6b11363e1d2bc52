// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/address.h"

#include <fmt/format.h>

#include <string>

namespace vmscope::commands {

/// "0x…", as addresses stand in JSON.
template<class Kind>
[[nodiscard]] std::string addressText(Address<Kind> address)
{
    return fmt::format("{:#x}", address.value);
}

/// "4K", "2M", "4M", "1G" from the logarithm of a page's size.
[[nodiscard]] inline std::string pageName(unsigned shift)
{
    constexpr std::string_view units = "KMG";
    return fmt::format("{}{}", 1u << shift % 10, units[shift / 10 - 1]);
}

} // namespace vmscope::commands
