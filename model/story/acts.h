// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/play.h"

/// What scenarios are made of: preparations, which nobody listens to, and acts.
namespace vmscope::story {

// ---- preparations; the processor is in user mode after those that are said so, else in the kernel

/// A page of the program's with an 'A'.
void preparePage(Scene& scene);
/// A page with an 'A', and a frame with a 'B' that is not mapped: user mode.
void prepareOtherFrame(Scene& scene);
/// Nodes of a list, by number: `listNodes` in low memory, then as many from GFP_HIGHUSER. The first process
/// has a page with an 'A'; there is a second one that has none at that address.
void prepareLists(Scene& scene);
/// A program that runs: user mode.
void prepareProgram(Scene& scene);
/// A page of the program's with an 'A', and a frame with a 'B' that is not mapped.
void prepareTableWindow(Scene& scene);
/// Expanded memory with a letter in each of its banks: 'A', 'B', …
void prepareBanks(Scene& scene);

inline constexpr std::ptrdiff_t listNodes = 5;
inline constexpr unsigned listedBanks = 4;

// ---- acts: other ways to memory without an address

void readPage(Play& play);
void readEntryAtItsAddress(Play& play);
void changeEntryAtItsAddress(Play& play);
void readStalePage(Play& play);
void flushAndReadPage(Play& play);
void showFirstBank(Play& play);
void showSecondBank(Play& play);
void showThirdBank(Play& play);
void showFourthBank(Play& play);
void showFirstBankAgain(Play& play);

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
void copyHighPages(Play& play);
void interruptElsewhere(Play& play);
void reachForUserPage(Play& play);

} // namespace vmscope::story
