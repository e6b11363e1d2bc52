// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/hardware/mmu.h"
#include "model/hardware/reference.h"
#include "model/lab/demand_space.h"

namespace vmscope::lab {

/// Runs a program's references through TLBs and a walker over real tables, in user mode.
///
/// A reference is one look-up, by its first address. A page is mapped when it is touched first, which is part
/// of that reference's miss. Fetches count where there is a TLB for instructions (or one for all), data where
/// there is one for data.
class Replay
{
public:
    /// `pageShift` 12 or 21: the size of all pages.
    Replay(const hardware::MmuGeometry& geometry, unsigned pageShift);

    /// All of `references`, or up to one that cannot be: an address that is not canonical, or more pages than
    /// there is RAM for tables.
    template<class Sink>
    [[nodiscard]] std::optional<Error> run(std::span<const hardware::Reference> references, Sink& sink)
    {
        hardware::RecentPort data = m_mmu.recentPort(paging::AccessKind::Read);
        hardware::RecentPort fetches = m_mmu.recentPort(paging::AccessKind::Execute);
        const hardware::Reference* const end = references.data() + references.size();
        for (const hardware::Reference* next = references.data();; ++next) {
            next = skipRecent(next, end, data, fetches, sink);
            if (next == end)
                return std::nullopt;
            if (m_takes[next->isFetch()] && !look(*next, sink)) [[unlikely]]
                return refusal(*next);
        }
    }

    [[nodiscard]] const hardware::Mmu& mmu() const { return m_mmu; }

private:
    /// A trace is read once, from end to end: at this speed waiting for it would cost a fifth of the time.
    static void prefetchAfter(const hardware::Reference* reference)
    {
        constexpr std::uintptr_t distance = 1024; // may lie beyond the end, where a prefetch does nothing
        __builtin_prefetch(
            reinterpret_cast<const void*>(reinterpret_cast<std::uintptr_t>(reference) + distance));
    }
    /// The first of the references that is not to the page last used in its set; the others were hits.
    template<class Sink>
    const hardware::Reference* skipRecent(const hardware::Reference* next, const hardware::Reference* end,
                                          hardware::RecentPort& data, hardware::RecentPort& fetches,
                                          Sink& sink)
    {
        const hardware::Reference* const first = next;
        std::uint64_t fetched = 0;
        for (; next != end; ++next) {
            prefetchAfter(next);
            const bool fetch = next->isFetch();
            const paging::Access access{next->access(), paging::Privilege::User};
            if (!(fetch ? fetches.holds(next->address, access) : data.holds(next->address, access)))
                break;
            fetched += fetch;
            if constexpr (Sink::listens)
                sink(hardware::TlbHit{m_mmu.firstName(access.kind), next->address});
        }
        fetches.count(fetched);
        data.count(static_cast<std::uint64_t>(next - first) - fetched);
        return next;
    }
    template<class Sink>
    bool look(const hardware::Reference& reference, Sink& sink)
    {
        const paging::Access access{reference.access(), paging::Privilege::User};
        if (m_mmu.translateNotRecent(reference.address, access, m_space.memory(), sink))
            return true;
        return m_mmu.fault().cause == paging::FaultCause::NotPresent && m_space.map(reference.address) &&
               m_mmu.walkAndFill(reference.address, access, m_space.memory(), sink);
    }
    [[nodiscard]] Error refusal(const hardware::Reference& reference) const;

    DemandSpace m_space;
    hardware::Mmu m_mmu;
    std::array<bool, 2> m_takes{}; ///< data, fetches
};

} // namespace vmscope::lab
