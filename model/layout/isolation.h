// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/machine_config.h"

namespace vmscope::layout {

/// Whether the user half runs on tables of its own: by design (4G/4G), asked for with `pti=`, or because the
/// processor is vulnerable (arch/x86/mm/pti.c, pti_check_boottime_disable()).
[[nodiscard]] bool isIsolated(const MachineConfig& config);

} // namespace vmscope::layout
