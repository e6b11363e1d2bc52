// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/acts.h"
#include "model/story/scenario.h"

#include <algorithm>

namespace vmscope::story {

namespace {

using layout::Layout;

std::string withoutHighmem(const Layout& layout)
{
    const bool has = layout.config.hasHighmem() &&
                     std::ranges::any_of(layout.physical, [](const layout::PhysicalExtent& extent) {
                         return extent.kind == layout::PhysicalKind::HighMemory;
                     });
    return has ? std::string() : "it has no high memory, so that kmap() writes no entry";
}

} // namespace

const std::vector<Scenario>& scenarios()
{
    static const std::vector<Scenario> rows{
        {.id = "get-user",
         .title = "One byte from a user pointer: the kernel uses the program's own address",
         .prepare = prepareTwoPrograms,
         .acts = {programStores, programCalls, kernelLoads, otherProcessLoads}},
        {.id = "write",
         .title = "write() of a user's page into the page cache",
         .prepare = prepareBuffer,
         .acts = {callWrite}},
        {.id = "write-fault",
         .title = "write() of a page that is not there yet: a page fault on the way",
         .prepare = prepareUntouchedBuffer,
         .acts = {callWrite}},
        {.id = "write-bad-pointer",
         .title = "write() from an address that means nothing: fix-up and EFAULT",
         .prepare = prepareBadPointer,
         .acts = {callWrite}},
        {.id = "write-kernel-pointer",
         .title = "write() from an address of the kernel's: access_ok() refuses it",
         .prepare = prepareKernelPointer,
         .acts = {callWrite}},
        {.id = "write-short",
         .title = "write() of a buffer that runs into an unmapped page: a short count",
         .prepare = prepareShortBuffer,
         .acts = {callWrite}},
        {.id = "read",
         .title = "read() of a page that is in the page cache",
         .prepare = prepareBuffer,
         .acts = {callRead}},
        {.id = "remote",
         .title = "Another process's memory: get_user_pages() and kmap()",
         .prepare = prepareTwoPrograms,
         .acts = {askForOther, sameAddressHere, readOther}},
        {.id = "kmap-three-times",
         .title = "kmap() three times: a new slot, a hit, and the wrap that flushes every processor",
         .cpus = 2,
         .senseless = withoutHighmem,
         .prepare = prepareUsedSlots,
         .acts = {kmapNewPage, kmapSamePage, kmapNextPage}},
        {.id = "switch",
         .title = "A context switch: what stays in the TLB and what goes",
         .prepare = prepareTwoProcesses,
         .acts = {firstTouches, switchAway, otherTouches, switchBack, firstTouchesAgain}},
        {.id = "fork",
         .title = "fork() and the first write after it: copy on write",
         .prepare = preparePage,
         .acts = {parentForks, parentWrites, childReads, childWrites}},
        {.id = "alloc",
         .title = "kmalloc(), vmalloc() and alloc_page(GFP_HIGHUSER): where each lands",
         .lendsAddresses = false,
         .prepare = prepareNothing,
         .acts = {askKmalloc, askVmalloc, askPage}},
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
         .acts = {followLowList, followHighList, keepAddressTooLong}},
    };
    return rows;
}

} // namespace vmscope::story
