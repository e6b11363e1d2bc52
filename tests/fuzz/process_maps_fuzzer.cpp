// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/process_maps.h"

#include <cstdlib>

using namespace vmscope;
using namespace vmscope::formats;

/// Any bytes become areas that rise and can be found, or an error that says where and what.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const auto areas = parseProcessMaps({reinterpret_cast<const char*>(data), size}, "input");
    if (!areas && (areas.error().where.empty() || areas.error().what.empty()))
        std::abort();
    if (!areas)
        return 0;
    VirtualAddress last{};
    for (const ProcessArea& area : *areas) {
        if (area.range.empty() || area.range.start < last || areaAt(*areas, area.range.start) != &area)
            std::abort();
        last = area.range.end;
    }
    return 0;
}
