// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/table_dump.h"
#include "model/kernel/boot.h"
#include "model/paging/traverse.h"
#include "tests/model/layout/boot_record.h"

#include <QFile>
#include <QTest>

#include <fstream>
#include <map>
#include <set>

using namespace vmscope;
using namespace vmscope::layout;
using namespace vmscope::layout::test;

namespace {

constexpr auto allBoots = VMSCOPE_SHARED_DIR "/ground-truth/boots.json";
constexpr auto tablesOf = VMSCOPE_SHARED_DIR "/ground-truth/pt/%1.%2.json";

/// A leaf of the direct map as far as it is compared: A and D come and go.
struct DirectLeaf
{
    Bytes size;
    bool writable = false;
    bool executable = false;
    bool global = false;

    bool operator==(const DirectLeaf&) const = default;
};
using DirectLeaves = std::map<VirtualAddress, DirectLeaf>;

/// Goes down only where the direct map is: an area of ESPFIX maps one page 65536 times.
template<class Read>
void collect(DirectLeaves& leaves, const paging::PagingRules& rules, PhysicalAddress table, unsigned depth,
             VirtualAddress base, VirtualRange within, const Read& read)
{
    const paging::LevelRow& row = *rules.levels[depth].row;
    for (unsigned i = 0; i < row.entryCount(); ++i) {
        const VirtualAddress start = rules.mode->canonical({base.value | (std::uint64_t{i} << row.shift)});
        constexpr Bytes one{1};
        if (!VirtualRange{start, start + (row.span() - one)}.overlaps(within) && start != within.start)
            continue;
        const std::uint64_t entry = read(table + Bytes{i * std::uint64_t{rules.mode->entryBytes}});
        if (!(entry & paging::bit::present))
            continue;
        if (rules.levels[depth].isLeaf(entry))
            leaves[start] = {row.span(), (entry & paging::bit::writable) != 0,
                             !(entry & paging::bit::noExecute), (entry & paging::bit::global) != 0};
        else
            collect(leaves, rules, row.tableOf(entry), depth + 1, start, within, read);
    }
}

struct Agreement
{
    std::size_t same = 0;
    std::size_t real = 0;
    std::size_t explained = 0; ///< leaves of large pages that a running kernel split since
    QString firstDifference;
};

QString text(const DirectLeaf& leaf)
{
    return QString("%1 KiB %2%3%4")
        .arg(leaf.size.value >> 10)
        .arg(leaf.writable ? "w" : "-", leaf.executable ? "x" : "-", leaf.global ? "g" : "-");
}

/// Large pages of ours in which the running kernel write-protected pages later: modules and BPF programs
/// whose memory is low memory (set_memory_ro() splits the direct map's page under them).
std::set<VirtualAddress> splitSince(const DirectLeaves& real, const DirectLeaves& ours, Bytes large)
{
    std::set<VirtualAddress> split;
    for (const auto& [at, leaf] : real) {
        const auto found = ours.find(at.alignedDown(large));
        if (found != ours.end() && found->second.size == large && found->second.writable && !leaf.writable)
            split.insert(found->first);
    }
    return split;
}

Agreement compare(const DirectLeaves& real, const DirectLeaves& ours, Bytes large)
{
    Agreement agreement;
    agreement.real = real.size();
    const auto split = splitSince(real, ours, large);
    for (const auto& [at, leaf] : real) {
        const auto found = ours.find(at);
        if (found != ours.end() && found->second == leaf)
            ++agreement.same;
        else if (split.contains(at.alignedDown(large)))
            ++agreement.explained;
        else if (agreement.firstDifference.isEmpty())
            agreement.firstDifference = hex(at.value) + ": measured " + text(leaf) + ", computed " +
                                        (found == ours.end() ? QString("nothing") : text(found->second));
    }
    return agreement;
}

/// Leaves that are known to differ: the IDT's page moves with the split of the self-built kernels, which have
/// one row; with pti=on the large page around the entry text keeps G when it is split.
std::size_t known(const json& record)
{
    if (record.at("flavour").get<std::string>().starts_with("custom"))
        return 2;
    return has(test::text(record.at("cmdline").get<std::string>()), "pti=on") ? 512 : 0;
}

double percent(std::size_t part, std::size_t all) { return 100.0 * double(part) / double(all); }

Agreement compare(const formats::TableDump& dump, const kernel::BootedMachine& machine)
{
    const Region& direct = *machine.layout->region(RegionKind::DirectMap);
    DirectLeaves real;
    DirectLeaves ours;
    collect(real, dump.rules(), dump.rootAddress(dump.roots.size() - 1), 0, {}, direct.range,
            [&](PhysicalAddress p) { return dump.entryAt(p); });
    collect(ours, machine.rules(), machine.reference.kernel, 0, {}, direct.range,
            [&](PhysicalAddress p) { return machine.entryAt(p); });
    std::erase_if(real, [&](const auto& leaf) { return !direct.range.contains(leaf.first); });
    return compare(real, ours, pmdSize(machine.layout->config.paging()));
}

} // namespace

/// The booted tables against those of unmodified kernels: the direct map's leaves, as swapper_pg_dir has
/// them.
class RealTablesTest : public QObject
{
    Q_OBJECT
private slots:
    void directMapsAgree_data()
    {
        QTest::addColumn<QString>("boot");
        if (!QFile::exists(allBoots))
            QSKIP("the measured boots are not here");
        for (const json& boot : json::parse(std::ifstream(allBoots)))
            if (boot.at("booted").get<bool>() && !isRandomised(boot) &&
                QFile::exists(QString(tablesOf).arg(test::nameOf(boot), "kernel")))
                QTest::newRow(qPrintable(test::nameOf(boot))) << test::text(boot.dump());
    }
    void directMapsAgree()
    {
        QFETCH(QString, boot);
        const json record = json::parse(boot.toStdString());
        const auto dump =
            formats::readTableDump(QString(tablesOf).arg(test::nameOf(record), "kernel").toStdString());
        QVERIFY(dump);
        const auto machine = kernel::boot(plan(configOf(record, ramByE820(record))));
        QVERIFY2(machine, machine ? "" : machine.error().line().c_str());
        const Agreement agreement = ::compare(*dump, *machine);
        m_same += agreement.same;
        m_real += agreement.real;
        m_explained += agreement.explained;
        qInfo("%zu of %zu leaves agree (%.2f %%), %zu lie in large pages split since %s", agreement.same,
              agreement.real, percent(agreement.same, agreement.real), agreement.explained,
              qPrintable(agreement.firstDifference));
        QVERIFY(agreement.real > 0);
        QVERIFY(agreement.same + agreement.explained + known(record) >= agreement.real);
    }
    void cleanupTestCase()
    {
        if (m_real > 0)
            qInfo("all: %zu of %zu leaves agree (%.2f %%); %.2f %% lie in large pages split since", m_same,
                  m_real, percent(m_same, m_real), percent(m_explained, m_real));
    }

private:
    std::size_t m_same = 0;
    std::size_t m_real = 0;
    std::size_t m_explained = 0;
};

QTEST_APPLESS_MAIN(RealTablesTest)
#include "real_tables_test.moc"
