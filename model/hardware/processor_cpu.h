// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/cpu.h"
#include "model/hardware/processor.h"

/// A processor's features (processor.h) and its TLBs (cpu_model.h) in one Cpu.
namespace vmscope::hardware {

[[nodiscard]] paging::ProcessorLimits limitsOf(const Processor& processor);

/// As it comes out of reset: paging off, TLBs empty. `processor` is a row of processors().
[[nodiscard]] Cpu cpuOf(const Processor& processor);

} // namespace vmscope::hardware
