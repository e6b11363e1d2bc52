// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/machine_config.h"

#include <string>
#include <string_view>
#include <vector>

/// Where things go: what follows from a MachineConfig before any machine exists.
namespace vmscope::layout {

/// The parts of the virtual address space, from low to high addresses.
enum class RegionKind : std::uint8_t {
    User,
    DirectMap,
    Hole, ///< unmapped pages behind the direct map that catch stray pointers
    Vmalloc,
    Pkmap,
    Ldt,
    CpuEntryArea,
    Fixmap,
    Vmemmap,
    KernelText,
    DirectMapRoom,   ///< addresses of the direct map that wait for more RAM (64 bits)
    PageTables,      ///< where the loaded page tables appear
    OtherPageTables, ///< where those of another address space do
    Unused,          ///< addresses that nobody uses: gaps left by rounding
    Conventional,    ///< real mode: the RAM that programs share with the system
    Video,           ///< real mode: memory and ROM of the video adapter
    PageFrame,       ///< real mode: a window with pages of expanded memory
    SystemRom,       ///< real mode: the BIOS
    Hma,             ///< real mode, with A20: the first bytes above 1 MiB
};

/// In which address spaces a region exists; `Both` except under 4G/4G.
enum class Space : std::uint8_t { Both, UserOnly, KernelOnly };

struct Region
{
    RegionKind kind = RegionKind::Unused;
    VirtualRange range;
    Space space = Space::Both;

    bool operator==(const Region&) const = default;
};

/// A number that the kernel's headers define, by its name there.
struct Constant
{
    enum class Kind : std::uint8_t { Address, Size, Count };
    std::string_view name;
    std::uint64_t value = 0;
    Kind kind = Kind::Address;

    bool operator==(const Constant&) const = default;
};

struct Zone
{
    std::string_view name;
    FrameRange frames;              ///< spanned; holes included
    std::uint64_t presentPages = 0; ///< usable RAM inside

    bool operator==(const Zone&) const = default;
};

/// What a stretch of physical addresses holds.
enum class PhysicalKind : std::uint8_t {
    NotRam, ///< holes: devices, firmware
    KernelImage,
    MemMap,
    Swiotlb,
    Initrd,
    LowMemory,  ///< low memory that is left for the kernel and programs
    HighMemory, ///< RAM without a permanent kernel address
    Lost,       ///< RAM that this kernel cannot use
};

struct PhysicalExtent
{
    PhysicalKind kind = PhysicalKind::NotRam;
    PhysicalRange range;

    bool operator==(const PhysicalExtent&) const = default;
};

struct BudgetItem
{
    std::string_view name;
    Bytes size;
    bool estimate = false; ///< no booted kernel was measured for it

    bool operator==(const BudgetItem&) const = default;
};

/// Why RAM is lost.
enum class LossReason : std::uint8_t {
    MemOption,
    BeyondAddressing,
    BeyondHighmem,
    BeyondMaxmem,
    UnderAdapters,       ///< real mode: at addresses that belong to adapters and ROM
    BeyondSpecification, ///< real mode: more than EMS or XMS knows
};

struct Loss
{
    LossReason reason;
    Bytes size;

    bool operator==(const Loss&) const = default;
};

enum class Outcome : std::uint8_t { Boots, RamLost, NeedsHighmem, Starved, DoesNotBoot };

struct Verdict
{
    Outcome outcome = Outcome::Boots;
    std::string failure; ///< why the kernel does not come up; empty where it does

    bool operator==(const Verdict&) const = default;
    [[nodiscard]] bool boots() const { return outcome != Outcome::DoesNotBoot; }
};

/// One planned process: its map and what its page tables take (facts about 3.3 of the kernel's own code).
struct PlannedArea
{
    std::string_view name;
    VirtualRange range;

    bool operator==(const PlannedArea&) const = default;
};

struct PlannedProcess
{
    std::vector<PlannedArea> areas;
    std::uint64_t mappedPages = 0;     ///< one page-table entry each
    std::uint64_t fixedTablePages = 0; ///< page directory and middle levels, always low memory
    std::uint64_t pageTablePages = 0;  ///< lowest-level tables; high memory where the kernel has HIGHPTE
    Bytes slabBytes{};                 ///< a PAE page directory without isolation is 32 bytes of slab

    bool operator==(const PlannedProcess&) const = default;
};

struct Layout
{
    MachineConfig config;
    VirtualAddress pageOffset{};
    VirtualAddress highMemory{}; ///< end of the direct map (the kernel's `high_memory`)
    VirtualAddress windowEnd{};  ///< one past the kernel window; 0 where it ends at 2^64
    FrameNumber maxLowPfn{};     ///< low memory ends here
    FrameNumber maxPfn{};        ///< RAM that the kernel uses ends here
    std::vector<Constant> constants;
    std::vector<Region> regions;        ///< ascending; the kernel window is tiled without gaps
    std::vector<Region> seenInUserMode; ///< kernel regions in the tables while a program runs
    std::vector<Zone> zones;
    std::vector<PhysicalExtent> physical; ///< ascending, tiles 0 to the end of RAM
    std::vector<BudgetItem> lowmemBudget; ///< adds up to low memory; the last item is `low_total`
    std::vector<Loss> losses;
    std::vector<std::string> notes; ///< what was asked for and is not so, and why
    PlannedProcess process;
    Bytes memMap{};        ///< mem_map: one record a page frame
    Bytes lowTotal{};      ///< LowTotal of /proc/meminfo
    Bytes highTotal{};     ///< HighTotal of /proc/meminfo
    bool isolated = false; ///< the user half runs on tables of its own (KPTI, 4G/4G)
    Verdict verdict;

    bool operator==(const Layout&) const = default;

    [[nodiscard]] const Region* region(RegionKind kind) const;
    [[nodiscard]] const Region* regionAt(VirtualAddress address) const;
    [[nodiscard]] const Constant* constant(std::string_view name) const;
    [[nodiscard]] Bytes budget(std::string_view name) const;

    /// Low memory: physical addresses below max_low_pfn, holes included.
    [[nodiscard]] Bytes lowMemory() const { return maxLowPfn.start() - PhysicalAddress{}; }
    /// RAM in low memory.
    [[nodiscard]] Bytes lowPresent() const;
    [[nodiscard]] Bytes usableRam() const; ///< low and high
    [[nodiscard]] Bytes lost() const;
    /// Kernel addresses that are not the direct map: to be lent to whatever needs one.
    [[nodiscard]] Bytes addressesToLend() const;
    /// Part of usable and lost RAM that has a permanent kernel address, 0 to 1.
    [[nodiscard]] double shareMapped() const;
    /// Bytes of page tables of all planned processes.
    [[nodiscard]] Bytes processTables() const;
};

/// The layout of a configuration that can exist. Cost: O(regions), never O(pages).
[[nodiscard]] Layout plan(const MachineConfig& config);

/// The verdict: what is true for programs and for the kernel, in one or two plain sentences.
[[nodiscard]] std::string sentenceOf(const Layout& layout);

[[nodiscard]] std::string_view nameOf(RegionKind kind);   ///< as on the command line: "direct_map"
[[nodiscard]] std::string_view nameOf(PhysicalKind kind); ///< "mem_map"

} // namespace vmscope::layout
