// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/verdict.h"

#include "model/base/text.h"

#include <fmt/format.h>

namespace vmscope::layout {

namespace {

bool highmemWouldHelp(const Layout& layout)
{
    for (const Loss& loss : layout.losses)
        if (loss.reason == LossReason::BeyondMaxmem)
            return layout.config.kernel->highmemOn.has_value();
    return false;
}

/// Less than half of low memory is left for the kernel's work and for programs.
bool isStarved(const Layout& layout) { return layout.lowTotal * 2 < layout.lowPresent(); }

Outcome outcomeOf(const Layout& layout)
{
    if (isStarved(layout))
        return Outcome::Starved;
    if (layout.lost() == 0_B)
        return Outcome::Boots;
    return highmemWouldHelp(layout) ? Outcome::NeedsHighmem : Outcome::RamLost;
}

std::string whatIsLost(const Layout& layout)
{
    if (highmemWouldHelp(layout))
        return fmt::format("Only {} of {} are usable: the other {} have no kernel address, so nobody can use "
                           "them, programs included. HIGHMEM would bring them back.",
                           sizeText(layout.usableRam()), sizeText(layout.usableRam() + layout.lost()),
                           sizeText(layout.lost()));
    return fmt::format("The kernel uses {} and cannot use {}; programs cannot either.",
                       sizeText(layout.usableRam()), sizeText(layout.lost()));
}

std::string whatIsMapped(const Layout& layout)
{
    if (layout.highTotal == 0_B && layout.config.kernel->is64Bit())
        return fmt::format(
            "All {} have a permanent kernel address, with room for {}: high memory does not exist.",
            sizeText(layout.usableRam()), sizeText(wideWindow(layout.config.paging()).directMapMax));
    if (layout.highTotal == 0_B)
        return fmt::format(
            "The kernel has a permanent address for all {}: high memory is 0, and {} of kernel "
            "addresses are left to lend.",
            sizeText(layout.usableRam()), sizeText(layout.addressesToLend()));
    return fmt::format(
        "The kernel has a permanent address for {} of RAM. Programs use the other {} (high memory) "
        "through their own tables; the kernel borrows one of {} of addresses for each page it "
        "touches there.",
        shareText(layout.shareMapped()), sizeText(layout.highTotal), sizeText(layout.addressesToLend()));
}

std::string whatStarves(const Layout& layout)
{
    const bool byMemMap = layout.memMap * 2 > layout.lowPresent();
    return fmt::format("It boots, but starved: of {} of low memory {} are left{}.",
                       sizeText(layout.lowPresent()), sizeText(layout.lowTotal),
                       byMemMap ? fmt::format("; mem_map takes {}", sizeText(layout.memMap)) : std::string());
}

} // namespace

Verdict verdictOf(const Layout& layout, const std::optional<std::string>& failure)
{
    if (failure)
        return {Outcome::DoesNotBoot, "Does not boot: " + *failure + "."};
    const Outcome outcome = outcomeOf(layout);
    std::string sentence = outcome == Outcome::Starved ? whatStarves(layout) + ' ' : std::string();
    if (outcome == Outcome::NeedsHighmem || outcome == Outcome::RamLost)
        sentence = whatIsLost(layout);
    else
        sentence += whatIsMapped(layout);
    return {outcome, std::move(sentence)};
}

} // namespace vmscope::layout
