// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/layout/planned.h"

#include <QTest>

#include <set>

using namespace vmscope;
using namespace vmscope::layout;
using namespace vmscope::layout::test;

namespace {

QString lineOf(const Result<MachineConfig>& refused)
{
    return refused ? QString() : text(refused.error().line());
}

} // namespace

class MachineConfigTest : public QObject
{
    Q_OBJECT
private slots:
    void everyKernelOfTheCommandLineExists()
    {
        for (const char* id :
             {"debian-6.1-686", "debian-6.1-686-pae", "debian-6.1-amd64", "custom-6.1-686",
              "custom-6.1-686-pae", "linux-2.0.40", "linux-2.2.1", "linux-2.4.20", "linux-2.4.20-pae",
              "linux-2.6.11", "linux-2.6.11-pae", "linux-2.6.32", "linux-2.6.32-pae", "linux-4.19-pae",
              "rhel4-hugemem", "x86-64-4level", "x86-64-5level"})
            QVERIFY2(findKernel(id), id);
        QVERIFY(!findKernel("linux-9.9"));
        QVERIFY(!findKernel(""));
    }

    void kernelIdsAndProcessorIdsAreUnique()
    {
        std::set<std::string_view> ids;
        for (const KernelProfile& row : kernelProfiles())
            QVERIFY2(ids.insert(row.id).second, row.id.data());
        ids.clear();
        for (const hardware::Processor& row : hardware::processors())
            QVERIFY2(ids.insert(row.id).second, row.id.data());
    }

    void everyRowIsCompleteAndBootsAGigabyte()
    {
        for (const KernelProfile& row : kernelProfiles()) {
            QVERIFY2(!row.name.empty() && !row.idea.empty() && !row.source.empty(), row.id.data());
            const MachineConfig config = configFor(row, flatRam(1_GiB));
            QVERIFY2(config.processor, row.id.data());
            QVERIFY2(!impossible(config), row.id.data());
            QVERIFY2(plan(config).verdict.boots(), row.id.data());
        }
    }

    void processorsDecideWhatAKernelMayDo()
    {
        QCOMPARE(hardware::findProcessor("qemu32")->physicalAddressBits, 32u);
        QVERIFY(!hardware::findProcessor("pentium3")->nx);
        QVERIFY(!hardware::findProcessor("opteron-g3")->meltdown);
        QVERIFY(hardware::findProcessor("nehalem")->meltdown);
        QVERIFY(hardware::findProcessor("max")->la57);
        QVERIFY(!hardware::findProcessor("z80"));
    }

    void defaultsAreThreeGigabytesAndTheRowsHighmem()
    {
        QCOMPARE(flat("linux-2.4.20", 1_GiB).split, Split::ThreeG);
        QCOMPARE(flat("linux-2.4.20", 1_GiB).highmem, Highmem::FourG);
        QCOMPARE(flat("linux-2.4.20-pae", 1_GiB).highmem, Highmem::SixtyFourG);
        QCOMPARE(flat("linux-2.2.1", 1_GiB).highmem, Highmem::Off);
        QCOMPARE(flat("debian-6.1-686", 1_GiB).nrCpus(), 32u);
    }

    void theFirstPictureIs2420WithoutHighmem()
    {
        const MachineConfig config = firstConfig();
        QCOMPARE(text(config.kernel->id), "linux-2.4.20");
        QCOMPARE(config.highmem, Highmem::Off);
        QVERIFY(config.ram == flatRam(4_GiB));
    }

    void highmem64GIsThePaeRow_data()
    {
        QTest::addColumn<QString>("id");
        for (const char* id : {"linux-2.4.20", "linux-2.6.11", "linux-2.6.20", "linux-2.6.32", "linux-4.19",
                               "debian-6.1-686", "custom-6.1-686"})
            QTest::newRow(id) << QString(id);
    }
    void highmem64GIsThePaeRow()
    {
        QFETCH(QString, id);
        const std::string pae = id.toStdString() + "-pae";
        const auto changed = withHighmem(flat(id.toStdString(), 8_GiB), Highmem::SixtyFourG);
        QVERIFY(changed);
        QVERIFY(*changed == flat(pae, 8_GiB));
        const auto back = withHighmem(*changed, Highmem::FourG);
        QVERIFY(back);
        QVERIFY(*back == flat(id.toStdString(), 8_GiB));
    }

    void aHighmemThatNoRowHasNamesThoseThatDo()
    {
        const QString line = lineOf(withHighmem(flat("linux-2.2.1", 1_GiB), Highmem::FourG));
        QVERIFY(line.contains("linux-2.2.1"));
        QVERIFY(line.contains("linux-2.4.20"));
        QVERIFY(!line.contains("linux-2.4.20-pae"));
        QVERIFY(lineOf(withHighmem(flat("rhel4-hugemem", 1_GiB), Highmem::Off)).contains("linux-2.4.20"));
        QVERIFY(lineOf(withHighmem(flat("x86-64-4level", 1_GiB), Highmem::SixtyFourG)).contains("-pae"));
    }

    void optSplitsWithPaeAreRefusedAndTheOthersNamed()
    {
        const QString line = lineOf(withSplit(flat("debian-6.1-686-pae", 1_GiB), Split::ThreeGOpt));
        QVERIFY(line.contains("3G_OPT"));
        QVERIFY(line.contains("1 GiB"));
        QVERIFY(line.contains("3G, 2G, 1G"));
        QVERIFY(withSplit(flat("debian-6.1-686", 1_GiB), Split::ThreeGOpt));
    }

    void fixedSplitsAreTheOnlyOnes()
    {
        QVERIFY(lineOf(withSplit(flat("rhel4-hugemem", 1_GiB), Split::ThreeG)).contains("4G"));
        QVERIFY(lineOf(withSplit(flat("x86-64-4level", 1_GiB), Split::ThreeG)).contains("64-bit"));
    }

    void unknownIdsAreRefusedWithThoseThatAreKnown()
    {
        QVERIFY(text(parseSplit("5G").error().line()).contains("3G, 3G_OPT, 2G, 2G_OPT, 1G"));
        QVERIFY(text(parseHighmem("8G").error().line()).contains("off, 4G, 64G"));
        QCOMPARE(*parseSplit("2G_OPT"), Split::TwoGOpt);
        QCOMPARE(*parseHighmem("off"), Highmem::Off);
    }

    void anotherKernelKeepsWhatItCan()
    {
        MachineConfig config = with(flat("linux-2.4.20", 2_GiB), "mem=1G");
        config.split = Split::TwoG;
        const MachineConfig next = withKernel(config, kernel("debian-6.1-686"));
        QCOMPARE(next.split, Split::TwoG);
        QCOMPARE(next.highmem, Highmem::FourG);
        QVERIFY(next.options == config.options);
        QVERIFY(!impossible(withKernel(config, kernel("x86-64-5level"))));
        QCOMPARE(text(withKernel(config, kernel("x86-64-5level")).processor->id), "max");
    }

    void machinesThatCannotExistAreRefused()
    {
        const MachineConfig possible = flat("debian-6.1-686-pae", 1_GiB);
        const auto refused = [&](auto change) {
            MachineConfig config = possible;
            change(config);
            return impossible(config).has_value();
        };
        QVERIFY(!refused([](MachineConfig&) {}));
        QVERIFY(refused([](MachineConfig& c) { c.ram = flatRam(0_B); }));
        QVERIFY(refused([](MachineConfig& c) { c.split = Split::ThreeGOpt; }));
        QVERIFY(refused([](MachineConfig& c) { c.highmem = Highmem::FourG; }));
        QVERIFY(refused([](MachineConfig& c) { c.cpus = 0; }));
        QVERIFY(refused([](MachineConfig& c) { c.cpus = 8193; }));
        QVERIFY(refused([](MachineConfig& c) { c.structPage = 0_B; }));
        QVERIFY(refused([](MachineConfig& c) { c.structPage = 4097_B; }));
        QVERIFY(!refused([](MachineConfig& c) { c.cpus = 8192; }));
        QVERIFY(!refused([](MachineConfig& c) { c.structPage = 4_KiB; }));
    }
};

QTEST_APPLESS_MAIN(MachineConfigTest)
#include "machine_config_test.moc"
