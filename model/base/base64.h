// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Any bytes as text of 64 letters (RFC 4648, section 4), padded with '='.
namespace vmscope {

[[nodiscard]] std::string base64Of(std::string_view bytes);

/// Nothing where `text` is not what base64Of() makes of some bytes.
[[nodiscard]] std::optional<std::string> bytesOfBase64(std::string_view text);

} // namespace vmscope
