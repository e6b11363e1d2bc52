// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/user_areas.h"

#include "model/base/text.h"

#include <fmt/format.h>

namespace vmscope::kernel {

std::string sentenceOf(const MapFailure& failure)
{
    return fmt::format("mmap() wants {} of addresses in one piece and the largest hole is {}",
                       sizeText(failure.wanted), sizeText(failure.largestHole));
}

namespace detail {

std::variant<VirtualRange, MapFailure> addArea(AddressSpace& space, const UserRules& rules,
                                               const MapRequest& request)
{
    const Bytes size = PhysicalAddress{request.size.value}.alignedUp(pageSize) - PhysicalAddress{};
    const auto start = size > Bytes{} ? space.findHole(rules, size) : std::nullopt;
    if (!start)
        return MapFailure{size, space.largestHole(rules)};
    const VirtualRange range{*start, *start + size};
    space.areas.emplace(*start,
                        Vma{range, "mapped", request.rights, request.file, request.shared && request.file});
    return range;
}

} // namespace detail

} // namespace vmscope::kernel
