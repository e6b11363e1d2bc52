// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/address_space.h"

namespace vmscope::kernel {

namespace {

/// What mmap() may give where nothing is: from mmap_base on, or below it. Page 0 is never given: it is where
/// null pointers are.
VirtualRange mmapWindow(const UserRules& rules)
{
    if (rules.bottomUp)
        return {rules.mmapBase, rules.end.alignedDown(pageSize)};
    return {VirtualAddress{pageSize.value}, rules.mmapBase};
}

/// Shows the free ranges of it to `visit`, by rising address.
template<class Visit>
void forEachHole(const AddressSpace& space, const UserRules& rules, const Visit& visit)
{
    const VirtualRange window = mmapWindow(rules);
    const auto show = [&](VirtualRange hole) {
        if (!hole.intersection(window).empty())
            visit(hole.intersection(window));
    };
    VirtualAddress at{};
    for (const auto& [start, area] : space.areas) {
        show({at, start});
        at = area.range.end;
    }
    show({at, rules.end});
}

} // namespace

const Vma* AddressSpace::areaAt(VirtualAddress v) const
{
    const auto after = areas.upper_bound(v);
    if (after == areas.begin() || !std::prev(after)->second.range.contains(v))
        return nullptr;
    return &std::prev(after)->second;
}

std::optional<VirtualAddress> AddressSpace::findHole(const UserRules& rules, Bytes size) const
{
    std::optional<VirtualAddress> found;
    forEachHole(*this, rules, [&](VirtualRange hole) {
        if (sizeOf(hole) < size || (rules.bottomUp && found))
            return;
        found = rules.bottomUp ? hole.start : hole.end - size;
    });
    return found;
}

Bytes AddressSpace::largestHole(const UserRules& rules) const
{
    Bytes largest;
    forEachHole(*this, rules, [&](VirtualRange hole) { largest = std::max(largest, sizeOf(hole)); });
    return largest;
}

void AddressSpace::cutOut(VirtualRange range)
{
    const auto before = areas.upper_bound(range.start);
    for (auto at = before == areas.begin() ? before : std::prev(before); at != areas.end();) {
        const Vma area = at->second;
        if (area.range.start >= range.end)
            return;
        if (!area.range.overlaps(range)) {
            ++at;
            continue;
        }
        at = areas.erase(at);
        if (area.range.start < range.start) {
            Vma first = area;
            first.range.end = range.start;
            areas[first.range.start] = first;
        }
        if (range.end < area.range.end) {
            Vma last = area;
            last.range.start = range.end;
            last.file = area.fileAt(range.end);
            areas[last.range.start] = last;
        }
    }
}

} // namespace vmscope::kernel
