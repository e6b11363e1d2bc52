// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/layout/comparison.h"
#include "model/layout/layout_difference.h"
#include "tests/model/layout/planned.h"

#include <QTest>

#include <algorithm>

using namespace vmscope;
using namespace vmscope::layout;
using namespace vmscope::layout::test;

namespace {

std::vector<Layout> planned(const std::vector<MachineConfig>& configs)
{
    std::vector<Layout> layouts;
    for (const MachineConfig& config : configs)
        layouts.push_back(plan(config));
    return layouts;
}

std::vector<Layout> preset(std::string_view id, Bytes ram)
{
    return planned(systemsOf(**parseComparisonPreset(id), flatRam(ram)));
}

std::vector<Layout> preset(std::string_view id) { return preset(id, (*parseComparisonPreset(id))->ram); }

QString sentence(const std::vector<Layout>& layouts) { return text(differenceSentence(layouts)); }

const QuantityDifference of(const std::vector<Layout>& layouts, Quantity quantity)
{
    const auto differences = differencesOf(layouts);
    return *std::ranges::find(differences, quantity, &QuantityDifference::quantity);
}

QString size(Bytes bytes) { return text(sizeText(bytes)); }

} // namespace

class LayoutDifferenceTest : public QObject
{
    Q_OBJECT
private slots:
    void everyPresetCanExistAndDiffers()
    {
        for (const ComparisonPreset& row : comparisonPresets()) {
            const auto systems = systemsOf(row, flatRam(row.ram));
            QVERIFY(systems.size() >= 2);
            for (const MachineConfig& config : systems) {
                QVERIFY(!impossible(config));
                QCOMPARE(config.ram.installed.value, row.ram.value);
            }
            QVERIFY2(!sentence(planned(systems)).startsWith("No difference"), row.id.data());
        }
    }

    void anUnknownPresetIsRefusedWithTheKnownOnes()
    {
        const auto none = parseComparisonPreset("nothing");
        QVERIFY(!none);
        for (const ComparisonPreset& row : comparisonPresets())
            QVERIFY(none.error().expected.find(row.id) != std::string::npos);
    }

    void differsExactlyWhereNotAllValuesAreEqual()
    {
        for (const ComparisonPreset& row : comparisonPresets())
            for (const Bytes ram : {256_MiB, 1_GiB, 4_GiB, 64_GiB}) {
                const auto layouts = preset(row.id, ram);
                for (const QuantityDifference& difference : differencesOf(layouts)) {
                    bool slow = false; // every pair
                    for (const Layout& a : layouts)
                        for (const Layout& b : layouts)
                            slow |= rowOf(difference.quantity).of(a) != rowOf(difference.quantity).of(b);
                    QCOMPARE(difference.differs, slow);
                    QCOMPARE(difference.values.size(), layouts.size());
                }
            }
    }

    void rowsStandInTheirPlaces()
    {
        for (const QuantityRow& row : quantityRows())
            QCOMPARE(rowOf(row.quantity).id, row.id);
    }

    void quantitiesAreTheLayoutsOwn()
    {
        const auto layouts = preset("highmem");
        for (std::size_t i = 0; i < layouts.size(); ++i) {
            const Layout& layout = layouts[i];
            QCOMPARE(of(layouts, Quantity::UsableRam).values[i].value, layout.usableRam().value);
            QCOMPARE(of(layouts, Quantity::LowMemoryLeft).values[i].value, layout.lowTotal.value);
            QCOMPARE((of(layouts, Quantity::DirectMap).values[i] +
                      of(layouts, Quantity::AddressesToLend).values[i])
                         .value,
                     of(layouts, Quantity::KernelAddresses).values[i].value);
            // Page 0 is never usable: the kernel reserves it.
            const Bytes all =
                of(layouts, Quantity::UsableRam).values[i] + of(layouts, Quantity::LostRam).values[i];
            QCOMPARE((all + pageSize).value, layout.config.ram.installed.value);
        }
    }

    void highmemWinsRamAndMemMapTakesLowMemory()
    {
        const auto layouts = preset("highmem");
        const auto usable = of(layouts, Quantity::UsableRam).values;
        const auto left = of(layouts, Quantity::LowMemoryLeft).values;
        QVERIFY(usable[0] < usable[1] && usable[1] < usable[2]);
        QVERIFY(left[0] > left[1] && left[1] > left[2]);
        QVERIFY(!of(layouts, Quantity::KernelAddresses).differs);
        const QString said = sentence(layouts);
        for (std::size_t i = 0; i < 3; ++i)
            for (const Bytes value : {usable[i], left[i]})
                QVERIFY2(said.contains(size(value)), qPrintable(said));
        QVERIFY2(said.startsWith("Usable RAM is " + size(usable[0]) + " with HIGHMEM off, "),
                 qPrintable(said));
    }

    void splitsMoveAddressesFromProgramsToTheKernel()
    {
        const auto layouts = preset("splits", 512_MiB);
        QVERIFY(!of(layouts, Quantity::UsableRam).differs);
        const QString said = sentence(layouts);
        QVERIFY2(said.startsWith("A program can address 3 GiB with 3G / 1G, 2 GiB with 2G / 2G and "
                                 "1 GiB with 1G / 3G; "),
                 qPrintable(said));
    }

    void recordsOf60BytesDoNotBootWith64GiB()
    {
        const auto layouts = preset("page-records");
        QVERIFY(!layouts[0].verdict.boots());
        QVERIFY(layouts[1].verdict.boots());
        QCOMPARE(of(layouts, Quantity::MemMap).values[0].value, (64_GiB / pageSize) * 60);
        const QString said = sentence(layouts);
        QVERIFY2(said.startsWith("With 60-byte records it does not boot: "), qPrintable(said));
        QVERIFY2(said.contains(text(layouts[0].verdict.failure)), qPrintable(said));
        QVERIFY(sentence(preset("page-records", 8_GiB)).startsWith("Low memory left after mem_map is "));
    }

    void equalValuesAreSaidOnce()
    {
        // On 2 GiB both kinds of HIGHMEM reach all RAM.
        const QString said = sentence(preset("highmem", 2_GiB));
        QVERIFY2(said.contains("2 GiB with HIGHMEM 4G and HIGHMEM 64G"), qPrintable(said));
    }

    void equalSystemsHaveNoDifference()
    {
        const MachineConfig one = flat("linux-2.4.20", 1_GiB);
        const auto layouts = planned({one, one, one});
        QCOMPARE(sentence(layouts), "No difference in what they make of 1 GiB of RAM.");
        const auto names = namesApart(layouts);
        QVERIFY(names[0] != names[1] && names[1] != names[2] && names[0] != names[2]);
        for (const QuantityDifference& difference : differencesOf(layouts))
            QVERIFY(!difference.differs);
    }

    void namesAreWhatTellsSystemsApart_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("HIGHMEM") << "highmem" << QStringList{"HIGHMEM off", "HIGHMEM 4G", "HIGHMEM 64G"};
        QTest::newRow("split") << "splits" << QStringList{"3G / 1G", "2G / 2G", "1G / 3G"};
        QTest::newRow("record") << "page-records" << QStringList{"60-byte records", "32-byte records"};
        QTest::newRow("systems") << "systems" << QStringList{"3G / 1G", "4G / 4G", "64-bit"};
    }
    void namesAreWhatTellsSystemsApart()
    {
        QFETCH(const QString, preset);
        QFETCH(const QStringList, names);
        QStringList found;
        for (const std::string& name : namesApart(::preset(preset.toStdString())))
            found += text(name);
        QCOMPARE(found, names);
    }

    void whereSeveralChoicesDifferAllAreNamed()
    {
        MachineConfig first = flat("linux-2.4.20", 1_GiB), second = first, third = first;
        second.split = Split::TwoG;
        third.split = Split::TwoG;
        third.highmem = Highmem::Off;
        const auto names = namesApart(planned({first, second, third}));
        QVERIFY(names[1] != names[2]);
        QVERIFY(names[2].find("HIGHMEM off") != std::string::npos);
        QVERIFY(names[2].find("2G / 2G") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(LayoutDifferenceTest)
#include "layout_difference_test.moc"
