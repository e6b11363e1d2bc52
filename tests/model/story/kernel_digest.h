// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/kernel.h"
#include "model/paging/traverse.h"

#include <bit>
#include <unordered_set>

/// One number for all that a machine and its kernel hold, for tests that nothing was written to.
namespace vmscope::story::test {

/// FNV-1a, a word of 64 bits at a time: machines are large. Rotated, so that high bits reach low ones, too.
class Digest
{
public:
    void add(std::uint64_t number) { m_value = std::rotl((m_value ^ number) * 0x100000001b3, 29); }

    [[nodiscard]] std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = 0xcbf29ce484222325;
};

class KernelDigest
{
public:
    explicit KernelDigest(const kernel::Kernel& kernel)
        : m_kernel(kernel)
    {
        addProcessor(kernel.booted.machine.cpu(0));
        for (unsigned cpu = 0; cpu < kernel.booted.machine.cpuCount(); ++cpu)
            m_digest.add(kernel.booted.machine.cpu(cpu).registers().cr3);
        if (!kernel.booted.isPaged())
            return; // no tables, and so no processes
        addTables(kernel.booted.reference.kernel);
        for (const auto& [id, space] : kernel.processes->all()) {
            addTables(space.roots.kernel);
            addTables(space.roots.user);
            m_digest.add(space.presentPages + space.areas.size() * 1000);
        }
        addBooks();
    }
    [[nodiscard]] std::uint64_t value() const { return m_digest.value(); }

private:
    void addProcessor(const hardware::Cpu& cpu)
    {
        using hardware::TlbName;
        const paging::ControlRegisters& registers = cpu.registers();
        for (const std::uint64_t number : {registers.cr0, registers.cr3, registers.cr4, registers.efer,
                                           std::uint64_t(cpu.privilege), std::uint64_t{cpu.alignmentCheck}})
            m_digest.add(number);
        m_digest.add(cpu.mmu().bus().lines);
        for (const auto& bank : cpu.mmu().bus().banks)
            m_digest.add(bank ? bank->value : 1);
        for (const TlbName name : {TlbName::Instruction, TlbName::Data, TlbName::Unified, TlbName::Second}) {
            m_digest.add(cpu.mmu().level(name).counters().hits);
            m_digest.add(cpu.mmu().level(name).counters().misses);
            for (const hardware::TlbArray& array : cpu.mmu().level(name).arrays())
                for (unsigned slot = 0; slot < array.geometry().entries; ++slot)
                    addEntry(array.entry(slot));
        }
    }
    void addEntry(const std::optional<hardware::TlbEntry>& entry)
    {
        m_digest.add(entry.has_value());
        if (!entry)
            return;
        m_digest.add(entry->page);
        m_digest.add(entry->frame.value);
        m_digest.add(entry->shift + (entry->pageShift << 8) + (entry->pcid << 16));
        m_digest.add(entry->permissionIndex() + (entry->global ? 100 : 0));
    }
    /// Each table once, and each page of a program's.
    void addTables(PhysicalAddress root)
    {
        const hardware::PhysicalMemory& ram = m_kernel.booted.ram();
        const paging::PagingRules rules = m_kernel.booted.rules();
        (void)paging::traverse(
            rules, root,
            [&](PhysicalAddress where) {
                if (where.value % pageSize.value == 0) // a table is read from its first entry on
                    addFrame(frameOf(where));
                return ram.readEntry(where, rules.mode->entryBytes);
            },
            [&](const paging::FoundEntry& found) {
                if (!found.leaf || !found.rights.user)
                    return true;
                // A monitor maps all of the first MiB, adapters too.
                const FrameNumber frame = m_kernel.processes->rules().frameIn(found.entry);
                if (ram.isRam(frame.start()))
                    addFrame(frame);
                return true;
            });
    }
    void addFrame(FrameNumber frame)
    {
        if (!m_seen.insert(frame.value).second)
            return;
        std::array<std::uint64_t, pageSize.value / 8> words;
        m_kernel.booted.ram().readBytes(frame.start(), std::as_writable_bytes(std::span(words)));
        m_digest.add(frame.value);
        for (const std::uint64_t word : words)
            m_digest.add(word);
    }
    void addBooks()
    {
        for (const kernel::ZoneState& zone : m_kernel.pages->zones())
            m_digest.add(zone.free.freePages());
        m_digest.add(m_kernel.cache->size());
        for (const kernel::Pkmap::Slot& slot : m_kernel.pkmap->slotTable())
            m_digest.add(slot.count);
        for (unsigned task = 1; task < 4; ++task) {
            const kernel::TemporaryMaps::Task& state = m_kernel.temporary->stateOf({task});
            m_digest.add(state.preemptCount + state.pagefaultDisabled * 100 + state.ptes.size() * 10000);
        }
        if (const auto page = m_kernel.cache->find({1, 0}))
            addFrame(*page);
        m_digest.add(m_kernel.processes->cpu(0).running.value);
    }

    const kernel::Kernel& m_kernel;
    Digest m_digest;
    std::unordered_set<std::uint64_t> m_seen;
};

[[nodiscard]] inline std::uint64_t digestOf(const kernel::Kernel& kernel)
{
    return KernelDigest(kernel).value();
}

} // namespace vmscope::story::test
