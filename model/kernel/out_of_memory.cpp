// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/out_of_memory.h"

#include <fmt/format.h>

namespace vmscope::kernel {

namespace {

std::string refusalText(const ZoneRefusal& refusal, GfpMask mask)
{
    using enum ZoneRefusal::Reason;
    switch (refusal.reason) {
    case NotReachable:
        return fmt::format("{} has {} pages free, but {} may not use them", refusal.zone, refusal.freePages,
                           textOf(mask));
    case Fragmented:
        return fmt::format("{} has {} pages free, but no block that is large enough", refusal.zone,
                           refusal.freePages);
    default:
        return fmt::format("{} has {} pages free and must keep {}", refusal.zone, refusal.freePages,
                           refusal.mustStay);
    }
}

} // namespace

std::string sentenceOf(const OutOfMemory& failure)
{
    std::string text = fmt::format("{} wants {} KiB in one piece and gets nothing", textOf(failure.mask),
                                   4ull << failure.order);
    for (std::size_t i = 0; i < failure.zones.size(); ++i)
        text += (i == 0 ? ": " : "; ") + refusalText(failure.zones[i], failure.mask);
    return text;
}

} // namespace vmscope::kernel
