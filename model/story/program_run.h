// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/access_run.h"

namespace vmscope::story {

/// Pages that a program has, and what it may do with them.
struct ProgramPages
{
    VirtualRange range;
    bool writable = false;

    bool operator==(const ProgramPages&) const = default;
};

/// A stretch of accesses, and how often the first-level TLBs knew.
struct HitRate
{
    unsigned accesses = 0;
    unsigned hits = 0;

    bool operator==(const HitRate&) const = default;
    [[nodiscard]] double share() const { return accesses == 0 ? 0 : double(hits) / accesses; }
};

/// What a program does that works on these pages: user-mode reads and writes, most of them near the one
/// before, some far away; deterministic by seed. Accesses that fault are left out of the count. The rates are
/// those of equal stretches of the run, in order; none where there is nothing to touch.
std::vector<HitRate> runProgram(Rig& rig, const std::vector<ProgramPages>& pages, unsigned accesses,
                                std::uint64_t seed);

} // namespace vmscope::story
