// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace vmscope::formats {

/// Lines of a stream through a buffer that does not grow: what is longer comes in pieces.
class LineReader
{
public:
    static constexpr std::size_t longest = 1 << 16;

    explicit LineReader(std::istream& stream)
        : m_stream(stream)
        , m_buffer(longest, '\0')
    {
    }

    /// The next line without its end, valid until the next call; nothing at the end of the stream.
    [[nodiscard]] std::optional<std::string_view> next();
    /// Lines given so far; the number of the last one.
    [[nodiscard]] std::uint64_t number() const { return m_number; }

private:
    bool refill();

    std::istream& m_stream;
    std::string m_buffer;
    std::size_t m_from = 0;
    std::size_t m_to = 0;
    std::uint64_t m_number = 0;
};

} // namespace vmscope::formats
