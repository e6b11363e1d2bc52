// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/replay.h"

#include "model/base/text.h"

namespace vmscope::lab {

using namespace paging;

Replay::Replay(const hardware::MmuGeometry& geometry, unsigned pageShift)
    : m_space(pageShift)
    , m_mmu(geometry)
    , m_takes{geometry.data.exists() || geometry.unified.exists(),
              geometry.instruction.exists() || geometry.unified.exists()}
{
    hardware::TranslationContext context;
    context.root = m_space.root();
    context.rules.emplace(pagingMode(ModeId::FourLevel),
                          ControlRegisters{.cr0 = cr0Paging | cr0WriteProtect,
                                           .cr4 = cr4Pae,
                                           .efer = eferLongModeActive | eferNoExecute},
                          ProcessorLimits{});
    m_mmu.setContext(context);
}

Error Replay::refusal(const hardware::Reference& reference) const
{
    const bool canonical = m_mmu.fault().cause != FaultCause::NonCanonical;
    return {"reference to " + hexText(reference.address),
            canonical ? "the trace touches more pages than the simulated RAM has tables for"
                      : "the address is not canonical",
            canonical ? "at most 1 GiB of tables" : "48 bits, sign-extended"};
}

} // namespace vmscope::lab
