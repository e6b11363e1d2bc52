// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/trace_text.h"

#include "model/base/text.h"
#include "model/formats/line_reader.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace vmscope::formats {

namespace {

using hardware::Reference;
using hardware::ReferenceKind;

struct PrefixRow
{
    std::string_view prefix;
    ReferenceKind kind;
};
constexpr std::array prefixes = {
    PrefixRow{"I ", ReferenceKind::Fetch},
    PrefixRow{" L", ReferenceKind::Load},
    PrefixRow{" S", ReferenceKind::Store},
    PrefixRow{" M", ReferenceKind::Modify},
};

/// Valgrind's own lines, and empty ones.
bool isBanner(std::string_view line)
{
    return line.empty() || line.starts_with("==") || line.starts_with("--");
}

/// As much of a line as an error can show.
std::string shown(std::string_view line)
{
    std::string text(line.substr(0, 40));
    std::ranges::replace_if(
        text, [](unsigned char c) { return c < 0x20 || c > 0x7e; }, '?');
    return text;
}

class TextTrace : public TraceSource
{
public:
    TextTrace(std::string name, InputStream input, OnMalformed onMalformed)
        : m_name(std::move(name))
        , m_input(std::move(input))
        , m_lines(*m_input.text)
        , m_onMalformed(onMalformed)
    {
    }

    Result<std::size_t> read(std::span<Reference> to) override
    {
        try {
            return readLines(to);
        } catch (const std::exception&) {
            return Error{m_name, "the packed data is damaged or cut off", "a complete gzip or xz file"};
        }
    }
    double share() const override { return m_input.share(); }
    std::uint64_t skipped() const override { return m_skipped; }

private:
    Result<std::size_t> readLines(std::span<Reference> to)
    {
        std::size_t count = 0;
        while (count < to.size()) {
            const auto line = m_lines.next();
            if (!line)
                break;
            if (const auto reference = parseLackeyLine(*line))
                to[count++] = *reference;
            else if (!isBanner(*line) && m_onMalformed == OnMalformed::Stop)
                return malformed(*line);
            else
                m_skipped += !isBanner(*line);
        }
        return count;
    }

    Error malformed(std::string_view line) const
    {
        return {m_name + ":" + std::to_string(m_lines.number()), "\"" + shown(line) + "\" is no reference",
                "\"I  ADDRESS,SIZE\" or L, S, M with a space before it"};
    }

    std::string m_name;
    InputStream m_input;
    LineReader m_lines;
    OnMalformed m_onMalformed;
    std::uint64_t m_skipped = 0;
};

/// The whole text as a number.
template<class Number>
bool parseAll(std::string_view text, Number& number, int base)
{
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    return problem == std::errc{} && end == text.data() + text.size();
}

} // namespace

std::optional<Reference> parseLackeyLine(std::string_view line)
{
    const auto row = std::ranges::find(prefixes, line.substr(0, 2), &PrefixRow::prefix);
    const std::size_t comma = line.find(',');
    if (row == prefixes.end() || comma == std::string_view::npos || comma < 3 || line[2] != ' ')
        return std::nullopt;
    Reference reference{.kind = row->kind};
    unsigned size = 0;
    if (!parseAll(line.substr(3, comma - 3), reference.address.value, 16) ||
        !parseAll(line.substr(comma + 1), size, 10))
        return std::nullopt;
    reference.size = static_cast<std::uint8_t>(std::min(size, 255u));
    return reference;
}

std::unique_ptr<TraceSource> textTrace(std::string name, InputStream input, OnMalformed onMalformed)
{
    return std::make_unique<TextTrace>(std::move(name), std::move(input), onMalformed);
}

} // namespace vmscope::formats
