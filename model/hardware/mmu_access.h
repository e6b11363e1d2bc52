// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The templates of mmu.h: an access that was not the last of its set.

namespace vmscope::hardware {

template<class Sink>
std::nullopt_t Mmu::refuse(const paging::Fault& fault, Sink& sink)
{
    m_fault = fault;
    if constexpr (Sink::listens)
        sink(Faulted{fault});
    return std::nullopt;
}

template<class Sink>
std::optional<TlbEntry> Mmu::lookUp(TlbLevel& level, VirtualAddress a, Sink& sink)
{
    if (!level.exists())
        return std::nullopt;
    const auto place = level.lookUp(a, m_context.pcid);
    if constexpr (Sink::listens)
        place ? sink(TlbHit{level.name(), a}) : sink(TlbMiss{level.name(), a});
    return place ? std::optional(level.at(*place)) : std::nullopt;
}

template<class Sink>
std::optional<PhysicalAddress> Mmu::translateSlowly(VirtualAddress a, paging::AccessKind kind,
                                                    paging::Privilege privilege, bool alignmentCheck,
                                                    PhysicalMemory& memory, Sink& sink)
{
    const paging::Access access{kind, privilege, alignmentCheck};
    TlbLevel& first = firstFor(kind);
    if (!m_context.rules)
        return m_bus.at(a);
    if (const auto entry = lookUp(first, a, sink))
        return use(*entry, a, access, memory, sink);
    if (const auto entry = lookUp(second(), a, sink)) {
        fill(first, *entry, a, sink);
        return use(*entry, a, access, memory, sink);
    }
    return walkAndFill(a, access, memory, sink);
}

template<class Sink>
std::optional<PhysicalAddress> Mmu::use(const TlbEntry& entry, VirtualAddress a, paging::Access access,
                                        PhysicalMemory& memory, Sink& sink)
{
    if (m_permissions.allows(entry.permissionIndex(), access))
        return entry.at(a);
    if (m_context.rules->refusal(entry.rights, access)) {
        // A page fault drops the entries of its page, so that a retry sees the tables (SDM 3A 4.10.4.1).
        drop({.globals = true, .pcid = m_context.pcid, .page = a});
        return refuse(refusal(entry, a, access), sink);
    }
    if constexpr (Sink::listens)
        sink(DirtyAssist{a});
    if (!walkTables(a, access, memory, sink)) {
        drop({.globals = true, .pcid = m_context.pcid, .page = a});
        return std::nullopt;
    }
    replaceEverywhere(entryFor(a), a);
    return m_walk.translation.at(a);
}

template<class Sink>
std::optional<PhysicalAddress> Mmu::walkAndFill(VirtualAddress a, paging::Access access,
                                                PhysicalMemory& memory, Sink& sink)
{
    if (!walkTables(a, access, memory, sink))
        return std::nullopt;
    const TlbEntry entry = entryFor(a);
    fill(firstFor(access.kind), entry, a, sink);
    fill(second(), entry, a, sink);
    return m_walk.translation.at(a);
}

template<class Sink>
bool Mmu::walkTables(VirtualAddress a, paging::Access access, PhysicalMemory& memory, Sink& sink)
{
    const paging::PagingRules& rules = *m_context.rules;
    const auto cached = m_usesStructures ? m_structures.find(*rules.mode, a, m_context.pcid) : std::nullopt;
    const paging::WalkStart start = cached ? *cached : m_context.start();
    const bool wide = rules.mode->entryBytes == 8;
    paging::walkAgain(
        m_walk, rules, start, a, access,
        [&](PhysicalAddress p) {
            return wide ? memory.read<std::uint64_t>(p) : memory.read<std::uint32_t>(p);
        },
        [&](PhysicalAddress p, std::uint64_t value) {
            wide ? memory.write(p, value) : memory.write(p, static_cast<std::uint32_t>(value));
        });
    if constexpr (Sink::listens)
        for (const paging::WalkStep& step : m_walk.steps()) {
            sink(WalkStepTaken{step});
            if (step.after != step.before)
                sink(EntryWritten{step.where, step.before, step.after});
        }
    if (m_walk.faulted) {
        // The caches may be what is stale: a fault drops them for its context (SDM 3A 4.10.4.1).
        if (m_usesStructures)
            m_structures.drop(m_context.pcid);
        refuse(m_walk.fault, sink);
    } else if (m_usesStructures) {
        m_structures.keep(*rules.mode, m_walk, start, a, m_context.pcid);
    }
    return !m_walk.faulted;
}

template<class Sink>
void Mmu::fill(TlbLevel& level, const TlbEntry& entry, VirtualAddress a, Sink& sink)
{
    const bool isSecond = level.name() == TlbName::Second;
    const auto filled = level.exists() ? level.fill(entry, a, !isSecond) : std::nullopt;
    if (!filled)
        return;
    const auto& evicted = filled->filled.evicted;
    if (evicted && isSecond && m_inclusive)
        dropFromFirst(*evicted);
    if constexpr (Sink::listens) {
        if (evicted)
            sink(TlbEviction{level.name(), *evicted});
        sink(TlbFill{level.name(), filled->array, filled->filled.slot, filled->entry});
    }
}

} // namespace vmscope::hardware
