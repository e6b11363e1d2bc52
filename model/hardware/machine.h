// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/cpu.h"

#include <memory>

namespace vmscope::hardware {

/// RAM and processors, as a value. A copy costs a pointer a processor and shares everything; whoever writes
/// to a part first clones that part alone: a frame, a processor without its TLBs, a bank of a TLB. Copies may
/// live in different threads.
class Machine
{
public:
    /// `cpus` processors, 1 or more, all in the state of `cpu`: one part until they are written.
    Machine(PhysicalMemory memory, const Cpu& cpu, unsigned cpus = 1);

    PhysicalMemory ram;

    [[nodiscard]] unsigned cpuCount() const { return static_cast<unsigned>(m_cpus.size()); }
    /// `index` below cpuCount().
    [[nodiscard]] const Cpu& cpu(unsigned index) const { return m_cpus[index]->cpu; }
    /// For everything that may change a processor, look-ups too. The reference holds until this machine is
    /// copied or gone.
    [[nodiscard]] Cpu& writableCpu(unsigned index)
    {
        if (m_cpus[index]->owner != m_tag.value()) [[unlikely]]
            clone(index);
        return m_cpus[index]->cpu;
    }

    void addTo(PartCensus& census) const;
    /// All that this machine holds, shared or not.
    [[nodiscard]] Bytes footprint() const;

private:
    struct Part
    {
        Cpu cpu;
        OwnerTag::Value owner = 0;
    };

    void clone(unsigned index);

    std::vector<std::shared_ptr<Part>> m_cpus;
    OwnerTag m_tag;
};

/// The memory that `after` needs where `before` is kept too.
[[nodiscard]] Bytes addedBy(const Machine& after, const Machine& before);

} // namespace vmscope::hardware
