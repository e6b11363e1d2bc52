// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json_reader.h"

#include "model/base/text.h"
#include "model/formats/input_file.h"

#include <fmt/format.h>

namespace vmscope::formats {

namespace {

constexpr int deepest = 64;

/// What a value takes in memory is many times its text.
constexpr std::uint64_t mostEvents = 1u << 23; // a value with its key is two, a list or an object two more

struct TooMuch
{
    Error error;
};

nlohmann::json parsed(std::string_view text, std::string_view where)
{
    std::uint64_t events = 0;
    return nlohmann::json::parse(text, [&](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
        if (depth > deepest)
            throw TooMuch{
                {std::string(where), "nests too deeply", fmt::format("at most {} levels", deepest)}};
        if (++events > mostEvents)
            throw TooMuch{{std::string(where), "has too many values", "at most 4 Mi"}};
        return true;
    });
}

} // namespace

JsonPlace::JsonPlace(const nlohmann::json& value, std::string where)
    : m_value(&value)
    , m_where(std::move(where))
{
}

JsonPlace JsonPlace::operator[](std::string_view key) const
{
    if (!has(key))
        fail(fmt::format("no \"{}\"", key), "an object that has it");
    return {m_value->at(std::string(key)), fmt::format("{}.{}", m_where, key)};
}

bool JsonPlace::has(std::string_view key) const
{
    return m_value->is_object() && m_value->contains(std::string(key));
}

std::size_t JsonPlace::size() const
{
    if (!m_value->is_array())
        fail("not a list", "a list");
    return m_value->size();
}

JsonPlace JsonPlace::at(std::size_t index) const
{
    return {(*m_value)[index], fmt::format("{}[{}]", m_where, index)};
}

std::vector<JsonPlace> JsonPlace::list(std::size_t most) const
{
    if (size() > most)
        fail(fmt::format("{} elements", size()), fmt::format("at most {}", most));
    std::vector<JsonPlace> places;
    for (std::size_t i = 0; i < size(); ++i)
        places.push_back(at(i));
    return places;
}

std::string JsonPlace::text() const
{
    if (!m_value->is_string())
        fail("not a string", "a string");
    return m_value->get<std::string>();
}

std::string JsonPlace::text(std::size_t most) const
{
    std::string value = text();
    if (value.size() > most)
        fail(fmt::format("a text of {} bytes", value.size()), fmt::format("at most {}", most));
    return value;
}

bool JsonPlace::flag() const
{
    if (!m_value->is_boolean())
        fail("neither true nor false", "true or false");
    return m_value->get<bool>();
}

std::uint64_t JsonPlace::number() const
{
    if (m_value->is_number_unsigned())
        return m_value->get<std::uint64_t>();
    const auto number = m_value->is_string() ? parseNumber(text(), m_where) : Result<std::uint64_t>(Error{});
    if (!number)
        fail("not a number of at most 64 bits", "a number or \"0x…\"");
    return *number;
}

std::uint64_t JsonPlace::number(std::uint64_t limit) const
{
    const std::uint64_t value = number();
    if (value > limit)
        fail(fmt::format("{} is too large", value), fmt::format("at most {}", limit));
    return value;
}

void JsonPlace::fail(std::string what, std::string expected) const
{
    throw Malformed{{m_where, std::move(what), std::move(expected)}};
}

Result<nlohmann::json> readJson(const std::filesystem::path& path, Bytes limit)
{
    const auto text = readWholeFile(path, limit, "a JSON document");
    if (!text)
        return text.error();
    return parseJson(*text, path.string());
}

Result<nlohmann::json> parseJson(std::string_view text, std::string_view where)
{
    try {
        return parsed(text, where);
    } catch (const nlohmann::json::exception&) {
        return Error{std::string(where), "is not JSON", "a JSON document"};
    } catch (const TooMuch& tooMuch) {
        return tooMuch.error;
    }
}

} // namespace vmscope::formats
