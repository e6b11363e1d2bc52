// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json_reader.h"

#include "model/base/text.h"
#include "model/formats/input_file.h"

#include <fmt/format.h>

namespace vmscope::formats {

namespace {

constexpr int deepest = 64;

struct TooDeep
{
};

nlohmann::json parsed(const std::string& text)
{
    return nlohmann::json::parse(text, [](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
        if (depth > deepest)
            throw TooDeep{};
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

std::vector<JsonPlace> JsonPlace::list() const
{
    if (!m_value->is_array())
        fail("not a list", "a list");
    std::vector<JsonPlace> places;
    places.reserve(m_value->size());
    for (const auto& element : *m_value)
        places.emplace_back(element, fmt::format("{}[{}]", m_where, places.size()));
    return places;
}

std::string JsonPlace::text() const
{
    if (!m_value->is_string())
        fail("not a string", "a string");
    return m_value->get<std::string>();
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
    try {
        return parsed(*text);
    } catch (const nlohmann::json::exception&) {
        return Error{path.string(), "is not JSON", "a JSON document"};
    } catch (TooDeep) {
        return Error{path.string(), "nests too deeply", fmt::format("at most {} levels", deepest)};
    }
}

} // namespace vmscope::formats
