// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/kernel.h"
#include "model/kernel/operation.h"

namespace vmscope::kernel {

/// Pieces of one size that lie behind each other, by address or by frame or both.
struct HeldRun
{
    std::optional<VirtualAddress> address{};   ///< of the first; nothing: no address of the kernel's
    std::optional<PhysicalAddress> physical{}; ///< of the first; nothing: no memory yet
    Bytes step = pageSize;                     ///< from one to the next
    std::uint64_t count = 1;

    bool operator==(const HeldRun&) const = default;
};

/// What an operation gave and what can be given back.
struct Held
{
    enum class Service : std::uint8_t { Kmalloc, Pages, Vmalloc, File, Area, Process, Kmap, KmapLocal };

    unsigned id = 0; ///< "#3"; never given twice
    Service service = Service::Pages;
    std::vector<HeldRun> runs{};
    unsigned order = 0;    ///< Pages: 2^order each
    unsigned inode = 0;    ///< File
    unsigned process = 0;  ///< Area, Process
    Running by{};          ///< Kmap, KmapLocal
    unsigned slotType = 0; ///< KmapLocal, where the caller names slots

    [[nodiscard]] std::uint64_t pieces() const;
    /// Addresses or memory, whichever it has.
    [[nodiscard]] Bytes size() const;
    /// Ascending within each run; empty where it holds no memory of its own.
    [[nodiscard]] std::vector<FrameRange> frames() const;
    [[nodiscard]] std::optional<VirtualAddress> address() const;
    /// The frame of the n-th page, from 0.
    [[nodiscard]] std::optional<FrameNumber> page(std::uint64_t n) const;
};

/// "kmalloc", "alloc_pages", …: what gave it.
[[nodiscard]] std::string_view nameOf(Held::Service service);

/// What came of an operation.
struct Performed
{
    enum class Outcome : std::uint8_t {
        Done,
        Refused,   ///< the kernel does not give, or the caller sleeps; what it gave before stays
        Senseless, ///< nothing was asked of the kernel: what is named does not exist here
    };
    Outcome outcome = Outcome::Done;
    std::string sentence{};                  ///< plain words, with the machine's numbers
    std::optional<VirtualAddress> address{}; ///< that was given or used first
    std::vector<FrameRange> frames{};        ///< that were given or reached
    std::optional<unsigned> byte{};          ///< that was read

    [[nodiscard]] bool ok() const { return outcome == Outcome::Done; }
};

/// A kernel at work for somebody who asks it for things: what was asked, and what is held. A value; a copy
/// costs a few lists.
struct Desk
{
    explicit Desk(Kernel booted)
        : kernel(std::move(booted))
    {
    }

    Kernel kernel;
    std::vector<Operation> done{};
    std::vector<Held> held{};              ///< ascending by id
    Performed last{};                      ///< of the last operation
    std::optional<FrameNumber> lastPage{}; ///< that was given or reached
    unsigned given = 0;                    ///< ids

    /// Nullptr where nothing is held by that id.
    [[nodiscard]] const Held* find(HeldId id) const;
};

/// addressesOf() the desk's kernel, with what its list says more: which temporary maps are in use, where the
/// kernel leaves their entries there when they end.
[[nodiscard]] std::vector<FrameAddress> addressesOf(const Desk& desk, FrameNumber frame);

/// All events of what perform() does, for one sink; none where nobody listens.
class EventTap
{
public:
    static constexpr bool listens = true;

    template<class Sink>
    explicit EventTap(Sink& sink)
        : m_sink(&sink)
    {
        if constexpr (Sink::listens)
            m_pass = [](void* to, const Event& event) {
                std::visit([to](const auto& kind) { (*static_cast<Sink*>(to))(kind); }, event);
            };
    }
    template<class Kind>
    void operator()(const Kind& event) const
    {
        if (m_pass)
            m_pass(m_sink, Event(event));
    }

private:
    void* m_sink;
    void (*m_pass)(void*, const Event&) = nullptr;
};

/// Asks the desk's kernel. Whatever comes of it is in `desk.last` too; a senseless request changes nothing
/// else. Never throws: what the kernel takes for a bug of its caller is refused, with nothing changed.
Performed perform(Desk& desk, const Operation& operation, EventTap events);
template<class Sink>
Performed perform(Desk& desk, const Operation& operation, Sink& sink)
{
    return perform(desk, operation, EventTap(sink));
}
/// One after the other, to the first that is senseless.
Performed perform(Desk& desk, const std::vector<Operation>& operations);

} // namespace vmscope::kernel
