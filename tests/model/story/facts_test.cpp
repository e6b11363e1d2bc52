// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/story/references.h"
#include "tests/model/layout/planned.h"

#include <QSet>
#include <QTest>

using namespace vmscope;
using namespace vmscope::story;
using layout::test::flat;
using layout::test::pc;

namespace {

/// The value of a fact on a system.
FactValue factOf(std::string_view name, const layout::MachineConfig& config)
{
    return findFact(name)->of(layout::plan(config));
}

QString shown(std::string_view text, const layout::MachineConfig& config, std::string_view language = "en")
{
    return QString::fromStdString(withNumbers(text, layout::plan(config), languageOf(language)));
}

/// What referencesIn() says against a text.
QString refusal(std::string_view text)
{
    const auto references = referencesIn(text, "page:3");
    return references ? QString() : QString::fromStdString(references.error().line());
}

} // namespace

class FactsTest : public QObject
{
    Q_OBJECT

private slots:
    void eachNameIsThereOnce();
    void eachFactIsOfItsKindOnAllSystems();
    void sizesAreThoseOfThePlan();
    void whatASystemDoesNotHaveIsSaidInWords();
    void aReferenceMayNameAnotherSystem();
    void aFixedReferenceDoesNotFollowTheSystem();
    void scenariosAreCounted();
    void referencesToWhatThereIsNotAreRefused_data();
    void referencesToWhatThereIsNotAreRefused();
    void aMarkStandsOnBothSidesOfNumbers();
};

void FactsTest::eachNameIsThereOnce()
{
    QSet<QByteArray> names;
    for (const Fact& fact : facts()) {
        QVERIFY2(!fact.meaning.empty(), fact.name.data());
        names += QByteArray(fact.name.data(), qsizetype(fact.name.size()));
    }
    QCOMPARE(std::size_t(names.size()), facts().size());
}

void FactsTest::eachFactIsOfItsKindOnAllSystems()
{
    for (const layout::KernelProfile& kernel : layout::kernelProfiles())
        for (const Bytes ram : {2_MiB, 512_MiB, 4_GiB, 64_GiB}) {
            const layout::Layout layout = layout::plan(pc(kernel.id, ram));
            for (const Fact& fact : facts()) {
                const FactValue value = fact.of(layout);
                QVERIFY2(value.index() == 0 || value.index() == std::size_t(fact.kind), fact.name.data());
                QVERIFY2(!textOf(value, languageOf("en")).empty(), fact.name.data());
            }
        }
}

void FactsTest::sizesAreThoseOfThePlan()
{
    const auto config = flat("linux-2.4.20", 4_GiB);
    const layout::Layout plan = layout::plan(config);
    QVERIFY(factOf("low_memory", config) == FactValue(896_MiB));
    QVERIFY(factOf("high_memory", config) == FactValue(plan.highTotal));
    QVERIFY(factOf("page_offset", config) == FactValue(VirtualAddress{0xc0000000}));
    QVERIFY(factOf("direct_map_end", config) == FactValue(VirtualAddress{0xf8000000}));
    QVERIFY(factOf("addresses_to_lend", config) == FactValue(128_MiB));
    QVERIFY(factOf("mem_map", config) == FactValue(48_MiB)); // 2^20 pages of 48 bytes
    QVERIFY(factOf("pkmap_slots", config) == FactValue(std::uint64_t(1024)));
    QVERIFY(factOf("physical_limit", config) == FactValue(4_GiB));
    QVERIFY(factOf("physical_limit", flat("linux-2.4.20-pae", 4_GiB)) == FactValue(64_GiB));
    QVERIFY(factOf("table_entries", flat("linux-2.4.20-pae", 4_GiB)) == FactValue(std::uint64_t(512)));
    QVERIFY(factOf("device_hole", pc("linux-2.4.20", 4_GiB)) == FactValue(1_GiB + 128_KiB));
    QVERIFY(factOf("bank", flat("ems-3.2", 8_MiB)) == FactValue(16_KiB));
    QVERIFY(factOf("isolation", flat("debian-6.1-686-pae", 4_GiB)) == FactValue(true));
}

void FactsTest::whatASystemDoesNotHaveIsSaidInWords()
{
    QCOMPARE(shown("{pkmap}", flat("x86-64-4level", 4_GiB)), QString("none here"));
    QCOMPARE(shown("{low_memory}", flat("ems-3.2", 8_MiB)), QString("none here"));
    QCOMPARE(shown("{device_hole}", flat("linux-2.4.20", 4_GiB), "de_AT"), QString("hier keine"));
    QCOMPARE(shown("{split:2G boots}", flat("x86-64-4level", 4_GiB)), QString("none here"));
}

void FactsTest::aReferenceMayNameAnotherSystem()
{
    const auto here = flat("linux-2.4.20", 4_GiB);
    QCOMPARE(shown("{low_memory}, {kernel:debian-6.1-686-pae ram:4G low_memory}", here),
             QString("896 MiB, 880 MiB"));
    // What is not named is as in sight.
    QCOMPARE(shown("{split:2G low_memory}", here),
             QString::fromStdString(
                 sizeText(layout::plan(*layout::withSplit(here, layout::Split::TwoG)).lowMemory())));
}

void FactsTest::aFixedReferenceDoesNotFollowTheSystem()
{
    const std::string text = "{ram} {kernel:linux-2.4.20 ram:4G ram} {kernel:linux-2.4.20 ram:4G split}";
    const std::string fixed = withFixedNumbers(text, languageOf("en"));
    QCOMPARE(QString::fromStdString(fixed), QString("{ram} 4 GiB 3G"));
    auto other = flat("linux-2.4.20", 2_GiB);
    other.split = layout::Split::TwoG;
    QCOMPARE(shown(text, other), QString("2 GiB 4 GiB 3G"));
}

void FactsTest::scenariosAreCounted()
{
    const auto here = flat("linux-2.4.20", 512_MiB);
    QCOMPARE(shown("{scenario:write kernel:debian-6.1-686-pae ram:4G cr3_writes}", here), QString("2"));
    QCOMPARE(shown("{scenario:write kernel:linux-2.6.11 ram:4G pte_writes}", here), QString("1"));
    QCOMPARE(shown("{scenario:write kernel:linux-2.6.11 ram:512M pte_writes}", here), QString("0"));
    QCOMPARE(shown("{scenario:kmap-three-times kernel:x86-64-4level ram:4G pte_writes}", here),
             QString("none here"));
}

void FactsTest::referencesToWhatThereIsNotAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("fact") << "{lowmemory}"
                          << "page:3: there is no fact \"lowmemory\" (expected one of ram";
    QTest::newRow("empty") << "a {}"
                           << "there is no fact";
    QTest::newRow("open") << "{low_memory"
                          << "is never closed";
    QTest::newRow("kernel") << "{kernel:linux-9 ram}"
                            << "\"linux-9\" is not known (expected one of linux-2.0.40";
    QTest::newRow("key") << "{colour:red ram}"
                         << "\"colour\" is not known (expected one of kernel";
    QTest::newRow("behind") << "{ram kernel:linux-2.4.20}"
                            << "follows the name of a fact";
    QTest::newRow("total") << "{scenario:write kernel:linux-2.4.20 ram:4G cr3}"
                           << "no scenario counts \"cr3\"";
    QTest::newRow("anywhere") << "{scenario:write cr3_writes}"
                              << "kernel:ID and ram:SIZE";
    QTest::newRow("ram") << "{ram:4 ram}"
                         << "expected 1 MiB to 64 TiB";
}

void FactsTest::referencesToWhatThereIsNotAreRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    QVERIFY2(refusal(text.toStdString()).contains(part), qPrintable(refusal(text.toStdString())));
}

void FactsTest::aMarkStandsOnBothSidesOfNumbers()
{
    const layout::Layout plan = layout::plan(flat("linux-2.4.20", 4_GiB));
    QCOMPARE(QString::fromStdString(withNumbers("of {ram}.", plan, languageOf("en"), {"**", "**"})),
             QString("of **4 GiB**."));
}

QTEST_APPLESS_MAIN(FactsTest)
#include "facts_test.moc"
