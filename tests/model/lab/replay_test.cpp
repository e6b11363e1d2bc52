// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/trace.h"
#include "model/lab/replay.h"

#include <QtTest>

using namespace vmscope;
using namespace vmscope::hardware;

namespace {

/// A configuration of expected.json.
struct Config
{
    const char* key;
    const char* tlb;
    const char* second;
    TlbName first;
    unsigned pageShift = 12;
};

constexpr std::array configs = {
    Config{"a_d64_4way_lru_4k", "64x4:lru", nullptr, TlbName::Data},
    Config{"b_d64_fa_lru_4k", "64x64:lru", nullptr, TlbName::Data},
    Config{"c_d64_4way_lru+l2_512_4way_lru_noinv", "64x4:lru", "512x4:lru", TlbName::Data},
    Config{"c_incl_d64_4way_lru+l2_512_4way_lru_incl", "64x4:lru", "512x4:lru:inclusive", TlbName::Data},
    Config{"d_d64_4way_plru_inv", "64x4:plru", nullptr, TlbName::Data},
    Config{"d2_d64_4way_plru_pure", "64x4:plru-pure", nullptr, TlbName::Data},
    Config{"e_d64_4way_lru+l2_1536_12way_lru_noinv", "64x4:lru", "1536x12:lru", TlbName::Data},
    Config{"f_d64_4way_fifo_4k", "64x4:fifo", nullptr, TlbName::Data},
    Config{"g_d32_4way_lru_2m", "32x4:lru", nullptr, TlbName::Data, 21},
    Config{"h_d16_4way_lru_4k", "16x4:lru", nullptr, TlbName::Data},
    Config{"i_i64_4way_lru_4k", "64x4:lru", nullptr, TlbName::Instruction},
    Config{"j_unified64_4way_lru_4k", "64x4:lru", nullptr, TlbName::Unified},
};

lab::Replay machineOf(const Config& config)
{
    MmuGeometry geometry;
    const auto level = [&](const char* spec) {
        TlbGeometry array = parseTlbSpec(spec, "test")->geometry;
        array.sizes = config.pageShift == 12 ? Size4K : Size2M;
        return TlbLevelGeometry{{array}};
    };
    TlbLevelGeometry MmuGeometry::*firsts[] = {&MmuGeometry::instruction, &MmuGeometry::data,
                                               &MmuGeometry::unified};
    geometry.*firsts[static_cast<unsigned>(config.first)] = level(config.tlb);
    if (config.second) {
        geometry.second = level(config.second);
        geometry.inclusive = parseTlbSpec(config.second, "test")->inclusive;
    }
    return lab::Replay(geometry, config.pageShift);
}

/// Counters as expected.json writes them.
QJsonObject countsOf(const lab::Replay& machine, const Config& config)
{
    const auto& first = machine.mmu().level(config.first).counters();
    QJsonObject counts{{"l1_hit", qint64(first.hits)}, {"l1_miss", qint64(first.misses)}};
    if (config.second) {
        const auto& second = machine.mmu().level(TlbName::Second).counters();
        counts["l2_hit"] = qint64(second.hits);
        counts["l2_miss"] = qint64(second.misses);
    }
    return counts;
}

QJsonObject readObject(const QString& path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

const Config dataOnly = configs[0];

} // namespace

class ReplayTest : public QObject
{
    Q_OBJECT

private slots:
    void theCountsOfARealProgramAreExact();
    void aPageIsMappedAtItsFirstTouchWithOneMiss();
    void aStoreToACleanPageIsAHitAndAnAssist();
    void fetchesDoNotTouchADataTlb();
    void anAddressThatIsNotCanonicalIsRefused();
    void tooManyTablesAreRefused();
};

void ReplayTest::theCountsOfARealProgramAreExact()
{
    const QString folder = VMSCOPE_SHARED_DIR "/traces/";
    const QJsonObject expected = readObject(folder + "expected.json")["configs"].toObject();
    if (expected.isEmpty())
        QSKIP("the recorded trace is not here");
    std::vector<lab::Replay> machines;
    for (const Config& config : configs)
        machines.push_back(machineOf(config));
    const auto trace =
        formats::openTrace((folder + "shuf60k.addr.xz").toStdString(), formats::OnMalformed::Stop);
    QVERIFY(static_cast<bool>(trace));
    std::vector<Reference> block(1 << 16);
    NoEvents silent;
    for (std::size_t count = block.size(); count == block.size();) {
        count = *(*trace)->read(block);
        for (lab::Replay& machine : machines)
            QVERIFY(!machine.run(std::span(block).first(count), silent));
    }
    for (std::size_t i = 0; i < configs.size(); ++i)
        QCOMPARE(countsOf(machines[i], configs[i]), expected[configs[i].key].toObject());
    QCOMPARE(expected.size(), qsizetype(configs.size()));
}

void ReplayTest::aPageIsMappedAtItsFirstTouchWithOneMiss()
{
    lab::Replay machine = machineOf(dataOnly);
    CountEvents counts;
    const std::array references = {Reference{0x1000_va, ReferenceKind::Load},
                                   Reference{0x1008_va, ReferenceKind::Load}};
    QVERIFY(!machine.run(references, counts));
    QCOMPARE(counts.count<TlbMiss>(), 1u);
    QCOMPARE(counts.count<TlbHit>(), 1u);
    QCOMPARE(counts.count<Faulted>(), 1u);
    QCOMPARE(counts.count<TlbFill>(), 1u);
}

void ReplayTest::aStoreToACleanPageIsAHitAndAnAssist()
{
    lab::Replay machine = machineOf(dataOnly);
    CountEvents counts;
    const std::array references = {Reference{0x1000_va, ReferenceKind::Load},
                                   Reference{0x1008_va, ReferenceKind::Modify},
                                   Reference{0x1008_va, ReferenceKind::Store}};
    QVERIFY(!machine.run(references, counts));
    QCOMPARE(machine.mmu().level(TlbName::Data).counters(), (TlbCounters{.hits = 2, .misses = 1}));
    QCOMPARE(counts.count<DirtyAssist>(), 1u);
}

void ReplayTest::fetchesDoNotTouchADataTlb()
{
    lab::Replay machine = machineOf(dataOnly);
    NoEvents silent;
    QVERIFY(!machine.run(std::array{Reference{0x1000_va, ReferenceKind::Fetch}}, silent));
    QCOMPARE(machine.mmu().level(TlbName::Data).counters(), TlbCounters{});
}

void ReplayTest::anAddressThatIsNotCanonicalIsRefused()
{
    lab::Replay machine = machineOf(dataOnly);
    NoEvents silent;
    const auto error = machine.run(std::array{Reference{0x800000000000_va, ReferenceKind::Load}}, silent);
    QVERIFY(error && error->what.find("canonical") != std::string::npos);
}

void ReplayTest::tooManyTablesAreRefused()
{
    lab::DemandSpace space(12);
    std::uint64_t mapped = 0;
    while (mapped < 1u << 18 && space.map({mapped << 30}))
        ++mapped;
    QVERIFY(mapped < 1u << 18);
    QVERIFY(space.memory().footprint() < 1200_MiB);
}

QTEST_APPLESS_MAIN(ReplayTest)
#include "replay_test.moc"
