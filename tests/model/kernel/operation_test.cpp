// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/operation.h"
#include "model/kernel/preset.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::kernel;

namespace {

Operation read(std::string_view text)
{
    const auto operation = parseOperation(text, "test");
    if (!operation)
        throw std::invalid_argument(operation.error().line());
    return *operation;
}

} // namespace

class OperationTest : public QObject
{
    Q_OBJECT
private slots:
    void everyLineReadsBackAsItWasWritten_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"kmalloc 128K",
                                 "kmalloc 100 gfp=GFP_ATOMIC times=all",
                                 "alloc_pages 3",
                                 "kernel_touch last",
                                 "alloc_pages 0 gfp=GFP_ATOMIC|GFP_DMA times=1000",
                                 "vmalloc 1M",
                                 "vmalloc 5G times=all",
                                 "read_file 7 16",
                                 "read_file 7 16 first=4",
                                 "mmap 2 64K",
                                 "touch 1 0x8048000",
                                 "fork 1",
                                 "touch 1 #3+0x1000 write=0x41",
                                 "touch 2 last pages=16",
                                 "create_process",
                                 "exit 2",
                                 "kernel_touch pfn:0x38000 write=0xff",
                                 "switch_to 2",
                                 "kmap new",
                                 "kmap #3 task=2 times=all",
                                 "kmap last times=LAST_PKMAP/2",
                                 "kmap new times=LAST_PKMAP",
                                 "kmap new times=LAST_PKMAP-2",
                                 "kmap new times=LAST_PKMAP/2-1",
                                 "kmap_local pfn:0x40000",
                                 "kmap_local #12",
                                 "free #3",
                                 "free last"})
            QTest::newRow(line) << line;
    }
    void everyLineReadsBackAsItWasWritten()
    {
        QFETCH(QString, line);
        const Operation operation = read(line.toStdString());
        QCOMPARE(QString::fromStdString(textOf(operation)), line);
        QCOMPARE(read(textOf(operation)), operation);
    }
    void whatIsUsualNeedNotBeSaid()
    {
        QCOMPARE(read("  kmalloc\t0x1000  gfp=GFP_KERNEL times=1 "), Operation(Kmalloc{4_KiB}));
        QCOMPARE(read("alloc_pages 0"), Operation(AllocPages{0, gfp::highUser}));
        QCOMPARE(read("touch 1 last write='A'"), read("touch 1 last write=0x41"));
    }
    void errorsSayWhereWhatAndWhatWasExpected_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("part");
        QTest::newRow("no word") << ""
                                 << "is no operation (expected kmalloc, ";
        QTest::newRow("unknown") << "malloc 1"
                                 << "\"malloc\" is no operation";
        QTest::newRow("missing") << "kmalloc"
                                 << "kmalloc lacks a value (expected kmalloc size [gfp=";
        QTest::newRow("missing, others there") << "kmalloc gfp=GFP_ATOMIC"
                                               << "lacks a value";
        QTest::newRow("too many") << "fork 1 2"
                                  << "\"2\" does not belong here (expected fork process)";
        QTest::newRow("unknown name") << "fork 1 times=2"
                                      << "\"times=2\" does not belong here";
        QTest::newRow("said twice") << "vmalloc 4K times=2 times=2x"
                                    << "\"2x\" is no number of times";
        QTest::newRow("size") << "kmalloc much"
                              << "test: size: \"much\" is not a size";
        QTest::newRow("mask") << "kmalloc 1 gfp=GFP_NONE"
                              << "test: gfp: \"GFP_NONE\" is no GFP mask";
        QTest::newRow("times 0") << "kmalloc 1 times=0"
                                 << "\"0\" is no number of times";
        QTest::newRow("by no slots") << "kmap new times=LAST_PKMAP/0"
                                     << "is no number of times";
        QTest::newRow("slots and more") << "kmap new times=LAST_PKMAPS"
                                        << "is no number of times";
        QTest::newRow("slots less nothing") << "kmap new times=LAST_PKMAP-"
                                            << "is no number of times";
        QTest::newRow("byte") << "touch 1 0x1000 write=256"
                              << "256 is out of range (expected 0 to 255)";
        QTest::newRow("process") << "exit 4294967296"
                                 << "out of range (expected 0 to 4294967295)";
        QTest::newRow("held") << "free 3"
                              << "\"3\" is nothing that is held (expected a number such as #3";
        QTest::newRow("held 0") << "free #0"
                                << "\"#0\" is nothing that is held";
        QTest::newRow("page") << "kmap 0x1000"
                              << "\"0x1000\" is no page";
        QTest::newRow("pfn") << "kmap pfn:many"
                             << "\"many\" is not a number";
        QTest::newRow("place") << "touch 1 #3+many"
                               << "\"#3+many\" is no place";
    }
    void errorsSayWhereWhatAndWhatWasExpected()
    {
        QFETCH(QString, line);
        QFETCH(QString, part);
        const auto operation = parseOperation(line.toStdString(), "test");
        QVERIFY(!operation);
        const QString text = QString::fromStdString(operation.error().line());
        QVERIFY2(text.startsWith("test") && text.contains(part), qPrintable(text));
    }
    void aListMayHaveEmptyLinesAndRemarks()
    {
        const auto list = parseOperations("# first\n\nkmalloc 4K # one page\n  free #1\n", "list");
        QVERIFY(list);
        QCOMPARE(*list, (std::vector<Operation>{Kmalloc{4_KiB}, Free{{1}}}));
        const auto wrong = parseOperations("kmalloc 4K\n\nfree", "list");
        QVERIFY(!wrong);
        QVERIFY(wrong.error().line().starts_with("list:3"));
    }
    void everyPresetCanBeRead()
    {
        for (const Preset& preset : presets()) {
            const auto list = parseOperations(preset.lines, preset.id);
            QVERIFY2(list, list ? "" : list.error().line().c_str());
            QVERIFY(!list->empty());
            QCOMPARE(findPreset(preset.id), &preset);
        }
        QVERIFY(!findPreset("none"));
    }
};

QTEST_APPLESS_MAIN(OperationTest)
#include "operation_test.moc"
