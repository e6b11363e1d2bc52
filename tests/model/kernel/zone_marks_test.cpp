// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/zone_marks.h"
#include "tests/model/layout/boot_record.h"

#include <QFile>
#include <QTest>

#include <fstream>

using namespace vmscope;
using namespace vmscope::kernel;
using namespace vmscope::layout::test;

namespace {

constexpr auto allBoots = VMSCOPE_SHARED_DIR "/ground-truth/boots.json";
constexpr std::array zoneNames{"DMA", "Normal", "HighMem"};

/// The initrd is freed late: 0x105000 bytes, more in the kmap_* boots.
Bytes freedAfterTheMarks(const json& boot, const layout::KernelProfile& kernel)
{
    const bool large = nameOf(boot).startsWith("kmap_");
    return kernel.low.initFreed + Bytes{large ? 0x173000u : 0x105000u};
}

std::vector<std::uint64_t> numbersOf(const json& list, std::size_t count)
{
    std::vector<std::uint64_t> numbers;
    for (std::size_t i = 0; i < count; ++i)
        numbers.push_back(list.at(i).get<std::uint64_t>());
    return numbers;
}

} // namespace

/// What zones keep back, against what real kernels printed.
class ZoneMarksTest : public QObject
{
    Q_OBJECT
private slots:
    void realKernelsKeepTheSameBack_data()
    {
        QTest::addColumn<QString>("boot");
        if (!QFile::exists(allBoots))
            QSKIP("the measured boots are not here");
        for (const json& boot : json::parse(std::ifstream(allBoots)))
            if (boot.at("booted").get<bool>() && !isWide(boot))
                QTest::newRow(qPrintable(nameOf(boot))) << text(boot.dump());
    }
    void realKernelsKeepTheSameBack()
    {
        QFETCH(QString, boot);
        const json record = json::parse(boot.toStdString());
        const layout::KernelProfile& kernel = *configOf(record, {}).kernel;
        std::vector<ManagedZone> zones;
        std::vector<json> measured;
        for (const char* name : zoneNames) {
            const json zone = record.at("zones_pages").value(name, json());
            if (zone.is_null() || zone.at("managed") == 0)
                continue;
            const bool normal = name == std::string("Normal");
            const Bytes late = normal ? freedAfterTheMarks(record, kernel) : Bytes{};
            zones.push_back(
                {zone.at("managed").get<std::uint64_t>() - pagesIn(late), name == std::string("HighMem")});
            measured.push_back(zone);
        }
        const auto marks = zoneMarks(kernel, zones);
        for (std::size_t i = 0; i < zones.size(); ++i) {
            QCOMPARE(marks[i].min, measured[i].at("min").get<std::uint64_t>());
            QCOMPARE(marks[i].low, measured[i].at("low").get<std::uint64_t>());
            QCOMPARE(marks[i].high, measured[i].at("high").get<std::uint64_t>());
            QCOMPARE(marks[i].lowmemReserve,
                     numbersOf(measured[i].at("lowmem_reserve_protection"), zones.size()));
        }
    }
    void linux24BalancesByTheZonesSize()
    {
        const std::array zones{ManagedZone{4096, false}, ManagedZone{225'280, false},
                               ManagedZone{1000, true}};
        const auto marks = zoneMarks(layout::test::kernel("linux-2.4.20"), zones);
        QCOMPARE(marks[0], (ZoneMarks{32, 64, 96, {0, 0, 0}}));
        QCOMPARE(marks[1], (ZoneMarks{255, 510, 765, {0, 0, 0}}));
        QCOMPARE(marks[2], (ZoneMarks{20, 40, 60, {0, 0, 0}}));
    }
    /// The table of pages withheld from requests that prefer high memory.
    void normalWithholdsAThirtySecondOfHighMemory_data()
    {
        QTest::addColumn<quint64>("high");
        QTest::addColumn<quint64>("withheld");
        QTest::newRow("2 GB") << quint64(524'288 - 225'278) << quint64(9'344);
        QTest::newRow("4 GB") << quint64(1'048'576 - 225'278) << quint64(25'728);
        QTest::newRow("8 GB") << quint64(2'097'152 - 225'278) << quint64(58'496);
        QTest::newRow("16 GB") << quint64(4'194'304 - 225'278) << quint64(124'032);
    }
    void normalWithholdsAThirtySecondOfHighMemory()
    {
        QFETCH(quint64, high);
        QFETCH(quint64, withheld);
        const std::array zones{ManagedZone{3840, false}, ManagedZone{212'000, false},
                               ManagedZone{high, true}};
        QCOMPARE(zoneMarks(layout::test::kernel("debian-6.1-686-pae"), zones)[1].lowmemReserve[2], withheld);
    }
};

QTEST_APPLESS_MAIN(ZoneMarksTest)
#include "zone_marks_test.moc"
