// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/mmu_vectors.h"

namespace vmscope::formats {

/// What the engine made of a vector, and whether that is what the processor did.
struct VectorCheck
{
    std::uint64_t id = 0;
    bool passed = false;
    std::string expected = {}; ///< where not `passed`
    std::string got = {};
};

/// Performs the access on the vector's tables. The result and, on success, the entries afterwards must be
/// equal; after a fault nothing but A may differ.
[[nodiscard]] VectorCheck check(const MmuVector&);

} // namespace vmscope::formats
