// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/layout_difference.h"

#include "model/base/text.h"
#include "model/layout/real_mode.h"

#include <fmt/format.h>

#include <algorithm>

namespace vmscope::layout {

namespace {

bool isRealMode(const Layout& layout) { return layout.config.kernel->realMode.has_value(); }

/// In real mode programs and system share all there are.
Bytes userAddresses(const Layout& layout)
{
    if (isRealMode(layout))
        return layout.windowEnd - VirtualAddress{};
    const Region* user = layout.region(RegionKind::User);
    return user ? sizeOf(user->range) : 0_B;
}

Bytes directMap(const Layout& layout)
{
    return isRealMode(layout) ? 0_B : layout.highMemory - layout.pageOffset;
}

Bytes addressesToLend(const Layout& layout) { return isRealMode(layout) ? 0_B : layout.addressesToLend(); }

/// 64-bit kernels have the upper canonical half, whatever of it is in use.
Bytes kernelAddresses(const Layout& layout)
{
    if (isRealMode(layout))
        return 0_B;
    const VirtualAddress start =
        layout.config.kernel->is64Bit() ? wideWindow(layout.config.paging()).ldt : layout.pageOffset;
    return layout.windowEnd - start;
}

constexpr std::array quantities{
    QuantityRow{Quantity::UsableRam, "usable_ram", "usable RAM", "usable RAM is",
                [](auto& l) { return l.usableRam(); }},
    QuantityRow{Quantity::LowMemory, "low_memory", "low memory", "low memory is", reachableLow},
    QuantityRow{Quantity::HighMemory, "high_memory", "high memory", "high memory is",
                [](auto& l) { return l.highTotal; }},
    QuantityRow{Quantity::LostRam, "lost_ram", "lost", "lost RAM is", [](auto& l) { return l.lost(); }},
    QuantityRow{Quantity::MemMap, "mem_map", "mem_map", "mem_map takes", [](auto& l) { return l.memMap; }},
    QuantityRow{Quantity::LowMemoryLeft, "low_memory_left", "low memory left",
                "low memory left after mem_map is", [](auto& l) { return l.lowTotal; }},
    QuantityRow{Quantity::UserAddresses, "user_addresses", "for programs", "a program can address",
                userAddresses},
    QuantityRow{Quantity::KernelAddresses, "kernel_addresses", "for the kernel", "the kernel can address",
                kernelAddresses},
    QuantityRow{Quantity::DirectMap, "direct_map", "direct map", "the direct map takes", directMap},
    QuantityRow{Quantity::AddressesToLend, "addresses_to_lend", "to lend",
                "the kernel's addresses to lend are", addressesToLend},
};

/// What is told first where it differs: what a user notices, then why.
constexpr std::array telling{Quantity::UsableRam,       Quantity::LowMemoryLeft, Quantity::UserAddresses,
                             Quantity::MemMap,          Quantity::HighMemory,    Quantity::LowMemory,
                             Quantity::AddressesToLend, Quantity::DirectMap,     Quantity::KernelAddresses,
                             Quantity::LostRam};
constexpr std::size_t mostTold = 2;

using NameOf = std::string (*)(const Layout&);

std::string kernelName(const Layout& layout) { return std::string(layout.config.kernel->name); }

/// What can tell configurations apart, the plainest first.
constexpr std::array<NameOf, 5> namings{
    [](const Layout& l) { return fmt::format("HIGHMEM {}", idOf(l.config.highmem)); },
    [](const Layout& l) { return std::string(rowOf(l.config.split).text); },
    [](const Layout& l) { return fmt::format("{}-byte records", l.config.pageRecord().value); },
    kernelName,
    [](const Layout& l) { return std::string(l.isolated ? "isolated" : "not isolated"); },
};

std::vector<std::string> namesBy(NameOf nameOf, std::span<const Layout> layouts)
{
    std::vector<std::string> names;
    for (const Layout& layout : layouts)
        names.push_back(nameOf(layout));
    return names;
}

bool allDistinct(std::vector<std::string> names)
{
    std::ranges::sort(names);
    return std::ranges::adjacent_find(names) == names.end();
}

bool allEqual(const auto& values)
{
    return std::ranges::adjacent_find(values, std::not_equal_to<>{}) == values.end();
}

/// "A", "A and B", "A, B and C".
std::string listed(std::span<const std::string> parts)
{
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return text;
}

/// "896 MiB with A, 4 GiB with B and C": equal values are said once.
std::string valuesText(const QuantityDifference& difference, std::span<const std::string> names)
{
    std::vector<std::string> parts;
    std::vector<Bytes> said;
    for (const Bytes value : difference.values) {
        if (std::ranges::find(said, value) != said.end())
            continue;
        said.push_back(value);
        std::vector<std::string> having;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (difference.values[i] == value)
                having.push_back(names[i]);
        parts.push_back(fmt::format("{} with {}", sizeText(value), listed(having)));
    }
    return listed(parts);
}

/// Where no single choice tells them apart: all choices that are not the same everywhere; equal ones
/// numbered.
std::vector<std::string> allThatDiffers(std::span<const Layout> layouts)
{
    std::vector<std::string> joined(layouts.size());
    for (const NameOf naming : namings) {
        const std::vector<std::string> names = namesBy(naming, layouts);
        for (std::size_t i = 0; i < names.size() && !allEqual(names); ++i)
            joined[i] += (joined[i].empty() ? "" : ", ") + names[i];
    }
    if (allEqual(joined))
        joined = namesBy(kernelName, layouts);
    const std::vector<std::string> unnumbered = joined;
    for (std::size_t i = 0; i < joined.size(); ++i)
        if (std::ranges::count(unnumbered, joined[i]) > 1)
            joined[i] += fmt::format(" ({})", i + 1);
    return joined;
}

std::string doNotBoot(std::span<const Layout> layouts, std::span<const std::string> names)
{
    std::string text;
    for (std::size_t i = 0; i < layouts.size(); ++i)
        if (!layouts[i].verdict.boots())
            text += fmt::format("With {} it does not boot: {}. ", names[i], layouts[i].verdict.failure);
    return text;
}

std::string capitalized(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

/// Of what differs, what is told: "usable RAM is …; low memory left is …".
std::string toldDifferences(std::span<const QuantityDifference> differences,
                            std::span<const std::string> names)
{
    std::string text;
    std::size_t told = 0;
    for (const Quantity quantity : telling) {
        const auto found = std::ranges::find(differences, quantity, &QuantityDifference::quantity);
        if (!found->differs || told == mostTold)
            continue;
        text +=
            fmt::format("{}{} {}", told++ == 0 ? "" : "; ", rowOf(quantity).told, valuesText(*found, names));
    }
    return text;
}

} // namespace

std::span<const QuantityRow> quantityRows() { return quantities; }

const QuantityRow& rowOf(Quantity quantity) { return quantities[unsigned(quantity)]; }

std::vector<QuantityDifference> differencesOf(std::span<const Layout> layouts)
{
    std::vector<QuantityDifference> differences;
    for (const QuantityRow& row : quantities) {
        QuantityDifference difference{row.quantity, {}};
        for (const Layout& layout : layouts)
            difference.values.push_back(row.of(layout));
        difference.differs = !allEqual(difference.values);
        differences.push_back(std::move(difference));
    }
    return differences;
}

std::vector<std::string> namesApart(std::span<const Layout> layouts)
{
    for (const NameOf naming : namings)
        if (std::vector<std::string> names = namesBy(naming, layouts); allDistinct(names))
            return names;
    return allThatDiffers(layouts);
}

std::string differenceSentence(std::span<const Layout> layouts)
{
    const std::vector<std::string> names = namesApart(layouts);
    const std::vector<QuantityDifference> differences = differencesOf(layouts);
    const std::string told = toldDifferences(differences, names);
    const std::string failing = doNotBoot(layouts, names);
    if (told.empty())
        return failing + fmt::format("No difference in what they make of {} of RAM.",
                                     sizeText(layouts.front().config.ram.installed));
    return failing + capitalized(told) + ".";
}

std::string quantitySentence(std::span<const Layout> layouts, Quantity quantity)
{
    const std::vector<QuantityDifference> differences = differencesOf(layouts);
    const QuantityDifference& difference = differences[unsigned(quantity)];
    const std::string values = difference.differs ? valuesText(difference, namesApart(layouts))
                                                  : sizeText(difference.values.front()) + " in each";
    return capitalized(fmt::format("{} {}.", rowOf(quantity).told, values));
}

} // namespace vmscope::layout
