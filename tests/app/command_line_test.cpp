// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <set>

namespace {

using nlohmann::json;
using vmscope::test::Run;
using vmscope::test::run;

/// The plan as JSON; null where the program refused.
json planned(const QStringList& arguments)
{
    const Run result = run(QStringList{"plan", "--json"} + arguments);
    return result.exitCode == 0 ? json::parse(result.output.toStdString()) : json();
}

std::set<std::string> keysOf(const json& object)
{
    std::set<std::string> keys;
    for (const auto& [key, value] : object.items())
        keys.insert(key);
    return keys;
}

std::set<std::string> namesOf(const json& list)
{
    std::set<std::string> names;
    for (const json& item : list)
        names.insert(item.at("name"));
    return names;
}

std::string regionEnd(const json& plan, const char* name)
{
    for (const json& region : plan.at("regions"))
        if (region.at("name") == name)
            return region.at("end");
    return {};
}

} // namespace

/// The program as a shell sees it.
class CommandLineTest : public QObject
{
    Q_OBJECT
private slots:
    void badInputIsExit2AndOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QStringList>("named"); // what the line must name: the place, and what was expected
        const QString pae = "debian-6.1-686-pae";
        const auto row = [](const char* name, const QStringList& arguments, const QStringList& named) {
            QTest::newRow(name) << QStringList{"plan"} + arguments << named;
        };
        row("no kernel", {}, {"--kernel"});
        row("unknown kernel", {"--kernel", "linux-9"}, {"--kernel", "linux-9", "linux-2.4.20"});
        row("empty kernel", {"--kernel", ""}, {"--kernel"});
        row("unknown option", {"--kernel", pae, "--cores", "2"}, {"--cores"});
        row("PAE with _OPT", {"--kernel", pae, "--split", "3G_OPT"}, {"--split", "3G_OPT", "2G"});
        row("PAE by HIGHMEM with _OPT", {"--kernel", "linux-2.4.20", "--highmem", "64G", "--split", "2G_OPT"},
            {"--split", "2G_OPT"});
        row("unknown split", {"--kernel", pae, "--split", "5G"}, {"--split", "5G", "3G"});
        row("empty split", {"--kernel", pae, "--split", ""}, {"--split"});
        row("unknown HIGHMEM", {"--kernel", pae, "--highmem", "8G"}, {"--highmem", "8G", "64G"});
        row("empty HIGHMEM", {"--kernel", pae, "--highmem", ""}, {"--highmem"});
        row("HIGHMEM it has not", {"--kernel", "linux-2.2.1", "--highmem", "64G"},
            {"--highmem", "linux-2.4.20-pae"});
        row("no RAM", {"--kernel", pae, "--ram", "0"}, {"RAM"});
        row("unreadable size", {"--kernel", pae, "--ram", "lots"}, {"--ram", "lots", "512M"});
        row("negative size", {"--kernel", pae, "--ram", "-1G"}, {"--ram"});
        row("empty size", {"--kernel", pae, "--ram", ""}, {"--ram"});
        row("too much RAM", {"--kernel", pae, "--ram", "8192T"}, {"--ram", "8192T"});
        row("RAM twice over", {"--kernel", pae, "--ram", "1G", "--ram-map", "0x0-0xfffffff"},
            {"--ram", "--ram-map"});
        row("overlapping ranges", {"--kernel", pae, "--ram-map", "0x0-0xffff,0x1000-0x1ffff"},
            {"--ram-map", "overlap"});
        row("unreadable range", {"--kernel", pae, "--ram-map", "0x1000"}, {"--ram-map", "0x1000"});
        row("empty map", {"--kernel", pae, "--ram-map", ""}, {"--ram-map"});
        row("unknown machine", {"--kernel", pae, "--machine", "toaster"}, {"--machine", "flat"});
        row("bad vmalloc=", {"--kernel", pae, "--cmdline", "quiet vmalloc=much"},
            {"--cmdline", "vmalloc=much"});
        row("bad pti=", {"--kernel", pae, "--cmdline", "pti=perhaps"},
            {"--cmdline", "pti=perhaps", "pti=on"});
        row("unknown processor", {"--kernel", pae, "--cpu", "z80"}, {"--cpu", "z80", "qemu32"});
        row("empty processor", {"--kernel", pae, "--cpu", ""}, {"--cpu"});
        row("no CPUs", {"--kernel", pae, "--nr-cpus", "0"}, {"NR_CPUS", "1 to 8192"});
        row("too many CPUs", {"--kernel", pae, "--nr-cpus", "9000"}, {"NR_CPUS", "9000"});
        row("not a number", {"--kernel", pae, "--nr-cpus", "many"}, {"--nr-cpus"});
        row("records without a size", {"--kernel", pae, "--struct-page", "0"}, {"struct page", "1 to 4096"});
        row("a line break", {"--kernel", "a\nb"}, {"--kernel"});
    }
    void badInputIsExit2AndOneLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QStringList, named);
        const Run result = run(arguments);
        QCOMPARE(result.exitCode, 2);
        QCOMPARE(result.output, QString());
        QVERIFY(result.errors.startsWith("vmscope: "));
        QVERIFY(result.errors.endsWith('\n'));
        QCOMPARE(result.errors.count('\n'), 1);
        for (const QString& part : named)
            QVERIFY2(result.errors.contains(part), qPrintable(part + " not in: " + result.errors));
    }

    void unknownSubcommandsAreBadUsage()
    {
        const Run result = run({"plann", "--json"});
        QCOMPARE(result.exitCode, 2);
        QCOMPARE(result.errors.count('\n'), 1);
    }

    void helpAndVersionAreFine()
    {
        QCOMPARE(run({"--help"}).exitCode, 0);
        QVERIFY(run({"plan", "--help"}).output.contains("--ram-map"));
        QVERIFY(run({"--version"}).output.startsWith("vmscope "));
    }

    void aPlanHasTheDocumentedKeys()
    {
        const json plan = planned({"--kernel", "debian-6.1-686-pae"});
        const std::set<std::string> keys = keysOf(plan);
        for (const char* key : {"kernel", "boots", "verdict", "page_offset", "high_memory", "max_low_pfn",
                                "constants", "regions", "zones", "mem_map", "low_total_bytes",
                                "high_total_bytes", "lost_bytes", "lowmem_budget"})
            QVERIFY2(keys.contains(key), key);
        const std::set<std::string> constants{
            "MAXMEM",        "VMALLOC_START", "VMALLOC_END",         "PKMAP_BASE",        "LAST_PKMAP",
            "LDT_BASE_ADDR", "FIXADDR_START", "CPU_ENTRY_AREA_BASE", "FIXADDR_TOT_START", "FIXADDR_TOP"};
        QVERIFY(keysOf(plan.at("constants")) == constants);
        QVERIFY((keysOf(plan.at("mem_map")) == std::set<std::string>{"bytes", "sizeof_struct_page"}));
    }

    void addressesAreTextAndSizesAreNumbers()
    {
        const json plan = planned({"--kernel", "debian-6.1-686-pae"});
        QVERIFY(plan.at("page_offset") == "0xc0000000");
        QVERIFY(plan.at("high_memory") == "0xf6ffe000");
        QVERIFY(plan.at("max_low_pfn") == 225278);
        QVERIFY(plan.at("constants").at("MAXMEM") == 922738688);
        QVERIFY(plan.at("constants").at("LAST_PKMAP") == 512);
        QVERIFY(plan.at("constants").at("PKMAP_BASE") == "0xff000000");
        QVERIFY(plan.at("boots").is_boolean());
    }

    void regionsAreNamedAndEndExclusively()
    {
        const json plan = planned({"--kernel", "debian-6.1-686-pae"});
        const std::set<std::string> names{"user",  "direct_map", "hole",           "vmalloc",
                                          "pkmap", "ldt",        "cpu_entry_area", "fixmap"};
        QVERIFY(namesOf(plan.at("regions")) == names);
        QCOMPARE(regionEnd(plan, "user"), std::string("0xc0000000"));
        QCOMPARE(regionEnd(plan, "pkmap"), std::string("0xff200000"));
    }

    void everyKernelPlansItsDefaults()
    {
        const Run list = run({"kernels", "--json"});
        const json kernels = json::parse(list.output.toStdString());
        QVERIFY(kernels.size() >= 17);
        for (const json& kernel : kernels) {
            const json plan = planned({"--kernel", QString::fromStdString(kernel.at("id"))});
            QVERIFY(plan.is_object());
            QVERIFY(plan.at("kernel") == kernel.at("id"));
            QVERIFY(plan.at("boots") == true);
            QVERIFY(plan.at("lowmem_budget").back().at("name") == "low_total");
        }
    }

    void defaultsAreA4GiBPc()
    {
        const QStringList kernel{"--kernel", "debian-6.1-686"};
        QVERIFY(planned(kernel) == planned(kernel + QStringList{"--ram", "4G", "--machine", "pc", "--split",
                                                                "3G", "--highmem", "4G", "--nr-cpus", "32",
                                                                "--cpu", "nehalem", "--struct-page", "40"}));
        QVERIFY(planned(kernel).at("lost_bytes") == 1u << 30);
    }

    void isolationIsTheKernelsOwnDefault()
    {
        QVERIFY(planned({"--kernel", "debian-6.1-686-pae"}).at("isolated") == true);
        QVERIFY(planned({"--kernel", "debian-6.1-amd64"}).at("isolated") == true);
        QVERIFY(planned({"--kernel", "linux-4.19-pae"}).at("isolated") == true);
        QVERIFY(planned({"--kernel", "linux-4.19-pae", "--cpu", "opteron-g3"}).at("isolated") == false);
        QVERIFY(planned({"--kernel", "x86-64-4level"}).at("isolated") == false);
        QVERIFY(planned({"--kernel", "x86-64-5level"}).at("isolated") == false);
        QVERIFY(planned({"--kernel", "linux-2.6.32-pae"}).at("isolated") == false);
    }

    void highmem64GIsThePaeKernel_data()
    {
        QTest::addColumn<QString>("id");
        for (const char* id :
             {"linux-2.4.20", "linux-2.6.11", "linux-2.6.32", "debian-6.1-686", "custom-6.1-686"})
            QTest::newRow(id) << QString(id);
    }
    void highmem64GIsThePaeKernel()
    {
        QFETCH(QString, id);
        const json plan = planned({"--kernel", id, "--highmem", "64G", "--ram", "60G"});
        QVERIFY(plan.is_object());
        QVERIFY(plan == planned({"--kernel", id + "-pae", "--ram", "60G"}));
    }

    void ramMapEndsAreIncluded()
    {
        const json plan =
            planned({"--kernel", "debian-6.1-686", "--ram-map", "0x0-0x9fbff,0x100000-0x1ffdffff"});
        QVERIFY(plan == planned({"--kernel", "debian-6.1-686", "--ram", "512M"}));
    }

    void whatDoesNotBootIsStillFine()
    {
        const Run result = run({"plan", "--json", "--kernel", "debian-6.1-686-pae", "--cpu", "qemu32"});
        QCOMPARE(result.exitCode, 0);
        const json plan = json::parse(result.output.toStdString());
        QVERIFY(plan.at("boots") == false);
        QVERIFY(std::string(plan.at("verdict")).find("32 physical address bits") != std::string::npos);
        QCOMPARE(run({"plan", "--kernel", "debian-6.1-686-pae", "--ram", "1M"}).exitCode, 0);
    }

    void unknownKernelOptionsAreIgnored()
    {
        const QStringList kernel{"--kernel", "debian-6.1-686-pae"};
        QVERIFY(planned(kernel + QStringList{"--cmdline", "quiet console=ttyS0 ro"}) == planned(kernel));
    }

    void knownKernelOptionsCount()
    {
        const json plan = planned({"--kernel", "debian-6.1-686-pae", "--cmdline", "vmalloc=256M pti=off"});
        QVERIFY(plan.at("max_low_pfn") == 0x2e7fe);
        QVERIFY(plan.at("isolated") == false);
    }

    void largeRamIsPlannedOn64Bits()
    {
        const json plan = planned({"--kernel", "x86-64-5level", "--ram", "80T"});
        QVERIFY(plan.is_object());
        QVERIFY(plan.at("lost_bytes") == 0);
    }

    void aPlanReadsAsTextToo()
    {
        const Run result = run({"plan", "--kernel", "linux-2.4.20", "--ram", "512M"});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.output.contains("high memory is 0"));
        QVERIFY(result.output.contains("direct_map"));
        QVERIFY(result.output.contains("low_total"));
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
