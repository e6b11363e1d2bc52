// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/buddy.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace vmscope::kernel {

std::uint64_t Buddy::blocks(unsigned order) const
{
    if (order < maxOrder)
        return m_blocks[order].size();
    std::uint64_t count = 0;
    for (const auto& [start, end] : m_runs)
        count += (end - start) / largest;
    return count;
}

bool Buddy::has(unsigned order) const
{
    for (; order < maxOrder; ++order)
        if (!m_blocks[order].empty())
            return true;
    return !m_runs.empty();
}

bool Buddy::isFree(FrameNumber frame) const
{
    for (unsigned order = 0; order < maxOrder; ++order)
        if (m_blocks[order].contains(frame.value >> order << order))
            return true;
    return runHas(frame.value);
}

std::vector<FrameRange> Buddy::freeRanges() const
{
    std::vector<FrameRange> ranges;
    for (unsigned order = 0; order < maxOrder; ++order)
        for (const Number block : m_blocks[order])
            ranges.push_back({{block}, {block + (1ull << order)}});
    for (const auto& [start, end] : m_runs)
        ranges.push_back({{start}, {end}});
    std::ranges::sort(ranges, {}, &FrameRange::start);
    std::vector<FrameRange> joined;
    for (const FrameRange& range : ranges)
        if (!joined.empty() && joined.back().end == range.start)
            joined.back().end = range.end;
        else
            joined.push_back(range);
    return joined;
}

/// __rmqueue_smallest() and expand(): the upper half of what is too large goes back, again and again.
std::optional<FrameNumber> Buddy::take(unsigned order)
{
    for (unsigned from = order; from <= maxOrder; ++from) {
        const auto block = lowestOf(from);
        if (!block)
            continue;
        takeOut(*block, from);
        while (from > order) {
            --from;
            put(*block + (1ull << from), from);
        }
        m_freePages -= 1ull << order;
        return FrameNumber{*block};
    }
    return std::nullopt;
}

/// __free_one_page()
void Buddy::give(FrameNumber first, unsigned order)
{
    assert(first.value % (1ull << order) == 0);
    m_freePages += 1ull << order;
    Number block = first.value;
    while (order < maxOrder && takeOut(block ^ (1ull << order), order)) {
        block &= ~(1ull << order);
        ++order;
    }
    put(block, order);
}

void Buddy::give(FrameRange frames)
{
    for (Number at = frames.start.value; at < frames.end.value;) {
        const unsigned aligned = at == 0 ? maxOrder : unsigned(std::countr_zero(at));
        const unsigned fitting = unsigned(std::bit_width(frames.end.value - at)) - 1;
        const unsigned order = std::min({aligned, fitting, maxOrder});
        give(FrameNumber{at}, order);
        at += 1ull << order;
    }
}

void Buddy::withhold(std::uint64_t pages)
{
    const auto ranges = freeRanges();
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range)
        for (Number frame = range->end.value; frame > range->start.value && pages > 0; --frame, --pages)
            takeFrame(frame - 1);
}

void Buddy::put(Number block, unsigned order)
{
    if (order < maxOrder)
        m_blocks[order].insert(block);
    else
        putRun(block);
}

/// False where there is no such block.
bool Buddy::takeOut(Number block, unsigned order)
{
    if (order < maxOrder)
        return m_blocks[order].erase(block) > 0;
    if (!runHas(block))
        return false;
    takeOutOfRun(block);
    return true;
}

std::optional<Buddy::Number> Buddy::lowestOf(unsigned order) const
{
    if (order == maxOrder)
        return m_runs.empty() ? std::nullopt : std::optional(m_runs.begin()->first);
    return m_blocks[order].empty() ? std::nullopt : std::optional(*m_blocks[order].begin());
}

bool Buddy::runHas(Number block) const
{
    const auto after = m_runs.upper_bound(block);
    return after != m_runs.begin() && block < std::prev(after)->second;
}

void Buddy::putRun(Number block)
{
    Number end = block + largest;
    auto after = m_runs.lower_bound(block);
    if (after != m_runs.end() && after->first == end) {
        end = after->second;
        after = m_runs.erase(after);
    }
    if (after != m_runs.begin() && std::prev(after)->second == block)
        std::prev(after)->second = end;
    else
        m_runs.emplace_hint(after, block, end);
}

void Buddy::takeOutOfRun(Number block)
{
    const auto run = std::prev(m_runs.upper_bound(block));
    const Number end = run->second;
    if (run->first == block)
        m_runs.erase(run);
    else
        run->second = block;
    if (block + largest < end)
        m_runs.emplace(block + largest, end);
}

/// Of the block that holds it the rest stays free.
void Buddy::takeFrame(Number frame)
{
    unsigned order = 0;
    while (!takeOut(frame >> order << order, order))
        ++order;
    --m_freePages;
    while (order > 0) {
        --order;
        put((frame >> order ^ 1) << order, order);
    }
}

} // namespace vmscope::kernel
