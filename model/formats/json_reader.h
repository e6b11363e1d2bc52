// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/bytes.h"
#include "model/base/result.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace vmscope::formats {

/// A place in a JSON document that says where it is when it is not what it should be.
/// The accessors throw `Malformed`; a reader of files catches it at its edge and returns the error.
class JsonPlace
{
public:
    struct Malformed
    {
        Error error;
    };

    JsonPlace(const nlohmann::json& value, std::string where);

    [[nodiscard]] JsonPlace operator[](std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const;
    /// The elements of a list that has at most `most`.
    [[nodiscard]] std::vector<JsonPlace> list(std::size_t most) const;
    /// How many elements a list has, and one of them.
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] JsonPlace at(std::size_t index) const;
    [[nodiscard]] std::string text() const;
    /// A text of at most `most` bytes.
    [[nodiscard]] std::string text(std::size_t most) const;
    [[nodiscard]] bool flag() const;
    /// A number, or a string that holds one ("0x1f").
    [[nodiscard]] std::uint64_t number() const;
    /// A number up to `limit`.
    [[nodiscard]] std::uint64_t number(std::uint64_t limit) const;

    [[nodiscard]] const std::string& where() const { return m_where; }

    [[noreturn]] void fail(std::string what, std::string expected) const;

private:
    const nlohmann::json* m_value;
    std::string m_where;
};

/// A whole document, at most `limit` long, 64 levels deep and of 4 Mi values; gzip and xz are unpacked.
[[nodiscard]] Result<nlohmann::json> readJson(const std::filesystem::path&, Bytes limit);

/// The same for a text that is in memory already; `where` names it for the error.
[[nodiscard]] Result<nlohmann::json> parseJson(std::string_view text, std::string_view where);

} // namespace vmscope::formats
