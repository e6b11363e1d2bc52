// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/check.h"
#include "tests/model/layout/planned.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::story;
using layout::test::flat;

namespace {

/// A reader in front of a system, who has done nothing yet.
constexpr Bytes usualRam = 4_GiB;

struct Reader
{
    explicit Reader(const layout::MachineConfig& config = flat("linux-2.4.20", usualRam))
        : plan(layout::plan(config))
    {
        seen.layout = &plan;
    }
    bool holds(std::string_view text) const
    {
        const auto check = parseCheck(text, "page");
        if (!check)
            throw std::invalid_argument(check.error().line());
        return check->holds(seen);
    }

    layout::Layout plan;
    Observation seen;
};

kernel::Desk deskAfter(const layout::Layout& plan, std::initializer_list<const char*> operations)
{
    kernel::Desk desk(*kernel::startKernel(plan));
    for (const char* line : operations)
        if (!perform(desk, {*kernel::parseOperation(line, "test")}).ok())
            throw std::invalid_argument(desk.last.sentence);
    return desk;
}

} // namespace

class CheckTest : public QObject
{
    Q_OBJECT

private slots:
    void comparisonsFollowTheSystem_data();
    void comparisonsFollowTheSystem();
    void whatDoesNotExistIsNeitherMoreNorLess();
    void allComparisonsMustHold();
    void whatWasDoneIsSeen();
    void anAddressIsInARegion();
    void whatTheKernelGaveIsCounted();
    void senselessChecksAreRefused_data();
    void senselessChecksAreRefused();
};

void CheckTest::comparisonsFollowTheSystem_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<bool>("holds");
    QTest::newRow("size more") << "ram > low_memory" << true;
    QTest::newRow("size less") << "ram < low_memory" << false;
    QTest::newRow("at least") << "ram >= 4G" << true;
    QTest::newRow("at least, not") << "ram >= 4097M" << false;
    QTest::newRow("at most") << "low_memory <= 896M" << true;
    QTest::newRow("equal") << "low_memory == 896M" << true;
    QTest::newRow("zero") << "high_memory == 0" << false;
    QTest::newRow("unequal") << "high_memory != 0" << true;
    QTest::newRow("count") << "pkmap_slots is 1024" << true;
    QTest::newRow("address") << "page_offset == 0xc0000000" << true;
    QTest::newRow("truth") << "boots == yes" << true;
    QTest::newRow("no truth") << "isolation is yes" << false;
    QTest::newRow("word") << "kernel == linux-2.4.20" << true;
    QTest::newRow("other word") << "split == 2G" << false;
    QTest::newRow("idea") << "system is highmem" << true;
}

void CheckTest::comparisonsFollowTheSystem()
{
    QFETCH(QString, check);
    QTEST(Reader().holds(check.toStdString()), "holds");
}

void CheckTest::whatDoesNotExistIsNeitherMoreNorLess()
{
    const Reader reader(flat("x86-64-4level", 4_GiB));
    for (const char* check : {"pkmap > 0", "pkmap < 1G", "pkmap == 0", "pkmap >= 0", "kmap_free == 0"})
        QVERIFY2(!reader.holds(check), check);
    QVERIFY(reader.holds("pkmap != 4M"));
}

void CheckTest::allComparisonsMustHold()
{
    const Reader reader;
    QVERIFY(reader.holds("ram == 4G and lost_ram == 0 and boots == yes"));
    QVERIFY(!reader.holds("ram == 4G and lost_ram > 0 and boots == yes"));
}

void CheckTest::whatWasDoneIsSeen()
{
    Reader reader;
    QVERIFY(!reader.holds("selected == direct_map"));
    reader.seen = {.layout = &reader.plan,
                   .workspace = "walk",
                   .selected = "direct_map",
                   .by = "kernel",
                   .comparison = "systems",
                   .scenario = "write",
                   .step = 3,
                   .moment = "fault",
                   .userMode = true,
                   .process = 'B'};
    QVERIFY(reader.holds("selected == direct_map and workspace == walk and walk.by == kernel"));
    QVERIFY(reader.holds("story.scenario == write and story.step >= 3 and story.moment is fault"));
    QVERIFY(reader.holds("mode == user and process == B and comparison == systems"));
    QVERIFY(!reader.holds("process == A"));
    QVERIFY(!reader.holds("story.step < 3"));
}

void CheckTest::anAddressIsInARegion()
{
    Reader reader;
    QVERIFY(!reader.holds("walk.address in vmalloc"));
    reader.seen.address = reader.plan.region(layout::RegionKind::Vmalloc)->range.start;
    QVERIFY(reader.holds("walk.address in vmalloc"));
    QVERIFY(!reader.holds("walk.address in direct_map"));
    QVERIFY(!reader.holds("walk.address in page_tables")); // no such region here
}

void CheckTest::whatTheKernelGaveIsCounted()
{
    Reader reader;
    QVERIFY(reader.holds("kmap_held == 0 and held.kmalloc == 0 and held.high_pages == 0"));
    const kernel::Desk desk = deskAfter(
        reader.plan, {"kmalloc 64", "vmalloc 64K", "kmap new", "kmap new", "alloc_pages 0 gfp=GFP_HIGHUSER"});
    reader.seen.desk = &desk;
    QVERIFY(reader.holds("kmap_held == 2 and kmap_free == 1022 and kmap_sleepers == 0"));
    QVERIFY(reader.holds("held.kmalloc == 1 and held.vmalloc == 1"));
    QVERIFY(reader.holds("held.low_pages == 0 and held.high_pages > 0"));
}

void CheckTest::senselessChecksAreRefused_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("part");
    QTest::newRow("name")
        << "colour == red"
        << "page:2: \"colour\" is nothing that can be seen (expected a fact, or one of workspace";
    QTest::newRow("operator") << "ram = 4G"
                              << "\"=\" compares nothing";
    QTest::newRow("no right side") << "ram >"
                                   << "nothing follows";
    QTest::newRow("size") << "ram > many"
                          << "\"many\" is nothing that \"ram\" can be (expected a size";
    QTest::newRow("kinds") << "ram > page_offset"
                           << "is nothing that \"ram\" can be";
    QTest::newRow("truth") << "boots == 1"
                           << "expected yes or no";
    QTest::newRow("truth ordered") << "boots > no"
                                   << "neither more nor less";
    QTest::newRow("word") << "kernel == linux-9"
                          << "\"linux-9\" is nothing that \"kernel\" can be";
    QTest::newRow("region") << "walk.address in space"
                            << "cannot be in \"space\"";
    QTest::newRow("in") << "ram in vmalloc"
                        << "cannot be in";
    QTest::newRow("share") << "share_mapped > 5"
                           << "is nothing that";
    QTest::newRow("nothing") << ""
                             << "\"\" is nothing that can be seen";
    QTest::newRow("half") << "ram > 4G and "
                          << "is nothing that can be seen";
}

void CheckTest::senselessChecksAreRefused()
{
    QFETCH(QString, check);
    QFETCH(QString, part);
    const auto parsed = parseCheck(check.toStdString(), "page:2");
    QVERIFY(!parsed);
    QVERIFY2(QString::fromStdString(parsed.error().line()).contains(part), parsed.error().line().c_str());
}

QTEST_APPLESS_MAIN(CheckTest)
#include "check_test.moc"
