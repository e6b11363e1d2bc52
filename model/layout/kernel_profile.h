// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/address.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// Kernels as data: what each version's headers and Kconfig fix about its address space.
namespace vmscope::layout {

enum class Paging : std::uint8_t { TwoLevel, Pae, FourLevel, FiveLevel };

/// How user and kernel share the addresses; the names are those of CONFIG_VMSPLIT_*.
enum class Split : std::uint8_t { ThreeG, ThreeGOpt, TwoG, TwoGOpt, OneG, FourFour, Canonical };

enum class Highmem : std::uint8_t { Off, FourG, SixtyFourG };

/// Whether page-table isolation exists and what the kernel does without a `pti=` option.
enum class PtiSupport : std::uint8_t { None, OffByDefault, OnIfVulnerable };

/// FIXADDR_TOP and the indices below it; the page of index i starts at top - i * 4096 (asm/fixmap.h).
struct FixmapRow
{
    /// How the boot-time maps follow the permanent indices.
    enum class BootMaps : std::uint8_t {
        None,
        Adjacent,           ///< directly after them
        NextMultiple,       ///< at the next multiple of their own number (2.6.32)
        WithinOnePageTable, ///< moved up only if they would cross into another page table (4.19, 6.1)
    };

    VirtualAddress top{};
    unsigned indicesBeforeKmap = 0;
    unsigned kmapSlotsPerCpu = 0;
    unsigned indicesAfterKmap = 0;
    bool kmapSlotsNeedHighmem = true;
    bool indexZeroIsHole = true;
    BootMaps bootMaps = BootMaps::None;
    unsigned bootMapPages = 0;

    constexpr bool operator==(const FixmapRow&) const = default;
};

/// Where the vmalloc area starts and ends, and what reserves room for it.
struct VmallocRow
{
    enum class Option : std::uint8_t { Unknown, IsReserve, IsReserveWithHole };

    /// VMALLOC_START = (high_memory + startBias) & ~(startAlignment - 1)
    Bytes startBias{};
    Bytes startAlignment{1};
    unsigned guardPagesAtEnd = 0;
    Bytes reserve{};                 ///< kept free below the top for everything that is not the direct map
    Option option = Option::Unknown; ///< what `vmalloc=N` does to the reserve
    bool reserveEndsAtVmallocEnd = false; ///< MAXMEM = VMALLOC_END - PAGE_OFFSET - reserve, else from 4 GiB
};

struct PkmapRow
{
    enum class Place : std::uint8_t { None, Fixed, BelowBootFixmap, BelowLdt };
    Place place = Place::None;
    VirtualAddress fixedBase{};
    bool flushesAlways = false; ///< a wrap flushes TLBs even where it freed no slot (mm/highmem.c)
};

/// What kmap_atomic() and kmap_local_page() do to a slot of the fixmap (arch/*/mm/highmem*.c, mm/highmem.c).
struct TemporaryMapRow
{
    enum class Choice : std::uint8_t {
        None,
        Named,     ///< the caller names one of its processor's slots (KM_USER0, ...)
        CpuStack,  ///< the next one of its processor, last in first out (2.6.37)
        TaskStack, ///< the next one of its task: a depth that the task carries along (5.11)
    };
    Choice choice = Choice::None;
    bool invlpgAtMap = false;
    bool keepsEqual = false;    ///< writes nothing where the entry already holds that page (4G/4G)
    bool demandsEmpty = false;  ///< BUG_ON(!pte_none()): the slot must have been cleared
    bool clearsAtUnmap = false; ///< and drops the page from the TLB
    bool disablesPreemption = false;
    bool disablesPageFaults = false;
};

/// Where 64-bit kernels put things (Documentation/x86/x86_64/mm.rst); fixed, RAM does not move them.
struct WideWindow
{
    VirtualAddress userEnd{};
    VirtualAddress pageOffset{};
    Bytes directMapMax{};
    VirtualAddress ldt{};
    Bytes ldtSize{};
    VirtualAddress vmalloc{};
    Bytes vmallocSize{};
    VirtualAddress vmemmap{};
    Bytes vmemmapSize{};
};

/// What of low memory is gone before the first program runs.
struct LowMemoryRow
{
    PhysicalAddress imageStart{};
    Bytes imageReserved{}; ///< imageStart .. _end while the kernel boots; skipped by early allocations
    Bytes imageResident{}; ///< text, data and bss that stay
    Bytes initFreed{};     ///< text and data that go when the kernel is up (free_initmem())
    Bytes otherFixed{};    ///< per-CPU areas, first page tables, slab start-up: the rest of what is gone
    Bytes otherFixedWithoutHighmem{};
    bool measured = false;    ///< from booted kernels; else an estimate
    bool topDown = true;      ///< early allocations go from the top of low memory down; else up from 16 MiB
    bool scalesHashes = true; ///< dentry and inode hashes scale with low memory (alloc_large_system_hash)
};

/// How the kernel writes its own page tables when it boots.
struct BootTablesRow
{
    bool globalPages = true; ///< sets G where the processor has it
    bool noExecute = false;  ///< sets NX where the processor has it
    bool smallEdges =
        false; ///< the first large page and unaligned ends in 4 KiB pages (init_memory_mapping);
               ///< else the last large page runs on past the end of low memory
    bool skipsHoles = false;    ///< only RAM is mapped, not all from 0 to the end of low memory
    unsigned realModePages = 0; ///< below 640 KiB: the code that starts other processors (realmode/init.c)
    unsigned realModeText = 0;  ///< of them, after one page of read-only data, what stays executable
    Bytes text{};               ///< imageStart .. _etext, whole pages; 0 where nothing is write-protected
    Bytes rodataStart{};        ///< imageStart .. __start_rodata
    Bytes rodataEnd{};          ///< imageStart .. __end_rodata
    std::optional<Bytes> idt{}; ///< imageStart .. the IDT's page, read-only wherever it is mapped
    bool globalRodata = true;   ///< with isolation: rodata is global in the direct map, as text is

    [[nodiscard]] constexpr bool protectsText() const { return text > Bytes{}; }
};

/// The sizes of kmalloc() (linux/kmalloc_sizes.h, mm/slab_common.c).
struct KmallocRow
{
    Bytes smallest{32};
    Bytes largest = 128_KiB; ///< of a cache; what is larger is made of pages
    bool between = false;    ///< 96 and 192, too
};

/// How a zone keeps pages back from those who could do with another one (mm/page_alloc.c).
struct WatermarkRow
{
    enum class Rule : std::uint8_t {
        None,       ///< no zones: whatever is free is given
        Cumulative, ///< on its way down the list a request adds up the marks of the zones it has passed (2.4)
        Reserve,    ///< lowmem_reserve: a zone keeps pages from requests that prefer a higher one (2.6)
    };
    Rule rule = Rule::None;
    unsigned scaleFactor = 0;   ///< watermark_scale_factor, ten thousandths of a zone between marks (4.6)
    bool halvesByOrder = false; ///< of large blocks, half as many must be left with each order (to 4.3)
    bool hugePages = false;     ///< CONFIG_TRANSPARENT_HUGEPAGE raises min_free_kbytes (mm/khugepaged.c)
};

struct KernelProfile
{
    std::string_view id;
    std::string_view name;
    std::string_view family;          ///< rows that differ only in HIGHMEM or PAE share it
    std::string_view idea;            ///< one line for a chooser
    std::string_view source;          ///< header or document that the row was read from
    std::string_view splitChoice;     ///< how PAGE_OFFSET is chosen
    Paging paging = Paging::TwoLevel; ///< FiveLevel: where the processor has it, else four
    bool highmemOff = false;
    std::optional<Highmem> highmemOn{}; ///< the HIGHMEM this row can be built with
    unsigned splits = 0;                ///< bit set over Split
    PtiSupport pti = PtiSupport::None;
    bool separateSpaces = false; ///< 4G/4G: user and kernel have address spaces of their own
    bool knowsHighmemOption = false;
    unsigned cpus = 32; ///< NR_CPUS
    unsigned cpuEntryAreaPagesPerCpu = 0;
    bool ldtRemap = false;
    bool smep = false; ///< sets CR4.SMEP where the processor has it (since 3.0)
    bool smap = false; ///< sets CR4.SMAP where the processor has it (since 3.7)
    bool pcid =
        false; ///< sets CR4.PCIDE where the processor has it (since 4.14, never on 32 bits: setup_pcid())
    bool hasZones = true;
    bool hasZoneDma = true;
    bool highPte = false;
    bool swiotlb = false;
    Bytes structPage{};
    Bytes structPageWithoutHighmem{};
    unsigned memMapRoundPages = 1; ///< mem_map covers a multiple of so many pages
    bool bottomUpMmap = false;     ///< TASK_UNMAPPED_BASE = TASK_SIZE / 3
    bool movablePages = false;     ///< programs' pages are __GFP_MOVABLE (since 2.6.23)
    std::string_view defaultProcessor = "nehalem";
    FixmapRow fixmap{};
    VmallocRow vmalloc{};
    PkmapRow pkmap{};
    TemporaryMapRow temporary{};
    WatermarkRow watermarks{};
    KmallocRow kmalloc{};
    bool syncsOnFault = false; ///< a process gets new kernel tables when it faults on them; else at once
    LowMemoryRow low{};
    BootTablesRow tables{};

    [[nodiscard]] constexpr bool is64Bit() const { return paging >= Paging::FourLevel; }
    [[nodiscard]] constexpr bool isPae() const { return paging == Paging::Pae; }
    [[nodiscard]] constexpr bool has(Split split) const { return (splits >> unsigned(split)) & 1; }
    [[nodiscard]] constexpr bool has(Highmem mode) const
    {
        return mode == Highmem::Off ? highmemOff : highmemOn == mode;
    }
};

[[nodiscard]] std::span<const KernelProfile> kernelProfiles();

/// Nullptr where no row has this id.
[[nodiscard]] const KernelProfile* findKernel(std::string_view id);

/// The row of the same kernel that can be built with `mode`: itself, its PAE or non-PAE sibling, or nullptr.
[[nodiscard]] const KernelProfile* siblingWith(const KernelProfile& kernel, Highmem mode);

/// One row a split: its id on the command line, how it reads on screen, and PAGE_OFFSET.
struct SplitRow
{
    Split split;
    std::string_view id;
    std::string_view text;
    VirtualAddress pageOffset;
};

[[nodiscard]] std::span<const SplitRow> splitRows();
[[nodiscard]] const SplitRow& rowOf(Split split);

struct HighmemRow
{
    Highmem mode;
    std::string_view id;
};

[[nodiscard]] std::span<const HighmemRow> highmemRows();
[[nodiscard]] std::string_view idOf(Highmem mode);

/// The window of a 64-bit kernel with 4 or 5 levels.
[[nodiscard]] const WideWindow& wideWindow(Paging paging);

/// Bytes that one entry of the lowest table above the page tables maps: PMD_SIZE.
[[nodiscard]] constexpr Bytes pmdSize(Paging paging) { return paging == Paging::TwoLevel ? 4_MiB : 2_MiB; }
/// Entries of one page table: PTRS_PER_PTE.
[[nodiscard]] constexpr unsigned entriesPerTable(Paging paging)
{
    return paging == Paging::TwoLevel ? 1024 : 512;
}
/// LAST_PKMAP: one page table of slots (asm/highmem.h).
[[nodiscard]] constexpr unsigned pkmapSlots(Paging paging) { return entriesPerTable(paging); }

} // namespace vmscope::layout
