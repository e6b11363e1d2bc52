// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware/tlb_level.h"

#include <algorithm>

namespace vmscope::hardware {

TlbEntry pieceOf(const TlbEntry& whole, VirtualAddress a, unsigned shift)
{
    TlbEntry piece = whole;
    piece.frame = whole.at(a).alignedDown({1ull << shift});
    piece.page = a.value >> shift;
    piece.shift = static_cast<std::uint8_t>(shift);
    return piece;
}

TlbLevel::TlbLevel(TlbName name, const TlbLevelGeometry& geometry)
    : m_name(name)
{
    for (const TlbGeometry& array : geometry.arrays)
        if (array.entries > 0)
            m_arrays[m_count++] = TlbArray(array);
}

std::optional<TlbLevel::Place> TlbLevel::find(VirtualAddress a, std::uint16_t pcid) const
{
    for (unsigned i = 0; i < m_count; ++i)
        if (const auto slot = m_arrays[i].find(a, pcid))
            return Place{i, *slot};
    return std::nullopt;
}

std::optional<TlbLevel::Place> TlbLevel::lookUp(VirtualAddress a, std::uint16_t pcid)
{
    const auto place = find(a, pcid);
    ++(place ? m_counters.hits : m_counters.misses);
    if (place)
        m_arrays[place->array].touch(place->slot);
    return place;
}

std::optional<TlbLevel::Filled> TlbLevel::fill(const TlbEntry& entry, VirtualAddress a, bool mayCut)
{
    for (auto shift = pageShifts.rbegin(); shift != pageShifts.rend(); ++shift) {
        if (*shift > entry.shift || (*shift != entry.shift && !mayCut))
            continue;
        const auto array = std::ranges::find_if(used(), [&](const auto& each) { return each.holds(*shift); });
        if (array == used().end())
            continue;
        const TlbEntry piece = pieceOf(entry, a, *shift);
        return Filled{static_cast<unsigned>(array - used().begin()), piece, array->fill(piece)};
    }
    return std::nullopt;
}

unsigned TlbLevel::drop(const FlushScope& scope)
{
    unsigned dropped = 0;
    for (TlbArray& array : used())
        dropped += array.drop(scope);
    return dropped;
}

void TlbLevel::setPermissions(const PermissionTable& permissions)
{
    for (TlbArray& array : used())
        array.setPermissions(permissions);
}

void TlbLevel::addTo(PartCensus& census) const
{
    for (const TlbArray& array : m_arrays)
        array.addTo(census);
}

} // namespace vmscope::hardware
