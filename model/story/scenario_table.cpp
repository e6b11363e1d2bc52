// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/acts.h"
#include "model/story/scenario.h"
#include "model/story/script_text.h"
#include "model/story/shipped_scripts.h"

#include <algorithm>
#include <cassert>

namespace vmscope::story {

namespace {

/// One of the texts that come with the program.
Scenario shipped(std::string_view id)
{
    const auto found = std::ranges::find(shippedScripts(), id, &ShippedScript::id);
    assert(found != shippedScripts().end());
    auto script = parseScript(found->text, id);
    assert(script); // a test reads all of them
    return scenarioOf(std::move(*script));
}

std::string withoutTableWindow(const layout::Layout& layout)
{
    return layout.config.kernel->selfMap ? "" : "its page tables are not seen through themselves";
}

std::string withoutPageFrame(const layout::Layout& layout)
{
    return layout.region(layout::RegionKind::PageFrame) ? ""
                                                        : "it has no page frame that shows expanded memory";
}

} // namespace

const std::vector<Scenario>& scenarios()
{
    static const std::vector<Scenario> rows{
        shipped("get-user"),
        shipped("write"),
        shipped("write-fault"),
        shipped("write-bad-pointer"),
        shipped("write-kernel-pointer"),
        shipped("write-short"),
        shipped("read"),
        shipped("remote"),
        shipped("kmap-three-times"),
        shipped("switch"),
        shipped("fork"),
        shipped("alloc"),
        {.id = "recursive",
         .title = "Recursive page tables: change an entry through its own address",
         .lendsAddresses = false,
         .senseless = withoutTableWindow,
         .prepare = prepareTableWindow,
         .acts = {readPage, readEntryAtItsAddress, changeEntryAtItsAddress, readStalePage, flushAndReadPage}},
        {.id = "ems",
         .title = "Expanded memory: four banks in turn through one window",
         .lendsAddresses = false,
         .realMode = true,
         .senseless = withoutPageFrame,
         .prepare = prepareBanks,
         .acts = {showFirstBank, showSecondBank, showThirdBank, showFourthBank, showFirstBankAgain}},
        {.id = "stale",
         .title = "A forgotten flush: the TLB still answers with the old frame",
         .prepare = prepareOtherFrame,
         .acts = {programReads, kernelForgetsFlush, programReadsStale, kernelFlushes, programReadsFresh}},
        {.id = "meltdown",
         .title = "What user mode can reach of the kernel, with isolation and without",
         .lendsAddresses = false,
         .prepare = prepareProgram,
         .acts = {peekAtText, peekAtMemory}},
        {.id = "list",
         .title = "A list through memory: why mapping on demand is not enough",
         .prepare = prepareLists,
         .acts = {followLowList, followHighList, keepAddressTooLong, copyHighPages, interruptElsewhere,
                  reachForUserPage}},
    };
    return rows;
}

} // namespace vmscope::story
