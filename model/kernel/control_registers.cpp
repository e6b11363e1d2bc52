// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/control_registers.h"

#include "model/hardware/processor.h"
#include "model/kernel/direct_map.h"

namespace vmscope::kernel {

namespace {

using layout::Paging;

std::uint64_t cr4Of(const layout::Layout& layout)
{
    const hardware::Processor& processor = *layout.config.processor;
    const layout::KernelProfile& kernel = *layout.config.kernel;
    const Paging mode = layout.config.paging();
    const bool globalPages = KernelMarks(layout).globalShared;
    struct Bit
    {
        std::uint64_t bit;
        bool set;
    };
    const std::array bits{
        Bit{paging::cr4Pse, processor.pse},
        Bit{paging::cr4Pae, mode != Paging::TwoLevel},
        Bit{paging::cr4Pge, globalPages},
        Bit{paging::cr4La57, mode == Paging::FiveLevel},
        Bit{paging::cr4Smep, kernel.smep && processor.smep},
        Bit{paging::cr4Smap, kernel.smap && processor.smap},
        // Not without global pages: flushes would not know them apart (setup_pcid()).
        Bit{paging::cr4Pcide, kernel.pcid && processor.pcid && globalPages},
    };
    std::uint64_t cr4 = 0;
    for (const Bit& each : bits)
        cr4 |= each.set ? each.bit : 0;
    return cr4;
}

} // namespace

paging::ControlRegisters controlRegistersOf(const layout::Layout& layout)
{
    if (!layout.config.kernel->isPaged())
        return {};
    const bool wide = layout.config.paging() >= Paging::FourLevel;
    return {.cr0 = paging::cr0Paging | paging::cr0WriteProtect,
            .cr3 = 0,
            .cr4 = cr4Of(layout),
            .efer = (wide ? paging::eferLongModeActive : 0) |
                    (KernelMarks(layout).noExecute ? paging::eferNoExecute : 0)};
}

std::uint64_t cr3For(PhysicalAddress root, const paging::ControlRegisters& controls, unsigned context)
{
    return root.value | (controls.cr4 & paging::cr4Pcide ? context + 1 : 0);
}

std::uint64_t userCr3For(PhysicalAddress root, const paging::ControlRegisters& controls, unsigned context)
{
    constexpr std::uint64_t userBit = 1u << 11; // X86_CR3_PTI_PCID_USER_BIT
    return cr3For(root, controls, context) | (controls.cr4 & paging::cr4Pcide ? userBit : 0);
}

} // namespace vmscope::kernel
