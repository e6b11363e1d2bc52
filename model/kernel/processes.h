// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/address_space.h"
#include "model/kernel/tlb_contexts.h"

namespace vmscope::kernel {

/// All processes, and what each processor does with them. Processors are in the kernel between operations.
class Processes
{
public:
    struct Cpu
    {
        ProcessId running{}; ///< idleProcess: nothing to do
        /// Whose tables are loaded (active_mm), or with 4G/4G are next when a program runs: the idle task
        /// keeps those of the last one.
        ProcessId loaded{};
        TlbContexts contexts{};
    };

    /// Knows the process that was made at boot: its pages and tables get their owner's name.
    Processes(const BootedMachine& booted, PageAllocator& pages);

    [[nodiscard]] const UserRules& rules() const { return m_rules; }
    [[nodiscard]] const std::map<ProcessId, AddressSpace>& all() const { return m_spaces; }
    /// nullptr where there is no such process.
    [[nodiscard]] const AddressSpace* find(ProcessId process) const;
    /// KernelBug where there is no such process.
    [[nodiscard]] const AddressSpace& at(ProcessId process) const;
    [[nodiscard]] AddressSpace& at(ProcessId process);
    [[nodiscard]] const Cpu& cpu(unsigned index) const { return m_cpus[index]; }
    [[nodiscard]] Cpu& cpu(unsigned index) { return m_cpus[index]; }
    /// The processor on which a process runs.
    [[nodiscard]] std::optional<unsigned> cpuOf(ProcessId process) const;
    /// The process of that task, which must run there; else a KernelBug.
    [[nodiscard]] ProcessId current(Running by) const;
    /// What the kernel runs on in each process (pgd_list), for what must be told to all.
    [[nodiscard]] std::vector<PhysicalAddress> kernelRoots() const;

    /// Why the last request that found no memory did not.
    [[nodiscard]] const std::optional<OutOfMemory>& lastShortage() const { return m_shortage; }
    void noteShortage(const OutOfMemory& shortage) { m_shortage = shortage; }

    /// The id of the next process.
    [[nodiscard]] ProcessId nextId() const { return m_next; }
    ProcessId add(AddressSpace space);
    void remove(ProcessId process);
    /// Where page directories lie.
    [[nodiscard]] DirectoryCache& directories() { return m_directories; }

private:
    UserRules m_rules;
    DirectoryCache m_directories;
    std::map<ProcessId, AddressSpace> m_spaces;
    std::vector<Cpu> m_cpus;
    ProcessId m_next = bootProcess;
    std::optional<OutOfMemory> m_shortage;
};

/// The areas of a planned process: text and libraries as files, the heap and the stack begin as 0.
[[nodiscard]] std::map<VirtualAddress, Vma> plannedAreas(const layout::Layout& layout);

/// "process A", "process B", …
[[nodiscard]] std::string nameOf(ProcessId process);

} // namespace vmscope::kernel
