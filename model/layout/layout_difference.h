// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

/// What layouts differ in, and in words.
namespace vmscope::layout {

/// What is compared.
enum class Quantity : std::uint8_t {
    UsableRam,
    LowMemory,
    HighMemory,
    LostRam,
    MemMap,
    LowMemoryLeft, ///< after mem_map, the kernel and its fixed tables: LowTotal
    UserAddresses, ///< what a program can address
    KernelAddresses,
    DirectMap,
    AddressesToLend,
};

struct QuantityRow
{
    Quantity quantity;
    std::string_view id;   ///< as in tables: "low_memory_left"
    std::string_view name; ///< "low memory left"
    std::string_view told; ///< as a sentence goes on to its value: "low memory left after mem_map is"
    Bytes (*of)(const Layout&);
};

[[nodiscard]] std::span<const QuantityRow> quantityRows();
[[nodiscard]] const QuantityRow& rowOf(Quantity quantity);

/// One quantity in each of the compared layouts.
struct QuantityDifference
{
    Quantity quantity;
    std::vector<Bytes> values; ///< one a layout, in their order
    bool differs = false;      ///< not all values are equal
};

/// Every quantity of the layouts, in the order of the table.
[[nodiscard]] std::vector<QuantityDifference> differencesOf(std::span<const Layout> layouts);

/// A short name for each layout, by what tells it from the others: "HIGHMEM off", "2G / 2G", "60-byte
/// records"; numbered where nothing does.
[[nodiscard]] std::vector<std::string> namesApart(std::span<const Layout> layouts);

/// The difference in one plain sentence; who does not boot is said first. Of what differs, the two
/// quantities that matter most are told.
[[nodiscard]] std::string differenceSentence(std::span<const Layout> layouts);

/// One quantity of the layouts in one sentence: "Low memory is 896 MiB with A and 1.88 GiB with B."
[[nodiscard]] std::string quantitySentence(std::span<const Layout> layouts, Quantity quantity);

} // namespace vmscope::layout
