// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "tests/model/layout/planned.h"

#include <QTest>

#include <fmt/format.h>

#include <functional>
#include <map>
#include <random>

using namespace vmscope;
using namespace vmscope::layout;
using namespace vmscope::layout::test;

namespace {

constexpr int configurations = 6000;
constexpr unsigned seed = 20040706;

/// Machines that nobody would build, and those that everybody has.
class Machines
{
public:
    explicit Machines(unsigned seedOfAll)
        : m_random(seedOfAll)
    {
    }

    MachineConfig next()
    {
        MachineConfig config = configFor(kernelProfiles()[below(kernelProfiles().size())], ram());
        chooseHighmem(config);
        chooseSplit(config);
        if (chance(3))
            config.processor = &hardware::processors()[below(hardware::processors().size())];
        if (chance(3))
            config.cpus = oneOf({1u, 2u, 8u, 64u, 255u, 1024u, 8192u});
        if (chance(4))
            config.structPage = Bytes{oneOf({1u, 32u, 60u, 64u, 68u, 4096u})};
        if (chance(5))
            config.initrd = below(64) * 1_MiB + 5_B;
        config.options = options();
        config.processes = {unsigned(below(100)), below(6144) * 1_MiB};
        return config;
    }

    /// A small one with ranges that start and end anywhere, for checks page by page.
    MachineConfig nextSmall()
    {
        MachineConfig config = next();
        config.ram = ranges(1_MiB);
        return config;
    }

private:
    std::uint64_t below(std::uint64_t end) { return end ? m_random() % end : 0; }
    bool chance(unsigned oneIn) { return below(oneIn) == 0; }
    template<class T>
    T oneOf(std::initializer_list<T> values)
    {
        return values.begin()[below(values.size())];
    }

    Bytes size()
    {
        const unsigned bits =
            20 + unsigned(below(chance(20) ? 27 : 18)); // 1 MiB to 256 GiB, rarely to 64 TiB
        const std::uint64_t least = std::uint64_t{1} << bits;
        const Bytes any{least + below(least)};
        return chance(2) ? Bytes{any.value & ~std::uint64_t{0xfffff}} : any;
    }

    RamMap ram()
    {
        if (chance(3))
            return ranges(oneOf({64_KiB, 16_MiB, 1_GiB}));
        return ramOf(chance(2) ? MachineKind::Pc : MachineKind::Flat, size());
    }

    RamMap ranges(Bytes scale)
    {
        std::vector<PhysicalRange> usable;
        PhysicalAddress at{chance(2) ? 0 : below(8 * scale.value)};
        for (std::uint64_t count = 1 + below(6); count > 0; --count) {
            const PhysicalAddress end = at + Bytes{1 + below(40 * scale.value)};
            usable.push_back({at, end});
            at = end + Bytes{1 + below(8 * scale.value)};
        }
        return *ramFromRanges(std::move(usable), "test");
    }

    void chooseHighmem(MachineConfig& config)
    {
        if (const auto changed =
                withHighmem(config, oneOf({Highmem::Off, Highmem::FourG, Highmem::SixtyFourG})))
            config = *changed;
    }

    void chooseSplit(MachineConfig& config)
    {
        if (const auto changed = withSplit(config, splitRows()[below(splitRows().size())].split))
            config = *changed;
    }

    KernelOptions options()
    {
        KernelOptions options;
        if (chance(4))
            options.vmalloc = oneOf({0_B, 1_MiB, 64_MiB, 256_MiB, 800_MiB, 1000_MiB, 3900_MiB, 8_GiB});
        if (chance(4))
            options.highmem = oneOf({0_B, 64_MiB, 512_MiB, 3_GiB, 100_GiB});
        if (chance(4))
            options.mem = oneOf({1_B, 1_MiB, 600_MiB + 5_B, 3_GiB + 512_MiB, 5_GiB, 1000_GiB});
        if (chance(4))
            options.pti = chance(2);
        return options;
    }

    std::mt19937_64 m_random;
};

QString described(const MachineConfig& config)
{
    std::string ram;
    for (const PhysicalRange& range : config.ram.usable)
        ram += fmt::format("{:#x}-{:#x},", range.start.value, range.end.value - 1);
    return text(fmt::format("{} --split {} --highmem {} --ram-map {} --cmdline \"{}\" --nr-cpus {} "
                            "--struct-page {} --cpu {}, {} a process",
                            config.kernel->id, rowOf(config.split).id, idOf(config.highmem), ram,
                            commandLineOf(config.options), config.nrCpus(), config.pageRecord().value,
                            config.processor->id, sizeText(config.processes.mappedEach)));
}

/// Nothing where the property holds, else what is wrong.
using Property = std::function<QString(const Layout&)>;

void holdsFor(const MachineConfig& config, const Property& property)
{
    const Layout layout = plan(config);
    const QString wrong = property(layout);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong + "\n" + described(config)));
}

void holdsForAll(const Property& property)
{
    Machines machines(seed);
    for (int i = 0; i < configurations && !QTest::currentTestFailed(); ++i)
        holdsFor(machines.next(), property);
}

VirtualRange windowOf(const Layout& layout) { return {layout.pageOffset, layout.windowEnd}; }

QString windowIsTiled(const Layout& layout)
{
    if (layout.config.kernel->is64Bit())
        return {};
    VirtualAddress at = layout.pageOffset;
    Bytes sum;
    for (const Region& region : layout.regions) {
        if (region.kind == RegionKind::User)
            continue;
        if (region.range.start != at || region.range.empty())
            return text(nameOf(region.kind)) + " starts at " + hex(region.range.start.value) +
                   ", the last ended at " + hex(at.value);
        at = region.range.end;
        sum += sizeOf(region.range);
    }
    if (at != layout.windowEnd)
        return "the last region ends at " + hex(at.value);
    return sum == sizeOf(windowOf(layout)) ? QString() : "sizes add up to " + hex(sum.value);
}

QString regionsAscend(const Layout& layout)
{
    VirtualAddress at{};
    for (const Region& region : layout.regions) {
        const bool ownSpace = region.space != Space::Both; // under 4G/4G two spaces share the addresses
        if (region.range.empty() || (!ownSpace && region.range.start < at))
            return text(nameOf(region.kind)) + " at " + hex(region.range.start.value);
        at = region.kind == RegionKind::User && ownSpace ? VirtualAddress{} : region.range.end;
    }
    return {};
}

QString physicalIsTiled(const Layout& layout)
{
    PhysicalAddress at{};
    for (const PhysicalExtent& extent : layout.physical) {
        if (extent.range.start != at || extent.range.empty())
            return text(nameOf(extent.kind)) + " starts at " + hex(extent.range.start.value) +
                   ", the last ended at " + hex(at.value);
        at = extent.range.end;
    }
    return at == layout.config.ram.end() ? QString() : "the last extent ends at " + hex(at.value);
}

std::map<PhysicalKind, Bytes> bytesByKind(const Layout& layout)
{
    std::map<PhysicalKind, Bytes> sums;
    for (const PhysicalExtent& extent : layout.physical)
        sums[extent.kind] += sizeOf(extent.range);
    return sums;
}

QString kindsAddUpToTheRam(const Layout& layout)
{
    Bytes sum;
    for (const auto& [kind, size] : bytesByKind(layout))
        sum += kind == PhysicalKind::NotRam ? 0_B : size;
    const Bytes ram = ramAbove(layout.config.ram, {});
    return sum == ram ? QString() : hex(sum.value) + " of " + hex(ram.value);
}

/// What is drawn as high or lost is what is counted so, but for parts of a page at the ends of ranges.
QString drawnIsCounted(const Layout& layout)
{
    const auto sums = bytesByKind(layout);
    const Bytes edges = 2 * layout.config.ram.usable.size() * pageSize;
    const auto differ = [&](PhysicalKind kind, Bytes counted) {
        const auto found = sums.find(kind);
        const Bytes drawn = found == sums.end() ? 0_B : found->second;
        return lessOrNone(drawn, counted) > edges || lessOrNone(counted, drawn) > edges;
    };
    if (differ(PhysicalKind::HighMemory, layout.highTotal))
        return "high memory";
    return differ(PhysicalKind::Lost, layout.lost()) ? QString("lost") : QString();
}

QString everyPageIsUsableOrLost(const Layout& layout)
{
    const RamMap& ram = layout.config.ram;
    const Bytes pages = presentPages(ram, {{}, frameOf(ram.end())}) * pageSize;
    const Bytes sum = layout.usableRam() + layout.lost();
    return sum == pages ? QString() : hex(sum.value) + " of " + hex(pages.value);
}

QString budgetAddsUp(const Layout& layout)
{
    Bytes sum;
    for (const BudgetItem& item : layout.lowmemBudget)
        sum += item.size;
    if (sum != layout.lowMemory())
        return "adds up to " + hex(sum.value) + " of " + hex(layout.lowMemory().value);
    if (layout.lowmemBudget.back().name != "low_total")
        return "the last item is " + text(layout.lowmemBudget.back().name);
    return layout.lowmemBudget.back().size == layout.lowTotal ? QString() : "low_total differs from LowTotal";
}

QString zonesFollowEachOther(const Layout& layout)
{
    FrameNumber at{};
    for (const Zone& zone : layout.zones) {
        if (zone.frames.empty() || zone.frames.start < at || zone.frames.end > layout.maxPfn)
            return "zone " + text(zone.name);
        at = zone.frames.end;
    }
    return {};
}

QString aKernelThatBootsHasWhatItNeeds(const Layout& layout)
{
    if (!layout.verdict.boots())
        return {};
    if (layout.lowTotal == 0_B)
        return "it boots without low memory";
    const bool hasThem = layout.region(RegionKind::Vmalloc) || layout.config.kernel->realMode;
    return hasThem ? QString() : "it boots without addresses for vmalloc";
}

QString processFitsTheUserPart(const Layout& layout)
{
    const VirtualAddress userEnd = layout.regions.front().range.end;
    VirtualAddress at{};
    for (const PlannedArea& area : layout.process.areas) {
        if (area.range.empty() || area.range.start < at || area.range.end > userEnd)
            return text(area.name) + " " + hex(area.range.start.value) + " to " + hex(area.range.end.value);
        at = area.range.end;
    }
    return {};
}

QString verdictIsASentence(const Layout& layout)
{
    const QString sentence = text(layout::sentenceOf(layout));
    return sentence.endsWith('.') && !sentence.contains('\n') ? QString() : "\"" + sentence + "\"";
}

/// Usable pages of a frame range, one page at a time.
std::uint64_t slowPages(const RamMap& ram, FrameRange frames)
{
    std::uint64_t pages = 0;
    for (std::uint64_t pfn = std::max<std::uint64_t>(frames.start.value, 1); pfn < frames.end.value; ++pfn)
        for (const PhysicalRange& range : ram.usable)
            pages += range.start <= FrameNumber{pfn}.start() && FrameNumber{pfn + 1}.start() <= range.end;
    return pages;
}

/// The kernel's `mem=` takes whole bytes away before pages are counted.
RamMap afterMem(const MachineConfig& config)
{
    const bool clipped = config.options.mem && *config.options.mem > 0_B;
    return clipped ? clippedTo(config.ram, PhysicalAddress{} + *config.options.mem) : config.ram;
}

QString presentPagesAreThoseOfAWalk(const Layout& layout)
{
    if (layout.config.kernel->realMode)
        return {}; // no zones, no mem=; its memory: real_mode_layout_test
    const RamMap ram = afterMem(layout.config);
    for (const Zone& zone : layout.zones)
        if (zone.presentPages != slowPages(ram, zone.frames))
            return text(zone.name) + " has " + QString::number(zone.presentPages);
    const Bytes high = slowPages(ram, {layout.maxLowPfn, layout.maxPfn}) * pageSize;
    const Bytes low = slowPages(ram, {{}, layout.maxLowPfn}) * pageSize;
    if (layout.highTotal != high || layout.lowPresent() != low)
        return "low or high memory";
    return {};
}

} // namespace

/// What holds for every configuration, however odd.
class LayoutPropertiesTest : public QObject
{
    Q_OBJECT
private slots:
    void theWindowIsTiledWithoutGaps() { holdsForAll(windowIsTiled); }
    void regionsAscendWithoutOverlap() { holdsForAll(regionsAscend); }
    void physicalMemoryIsTiledToTheEndOfRam() { holdsForAll(physicalIsTiled); }
    void ramByKindAddsUpToAllRam() { holdsForAll(kindsAddUpToTheRam); }
    void whatIsDrawnIsWhatIsCounted() { holdsForAll(drawnIsCounted); }
    void everyPageOfRamIsUsableOrLost() { holdsForAll(everyPageIsUsableOrLost); }
    void theBudgetAddsUpToLowMemory() { holdsForAll(budgetAddsUp); }
    void zonesAscendWithinTheRam() { holdsForAll(zonesFollowEachOther); }
    void whatBootsHasLowMemoryAndVmalloc() { holdsForAll(aKernelThatBootsHasWhatItNeeds); }
    void plannedProcessesFitTheUserPart() { holdsForAll(processFitsTheUserPart); }
    void verdictsAreSentences() { holdsForAll(verdictIsASentence); }

    void presentPagesEqualAWalkPageByPage()
    {
        Machines machines(seed + 1);
        for (int i = 0; i < 300 && !QTest::currentTestFailed(); ++i)
            holdsFor(machines.nextSmall(), presentPagesAreThoseOfAWalk);
    }

    void planningTwiceGivesTheSame()
    {
        Machines machines(seed);
        for (int i = 0; i < configurations; ++i) {
            const MachineConfig config = machines.next();
            QVERIFY2(plan(config) == plan(config), qPrintable(described(config)));
        }
    }

    void theRandomMachinesReachEveryOutcome()
    {
        Machines machines(seed);
        std::map<Outcome, int> outcomes;
        for (int i = 0; i < configurations; ++i)
            ++outcomes[plan(machines.next()).verdict.outcome];
        QCOMPARE(outcomes.size(), 5u);
        for (const auto& [outcome, count] : outcomes)
            QVERIFY2(count > configurations / 100, qPrintable(QString::number(int(outcome))));
    }
};

QTEST_APPLESS_MAIN(LayoutPropertiesTest)
#include "layout_properties_test.moc"
