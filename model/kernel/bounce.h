// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/kernel_copy.h"
#include "model/kernel/temporary_page.h"

/// Transfers between pages and devices that reach only part of RAM (blk_queue_bounce()).
namespace vmscope::kernel {

enum class TransferDirection : std::uint8_t { ToDevice, FromDevice };

/// A transfer under way: the device uses `device`, which is `page` itself where it reaches that.
struct Transfer
{
    TransferDirection direction{};
    FrameNumber page{};
    FrameNumber device{};
    std::optional<BounceBuffers::Pool> pool{}; ///< where the stand-in came from

    [[nodiscard]] bool bounced() const { return pool.has_value(); }
};

/// Why a transfer did not begin.
enum class TransferRefusal : std::uint8_t {
    NoBounceBuffers, ///< this kernel has none for such a device
    NoPage,          ///< no memory and the pool is empty: the caller waits for a transfer to end
    MapSleeps,       ///< kmap() has no slot for the page: the task sleeps
};

namespace detail {

/// kmap(), kmap_atomic() or kmap_local_page() around `use(VirtualAddress)`; false where kmap() sleeps.
template<class Sink, class Use>
bool withBouncedPage(Kernel& kernel, Running by, FrameNumber page, layout::BounceRow::Map map, Sink& sink,
                     const Use& use)
{
    using Map = layout::BounceRow::Map;
    if (map == Map::Kmap) {
        const auto address = kernel.pkmap.write().kmap(kernel.machine(), by, page, sink);
        if (!address)
            return false;
        use(*address);
        kernel.pkmap.write().kunmap(by, page, sink);
        return true;
    }
    if (map == Map::Local)
        withLocalPage(kernel, by, page, sink, use);
    else
        withAtomicPage(kernel, by, page, TemporarySlot::BounceRead, sink, use);
    return true;
}

[[nodiscard]] inline VirtualAddress lowAddressOf(const Kernel& kernel, FrameNumber page)
{
    return kernel.layout().pageOffset + (page.start() - PhysicalAddress{});
}

} // namespace detail

/// A page's transfer begins. Where the device's reach ends (`reachEnd`, the first frame beyond) at or below
/// it, a page of low memory stands in, with its data if they go to the device.
template<class Sink>
[[nodiscard]] std::variant<Transfer, TransferRefusal> beginTransfer(Kernel& kernel, Running by,
                                                                    FrameNumber page, FrameNumber reachEnd,
                                                                    TransferDirection direction, Sink& sink)
{
    if (page < reachEnd)
        return Transfer{direction, page, page, std::nullopt};
    BounceBuffers& buffers = kernel.bounce.write();
    const auto pool = buffers.poolFor(reachEnd);
    if (!pool)
        return TransferRefusal::NoBounceBuffers;
    const auto standIn = buffers.take(kernel.pages.write(), *pool);
    if (!standIn)
        return TransferRefusal::NoPage;
    if constexpr (Sink::listens)
        sink(PageBounced{page, *standIn});
    const bool copied =
        direction != TransferDirection::ToDevice ||
        detail::withBouncedPage(kernel, by, page, buffers.row().write, sink, [&](VirtualAddress from) {
            copyBytes(kernel, by, detail::lowAddressOf(kernel, *standIn), from, pageSize, sink);
        });
    if (!copied) {
        buffers.give(kernel.pages.write(), *pool, *standIn);
        return TransferRefusal::MapSleeps;
    }
    return Transfer{direction, page, *standIn, *pool};
}

/// The device is done: what it wrote goes to the page that was meant, and the stand-in goes.
template<class Sink>
void completeTransfer(Kernel& kernel, Running by, const Transfer& transfer, Sink& sink)
{
    if (!transfer.bounced())
        return;
    BounceBuffers& buffers = kernel.bounce.write();
    if (transfer.direction == TransferDirection::FromDevice)
        detail::withBouncedPage(kernel, by, transfer.page, buffers.row().read, sink, [&](VirtualAddress to) {
            copyBytes(kernel, by, to, detail::lowAddressOf(kernel, transfer.device), pageSize, sink);
        });
    buffers.give(kernel.pages.write(), *transfer.pool, transfer.device);
}

} // namespace vmscope::kernel
