// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/fork.h"
#include "model/kernel/user_access.h"
#include "tests/model/kernel/invariants.h"
#include "tests/model/layout/planned.h"

#include <random>

namespace vmscope::kernel::test {

/// Many processes on several processors that map, touch, fork, exit and are scheduled at random, while the
/// kernel maps, allocates and frees for itself. What each page must hold is noted down here, in the plainest
/// way; each access is compared with that.
class ProcessLoad
{
public:
    static constexpr unsigned cpus = 4;

    ProcessLoad(const QString& id, std::uint64_t seed)
        : m_kernel(*boot(layout::plan(configOf(id)), {.cpus = cpus}))
        , m_random(seed)
    {
        m_programs[bootProcess] = programOf(bootProcess);
        exitOne(); // its pages hold nothing that is known
        for (unsigned i = 0; i < cpus; ++i)
            createOne();
    }

    void step()
    {
        using Action = void (ProcessLoad::*)();
        static constexpr std::array<Action, 32> actions{
            &ProcessLoad::write,      &ProcessLoad::write,      &ProcessLoad::write,
            &ProcessLoad::write,      &ProcessLoad::write,      &ProcessLoad::write,
            &ProcessLoad::read,       &ProcessLoad::read,       &ProcessLoad::read,
            &ProcessLoad::read,       &ProcessLoad::read,       &ProcessLoad::read,
            &ProcessLoad::schedule,   &ProcessLoad::schedule,   &ProcessLoad::schedule,
            &ProcessLoad::schedule,   &ProcessLoad::schedule,   &ProcessLoad::schedule,
            &ProcessLoad::pin,        &ProcessLoad::pin,        &ProcessLoad::unpin,
            &ProcessLoad::unpin,      &ProcessLoad::mapArea,    &ProcessLoad::unmapArea,
            &ProcessLoad::forkOne,    &ProcessLoad::exitOne,    &ProcessLoad::mapLocal,
            &ProcessLoad::unmapLocal, &ProcessLoad::kernelArea, &ProcessLoad::createOne,
            &ProcessLoad::shrink,     &ProcessLoad::object};
        (this->*actions[any(actions.size())])();
    }
    [[nodiscard]] bool failed() const { return !m_problem.isEmpty(); }
    /// Empty where all is as it must be; looks at everything.
    [[nodiscard]] QString problem() const
    {
        if (failed())
            return m_problem;
        for (const QString& each : {zoneProblem(m_kernel), tableProblem(m_kernel),
                                    userProblem(m_kernel, heldFrames()), slotProblem(m_kernel, heldFrames())})
            if (!each.isEmpty())
                return each;
        return {};
    }
    [[nodiscard]] const Kernel& kernel() const { return m_kernel; }
    [[nodiscard]] std::uint64_t checks() const { return m_checks; }

private:
    /// What a stretch of a program's addresses shows.
    struct Region
    {
        VirtualRange range;
        unsigned inode = 0; ///< 0: no file
        std::uint64_t index = 0;
        bool shared = false;
        bool writable = true;
    };
    struct Program
    {
        std::vector<Region> regions;
        std::map<VirtualAddress, std::uint64_t> pages; ///< what it wrote, but for shared files
        std::optional<unsigned> boundTo;               ///< it has live temporary maps on that processor
        std::vector<std::pair<FrameNumber, VirtualAddress>> local;
    };
    struct Held
    {
        FrameNumber frame{};
        VirtualAddress address{};
        Running by{};
    };
    using Number = std::uint64_t;

    /// Programs of 1 MiB: what matters is how many there are.
    static layout::MachineConfig configOf(const QString& id)
    {
        auto config = layout::test::flat(id.toStdString(), 1200_MiB);
        if (config.kernel->separateSpaces)
            config.ram = layout::flatRam(4500_MiB);
        config.processes.mappedEach = 1_MiB;
        return config;
    }

    std::size_t any(std::size_t count) { return std::size_t(m_random() % count); }
    unsigned anyCpu() { return unsigned(any(cpus)); }
    template<class Map>
    auto anyOf(Map& map)
    {
        return std::next(map.begin(), std::ptrdiff_t(any(map.size())));
    }
    [[nodiscard]] Running onCpu(unsigned cpu) const
    {
        return {cpu, m_kernel.processes->cpu(cpu).running.task()};
    }
    [[nodiscard]] Program* programOn(unsigned cpu)
    {
        const auto found = m_programs.find(m_kernel.processes->cpu(cpu).running);
        return found == m_programs.end() ? nullptr : &found->second;
    }
    void fail(const char* what, VirtualAddress a, Number is, Number must)
    {
        if (m_problem.isEmpty())
            m_problem =
                QString("%1 at %2: %3 and not %4")
                    .arg(what, layout::test::hex(a.value), layout::test::hex(is), layout::test::hex(must));
    }
    [[nodiscard]] Pins heldFrames() const
    {
        Pins pins;
        for (const Held& each : m_held)
            ++pins[each.frame];
        return pins;
    }

    [[nodiscard]] Program programOf(ProcessId process) const
    {
        Program program;
        for (const auto& [start, area] : m_kernel.processes->at(process).areas)
            program.regions.push_back({area.range, area.file ? area.file->inode : 0,
                                       area.file ? area.file->index : 0, false, area.rights.write});
        return program;
    }
    [[nodiscard]] FilePage fileAt(const Region& region, VirtualAddress page) const
    {
        return {region.inode, region.index + pagesIn(page - region.range.start)};
    }
    [[nodiscard]] Number expected(const Program& program, const Region& region, VirtualAddress page) const
    {
        if (const auto own = program.pages.find(page); own != program.pages.end())
            return own->second;
        const auto written = m_files.find(fileAt(region, page));
        return written == m_files.end() ? region.inode : written->second;
    }
    /// Mostly one of few, so that TLBs know it.
    VirtualAddress anyPage(const Region& region)
    {
        const std::uint64_t pages = pagesIn(sizeOf(region.range));
        return region.range.start + any(any(4) == 0 ? pages : std::min<std::uint64_t>(pages, 3)) * pageSize;
    }

    FaultOutcome access(unsigned cpu, VirtualAddress a, Number& number, paging::AccessKind kind)
    {
        ++m_checks;
        return accessUser(m_kernel, onCpu(cpu), a, std::as_writable_bytes(std::span(&number, 1)), kind,
                          m_silent);
    }
    /// A program that may go to user mode, and a region of it.
    Program* userProgram(unsigned cpu)
    {
        Program* program = programOn(cpu);
        return program && program->local.empty() ? program : nullptr;
    }
    void write()
    {
        const unsigned cpu = anyCpu();
        Program* program = userProgram(cpu);
        if (!program)
            return;
        const Region& region = program->regions[any(program->regions.size())];
        const VirtualAddress page = anyPage(region);
        Number number = ++m_numbers;
        const FaultOutcome outcome = access(cpu, page, number, paging::AccessKind::Write);
        if (outcome != (region.writable ? FaultOutcome::Served : FaultOutcome::BadArea))
            return fail("a write ends otherwise", page, Number(outcome), 0);
        if (!region.writable)
            return;
        if (region.shared)
            m_files[fileAt(region, page)] = number;
        else
            program->pages[page] = number;
    }
    void read()
    {
        const unsigned cpu = anyCpu();
        Program* program = userProgram(cpu);
        if (!program)
            return;
        const Region& region = program->regions[any(program->regions.size())];
        const VirtualAddress page = anyPage(region);
        Number number = 0;
        const FaultOutcome outcome = access(cpu, page, number, paging::AccessKind::Read);
        if (outcome != FaultOutcome::Served || number != expected(*program, region, page))
            fail("a program reads", page, number, expected(*program, region, page));
    }
    void schedule()
    {
        const unsigned cpu = anyCpu();
        const ProcessId next = any(8) == 0 ? idleProcess : anyOf(m_programs)->first;
        if (m_kernel.processes->cpuOf(next))
            return;
        if (next != idleProcess && m_programs[next].boundTo.value_or(cpu) != cpu)
            return;
        switchTo(m_kernel, cpu, next, m_silent);
        if (next != idleProcess)
            checkLocal(cpu, m_programs[next]);
    }

    void createOne()
    {
        if (m_programs.size() >= 14)
            return;
        const auto made = createProcess(m_kernel, onCpu(0), m_silent);
        m_programs[std::get<ProcessId>(made)] = programOf(std::get<ProcessId>(made));
    }
    void forkOne()
    {
        const unsigned cpu = anyCpu();
        Program* program = programOn(cpu);
        if (!program || m_programs.size() >= 14)
            return;
        Program childs{program->regions, program->pages, {}, {}};
        m_programs[std::get<ProcessId>(fork(m_kernel, onCpu(cpu), m_silent))] = std::move(childs);
    }
    /// The last program makes room for none.
    void exitOne()
    {
        const auto program = anyOf(m_programs);
        if (!program->second.local.empty() || m_programs.size() == 2)
            return;
        exitProcess(m_kernel, program->first, m_silent);
        m_programs.erase(program);
    }
    void mapArea()
    {
        const auto program = anyOf(m_programs);
        if (program->second.regions.size() > 12)
            return;
        Region region{{}, unsigned(any(3)) * unsigned(40 + any(4)), any(5), any(2) == 0, any(4) != 0};
        region.shared = region.shared && region.inode != 0;
        const MapRequest request{.size = (1 + any(24)) * pageSize,
                                 .rights = {true, region.writable, false},
                                 .file = region.inode ? std::optional(FilePage{region.inode, region.index})
                                                      : std::nullopt,
                                 .shared = region.shared};
        const auto start = std::get<VirtualAddress>(mmap(m_kernel, program->first, request, m_silent));
        region.range = {start, start + request.size};
        program->second.regions.push_back(region);
    }
    /// A whole area that was mapped, never one that the program began with.
    void unmapArea()
    {
        constexpr std::size_t planned = 5;
        const auto program = anyOf(m_programs);
        auto& regions = program->second.regions;
        if (regions.size() <= planned)
            return;
        const auto region = regions.begin() + std::ptrdiff_t(planned + any(regions.size() - planned));
        const VirtualRange range = region->range;
        munmap(m_kernel, onCpu(anyCpu()), program->first, range, m_silent);
        program->second.pages.erase(program->second.pages.lower_bound(range.start),
                                    program->second.pages.lower_bound(range.end));
        regions.erase(region);
        gone(program->first, range.start);
    }
    /// No processor may find what was unmapped.
    void gone(ProcessId process, VirtualAddress page)
    {
        const auto cpu = m_kernel.processes->cpuOf(process);
        Number number = 0;
        if (cpu && userProgram(*cpu) &&
            access(*cpu, page, number, paging::AccessKind::Read) != FaultOutcome::BadArea)
            fail("unmapped memory is read", page, number, 0);
    }

    void expect(unsigned cpu, VirtualAddress address, FrameNumber frame)
    {
        ++m_checks;
        Number number = 0;
        const auto bytes = std::as_writable_bytes(std::span(&number, 1));
        hardware::PhysicalMemory& ram = m_kernel.booted.ram();
        auto fault = m_kernel.machine().writableCpu(cpu).read(address, bytes, ram, m_silent);
        if (fault && handlePageFault(m_kernel, onCpu(cpu), *fault, m_silent) == FaultOutcome::VmallocSynced)
            fault = m_kernel.machine().writableCpu(cpu).read(address, bytes, ram, m_silent);
        const Number must = ram.read<Number>(frame.start());
        if (fault || number != must)
            fail("the kernel reads", address, fault ? 0 : number, must);
    }
    /// A page of some program, as get_user_pages() finds it.
    std::optional<FrameNumber> anyUserPage()
    {
        const auto program = anyOf(m_programs);
        const Region& region = program->second.regions[any(program->second.regions.size())];
        const VirtualAddress page = anyPage(region);
        const auto frame = userFrameAt(m_kernel.booted.ram(), m_kernel.processes->rules(),
                                       m_kernel.processes->at(program->first), page);
        if (frame &&
            m_kernel.booted.ram().read<Number>(frame->start()) != expected(program->second, region, page))
            fail("a page holds", page, m_kernel.booted.ram().read<Number>(frame->start()),
                 expected(program->second, region, page));
        return frame;
    }
    void pin()
    {
        const auto frame = m_held.size() < 300 ? anyUserPage() : std::nullopt;
        if (!frame)
            return;
        const Running by = onCpu(anyCpu());
        const auto address = m_kernel.pkmap.write().kmap(m_kernel.machine(), by, *frame, m_silent);
        if (!address)
            return fail("a task sleeps though slots are free", {}, 0, 0);
        m_kernel.pages.write().get(*frame);
        m_held.push_back({*frame, *address, by});
        expect(anyCpu(), *address, *frame);
    }
    void unpin()
    {
        if (m_held.empty())
            return;
        std::swap(m_held[any(m_held.size())], m_held.back());
        const Held held = m_held.back();
        m_held.pop_back();
        expect(anyCpu(), held.address, held.frame);
        m_kernel.pkmap.write().kunmap(held.by, held.frame, m_silent);
        m_kernel.pages.write().put(held.frame);
    }
    void checkLocal(unsigned cpu, const Program& program)
    {
        for (const auto& [frame, address] : program.local)
            expect(cpu, address, frame);
    }
    /// Pages that are held anyway, so that nobody frees them.
    void mapLocal()
    {
        const unsigned cpu = anyCpu();
        Program* program = programOn(cpu);
        if (!m_kernel.temporary->hasLocal() || !program || program->local.size() >= 10 || m_table.empty())
            return;
        const FrameNumber frame = m_table[any(m_table.size())];
        const VirtualAddress address =
            m_kernel.temporary.write().kmapLocal(m_kernel.machine(), onCpu(cpu), frame, m_silent);
        program->local.push_back({frame, address});
        program->boundTo = cpu;
        checkLocal(cpu, *program);
    }
    void unmapLocal()
    {
        const unsigned cpu = anyCpu();
        Program* program = programOn(cpu);
        while (program && !program->local.empty()) {
            const auto [frame, address] = program->local.back();
            expect(cpu, address, frame);
            m_kernel.temporary.write().kunmapLocal(m_kernel.machine(), onCpu(cpu), address, m_silent);
            program->local.pop_back();
        }
        if (program)
            program->boundTo.reset();
    }

    void kernelArea()
    {
        const auto& areas = m_kernel.vmalloc.write().areas(); // written to first: copies may share it
        if (areas.size() > 12)
            m_kernel.vmalloc.write().vfree(m_kernel.machine(), m_kernel.pages.write(), anyOf(areas)->first,
                                           anyCpu(), m_silent);
        const Bytes size{1 + m_random() % (any(32) == 0 ? 3'000'000 : 60'000)};
        const auto roots = m_kernel.processes->kernelRoots();
        const auto got = m_kernel.vmalloc.write().vmalloc(m_kernel.machine(), m_kernel.pages.write(), roots,
                                                          size, anyCpu(), m_silent);
        const VirtualAddress start = std::get<VirtualAddress>(got);
        const auto& frames = areas.at(start).pages;
        for (const FrameNumber frame : frames)
            m_kernel.booted.ram().write(frame.start(), ++m_numbers);
        const std::size_t page = any(frames.size());
        expect(anyCpu(), start + page * pageSize, frames[page]);
        const auto older = anyOf(areas);
        expect(anyCpu(), older->first, older->second.pages.front());
    }
    /// Objects, and a few high pages of the kernel's own.
    void object()
    {
        const auto page = m_kernel.pages.write().alloc({gfp::highUser, 0, {}});
        m_kernel.booted.ram().write(std::get<FrameNumber>(page).start(), ++m_numbers);
        if (m_table.size() < 40)
            m_table.push_back(std::get<FrameNumber>(page));
        else
            m_kernel.pages.write().free(std::get<FrameNumber>(page), 0);
        const auto got =
            m_kernel.slab.write().kmalloc(m_kernel.pages.write(), Bytes{1 + any(9000)}, gfp::kernel);
        m_objects.push_back(std::get<Slab::Object>(got).address);
        if (m_objects.size() < 200)
            return;
        std::swap(m_objects[any(m_objects.size())], m_objects.back());
        m_kernel.slab.write().kfree(m_kernel.pages.write(), m_objects.back());
        m_objects.pop_back();
    }
    /// Pages of files that nobody maps; what was written to them is not kept.
    void shrink()
    {
        m_kernel.cache.write().shrink(m_kernel.pages.write(), any(20));
        std::erase_if(m_files, [&](const auto& file) { return !m_kernel.cache->find(file.first); });
    }

    Kernel m_kernel;
    std::mt19937_64 m_random;
    NoEvents m_silent;
    std::map<ProcessId, Program> m_programs;
    std::map<FilePage, Number> m_files; ///< what was written to shared pages of files
    std::vector<Held> m_held;
    std::vector<FrameNumber> m_table;
    std::vector<VirtualAddress> m_objects;
    Number m_numbers = 1'000'000; ///< no inode, no index
    std::uint64_t m_checks = 0;
    QString m_problem;
};

} // namespace vmscope::kernel::test
