// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/layout/planned.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::layout;
using namespace vmscope::layout::test;

class KernelOptionsTest : public QObject
{
    Q_OBJECT
private slots:
    void sizesAreRead()
    {
        const auto options = parseKernelOptions("vmalloc=256M highmem=512M mem=0x40000000", "--cmdline");
        QVERIFY(options);
        QCOMPARE(options->vmalloc->value, (256_MiB).value);
        QCOMPARE(options->highmem->value, (512_MiB).value);
        QCOMPARE(options->mem->value, (1_GiB).value);
        QVERIFY(!options->pti);
    }

    void anEmptyLineChoosesNothing()
    {
        QVERIFY(*parseKernelOptions("", "test") == KernelOptions{});
        QVERIFY(*parseKernelOptions(" \t\n ", "test") == KernelOptions{});
    }

    void theLastOfAKindCounts()
    {
        const auto options = parseKernelOptions("mem=1G pti=on mem=512M pti=off", "test");
        QCOMPARE(options->mem->value, (512_MiB).value);
        QCOMPARE(*options->pti, false);
    }

    void ofSeveralMemTheSmallestCounts()
    {
        QCOMPARE(parseKernelOptions("mem=512M mem=1G", "test")->mem->value, (512_MiB).value);
    }

    void switchingMitigationsOffSwitchesIsolationOffUnlessPtiIsNamed()
    {
        QCOMPARE(*parseKernelOptions("mitigations=off", "test")->pti, false);
        QCOMPARE(*parseKernelOptions("mitigations=off pti=on", "test")->pti, true);
        QVERIFY(!parseKernelOptions("pti=auto mitigations=off", "test")->pti);
    }

    void isolationIsSpelledAsTheKernelDoes()
    {
        QCOMPARE(*parseKernelOptions("pti=on", "test")->pti, true);
        QCOMPARE(*parseKernelOptions("pti=off", "test")->pti, false);
        QCOMPARE(*parseKernelOptions("nopti", "test")->pti, false);
        QVERIFY(!parseKernelOptions("pti=on pti=auto", "test")->pti);
    }

    void unknownOptionsAreKept()
    {
        const auto options =
            parseKernelOptions("console=ttyS0,115200 \t mem=1G quiet memory=5 nomem", "test");
        QCOMPARE(text(options->others), "console=ttyS0,115200 quiet memory=5 nomem");
        QCOMPARE(options->mem->value, (1_GiB).value);
    }

    void nopentiumIsNotASize()
    {
        const auto options = parseKernelOptions("mem=nopentium", "test");
        QVERIFY(options);
        QVERIFY(!options->mem);
        QCOMPARE(text(options->others), "mem=nopentium");
    }

    void badValuesAreRefusedWithTheirPlace_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"vmalloc=", "vmalloc=abc", "highmem=-1", "mem=12X", "pti=", "pti=maybe", "pti=ON"})
            QTest::newRow(line) << QString(line);
    }
    void badValuesAreRefusedWithTheirPlace()
    {
        QFETCH(QString, line);
        const auto options = parseKernelOptions("quiet " + line.toStdString(), "--cmdline");
        QVERIFY(!options);
        QVERIFY(text(options.error().line()).startsWith("--cmdline"));
        QVERIFY(text(options.error().line()).contains(line));
    }

    void writtenOptionsReadBackTheSame_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"", "vmalloc=256M", "mem=629145600 pti=off", "highmem=0", "mem=1000001",
                                 "pti=on console=ttyS0 vmalloc=384M quiet", "mem=nopentium mem=64M"})
            QTest::newRow(line) << QString(line);
    }
    void writtenOptionsReadBackTheSame()
    {
        QFETCH(QString, line);
        const KernelOptions options = *parseKernelOptions(line.toStdString(), "test");
        QVERIFY(*parseKernelOptions(commandLineOf(options), "test") == options);
    }
};

QTEST_APPLESS_MAIN(KernelOptionsTest)
#include "kernel_options_test.moc"
