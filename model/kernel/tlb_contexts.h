// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/task.h"

#include <array>

namespace vmscope::kernel {

/// Which address spaces the PCIDs of one processor stand for (cpu_tlbstate of mm/tlb.c): a few at a time, so
/// that a process that comes back soon finds its translations. Without PCID there is one.
class TlbContexts
{
public:
    static constexpr unsigned count = 6; // TLB_NR_DYN_ASIDS

    /// The context that is loaded (loaded_mm_asid).
    [[nodiscard]] unsigned current() const { return m_current; }
    /// PCID: the user half's translations of this context must go when it is loaded next
    /// (user_pcid_flush_mask).
    [[nodiscard]] bool userStale() const { return m_contexts[m_current].userStale; }
    void setUserStale(bool stale) { m_contexts[m_current].userStale = stale; }

    /// choose_new_asid(): the process's context becomes current. True where what it holds must go: it is
    /// another process's until now, or was not told of the latest flushes.
    /// `flushes`: how often the process's translations were flushed so far.
    [[nodiscard]] bool choose(ProcessId process, std::uint64_t flushes, bool hasPcid);
    /// The current context was flushed as well.
    void noteFlush(std::uint64_t flushes)
    {
        m_contexts[m_current].flushes = flushes;
        m_contexts[m_current].userStale = true;
    }

private:
    struct Context
    {
        ProcessId process{~0u}; ///< nobody
        std::uint64_t flushes = 0;
        bool userStale = true;
    };

    [[nodiscard]] unsigned contextFor(ProcessId process, bool hasPcid);

    std::array<Context, count> m_contexts;
    unsigned m_current = 0;
    unsigned m_next = 0;
};

} // namespace vmscope::kernel
