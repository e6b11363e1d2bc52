// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/go_to.h"

#include "model/layout/address_names.h"

#include <fmt/format.h>

namespace vmscope {

namespace {

using layout::Layout;

Error unknown(const std::string& text)
{
    return {"Go to", fmt::format("\"{}\" is no address here", text),
            "v:0xc0100000, p:0x100000, pfn:0x38000, a name such as pkmap or high_memory, or page_offset+5M"};
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

/// A number may be an address of either kind.
Result<views::Subject> numbered(const Layout& layout, const layout::NamedAddress& number,
                                const std::string& text)
{
    auto asVirtual = virtualDestination(layout, *number.virtualAddress, text);
    const auto asPhysical = physicalDestination(layout, *number.physicalAddress, text);
    if (asVirtual && asPhysical)
        asVirtual->physicalAddress = asPhysical->physicalAddress;
    return asVirtual ? asVirtual : asPhysical;
}

} // namespace

Result<views::Subject> destinationOf(const Layout& layout, const std::string& given)
{
    const auto named = layout::addressNamed(layout, given, "Go to");
    if (!named)
        return unknown(given);
    if (named->bareNumber)
        return numbered(layout, *named, given);
    return named->physicalAddress ? physicalDestination(layout, *named->physicalAddress, given)
                                  : virtualDestination(layout, *named->virtualAddress, given);
}

} // namespace vmscope
