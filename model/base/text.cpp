// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"

#include <fmt/format.h>

#include <array>
#include <bit>
#include <cctype>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

namespace vmscope {

namespace {

constexpr std::array<std::string_view, 7> unitNames{"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

/// size * scale / 2^shift, halves rounded up, for sizes below 2^(shift + 10). Large ones lose their last bits
/// instead of overflowing.
std::uint64_t scaled(std::uint64_t size, unsigned scale, unsigned shift)
{
    const unsigned dropped = shift > 40 ? 20 : 0;
    const unsigned rest = shift - dropped;
    const std::uint64_t half = rest ? std::uint64_t{1} << (rest - 1) : 0;
    return ((size >> dropped) * scale + half) >> rest;
}

/// `number` hundredths or tenths as a decimal fraction.
std::string fraction(std::uint64_t number, unsigned scale)
{
    std::string text = std::to_string(number / scale) + '.';
    for (unsigned digit = scale / 10; digit > 0; digit /= 10)
        text += static_cast<char>('0' + number / digit % 10);
    return text;
}

/// Three significant digits of size / 2^shift, trailing zeros dropped. In integers: every plan writes
/// several.
std::string threeDigits(std::uint64_t size, unsigned shift)
{
    if (const auto hundredths = scaled(size, 100, shift); hundredths < 1000 && hundredths % 10)
        return fraction(hundredths, 100);
    if (const auto tenths = scaled(size, 10, shift); tenths < 1000 && tenths % 10)
        return fraction(tenths, 10);
    return std::to_string(scaled(size, 1, shift));
}

std::optional<unsigned> unitShift(std::string_view unit)
{
    if (unit.empty() || unit == "B" || unit == "b")
        return 0;
    const char letter = static_cast<char>(std::toupper(static_cast<unsigned char>(unit.front())));
    const std::string_view rest = unit.substr(1);
    if (!(rest.empty() || rest == "B" || rest == "b" || rest == "iB" || rest == "ib"))
        return std::nullopt;
    constexpr std::string_view letters = "KMGTPE";
    const auto index = letters.find(letter);
    if (index == std::string_view::npos)
        return std::nullopt;
    return static_cast<unsigned>(10 * (index + 1));
}

} // namespace

std::string sizeText(Bytes size)
{
    const auto bits = static_cast<unsigned>(std::bit_width(size.value | 1));
    unsigned unit = (bits - 1) / 10;
    // 1023.5 would round to "1024 MiB": go on to the next unit instead.
    if (scaled(size.value, 1, 10 * unit) > 1023)
        ++unit;
    std::string text = threeDigits(size.value, 10 * unit);
    text += ' ';
    return text += unitNames[unit];
}

std::string countText(std::uint64_t count)
{
    std::string text = std::to_string(count);
    for (auto i = static_cast<std::ptrdiff_t>(text.size()) - 3; i > 0; i -= 3)
        text.insert(static_cast<std::size_t>(i), ",");
    return text;
}

std::string exactSizeText(Bytes size) { return countText(size.value) + " bytes"; }

std::string shareText(double share)
{
    const double percent = share * 100;
    if (percent >= 9.95 || percent == 0)
        return std::to_string(std::llround(percent)) + " %";
    if (percent >= 0.1)
        return fraction(static_cast<std::uint64_t>(std::llround(percent * 10)), 10) + " %";
    return fmt::format("{:.1g} %", percent);
}

std::string hexText(std::uint64_t number)
{
    return number >> 44 ? fmt::format("{:#018x}", number) : fmt::format("{:#010x}", number);
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t\r\n\f\v";
    const auto first = text.find_first_not_of(space);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

Result<std::uint64_t> parseNumber(std::string_view text, std::string_view where)
{
    const bool hex = text.starts_with("0x") || text.starts_with("0X");
    const std::string_view digits = hex ? text.substr(2) : text;
    std::uint64_t number = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number, hex ? 16 : 10);
    if (error != std::errc{} || end != digits.data() + digits.size())
        return Error{std::string(where), fmt::format("\"{}\" is not a number", text),
                     "a decimal or 0x… number below 2^64"};
    return number;
}

Result<Bytes> parseSize(std::string_view text, std::string_view where)
{
    const Error error{std::string(where), fmt::format("\"{}\" is not a size", text),
                      "a size such as 512M, 3.5G or 0x1000"};
    const std::string_view all = trimmed(text);
    const bool hex = all.starts_with("0x") || all.starts_with("0X");
    const auto numberEnd =
        hex ? all.find_first_not_of("0123456789abcdefABCDEF", 2) : all.find_first_not_of("0123456789.");
    const std::string_view number = all.substr(0, numberEnd);
    const auto shift = unitShift(numberEnd == std::string_view::npos ? "" : trimmed(all.substr(numberEnd)));
    if (!shift || number.empty())
        return error;
    if (number.find('.') == std::string_view::npos) {
        const auto whole = parseNumber(number, where);
        if (!whole || *whole > (std::numeric_limits<std::uint64_t>::max() >> *shift))
            return error;
        return Bytes{*whole << *shift};
    }
    if (*shift == 0)
        return error; // half a byte
    double value = 0;
    const auto [end, failed] = std::from_chars(number.data(), number.data() + number.size(), value);
    const double bytes = std::ldexp(value, static_cast<int>(*shift));
    if (failed != std::errc{} || end != number.data() + number.size() || bytes >= 9.2e18)
        return error;
    return Bytes{static_cast<std::uint64_t>(std::llround(bytes))};
}

} // namespace vmscope
