// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/user_copy.h"

/// Touching a user's buffer, so that its pages are there when no fault can be served any more
/// (linux/pagemap.h, mm/gup.c).
namespace vmscope::kernel {

namespace detail {

/// Calls `touch(VirtualAddress)` for the bytes that this kernel touches, until one is refused: how many bytes
/// there are from that page on.
template<class Touch>
Bytes touchPages(layout::FileIoRow::FaultIn how, VirtualAddress start, Bytes size, const Touch& touch)
{
    using FaultIn = layout::FileIoRow::FaultIn;
    if (how == FaultIn::None || size == Bytes{})
        return {};
    if (!touch(start))
        return size;
    constexpr Bytes one{1};
    const VirtualAddress last = (start + size - one).alignedDown(pageSize);
    const Bytes step =
        how == FaultIn::EveryPage ? pageSize : std::max(pageSize, last - start.alignedDown(pageSize));
    for (VirtualAddress page = start.alignedDown(pageSize) + step; page <= last; page += step)
        if (!touch(how == FaultIn::EveryPage ? page : start + size - one))
            return start + size - page;
    return {};
}

} // namespace detail

/// fault_in_pages_readable(), fault_in_iov_iter_readable(): reads a byte of the first page and of the last,
/// or of each; the bytes that cannot be had.
template<class Sink>
[[nodiscard]] Bytes faultInReadable(Kernel& kernel, Running by, VirtualAddress from, Bytes size, Sink& sink)
{
    return detail::touchPages(
        kernel.layout().config.kernel->fileIo.faultIn, from, size,
        [&](VirtualAddress at) { return getUserUnchecked(kernel, by, at, Bytes{1}, sink).has_value(); });
}
/// fault_in_pages_writeable(): writes a 0 to the same bytes.
template<class Sink>
[[nodiscard]] Bytes faultInWriteable(Kernel& kernel, Running by, VirtualAddress to, Bytes size, Sink& sink)
{
    return detail::touchPages(
        kernel.layout().config.kernel->fileIo.faultIn, to, size,
        [&](VirtualAddress at) { return putUserUnchecked(kernel, by, at, 0, Bytes{1}, sink); });
}

} // namespace vmscope::kernel
