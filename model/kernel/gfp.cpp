// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/gfp.h"

#include <algorithm>
#include <array>

namespace vmscope::kernel {

namespace {

struct GfpName
{
    std::string_view name;
    GfpMask mask;
};

/// From masks of many bits to those of one.
constexpr std::array names{
    GfpName{"GFP_HIGHUSER_MOVABLE", gfp::highUserMovable},
    GfpName{"GFP_HIGHUSER", gfp::highUser},
    GfpName{"GFP_USER", gfp::user},
    GfpName{"GFP_KERNEL", gfp::kernel},
    GfpName{"GFP_NOFS", gfp::noFs},
    GfpName{"GFP_NOIO", gfp::noIo},
    GfpName{"GFP_ATOMIC", gfp::atomic},
    GfpName{"GFP_DMA", gfp::dma},
    GfpName{"__GFP_DMA", gfp::dma},
    GfpName{"__GFP_HIGHMEM", gfp::highmem},
    GfpName{"__GFP_HIGH", gfp::high},
    GfpName{"__GFP_WAIT", gfp::wait},
    GfpName{"__GFP_IO", gfp::io},
    GfpName{"__GFP_FS", gfp::fs},
    GfpName{"__GFP_MOVABLE", gfp::movable},
    GfpName{"__GFP_HARDWALL", gfp::hardwall},
};

} // namespace

Result<GfpMask> parseGfp(std::string_view text, std::string_view where)
{
    GfpMask mask;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find('|', start), text.size());
        const std::string_view name = text.substr(start, end - start);
        const auto found = std::ranges::find(names, name, &GfpName::name);
        if (found == names.end())
            return Error{std::string(where), "\"" + std::string(name) + "\" is no GFP mask",
                         "names such as GFP_KERNEL, GFP_HIGHUSER or GFP_ATOMIC, joined by |"};
        mask = mask | found->mask;
        start = end + 1;
    }
    return mask;
}

std::string textOf(GfpMask mask)
{
    std::string text;
    for (const GfpName& name : names) {
        if (mask.bits == 0 || !mask.has(name.mask))
            continue;
        text += (text.empty() ? "" : "|") + std::string(name.name);
        mask = mask.without(name.mask);
    }
    return text.empty() ? "0" : text;
}

} // namespace vmscope::kernel
