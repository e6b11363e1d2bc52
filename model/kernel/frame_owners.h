// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/range.h"

#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace vmscope::kernel {

/// What frames that are not free are used for.
enum class FrameUse : std::uint8_t {
    Boot, ///< taken while the kernel came up: first tables, per-CPU data, hashes
    PageTables,
    Slab,
    PageCache,
    Anonymous, ///< pages of programs
    Vmalloc,
    Bounce, ///< pools for devices that do not reach all of RAM
    Other,
};

[[nodiscard]] std::string_view nameOf(FrameUse use); ///< "page cache"

struct FrameOwner
{
    FrameUse use = FrameUse::Other;
    unsigned process = 0; ///< whose page; 0 where it is the kernel's

    bool operator==(const FrameOwner&) const = default;
};

/// Who has which frames: stretches of one owner.
class FrameOwners
{
public:
    struct Stretch
    {
        FrameRange frames;
        FrameOwner owner;

        bool operator==(const Stretch&) const = default;
    };

    /// Nothing where nobody has it.
    [[nodiscard]] std::optional<FrameOwner> ownerOf(FrameNumber frame) const;
    [[nodiscard]] std::uint64_t pages() const { return m_pages; }
    [[nodiscard]] std::uint64_t pagesOf(FrameUse use) const;
    /// Ascending.
    [[nodiscard]] std::vector<Stretch> stretches() const;

    /// False, and nothing done, where somebody has one of the frames already.
    [[nodiscard]] bool claim(FrameRange frames, FrameOwner owner);
    /// False, and nothing done, where nobody has one of the frames, or several have.
    [[nodiscard]] bool release(FrameRange frames);
    /// False, and nothing done, where release() would not do either.
    [[nodiscard]] bool reassign(FrameRange frames, FrameOwner owner)
    {
        return release(frames) && claim(frames, owner);
    }

private:
    struct Part
    {
        std::uint64_t end = 0;
        FrameOwner owner;
    };
    std::map<std::uint64_t, Part> m_parts; ///< by first frame
    std::uint64_t m_pages = 0;
};

} // namespace vmscope::kernel
