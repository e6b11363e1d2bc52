// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/address_names.h"
#include "tests/model/layout/planned.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::layout;
using namespace vmscope::layout::test;

namespace {

Layout pae2G() { return plan(pc("debian-6.1-686-pae", 2_GiB)); }

QString lineOf(const Result<VirtualAddress>& refused)
{
    return refused ? "accepted: " + hex(refused->value) : text(refused.error().line());
}

} // namespace

class AddressNamesTest : public QObject
{
    Q_OBJECT
private slots:
    void namesAndSumsAreVirtualAddresses_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<qulonglong>("address");
        const auto row = [](const char* given, qulonglong address) {
            QTest::newRow(given) << given << address;
        };
        row("0xc0100000", 0xc0100000);
        row("3222274048", 0xc0100000);
        row("v:0xC0100000", 0xc0100000);
        row(" V: 0xc0100000 ", 0xc0100000);
        row("page_offset", 0xc0000000);
        row("PAGE_OFFSET", 0xc0000000);
        row("page_offset+5M", 0xc0500000);
        row("v:page_offset + 5M", 0xc0500000);
        row("0xc0000000+5M", 0xc0500000);
        row("high_memory", 0xf6ffe000);
        row("high_memory-4K", 0xf6ffd000);
        row("high_memory-0x1000", 0xf6ffd000);
        row("high_memory-1M+1024K-4K", 0xf6ffd000);
        row("VMALLOC_START", 0xf77fe000);
        row("vmalloc_start", 0xf77fe000);
        row("vmalloc", 0xf77fe000);
        row("PKMAP_BASE", 0xff000000);
        row("pkmap", 0xff000000);
        row("PKMAP_BASE+0x3000", 0xff003000);
        row("FIXADDR_TOP", 0xfffff000);
        row("user", 0);
        row("direct_map", 0xc0000000);
        row("kernel_image", 0xc1000000);
        row("mem_map", 0xf5bfe000);
    }
    void namesAndSumsAreVirtualAddresses()
    {
        QFETCH(const QString, given);
        QFETCH(const qulonglong, address);
        const auto found = virtualAddressNamed(pae2G(), given.toStdString(), "VA");
        QVERIFY2(static_cast<bool>(found), qPrintable(lineOf(found)));
        QCOMPARE(hex(found->value), hex(address));
    }

    void everyNameOfEveryKernelIsFound()
    {
        for (const KernelProfile& row : kernelProfiles()) {
            const Layout layout = plan(configFor(row, pcRam(4_GiB)));
            for (const std::string_view name : addressNames(layout))
                QVERIFY2(addressNamed(layout, name, "VA"), name.data());
        }
    }

    void constantsHaveTheirValueAndRegionsTheirStart()
    {
        const Layout layout = pae2G();
        for (const Constant& constant : layout.constants)
            if (constant.kind == Constant::Kind::Address)
                QCOMPARE(virtualAddressNamed(layout, constant.name, "VA")->value, constant.value);
        for (const RegionKind kind : {RegionKind::DirectMap, RegionKind::Vmalloc, RegionKind::Fixmap})
            QVERIFY(*virtualAddressNamed(layout, nameOf(kind), "VA") == layout.region(kind)->range.start);
    }

    void sizesAndCountsAreNoAddresses()
    {
        const Layout layout = pae2G();
        QVERIFY(layout.constant("MAXMEM") && layout.constant("LAST_PKMAP"));
        QVERIFY(!addressNamed(layout, "MAXMEM", "VA"));
        QVERIFY(!addressNamed(layout, "LAST_PKMAP", "VA"));
    }

    void physicalAddressesComeByPrefixFrameOrName()
    {
        const Layout layout = pae2G();
        const auto physical = [&](std::string_view given) {
            return addressNamed(layout, given, "VA")->physicalAddress.value().value;
        };
        QCOMPARE(physical("p:0x1234000"), 0x1234000u);
        QCOMPARE(physical("pfn:0x10"), 0x10000u);
        QCOMPARE(physical("pfn:0x10+4K"), 0x11000u);
        QCOMPARE(physical("p:kernel_image"), 0x1000000u);
        QCOMPARE(physical("mem_map"), 0x35bfe000u);
        QVERIFY(!addressNamed(layout, "p:0x1000", "VA")->virtualAddress);
        QVERIFY(!addressNamed(layout, "v:mem_map", "VA")->physicalAddress);
    }

    void onlyANumberAloneCouldBeEither()
    {
        const Layout layout = pae2G();
        const NamedAddress expected{0xc0500000_va, 0xc0500000_pa, true};
        QVERIFY(*addressNamed(layout, "0xc0000000+5M", "VA") == expected);
        for (const char* given : {"v:0x1000", "p:0x1000", "page_offset", "mem_map"})
            QVERIFY2(!addressNamed(layout, given, "VA")->bareNumber, given);
    }

    void namesOfOneKernelAreNotAnothers()
    {
        const Layout old = plan(pc("linux-2.2.1", 512_MiB));
        QVERIFY(!virtualAddressNamed(old, "pkmap", "VA"));
        QVERIFY(virtualAddressNamed(old, "high_memory", "VA"));
        const Layout wide = plan(pc("debian-6.1-amd64", 4_GiB));
        QCOMPARE(virtualAddressNamed(wide, "page_offset+1G", "VA")->value, 0xffff888040000000u);
        QCOMPARE(virtualAddressNamed(wide, "VMEMMAP_START", "VA")->value, 0xffffea0000000000u);
    }

    void whatIsNoAddressIsRefused_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* given, const char* named) { QTest::newRow(given) << given << named; };
        row("", "\"\" is no address");
        row("nowhere", "\"nowhere\" is no address");
        row("pkmap_", "PKMAP_BASE"); // the names there are
        row("-4K", "high_memory");
        row("v:", "page_offset");
        row("pfn:0x10000000000", "is no address");
        row("page_offset+", "not a size");
        row("page_offset+lots", "\"lots\" is not a size");
        row("page_offset++4K", "not a size");
        row("high_memory-4G", "0xf6ffe000-4g is no address");
        row("0xffffffffffffffff+1", "is no address");
        row("0x10000000000000000", "is no address");
        row("p:0x1000", "no permanent virtual address");
    }
    void whatIsNoAddressIsRefused()
    {
        QFETCH(const QString, given);
        QFETCH(const QString, named);
        const auto refused = virtualAddressNamed(pae2G(), given.toStdString(), "VA");
        QVERIFY2(lineOf(refused).startsWith("VA: "), qPrintable(lineOf(refused)));
        QVERIFY2(lineOf(refused).contains(named), qPrintable(lineOf(refused)));
        QVERIFY(!refused.error().expected.empty());
    }

    void highMemoryHasNoPermanentAddress()
    {
        const Layout layout = pae2G();
        QCOMPARE(addressNamed(layout, "p:high_memory", "VA")->physicalAddress->value,
                 layout.maxLowPfn.start().value);
        // The name alone is the kernel's variable: where the direct map ends.
        QVERIFY(*virtualAddressNamed(layout, "high_memory", "VA") == layout.highMemory);
    }

    void withoutALayoutThereAreOnlyNumbers()
    {
        QCOMPARE(virtualAddressNumbered("0xc0000000+5M", "VA")->value, 0xc0500000u);
        QCOMPARE(virtualAddressNumbered("v:4096", "VA")->value, 4096u);
        for (const char* given : {"page_offset", "p:0x1000", "pfn:1", ""}) {
            const auto refused = virtualAddressNumbered(given, "VA");
            QVERIFY2(lineOf(refused).contains("names need a kernel"), qPrintable(lineOf(refused)));
        }
    }
};

QTEST_APPLESS_MAIN(AddressNamesTest)
#include "address_names_test.moc"
