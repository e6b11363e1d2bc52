// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/cpu.h"
#include "model/kernel/boot.h"

namespace vmscope::kernel {

/// Processors that share one memory.
class Machine
{
public:
    Machine(hardware::PhysicalMemory memory, unsigned cpus, const hardware::Cpu& cpu)
        : ram(std::move(memory))
        , m_cpus(cpus, cpu)
    {
    }

    hardware::PhysicalMemory ram;

    [[nodiscard]] unsigned cpuCount() const { return static_cast<unsigned>(m_cpus.size()); }
    [[nodiscard]] const hardware::Cpu& cpu(unsigned i) const { return m_cpus[i]; }
    [[nodiscard]] hardware::Cpu& writableCpu(unsigned i) { return m_cpus[i]; }

private:
    std::vector<hardware::Cpu> m_cpus;
};

/// `cpus` processors that run in the kernel of the booted machine, on its process's tables.
[[nodiscard]] Machine machineOf(const BootedMachine& booted, unsigned cpus,
                                const hardware::MmuGeometry& geometry);

} // namespace vmscope::kernel
