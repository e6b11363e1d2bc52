// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/extents.h"

#include <algorithm>

namespace vmscope::layout {

std::vector<PhysicalExtent> extentsIn(const Layout& layout, const PhysicalRange& range)
{
    std::vector<PhysicalExtent> parts;
    for (const PhysicalExtent& extent : layout.physical)
        if (const PhysicalRange part = extent.range.intersection(range); !part.empty())
            parts.push_back({extent.kind, part});
    return parts;
}

std::vector<PhysicalKind> kindsIn(const Layout& layout, const PhysicalRange& range)
{
    std::vector<PhysicalKind> kinds;
    for (const PhysicalExtent& part : extentsIn(layout, range))
        if (std::ranges::find(kinds, part.kind) == kinds.end())
            kinds.push_back(part.kind);
    return kinds;
}

} // namespace vmscope::layout
