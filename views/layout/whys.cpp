// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/whys.h"

#include "model/base/text.h"
#include "model/layout/explain.h"
#include "model/layout/real_mode.h"
#include "views/common/phrase.h"
#include "views/layout/why_rows.h"

#include <QCoreApplication>

#include <array>
#include <functional>

namespace vmscope::views {

namespace {

using namespace layout;

QString tr(const char* text) { return QCoreApplication::translate("Whys", text); }

/// Numbers that texts may name in braces.
struct Quantity
{
    const char* name;
    std::string (*text)(const Layout&);
};

std::string countOf(const Layout& layout, const char* constant)
{
    const Constant* found = layout.constant(constant);
    return found ? countText(found->value) : "0";
}

PhysicalAddress exampleHighByte(const Layout& layout)
{
    return std::min(layout.maxLowPfn.start() + 1_GiB, layout.config.ram.end() - pageSize)
        .alignedDown(pageSize);
}

const RealModeRow& realModeOf(const Layout& layout) { return *layout.config.kernel->realMode; }

constexpr std::array quantities{
    Quantity{"low", [](const Layout& l) { return sizeText(l.lowPresent()); }},
    Quantity{"lowEnd", [](const Layout& l) { return sizeText(l.lowMemory()); }},
    Quantity{"high", [](const Layout& l) { return sizeText(l.highTotal); }},
    Quantity{"lost", [](const Layout& l) { return sizeText(l.lost()); }},
    Quantity{"ram", [](const Layout& l) { return sizeText(l.usableRam() + l.lost()); }},
    Quantity{"window", [](const Layout& l) { return sizeText(l.windowEnd - l.pageOffset); }},
    Quantity{"lend", [](const Layout& l) { return sizeText(l.addressesToLend()); }},
    Quantity{"pageOffset", [](const Layout& l) { return hexText(l.pageOffset); }},
    Quantity{"highMemory", [](const Layout& l) { return hexText(l.highMemory); }},
    Quantity{"memMap", [](const Layout& l) { return sizeText(l.memMap); }},
    Quantity{"record", [](const Layout& l) { return std::to_string(l.config.pageRecord().value); }},
    Quantity{"frames", [](const Layout& l) { return countText(l.memMap / l.config.pageRecord()); }},
    Quantity{"slots", [](const Layout& l) { return countOf(l, "LAST_PKMAP"); }},
    Quantity{"kmapSlots",
             [](const Layout& l) { return std::to_string(l.config.kernel->fixmap.kmapSlotsPerCpu); }},
    Quantity{"cpus", [](const Layout& l) { return std::to_string(l.config.nrCpus()); }},
    Quantity{"example", [](const Layout& l) { return kernelAddressOf(l, exampleHighByte(l)); }},
    Quantity{"lowTotal", [](const Layout& l) { return sizeText(l.lowTotal); }},
    Quantity{"processes", [](const Layout& l) { return std::to_string(l.config.processes.count); }},
    Quantity{"pteOf", [](const Layout& l) { return explain(l, RegionKind::PageTables).formula; }},
    Quantity{"directory", [](const Layout& l) { return "v " + hexText(l.constant("PTD")->value); }},
    Quantity{"conventional", [](const Layout&) { return sizeText(conventionalEnd - PhysicalAddress{}); }},
    Quantity{"frame", [](const Layout& l) { return sizeText(realModeOf(l).framePages * expandedPage); }},
    Quantity{"framePages", [](const Layout& l) { return std::to_string(realModeOf(l).framePages); }},
    Quantity{"bank", [](const Layout&) { return sizeText(expandedPage); }},
    Quantity{"bankEntries", [](const Layout&) { return countText(pagesIn(expandedPage)); }},
    Quantity{"videoMemoryLast", [](const Layout&) { return hexText(videoMemoryEnd - Bytes{1}); }},
    Quantity{"hma", [](const Layout&) { return countText(hmaSize.value); }},
    Quantity{"hiddenMax", [](const Layout& l) { return sizeText(realModeOf(l).hiddenMax); }},
    Quantity{"manager", [](const Layout& l) { return std::string(realModeOf(l).manager); }},
    Quantity{"kernel", [](const Layout& l) { return std::string(l.config.kernel->name); }},
};

QString filled(QString text, const Layout& layout)
{
    for (const Quantity& quantity : quantities) {
        const QString key = QLatin1Char('{') + QLatin1String(quantity.name) + QLatin1Char('}');
        if (text.contains(key))
            text.replace(key, phrase(quantity.text(layout)));
    }
    return text;
}

bool always(const Layout&) { return true; }
bool whereNarrow(const Layout& l) { return !l.config.kernel->is64Bit(); }
bool whereWide(const Layout& l) { return l.config.kernel->is64Bit(); }
bool whereSelfMapped(const Layout& l) { return l.config.kernel->selfMap.has_value(); }
bool whereFull(const Layout& l)
{
    return whereNarrow(l) && !whereSelfMapped(l) && (l.highTotal > 0_B || l.lost() > 0_B);
}
bool whereCrowded(const Layout& l) { return whereNarrow(l) && !whereSelfMapped(l); }
bool wherePae(const Layout& l) { return l.config.kernel->isPae(); }
bool whereShaved(const Layout& l) { return whereFull(l) && l.config.kernel->vmalloc.reserveEndsAtVmallocEnd; }
bool whereLostToMaxmem(const Layout& l)
{
    for (const Loss& loss : l.losses)
        if (loss.reason == LossReason::BeyondMaxmem)
            return true;
    return false;
}
bool whereLostOtherwise(const Layout& l) { return l.lost() > 0_B && !whereLostToMaxmem(l); }
bool whereIsolated(const Layout& l) { return l.isolated; }
bool whereHighmem(const Layout& l) { return l.config.hasHighmem(); }

using Row = WhyRow;

#define N QT_TRANSLATE_NOOP
const std::array linuxRows{
    Row{Subject::of(PhysicalKind::Lost), whereLostToMaxmem, N("Whys", "Why not all of RAM?"),
        N("Whys",
          "Before a program gets a page, the kernel must zero or fill it, and later copy or swap it. This "
          "kernel knows one way to touch a page: p + {pageOffset}. A page without such an address cannot "
          "even "
          "be given away. Nothing in the hardware forbids mapping it on demand: switch HIGHMEM on.")},
    Row{Subject::of(PhysicalKind::Lost), whereLostOtherwise, N("Whys", "Why is it lost?"),
        N("Whys",
          "This kernel cannot reach this RAM: it lies beyond the physical addresses its page-table entries "
          "hold, or an option of its command line cut it off. Neither the kernel nor programs can use it.")},
    Row{Subject::of(PhysicalKind::Lost), whereFull, N("Whys", "Why {lowEnd}?"),
        N("Whys",
          "The kernel window is {window}. Of it {lend} are kept for addresses that are lent: vmalloc, device "
          "memory, temporary maps. What is left is the direct map, and low memory is what it maps.")},
    Row{Subject::of(PhysicalKind::HighMemory), always, N("Whys", "Why not all of RAM?"),
        N("Whys", "The kernel's one quick way to a page is p + {pageOffset}. Here that sum does not work: "
                  "{example}.")},
    Row{Subject::of(PhysicalKind::HighMemory), whereSelfMapped, N("Whys", "Then how is it used?"),
        N("Whys",
          "Programs use it through their own tables, and the tables may lie in it, too: the kernel edits "
          "each "
          "at its address in the page-table window. What else it needs of it, it maps into its heap.")},
    Row{Subject::of(PhysicalKind::HighMemory), whereHighmem, N("Whys", "Then how is it used?"),
        N("Whys",
          "Programs use it through their own tables. The kernel borrows an address for each page it touches: "
          "kmap, one of {slots}, or one of {kmapSlots} slots a CPU for a moment.")},
    Row{Subject::of(PhysicalKind::HighMemory), whereFull, N("Whys", "Why {lowEnd} of low memory?"),
        N("Whys", "The kernel window is {window}; {lend} of it are lent addresses. The rest is the direct "
                  "map, and low "
                  "memory ends where it ends.")},
    Row{Subject::of(PhysicalKind::LowMemory), whereNarrow, N("Whys", "What is low memory?"),
        N("Whys",
          "RAM that always has a kernel address: p + {pageOffset}. The kernel's own code and data live here, "
          "inside the direct map; so do programs, when there is room.")},
    Row{Subject::of(PhysicalKind::LowMemory), whereFull, N("Whys", "Why {lowEnd}?"),
        N("Whys",
          "Window minus what must stay free for lent addresses: {window} − {lend}. The RAM beyond gets no "
          "permanent kernel address.")},
    Row{Subject::of(PhysicalKind::LowMemory), whereWide, N("Whys", "Why is all of RAM low?"),
        N("Whys",
          "With 64 bits the kernel half has room for a permanent address of every page. Then kmap is a sum, "
          "not a mapping.")},
    Row{Subject::of(PhysicalKind::MemMap), always, N("Whys", "What is mem_map?"),
        N("Whys", "One record of {record} bytes for each of {frames} page frames, read by the kernel: "
                  "{memMap}. It is "
                  "not page tables: those hold one entry a mapped page and are read by the MMU.")},
    Row{Subject::of(PhysicalKind::MemMap), whereSelfMapped, N("Whys", "Why does it have addresses?"),
        N("Whys", "Records are needed before any page can be given to the heap: they lie right behind the "
                  "early heap, and the direct map is as much longer.")},
    Row{Subject::of(PhysicalKind::MemMap), whereCrowded, N("Whys", "Why does it hurt?"),
        N("Whys", "It grows with all of RAM but must lie in low memory, which does not grow. After it and "
                  "other fixed "
                  "costs {lowTotal} are left.")},
    Row{Subject::of(PhysicalKind::KernelImage), always, N("Whys", "Where is the kernel's own code?"),
        N("Whys",
          "In low memory, inside the direct map. It needs no addresses beyond it: the same page is seen at "
          "p + {pageOffset}.")},
    Row{Subject::of(PhysicalKind::Swiotlb), always, N("Whys", "What is it for?"),
        N("Whys",
          "Devices that reach only 4 GiB read and write here; the kernel copies to and from pages beyond.")},
    Row{Subject::of(PhysicalKind::NotRam), always, N("Whys", "Why a hole?"),
        N("Whys",
          "These physical addresses belong to devices and firmware, not to memory modules. mem_map has "
          "records for them all the same where it is flat.")},
    Row{Subject::of(RegionKind::DirectMap), whereNarrow, N("Whys", "What is the direct map?"),
        N("Whys",
          "The kernel's permanent view of low memory: v = p + {pageOffset}, set up at boot. A mapping takes "
          "up addresses, not RAM.")},
    Row{Subject::of(RegionKind::DirectMap), whereFull, N("Whys", "Why does it stop at {highMemory}?"),
        N("Whys", "The {lend} above are kept free for addresses that are lent.")},
    Row{Subject::of(RegionKind::DirectMap), whereSelfMapped, N("Whys", "Why is it so small?"),
        N("Whys", "It holds the image, an early heap and mem_map. Page tables need no place in it: they are "
                  "seen through themselves.")},
    Row{Subject::of(RegionKind::DirectMap), whereShaved, N("Whys", "Why less than 896 MiB?"),
        N("Whys",
          "This kernel measures the 128 MiB reserve downwards from VMALLOC_END, so fixmap, pkmap and what "
          "each of {cpus} CPUs needs come off low memory: {lowEnd} are left.")},
    Row{Subject::of(RegionKind::DirectMap), whereWide, N("Whys", "Why does everything fit?"),
        N("Whys", "A quarter of the address space is set aside for the direct map; RAM takes up as much of "
                  "it as there "
                  "is.")},
    Row{Subject::of(RegionKind::DirectMapRoom), always, N("Whys", "What is this room?"),
        N("Whys",
          "Addresses of the direct map that wait for RAM: {kernel} never runs out of permanent addresses.")},
    Row{Subject::of(RegionKind::Hole), always, N("Whys", "Why leave a hole?"),
        N("Whys", "A pointer that runs off the end of the direct map faults here instead of hitting a "
                  "vmalloc area.")},
    Row{Subject::of(RegionKind::Vmalloc), always, N("Whys", "What is vmalloc for?"),
        N("Whys",
          "Areas that must be contiguous in addresses but not in RAM, device memory and modules. Their pages "
          "may come from high memory.")},
    Row{Subject::of(RegionKind::Pkmap), always, N("Whys", "What is pkmap?"),
        N("Whys", "{slots} numbered slots. kmap plugs a page of high memory into one and returns its "
                  "address. When all "
                  "have been used once, the free ones are cleared and every CPU flushes its TLB.")},
    Row{Subject::of(RegionKind::Fixmap), whereHighmem, N("Whys", "What is fixmap?"),
        N("Whys",
          "Addresses fixed when the kernel is compiled: APICs, and {kmapSlots} slots for each of {cpus} CPUs "
          "where a page of high memory is mapped for a moment.")},
    Row{Subject::of(RegionKind::Fixmap), always, N("Whys", "Why fixed addresses?"),
        N("Whys", "The compiler must know them; what they map is set at boot.")},
    Row{Subject::of(RegionKind::CpuEntryArea), always, N("Whys", "What is it for?"),
        N("Whys", "Stacks, descriptor tables and the like that a processor needs the moment it enters the "
                  "kernel. Under "
                  "isolation they stay mapped while a program runs.")},
    Row{Subject::of(RegionKind::Ldt), always, N("Whys", "What is it for?"),
        N("Whys",
          "A process's local descriptor table, mapped here so that it can stay mapped under isolation.")},
    Row{Subject::of(RegionKind::Vmemmap), always, N("Whys", "What is vmemmap?"),
        N("Whys", "mem_map, given addresses of its own: the record of a page is found by arithmetic.")},
    Row{Subject::of(RegionKind::PageTables), always, N("Whys", "How do tables come to be here?"),
        N("Whys",
          "A slot of the page directory names the page directory itself. On the way through it the processor "
          "takes the directory for a page table, and each page table for a page.")},
    Row{Subject::of(RegionKind::PageTables), always, N("Whys", "Where is the entry of an address?"),
        N("Whys", "{pteOf}. The directory is one of these tables: it begins at {directory}.")},
    Row{Subject::of(RegionKind::PageTables), wherePae, N("Whys", "What is not here?"),
        N("Whys", "The four PDPTEs: their table is 32 bytes and no page. The kernel finds it in its early "
                  "heap.")},
    Row{Subject::of(RegionKind::OtherPageTables), always, N("Whys", "What are these slots for?"),
        N("Whys",
          "Only the loaded space's tables are in the window above. To edit another's, the kernel puts that "
          "space's directories into these slots and reloads CR3: else the TLB shows the ones before.")},
    Row{Subject::of(RegionKind::KernelText), always, N("Whys", "Why is the kernel's text here?"),
        N("Whys",
          "It is mapped where its instructions were linked to run. Its pages lie in physical memory like any "
          "others.")},
    Row{Subject::of(RegionKind::User), always, N("Whys", "What RAM does a program reach?"),
        N("Whys", "Any usable page, low or high: its own tables say which. Process A and B have different "
                  "tables here "
                  "and the same kernel half.")},
    Row{Subject::of(RegionKind::User), always, N("Whys", "Can the kernel read it?"),
        N("Whys", "Yes, while this process's tables are loaded. It cannot rely on it: another process, an "
                  "interrupt or "
                  "the page cache has no such mapping.")},
    Row{Subject::of(RegionKind::User), whereIsolated, N("Whys", "What does isolation change?"),
        N("Whys",
          "While the program runs, the tables hold next to nothing of the kernel. The user half is the same "
          "tables in both modes.")},
    Row{Subject::toLend(), whereNarrow, N("Whys", "Is this high memory?"),
        N("Whys",
          "No. High memory is physical; these {lend} are virtual: addresses without memory, lent to vmalloc, "
          "kmap and devices.")},
    Row{Subject::toLend(), whereWide, N("Whys", "Is there high memory?"),
        N("Whys", "No: every page has a permanent address below.")},
    Row{Subject::window(), always, N("Whys", "What is the kernel window?"),
        N("Whys",
          "The addresses that mean the same whichever process runs. Their tables are shared by all.")},
    Row{Subject::window(), whereIsolated, N("Whys", "What does user mode see of it?"),
        N("Whys", "Next to nothing while a program runs: only what a processor needs to enter the kernel.")},
};
#undef N

constexpr std::array regionTitles{QT_TRANSLATE_NOOP("Whys", "User part"),
                                  QT_TRANSLATE_NOOP("Whys", "Direct map"),
                                  QT_TRANSLATE_NOOP("Whys", "Hole"),
                                  QT_TRANSLATE_NOOP("Whys", "vmalloc area"),
                                  QT_TRANSLATE_NOOP("Whys", "Persistent kernel map"),
                                  QT_TRANSLATE_NOOP("Whys", "LDT window"),
                                  QT_TRANSLATE_NOOP("Whys", "cpu_entry_area"),
                                  QT_TRANSLATE_NOOP("Whys", "fixmap"),
                                  QT_TRANSLATE_NOOP("Whys", "vmemmap"),
                                  QT_TRANSLATE_NOOP("Whys", "Kernel text"),
                                  QT_TRANSLATE_NOOP("Whys", "Room for RAM"),
                                  QT_TRANSLATE_NOOP("Whys", "Page-table window"),
                                  QT_TRANSLATE_NOOP("Whys", "Another space's page tables"),
                                  QT_TRANSLATE_NOOP("Whys", "Unused addresses"),
                                  QT_TRANSLATE_NOOP("Whys", "Conventional memory"),
                                  QT_TRANSLATE_NOOP("Whys", "Video memory and ROM"),
                                  QT_TRANSLATE_NOOP("Whys", "Page frame"),
                                  QT_TRANSLATE_NOOP("Whys", "System ROM"),
                                  QT_TRANSLATE_NOOP("Whys", "High memory area")};

constexpr std::array physicalTitles{
    QT_TRANSLATE_NOOP("Whys", "Not RAM"),     QT_TRANSLATE_NOOP("Whys", "Kernel image"),
    QT_TRANSLATE_NOOP("Whys", "mem_map"),     QT_TRANSLATE_NOOP("Whys", "swiotlb"),
    QT_TRANSLATE_NOOP("Whys", "initrd"),      QT_TRANSLATE_NOOP("Whys", "Low memory"),
    QT_TRANSLATE_NOOP("Whys", "High memory"), QT_TRANSLATE_NOOP("Whys", "Lost RAM")};

} // namespace

QString titleOf(const Subject& subject, const Shown& shown)
{
    if (const auto& row = shown.layout.config.kernel->realMode)
        if (const char* title = realModeTitleOf(subject.part(), *row))
            return tr(title);
    switch (subject.kind) {
    case Subject::Kind::Region:
        return tr(regionTitles[unsigned(subject.region)]);
    case Subject::Kind::Extent:
        if (subject.extent == PhysicalKind::LowMemory && shown.layout.config.kernel->is64Bit())
            return tr(QT_TRANSLATE_NOOP("Whys", "All of RAM"));
        return tr(physicalTitles[unsigned(subject.extent)]);
    case Subject::Kind::Window:
        return tr(QT_TRANSLATE_NOOP("Whys", "Kernel window"));
    case Subject::Kind::ToLend:
        return tr(QT_TRANSLATE_NOOP("Whys", "Addresses to lend"));
    case Subject::Kind::None:
        break;
    }
    return phrase(shown.layout.config.kernel->name);
}

std::vector<Why> whysOf(const Subject& subject, const Shown& shown)
{
    const bool realMode = shown.layout.config.kernel->realMode.has_value();
    std::vector<Why> whys;
    for (const WhyRow& row : realMode ? realModeWhys() : std::span<const WhyRow>(linuxRows))
        if (row.subject == subject.part() && row.when(shown.layout))
            whys.push_back({filled(tr(row.question), shown.layout), filled(tr(row.answer), shown.layout)});
    return whys;
}

} // namespace vmscope::views
