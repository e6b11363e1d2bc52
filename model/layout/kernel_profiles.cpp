// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/kernel_profile.h"

#include <algorithm>

namespace vmscope::layout {

namespace {

constexpr unsigned bit(Split split) { return 1u << unsigned(split); }
constexpr unsigned allSplits =
    bit(Split::ThreeG) | bit(Split::ThreeGOpt) | bit(Split::TwoG) | bit(Split::TwoGOpt) | bit(Split::OneG);
// A PAE top-level entry spans 1 GiB, so the boundary must be a multiple of it (arch/x86/Kconfig: !X86_PAE).
constexpr unsigned paeSplits = bit(Split::ThreeG) | bit(Split::TwoG) | bit(Split::OneG);

constexpr std::string_view kconfigSplit = "CONFIG_VMSPLIT_* when the kernel is built";
constexpr std::string_view editedSplit = "by editing __PAGE_OFFSET in asm/page.h before building";

constexpr KernelProfile changed(KernelProfile row, auto change)
{
    change(row);
    return row;
}

constexpr auto linux2_0 = KernelProfile{
    .id = "linux-2.0.40",
    .name = "Linux 2.0.40",
    .family = "linux-2.0.40",
    .idea = "kernel segment: inside the kernel a pointer is a physical address",
    .source = "Linux 2.0.40: asm-i386/page.h, asm-i386/pgtable.h, kernel/setup.c",
    .splitChoice = "CONFIG_MAX_MEMSIZE: PAGE_OFFSET = 4096 MiB - MAX_MEMSIZE",
    .highmemOff = true,
    .splits = allSplits,
    .hasZones = false,
    .hasZoneDma = false,
    .structPage = 52_B, // linux/mm.h: 13 words
    .structPageWithoutHighmem = 52_B,
    .bottomUpMmap = true,
    .vmalloc = {.startBias = 8_MiB, .startAlignment = 8_MiB, .reserve = 128_MiB},
    .low = {.imageStart = 0x100000_pa,
            .imageReserved = 1_MiB,
            .imageResident = 1_MiB,
            .otherFixed = 512_KiB,
            .otherFixedWithoutHighmem = 512_KiB,
            .topDown = false,
            .scalesHashes = false},
    .tables = {.globalPages = false},
};

constexpr auto linux2_2 = changed(linux2_0, [](KernelProfile& k) {
    k.id = k.family = "linux-2.2.1";
    k.name = "Linux 2.2.1";
    k.idea = "flat segments, 64 MiB kept for vmalloc: up to 960 MiB of RAM";
    k.source = "Linux 2.2.1: asm-i386/pgtable.h, kernel/setup.c";
    k.splitChoice = editedSplit;
    k.structPage = k.structPageWithoutHighmem = 40_B; // linux/mm.h: 10 words
    k.fixmap = {.top = 0xffffe000_va, .indicesBeforeKmap = 2, .indexZeroIsHole = false}; // APIC, IO-APIC
    k.vmalloc.reserve = 64_MiB;
    k.low.imageReserved = k.low.imageResident = 1536_KiB;
    k.low.otherFixed = k.low.otherFixedWithoutHighmem = 1_MiB;
    k.tables.globalPages = true; // arch/i386/mm/init.c
});

constexpr auto linux2_4 = changed(linux2_2, [](KernelProfile& k) {
    k.id = k.family = "linux-2.4.20";
    k.name = "Linux 2.4.20";
    k.idea = "HIGHMEM and kmap; 896 MiB of low memory";
    k.source = "Linux 2.4.20: asm-i386/{page,pgtable,highmem,fixmap}.h, kernel/setup.c";
    k.highmemOn = Highmem::FourG;
    k.knowsHighmemOption = true;
    k.hasZones = k.hasZoneDma = true;
    k.structPage = 48_B; // linux/mm.h: 12 words, `virtual` among them
    k.structPageWithoutHighmem = 44_B;
    k.fixmap = {.top = 0xffffe000_va,
                .indicesBeforeKmap = 9, // APIC, IO-APIC x 8
                .kmapSlotsPerCpu = 6,
                .indexZeroIsHole = false};
    k.vmalloc = {
        .startBias = 16_MiB - 1_B, .startAlignment = 8_MiB, .guardPagesAtEnd = 2, .reserve = 128_MiB};
    k.pkmap = {PkmapRow::Place::Fixed, 0xfe000000_va, true};
    k.temporary = {.choice = TemporaryMapRow::Choice::Named, .invlpgAtMap = true}; // asm-i386/highmem.h
    k.syncsOnFault = true;                              // vmalloc_fault() in arch/i386/mm/fault.c, to 5.7
    k.watermarks.rule = WatermarkRow::Rule::Cumulative; // mm/page_alloc.c
    k.low.imageReserved = k.low.imageResident = 3_MiB;
    k.low.otherFixed = 2_MiB;
    k.low.otherFixedWithoutHighmem = 2_MiB;
});

constexpr auto asPae = [](KernelProfile& k) {
    k.paging = Paging::Pae;
    k.highmemOff = false;
    k.highmemOn = Highmem::SixtyFourG;
    k.splits = paeSplits;
};

constexpr auto linux2_4Pae = changed(linux2_4, [](KernelProfile& k) {
    asPae(k);
    k.id = "linux-2.4.20-pae";
    k.name = "Linux 2.4.20 PAE";
    k.idea = "PAE: up to 64 GiB, its mem_map still in low memory";
});

constexpr auto linux2_6_11 = changed(linux2_4, [](KernelProfile& k) {
    k.id = k.family = "linux-2.6.11";
    k.name = "Linux 2.6.11";
    k.idea = "32-byte page records; pkmap found below the fixmap";
    k.source = "Linux 2.6.11: asm-i386/{page,pgtable,highmem,fixmap}.h, kernel/setup.c";
    k.structPage = k.structPageWithoutHighmem = 32_B; // linux/mm.h: 8 words, the virtual address in a hash
    k.highPte = true;
    k.bottomUpMmap = false; // arch/i386/mm/mmap.c, since 2.6.9
    k.tables.noExecute = true;
    k.fixmap = {.top = 0xfffff000_va,
                .indicesBeforeKmap = 11, // HOLE, VSYSCALL, APIC, IO-APIC x 8
                .kmapSlotsPerCpu = 13,
                .indicesAfterKmap = 5, // ACPI x 4, MCFG
                .bootMaps = FixmapRow::BootMaps::Adjacent,
                .bootMapPages = 16};
    k.vmalloc.option = VmallocRow::Option::IsReserve;
    k.pkmap = {PkmapRow::Place::BelowBootFixmap, {}, true};
    k.temporary.disablesPreemption = true;                                       // arch/i386/mm/highmem.c
    k.watermarks = {.rule = WatermarkRow::Rule::Reserve, .halvesByOrder = true}; // mm/page_alloc.c
    k.kmalloc.between = true;                                                    // linux/kmalloc_sizes.h
    k.low.imageReserved = k.low.imageResident = 5_MiB;
    k.low.otherFixed = k.low.otherFixedWithoutHighmem = 3_MiB;
    k.low.scalesHashes = true;
});

constexpr auto linux2_6_11Pae = changed(linux2_6_11, [](KernelProfile& k) {
    asPae(k);
    k.id = "linux-2.6.11-pae";
    k.name = "Linux 2.6.11 PAE";
    k.idea = "PAE with 32-byte page records: 64 GiB boots";
});

constexpr auto linux2_6_20 = changed(linux2_6_11, [](KernelProfile& k) {
    k.id = k.family = "linux-2.6.20";
    k.name = "Linux 2.6.20";
    k.idea = "kmap_atomic clears its entry when it unmaps";
    k.source = "Linux 2.6.20: asm-i386/{page,pgtable,highmem,fixmap}.h, arch/i386/Kconfig";
    k.splitChoice = kconfigSplit;
    k.fixmap.indicesBeforeKmap = 67; // HOLE, VSYSCALL, APIC, IO-APIC x 64
    k.temporary = {.choice = TemporaryMapRow::Choice::Named,
                   .demandsEmpty = true,
                   .clearsAtUnmap = true,
                   .disablesPreemption = true, // pagefault_disable() is a preempt count (linux/uaccess.h)
                   .disablesPageFaults = true};
});

constexpr auto linux2_6_20Pae = changed(linux2_6_20, [](KernelProfile& k) {
    asPae(k);
    k.id = "linux-2.6.20-pae";
    k.name = "Linux 2.6.20 PAE";
});

constexpr auto linux2_6_32 = changed(linux2_6_20, [](KernelProfile& k) {
    k.id = k.family = "linux-2.6.32";
    k.name = "Linux 2.6.32";
    k.idea = "low memory now ends where VMALLOC_END lets it";
    k.source = "Linux 2.6.32: asm/pgtable_32_types.h, asm/fixmap.h, mm/pgtable_32.c, mm/init_32.c";
    k.pkmap.flushesAlways = false;  // need_flush in mm/highmem.c
    k.kmalloc = {8_B, 8_KiB, true}; // mm/slub.c: KMALLOC_MIN_SIZE, two pages
    k.memMapRoundPages = 1024;      // alloc_node_mem_map(): MAX_ORDER_NR_PAGES
    k.movablePages = true;          // alloc_zeroed_user_highpage_movable() in linux/highmem.h
    k.fixmap = {.top = 0xfffff000_va,
                .indicesBeforeKmap = 70, // HOLE, VDSO, DBGP, EARLYCON, OHCI, APIC, IO-APIC x 64
                .kmapSlotsPerCpu = 19,
                .indicesAfterKmap = 3, // MCFG, TEXT_POKE x 2
                .kmapSlotsNeedHighmem = false,
                .bootMaps = FixmapRow::BootMaps::NextMultiple,
                .bootMapPages = 256};
    k.vmalloc = {.startBias = 8_MiB,
                 .guardPagesAtEnd = 2,
                 .reserve = 128_MiB,
                 .option = VmallocRow::Option::IsReserveWithHole,
                 .reserveEndsAtVmallocEnd = true};
    k.low.imageReserved = k.low.imageResident = 8_MiB;
    k.low.otherFixed = k.low.otherFixedWithoutHighmem = 4_MiB;
    // mark_rodata_ro(), DEBUG_RODATA; the sizes are an estimate.
    k.tables.smallEdges = true;
    k.tables.text = k.tables.rodataStart = 4_MiB;
    k.tables.rodataEnd = 5_MiB + 512_KiB;
});

constexpr auto linux2_6_32Pae = changed(linux2_6_32, [](KernelProfile& k) {
    asPae(k);
    k.id = "linux-2.6.32-pae";
    k.name = "Linux 2.6.32 PAE";
    k.idea = "PAE; 887 MiB of low memory with 32 CPUs";
});

constexpr auto linux4_19 = changed(linux2_6_32, [](KernelProfile& k) {
    k.id = k.family = "linux-4.19";
    k.name = "Linux 4.19";
    k.idea = "cpu_entry_area and LDT window take more of the top";
    k.source = "Linux 4.19: asm/pgtable_32_types.h, asm/fixmap.h, mm/pgtable_32.c, mm/pti.c";
    k.cpuEntryAreaPagesPerCpu = 40; // CPU_ENTRY_AREA_PAGES
    k.ldtRemap = true;
    k.smep = k.smap = true;
    k.fixmap = {.top = 0xfffff000_va,
                .indicesBeforeKmap = 68, // HOLE, DBGP, EARLYCON, APIC, IO-APIC x 64
                .kmapSlotsPerCpu = 20,
                .indicesAfterKmap = 6, // MCFG, PARAVIRT, TEXT_POKE x 2, GHES x 2
                .kmapSlotsNeedHighmem = false,
                .bootMaps = FixmapRow::BootMaps::WithinOnePageTable,
                .bootMapPages = 512};
    k.pkmap.place = PkmapRow::Place::BelowLdt;
    k.temporary.choice = TemporaryMapRow::Choice::CpuStack; // since 2.6.37
    k.watermarks = {.rule = WatermarkRow::Rule::Reserve, .scaleFactor = 10};
    k.low = {.imageStart = 0x1000000_pa,
             .imageReserved = 16_MiB,
             .imageResident = 13_MiB,
             .otherFixed = 2_MiB,
             .otherFixedWithoutHighmem = 2_MiB};
    k.tables.skipsHoles = true; // init_range_memory_mapping(), since 3.8
    k.tables.realModePages = 4;
    k.tables.realModeText = 1;
    k.tables.text = k.tables.rodataStart = 9_MiB; // an estimate
    k.tables.rodataEnd = 12_MiB;
});

constexpr auto linux4_19Pae = changed(linux4_19, [](KernelProfile& k) {
    asPae(k);
    k.id = "linux-4.19-pae";
    k.name = "Linux 4.19 PAE";
    k.idea = "page-table isolation comes to 32 bits";
    k.pti = PtiSupport::OnIfVulnerable;
    k.swiotlb = true;
});

constexpr auto debian686 = changed(linux4_19, [](KernelProfile& k) {
    k.id = k.family = "debian-6.1-686";
    k.name = "Debian 6.1 686";
    k.idea = "kmap_local; measured on real boots";
    k.source = "Debian 6.1.176-1 (686): its headers and debug information; booted machines";
    k.cpuEntryAreaPagesPerCpu = 43;
    k.structPage = k.structPageWithoutHighmem = 40_B;
    k.fixmap.kmapSlotsPerCpu = 16;
    k.temporary.choice = TemporaryMapRow::Choice::TaskStack; // mm/highmem.c, since 5.11
    k.syncsOnFault = false;                                  // arch_sync_kernel_mappings() in mm/fault.c
    k.watermarks.hugePages = true;
    k.fixmap.indicesAfterKmap = 3; // MCFG, GHES x 2
    k.low = {.imageStart = 0x1000000_pa,
             .imageReserved = Bytes{0x100c000},
             .imageResident = 14156_KiB,
             .initFreed = 912_KiB,
             .otherFixed = 15148_KiB - 14156_KiB,
             .otherFixedWithoutHighmem = 15148_KiB - 14156_KiB,
             .measured = true};
    k.tables.text = k.tables.rodataStart = Bytes{0x91c000};
    k.tables.rodataEnd = Bytes{0xc39000};
    k.tables.idt = Bytes{0xe76000};
});

constexpr auto debian686Pae = changed(debian686, [](KernelProfile& k) {
    asPae(k);
    k.id = "debian-6.1-686-pae";
    k.name = "Debian 6.1 686-pae";
    k.idea = "PAE, isolation, 880 MiB of low memory; measured on real boots";
    k.source = "Debian 6.1.176-1 (686-pae): its headers and debug information; booted machines";
    k.pti = PtiSupport::OnIfVulnerable;
    k.swiotlb = true;
    k.low.imageReserved = Bytes{0x1135000};
    k.low.initFreed = 928_KiB;
    k.low.imageResident = 14352_KiB; // 9423K code, 1265K rwdata, 3188K rodata, 476K bss
    k.low.otherFixed = k.low.otherFixedWithoutHighmem = 15324_KiB - 14352_KiB;
    k.tables.text = k.tables.rodataStart = Bytes{0x934000};
    k.tables.rodataEnd = Bytes{0xc51000};
    k.tables.idt = Bytes{0xe9b000};
});

constexpr auto custom686 = changed(debian686, [](KernelProfile& k) {
    k.id = k.family = "custom-6.1-686";
    k.name = "Self-built 6.1";
    k.idea = "6.1 built small, for one CPU: every split, measured on real boots";
    k.source = "Linux 6.1.176 built with few options for one CPU; booted machines";
    k.cpus = 1;
    k.hasZoneDma = false;
    k.structPage = k.structPageWithoutHighmem = 32_B;
    k.fixmap.indicesBeforeKmap = 3; // HOLE, DBGP, EARLYCON
    k.fixmap.indicesAfterKmap = 0;
    k.low.imageReserved = Bytes{0x396000};
    k.low.initFreed = 184_KiB;
    k.watermarks.hugePages = false;
    k.low.imageResident = 2336_KiB; // 1102K code, 550K rwdata, 468K rodata, 216K bss
    k.low.otherFixed = 3094_KiB - 2336_KiB;
    k.low.otherFixedWithoutHighmem = 3464_KiB - 2336_KiB;
    k.tables.text = k.tables.rodataStart = Bytes{0x115000};
    k.tables.rodataEnd = Bytes{0x18a000};
    k.tables.idt = Bytes{0x249000};
});

constexpr auto custom686Pae = changed(custom686, [](KernelProfile& k) {
    asPae(k);
    k.id = "custom-6.1-686-pae";
    k.name = "Self-built 6.1 PAE";
    k.idea = "6.1 PAE built small, for one CPU; measured on real boots";
    k.swiotlb = true;
    k.low.imageReserved = Bytes{0x4a1000};
    k.low.initFreed = 196_KiB;
    k.low.otherFixed = k.low.otherFixedWithoutHighmem = 3144_KiB - 2336_KiB;
    k.tables.text = k.tables.rodataStart = Bytes{0x11a000};
    k.tables.rodataEnd = Bytes{0x190000};
    k.tables.idt = Bytes{0x253000};
});

constexpr auto rhel4Hugemem = changed(linux2_6_11Pae, [](KernelProfile& k) {
    k.id = k.family = "rhel4-hugemem";
    k.name = "RHEL 4 hugemem";
    k.idea = "4G/4G: user and kernel each have 4 GiB of addresses of their own";
    k.source = "RHEL 4 (2.6.9 with 4G:4G): asm-i386/{page,fixmap,highmem}.h, kernel/entry.S";
    k.splitChoice = "fixed: the 4G:4G patch gives the kernel its own address space";
    k.splits = bit(Split::FourFour);
    k.separateSpaces = true;
    k.knowsHighmemOption = true;
    k.fixmap.top = 0xffffe000_va;    // rounded down to THREAD_SIZE for the virtual stack
    k.fixmap.indicesBeforeKmap = 20; // HOLE, VSYSCALL, APIC, IO-APIC x 8, IDT, GDT, TSS, trampoline
    k.pkmap = {PkmapRow::Place::Fixed, 0xff000000_va, true};
    k.temporary.keepsEqual = true; // asm-i386/atomic_kmap.h
});

constexpr auto wide4Level = KernelProfile{
    .id = "x86-64-4level",
    .name = "x86-64, 4 levels",
    .family = "x86-64-4level",
    .idea = "64 bits: all RAM has a permanent kernel address",
    .source = "Linux 6.1: Documentation/x86/x86_64/mm.rst",
    .splitChoice = "fixed: the two halves of the canonical addresses",
    .paging = Paging::FourLevel,
    .highmemOff = true,
    .splits = bit(Split::Canonical),
    .pti = PtiSupport::OffByDefault,
    .cpus = 8192,
    .smep = true,
    .smap = true,
    .pcid = true,
    .swiotlb = true,
    .structPage = 64_B,
    .structPageWithoutHighmem = 64_B,
    .movablePages = true,
    .watermarks = {.rule = WatermarkRow::Rule::Reserve, .scaleFactor = 10},
    .kmalloc = {8_B, 8_KiB, true},
    .low = {.imageStart = 0x1000000_pa,
            .imageReserved = Bytes{0x3430000},
            .imageResident = 42_MiB,
            .otherFixed = 8_MiB,
            .otherFixedWithoutHighmem = 8_MiB},
    .tables = {.noExecute = true,
               .smallEdges = true,
               .skipsHoles = true,
               .realModePages = 7,
               .realModeText = 2,
               .text = Bytes{0xe02000}, // Debian 6.1.176-1 (amd64): its symbols
               .rodataStart = 16_MiB,
               .rodataEnd = Bytes{0x18e7000},
               .idt = Bytes{0x2310000},
               .globalRodata = false},
};

constexpr auto wide5Level = changed(wide4Level, [](KernelProfile& k) {
    k.id = k.family = "x86-64-5level";
    k.name = "x86-64, 5 levels";
    k.idea = "57-bit addresses: a direct map of up to 32 PiB";
    k.source = "Linux 6.1: Documentation/x86/x86_64/{mm,5level-paging}.rst";
    k.paging = Paging::FiveLevel;
    k.defaultProcessor = "max";
});

constexpr auto debianAmd64 = changed(wide4Level, [](KernelProfile& k) {
    k.id = k.family = "debian-6.1-amd64";
    k.name = "Debian 6.1 amd64";
    k.idea = "64 bits as Debian ships them: isolation on where Meltdown needs it";
    k.source = "Debian 6.1.176-1 (amd64); booted machines";
    k.watermarks.hugePages = true;
    k.paging = Paging::FiveLevel;
    k.pti = PtiSupport::OnIfVulnerable;
});

constexpr std::array rows{
    linux2_0,       linux2_2,    linux2_4,       linux2_4Pae,  linux2_6_11,  linux2_6_11Pae, linux2_6_20,
    linux2_6_20Pae, linux2_6_32, linux2_6_32Pae, linux4_19,    linux4_19Pae, debian686,      debian686Pae,
    debianAmd64,    custom686,   custom686Pae,   rhel4Hugemem, wide4Level,   wide5Level,
};

// Documentation/x86/x86_64/mm.rst
constexpr std::array wideWindows{
    WideWindow{.userEnd = 0x7ffffffff000_va,
               .pageOffset = 0xffff888000000000_va,
               .directMapMax = 64_TiB,
               .ldt = 0xffff880000000000_va,
               .ldtSize = 512_GiB,
               .vmalloc = 0xffffc90000000000_va,
               .vmallocSize = 32_TiB,
               .vmemmap = 0xffffea0000000000_va,
               .vmemmapSize = 1_TiB},
    WideWindow{.userEnd = 0xfffffffffff000_va,
               .pageOffset = 0xff11000000000000_va,
               .directMapMax = 32 * 1024_TiB,
               .ldt = 0xff10000000000000_va,
               .ldtSize = 256_TiB,
               .vmalloc = 0xffa0000000000000_va,
               .vmallocSize = 12800_TiB,
               .vmemmap = 0xffd4000000000000_va,
               .vmemmapSize = 512_TiB},
};

constexpr std::array splits{
    SplitRow{Split::ThreeG, "3G", "3G / 1G", 0xc0000000_va},
    SplitRow{Split::ThreeGOpt, "3G_OPT", "2.75G / 1.25G", 0xb0000000_va},
    SplitRow{Split::TwoG, "2G", "2G / 2G", 0x80000000_va},
    SplitRow{Split::TwoGOpt, "2G_OPT", "1.9G / 2.1G", 0x78000000_va},
    SplitRow{Split::OneG, "1G", "1G / 3G", 0x40000000_va},
    SplitRow{Split::FourFour, "4G", "4G / 4G",
             0x02000000_va}, // RHEL 4 asm-i386/page.h: PAE wants 32 MiB below
    SplitRow{Split::Canonical, "64-bit", "64-bit", {}},
};

constexpr std::array highmems{
    HighmemRow{Highmem::Off, "off"},
    HighmemRow{Highmem::FourG, "4G"},
    HighmemRow{Highmem::SixtyFourG, "64G"},
};

} // namespace

std::span<const KernelProfile> kernelProfiles() { return rows; }

const KernelProfile* findKernel(std::string_view id)
{
    const auto row = std::ranges::find(rows, id, &KernelProfile::id);
    return row == rows.end() ? nullptr : &*row;
}

const KernelProfile* siblingWith(const KernelProfile& kernel, Highmem mode)
{
    if (kernel.has(mode))
        return &kernel;
    const auto row = std::ranges::find_if(
        rows, [&](const KernelProfile& other) { return other.family == kernel.family && other.has(mode); });
    return row == rows.end() ? nullptr : &*row;
}

const WideWindow& wideWindow(Paging paging) { return wideWindows[paging == Paging::FiveLevel]; }

std::span<const SplitRow> splitRows() { return splits; }
const SplitRow& rowOf(Split split) { return splits[unsigned(split)]; }
std::span<const HighmemRow> highmemRows() { return highmems; }
std::string_view idOf(Highmem mode) { return highmems[unsigned(mode)].id; }

} // namespace vmscope::layout
