// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/address_space.h"

namespace vmscope::kernel {

namespace {

/// Shows the free ranges to `visit`, by rising address. Page 0 is never given: it is where null pointers are.
template<class Visit>
void forEachHole(const AddressSpace& space, const UserRules& rules, const Visit& visit)
{
    VirtualAddress at{pageSize.value};
    for (const auto& [start, area] : space.areas) {
        if (at < start)
            visit(VirtualRange{at, start});
        at = area.range.end;
    }
    if (at < rules.end)
        visit(VirtualRange{at, rules.end.alignedDown(pageSize)});
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
        if (rules.bottomUp)
            hole.start = std::max(hole.start, rules.mmapBase);
        else
            hole.end = std::min(hole.end, rules.mmapBase);
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
