// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/layout/boot_record.h"

#include <QFile>
#include <QTest>

#include <fstream>

using namespace vmscope::layout;
using namespace vmscope::layout::test;

namespace {

constexpr auto allBoots = VMSCOPE_SHARED_DIR "/ground-truth/boots.json";
constexpr auto sampleBoots = VMSCOPE_TEST_DATA_DIR "/boots_sample.json";

json read(const char* file) { return json::parse(std::ifstream(file)); }

void addRows(const json& boots)
{
    QTest::addColumn<QString>("boot");
    for (const json& boot : boots)
        QTest::newRow(qPrintable(test::nameOf(boot))) << text(boot.dump());
}

void compare(RamMap (*ramOf)(const json&))
{
    QFETCH(QString, boot);
    const json record = json::parse(boot.toStdString());
    const QStringList found = differences(record, ramOf(record));
    QVERIFY2(found.isEmpty(), qPrintable(found.join("; ")));
}

} // namespace

/// The plan against what unmodified kernels reported of themselves.
class RealBootsTest : public QObject
{
    Q_OBJECT
private slots:
    void samplesAgreeByTheRuleOfThePc_data() { addRows(read(sampleBoots)); }
    void samplesAgreeByTheRuleOfThePc() { compare(ramByRule); }

    void samplesAgreeByTheirOwnMemoryMap_data() { addRows(read(sampleBoots)); }
    void samplesAgreeByTheirOwnMemoryMap() { compare(ramByE820); }

    void aSampleThatIsChangedDiffers()
    {
        json boot = read(sampleBoots).at(0);
        boot.at("kernel_variables").at("high_memory") = 0xf8000000u;
        QCOMPARE(differences(boot, ramByRule(boot)).size(), 1);
    }

    void allAgreeByTheRuleOfThePc() { countAll(ramByRule); }
    void allAgreeByTheirOwnMemoryMap() { countAll(ramByE820); }

private:
    void countAll(RamMap (*ramOf)(const json&))
    {
        if (!QFile::exists(allBoots))
            QSKIP("the measured boots are not here: only the samples were checked");
        const json boots = read(allBoots);
        QStringList wrong;
        for (const json& boot : boots)
            if (const QStringList found = differences(boot, ramOf(boot)); !found.isEmpty())
                wrong += test::nameOf(boot) + ": " + found.join("; ");
        qInfo("%d of %d boots agree", int(boots.size()) - int(wrong.size()), int(boots.size()));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
        QCOMPARE(boots.size(), 61u);
    }
};

QTEST_APPLESS_MAIN(RealBootsTest)
#include "real_boots_test.moc"
