// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/range.h"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace vmscope::kernel {

/// The free frames of one zone, as the buddy allocator sees them: blocks of 2^order frames, aligned to their
/// size; two free buddies are always one block of the next order.
///
/// Which block of an order is taken depends in the kernel on the order in which blocks came back; here it is
/// the lowest. Blocks of the highest order that touch are kept as one run, so memory and time go with the
/// number of free stretches and not with their length.
class Buddy
{
public:
    static constexpr unsigned maxOrder = 10; // MAX_ORDER 11: orders 0 to 10

    [[nodiscard]] std::uint64_t freePages() const { return m_freePages; }
    /// Free blocks of exactly this order: a line of /proc/buddyinfo.
    [[nodiscard]] std::uint64_t blocks(unsigned order) const;
    /// There is a block of this order or a larger one.
    [[nodiscard]] bool has(unsigned order) const;
    [[nodiscard]] bool isFree(FrameNumber frame) const;
    /// Ascending, as long as they can be: what a picture draws.
    [[nodiscard]] std::vector<FrameRange> freeRanges() const;

    /// The lowest frames of the smallest block that is large enough; what is left of the block stays free.
    std::optional<FrameNumber> take(unsigned order);
    /// A block comes back and joins its buddy, as often as that one is free too. No frame of it is free.
    void give(FrameNumber block, unsigned order);
    /// Any stretch, cut into blocks. No frame of it is free.
    void give(FrameRange frames);
    /// Takes the highest `pages` free frames out, one by one; fewer where there are not so many.
    void withhold(std::uint64_t pages);

private:
    using Number = std::uint64_t; ///< of a block's first frame
    static constexpr Number largest = 1ull << maxOrder;

    void put(Number block, unsigned order);
    bool takeOut(Number block, unsigned order);
    [[nodiscard]] std::optional<Number> lowestOf(unsigned order) const;
    [[nodiscard]] bool runHas(Number block) const;
    void putRun(Number block);
    void takeOutOfRun(Number block);
    void takeFrame(Number frame);

    std::uint64_t m_freePages = 0;
    std::array<std::set<Number>, maxOrder> m_blocks; ///< by order
    std::map<Number, Number> m_runs;                 ///< of largest blocks: start and end
};

} // namespace vmscope::kernel
