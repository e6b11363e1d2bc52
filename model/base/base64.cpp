// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/base64.h"

#include <algorithm>
#include <cstdint>

namespace vmscope {

namespace {

constexpr std::string_view base64Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Three bytes, the first on top; what is missing at the end is zero.
std::uint32_t bytesAt(std::string_view bytes, std::size_t at)
{
    std::uint32_t three = 0;
    for (std::size_t i = 0; i < 3; ++i)
        three = three << 8 | (at + i < bytes.size() ? static_cast<std::uint8_t>(bytes[at + i]) : 0);
    return three;
}

/// Four letters as 24 bits; padding counts as zero. Nothing where one is no letter.
std::optional<std::uint32_t> bitsOf(std::string_view letters)
{
    std::uint32_t bits = 0;
    for (const char letter : letters) {
        const auto value = letter == '=' ? 0 : base64Letters.find(letter);
        if (value == std::string_view::npos)
            return std::nullopt;
        bits = bits << 6 | static_cast<std::uint32_t>(value);
    }
    return bits;
}

} // namespace

std::string base64Of(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::uint32_t three = bytesAt(bytes, at);
        const std::size_t given = std::min<std::size_t>(3, bytes.size() - at);
        for (std::size_t i = 0; i < 4; ++i)
            text += i <= given ? base64Letters[three >> (18 - 6 * i) & 63] : '=';
    }
    return text;
}

std::optional<std::string> bytesOfBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
    if (text.find('=') < text.size() - padding)
        return std::nullopt;
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::size_t at = 0; at < text.size(); at += 4) {
        const auto bits = bitsOf(text.substr(at, 4));
        if (!bits)
            return std::nullopt;
        for (int shift = 16; shift >= 0; shift -= 8)
            bytes += static_cast<char>(*bits >> shift & 0xff);
    }
    const bool clean = bytes.substr(bytes.size() - padding).find_first_not_of('\0') == std::string::npos;
    bytes.resize(bytes.size() - padding);
    return clean ? std::optional(std::move(bytes)) : std::nullopt;
}

} // namespace vmscope
