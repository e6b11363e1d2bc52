// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/boot.h"
#include "model/paging/traverse.h"
#include "tests/model/layout/planned.h"

#include <QStringList>
#include <QTest>

#include <map>
#include <set>

using namespace vmscope;
using namespace vmscope::kernel;
using namespace vmscope::layout;
using namespace vmscope::layout::test;
using paging::FoundEntry;

namespace {

Bytes largePageOf(const Layout& layout) { return pmdSize(layout.config.paging()); }
bool canMapLarge(const Layout& layout)
{
    return layout.config.paging() != Paging::TwoLevel || layout.config.processor->pse;
}

template<class Visit>
void forEachEntry(const BootedMachine& machine, PhysicalAddress root, const Visit& visit)
{
    (void)paging::traverse(
        machine.rules(), root, [&](PhysicalAddress p) { return machine.entryAt(p); },
        [&](const FoundEntry& found) { return visit(found), true; });
}

struct Leaf
{
    VirtualRange range;
    PhysicalAddress physical{};
    paging::Rights rights;
};

std::vector<Leaf> leavesOf(const BootedMachine& machine, PhysicalAddress root)
{
    std::vector<Leaf> leaves;
    const paging::PagingRules rules = machine.rules();
    forEachEntry(machine, root, [&](const FoundEntry& found) {
        const paging::LevelRow& row = *rules.levels[found.depth].row;
        if (found.leaf)
            leaves.push_back(
                {{found.start, found.start + row.span()}, row.pageOf(found.entry), found.rights});
    });
    return leaves;
}

void push(std::vector<VirtualRange>& ranges, VirtualRange range)
{
    if (range.empty())
        return;
    if (!ranges.empty() && ranges.back().end == range.start)
        ranges.back().end = range.end;
    else
        ranges.push_back(range);
}

/// The direct map as the layout has it: the region, without holes where the kernel leaves them out, and up to
/// the end of a large page where it does not split the last one.
std::vector<VirtualRange> plannedDirectMap(const Layout& layout)
{
    const BootTablesRow& row = layout.config.kernel->tables;
    const Region* region = layout.region(RegionKind::DirectMap);
    std::vector<VirtualRange> ranges;
    for (const PhysicalExtent& extent : layout.physical) {
        const bool hole =
            extent.kind == PhysicalKind::NotRam && extent.range.start >= PhysicalAddress{0x100000};
        const VirtualRange here{layout.pageOffset + (extent.range.start - PhysicalAddress{}),
                                layout.pageOffset + (extent.range.end - PhysicalAddress{})};
        if (!hole || !row.skipsHoles)
            push(ranges, here.intersection(region->range));
    }
    if (!row.smallEdges && canMapLarge(layout))
        ranges.back().end = ranges.back().end.alignedUp(largePageOf(layout));
    return ranges;
}

bool overruns(const Layout& layout, VirtualAddress v)
{
    return !layout.config.kernel->tables.smallEdges && v >= layout.highMemory &&
           v < layout.highMemory.alignedUp(largePageOf(layout));
}

/// Checks one booted machine; every line says what differs from its plan.
class Check
{
public:
    explicit Check(const Layout& layout)
        : m_layout(layout)
        , m_machine(*boot(layout))
        , m_leaves(leavesOf(m_machine, m_machine.reference.kernel))
    {
    }

    QStringList differences()
    {
        directMap();
        cpuEntryArea();
        text();
        emptyTables(RegionKind::Pkmap);
        emptyTables(RegionKind::Fixmap);
        tableWindow(m_machine.reference.kernel, "the kernel");
        tableWindow(m_machine.process.roots.kernel, "the process");
        leavesLieInRegions(m_leaves, m_layout.regions, "the kernel");
        process();
        userView();
        return m_found;
    }

private:
    void require(bool holds, const QString& what)
    {
        if (!holds)
            m_found += what;
    }

    std::vector<VirtualRange> walked(VirtualRange within) const
    {
        std::vector<VirtualRange> ranges;
        for (const Leaf& leaf : m_leaves)
            if (leaf.range.overlaps(within))
                push(ranges, leaf.range);
        return ranges;
    }

    void directMap()
    {
        const auto planned = plannedDirectMap(m_layout);
        const VirtualRange within{planned.front().start, planned.back().end};
        require(walked(within) == planned, "the direct map's extents");
        for (const Leaf& leaf : m_leaves)
            if (leaf.range.overlaps(within) &&
                leaf.physical - PhysicalAddress{} != leaf.range.start - m_layout.pageOffset)
                return require(false, "direct map at " + hex(leaf.range.start.value));
    }

    void cpuEntryArea()
    {
        const Region* region = m_layout.region(RegionKind::CpuEntryArea);
        if (!region)
            return;
        const auto ranges = walked(region->range);
        require(!ranges.empty() && ranges.front().start == region->range.start, "cpu_entry_area's start");
        if (!m_layout.config.kernel->is64Bit())
            require(ranges == std::vector{region->range}, "cpu_entry_area's extent");
    }

    paging::Rights rightsAt(VirtualAddress v) const
    {
        for (const Leaf& leaf : m_leaves)
            if (leaf.range.contains(v))
                return leaf.rights;
        return {false, false, false};
    }
    void text()
    {
        const KernelProfile& kernel = *m_layout.config.kernel;
        const BootTablesRow& row = kernel.tables;
        const VirtualAddress image = (kernel.is64Bit() ? 0xffffffff80000000_va : m_layout.pageOffset) +
                                     (kernel.low.imageStart - PhysicalAddress{});
        const bool nx = KernelMarks(m_layout).noExecute;
        const bool locked = row.protectsText();
        require(rightsAt(image) == paging::Rights{!locked, false, true}, "text at its start");
        if (!locked)
            return;
        require(rightsAt(image + row.text - pageSize) == paging::Rights{false, false, true},
                "text at its end");
        require(rightsAt(image + row.rodataStart) == paging::Rights{false, false, !nx},
                "rodata at its start");
        require(rightsAt(image + row.rodataEnd - pageSize) == paging::Rights{false, false, !nx},
                "rodata at its end");
    }

    void emptyTables(RegionKind kind)
    {
        const Region* region = m_layout.region(kind);
        if (!region)
            return;
        require(walked(region->range).empty(), text_(nameOf(kind)) + " has entries");
        std::uint64_t tables = 0;
        const unsigned last = unsigned(m_machine.rules().mode->levels.size()) - 1;
        const Bytes span = largePageOf(m_layout);
        forEachEntry(m_machine, m_machine.reference.kernel, [&](const FoundEntry& found) {
            tables += found.depth + 1 == last && !found.leaf &&
                      VirtualRange{found.start, found.start + span}.overlaps(region->range);
        });
        const std::uint64_t planned =
            (region->range.end.alignedUp(span) - region->range.start.alignedDown(span)) / span;
        require(tables == planned, text_(nameOf(kind)) + "'s tables");
    }

    /// The window shows each table at its place, the directories among them, and nothing else; the other
    /// space's is empty.
    void tableWindow(PhysicalAddress root, const QString& who)
    {
        const auto& map = m_layout.config.kernel->selfMap;
        if (!map)
            return;
        const paging::PagingRules rules = m_machine.rules();
        const unsigned last = unsigned(rules.mode->levels.size()) - 1;
        std::map<VirtualAddress, PhysicalAddress> tables, shown;
        forEachEntry(m_machine, root, [&](const FoundEntry& found) {
            if (found.depth + 1 == last && !found.leaf)
                tables[map->own + found.start.value / pageSize.value * Bytes{rules.mode->entryBytes}] =
                    rules.levels[found.depth].row->tableOf(found.entry);
        });
        for (const Leaf& leaf : leavesOf(m_machine, root))
            if (leaf.range.start >= map->other)
                shown[leaf.range.start] = leaf.physical;
        require(shown == tables, who + "'s page-table window");
    }

    void leavesLieInRegions(const std::vector<Leaf>& leaves, const std::vector<Region>& regions,
                            const QString& who)
    {
        for (const Leaf& leaf : leaves) {
            const bool planned = std::ranges::any_of(regions, [&](const Region& region) {
                return region.kind != RegionKind::Unused &&
                       leaf.range.intersection(region.range) == leaf.range;
            });
            if (!planned && !overruns(m_layout, leaf.range.end - 1_B))
                return require(false,
                               who + " maps " + hex(leaf.range.start.value) + ", which is not planned");
        }
    }

    /// Every table below a root and the level it serves, empty ones too.
    std::map<PhysicalAddress, unsigned> tablesBelow(PhysicalAddress root) const
    {
        std::map<PhysicalAddress, unsigned> tables{{root, 0}};
        const paging::PagingRules rules = m_machine.rules();
        forEachEntry(m_machine, root, [&](const FoundEntry& found) {
            if (!found.leaf)
                tables.emplace(rules.levels[found.depth].row->tableOf(found.entry), found.depth + 1);
        });
        return tables;
    }
    std::map<PhysicalAddress, unsigned> ownTables() const
    {
        const BootedMachine& machine = m_machine;
        auto own = tablesBelow(machine.process.roots.user);
        own.merge(tablesBelow(machine.process.roots.kernel));
        std::vector<PhysicalAddress> references{machine.reference.kernel};
        if (m_layout.isolated)
            references.push_back(machine.reference.user);
        for (const PhysicalAddress root : references)
            for (const auto& [table, depth] : tablesBelow(root))
                own.erase(table);
        return own;
    }
    void process()
    {
        const unsigned last = unsigned(m_machine.rules().mode->levels.size()) - 1;
        const bool smallTop = m_layout.process.slabBytes > 0_B;
        std::uint64_t lowest = 0;
        std::uint64_t fixed = 0;
        for (const auto& [table, depth] : ownTables())
            (depth == last ? lowest : fixed) += depth > 0 || !smallTop;
        require(lowest == m_layout.process.pageTablePages,
                QString("%1 page tables, planned %2").arg(lowest).arg(m_layout.process.pageTablePages));
        require(fixed == m_layout.process.fixedTablePages,
                QString("%1 directories, planned %2").arg(fixed).arg(m_layout.process.fixedTablePages));
        require(m_machine.process.presentPages == m_layout.process.mappedPages, "pages that are present");
    }

    void userView()
    {
        std::vector<Region> seen = m_layout.seenInUserMode;
        for (const PlannedArea& area : m_layout.process.areas)
            seen.push_back({RegionKind::User, area.range});
        const auto leaves = leavesOf(m_machine, m_machine.process.roots.user);
        leavesLieInRegions(leaves, seen, "the program");
        for (const Leaf& leaf : leaves)
            if (leaf.rights.user != m_layout.regions.front().range.contains(leaf.range.start))
                return require(false, "U/S at " + hex(leaf.range.start.value));
    }
    static QString text_(std::string_view name) { return test::text(name); }

    const Layout& m_layout;
    BootedMachine m_machine;
    std::vector<Leaf> m_leaves;
    QStringList m_found;
};

std::vector<MachineConfig> variants(const KernelProfile& kernel, const MachineConfig& config)
{
    std::vector<MachineConfig> all;
    for (const SplitRow& split : splitRows())
        for (const HighmemRow& highmem : highmemRows()) {
            if (!kernel.has(split.split) || !kernel.has(highmem.mode))
                continue;
            MachineConfig one = config;
            one.split = split.split;
            one.highmem = highmem.mode;
            all.push_back(one);
        }
    return all;
}

} // namespace

/// What was planned and what a walk over the booted tables finds.
class BootTest : public QObject
{
    Q_OBJECT
private slots:
    void planAndWalkAgree_data()
    {
        QTest::addColumn<QString>("id");
        for (const KernelProfile& kernel : kernelProfiles())
            if (!kernel.realMode) // those: real_mode_boot_test
                QTest::newRow(std::string(kernel.id).c_str()) << test::text(kernel.id);
    }
    void planAndWalkAgree()
    {
        QFETCH(QString, id);
        const KernelProfile& kernel = test::kernel(id.toStdString());
        unsigned booted = 0;
        for (const Bytes ram : {48_MiB, 100_MiB + 12_KiB, 1_GiB, 3_GiB, 6_GiB, 64_GiB})
            for (const RamMap& map : {pcRam(ram), flatRam(ram)})
                for (const MachineConfig& config : variants(kernel, configFor(kernel, map)))
                    booted += check(config);
        QVERIFY(booted > 0);
    }

    void everyProcessorAgrees_data()
    {
        QTest::addColumn<QString>("processor");
        for (const hardware::Processor& processor : hardware::processors())
            QTest::newRow(std::string(processor.id).c_str()) << test::text(processor.id);
    }
    void everyProcessorAgrees()
    {
        QFETCH(QString, processor);
        for (const KernelProfile& kernel : kernelProfiles())
            for (const char* options : {"", "pti=on", "pti=off"}) {
                if (kernel.realMode)
                    continue;
                MachineConfig config = with(pc(kernel.id, 512_MiB), options);
                config.processor = hardware::findProcessor(processor.toStdString());
                check(config);
            }
    }

    void aKernelThatDoesNotComeUpIsAnError()
    {
        QVERIFY(!boot(plan(with(pc("debian-6.1-686-pae", 64_GiB), "vmalloc=384M"))));
    }

    void sixtyFourGibibytesTakeLittleMemory()
    {
        for (const char* id : {"debian-6.1-686-pae", "debian-6.1-amd64", "linux-2.6.11-pae"}) {
            const auto machine = boot(plan(pc(id, 64_GiB)));
            QVERIFY(machine);
            qInfo("%s with 64 GiB: %.2f MiB of frames", id,
                  double(machine->ram().footprint().value) / (1 << 20));
            QVERIFY(machine->ram().footprint() <= 32_MiB);
        }
    }

    void aCopyIsAnotherMachine()
    {
        const auto machine = boot(plan(pc("linux-2.4.20", 1_GiB)));
        BootedMachine copy = *machine;
        copy.ram().write<std::uint32_t>(copy.process.roots.kernel, 0x1234);
        QVERIFY(machine->entryAt(machine->process.roots.kernel) != 0x1234);
    }

private:
    static bool check(const MachineConfig& config)
    {
        const Layout layout = plan(config);
        if (!layout.verdict.boots())
            return false;
        const QStringList found = Check(layout).differences();
        if (!found.isEmpty())
            QTest::qFail(
                qPrintable(QString("%1 %2 %3 %4 %5: ")
                               .arg(test::text(config.kernel->id), test::text(rowOf(config.split).id),
                                    test::text(idOf(config.highmem)), test::text(config.processor->id))
                               .arg(config.ram.installed.value >> 20) +
                           found.join("; ")),
                __FILE__, __LINE__);
        return true;
    }
};

QTEST_APPLESS_MAIN(BootTest)
#include "boot_test.moc"
