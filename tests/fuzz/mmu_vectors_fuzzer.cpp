// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/vector_check.h"

#include <cstdlib>

using namespace vmscope::formats;

/// Any bytes become vectors or an error that says where and what; what was read is run.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const auto vectors = parseMmuVectors({reinterpret_cast<const char*>(data), size}, "input");
    if (!vectors && (vectors.error().where.empty() || vectors.error().what.empty()))
        std::abort();
    if (!vectors)
        return 0;
    for (const MmuVector& vector : *vectors)
        if (const VectorCheck result = check(vector); result.passed != result.expected.empty())
            std::abort();
    return 0;
}
