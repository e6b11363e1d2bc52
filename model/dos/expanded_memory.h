// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dos/page_frame.h"

#include <map>
#include <variant>

namespace vmscope::dos {

/// What an EMS function answers in AH (LIM EMS 4.0, appendix A).
enum class EmsStatus : std::uint8_t {
    Ok = 0x00,
    Malfunction = 0x80,
    BadHandle = 0x83,
    UndefinedFunction = 0x84,
    NoMoreHandles = 0x85,
    MapIsSaved = 0x86, ///< the handle cannot go: it keeps a page map
    MoreThanThereAre = 0x87,
    MoreThanAreFree = 0x88,
    NoPages = 0x89, ///< of 0 pages no handle is made
    LogicalOutOfRange = 0x8a,
    PhysicalOutOfRange = 0x8b,
    AlreadySaved = 0x8d,
    NotSaved = 0x8e,
    UndefinedSubfunction = 0x8f,
    BadPageMap = 0xa3,
};

using EmsHandle = std::uint16_t;

/// A logical page by name: which of whose.
struct EmsPage
{
    EmsHandle handle = 0;
    std::uint16_t logical = 0;

    bool operator==(const EmsPage&) const = default;
};

/// What the physical pages show; nothing where one is unmapped.
using PageMap = std::array<std::optional<EmsPage>, hardware::Bus::mostBanks>;

/// BX of a map call that empties the physical page (EMS 4.0).
inline constexpr std::uint16_t unmapPage = 0xffff;

/// The expanded memory manager: who owns which pages of 16 KiB, and what the page frame shows. What kmap() is
/// to a kernel: a page has no address until it is mapped, and only four are mapped at once.
class ExpandedMemory
{
public:
    static constexpr EmsHandle mostHandles = 255;

    /// Hands out the memory that is free once the system is up; its layout has a page frame.
    explicit ExpandedMemory(const kernel::BootedMachine& booted);

    [[nodiscard]] const PageFrame& frame() const { return m_frame; }
    [[nodiscard]] unsigned version() const { return m_version; } ///< BCD: 0x32, 0x40
    [[nodiscard]] unsigned totalPages() const { return static_cast<unsigned>(m_pages.size()); }
    [[nodiscard]] unsigned freePages() const { return static_cast<unsigned>(m_free.size()); }
    [[nodiscard]] unsigned handles() const { return static_cast<unsigned>(m_owners.size()); }
    /// Nothing where there is no such handle.
    [[nodiscard]] std::optional<unsigned> pagesOf(EmsHandle handle) const;
    /// Where a logical page lies; nothing where there is none.
    [[nodiscard]] std::optional<PhysicalAddress> placeOf(EmsPage page) const;
    [[nodiscard]] const PageMap& map() const { return m_map; }

    /// The lowest free handle and the lowest free pages.
    [[nodiscard]] std::variant<EmsHandle, EmsStatus> allocate(unsigned pages);

    /// `logical`: of the handle's pages, or `unmapPage`.
    template<class Sink>
    EmsStatus map(Machine& machine, unsigned slot, std::uint16_t logical, EmsHandle handle, Sink& sink)
    {
        if (const EmsStatus problem = problemOf(slot, logical, handle); problem != EmsStatus::Ok)
            return problem;
        show(machine, slot, logical == unmapPage ? std::nullopt : std::optional(EmsPage{handle, logical}),
             sink);
        return EmsStatus::Ok;
    }
    /// Takes the pages back. Those in the page frame leave it: their next owner is somebody else.
    template<class Sink>
    EmsStatus release(Machine& machine, EmsHandle handle, Sink& sink)
    {
        if (!m_owners.contains(handle))
            return EmsStatus::BadHandle;
        if (m_owners.at(handle).saved)
            return EmsStatus::MapIsSaved;
        for (unsigned slot = 0; slot < m_map.size(); ++slot)
            if (m_map[slot] && m_map[slot]->handle == handle)
                show(machine, slot, std::nullopt, sink);
        forget(handle);
        return EmsStatus::Ok;
    }

    /// Keeps the page map under a handle: what an interrupt or a resident program does first.
    EmsStatus save(EmsHandle handle);
    /// And this last. What was kept is gone then.
    template<class Sink>
    EmsStatus restore(Machine& machine, EmsHandle handle, Sink& sink)
    {
        if (!m_owners.contains(handle))
            return EmsStatus::BadHandle;
        const auto saved = std::exchange(m_owners.at(handle).saved, std::nullopt);
        if (!saved)
            return EmsStatus::NotSaved;
        setMap(machine, *saved, sink);
        return EmsStatus::Ok;
    }
    /// All physical pages at once. A page whose owner is gone is left out.
    template<class Sink>
    void setMap(Machine& machine, const PageMap& map, Sink& sink)
    {
        for (unsigned slot = 0; slot < m_frame.slotCount(); ++slot)
            show(machine, slot, map[slot] && placeOf(*map[slot]) ? map[slot] : std::nullopt, sink);
    }

private:
    struct Owner
    {
        std::vector<std::uint16_t> pages; ///< by logical number: of m_pages
        std::optional<PageMap> saved{};
    };

    [[nodiscard]] EmsStatus problemOf(unsigned slot, std::uint16_t logical, EmsHandle handle) const;
    void forget(EmsHandle handle);
    template<class Sink>
    void show(Machine& machine, unsigned slot, std::optional<EmsPage> page, Sink& sink)
    {
        m_frame.show(machine, slot, page ? placeOf(*page) : std::nullopt, sink);
        m_map[slot] = page;
    }

    PageFrame m_frame;
    unsigned m_version = 0;
    std::vector<PhysicalAddress> m_pages; ///< ascending
    std::vector<std::uint16_t> m_free;    ///< of m_pages, descending
    std::map<EmsHandle, Owner> m_owners;
    PageMap m_map;
};

} // namespace vmscope::dos
