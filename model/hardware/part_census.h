// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/bytes.h"

#include <unordered_set>

namespace vmscope::hardware {

/// Adds up the memory of values that share copy-on-write parts: each part counts once, however many hold it.
class PartCensus
{
public:
    /// `part`: where it lies. False where it was counted before; then so were the parts inside it.
    bool add(const void* part, Bytes size)
    {
        const bool isNew = m_seen.insert(part).second;
        m_total += isNew ? size : Bytes{};
        return isNew;
    }
    [[nodiscard]] Bytes total() const { return m_total; }

private:
    std::unordered_set<const void*> m_seen;
    Bytes m_total;
};

} // namespace vmscope::hardware
