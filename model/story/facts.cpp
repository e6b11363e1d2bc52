// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/facts.h"

#include "model/base/text.h"
#include "model/layout/comparison.h"
#include "model/layout/system_ideas.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vmscope::story {

namespace {

using layout::Layout;
using layout::PhysicalKind;
using layout::RegionKind;

constexpr FactValue noFact{};

bool hasWindow(const Layout& layout) { return !layout.config.kernel->realMode; }

template<class Value>
FactValue inWindow(const Layout& layout, Value value)
{
    return hasWindow(layout) ? FactValue(value) : noFact;
}

template<RegionKind kind>
FactValue startOf(const Layout& layout)
{
    const layout::Region* region = layout.region(kind);
    return region ? FactValue(region->range.start) : noFact;
}
template<RegionKind kind>
FactValue sizeOfRegion(const Layout& layout)
{
    const layout::Region* region = layout.region(kind);
    return region ? FactValue(sizeOf(region->range)) : noFact;
}

const layout::PhysicalExtent* extentOf(const Layout& layout, PhysicalKind kind)
{
    const auto found = std::ranges::find(layout.physical, kind, &layout::PhysicalExtent::kind);
    return found == layout.physical.end() ? nullptr : &*found;
}

/// The hole below 4 GiB where devices answer; nothing where RAM has none.
std::optional<PhysicalRange> deviceHole(const Layout& layout)
{
    for (const layout::PhysicalExtent& extent : layout.physical)
        if (extent.kind == PhysicalKind::NotRam && extent.range.end == layout::deviceHoleEnd)
            return extent.range;
    return std::nullopt;
}

FactValue constantOf(const Layout& layout, std::string_view name)
{
    const layout::Constant* constant = layout.constant(name);
    return constant ? FactValue(constant->value) : noFact;
}

const layout::PhysicalExtent* kernelImage(const Layout& layout)
{
    return hasWindow(layout) ? extentOf(layout, PhysicalKind::KernelImage) : nullptr;
}

/// What a physical address of RAM can be at most, from the entries and the processor.
Bytes physicalLimit(const Layout& layout)
{
    const layout::MachineConfig& config = layout.config;
    constexpr unsigned pae = 36; // MAX_POSSIBLE_PHYSMEM_BITS (asm/pgtable-3level_types.h)
    const unsigned bits = config.paging() == layout::Paging::TwoLevel ? 32
                          : config.paging() == layout::Paging::Pae
                              ? std::min(pae, config.processor->physicalAddressBits)
                              : config.processor->physicalAddressBits;
    return Bytes{std::uint64_t(1) << bits};
}

Bytes seenInUserMode(const Layout& layout)
{
    Bytes sum;
    for (const layout::Region& region : layout.seenInUserMode)
        if (region.kind != RegionKind::Unused && region.kind != RegionKind::Hole)
            sum += sizeOf(region.range);
    return sum;
}

/// What of low memory mem_map takes; none where it lies elsewhere or does not exist.
FactValue memMapShare(const Layout& layout)
{
    if (layout.memMap == 0_B || layout.lowPresent() == 0_B)
        return noFact;
    return Share{double(layout.memMap.value) / double(layout.lowPresent().value)};
}

std::string_view ideaIdOf(const Layout& layout)
{
    const layout::SystemIdea* idea = layout::ideaOf(layout.config);
    return idea ? idea->id : "none";
}

Bytes pageEntry(const Layout& layout)
{
    return layout.config.paging() == layout::Paging::TwoLevel ? 4_B : 8_B;
}

constexpr std::array factRows{
    // ---- RAM
    Fact{"ram", FactKind::Size, "RAM that is built in",
         [](const Layout& l) -> FactValue { return l.config.ram.installed; }},
    Fact{"usable_ram", FactKind::Size, "RAM that this kernel uses",
         [](const Layout& l) -> FactValue { return l.usableRam(); }},
    Fact{"lost_ram", FactKind::Size, "RAM that nobody can use",
         [](const Layout& l) -> FactValue { return l.lost(); }},
    Fact{"low_memory", FactKind::Size, "RAM below max_low_pfn, which has a permanent kernel address",
         [](const Layout& l) -> FactValue { return inWindow(l, l.lowMemory()); }},
    Fact{"low_left", FactKind::Size, "low memory that is left once the kernel is up (LowTotal)",
         [](const Layout& l) -> FactValue { return inWindow(l, l.lowTotal); }},
    Fact{"low_memory_end", FactKind::Physical, "where low memory ends, physical",
         [](const Layout& l) -> FactValue { return inWindow(l, l.maxLowPfn.start()); }},
    Fact{"high_memory", FactKind::Size, "RAM without a permanent kernel address (HighTotal)",
         [](const Layout& l) -> FactValue { return inWindow(l, l.highTotal); }},
    Fact{"share_mapped", FactKind::Share, "share of RAM with a permanent kernel address",
         [](const Layout& l) -> FactValue { return inWindow(l, Share{l.shareMapped()}); }},
    Fact{"device_hole", FactKind::Size, "addresses below 4 GiB that belong to devices",
         [](const Layout& l) -> FactValue {
             const auto hole = deviceHole(l);
             return hole ? FactValue(sizeOf(*hole)) : noFact;
         }},
    Fact{"device_hole_start", FactKind::Physical, "where that hole begins",
         [](const Layout& l) -> FactValue {
             const auto hole = deviceHole(l);
             return hole ? FactValue(hole->start) : noFact;
         }},
    Fact{"physical_limit", FactKind::Size, "physical addresses that a page-table entry can hold",
         [](const Layout& l) -> FactValue { return physicalLimit(l); }},
    // ---- virtual addresses
    Fact{"page_offset", FactKind::Virtual, "PAGE_OFFSET: where the direct map begins",
         [](const Layout& l) -> FactValue { return inWindow(l, l.pageOffset); }},
    Fact{"direct_map_end", FactKind::Virtual, "where the direct map ends (high_memory)",
         [](const Layout& l) -> FactValue { return inWindow(l, l.highMemory); }},
    Fact{"direct_map", FactKind::Size, "size of the direct map", sizeOfRegion<RegionKind::DirectMap>},
    Fact{"direct_map_room", FactKind::Size, "what the direct map could grow to (64 bits)",
         [](const Layout& l) -> FactValue {
             return l.config.kernel->is64Bit() ? FactValue(layout::wideWindow(l.config.paging()).directMapMax)
                                               : noFact;
         }},
    Fact{"user_size", FactKind::Size, "addresses of a program", sizeOfRegion<RegionKind::User>},
    Fact{"kernel_window", FactKind::Size, "addresses of the kernel",
         [](const Layout& l) -> FactValue { return inWindow(l, l.windowEnd - l.pageOffset); }},
    Fact{"addresses_to_lend", FactKind::Size, "kernel addresses above the direct map",
         [](const Layout& l) -> FactValue { return inWindow(l, l.addressesToLend()); }},
    Fact{"vmalloc", FactKind::Size, "size of the vmalloc area", sizeOfRegion<RegionKind::Vmalloc>},
    Fact{"vmalloc_start", FactKind::Virtual, "where it begins", startOf<RegionKind::Vmalloc>},
    Fact{"pkmap", FactKind::Size, "size of the kmap() window", sizeOfRegion<RegionKind::Pkmap>},
    Fact{"pkmap_start", FactKind::Virtual, "where it begins", startOf<RegionKind::Pkmap>},
    Fact{"pkmap_slots", FactKind::Count, "its slots, one page each",
         [](const Layout& l) -> FactValue { return constantOf(l, "LAST_PKMAP"); }},
    Fact{"temporary_slots", FactKind::Count, "slots of each processor for temporary maps",
         [](const Layout& l) -> FactValue {
             const unsigned count = l.config.kernel->fixmap.kmapSlotsPerCpu;
             return count > 0 && l.config.hasHighmem() ? FactValue(std::uint64_t(count)) : noFact;
         }},
    Fact{"fixmap", FactKind::Size, "size of the fixmap", sizeOfRegion<RegionKind::Fixmap>},
    Fact{"cpu_entry_area", FactKind::Size, "size of the areas for entering the kernel",
         sizeOfRegion<RegionKind::CpuEntryArea>},
    Fact{"table_window", FactKind::Size, "addresses at which page tables appear (recursive)",
         sizeOfRegion<RegionKind::PageTables>},
    Fact{"table_window_start", FactKind::Virtual, "where they begin", startOf<RegionKind::PageTables>},
    Fact{"other_table_window", FactKind::Size, "the same for another address space",
         sizeOfRegion<RegionKind::OtherPageTables>},
    Fact{"seen_in_user_mode", FactKind::Size, "kernel addresses in the tables while a program runs",
         [](const Layout& l) -> FactValue { return inWindow(l, seenInUserMode(l)); }},
    // ---- what the kernel needs
    Fact{"kernel_image", FactKind::Size, "size of the kernel's code and data",
         [](const Layout& l) -> FactValue {
             const auto* image = kernelImage(l);
             return image ? FactValue(sizeOf(image->range)) : noFact;
         }},
    Fact{"kernel_image_start", FactKind::Physical, "where they lie, physical",
         [](const Layout& l) -> FactValue {
             const auto* image = kernelImage(l);
             return image ? FactValue(image->range.start) : noFact;
         }},
    Fact{"kernel_image_address", FactKind::Virtual, "the same byte in the direct map",
         [](const Layout& l) -> FactValue {
             const auto* image = kernelImage(l);
             return image ? FactValue(l.pageOffset + (image->range.start - PhysicalAddress{})) : noFact;
         }},
    Fact{"mem_map", FactKind::Size, "size of mem_map: a record for each page of RAM",
         [](const Layout& l) -> FactValue { return inWindow(l, l.memMap); }},
    Fact{"mem_map_share", FactKind::Share, "what of low memory mem_map takes", memMapShare},
    Fact{"page_record", FactKind::Size, "sizeof(struct page)",
         [](const Layout& l) -> FactValue { return inWindow(l, l.config.pageRecord()); }},
    Fact{"page_frames", FactKind::Count, "pages of RAM that have a record, holes included",
         [](const Layout& l) -> FactValue { return inWindow(l, l.maxPfn.value); }},
    Fact{"page_size", FactKind::Size, "size of a page", [](const Layout&) -> FactValue { return pageSize; }},
    Fact{"page_entry", FactKind::Size, "size of a page-table entry",
         [](const Layout& l) -> FactValue { return inWindow(l, pageEntry(l)); }},
    Fact{"table_entries", FactKind::Count, "entries of one page table",
         [](const Layout& l) -> FactValue {
             return inWindow(l, std::uint64_t(layout::entriesPerTable(l.config.paging())));
         }},
    Fact{"process_tables", FactKind::Size, "page tables of the programs that run",
         [](const Layout& l) -> FactValue { return inWindow(l, l.processTables()); }},
    // ---- bank switching
    Fact{"page_frame", FactKind::Size, "size of the window on expanded memory",
         sizeOfRegion<RegionKind::PageFrame>},
    Fact{"page_frame_pages", FactKind::Count, "banks that it shows at once",
         [](const Layout& l) -> FactValue {
             return l.region(RegionKind::PageFrame) ? constantOf(l, "PHYSICAL_PAGES") : noFact;
         }},
    Fact{"bank", FactKind::Size, "size of one bank",
         [](const Layout& l) -> FactValue {
             return l.region(RegionKind::PageFrame) ? FactValue(layout::expandedPage) : noFact;
         }},
    Fact{"hidden_memory", FactKind::Size, "RAM of a real-mode machine that has no address of its own",
         [](const Layout& l) -> FactValue {
             return l.config.kernel->realMode ? FactValue(l.highTotal) : noFact;
         }},
    Fact{"real_mode_reach", FactKind::Size, "what real mode addresses below the adapters",
         sizeOfRegion<RegionKind::Conventional>},
    Fact{"hma", FactKind::Size, "what real mode reaches above the first megabyte",
         sizeOfRegion<RegionKind::Hma>},
    // ---- the system
    Fact{"kernel", FactKind::Text, "id of the kernel",
         [](const Layout& l) -> FactValue { return std::string(l.config.kernel->id); }},
    Fact{"kernel_name", FactKind::Text, "name of the kernel",
         [](const Layout& l) -> FactValue { return std::string(l.config.kernel->name); }},
    Fact{"system", FactKind::Text, "id of the idea that the system stands for",
         [](const Layout& l) -> FactValue { return std::string(ideaIdOf(l)); }},
    Fact{"split", FactKind::Text, "id of the split",
         [](const Layout& l) -> FactValue { return std::string(layout::rowOf(l.config.split).id); }},
    Fact{"highmem", FactKind::Text, "id of HIGHMEM",
         [](const Layout& l) -> FactValue { return std::string(layout::idOf(l.config.highmem)); }},
    Fact{"isolation", FactKind::Truth, "programs run on tables of their own",
         [](const Layout& l) -> FactValue { return l.isolated; }},
    Fact{"boots", FactKind::Truth, "the kernel comes up",
         [](const Layout& l) -> FactValue { return l.verdict.boots(); }},
    Fact{"starved", FactKind::Truth, "it comes up with less than half of low memory left",
         [](const Layout& l) -> FactValue { return l.verdict.outcome == layout::Outcome::Starved; }},
    Fact{"verdict", FactKind::Text, "the verdict, one or two sentences",
         [](const Layout& l) -> FactValue { return layout::sentenceOf(l); }},
};

constexpr std::array languageRows{
    Language{"en", "English", "none here", "yes", "no"},
    Language{"de", "Deutsch", "hier keine", "ja", "nein"},
};

struct FactText
{
    const Language& language;

    std::string operator()(std::monostate) const { return std::string(language.none); }
    std::string operator()(Bytes size) const { return sizeText(size); }
    std::string operator()(VirtualAddress address) const { return "v " + hexText(address); }
    std::string operator()(PhysicalAddress address) const { return "p " + hexText(address); }
    std::string operator()(std::uint64_t count) const { return countText(count); }
    std::string operator()(Share share) const { return shareText(share.value); }
    std::string operator()(bool truth) const { return std::string(truth ? language.yes : language.no); }
    std::string operator()(const std::string& text) const { return text; }
};

} // namespace

std::span<const Fact> facts() { return factRows; }

const Fact* findFact(std::string_view name)
{
    const auto row = std::ranges::find(factRows, name, &Fact::name);
    return row == factRows.end() ? nullptr : &*row;
}

std::span<const Language> languages() { return languageRows; }

const Language& languageOf(std::string_view id)
{
    const auto row = std::ranges::find(languageRows, id.substr(0, id.find_first_of("_-")), &Language::id);
    return row == languageRows.end() ? languageRows.front() : *row;
}

std::string textOf(const FactValue& value, const Language& language)
{
    return std::visit(FactText{language}, value);
}

} // namespace vmscope::story
