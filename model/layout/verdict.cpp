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

/// How the RAM of one loss is named, after "the other 2 GiB".
std::string_view whyLost(const Layout& layout, LossReason reason)
{
    switch (reason) {
    case LossReason::MemOption:
        return "are cut off by mem=";
    case LossReason::BeyondAddressing:
        return layout.config.paging() == Paging::TwoLevel ? "lie above 4 GiB, out of reach without PAE"
               : layout.config.paging() == Paging::Pae    ? "lie above 64 GiB, out of reach even with PAE"
                                                          : "are more than the direct map has room for";
    case LossReason::BeyondHighmem:
        return "are left out by highmem=";
    case LossReason::BeyondMaxmem:
        return "have no kernel address, so nobody can use them, programs included";
    }
    return {};
}

std::string whatIsLost(const Layout& layout)
{
    std::string text = fmt::format("Only {} of {} are usable: ", sizeText(layout.usableRam()),
                                   sizeText(layout.usableRam() + layout.lost()));
    for (const Loss& loss : layout.losses)
        text += fmt::format("{}{} {}", &loss == &layout.losses.front() ? "" : "; ", sizeText(loss.size),
                            whyLost(layout, loss.reason));
    return text + (highmemWouldHelp(layout) ? ". HIGHMEM would bring RAM back." : ".");
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
    const bool lost = layout.lost() > 0_B;
    if (lost)
        sentence += whatIsLost(layout);
    if (!lost || layout.highTotal > 0_B)
        sentence += (lost ? " " : "") + whatIsMapped(layout);
    return {outcome, std::move(sentence)};
}

} // namespace vmscope::layout
