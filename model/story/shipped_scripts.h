// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace vmscope::story {

/// A scenario of resources/scenarios as it was when the program was built.
struct ShippedScript
{
    std::string_view id; ///< the name of its file
    std::string_view text;
};

/// Ascending by id.
[[nodiscard]] std::span<const ShippedScript> shippedScripts();

} // namespace vmscope::story
