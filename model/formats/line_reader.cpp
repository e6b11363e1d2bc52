// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/line_reader.h"

#include <algorithm>

namespace vmscope::formats {

/// Moves what is left to the front and reads behind it; false at the end of the stream.
bool LineReader::refill()
{
    std::copy(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_from),
              m_buffer.begin() + static_cast<std::ptrdiff_t>(m_to), m_buffer.begin());
    m_to -= m_from;
    m_from = 0;
    if (!m_stream)
        return false;
    m_stream.read(m_buffer.data() + m_to, static_cast<std::streamsize>(m_buffer.size() - m_to));
    m_to += static_cast<std::size_t>(m_stream.gcount());
    return m_stream.gcount() > 0;
}

std::optional<std::string_view> LineReader::next()
{
    for (std::size_t searched = 0;;) {
        const std::string_view rest(m_buffer.data() + m_from, m_to - m_from);
        const std::size_t end = rest.find('\n', searched);
        const bool full = rest.size() == m_buffer.size();
        searched = rest.size();
        if (end == std::string_view::npos && !full && refill())
            continue;
        if (rest.empty())
            return std::nullopt;
        ++m_number;
        const std::size_t length = std::min(end, rest.size());
        const std::string_view line(m_buffer.data() + m_from, length);
        m_from += length + (end == std::string_view::npos ? 0 : 1);
        return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
    }
}

} // namespace vmscope::formats
