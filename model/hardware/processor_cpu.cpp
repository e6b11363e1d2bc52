// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware/processor_cpu.h"

#include "model/hardware/cpu_model.h"

#include <cassert>

namespace vmscope::hardware {

paging::ProcessorLimits limitsOf(const Processor& processor)
{
    return {.physicalBits = processor.physicalAddressBits, .gigabytePages = processor.gigabytePages};
}

Cpu cpuOf(const Processor& processor)
{
    const CpuModel* model = findCpuModel(processor.id);
    assert(model); // a test holds the two tables together
    return Cpu(model->mmu, limitsOf(processor));
}

} // namespace vmscope::hardware
