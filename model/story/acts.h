// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/play.h"

/// What scenarios are made of: preparations, which nobody listens to, and acts.
namespace vmscope::story {

// ---- preparations; the processor is in user mode after those that are said so, else in the kernel

/// A page of a file in the cache, and a page of the program's: user mode.
void prepareBuffer(Scene& scene);
/// The same, but that the program has never touched its page.
void prepareUntouchedBuffer(Scene& scene);
/// The buffer was given back to the kernel.
void prepareBadPointer(Scene& scene);
void prepareKernelPointer(Scene& scene);
/// The second of two pages was given back; 4 KiB from the middle of the first, to the middle of a page of the
/// file.
void prepareShortBuffer(Scene& scene);
/// Processes A and B, each with a page at one address: 'A' and 'B'. A runs, in user mode.
void prepareTwoPrograms(Scene& scene);
/// The same, in the kernel.
void prepareTwoProcesses(Scene& scene);
/// All slots of pkmap but the last have been used once and have no user.
void prepareUsedSlots(Scene& scene);
/// A page of the program's with an 'A'.
void preparePage(Scene& scene);
void prepareNothing(Scene& scene);
/// A page with an 'A', and a frame with a 'B' that is not mapped: user mode.
void prepareOtherFrame(Scene& scene);
/// Nodes of a list, by number: `listNodes` in low memory, then as many from GFP_HIGHUSER.
void prepareLists(Scene& scene);
/// A program that runs: user mode.
void prepareProgram(Scene& scene);

inline constexpr std::ptrdiff_t listNodes = 5;

// ---- acts: system calls

void programStores(Play& play);
void programCalls(Play& play);
void kernelLoads(Play& play);
void otherProcessLoads(Play& play);
void callWrite(Play& play);
void callRead(Play& play);
void askForOther(Play& play);
void sameAddressHere(Play& play);
void readOther(Play& play);

// ---- acts: what the kernel does for itself

void kmapNewPage(Play& play);
void kmapSamePage(Play& play);
void kmapNextPage(Play& play);
void firstTouches(Play& play);
void switchAway(Play& play);
void otherTouches(Play& play);
void switchBack(Play& play);
void firstTouchesAgain(Play& play);
void parentForks(Play& play);
void parentWrites(Play& play);
void childReads(Play& play);
void childWrites(Play& play);
void askKmalloc(Play& play);
void askVmalloc(Play& play);
void askPage(Play& play);

// ---- acts: what goes wrong, and why something is not done

void programReads(Play& play);
void kernelForgetsFlush(Play& play);
void programReadsStale(Play& play);
void kernelFlushes(Play& play);
void programReadsFresh(Play& play);
void peekAtText(Play& play);
void peekAtMemory(Play& play);
void followLowList(Play& play);
void followHighList(Play& play);
void keepAddressTooLong(Play& play);

} // namespace vmscope::story
