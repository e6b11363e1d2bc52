// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware/cpu_model.h"
#include "model/hardware/tlb_level.h"
#include "model/lab/fast_tlb.h"

#include <QTest>

#include <random>

using namespace vmscope;
using namespace vmscope::lab;
using hardware::TlbEntry;
using hardware::TlbLevel;
using hardware::TlbName;

namespace {

/// The machine's own TLBs, filled as its MMU fills them.
struct SlowTlb
{
    explicit SlowTlb(const hardware::MmuGeometry& geometry)
        : first(TlbName::Data, geometry.unified.exists() ? geometry.unified : geometry.data)
        , second(geometry.second.exists() ? TlbLevel(TlbName::Second, geometry.second) : TlbLevel())
    {
    }
    FastTlb::Found lookUp(std::uint64_t page, unsigned shift)
    {
        const VirtualAddress a{page << shift};
        const TlbEntry entry{
            .page = page, .shift = std::uint8_t(shift), .pageShift = std::uint8_t(shift), .global = true};
        if (first.lookUp(a, 0))
            return FastTlb::Found::First;
        const bool found = second.exists() && second.lookUp(a, 0);
        (void)first.fill(entry, a, true);
        if (found)
            return FastTlb::Found::Second;
        if (second.exists())
            (void)second.fill(entry, a, false);
        return FastTlb::Found::Walked;
    }
    void drop(const hardware::FlushScope& scope)
    {
        first.drop(scope);
        second.drop(scope);
    }

    TlbLevel first;
    TlbLevel second;
};

} // namespace

class FastTlbTest : public QObject
{
    Q_OBJECT
private slots:
    void findsWhatTheMachineFinds_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<unsigned>("largeShift");
        for (const char* model : {"pentium", "pentium3", "pentium4", "core2", "nehalem", "skylake", "zen2"})
            for (const unsigned shift : {21u, 22u})
                QTest::addRow("%s %u", model, shift) << QString(model) << shift;
        QTest::newRow("486, small pages only") << QString("486") << 12u;
    }
    void findsWhatTheMachineFinds()
    {
        QFETCH(QString, model);
        QFETCH(unsigned, largeShift);
        const hardware::MmuGeometry& geometry = hardware::findCpuModel(model.toStdString())->mmu;
        FastTlb fast(geometry, largeShift);
        SlowTlb slow(geometry);
        std::mt19937 random(3);
        for (unsigned i = 0; i < 60'000; ++i) {
            const std::uint64_t page = 0xff000 + random() % (i % 3 ? 120 : 2500);
            const bool large = largeShift > 12 && random() % 4 == 0;
            const unsigned what = random() % 1000;
            if (what == 0) {
                fast.flushAll();
                slow.drop({.globals = true});
            } else if (what < 60) {
                fast.invlpg(page);
                slow.drop({.globals = true, .page = VirtualAddress{page << 12}});
            } else {
                const std::uint64_t number = large ? 0x600 + page % 64 : page;
                QCOMPARE(fast.lookUp(number, large), slow.lookUp(number, large ? largeShift : 12));
            }
        }
    }
    void aWalkReadsAllTablesOnceAndThenOnlyTheLast()
    {
        FastTlb tlb(hardware::findCpuModel("nehalem")->mmu, 21);
        QCOMPARE(tlb.readsOf(0xff000, false, 2), 2u);
        QCOMPARE(tlb.readsOf(0xff001, false, 2), 1u);
        tlb.invlpg(0x12345);
        QCOMPARE(tlb.readsOf(0xff001, false, 2), 2u);
        FastTlb old(hardware::findCpuModel("pentium3")->mmu, 21);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(old.readsOf(0xff000, false, 2), 2u);
    }
};

QTEST_APPLESS_MAIN(FastTlbTest)
#include "fast_tlb_test.moc"
