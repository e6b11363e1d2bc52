// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

#include <span>
#include <string>
#include <string_view>
#include <variant>

/// The numbers that a text may name: what each is, and how it reads. No text has numbers of its own.
namespace vmscope::story {

/// A part of a whole, 0 to 1.
struct Share
{
    double value = 0;

    bool operator==(const Share&) const = default;
};

/// What a fact is on one system; nothing where it does not exist there.
using FactValue = std::variant<std::monostate, Bytes, VirtualAddress, PhysicalAddress, std::uint64_t, Share,
                               bool, std::string>;

/// What a fact is where it exists: the order of FactValue.
enum class FactKind : std::uint8_t { None, Size, Virtual, Physical, Count, Share, Truth, Text };

struct Fact
{
    std::string_view name;    ///< as a text names it: "low_memory"
    FactKind kind;            ///< of all values but nothing
    std::string_view meaning; ///< for who writes texts
    FactValue (*of)(const layout::Layout&);
};

[[nodiscard]] std::span<const Fact> facts();
/// Nullptr where no fact has this name.
[[nodiscard]] const Fact* findFact(std::string_view name);

/// The few words that a number may need in a language.
struct Language
{
    std::string_view id;   ///< name of the folder with its texts: "en"
    std::string_view name; ///< in that language
    std::string_view none; ///< instead of a number that does not exist on a system
    std::string_view yes;
    std::string_view no;
};

/// Texts of the first are there for every page; others fall back to it.
[[nodiscard]] std::span<const Language> languages();
/// The first where none has this id. Of "de_AT" only "de" counts.
[[nodiscard]] const Language& languageOf(std::string_view id);

/// As on screen: "896 MiB", "0xc0000000", "1,024", "22 %".
[[nodiscard]] std::string textOf(const FactValue& value, const Language& language);

} // namespace vmscope::story
