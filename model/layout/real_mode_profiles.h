// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/kernel_profile.h"

/// Rows of systems that switch banks: the ancestors of kmap().
namespace vmscope::layout::real_mode {

inline constexpr KernelProfile ems3_2{
    .id = "ems-3.2",
    .name = "EMS 3.2 card",
    .family = "ems-3.2",
    .idea = "bank switching: four pages of 16 KiB, chosen by registers of a memory card",
    .source = "Lotus/Intel/Microsoft Expanded Memory Specification 3.2 (1985)",
    .splitChoice = "none: programs and system share the 1 MiB that real mode addresses",
    .highmemOff = true,
    .splits = 1u << unsigned(Split::RealMode),
    .cpus = 1,
    .hasZones = false,
    .hasZoneDma = false,
    .defaultProcessor = "486",
    .tables = {.globalPages = false},
    .realMode = RealModeRow{.hidden = RealModeRow::Hidden::CardBanks,
                            .manager = "the EMM",
                            .version = 0x32,
                            .hiddenMax = 8_MiB,
                            .usualRam = 4_MiB,
                            .pageFrame = 0xd0000_va,
                            .framePages = 4},
};

inline constexpr KernelProfile ems4_0{
    .id = "ems-4.0",
    .name = "EMS 4.0, EMM386",
    .family = "ems-4.0",
    .idea = "the same calls without a card: a monitor's page tables switch the banks",
    .source = "Lotus/Intel/Microsoft Expanded Memory Specification 4.0 (19 August 1987)",
    .splitChoice = "none: programs and system share the 1 MiB that real mode addresses",
    .highmemOff = true,
    .splits = 1u << unsigned(Split::RealMode),
    .cpus = 1,
    .hasZones = false,
    .hasZoneDma = false,
    .defaultProcessor = "486",
    .tables = {.globalPages = false},
    .realMode = RealModeRow{.hidden = RealModeRow::Hidden::PagedFrame,
                            .manager = "EMM386",
                            .version = 0x40,
                            .hiddenMax = 32_MiB,
                            .usualRam = 8_MiB,
                            .pageFrame = 0xe0000_va,
                            .framePages = 4},
};

inline constexpr KernelProfile xms2_0{
    .id = "xms",
    .name = "XMS, HIMEM.SYS",
    .family = "xms",
    .idea = "no bank switching: extended memory is copied block by block; A20 shows 64 KiB of it",
    .source = "eXtended Memory Specification 2.0 (1988)",
    .splitChoice = "none: programs and system share the 1 MiB that real mode addresses",
    .highmemOff = true,
    .splits = 1u << unsigned(Split::RealMode),
    .cpus = 1,
    .hasZones = false,
    .hasZoneDma = false,
    .defaultProcessor = "486",
    .tables = {.globalPages = false},
    .realMode = RealModeRow{.hidden = RealModeRow::Hidden::MovedBlocks,
                            .manager = "HIMEM.SYS",
                            .version = 0x200,
                            .hiddenMax = 64_MiB,
                            .usualRam = 16_MiB,
                            .hasHma = true},
};

} // namespace vmscope::layout::real_mode
