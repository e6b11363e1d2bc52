// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware/machine.h"

#include <cassert>

namespace vmscope::hardware {

Machine::Machine(PhysicalMemory memory, const Cpu& cpu, unsigned cpus)
    : ram(std::move(memory))
    , m_cpus(cpus, std::make_shared<Part>(Part{cpu}))
{
    assert(cpus > 0);
}

void Machine::clone(unsigned index)
{
    m_cpus[index] = std::make_shared<Part>(Part{m_cpus[index]->cpu, m_tag.value()});
}

void Machine::addTo(PartCensus& census) const
{
    census.add(this, Bytes{sizeof *this + m_cpus.size() * sizeof m_cpus.front()});
    ram.addTo(census);
    for (const auto& part : m_cpus)
        if (census.add(part.get(), Bytes{sizeof *part}))
            part->cpu.mmu().addTo(census);
}

Bytes Machine::footprint() const
{
    PartCensus census;
    addTo(census);
    return census.total();
}

Bytes addedBy(const Machine& after, const Machine& before)
{
    PartCensus census;
    before.addTo(census);
    const Bytes alone = census.total();
    after.addTo(census);
    return census.total() - alone;
}

} // namespace vmscope::hardware
