// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/address_names.h"

#include "model/base/text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <limits>

namespace vmscope::layout {

namespace {

/// Names that are neither a constant nor a region.
struct Variable
{
    std::string_view name;
    VirtualAddress Layout::*value;
};
constexpr std::array variables = {Variable{"page_offset", &Layout::pageOffset},
                                  Variable{"high_memory", &Layout::highMemory}};

constexpr std::string_view numberExamples = "a number such as 0xc0100000, 3222274048 or 0xc0000000+5M";

std::string lowered(std::string_view given)
{
    std::string text(given);
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return text;
}

bool isNamed(std::string_view spelt, std::string_view lowerCase) { return lowered(spelt) == lowerCase; }

bool isAddress(const Constant& constant) { return constant.kind == Constant::Kind::Address; }

/// "high_memory+5M-4K": what stands before the first sign, and the rest.
struct Sum
{
    std::string_view base;
    std::string_view distances;
};

Sum sumOf(std::string_view text)
{
    const auto sign = std::min(text.find_first_of("+-"), text.size());
    return {trimmed(text.substr(0, sign)), text.substr(sign)};
}

/// What a size does to an address; nothing where that leaves the 64 bits of addresses.
std::optional<std::uint64_t> moved(std::uint64_t from, char sign, Bytes distance)
{
    if (sign == '-')
        return distance.value <= from ? std::optional(from - distance.value) : std::nullopt;
    const std::uint64_t room = std::numeric_limits<std::uint64_t>::max() - from;
    return distance.value <= room ? std::optional(from + distance.value) : std::nullopt;
}

/// `at` moved by "+5M-4K".
Result<std::uint64_t> moved(std::uint64_t at, std::string_view distances, std::string_view where)
{
    while (!distances.empty()) {
        const auto next = std::min(distances.find_first_of("+-", 1), distances.size());
        const auto distance = parseSize(distances.substr(1, next - 1), where);
        if (!distance)
            return distance.error();
        const auto there = moved(at, distances.front(), *distance);
        if (!there)
            return Error{std::string(where),
                         fmt::format("{}{} is no address", hexText(at), distances.substr(0, next)),
                         "0 to 2^64 - 1"};
        at = *there;
        distances.remove_prefix(next);
    }
    return at;
}

/// Where a place starts, before any distance is added.
using Base = NamedAddress;

std::optional<VirtualAddress> namedVirtual(const Layout& layout, std::string_view name)
{
    for (const Variable& variable : variables)
        if (variable.name == name)
            return layout.*variable.value;
    for (const Constant& constant : layout.constants)
        if (isAddress(constant) && isNamed(constant.name, name))
            return VirtualAddress{constant.value};
    for (const Region& region : layout.regions)
        if (nameOf(region.kind) == name)
            return region.range.start;
    return std::nullopt;
}

const PhysicalExtent* extentNamed(const Layout& layout, std::string_view name)
{
    const auto found = std::ranges::find_if(
        layout.physical, [&](const PhysicalExtent& extent) { return nameOf(extent.kind) == name; });
    return found == layout.physical.end() ? nullptr : &*found;
}

/// Low memory lies in the direct map.
std::optional<VirtualAddress> permanentAddress(const Layout& layout, const PhysicalExtent& extent)
{
    if (extent.range.end > layout.maxLowPfn.start())
        return std::nullopt;
    return layout.pageOffset + (extent.range.start - PhysicalAddress{});
}

std::optional<Base> namedBase(const Layout& layout, std::string_view name)
{
    Base base{.virtualAddress = namedVirtual(layout, name)};
    if (const PhysicalExtent* extent = extentNamed(layout, name)) {
        base.physicalAddress = extent->range.start;
        if (!base.virtualAddress)
            base.virtualAddress = permanentAddress(layout, *extent);
    }
    return base.virtualAddress || base.physicalAddress ? std::optional(base) : std::nullopt;
}

std::optional<Base> numberedBase(std::string_view text)
{
    const auto number = parseNumber(text, {});
    if (!number)
        return std::nullopt;
    return Base{.virtualAddress = VirtualAddress{*number},
                .physicalAddress = PhysicalAddress{*number},
                .bareNumber = true};
}

std::optional<Base> virtualBase(std::optional<Base> base)
{
    if (!base || !base->virtualAddress)
        return std::nullopt;
    return Base{.virtualAddress = base->virtualAddress};
}

std::optional<Base> physicalBase(std::optional<Base> base)
{
    if (!base || !base->physicalAddress)
        return std::nullopt;
    return Base{.physicalAddress = base->physicalAddress};
}

std::optional<Base> frameBase(std::string_view text)
{
    constexpr std::uint64_t mostFrames = 1ull << 40; // of the 52 bits that a physical address has
    const auto frame = parseNumber(text, {});
    if (!frame || *frame >= mostFrames)
        return std::nullopt;
    return Base{.physicalAddress = FrameNumber{*frame}.start()};
}

/// `text` is lower case; without a layout it has no names.
std::optional<Base> baseOf(const Layout* layout, std::string_view text)
{
    const auto numberOrName = [&](std::string_view rest) {
        const auto number = numberedBase(rest);
        return number || !layout ? number : namedBase(*layout, rest);
    };
    const auto after = [&](std::string_view prefix) { return trimmed(text.substr(prefix.size())); };
    if (text.starts_with("v:"))
        return virtualBase(numberOrName(after("v:")));
    if (text.starts_with("p:"))
        return physicalBase(numberOrName(after("p:")));
    if (text.starts_with("pfn:"))
        return frameBase(after("pfn:"));
    return numberOrName(text);
}

/// All that `base` stands for, moved.
Result<NamedAddress> movedBase(Base base, std::string_view distances, std::string_view where)
{
    if (base.virtualAddress) {
        const auto at = moved(base.virtualAddress->value, distances, where);
        if (!at)
            return at.error();
        base.virtualAddress = VirtualAddress{*at};
    }
    if (base.physicalAddress) {
        const auto at = moved(base.physicalAddress->value, distances, where);
        if (!at && !base.virtualAddress)
            return at.error();
        base.physicalAddress = at ? std::optional(PhysicalAddress{*at}) : std::nullopt;
    }
    return base;
}

Error unknown(const Layout& layout, std::string_view text, std::string_view where)
{
    return {std::string(where), fmt::format("\"{}\" is no address here", text),
            fmt::format("{}, or a name, with a distance or without: {}", numberExamples,
                        fmt::join(addressNames(layout), ", "))};
}

} // namespace

Result<NamedAddress> addressNamed(const Layout& layout, std::string_view text, std::string_view where)
{
    const std::string lower = lowered(trimmed(text));
    const Sum sum = sumOf(lower);
    const auto base = baseOf(&layout, sum.base);
    return base ? movedBase(*base, sum.distances, where) : unknown(layout, text, where);
}

Result<VirtualAddress> virtualAddressNamed(const Layout& layout, std::string_view text,
                                           std::string_view where)
{
    const auto named = addressNamed(layout, text, where);
    if (!named)
        return named.error();
    if (!named->virtualAddress)
        return Error{std::string(where), fmt::format("\"{}\" has no permanent virtual address", text),
                     "a virtual address"};
    return *named->virtualAddress;
}

Result<VirtualAddress> virtualAddressNumbered(std::string_view text, std::string_view where)
{
    const std::string lower = lowered(trimmed(text));
    const Sum sum = sumOf(lower);
    const auto base = virtualBase(baseOf(nullptr, sum.base));
    if (!base)
        return Error{std::string(where), fmt::format("\"{}\" is no virtual address", text),
                     fmt::format("{}; names need a kernel, which a dump does not tell", numberExamples)};
    const auto at = moved(base->virtualAddress->value, sum.distances, where);
    return at ? Result(VirtualAddress{*at}) : at.error();
}

std::vector<std::string_view> addressNames(const Layout& layout)
{
    std::vector<std::string_view> names;
    const auto add = [&](std::string_view name) {
        if (std::ranges::find(names, name) == names.end())
            names.push_back(name);
    };
    for (const Variable& variable : variables)
        add(variable.name);
    for (const Constant& constant : layout.constants)
        if (isAddress(constant))
            add(constant.name);
    for (const Region& region : layout.regions)
        add(nameOf(region.kind));
    for (const PhysicalExtent& extent : layout.physical)
        add(nameOf(extent.kind));
    return names;
}

} // namespace vmscope::layout
