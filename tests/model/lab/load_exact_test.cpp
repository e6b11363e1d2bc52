// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/kmap_run.h"
#include "model/lab/load_pkmap.h"
#include "tests/model/kernel/mapping_fixture.h"
#include "tests/model/lab/load_fixture.h"

#include <map>

using namespace vmscope;
using namespace vmscope::lab;
using namespace vmscope::lab::test;

namespace {

MapApi apiOf(Service service)
{
    switch (service) {
    case Service::Kmap:
        return MapApi::Kmap;
    case Service::KmapAtomic:
        return MapApi::KmapAtomic;
    default:
        return MapApi::KmapLocal;
    }
}

/// What the exact machine counts and the load's counts of the same name.
QString differences(const KmapRun& exact, const LoadResult& fast)
{
    std::map<std::string_view, std::uint64_t> counts;
    for (const LoadCountRow& row : loadCountRows())
        counts[row.name] = fast.counts.*row.value;
    QString text;
    for (const KmapCount& count : countsOf(exact))
        if (!counts.contains(count.name) || counts[count.name] != count.value)
            text += QString("%1: %2 and not %3; ")
                        .arg(layout::test::text(count.name))
                        .arg(counts[count.name])
                        .arg(count.value);
    return text;
}

} // namespace

class LoadExactTest : public QObject
{
    Q_OBJECT
private slots:
    void oneTaskCountsAsTheExactMachineDoes_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<Service>("service");
        const auto row = [](const char* kernel, std::initializer_list<Service> services) {
            for (const Service service : services)
                QTest::addRow("%s %s", kernel, rowOf(service).id.data()) << QString(kernel) << service;
        };
        for (const char* kernel : {"linux-2.4.20", "linux-2.4.20-pae", "linux-2.6.11", "linux-2.6.20-pae",
                                   "linux-2.6.32", "linux-4.19-pae"})
            row(kernel, {Service::Kmap, Service::KmapAtomic});
        for (const char* kernel : {"debian-6.1-686", "debian-6.1-686-pae"})
            row(kernel, {Service::Kmap, Service::KmapAtomic, Service::KmapLocal});
        row("debian-6.1-amd64", {Service::Kmap, Service::KmapLocal});
    }
    void oneTaskCountsAsTheExactMachineDoes()
    {
        QFETCH(QString, kernel);
        QFETCH(Service, service);
        const layout::Layout layout = layout::plan(layout::test::flat(kernel.toStdString(), 2_GiB));
        std::mt19937 random(7);
        for (const unsigned pages :
             {1u, 511u, 512u, 513u, 1023u, 1024u, 1025u, 1u + unsigned(random() % 6000)}) {
            const unsigned repeats = 1 + random() % 3;
            const Load load{
                .pages = pages, .pattern = Pattern::Sequential, .operations = std::uint64_t{pages} * repeats};
            const auto exact = runKmaps(layout, {.api = apiOf(service), .pages = pages, .repeats = repeats});
            QVERIFY(exact);
            const LoadResult fast = resultOf(loadOn(kernel.toStdString(), load), service);
            QCOMPARE(differences(*exact, fast), QString());
            QCOMPARE(brokenIn(fast), QString());
        }
    }
    void flushesReachAllProcessorsAsOnTheExactMachine()
    {
        const layout::Layout layout = layout::plan(layout::test::flat("linux-2.4.20", 2_GiB));
        const auto exact = runKmaps(layout, {.pages = 5120, .repeats = 2, .cpus = 4});
        const LoadResult fast =
            resultOf(loadOn("linux-2.4.20",
                            {.cpus = 4, .pages = 5120, .pattern = Pattern::Sequential, .operations = 10240}),
                     Service::Kmap);
        QCOMPARE(differences(*exact, fast), QString());
    }
    /// The fast pkmap beside the kernel's own, on a real machine, by random calls.
    void slotsAreTheExactOnes_data()
    {
        QTest::addColumn<QString>("kernel");
        for (const char* kernel : {"linux-2.4.20", "debian-6.1-686-pae"})
            QTest::newRow(kernel) << QString(kernel);
    }
    void slotsAreTheExactOnes()
    {
        QFETCH(QString, kernel);
        constexpr std::uint32_t pages = 1500;
        const auto booted = kernel::boot(layout::plan(layout::test::flat(kernel.toStdString(), 2_GiB)));
        hardware::Machine machine = booted->machine;
        kernel::Pkmap exact(*booted);
        LoadPkmap fast(unsigned(exact.slotTable().size()), pages);
        const FrameNumber first = booted->layout->maxLowPfn;
        std::mt19937 random(11);
        std::vector<std::uint32_t> held;
        kernel::CountEvents events;
        for (unsigned call = 0; call < 20'000; ++call) {
            const bool maps = held.empty() || (held.size() < exact.slotTable().size() && random() % 100 < 55);
            if (!maps) {
                const std::size_t which = random() % held.size();
                exact.kunmap({0, {1}}, FrameNumber{first.value + held[which]}, events);
                fast.release(fast.slotOf(held[which]));
                held.erase(held.begin() + std::ptrdiff_t(which));
            } else {
                const auto page = std::uint32_t(random() % pages);
                const bool hasSlot = fast.slotOf(page) != LoadPkmap::none;
                std::uint32_t slot = fast.slotOf(page);
                if (!hasSlot && (slot = fast.findFree().slot) != LoadPkmap::none)
                    fast.put(page, slot);
                const auto address = exact.kmap(machine, {0, {1}}, FrameNumber{first.value + page}, events);
                QVERIFY(address && slot != LoadPkmap::none);
                QCOMPARE(address->value, exact.addressOf(slot).value);
                fast.take(slot);
                held.push_back(page);
            }
            QCOMPARE(fast.last(), exact.lastSlot());
        }
        for (unsigned slot = 0; slot < exact.slotTable().size(); ++slot)
            QCOMPARE(fast.counts()[slot], exact.slotTable()[slot].count);
    }
};

QTEST_APPLESS_MAIN(LoadExactTest)
#include "load_exact_test.moc"
