// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/verdict.h"

#include "model/base/text.h"
#include "model/layout/real_mode.h"

#include <initializer_list>

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
bool isStarved(const Layout& layout)
{
    const Bytes early = layout.config.kernel->low.earlyHeap; // grows with mem_map
    const Bytes low = early > 0_B ? std::min(early, layout.lowPresent()) : layout.lowPresent();
    return layout.lowTotal * 2 < low;
}

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
    case LossReason::UnderAdapters:
        return "lie under video memory and ROM";
    case LossReason::BeyondSpecification:
        return "are more than its specification knows";
    }
    return {};
}

void append(std::string& text, std::initializer_list<std::string_view> parts)
{
    for (const std::string_view part : parts)
        text += part;
}

void appendWhatIsLost(std::string& text, const Layout& layout)
{
    append(text, {"Only ", sizeText(layout.usableRam()), " of ", sizeText(layout.usableRam() + layout.lost()),
                  " are usable"});
    std::string_view separator = ": ";
    for (const Loss& loss : layout.losses) {
        append(text, {separator, sizeText(loss.size), " ", whyLost(layout, loss.reason)});
        separator = "; ";
    }
    append(text, {highmemWouldHelp(layout) ? ". HIGHMEM would bring RAM back." : "."});
}

void appendWhatIsSelfMapped(std::string& text, const Layout& layout)
{
    if (layout.lost() == 0_B)
        append(text, {"All ", sizeText(layout.usableRam()), " can be used. "});
    const std::string window = sizeText(tableWindowSize(layout.config.paging()));
    append(text,
           {"Page tables lie anywhere and are reached through themselves, not through a direct map. The "
            "price: ",
            window,
            " of addresses, and only the loaded space's tables are in sight; another's need a "
            "second window."});
}

void appendWhatIsMapped(std::string& text, const Layout& layout)
{
    if (layout.config.kernel->realMode)
        return append(text, {whatIsReached(layout)});
    if (layout.config.kernel->is64Bit())
        return append(text, {"All ", sizeText(layout.usableRam()),
                             " have a permanent kernel address, with room for ",
                             sizeText(wideWindow(layout.config.paging()).directMapMax),
                             ": high memory does not exist."});
    if (layout.config.kernel->selfMap)
        return appendWhatIsSelfMapped(text, layout);
    if (layout.highTotal == 0_B)
        return append(text, {"The kernel has a permanent address for all ", sizeText(layout.usableRam()),
                             ": high memory is 0, and ", sizeText(layout.addressesToLend()),
                             " of kernel addresses are left to lend."});
    append(text, {"The kernel has a permanent address for ", shareText(layout.shareMapped()),
                  " of RAM. Programs use the other ", sizeText(layout.highTotal),
                  " (high memory) through their own tables; the kernel borrows one of ",
                  sizeText(layout.addressesToLend()), " of addresses for each page it touches there."});
}

void appendWhatStarves(std::string& text, const Layout& layout)
{
    append(text, {"It boots, but starved: of ", sizeText(layout.lowPresent()), " of low memory ",
                  sizeText(layout.lowTotal), " are left"});
    if (layout.memMap * 2 > layout.lowPresent())
        append(text, {"; mem_map takes ", sizeText(layout.memMap)});
    text += ". ";
}

} // namespace

Verdict verdictOf(const Layout& layout, const std::optional<std::string>& failure)
{
    if (failure)
        return {Outcome::DoesNotBoot, *failure};
    return {outcomeOf(layout), {}};
}

std::string sentenceOf(const Layout& layout)
{
    if (!layout.verdict.boots())
        return "Does not boot: " + layout.verdict.failure + ".";
    std::string text;
    if (layout.verdict.outcome == Outcome::Starved)
        appendWhatStarves(text, layout);
    const bool lost = layout.lost() > 0_B;
    if (lost)
        appendWhatIsLost(text, layout);
    const bool mapped = !lost || layout.highTotal > 0_B || layout.config.kernel->realMode;
    if (lost && mapped)
        text += ' ';
    if (mapped)
        appendWhatIsMapped(text, layout);
    return text;
}

} // namespace vmscope::layout
