// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/isolation.h"

namespace vmscope::layout {

bool isIsolated(const MachineConfig& config)
{
    const KernelProfile& kernel = *config.kernel;
    if (kernel.separateSpaces)
        return true;
    if (kernel.pti == PtiSupport::None)
        return false;
    const bool byDefault = kernel.pti == PtiSupport::OnIfVulnerable && config.processor->meltdown;
    return config.options.pti.value_or(byDefault);
}

} // namespace vmscope::layout
