// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/tlb_entry.h"
#include "model/paging/walk.h"

#include <array>
#include <type_traits>
#include <variant>
#include <vector>

/// What the hardware does, told as it happens. The machine is a template over the listener: `NoEvents` costs
/// nothing, `CountEvents` an addition, `RecordEvents` a place in a list.
namespace vmscope::hardware {

enum class TlbName : std::uint8_t { Instruction, Data, Unified, Second };

struct TlbHit
{
    TlbName tlb{};
    VirtualAddress address{};
};
struct TlbMiss
{
    TlbName tlb{};
    VirtualAddress address{};
};
struct TlbFill
{
    TlbName tlb{};
    unsigned array = 0;
    unsigned slot = 0;
    TlbEntry entry{};
};
struct TlbEviction
{
    TlbName tlb{};
    TlbEntry entry{};
};
struct WalkStepTaken
{
    paging::WalkStep step{};
};
/// A or D set by the processor.
struct EntryWritten
{
    PhysicalAddress where{};
    std::uint64_t before = 0;
    std::uint64_t after = 0;
};
/// A store hit an entry with D clear: the processor goes to the tables to set it.
struct DirtyAssist
{
    VirtualAddress address{};
};
struct Flushed
{
    FlushScope scope{};
    unsigned entries = 0; ///< dropped, in all TLBs
};
struct Faulted
{
    paging::Fault fault{};
};

using Event = std::variant<TlbHit, TlbMiss, TlbFill, TlbEviction, WalkStepTaken, EntryWritten, DirtyAssist,
                           Flushed, Faulted>;

namespace detail {

template<class Kind, class Events, std::size_t Index = 0>
constexpr std::size_t eventIndex()
{
    if constexpr (std::is_same_v<Kind, std::variant_alternative_t<Index, Events>>)
        return Index;
    else
        return eventIndex<Kind, Events, Index + 1>();
}

} // namespace detail

struct NoEvents
{
    static constexpr bool listens = false;

    template<class Kind>
    void operator()(const Kind&) const
    {
    }
};

/// How many of each kind of `Events`, a variant, there were.
template<class Events>
class EventCounter
{
public:
    static constexpr bool listens = true;

    template<class Kind>
    void operator()(const Kind&)
    {
        ++m_counts[detail::eventIndex<Kind, Events>()];
    }
    template<class Kind>
    [[nodiscard]] std::uint64_t count() const
    {
        return m_counts[detail::eventIndex<Kind, Events>()];
    }

private:
    std::array<std::uint64_t, std::variant_size_v<Events>> m_counts{};
};

/// All of `Events`, a variant, in the order in which they came.
template<class Events>
class EventRecorder
{
public:
    static constexpr bool listens = true;

    template<class Kind>
    void operator()(const Kind& event)
    {
        m_events.emplace_back(event);
    }
    [[nodiscard]] const std::vector<Events>& events() const { return m_events; }
    void clear() { m_events.clear(); }

private:
    std::vector<Events> m_events;
};

using CountEvents = EventCounter<Event>;
using RecordEvents = EventRecorder<Event>;

} // namespace vmscope::hardware
