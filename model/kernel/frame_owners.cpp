// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/frame_owners.h"

#include <array>

namespace vmscope::kernel {

std::string_view nameOf(FrameUse use)
{
    constexpr std::array<std::string_view, 8> names{"taken at boot", "page tables", "slab",
                                                    "page cache",    "anonymous",   "vmalloc",
                                                    "bounce pages",  "other"};
    return names[std::size_t(use)];
}

std::optional<FrameOwner> FrameOwners::ownerOf(FrameNumber frame) const
{
    const auto after = m_parts.upper_bound(frame.value);
    if (after == m_parts.begin() || std::prev(after)->second.end <= frame.value)
        return std::nullopt;
    return std::prev(after)->second.owner;
}

std::uint64_t FrameOwners::pagesOf(FrameUse use) const
{
    std::uint64_t pages = 0;
    for (const auto& [start, part] : m_parts)
        pages += part.owner.use == use ? part.end - start : 0;
    return pages;
}

std::vector<FrameOwners::Stretch> FrameOwners::stretches() const
{
    std::vector<Stretch> list;
    for (const auto& [start, part] : m_parts)
        list.push_back({{{start}, {part.end}}, part.owner});
    return list;
}

bool FrameOwners::claim(FrameRange frames, FrameOwner owner)
{
    std::uint64_t end = frames.end.value;
    auto after = m_parts.lower_bound(frames.start.value);
    const auto before = after == m_parts.begin() ? m_parts.end() : std::prev(after);
    if ((after != m_parts.end() && after->first < end) ||
        (before != m_parts.end() && before->second.end > frames.start.value))
        return false;
    m_pages += pagesIn(frames);
    if (after != m_parts.end() && after->first == end && after->second.owner == owner) {
        end = after->second.end;
        after = m_parts.erase(after);
    }
    if (before != m_parts.end() && before->second.end == frames.start.value && before->second.owner == owner)
        before->second.end = end;
    else
        m_parts.emplace_hint(after, frames.start.value, Part{end, owner});
    return true;
}

bool FrameOwners::release(FrameRange frames)
{
    const auto after = m_parts.upper_bound(frames.start.value);
    if (after == m_parts.begin() || std::prev(after)->second.end < frames.end.value)
        return false;
    const auto part = std::prev(after);
    const auto [end, owner] = part->second;
    m_pages -= pagesIn(frames);
    if (end > frames.end.value)
        m_parts.emplace_hint(after, frames.end.value, Part{end, owner});
    if (part->first == frames.start.value)
        m_parts.erase(part);
    else
        part->second.end = frames.start.value;
    return true;
}

} // namespace vmscope::kernel
