// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/kernel_profile.h"

/// Rows of systems that switch banks: the ancestors of kmap().
namespace vmscope::layout::real_mode {

/// What all of them have in common: no kernel window, no zones, one processor.
constexpr KernelProfile system(std::string_view id, std::string_view name, std::string_view idea,
                               std::string_view source, const RealModeRow& row)
{
    return {.id = id,
            .name = name,
            .family = id,
            .idea = idea,
            .source = source,
            .splitChoice = "none: programs and system share the 1 MiB that real mode addresses",
            .highmemOff = true,
            .splits = 1u << unsigned(Split::RealMode),
            .cpus = 1,
            .hasZones = false,
            .hasZoneDma = false,
            .defaultProcessor = "486",
            .tables = {.globalPages = false},
            .realMode = row};
}

inline constexpr KernelProfile ems3_2 = system(
    "ems-3.2", "EMS 3.2 card", "bank switching: four pages of 16 KiB, chosen by registers of a memory card",
    "Lotus/Intel/Microsoft Expanded Memory Specification 3.2 (1985)",
    {.hidden = RealModeRow::Hidden::CardBanks,
     .manager = "the EMM",
     .version = 0x32,
     .hiddenMax = 8_MiB,
     .usualRam = 4_MiB,
     .pageFrame = 0xd0000_va,
     .framePages = 4});

inline constexpr KernelProfile ems4_0 = system(
    "ems-4.0", "EMS 4.0, EMM386", "the same calls without a card: a monitor's page tables switch the banks",
    "Lotus/Intel/Microsoft Expanded Memory Specification 4.0 (19 August 1987)",
    {.hidden = RealModeRow::Hidden::PagedFrame,
     .manager = "EMM386",
     .version = 0x40,
     .hiddenMax = 32_MiB,
     .usualRam = 8_MiB,
     .pageFrame = 0xe0000_va,
     .framePages = 4});

inline constexpr KernelProfile xms2_0 =
    system("xms", "XMS, HIMEM.SYS",
           "no bank switching: extended memory is copied block by block; A20 shows 64 KiB of it",
           "eXtended Memory Specification 2.0 (1988)",
           {.hidden = RealModeRow::Hidden::MovedBlocks,
            .manager = "HIMEM.SYS",
            .version = 0x200,
            .hiddenMax = 64_MiB,
            .usualRam = 16_MiB,
            .hasHma = true});

} // namespace vmscope::layout::real_mode
