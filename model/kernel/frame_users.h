// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/frame_number.h"

#include <unordered_map>

namespace vmscope::kernel {

/// How many use a frame that is not free (the count of its page record): entries that map it, and the page
/// cache. Most have one user; only the others are noted down.
class FrameUsers
{
public:
    [[nodiscard]] unsigned countOf(FrameNumber frame) const
    {
        const auto found = m_more.find(frame.value);
        return found == m_more.end() ? 1 : 1 + found->second;
    }
    /// get_page()
    void add(FrameNumber frame) { ++m_more[frame.value]; }
    /// put_page(): true where that was the last one.
    [[nodiscard]] bool remove(FrameNumber frame)
    {
        const auto found = m_more.find(frame.value);
        if (found == m_more.end())
            return true;
        if (--found->second == 0)
            m_more.erase(found);
        return false;
    }

private:
    std::unordered_map<std::uint64_t, unsigned> m_more; ///< users beyond the first
};

} // namespace vmscope::kernel
