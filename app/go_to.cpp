// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/go_to.h"

#include "model/base/text.h"
#include "model/layout/explain.h"
#include "views/common/display_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace vmscope {

namespace {

using layout::Layout;

Error unknown(const std::string& text)
{
    return {"Go to", fmt::format("\"{}\" is no address here", text),
            "v:0xc0100000, p:0x100000, pfn:0x38000, a name such as pkmap or high_memory, or page_offset+5M"};
}

std::string lowered(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return text;
}

std::optional<VirtualAddress> namedAddress(const Layout& layout, const std::string& name)
{
    if (name == "page_offset")
        return layout.pageOffset;
    if (name == "high_memory")
        return layout.highMemory;
    for (const layout::Constant& constant : layout.constants)
        if (constant.kind == layout::Constant::Kind::Address && lowered(std::string(constant.name)) == name)
            return VirtualAddress{constant.value};
    for (const layout::Region& region : layout.regions)
        if (layout::nameOf(region.kind) == name)
            return region.range.start;
    return std::nullopt;
}

std::optional<views::Subject> extentNamed(const Layout& layout, const std::string& name)
{
    for (const layout::PhysicalExtent& extent : layout.physical)
        if (layout::nameOf(extent.kind) == name) {
            views::Subject subject = views::Subject::of(extent.kind);
            subject.physicalAddress = extent.range.start;
            return subject;
        }
    return std::nullopt;
}

Result<views::Subject> virtualDestination(const Layout& layout, VirtualAddress v, const std::string& text)
{
    const layout::Region* region = layout.regionAt(v);
    if (!region)
        return unknown(text);
    views::Subject subject = views::Subject::of(region->kind);
    subject.virtualAddress = v;
    return subject;
}

Result<views::Subject> physicalDestination(const Layout& layout, PhysicalAddress p, const std::string& text)
{
    for (const layout::PhysicalExtent& extent : layout.physical)
        if (extent.range.contains(p)) {
            views::Subject subject = views::Subject::of(extent.kind);
            subject.physicalAddress = p;
            return subject;
        }
    return unknown(text);
}

/// "page_offset+5M": a name and a distance.
std::optional<VirtualAddress> nameWithOffset(const Layout& layout, const std::string& text)
{
    const auto plus = text.find('+');
    const auto base = namedAddress(layout, std::string(trimmed(text.substr(0, plus))));
    if (!base || plus == std::string::npos)
        return base;
    const auto offset = parseSize(text.substr(plus + 1), "offset");
    return offset ? std::optional(*base + *offset) : std::nullopt;
}

Result<views::Subject> numbered(const Layout& layout, std::uint64_t number, const std::string& text)
{
    auto asVirtual = virtualDestination(layout, {number}, text);
    const auto asPhysical = physicalDestination(layout, {number}, text);
    if (asVirtual && asPhysical)
        asVirtual->physicalAddress = asPhysical->physicalAddress;
    return asVirtual ? asVirtual : asPhysical;
}

} // namespace

Result<views::Subject> destinationOf(const Layout& layout, const std::string& given)
{
    const std::string text = lowered(std::string(trimmed(given)));
    const auto after = [&](std::string_view prefix) {
        return text.starts_with(prefix) ? std::optional(parseNumber(
                                              trimmed(std::string_view(text).substr(prefix.size())), "Go to"))
                                        : std::nullopt;
    };
    if (const auto v = after("v:"); v && *v)
        return virtualDestination(layout, {**v}, text);
    if (const auto p = after("p:"); p && *p)
        return physicalDestination(layout, {**p}, text);
    if (const auto frame = after("pfn:"); frame && *frame && **frame >> 40 == 0)
        return physicalDestination(layout, FrameNumber{**frame}.start(), text);
    if (const auto number = parseNumber(text, "Go to"))
        return numbered(layout, *number, text);
    if (const auto extent = extentNamed(layout, text))
        return *extent;
    if (const auto address = nameWithOffset(layout, text))
        return virtualDestination(layout, *address, text);
    return unknown(given);
}

} // namespace vmscope
