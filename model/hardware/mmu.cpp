// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware/mmu.h"

#include <algorithm>

namespace vmscope::hardware {

namespace {

constexpr auto number(TlbName name) { return static_cast<std::uint8_t>(name); }

} // namespace

Mmu::Mmu(const MmuGeometry& geometry)
    : m_levels{TlbLevel(TlbName::Instruction, geometry.instruction), TlbLevel(TlbName::Data, geometry.data),
               TlbLevel(TlbName::Unified, geometry.unified), TlbLevel(TlbName::Second, geometry.second)}
    , m_structures(geometry.structureCaches)
    , m_inclusive(geometry.inclusive)
    , m_usesStructures(std::ranges::any_of(geometry.structureCaches, [](unsigned size) { return size > 0; }))
{
    const bool split = !geometry.unified.exists();
    const auto data = number(split ? TlbName::Data : TlbName::Unified);
    m_firstFor = {data, data, number(split ? TlbName::Instruction : TlbName::Unified)};
}

void Mmu::setContext(const TranslationContext& context)
{
    m_context = context;
    m_permissions = context.rules ? PermissionTable(*context.rules) : PermissionTable();
    for (TlbLevel& level : m_levels)
        level.setPermissions(m_permissions);
}

TlbEntry Mmu::entryFor(VirtualAddress a) const
{
    const paging::Translation& found = m_walk.translation;
    const auto shift = static_cast<std::uint8_t>(found.pageShift);
    return {.page = a.value >> shift,
            .frame = found.page,
            .shift = shift,
            .pageShift = shift,
            .rights = found.rights,
            .global = found.global,
            .dirty = found.dirty,
            .pcid = m_context.pcid};
}

paging::Fault Mmu::refusal(const TlbEntry& entry, VirtualAddress a, paging::Access access) const
{
    const paging::PagingRules& rules = *m_context.rules;
    const paging::FaultCause cause = *rules.refusal(entry.rights, access);
    return {.cause = cause, .errorCode = rules.errorCode(cause, access), .address = a};
}

/// What a walk has just found, in place of every entry for this page. What is recent stays so: the look-up
/// has already said what was used.
void Mmu::replaceEverywhere(const TlbEntry& entry, VirtualAddress a)
{
    for (TlbLevel& level : m_levels) {
        const auto place = level.find(a, m_context.pcid);
        if (!place)
            continue;
        if (const unsigned held = level.at(*place).shift; held <= entry.shift) {
            level.update(*place, pieceOf(entry, a, held));
        } else {
            level.drop({.globals = true, .pcid = m_context.pcid, .page = a});
            level.fill(entry, a, level.name() != TlbName::Second);
        }
    }
}

void Mmu::dropFromFirst(const TlbEntry& entry)
{
    const FlushScope scope{.globals = true, .pcid = entry.pcid, .page = entry.start()};
    for (TlbLevel& level : m_levels)
        if (level.name() != TlbName::Second)
            level.drop(scope);
}

unsigned Mmu::drop(const FlushScope& scope)
{
    unsigned dropped = 0;
    for (TlbLevel& level : m_levels)
        dropped += level.drop(scope);
    m_structures.drop(scope.pcid);
    return dropped;
}

void Mmu::addTo(PartCensus& census) const
{
    for (const TlbLevel& level : m_levels)
        level.addTo(census);
    m_structures.addTo(census);
}

} // namespace vmscope::hardware
