// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/layout/layout.h"

#include <optional>
#include <string>
#include <string_view>

/// Addresses as people write them: numbers, and names of what a layout has.
namespace vmscope::layout {

/// What a text means as an address of either kind.
struct NamedAddress
{
    std::optional<VirtualAddress> virtualAddress{};
    std::optional<PhysicalAddress> physicalAddress{};
    bool bareNumber = false; ///< neither a name nor a prefix says which kind is meant

    bool operator==(const NamedAddress&) const = default;
};

/// "v:0xc1234000", "p:0x1000", "pfn:0x38000", a number in decimal or with "0x", "page_offset", a constant
/// ("PKMAP_BASE"), the start of a region ("fixmap") or of something in RAM ("mem_map"); each with sizes
/// behind it: "high_memory-4K", "page_offset+5M". Case does not matter. What lies in low memory has its
/// address in the direct map, too. An error lists the names that this layout has.
[[nodiscard]] Result<NamedAddress> addressNamed(const Layout& layout, std::string_view text,
                                                std::string_view where);

/// The same where only a virtual address will do; what has none is an error.
[[nodiscard]] Result<VirtualAddress> virtualAddressNamed(const Layout& layout, std::string_view text,
                                                         std::string_view where);

/// The same without a layout: numbers only.
[[nodiscard]] Result<VirtualAddress> virtualAddressNumbered(std::string_view text, std::string_view where);

/// The names that stand for an address in this layout, as they are spelt there.
[[nodiscard]] std::vector<std::string_view> addressNames(const Layout& layout);

} // namespace vmscope::layout
