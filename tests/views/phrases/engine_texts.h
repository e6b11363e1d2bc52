// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/text.h"
#include "model/hardware/cpu_model.h"
#include "model/kernel/boot.h"
#include "model/kernel/gfp.h"
#include "model/kernel/preset.h"
#include "model/kernel/real_mode_boot.h"
#include "model/layout/address_names.h"
#include "model/layout/comparison.h"
#include "model/layout/explain.h"
#include "model/layout/layout_difference.h"
#include "model/layout/real_mode.h"
#include "model/layout/system_ideas.h"
#include "model/paging/bit_groups.h"
#include "model/story/breakpoint.h"
#include "model/story/costs.h"
#include "model/story/event_text.h"
#include "model/story/insight.h"
#include "model/story/scenario.h"

#include <QRegularExpression>

#include <set>
#include <string>

/// What the engine says on very many machines: what a phrasebook must know.
namespace vmscope::test {

/// Texts, each once; of texts that differ in numbers only, one.
class EngineTexts
{
public:
    void add(std::string_view text)
    {
        if (!text.empty() && m_shapes.insert(shapeOf(text)).second)
            m_texts.insert(std::string(text));
    }
    void add(const std::optional<Error>& error)
    {
        if (error)
            add(error->line());
    }
    [[nodiscard]] const std::set<std::string>& all() const { return m_texts; }

private:
    /// The text with one number as good as another, in whatever unit.
    static std::string shapeOf(std::string_view text)
    {
        static const QRegularExpression number(QStringLiteral("0x[0-9a-f]+|[0-9][0-9,.]*( [KMGT]?i?B\\b)?"));
        return QString::fromUtf8(text.data(), qsizetype(text.size()))
            .replace(number, QStringLiteral("0"))
            .toStdString();
    }

    std::set<std::string> m_texts, m_shapes;
};

inline constexpr Bytes ramSizes[]{8_MiB, 300_MiB, 896_MiB, 1_GiB,  2_GiB,
                                  4_GiB, 12_GiB,  48_GiB,  64_GiB, 100_GiB};
inline constexpr const char* optionLines[]{"",         "highmem=512M", "highmem=100G",
                                           "mem=200M", "vmalloc=600M", "mem=0",
                                           "pti=on",   "highmem=800M", "vmalloc=900M"};

template<class Kind>
void addExplanations(EngineTexts& texts, const layout::Layout& layout, std::initializer_list<Kind> kinds)
{
    for (const Kind kind : kinds)
        for (const auto& part : {layout::explain(layout, kind)})
            for (const std::string& text : {part.range, part.formula, part.withNumbers, part.source})
                texts.add(text);
}

inline void addLayout(EngineTexts& texts, const layout::Layout& layout)
{
    using enum layout::RegionKind;
    using enum layout::PhysicalKind;
    texts.add(layout::sentenceOf(layout));
    for (const std::string& note : layout.notes)
        texts.add(note);
    texts.add(layout.verdict.failure);
    if (!layout.verdict.boots())
        return;
    for (const layout::Region& region : layout.regions)
        addExplanations(texts, layout, {region.kind});
    addExplanations(texts, layout,
                    {NotRam, KernelImage, MemMap, Swiotlb, Initrd, LowMemory, HighMemory, Lost});
    for (const auto& part : {layout::explainWindow(layout), layout::explainAddressesToLend(layout)})
        for (const std::string& text : {part.range, part.formula, part.withNumbers, part.source})
            texts.add(text);
    for (const PhysicalAddress p :
         {PhysicalAddress{0x1000}, PhysicalAddress{0xa0000}, layout.maxLowPfn.start() + 1_MiB,
          layout.config.ram.end() - pageSize, PhysicalAddress{0xf'ffff'0000}})
        texts.add(layout::kernelAddressOf(layout, p));
}

/// Every kernel in every way that it can be built, on small and large machines.
inline void addLayouts(EngineTexts& texts)
{
    for (const layout::KernelProfile& kernel : layout::kernelProfiles())
        for (const Bytes ram : ramSizes)
            for (const layout::SplitRow& split : layout::splitRows())
                for (const layout::HighmemRow& highmem : layout::highmemRows())
                    for (const char* line : optionLines) {
                        layout::MachineConfig config =
                            layout::configFor(kernel, layout::ramOf(layout::MachineKind::Pc, ram));
                        const auto options = layout::parseKernelOptions(line, "--cmdline");
                        config.split = split.split;
                        config.highmem = highmem.mode;
                        config.options = *options;
                        texts.add(layout::impossible(config));
                        if (!layout::impossible(config))
                            addLayout(texts, layout::plan(config));
                    }
}

inline void addTables(EngineTexts& texts)
{
    for (const layout::KernelProfile& row : layout::kernelProfiles())
        for (const std::string_view text : {row.name, row.family, row.idea, row.source, row.splitChoice})
            texts.add(text);
    for (const layout::SystemIdea& row : layout::systemIdeas())
        for (const std::string_view text : {row.text, row.idea})
            texts.add(text);
    for (const layout::QuantityRow& row : layout::quantityRows())
        texts.add(row.name);
    for (const layout::SplitRow& row : layout::splitRows())
        texts.add(row.text);
    for (const hardware::CpuModel& row : hardware::cpuModels())
        for (const std::string_view text : {row.name, row.note})
            texts.add(text);
    for (const kernel::Preset& row : kernel::presets())
        for (const std::string_view text : {row.title, row.shows})
            texts.add(text);
    for (const story::Scenario& row : story::scenarios())
        texts.add(row.title);
    for (const story::Breakpoint& row : story::breakpoints())
        texts.add(row.title);
}

inline void addComparisons(EngineTexts& texts)
{
    for (const layout::ComparisonPreset& preset : layout::comparisonPresets()) {
        texts.add(preset.name);
        texts.add(preset.idea);
        for (const Bytes ram : ramSizes) {
            std::vector<layout::Layout> layouts;
            for (const auto& system :
                 layout::systemsOf(preset, layout::ramOf(layout::MachineKind::Flat, ram)))
                layouts.push_back(layout::plan(system));
            texts.add(layout::differenceSentence(layouts));
            for (const std::string& name : layout::namesApart(layouts))
                texts.add(name);
            for (const layout::QuantityRow& row : layout::quantityRows())
                texts.add(layout::quantitySentence(layouts, row.quantity));
        }
    }
}

inline void addEntry(EngineTexts& texts, paging::EntryForm form, std::uint64_t entry)
{
    texts.add(paging::wordsOf(form, entry));
    for (const paging::BitGroup& group : paging::bitGroupsOf(form, entry)) {
        texts.add(group.name);
        texts.add(group.meaning);
    }
}

inline void addEntries(EngineTexts& texts)
{
    for (unsigned cause = 0; cause <= unsigned(paging::FaultCause::NonCanonical); ++cause)
        texts.add(paging::causeText(paging::FaultCause(cause)));
    for (const paging::ModeId mode : {paging::ModeId::Legacy32, paging::ModeId::Pae,
                                      paging::ModeId::FourLevel, paging::ModeId::FiveLevel})
        for (const paging::LevelRow& level : paging::pagingMode(mode).levels) {
            texts.add(level.tableName);
            for (const bool leaf : {false, true})
                for (const std::uint64_t entry :
                     {0ull, 0x1000ull, 0x1067ull, 0x1123ull, 0x11e3ull, 0x1fffull})
                    addEntry(texts, {&paging::pagingMode(mode), &level, leaf}, entry);
        }
}

inline void addSteps(EngineTexts& texts, const story::ScenarioRun& run)
{
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
        const story::Step& step = run.steps[i];
        texts.add(step.title);
        texts.add(step.question);
        for (const unsigned sentences : {1u, 2u, 100u})
            texts.add(story::firstSentences(step.narration, sentences));
        texts.add(story::insightOf(run, i, story::pictureOf(run, i)));
        for (const story::Substep& part : story::substepsOf(step))
            texts.add(part.text);
        for (const kernel::Event& event : step.events)
            texts.add(story::textOf(event, *run.after));
    }
}

/// All scenarios on one system; `base` is what another one needed for them.
inline void addScenariosOn(EngineTexts& texts, const layout::Layout& layout,
                           std::vector<std::optional<story::CostByPurpose>>& base)
{
    const auto& all = story::scenarios();
    base.resize(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        texts.add(story::whySenseless(all[i], layout));
        const auto run = story::runScenario(all[i], layout);
        if (!run) {
            texts.add(run.error().line());
            continue;
        }
        addSteps(texts, *run);
        const story::CostByPurpose cost = story::costsSoFar(run->steps, layout).back();
        if (base[i])
            texts.add(story::differenceText(layout.config.kernel->name, cost.all(), "Linux 2.4.20",
                                            base[i]->all()));
        else
            base[i] = cost;
    }
}

inline void addScenarios(EngineTexts& texts)
{
    std::vector<std::optional<story::CostByPurpose>> base;
    for (const layout::KernelProfile& profile : layout::kernelProfiles())
        for (const char* line : {"", "pti=on"})
            for (const Bytes ram : {512_MiB, 4_GiB}) {
                layout::MachineConfig config =
                    layout::configFor(profile, layout::ramOf(layout::MachineKind::Flat, ram));
                config.options = *layout::parseKernelOptions(line, "--cmdline");
                addScenariosOn(texts, layout::plan(config), base);
            }
}

/// Requests of the kernel panel that follow one another on one machine.
inline constexpr const char* requestLines[]{"kmalloc 100",
                                            "kmalloc 4K",
                                            "kmalloc 4K gfp=GFP_HIGHUSER",
                                            "alloc_page",
                                            "alloc_pages 2",
                                            "alloc_pages 0 gfp=GFP_HIGHUSER",
                                            "vmalloc 1M",
                                            "vmalloc 4G",
                                            "kmap last",
                                            "kmap new",
                                            "kmap_local new",
                                            "kernel_touch last",
                                            "kernel_touch #3",
                                            "kernel_touch last write=0x41",
                                            "mmap 1 64K",
                                            "touch 1 last",
                                            "touch 1 0x1000",
                                            "touch 1 0x8048000 write=0x41",
                                            "read_file 1 8",
                                            "read_file 1 8",
                                            "free #12",
                                            "fork 1",
                                            "touch 1 last write=0x42",
                                            "create_process",
                                            "switch_to 2",
                                            "exit 2",
                                            "free #1",
                                            "free #99",
                                            "free last",
                                            "kmalloc 8M",
                                            "alloc_pages 11",
                                            "kmalloc 128K times=all",
                                            "alloc_pages 0 gfp=GFP_KERNEL times=all",
                                            "mmap 1 0",
                                            "mmap 1 4G",
                                            "read_file 1 0",
                                            "kmap new times=LAST_PKMAP",
                                            "kmap new",
                                            "kmap new task=2",
                                            "vmalloc 0",
                                            "kmalloc 4K",
                                            "free last",
                                            "nonsense",
                                            "kmalloc",
                                            "kmalloc x",
                                            "touch 9 last",
                                            "kmap pfn:0xfffffff",
                                            "kmap #2",
                                            "kmap_local #2",
                                            "vmalloc 100M times=all"};

inline void addDesk(EngineTexts& texts, const layout::MachineConfig& config,
                    const std::vector<kernel::Operation>& operations)
{
    auto started = kernel::startKernel(layout::plan(config));
    if (!started)
        return texts.add(started.error().line());
    kernel::Desk desk(std::move(*started));
    for (const kernel::Operation& operation : operations)
        texts.add(perform(desk, {operation}).sentence);
}

inline void addRequests(EngineTexts& texts)
{
    std::vector<kernel::Operation> operations;
    for (const char* line : requestLines)
        if (const auto operation = kernel::parseOperation(line, "--do"))
            operations.push_back(*operation);
        else
            texts.add(operation.error().line());
    for (const layout::KernelProfile& profile : layout::kernelProfiles()) {
        const auto first = layout::configFor(profile, layout::ramOf(layout::MachineKind::Flat, 2_GiB));
        addDesk(texts, first, operations);
        for (const kernel::Preset& preset : kernel::presets())
            if (const auto config = kernel::configFor(preset, first))
                addDesk(texts, *config, operationsOf(preset));
            else
                texts.add(config.error().line());
    }
}

inline void addRefusals(EngineTexts& texts)
{
    const auto addError = [&](const auto& result) {
        if (!result)
            texts.add(result.error().line());
    };
    for (const char* text : {"", "12Q", "one", "0x"}) {
        addError(parseSize(text, "RAM"));
        addError(parseNumber(text, "NR_CPUS"));
        addError(layout::parseKernelOptions(std::string("pti=") + text, "options"));
        addError(layout::parseComparisonPreset(text));
        addError(layout::parseSplit(text));
        addError(layout::parseHighmem(text));
        addError(layout::virtualAddressNumbered(text, "Address"));
    }
}

[[nodiscard]] inline EngineTexts engineTexts()
{
    EngineTexts texts;
    addTables(texts);
    addEntries(texts);
    addComparisons(texts);
    addRefusals(texts);
    addLayouts(texts);
    addRequests(texts);
    addScenarios(texts);
    return texts;
}

} // namespace vmscope::test
