// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware/processor.h"

#include <algorithm>
#include <array>

namespace vmscope::hardware {

namespace {

// Features: the processors' CPUID as QEMU 7.2 models it and, for address widths, as guests printed it.
// PCID: Intel since Westmere, AMD since Zen 3. INVPCID: Intel since Haswell, AMD since Zen 3. SMEP: Intel
// since Ivy Bridge. SMAP: since Broadwell; AMD has both since Zen. Pages of 1 GiB: CPUID.80000001H:EDX[26] as
// QEMU's models of these processors set it. Meltdown: arch/x86/kernel/cpu/common.c (cpu_vuln_whitelist):
// in-order and AMD parts are not affected.
constexpr std::array rows{
    Processor{.id = "486", .name = "Intel 486", .physicalAddressBits = 32},
    Processor{.id = "pentium", .name = "Pentium", .physicalAddressBits = 32, .pse = true},
    Processor{.id = "pentium3",
              .name = "Pentium III",
              .physicalAddressBits = 36,
              .pse = true,
              .pge = true,
              .pae = true,
              .meltdown = true},
    Processor{.id = "pentium4",
              .name = "Pentium 4",
              .physicalAddressBits = 36,
              .pse = true,
              .pge = true,
              .pae = true,
              .meltdown = true},
    // QEMU's: PAE without PSE-36, so QEMU gives it 32 physical address bits although Linux assumes 36.
    Processor{.id = "qemu32",
              .name = "QEMU 32-bit",
              .physicalAddressBits = 32,
              .pse = true,
              .pge = true,
              .pae = true,
              .meltdown = true},
    Processor{.id = "core2",
              .name = "Core 2",
              .physicalAddressBits = 36,
              .pse = true,
              .pge = true,
              .pae = true,
              .nx = true,
              .longMode = true,
              .meltdown = true},
    Processor{.id = "nehalem",
              .name = "Nehalem",
              .physicalAddressBits = 40,
              .pse = true,
              .pge = true,
              .pae = true,
              .nx = true,
              .longMode = true,
              .meltdown = true},
    Processor{.id = "opteron-g3",
              .name = "Opteron (G3)",
              .physicalAddressBits = 40,
              .pse = true,
              .pge = true,
              .pae = true,
              .nx = true,
              .longMode = true},
    Processor{.id = "skylake",
              .name = "Skylake",
              .physicalAddressBits = 39,
              .pse = true,
              .pge = true,
              .pae = true,
              .nx = true,
              .longMode = true,
              .pcid = true,
              .invpcid = true,
              .smep = true,
              .smap = true,
              .gigabytePages = true,
              .meltdown = true},
    Processor{.id = "zen2",
              .name = "Zen 2",
              .physicalAddressBits = 43,
              .pse = true,
              .pge = true,
              .pae = true,
              .nx = true,
              .longMode = true,
              .smep = true,
              .smap = true,
              .gigabytePages = true},
    Processor{.id = "max",
              .name = "5-level x86-64",
              .physicalAddressBits = 52,
              .pse = true,
              .pge = true,
              .pae = true,
              .nx = true,
              .longMode = true,
              .la57 = true,
              .pcid = true,
              .invpcid = true,
              .smep = true,
              .smap = true,
              .gigabytePages = true},
};

} // namespace

std::span<const Processor> processors() { return rows; }

const Processor* findProcessor(std::string_view id)
{
    const auto row = std::ranges::find(rows, id, &Processor::id);
    return row == rows.end() ? nullptr : &*row;
}

} // namespace vmscope::hardware
