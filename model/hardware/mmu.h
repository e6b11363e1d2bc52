// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/bus.h"
#include "model/hardware/physical_memory.h"
#include "model/hardware/structure_cache.h"
#include "model/hardware/tlb_level.h"

namespace vmscope::hardware {

/// What an MMU is built of. Either `unified` or the split pair; the others have no entries.
struct MmuGeometry
{
    TlbLevelGeometry instruction{};
    TlbLevelGeometry data{};
    TlbLevelGeometry unified{};
    TlbLevelGeometry second{};
    bool inclusive = false; ///< what leaves the second level leaves the first too
    StructureCacheSizes structureCaches{};

    bool operator==(const MmuGeometry&) const = default;
};

/// The registers' part of a translation.
struct TranslationContext
{
    std::optional<paging::PagingRules> rules{}; ///< nothing: paging is off
    PhysicalAddress root{};
    std::array<std::uint64_t, 4> pdptes{}; ///< PAE: loaded with CR3
    std::uint16_t pcid = 0;

    [[nodiscard]] paging::WalkStart start() const
    {
        return {.table = root, .registers = rules->mode->rootInRegisters ? &pdptes : nullptr};
    }
};

/// The TLBs and the walker of one processor.
class Mmu
{
public:
    explicit Mmu(const MmuGeometry& geometry);

    [[nodiscard]] const TranslationContext& context() const { return m_context; }
    /// Sets what the registers say. Flushes nothing: that is for the caller to say.
    void setContext(const TranslationContext& context);

    /// What addresses go through while paging is off.
    [[nodiscard]] const Bus& bus() const { return m_bus; }
    [[nodiscard]] Bus& bus() { return m_bus; }

    /// The physical address, or nothing and a `fault()`. A TLB is asked first, then the second, then the
    /// tables; a hit never looks at the tables, so a stale entry is used until it is flushed. Sets A and D.
    /// Throws OutsideRam where the tables lead there.
    template<class Sink>
    [[nodiscard]] std::optional<PhysicalAddress> translate(VirtualAddress a, paging::Access access,
                                                           PhysicalMemory& memory, Sink& sink)
    {
        TlbLevel& first = firstFor(access.kind);
        const TlbArray::Recent* hit = first.hitRecent(a, access);
        if (!hit) [[unlikely]]
            hit = first.hitSmallest(a, m_context.pcid, access);
        if (hit) [[likely]] {
            if constexpr (Sink::listens)
                sink(TlbHit{first.name(), a});
            return first.at(*hit, a);
        }
        return translateSlowly(a, access.kind, access.privilege, access.alignmentCheck, memory, sink);
    }
    /// The same for who knows that the access is not found by a `recentPort`.
    template<class Sink>
    [[nodiscard]] std::optional<PhysicalAddress> translateNotRecent(VirtualAddress a, paging::Access access,
                                                                    PhysicalMemory& memory, Sink& sink)
    {
        TlbLevel& first = firstFor(access.kind);
        if (const TlbArray::Recent* hit = first.hitSmallest(a, m_context.pcid, access)) {
            if constexpr (Sink::listens)
                sink(TlbHit{first.name(), a});
            return first.at(*hit, a);
        }
        return translateSlowly(a, access.kind, access.privilege, access.alignmentCheck, memory, sink);
    }

    /// For many look-ups in a row: who finds an access there may leave out `translate`. Not to outlive this
    /// MMU.
    [[nodiscard]] TlbName firstName(paging::AccessKind kind) { return firstFor(kind).name(); }
    [[nodiscard]] RecentPort recentPort(paging::AccessKind kind) { return firstFor(kind).recentPort(); }

    /// The walk and the fill of an access whose look-up is done, as after a fault handler has mapped the
    /// page: no new look-up is counted.
    template<class Sink>
    [[nodiscard]] std::optional<PhysicalAddress> walkAndFill(VirtualAddress a, paging::Access access,
                                                             PhysicalMemory& memory, Sink& sink);

    /// Why the last translation that gave nothing did so.
    [[nodiscard]] const paging::Fault& fault() const { return m_fault; }

    template<class Sink>
    void flush(const FlushScope& scope, Sink& sink)
    {
        const unsigned entries = drop(scope);
        if constexpr (Sink::listens)
            sink(Flushed{scope, entries});
    }

    [[nodiscard]] const TlbLevel& level(TlbName name) const
    {
        return m_levels[static_cast<std::size_t>(name)];
    }
    /// What lies outside this object.
    void addTo(PartCensus& census) const;

private:
    /// (An Access in one piece would have to go through memory on every access, for the sake of the few that
    /// come here.)
    template<class Sink>
    std::optional<PhysicalAddress> translateSlowly(VirtualAddress a, paging::AccessKind kind,
                                                   paging::Privilege privilege, bool alignmentCheck,
                                                   PhysicalMemory& memory, Sink& sink);
    template<class Sink>
    std::optional<TlbEntry> lookUp(TlbLevel& level, VirtualAddress a, Sink& sink);
    template<class Sink>
    std::optional<PhysicalAddress> use(const TlbEntry& entry, VirtualAddress a, paging::Access access,
                                       PhysicalMemory& memory, Sink& sink);
    template<class Sink>
    bool walkTables(VirtualAddress a, paging::Access access, PhysicalMemory& memory, Sink& sink);
    template<class Sink>
    void fill(TlbLevel& level, const TlbEntry& entry, VirtualAddress a, Sink& sink);
    template<class Sink>
    std::nullopt_t refuse(const paging::Fault& fault, Sink& sink);

    [[nodiscard]] TlbLevel& firstFor(paging::AccessKind kind)
    {
        return m_levels[m_firstFor[static_cast<std::size_t>(kind)]];
    }
    [[nodiscard]] TlbLevel& second() { return m_levels[static_cast<std::size_t>(TlbName::Second)]; }
    [[nodiscard]] TlbEntry entryFor(VirtualAddress a) const;
    [[nodiscard]] paging::Fault refusal(const TlbEntry& entry, VirtualAddress a, paging::Access access) const;
    void replaceEverywhere(const TlbEntry& entry, VirtualAddress a);
    void dropFromFirst(const TlbEntry& entry);
    unsigned drop(const FlushScope& scope);

    TranslationContext m_context;
    PermissionTable m_permissions;
    std::array<std::uint8_t, 3> m_firstFor{}; ///< by AccessKind: which of m_levels
    std::array<TlbLevel, 4> m_levels;         ///< by TlbName
    StructureCache m_structures;
    bool m_inclusive = false;
    bool m_usesStructures = false;
    paging::Fault m_fault;
    paging::Walk m_walk;
    Bus m_bus;
};

} // namespace vmscope::hardware

#include "model/hardware/mmu_access.h"
