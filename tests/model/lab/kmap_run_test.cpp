// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/kmap_run.h"
#include "tests/model/layout/planned.h"

#include <QTest>

#include <map>

using namespace vmscope;
using namespace vmscope::lab;
using namespace vmscope::layout::test;

namespace {

Result<KmapRun> runOn(const layout::MachineConfig& config, const KmapWorkload& workload)
{
    return runKmaps(layout::plan(config), workload);
}
Result<KmapRun> runOn(std::string_view kernel, const KmapWorkload& workload)
{
    return runOn(flat(kernel, 2_GiB), workload);
}

using Counts = std::map<std::string_view, std::uint64_t>;

/// All that are not named are 0.
QString differences(const KmapRun& run, Counts expected)
{
    QString text;
    for (const KmapCount& count : countsOf(run)) {
        if (count.value != expected[count.name])
            text += QString("%1: %2 and not %3; ")
                        .arg(layout::test::text(count.name))
                        .arg(count.value)
                        .arg(expected[count.name]);
        expected.erase(count.name);
    }
    return expected.empty() ? text : text + "a name that no count has";
}

} // namespace

class KmapRunTest : public QObject
{
    Q_OBJECT
private slots:
    void distinctPagesCountAsComputed()
    {
        const auto run = runOn("linux-2.4.20", {.pages = 5120, .cpus = 4});
        QCOMPARE(differences(*run, {{"kmaps", 5120},
                                    {"pte_sets", 5120},
                                    {"pte_clears", 5119},
                                    {"pte_stores", 10239},
                                    {"full_flushes", 5},
                                    {"ipis", 15},
                                    {"scan_steps", 5120}}),
                 QString());
        QVERIFY(!run->deadlock);
        QVERIFY(!run->bug);
    }
    void paeStoresTwicePerEntry()
    {
        const auto run = runOn("debian-6.1-686-pae", {.pages = 1024});
        QCOMPARE(differences(*run, {{"kmaps", 1024},
                                    {"pte_sets", 1024},
                                    {"pte_clears", 1023},
                                    {"pte_stores", 2 * (1024 + 1023)},
                                    {"full_flushes", 2},
                                    {"scan_steps", 1024}}),
                 QString());
    }
    void onePageOverAndOverIsFound()
    {
        const auto run = runOn("linux-2.4.20", {.pages = 1, .repeats = 10'000});
        QCOMPARE(
            differences(
                *run,
                {{"kmaps", 10'000}, {"hits", 9'999}, {"pte_sets", 1}, {"pte_stores", 1}, {"scan_steps", 1}}),
            QString());
    }
    /// 1024 slots hold 1023 pages until the first wrap: slot 0 is the last.
    void aSetThatFitsIsFoundInEveryRound()
    {
        const auto run = runOn("debian-6.1-686", {.pages = 1023, .repeats = 5});
        QCOMPARE(differences(*run, {{"kmaps", 5115},
                                    {"hits", 4092},
                                    {"pte_sets", 1023},
                                    {"pte_stores", 1023},
                                    {"scan_steps", 1023}}),
                 QString());
    }
    void aTaskThatHoldsAllAndWantsOneMoreSleepsForEver_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<quint64>("flushes"); // at the wrap in which nothing is freed
        QTest::newRow("2.4") << "linux-2.4.20" << quint64(2);
        QTest::newRow("6.1") << "debian-6.1-686" << quint64(0);
    }
    void aTaskThatHoldsAllAndWantsOneMoreSleepsForEver()
    {
        QFETCH(QString, kernel);
        QFETCH(quint64, flushes);
        const auto run = runOn(kernel.toStdString(), {.pages = 2000, .hold = std::nullopt});
        QCOMPARE(differences(*run, {{"kmaps", 1025},
                                    {"pte_sets", 1024},
                                    {"pte_stores", 1024},
                                    {"full_flushes", flushes},
                                    {"sleeps", 1},
                                    {"scan_steps", 1024 + 2047}}),
                 QString());
        QVERIFY(run->deadlock);
    }
    void asManyAsThereAreSlotsCanBeHeld()
    {
        QVERIFY(!runOn("debian-6.1-686", {.pages = 1024, .hold = std::nullopt})->deadlock);
        // While the next is mapped the last 1023 are held: one slot is left for it.
        QVERIFY(!runOn("debian-6.1-686", {.pages = 5000, .hold = 1023})->deadlock);
        QVERIFY(runOn("debian-6.1-686", {.pages = 5000, .hold = 1024})->deadlock);
    }
    /// Of 512 slots the last 256 maps stay; so each wrap but the first frees 256, and the scan passes over
    /// the others.
    void heldSlotsAreSkipped()
    {
        const auto run = runOn("debian-6.1-686-pae", {.pages = 1024, .hold = 256});
        QCOMPARE(differences(*run, {{"kmaps", 1024},
                                    {"pte_sets", 1024},
                                    {"pte_clears", 255 + 256 + 256},
                                    {"pte_stores", 2 * (1024 + 767)},
                                    {"full_flushes", 3},
                                    {"scan_steps", 1024 + 512}}),
                 QString());
    }
    void temporaryMapsCountByVersion()
    {
        const auto old = runOn("linux-2.4.20", {.api = MapApi::KmapAtomic, .pages = 100, .cpus = 8});
        QCOMPARE(differences(*old, {{"kmaps", 100}, {"pte_sets", 100}, {"pte_stores", 100}, {"invlpg", 100}}),
                 QString());
        const auto local = runOn("debian-6.1-686-pae", {.api = MapApi::KmapLocal, .pages = 100});
        QCOMPARE(differences(*local, {{"kmaps", 100},
                                      {"pte_sets", 100},
                                      {"pte_clears", 100},
                                      {"pte_stores", 400},
                                      {"invlpg", 100}}),
                 QString());
    }
    void nestingTooDeepIsTheKernelsBug()
    {
        const auto run =
            runOn("debian-6.1-686", {.api = MapApi::KmapLocal, .pages = 20, .hold = std::nullopt});
        QVERIFY(run->bug);
        QCOMPARE(differences(*run, {{"kmaps", 16}, {"pte_sets", 15}, {"pte_stores", 15}}), QString());
        const auto named =
            runOn("linux-2.4.20", {.api = MapApi::KmapAtomic, .pages = 7, .hold = std::nullopt});
        QVERIFY(named->bug);
        QVERIFY(!runOn("linux-2.4.20", {.api = MapApi::KmapAtomic, .pages = 6, .hold = std::nullopt})->bug);
    }
    void withoutHighMemoryAllIsArithmetic()
    {
        for (const MapApi api : {MapApi::Kmap, MapApi::KmapAtomic, MapApi::KmapLocal}) {
            const auto run = runOn("debian-6.1-amd64", {.api = api, .pages = 5000});
            QCOMPARE(differences(*run, {{"kmaps", 5000}}), QString());
        }
        auto config = flat("linux-2.4.20", 512_MiB);
        config.highmem = layout::Highmem::Off;
        QCOMPARE(differences(*runOn(config, {.pages = 3}), {{"kmaps", 3}}), QString());
    }
    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<KmapWorkload>("workload");
        QTest::addColumn<QString>("where");
        const auto row = [](const char* name, const char* kernel, const KmapWorkload& workload,
                            const char* where) {
            QTest::newRow(name) << QString(kernel) << workload << QString(where);
        };
        row("no kmap", "linux-2.2.1", {.pages = 1}, "--kernel");
        row("no kmap_local", "linux-4.19", {.api = MapApi::KmapLocal, .pages = 1}, "--api");
        row("no pages", "linux-2.4.20", {.pages = 0}, "--pages");
        row("more pages than there are", "linux-2.4.20", {.pages = 294'913}, "--pages");
        row("no rounds", "linux-2.4.20", {.pages = 1, .repeats = 0}, "--repeat");
        row("no processor", "linux-2.4.20", {.pages = 1, .cpus = 0}, "--cpus");
        row("too many processors", "linux-2.4.20", {.pages = 1, .cpus = 33}, "--cpus");
        row("a window of atomic maps", "linux-4.19", {.api = MapApi::KmapAtomic, .pages = 9, .hold = 2},
            "--hold");
    }
    void whatCannotBeIsRefused()
    {
        QFETCH(QString, kernel);
        QFETCH(KmapWorkload, workload);
        QFETCH(QString, where);
        const auto run = runOn(kernel.toStdString(), workload);
        QVERIFY(!run);
        QCOMPARE(QString::fromStdString(run.error().where), where);
        QVERIFY(!run.error().expected.empty());
    }
    void allPagesOfHighMemoryCanBeMapped() { QVERIFY(runOn("linux-2.4.20", {.pages = 294'912})); }
};

QTEST_APPLESS_MAIN(KmapRunTest)
#include "kmap_run_test.moc"
