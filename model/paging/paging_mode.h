// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/address.h"
#include "model/paging/entry_bits.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>

/// The paging modes of x86 as rows of data. Code asks a row; it never branches on a mode's name.
namespace vmscope::paging {

enum class ModeId : std::uint8_t { Legacy32, Pae, FourLevel, FiveLevel };

/// When an entry of a level maps a page instead of naming the next table.
enum class LeafRule : std::uint8_t {
    Never,
    PageSizeBit,
    PageSizeBitWithPse,
    PageSizeBitWithGigabytePages,
    Always
};

/// Address bits that lie elsewhere in the entry (PSE-36: entry bits 20:13 are physical bits 39:32).
struct FoldedAddress
{
    std::uint64_t entryBits = 0;
    unsigned shift = 0; ///< physical bit = entry bit + shift
};

/// One level of tables.
struct LevelRow
{
    std::string_view entryName; ///< "PDE"
    std::string_view tableName; ///< "page directory"
    unsigned shift = 0;         ///< lowest address bit of the index; also log2 of what an entry spans
    unsigned indexBits = 0;
    LeafRule leaf = LeafRule::Never;
    std::uint64_t tableAddress = 0;   ///< bits that name the next table
    std::uint64_t pageAddress = 0;    ///< bits that name the page
    FoldedAddress folded = {};        ///< more bits that name the page
    std::uint64_t reserved = 0;       ///< must be 0 in a present entry
    std::uint64_t reservedInLeaf = 0; ///< must be 0 too where the entry maps a large page
    bool hasRights = true;            ///< has R/W, U/S, XD and A

    [[nodiscard]] constexpr unsigned entryCount() const { return 1u << indexBits; }
    [[nodiscard]] constexpr Bytes span() const { return {1ull << shift}; }
    [[nodiscard]] constexpr unsigned indexOf(VirtualAddress a) const
    {
        return static_cast<unsigned>(a.value >> shift) & (entryCount() - 1);
    }
    /// The start of the page that a leaf entry maps.
    [[nodiscard]] constexpr PhysicalAddress pageOf(std::uint64_t entry) const
    {
        return {(entry & pageAddress) | ((entry & folded.entryBits) << folded.shift)};
    }
    [[nodiscard]] constexpr PhysicalAddress tableOf(std::uint64_t entry) const
    {
        return {entry & tableAddress};
    }
    /// The address bits of a leaf entry that maps the page at `page`.
    [[nodiscard]] constexpr std::uint64_t encodePage(PhysicalAddress page) const
    {
        return (page.value & pageAddress) | ((page.value >> folded.shift) & folded.entryBits);
    }
};

inline constexpr unsigned maxLevels = 5;

struct PagingMode
{
    ModeId id{};
    std::string_view name; ///< as in files: "4level"
    unsigned entryBytes = 0;
    unsigned addressBits = 0;      ///< of a virtual address
    bool sixtyFourBit = false;     ///< addresses must be canonical
    bool hasNoExecute = false;     ///< bit 63 exists (with EFER.NXE)
    bool rootInRegisters = false;  ///< PAE: the first level is four registers, loaded with CR3
    std::uint64_t rootAddress = 0; ///< bits of CR3 that name the first table
    std::span<const LevelRow> levels;

    [[nodiscard]] constexpr PhysicalAddress rootOf(std::uint64_t cr3) const { return {cr3 & rootAddress}; }
    /// Sign-extended from the highest bit of the mode (64-bit modes), or cut to 32 bits.
    [[nodiscard]] constexpr VirtualAddress canonical(VirtualAddress a) const
    {
        const unsigned unused = 64 - addressBits;
        return sixtyFourBit ? VirtualAddress{static_cast<std::uint64_t>(
                                  static_cast<std::int64_t>(a.value << unused) >> unused)}
                            : VirtualAddress{a.value << unused >> unused};
    }
};

[[nodiscard]] const PagingMode& pagingMode(ModeId);
[[nodiscard]] std::span<const PagingMode> pagingModes();
[[nodiscard]] std::optional<ModeId> modeNamed(std::string_view name);

} // namespace vmscope::paging
