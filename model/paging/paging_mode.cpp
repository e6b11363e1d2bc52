// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/paging/paging_mode.h"

#include <algorithm>

namespace vmscope::paging {

namespace {

using bit::span;

constexpr std::uint64_t address32 = span(31, 12);
constexpr std::uint64_t address52 = span(51, 12);

// 32-bit paging, 4-byte entries (SDM 3A 4.3, tables 4-4 to 4-6).
//
//  31             22 21 20      13  12 11  9 8 7 6 5 4   3   2   1   0
// +-----------------+--+----------+---+-----+-+-+-+-+---+---+---+---+-+
// |  page 31:22     |0 | 39:32    |PAT| sw  |G|1|D|A|PCD|PWT|U/S|R/W|1|  PDE, 4 MiB page (CR4.PSE)
// +-----------------+--+----------+---+-----+-+-+-+-+---+---+---+---+-+
// |  table 31:12                      | sw  |-|0|-|A|PCD|PWT|U/S|R/W|1|  PDE, table
// +-----------------------------------+-----+-+-+-+-+---+---+---+---+-+
// |  page 31:12                       | sw  |G|P|D|A|PCD|PWT|U/S|R/W|1|  PTE (bit 7: PAT)
// +-----------------------------------+-----+-+-+-+-+---+---+---+---+-+
// Bits 20:13 are physical 39:32 (PSE-36) as far as MAXPHYADDR goes and reserved above it.
constexpr std::array legacy32 = {
    LevelRow{.entryName = "PDE",
             .tableName = "page directory",
             .shift = 22,
             .indexBits = 10,
             .leaf = LeafRule::PageSizeBitWithPse,
             .tableAddress = address32,
             .pageAddress = span(31, 22),
             .folded = {.entryBits = span(20, 13), .shift = 32 - 13},
             .reservedInLeaf = span(21, 21)},
    LevelRow{.entryName = "PTE",
             .tableName = "page table",
             .shift = 12,
             .indexBits = 10,
             .leaf = LeafRule::Always,
             .pageAddress = address32},
};

// PAE paging, 8-byte entries (SDM 3A 4.4, tables 4-8 to 4-11).
//
//  63 62   52 51        M-1     21 20  13  12 11  9 8 7 6 5 4   3   2   1   0
// +--+-------+----+---------------+------+---+-----+-+-+-+-+---+---+---+---+-+
// |0 |   0   | 0  | directory M-1:12         | sw  |0|0|0|0|PCD|PWT| 0 | 0 |1|  PDPTE (a register)
// |XD|   0   | 0  | table M-1:12             | sw  |-|0|-|A|PCD|PWT|U/S|R/W|1|  PDE, table
// |XD|   0   | 0  | page M-1:21   |  0   |PAT| sw  |G|1|D|A|PCD|PWT|U/S|R/W|1|  PDE, 2 MiB page
// |XD|   0   | 0  | page M-1:12              | sw  |G|P|D|A|PCD|PWT|U/S|R/W|1|  PTE (bit 7: PAT)
// +--+-------+----+--------------------------+-----+-+-+-+-+---+---+---+---+-+
constexpr std::array pae = {
    LevelRow{.entryName = "PDPTE",
             .tableName = "page-directory-pointer table",
             .shift = 30,
             .indexBits = 2,
             .leaf = LeafRule::Never,
             .tableAddress = address52,
             .reserved = span(63, 52) | span(8, 5) | span(2, 1),
             .hasRights = false},
    LevelRow{.entryName = "PDE",
             .tableName = "page directory",
             .shift = 21,
             .indexBits = 9,
             .leaf = LeafRule::PageSizeBit,
             .tableAddress = address52,
             .pageAddress = span(51, 21),
             .reserved = span(62, 52),
             .reservedInLeaf = span(20, 13)},
    LevelRow{.entryName = "PTE",
             .tableName = "page table",
             .shift = 12,
             .indexBits = 9,
             .leaf = LeafRule::Always,
             .pageAddress = address52,
             .reserved = span(62, 52)},
};

// 4-level and 5-level paging, 8-byte entries (SDM 3A 4.5, tables 4-14 to 4-20). The 4-level mode is the
// last four rows of the 5-level one.
//
//  63 62 59 58 52 51        M-1     30/21 20/29 13  12 11  9 8 7 6 5 4   3   2   1   0
// +--+-----+-----+----+------------------+--------+---+-----+-+-+-+-+---+---+---+---+-+
// |XD|  -  |  -  | 0  | table M-1:12                  | sw  |-|0|-|A|PCD|PWT|U/S|R/W|1|  PML5E, PML4E (bit 7:
// 0) |XD|  -  |  -  | 0  | table M-1:12                  | sw  |-|0|-|A|PCD|PWT|U/S|R/W|1|  PDPTE, PDE, table
// |XD| key |  -  | 0  | page M-1:30 or 21|   0    |PAT| sw  |G|1|D|A|PCD|PWT|U/S|R/W|1|  PDPTE, PDE, page
// |XD| key |  -  | 0  | page M-1:12                   | sw  |G|P|D|A|PCD|PWT|U/S|R/W|1|  PTE (bit 7: PAT)
// +--+-----+-----+----+-------------------------------+-----+-+-+-+-+---+---+---+---+-+
constexpr std::array longMode = {
    LevelRow{.entryName = "PML5E",
             .tableName = "PML5",
             .shift = 48,
             .indexBits = 9,
             .leaf = LeafRule::Never,
             .tableAddress = address52,
             .reserved = bit::pageSize},
    LevelRow{.entryName = "PML4E",
             .tableName = "PML4",
             .shift = 39,
             .indexBits = 9,
             .leaf = LeafRule::Never,
             .tableAddress = address52,
             .reserved = bit::pageSize},
    LevelRow{.entryName = "PDPTE",
             .tableName = "page-directory-pointer table",
             .shift = 30,
             .indexBits = 9,
             .leaf = LeafRule::PageSizeBitWithGigabytePages,
             .tableAddress = address52,
             .pageAddress = span(51, 30),
             .reservedInLeaf = span(29, 13)},
    LevelRow{.entryName = "PDE",
             .tableName = "page directory",
             .shift = 21,
             .indexBits = 9,
             .leaf = LeafRule::PageSizeBit,
             .tableAddress = address52,
             .pageAddress = span(51, 21),
             .reservedInLeaf = span(20, 13)},
    LevelRow{.entryName = "PTE",
             .tableName = "page table",
             .shift = 12,
             .indexBits = 9,
             .leaf = LeafRule::Always,
             .pageAddress = address52},
};

constexpr std::array modes = {
    PagingMode{.id = ModeId::Legacy32,
               .name = "legacy32",
               .entryBytes = 4,
               .addressBits = 32,
               .rootAddress = span(31, 12),
               .levels = legacy32},
    PagingMode{.id = ModeId::Pae,
               .name = "pae",
               .entryBytes = 8,
               .addressBits = 32,
               .hasNoExecute = true,
               .rootInRegisters = true,
               .rootAddress = span(31, 5),
               .levels = pae},
    PagingMode{.id = ModeId::FourLevel,
               .name = "4level",
               .entryBytes = 8,
               .addressBits = 48,
               .sixtyFourBit = true,
               .hasNoExecute = true,
               .rootAddress = address52,
               .levels = std::span(longMode).subspan<1>()},
    PagingMode{.id = ModeId::FiveLevel,
               .name = "5level",
               .entryBytes = 8,
               .addressBits = 57,
               .sixtyFourBit = true,
               .hasNoExecute = true,
               .rootAddress = address52,
               .levels = longMode},
};

} // namespace

const PagingMode& pagingMode(ModeId id) { return modes[static_cast<std::size_t>(id)]; }

std::span<const PagingMode> pagingModes() { return modes; }

std::optional<ModeId> modeNamed(std::string_view name)
{
    const auto row = std::ranges::find(modes, name, &PagingMode::name);
    return row == modes.end() ? std::nullopt : std::optional(row->id);
}

} // namespace vmscope::paging
