// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/range.h"

#include <optional>
#include <string_view>

namespace vmscope::formats {

/// Reads one line from left to right. Every function skips spaces first and moves on only if it succeeds.
class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool accept(std::string_view literal);
    /// Decimal, or hexadecimal with "0x". Nothing where it does not fit 64 bits.
    [[nodiscard]] std::optional<std::uint64_t> number();
    /// Hexadecimal with or without "0x".
    [[nodiscard]] std::optional<std::uint64_t> hex();
    /// Up to the next white space; empty at the end.
    [[nodiscard]] std::string_view word();
    [[nodiscard]] std::string_view rest() const { return m_text; }

private:
    std::string_view m_text;
};

/// "[mem 0xSTART-0xLAST]" or, as older kernels print it, "START - END": the end of the old form is exclusive.
[[nodiscard]] std::optional<PhysicalRange> scanMemory(Scanner& scanner);

/// The decimal number that `text` ends with: "147" of "[    0.000000] 147".
[[nodiscard]] std::optional<std::uint64_t> numberAtEnd(std::string_view text);

/// Where `name` stands in `line` between spaces, what follows it.
[[nodiscard]] std::optional<std::string_view> afterWord(std::string_view line, std::string_view name);

/// Walks over the lines of a text, "\n" or "\r\n", counted from 1. A line longer than 8 KiB is cut: nothing
/// that a kernel prints is.
class Lines
{
public:
    explicit Lines(std::string_view text)
        : m_rest(text)
    {
    }

    [[nodiscard]] bool next();
    [[nodiscard]] std::string_view line() const { return m_line; }
    [[nodiscard]] unsigned number() const { return m_number; }
    [[nodiscard]] bool isLast() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
    std::string_view m_line;
    unsigned m_number = 0;
};

/// True where a part of `text` that is worth noting is control characters, as in programs and pictures.
[[nodiscard]] bool looksBinary(std::string_view text);

} // namespace vmscope::formats
