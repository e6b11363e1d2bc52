// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/table_dump.h"
#include "model/kernel/pkmap.h"
#include "tests/model/kernel/mapping_fixture.h"
#include "tests/model/layout/boot_record.h"

#include <QFile>
#include <QTest>

#include <fstream>
#include <set>

using namespace vmscope;
using namespace vmscope::kernel;
using layout::test::json;

namespace {

constexpr auto allBoots = VMSCOPE_SHARED_DIR "/ground-truth/boots.json";
constexpr auto tablesOf = VMSCOPE_SHARED_DIR "/ground-truth/pt/%1.kernel.json";
constexpr unsigned shell = 1; // gets a new stack page before each pass, which is not recorded
constexpr unsigned mapsPerRead = 3;

/// The entry of the lowest level for an address.
template<class Read>
std::uint64_t leafAt(const paging::PagingRules& rules, PhysicalAddress root, VirtualAddress v,
                     const Read& read)
{
    std::uint64_t entry = 0;
    PhysicalAddress table = root;
    for (const paging::LevelRow& row : rules.mode->levels) {
        entry = read(table + Bytes{row.indexOf(v) * std::uint64_t{rules.mode->entryBytes}});
        if (!(entry & paging::bit::present))
            return 0;
        table = row.tableOf(entry);
    }
    return entry;
}

/// A recorded boot's reads of /proc/PID/cmdline, done again.
class Replay
{
public:
    explicit Replay(const json& boot)
        : m_run(boot.at("pkmap_run"))
        , m(layout::test::configOf(boot, layout::test::ramByE820(boot)))
        , m_pkmap(m.booted)
    {
        for (const auto& [pid, frame] : m_run.at("frames").items())
            m_frames[unsigned(std::stoul(pid))] = {frame.get<std::uint64_t>()};
    }

    /// What differs from the kernel's own counters, pass by pass.
    QStringList passes()
    {
        QStringList differences;
        for (std::size_t pass = 0; pass < m_run.at("steps").size(); ++pass) {
            const json& step = m_run.at("steps")[pass];
            CountEvents events;
            for (const unsigned pid : step.at("pids_in_read_order"))
                if (m_frames.contains(pid))
                    readCommandLine(pid == shell ? shellFrame(pass) : m_frames[pid], events);
            compare(differences, pass, step.at("calls"), events);
        }
        return differences;
    }
    /// What differs from the slots of the dump, and from its entries.
    QStringList slotDifferences(const formats::TableDump& dump)
    {
        QStringList differences;
        const json& recorded = m_run.at("pkmap_slots_in_dump");
        const PhysicalAddress reference = dump.rootAddress(dump.roots.size() - 1);
        unsigned present = 0;
        for (unsigned slot = 0; slot < m_pkmap.slotTable().size(); ++slot) {
            const VirtualAddress address = m_pkmap.addressOf(slot);
            const auto ours = leafAt(m.booted.rules(), m.booted.reference.kernel, address,
                                     [&](PhysicalAddress p) { return entryAt(p); });
            const auto real =
                leafAt(dump.rules(), reference, address, [&](PhysicalAddress p) { return dump.entryAt(p); });
            const auto& row = m.booted.rules().mode->levels.back();
            const auto frame = recorded.value(std::to_string(slot), std::uint64_t{0});
            present += ours != 0;
            if (ours != real || frameOf(row.pageOf(ours)).value != frame)
                differences +=
                    QString("slot %1: %2, dumped %3, recorded frame %4")
                        .arg(QString::number(slot), layout::test::hex(ours), layout::test::hex(real))
                        .arg(frame);
        }
        if (present != recorded.size())
            differences += QString("%1 slots, recorded %2").arg(present).arg(recorded.size());
        return differences;
    }

private:
    [[nodiscard]] std::uint64_t entryAt(PhysicalAddress p) const
    {
        return m.booted.rules().mode->entryBytes == 8 ? m.machine.ram.read<std::uint64_t>(p)
                                                      : m.machine.ram.read<std::uint32_t>(p);
    }
    void readCommandLine(FrameNumber frame, CountEvents& events)
    {
        for (unsigned i = 0; i < mapsPerRead; ++i) {
            m_pkmap.kmap(m.machine, {}, frame, events);
            m_pkmap.kunmap({}, frame, events);
        }
    }
    /// A frame of high memory that nothing else has; or the recorded one that another process got later.
    [[nodiscard]] FrameNumber shellFrame(std::size_t pass) const
    {
        const auto reused = m_run.find("frame_of_pid1_reused");
        if (reused != m_run.end() && !reused->is_null() && reused->at("pass") == pass)
            return {reused->at("frame").get<std::uint64_t>()};
        return {m.booted.layout->maxLowPfn.value + pass};
    }
    static void compare(QStringList& differences, std::size_t pass, const json& calls,
                        const CountEvents& events)
    {
        const auto check = [&](const char* name, std::uint64_t ours) {
            if (calls.at(name) != ours)
                differences += QString("pass %1, %2: %3, measured %4")
                                   .arg(pass)
                                   .arg(name)
                                   .arg(ours)
                                   .arg(calls.at(name).get<std::uint64_t>());
        };
        check("kmap_high", events.count<MapCalled>());
        check("kunmap_high", events.count<Unmapped>());
        check("flush_all_zero_pkmaps", events.count<PkmapWrapped>());
        check("set_page_address", events.count<PteSet>() + events.count<PteCleared>());
    }

    const json& m_run;
    kernel::test::Booted m;
    Pkmap m_pkmap;
    std::map<unsigned, FrameNumber> m_frames;
};

} // namespace

/// The pkmap of unmodified kernels, slot by slot: thousands of recorded kmap() calls done again.
class PkmapBootsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyCounterAndEverySlotAgree_data()
    {
        QTest::addColumn<QString>("boot");
        if (!QFile::exists(allBoots))
            QSKIP("the measured boots are not here");
        for (const json& boot : json::parse(std::ifstream(allBoots)))
            if (boot.contains("pkmap_run"))
                QTest::newRow(qPrintable(layout::test::nameOf(boot))) << layout::test::text(boot.dump());
    }
    void everyCounterAndEverySlotAgree()
    {
        QFETCH(QString, boot);
        const json record = json::parse(boot.toStdString());
        Replay replay(record);
        QCOMPARE(replay.passes(), QStringList());
        const auto dump =
            formats::readTableDump(QString(tablesOf).arg(layout::test::nameOf(record)).toStdString());
        QVERIFY(dump);
        QCOMPARE(replay.slotDifferences(*dump), QStringList());
    }
};

QTEST_APPLESS_MAIN(PkmapBootsTest)
#include "pkmap_boots_test.moc"
