// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/boot_machine.h"
#include "sample_files.h"

using namespace vmscope;
using namespace vmscope::formats;
using namespace vmscope::tests;

namespace {

BootLog logOf(const std::string& text)
{
    const auto log = parseBootLog(text, "boot.log");
    if (!log)
        qFatal("%s", log.error().line().c_str());
    return *log;
}

BootMachine machineOf(const BootLog& log, const ProcFiles& files = {})
{
    const auto machine = bootMachine(log, files, nullptr);
    if (!machine)
        qFatal("%s", machine.error().line().c_str());
    return *machine;
}

bool says(const BootMachine& machine, std::string_view text)
{
    return std::ranges::any_of(machine.inferred,
                               [&](const std::string& note) { return note.find(text) != std::string::npos; });
}

constexpr const char* oneGiB = "BIOS-e820: [mem 0x0-0x9fbff] usable\n"
                               "BIOS-e820: [mem 0x100000-0x3ffdffff] usable\n";
constexpr const char* eightGiB = "BIOS-e820: [mem 0x0-0x9fbff] usable\n"
                                 "BIOS-e820: [mem 0x100000-0xbffdffff] usable\n"
                                 "BIOS-e820: [mem 0x100000000-0x23fffffff] usable\n";

} // namespace

class BootMachineTest : public QObject
{
    Q_OBJECT

private slots:
    void theNearestKernelIsChosen_data();
    void theNearestKernelIsChosen();
    void theCommandLineIsTaken();
    void aWordThatCannotBeReadIsIgnoredAndNoted();
    void splitsAreInferredFromLowMemory_data();
    void splitsAreInferredFromLowMemory();
    void meminfoTellsSplitsApartThatLowMemoryCannot();
    void withoutACommandLineOptionsAreInferred_data();
    void withoutACommandLineOptionsAreInferred();
    void highmemIsOffWhereTheKernelSaysSo();
    void theProcessorIsTheOneNamedOrOneThatFits_data();
    void theProcessorIsTheOneNamedOrOneThatFits();
    void aChosenProcessorOverrulesTheLog();
    void iomemStandsInForAMissingMap();
    void theUserDefinedMapCounts();
    void ramThatTheKernelTookBackIsNotRam();
    void mitigationsOffSwitchesIsolationOff();
    void overlappingRamIsAnError();
};

void BootMachineTest::theNearestKernelIsChosen_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("id");
    const auto add = [](const char* version, const char* more, const char* id) {
        QTest::newRow(version) << QString("Linux version %1 (x@y) #1 %2\n").arg(version, more) << id;
    };
    add("6.1.0-50-686", "SMP", "debian-6.1-686");
    add("6.1.0-50-686-pae", "SMP\nlast_pfn = 0x3ffe0 max_arch_pfn = 0x1000000", "debian-6.1-686-pae");
    add("6.1.0-50-amd64", "SMP\nlast_pfn = 0x3ffe0 max_arch_pfn = 0x400000000", "debian-6.1-amd64");
    add("6.1.176", "\nlast_pfn = 0x3ffe0 max_arch_pfn = 0x100000", "custom-6.1-686");
    add("6.1.99", "\nlast_pfn = 0x3ffe0 max_arch_pfn = 0x1000000", "custom-6.1-686-pae");
    add("2.0.36", "", "linux-2.0.40");
    add("2.2.26", "", "linux-2.2.1");
    add("2.4.27-3-686", "", "linux-2.4.20");
    add("2.4.21-4.ELbigmem", "", "linux-2.4.20-pae");
    add("2.4.18", "\n7000MB HIGHMEM available.\n896MB LOWMEM available.", "linux-2.4.20-pae");
    add("2.6.9-5.ELhugemem", "SMP", "rhel4-hugemem");
    add("2.6.12", "", "linux-2.6.11");
    add("2.6.18-6-686", "SMP", "linux-2.6.20");
    add("3.2.0-4-686-pae", "SMP", "linux-2.6.32-pae");
    add("4.19.0-27-686-pae", "SMP", "linux-4.19-pae");
    add("2.6.32-5-amd64", "SMP", "x86-64-4level");
}

void BootMachineTest::theNearestKernelIsChosen()
{
    QFETCH(QString, lines);
    QFETCH(QString, id);
    const BootMachine machine = machineOf(logOf(lines.toStdString() + oneGiB));
    QCOMPARE(QString::fromUtf8(machine.config.kernel->id.data()), id);
}

void BootMachineTest::theCommandLineIsTaken()
{
    const BootMachine machine = machineOf(logOf(
        std::string(oneGiB) + "Kernel command line: quiet vmalloc=256M highmem=100M mem=800M pti=off\n"));
    QCOMPARE(machine.config.options.vmalloc, std::optional(256_MiB));
    QCOMPARE(machine.config.options.highmem, std::optional(100_MiB));
    QCOMPARE(machine.config.options.mem, std::optional(800_MiB));
    QCOMPARE(machine.config.options.pti, std::optional(false));
    QCOMPARE(machine.config.options.others, std::string("quiet"));
}

void BootMachineTest::aWordThatCannotBeReadIsIgnoredAndNoted()
{
    const BootMachine machine =
        machineOf(logOf(std::string(oneGiB) + "Kernel command line: vmalloc=lots mem=800M\n"));
    QVERIFY(!machine.config.options.vmalloc);
    QCOMPARE(machine.config.options.mem, std::optional(800_MiB));
    QVERIFY(says(machine, "vmalloc=lots"));
}

void BootMachineTest::splitsAreInferredFromLowMemory_data()
{
    QTest::addColumn<QString>("lowEnd");
    QTest::addColumn<int>("split");
    // Where low memory of custom-6.1-686 ended on real machines with 3 GiB.
    QTest::newRow("3G") << "373fe000" << int(layout::Split::ThreeG);
    QTest::newRow("2G") << "773fe000" << int(layout::Split::TwoG);
    QTest::newRow("1G") << "b73fe000" << int(layout::Split::OneG);
}

void BootMachineTest::splitsAreInferredFromLowMemory()
{
    QFETCH(QString, lowEnd);
    QFETCH(int, split);
    const BootMachine machine = machineOf(
        logOf("Linux version 6.1.176 (x@y) #1\nBIOS-e820: [mem 0x0-0x9fbff] usable\n"
              "BIOS-e820: [mem 0x100000-0xbffdffff] usable\nKernel command line: quiet\n  low ram: 0 - " +
              lowEnd.toStdString()));
    QCOMPARE(int(machine.config.split), split);
    QCOMPARE(says(machine, "split"), machine.config.split != layout::Split::ThreeG);
}

void BootMachineTest::meminfoTellsSplitsApartThatLowMemoryCannot()
{
    const BootLog log = logOf(std::string("Linux version 6.1.176 (x@y) #1\n") + oneGiB +
                              "Kernel command line: quiet\n  low ram: 0 - 3ffe0000\n");
    const BootMachine alone = machineOf(log);
    QCOMPARE(alone.config.split, layout::Split::ThreeGOpt);
    QVERIFY(says(alone, "cannot tell"));
    ProcFiles files;
    QVERIFY(addProcFile(files, "MemTotal: 1036004 kB\nVmallocTotal: 1028216 kB\n", "meminfo"));
    QCOMPARE(machineOf(log, files).config.split, layout::Split::TwoG);
    QVERIFY(!says(machineOf(log, files), "cannot tell"));
}

void BootMachineTest::withoutACommandLineOptionsAreInferred_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("options");
    QTest::newRow("vmalloc") << "283MB HIGHMEM available.\n739MB LOWMEM available.\n  low ram: 0 - 2e3fe000\n"
                             << "vmalloc=256M";
    QTest::newRow("smaller vmalloc")
        << "91MB HIGHMEM available.\n931MB LOWMEM available.\n  low ram: 0 - 3a3fe000\n"
        << "vmalloc=64M";
    QTest::newRow("highmem") << "500MB HIGHMEM available.\n523MB LOWMEM available.\n  low ram: 0 - 20be0000\n"
                             << "highmem=500M";
    QTest::newRow("mem") << "last_pfn = 0x25800 max_arch_pfn = 0x100000\n0MB HIGHMEM available.\n"
                            "600MB LOWMEM available.\n  low ram: 0 - 25800000\n"
                         << "mem=600M";
    QTest::newRow("none") << "147MB HIGHMEM available.\n875MB LOWMEM available.\n  low ram: 0 - 36bfe000\n"
                          << "";
}

void BootMachineTest::withoutACommandLineOptionsAreInferred()
{
    QFETCH(QString, lines);
    QFETCH(QString, options);
    const BootMachine machine =
        machineOf(logOf("Linux version 6.1.0-50-686 (x@y) #1 SMP\n" + (oneGiB + lines.toStdString())));
    QCOMPARE(QString::fromStdString(commandLineOf(machine.config.options)), options);
    QVERIFY(options.isEmpty() || says(machine, options.toStdString() + " is inferred"));
}

void BootMachineTest::highmemIsOffWhereTheKernelSaysSo()
{
    const std::string start = std::string("Linux version 6.1.176 (x@y) #1\n") + oneGiB;
    QCOMPARE(machineOf(logOf(start + "Warning only 887MB will be used.\nUse a HIGHMEM enabled kernel.\n"))
                 .config.highmem,
             layout::Highmem::Off);
    QCOMPARE(machineOf(logOf(start + "887MB LOWMEM available.\n")).config.highmem, layout::Highmem::Off);
    QCOMPARE(machineOf(logOf(start)).config.highmem, layout::Highmem::FourG);
}

void BootMachineTest::theProcessorIsTheOneNamedOrOneThatFits_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("id");
    const QString active = "NX (Execute Disable) protection: active\n";
    const QString missing = "Notice: NX (Execute Disable) protection missing in CPU!\n";
    QTest::newRow("named") << active +
                                  "smpboot: CPU0: AMD Opteron 23xx (Gen 3 Class Opteron) (family: 0x10)\n"
                           << "opteron-g3";
    QTest::newRow("qemu32") << missing + "smpboot: CPU0: Intel QEMU Virtual CPU version 2.5+ (family: 0x6)\n"
                            << "qemu32";
    QTest::newRow("an old AMD one")
        << missing + "CPU0: AMD QEMU Virtual CPU version 2.5+ (family: 0x6)\nRun /init as init process\n"
        << "opteron-g3";
    QTest::newRow("an unknown one without NX") << missing << "pentium3";
    QTest::newRow("an unknown one that is isolated")
        << active + "Kernel/User page tables isolation: enabled\n"
        << "nehalem";
    QTest::newRow("an unknown one that is not") << active + "Run /init as init process\n"
                                                << "opteron-g3";
}

void BootMachineTest::theProcessorIsTheOneNamedOrOneThatFits()
{
    QFETCH(QString, lines);
    QFETCH(QString, id);
    const BootMachine machine =
        machineOf(logOf("Linux version 6.1.0-50-686-pae (x@y) #1 SMP\n" + (oneGiB + lines.toStdString())));
    QCOMPARE(QString::fromUtf8(machine.config.processor->id.data()), id);
    QCOMPARE(says(machine, "does not name the processor"), !lines.contains("CPU0"));
}

void BootMachineTest::aChosenProcessorOverrulesTheLog()
{
    const auto* chosen = hardware::findProcessor("qemu32");
    const auto machine = bootMachine(logOf(textOf(dataFile(debianSample))), {}, chosen);
    QCOMPARE(machine->config.processor, chosen);
}

void BootMachineTest::iomemStandsInForAMissingMap()
{
    ProcFiles files;
    QVERIFY(addProcFile(files, "00001000-0009fbff : System RAM\n00100000-3ffdffff : System RAM\n", "iomem"));
    const auto log = parseBootLog("Linux version 2.6.32 (x@y) #1\n", "cut.log", MemoryMap::Elsewhere);
    const BootMachine machine = machineOf(*log, files);
    QCOMPARE(machine.config.ram.end(), 0x3ffe0000_pa);
    QVERIFY(says(machine, "iomem"));
    QVERIFY(!bootMachine(*log, {}, nullptr)); // no RAM at all
}

void BootMachineTest::theUserDefinedMapCounts()
{
    const std::string user = "user: [mem 0x0-0x9fbff] usable\nuser: [mem 0x100000-0x1fffffff] usable\n";
    const BootMachine cut = machineOf(logOf(oneGiB + user + "Kernel command line: mem=512M\n"));
    QCOMPARE(cut.config.ram.end(), 0x3ffe0000_pa); // the firmware's map, mem= cuts it
    const BootMachine other = machineOf(logOf(oneGiB + user + "Kernel command line: memmap=512M@0\n"));
    QCOMPARE(other.config.ram.end(), 0x20000000_pa);
    QVERIFY(says(other, "user-defined"));
    const BootMachine silent = machineOf(logOf(oneGiB + user));
    QCOMPARE(silent.config.options.mem, std::optional(512_MiB));
}

void BootMachineTest::ramThatTheKernelTookBackIsNotRam()
{
    const BootMachine machine = machineOf(
        logOf(std::string(oneGiB) + "e820: update [mem 0x10000000-0x1fffffff] usable ==> reserved\n"));
    QCOMPARE(machine.config.ram.usable,
             (std::vector<PhysicalRange>{
                 {0x0_pa, 0x9fc00_pa}, {0x100000_pa, 0x10000000_pa}, {0x20000000_pa, 0x3ffe0000_pa}}));
}

void BootMachineTest::mitigationsOffSwitchesIsolationOff()
{
    const BootMachine machine = machineOf(logOf("Linux version 6.1.0-50-amd64 (x@y)\n" +
                                                std::string(eightGiB) + "Command line: mitigations=off\n"));
    QCOMPARE(machine.config.options.pti, std::optional(false));
}

void BootMachineTest::overlappingRamIsAnError()
{
    const auto machine =
        bootMachine(logOf(std::string(oneGiB) + "BIOS-e820: [mem 0x200000-0x2fffff] usable\n"), {}, nullptr);
    QVERIFY(!machine);
    QCOMPARE(machine.error().where, std::string("boot.log"));
}

QTEST_APPLESS_MAIN(BootMachineTest)
#include "boot_machine_test.moc"
