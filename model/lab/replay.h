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
        for (const hardware::Reference& reference : references) {
            const bool fetch = reference.isFetch();
            const paging::Access access{reference.access(), paging::Privilege::User};
            const bool recent =
                fetch ? fetches.hits(reference.address, access) : data.hits(reference.address, access);
            if constexpr (Sink::listens)
                if (recent)
                    sink(hardware::TlbHit{m_mmu.firstName(access.kind), reference.address});
            if (!recent && m_takes[fetch] && !look(reference, sink)) [[unlikely]]
                return refusal(reference);
        }
        return std::nullopt;
    }

    [[nodiscard]] const hardware::Mmu& mmu() const { return m_mmu; }

private:
    template<class Sink>
    bool look(const hardware::Reference& reference, Sink& sink)
    {
        const paging::Access access{reference.access(), paging::Privilege::User};
        if (m_mmu.translate(reference.address, access, m_space.memory(), sink))
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
