// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/fork.h"
#include "model/kernel/user_access.h"
#include "tests/model/layout/planned.h"

#include <QTest>

/// A booted kernel whose processes do things, for tests.
namespace vmscope::kernel::test {

/// Enough for some high memory.
inline Bytes ramFor(const QString& id)
{
    return layout::test::kernel(id.toStdString()).separateSpaces ? 4500_MiB : 1200_MiB;
}

inline constexpr std::array processKernels{
    "linux-2.4.20",  "linux-2.4.20-pae", "linux-2.6.11",  "debian-6.1-686",   "debian-6.1-686-pae",
    "rhel4-hugemem", "recursive",        "recursive-pae", "debian-6.1-amd64", "x86-64-4level"};

/// Rows of kernels that differ in how processes get their tables.
inline void addProcessKernels()
{
    QTest::addColumn<QString>("id");
    for (const char* id : processKernels)
        QTest::newRow(id) << QString(id);
}
/// Of those that serve page faults: they can reach any page to clear it.
inline void addFaultKernels()
{
    QTest::addColumn<QString>("id");
    for (const char* id : processKernels)
        if (!layout::test::kernel(id).selfMap)
            QTest::newRow(id) << QString(id);
}

struct ProcessFixture
{
    explicit ProcessFixture(const QString& id, unsigned cpus = 1)
        : ProcessFixture(layout::test::flat(id.toStdString(), ramFor(id)), cpus)
    {
    }
    explicit ProcessFixture(const layout::MachineConfig& config, unsigned cpus = 1)
        : kernel(*boot(layout::plan(config), {.cpus = cpus}))
    {
    }

    [[nodiscard]] Running onCpu(unsigned cpu) const
    {
        return {cpu, kernel.processes->cpu(cpu).running.task()};
    }
    ProcessId create() { return std::get<ProcessId>(createProcess(kernel, onCpu(0), events)); }
    ProcessId forkOn(unsigned cpu = 0) { return std::get<ProcessId>(fork(kernel, onCpu(cpu), events)); }
    void switchTo(ProcessId process, unsigned cpu = 0) { kernel::switchTo(kernel, cpu, process, events); }
    VirtualAddress map(Bytes size, MapRequest request = {})
    {
        request.size = size;
        return std::get<VirtualAddress>(mmap(kernel, kernel.processes->cpu(0).running, request, events));
    }
    FaultOutcome write(VirtualAddress a, std::uint64_t number, unsigned cpu = 0)
    {
        return accessUser(kernel, onCpu(cpu), a, std::as_writable_bytes(std::span(&number, 1)),
                          paging::AccessKind::Write, events);
    }
    /// What the program that runs there reads; nothing where it would be killed.
    std::optional<std::uint64_t> read(VirtualAddress a, unsigned cpu = 0)
    {
        std::uint64_t number = 0;
        const auto outcome = accessUser(kernel, onCpu(cpu), a, std::as_writable_bytes(std::span(&number, 1)),
                                        paging::AccessKind::Read, events);
        return outcome == FaultOutcome::Served ? std::optional(number) : std::nullopt;
    }
    [[nodiscard]] std::optional<FrameNumber> frameAt(ProcessId process, VirtualAddress v) const
    {
        return userFrameAt(kernel.booted.ram(), kernel.processes->rules(), kernel.processes->at(process), v);
    }
    [[nodiscard]] std::uint64_t freePages() const
    {
        std::uint64_t free = 0;
        for (const ZoneState& zone : kernel.pages->zones())
            free += zone.free.freePages();
        return free;
    }
    [[nodiscard]] const Vma& area(std::string_view name, ProcessId process = bootProcess) const
    {
        for (const auto& [start, vma] : kernel.processes->at(process).areas)
            if (vma.name == name)
                return vma;
        throw std::invalid_argument("no area " + std::string(name));
    }
    /// How many events of a kind there were since the last call of forget().
    template<class Kind>
    [[nodiscard]] std::uint64_t count() const
    {
        return events.count<Kind>() - before.count<Kind>();
    }
    void forget() { before = events; }

    Kernel kernel;
    CountEvents events;
    CountEvents before;
};

} // namespace vmscope::kernel::test
