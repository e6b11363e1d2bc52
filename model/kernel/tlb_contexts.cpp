// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/tlb_contexts.h"

#include <algorithm>

namespace vmscope::kernel {

unsigned TlbContexts::contextFor(ProcessId process, bool hasPcid)
{
    const auto found = std::ranges::find(m_contexts, process, &Context::process);
    if (!hasPcid)
        return 0;
    return found != m_contexts.end() ? unsigned(found - m_contexts.begin()) : m_next++ % count;
}

bool TlbContexts::choose(ProcessId process, std::uint64_t flushes, bool hasPcid)
{
    m_current = contextFor(process, hasPcid);
    Context& context = m_contexts[m_current];
    const bool flush = !hasPcid || context.process != process || context.flushes < flushes;
    context = {process, flushes, context.userStale || flush};
    return flush;
}

} // namespace vmscope::kernel
