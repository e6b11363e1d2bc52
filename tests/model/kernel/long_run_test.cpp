// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/kernel.h"
#include "tests/model/kernel/process_load.h"
#include "tests/model/kernel/random_run.h"
#include "tests/model/layout/planned.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::kernel;

namespace {

constexpr unsigned cpus = 4;
constexpr unsigned tasksEach = 3; // of each processor
constexpr std::array masks{gfp::kernel, gfp::highUser, gfp::highUserMovable, gfp::atomic};

/// A kernel under load: tasks on all processors allocate, map, unmap and are scheduled at random. Every page
/// holds its own number, so each read through a mapping says whether it led to the right one.
class Load
{
public:
    Load(const QString& id, std::uint64_t seed)
        : m_kernel(*boot(layout::plan(layout::test::flat(id.toStdString(), 1200_MiB)), {.cpus = cpus}))
        , m_random(seed)
    {
        for (unsigned cpu = 0; cpu < cpus; ++cpu)
            m_current[cpu] = cpu * tasksEach;
    }

    void step()
    {
        using Action = void (Load::*)();
        constexpr std::array<Action, 13> actions{
            &Load::takePage,   &Load::takePage, &Load::givePage, &Load::givePage, &Load::map,
            &Load::map,        &Load::unmap,    &Load::mapLocal, &Load::mapLocal, &Load::unmapLocal,
            &Load::switchTask, &Load::area,     &Load::object};
        (this->*actions[any(actions.size())])();
    }
    /// Empty where all is as it must be.
    QString problem() const
    {
        if (!m_problem.isEmpty())
            return m_problem;
        const QString zones = kernel::test::zoneProblem(m_kernel);
        return zones.isEmpty() ? slotProblem() : zones;
    }
    const Kernel& kernel() const { return m_kernel; }
    std::uint64_t reads() const { return m_reads; }

private:
    struct Mapping
    {
        FrameNumber frame{};
        Running by{};
        VirtualAddress address{};
    };

    std::size_t any(std::size_t count) { return std::size_t(m_random() % count); }
    Running runningOn(unsigned cpu) const { return {cpu, {m_current[cpu]}}; }

    void expect(unsigned cpu, VirtualAddress address, FrameNumber frame)
    {
        ++m_reads;
        std::uint64_t number = 0;
        const auto bytes = std::as_writable_bytes(std::span(&number, 1));
        auto fault =
            m_kernel.machine().writableCpu(cpu).read(address, bytes, m_kernel.booted.ram(), m_silent);
        if (fault && m_kernel.vmalloc->handleFault(m_kernel.booted.ram(),
                                                   m_kernel.booted.process.roots.kernel, address))
            fault = m_kernel.machine().writableCpu(cpu).read(address, bytes, m_kernel.booted.ram(), m_silent);
        if (fault || number != frame.value)
            m_problem = QString("processor %1 reads %2 at %3 and not %4")
                            .arg(cpu)
                            .arg(fault ? QString("nothing") : layout::test::hex(number))
                            .arg(layout::test::hex(address.value), layout::test::hex(frame.value));
    }
    void mark(FrameNumber frame) { m_kernel.booted.ram().write(frame.start(), frame.value); }
    static void takeOut(auto& list, std::size_t index)
    {
        std::swap(list[index], list.back());
        list.pop_back();
    }
    unsigned& pinsOf(FrameNumber frame) { return m_pins[frame]; }

    void takePage()
    {
        const auto got =
            m_kernel.pages.write().alloc({masks[any(masks.size())], 0, {FrameUse::Anonymous, 1}});
        if (const auto* frame = std::get_if<FrameNumber>(&got)) {
            mark(*frame);
            m_pages.push_back(*frame);
        }
    }
    void givePage()
    {
        if (m_pages.empty())
            return;
        const std::size_t index = any(m_pages.size());
        if (pinsOf(m_pages[index]) > 0)
            return; // still mapped by someone
        m_kernel.pages.write().free(m_pages[index], 0);
        m_pins.erase(m_pages[index]);
        takeOut(m_pages, index);
    }
    void map()
    {
        if (m_pages.empty() || m_mapped.size() > 300)
            return;
        const FrameNumber frame = m_pages[any(m_pages.size())];
        const Running by = runningOn(unsigned(any(cpus)));
        const auto address = m_kernel.pkmap.write().kmap(m_kernel.machine(), by, frame, m_silent);
        if (!address) {
            m_problem = "a task sleeps though slots are free";
            return;
        }
        ++pinsOf(frame);
        m_mapped.push_back({frame, by, *address});
        expect(unsigned(any(cpus)), *address, frame);
    }
    void unmap()
    {
        if (m_mapped.empty())
            return;
        const std::size_t index = any(m_mapped.size());
        const Mapping mapping = m_mapped[index];
        expect(unsigned(any(cpus)), mapping.address, mapping.frame);
        m_kernel.pkmap.write().kunmap(mapping.by, mapping.frame, m_silent);
        --pinsOf(mapping.frame);
        takeOut(m_mapped, index);
    }
    void mapLocal()
    {
        const Running by = runningOn(unsigned(any(cpus)));
        if (m_pages.empty() || m_local[by.task].size() >= 10)
            return;
        const FrameNumber frame = m_pages[any(m_pages.size())];
        const VirtualAddress address =
            m_kernel.temporary.write().kmapLocal(m_kernel.machine(), by, frame, m_silent);
        ++pinsOf(frame);
        m_local[by.task].push_back({frame, by, address});
        for (const Mapping& mapping : m_local[by.task])
            expect(by.cpu, mapping.address, mapping.frame);
    }
    void unmapLocal()
    {
        auto& maps = m_local[runningOn(unsigned(any(cpus))).task];
        if (maps.empty())
            return;
        const Mapping last = maps.back();
        if (m_current[last.by.cpu] != last.by.task.value)
            return;
        expect(last.by.cpu, last.address, last.frame);
        m_kernel.temporary.write().kunmapLocal(m_kernel.machine(), last.by, last.address, m_silent);
        --pinsOf(last.frame);
        maps.pop_back();
    }
    void switchTask()
    {
        const auto cpu = unsigned(any(cpus));
        m_kernel.temporary.write().switchOut(m_kernel.machine(), runningOn(cpu), m_silent);
        m_current[cpu] = cpu * tasksEach + unsigned(any(tasksEach));
        m_kernel.temporary.write().switchIn(m_kernel.machine(), runningOn(cpu), m_silent);
        for (const Mapping& mapping : m_local[runningOn(cpu).task])
            expect(cpu, mapping.address, mapping.frame);
    }
    void area()
    {
        const auto& areas = m_kernel.vmalloc->areas();
        if (areas.size() > 40 && any(2) == 0) {
            const VirtualAddress start = std::next(areas.begin(), std::ptrdiff_t(any(areas.size())))->first;
            return m_kernel.vmalloc.write().vfree(m_kernel.machine(), m_kernel.pages.write(), start,
                                                  unsigned(any(cpus)), m_silent);
        }
        const auto got = m_kernel.vmalloc.write().vmalloc(m_kernel.machine(), m_kernel.pages.write(),
                                                          {&m_kernel.booted.process.roots.kernel, 1},
                                                          Bytes{1 + m_random() % 100'000}, 0, m_silent);
        if (!std::holds_alternative<VirtualAddress>(got))
            return;
        const VirtualAddress start = std::get<VirtualAddress>(got);
        const auto& frames = m_kernel.vmalloc->areas().at(start).pages;
        for (const FrameNumber frame : frames)
            mark(frame);
        const std::size_t page = any(frames.size());
        expect(unsigned(any(cpus)), start + page * pageSize, frames[page]);
    }
    void object()
    {
        if (!m_objects.empty() && any(2) == 0) {
            const std::size_t index = any(m_objects.size());
            m_kernel.slab.write().kfree(m_kernel.pages.write(), m_objects[index]);
            return takeOut(m_objects, index);
        }
        const auto got =
            m_kernel.slab.write().kmalloc(m_kernel.pages.write(), Bytes{1 + m_random() % 9000}, gfp::kernel);
        if (const auto* object = std::get_if<Slab::Object>(&got))
            m_objects.push_back(object->address);
    }
    QString slotProblem() const
    {
        kernel::test::Pins users;
        for (const Mapping& mapping : m_mapped)
            ++users[mapping.frame];
        return kernel::test::slotProblem(m_kernel, users);
    }

    Kernel m_kernel;
    std::mt19937_64 m_random;
    NoEvents m_silent;
    std::array<unsigned, cpus> m_current{};
    std::vector<FrameNumber> m_pages;
    std::map<FrameNumber, unsigned> m_pins;
    std::vector<Mapping> m_mapped;
    std::map<TaskId, std::vector<Mapping>> m_local;
    std::vector<VirtualAddress> m_objects;
    std::uint64_t m_reads = 0;
    QString m_problem;
};

} // namespace

class LongRunTest : public QObject
{
    Q_OBJECT
private slots:
    void allServicesTogether_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::newRow("two-level") << "debian-6.1-686";
        QTest::newRow("PAE, isolated") << "debian-6.1-686-pae";
    }
    /// Copies are made on the way: what was copied stays as it was.
    void allServicesTogether()
    {
        QFETCH(QString, kernel);
        const auto run = kernel::test::randomRun();
        Load load(kernel, run.seed);
        std::optional<Kernel> copy;
        std::uint64_t pagesThen = 0;
        for (std::uint64_t i = 0; i < run.operations; ++i) {
            load.step();
            if (i % 4096 != 0)
                continue;
            QCOMPARE(load.problem(), QString());
            if (copy)
                QCOMPARE(copy->pages->owners().pages(), pagesThen);
            copy = load.kernel();
            pagesThen = copy->pages->owners().pages();
        }
        QCOMPARE(load.problem(), QString());
        QVERIFY(load.reads() > run.operations / 4);
    }
    void manyProcesses_data()
    {
        QTest::addColumn<QString>("kernel");
        for (const char* id : {"linux-2.4.20", "linux-2.6.11", "linux-4.19-pae", "debian-6.1-686",
                               "debian-6.1-686-pae", "rhel4-hugemem", "debian-6.1-amd64"})
            QTest::newRow(id) << QString(id);
    }
    /// Copies are made on the way here, too.
    void manyProcesses()
    {
        QFETCH(QString, kernel);
        const auto run = kernel::test::randomRun();
        kernel::test::ProcessLoad load(kernel, run.seed);
        std::optional<Kernel> copy;
        std::size_t processesThen = 0;
        for (std::uint64_t i = 0; i < run.operations && !load.failed(); ++i) {
            load.step();
            if (i % 4096 != 0)
                continue;
            QCOMPARE(load.problem(), QString());
            if (copy)
                QCOMPARE(copy->processes->all().size(), processesThen);
            copy = load.kernel();
            processesThen = copy->processes->all().size();
        }
        QCOMPARE(load.problem(), QString());
        QVERIFY(load.checks() > run.operations / 4);
    }
};

QTEST_APPLESS_MAIN(LongRunTest)
#include "long_run_test.moc"
