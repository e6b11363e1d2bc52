// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dos/expanded_memory.h"

namespace vmscope::dos {

/// One function of INT 67h.
struct EmsFunction
{
    std::uint8_t ah = 0;
    unsigned since = 0x32; ///< version of the specification
    std::string_view name;
};

/// All that are there, ascending by AH.
[[nodiscard]] std::span<const EmsFunction> emsFunctions();

/// A page map as functions 4Eh hand it out: handle and logical page of each physical page, 0xffff where there
/// is none.
inline constexpr std::uint8_t pageMapBytes = hardware::Bus::mostBanks * 4;
/// False where a program's memory cannot be written; nothing where it cannot be read or is no page map.
[[nodiscard]] bool storeMap(Machine& machine, const PageMap& map, std::uint16_t segment,
                            std::uint16_t offset);
[[nodiscard]] std::variant<PageMap, EmsStatus> loadMap(Machine& machine, const ExpandedMemory& emm,
                                                       std::uint16_t segment, std::uint16_t offset);

namespace detail {

/// The functions, each with what it is given. They answer what AH is to hold.
template<class Sink>
struct EmsCall
{
    ExpandedMemory& emm;
    Machine& machine;
    Registers& r;
    Sink& sink;

    EmsStatus status() { return EmsStatus::Ok; }
    EmsStatus segment()
    {
        r.bx = static_cast<std::uint16_t>(emm.frame().addressOf(0).value >> 4);
        return EmsStatus::Ok;
    }
    EmsStatus pages()
    {
        r.bx = static_cast<std::uint16_t>(emm.freePages());
        r.dx = static_cast<std::uint16_t>(emm.totalPages());
        return EmsStatus::Ok;
    }
    EmsStatus allocate()
    {
        const auto got = emm.allocate(r.bx);
        if (const auto* problem = std::get_if<EmsStatus>(&got))
            return *problem;
        r.dx = std::get<EmsHandle>(got);
        return EmsStatus::Ok;
    }
    EmsStatus map() { return emm.map(machine, r.al(), r.bx, r.dx, sink); }
    EmsStatus release() { return emm.release(machine, r.dx, sink); }
    EmsStatus version()
    {
        r.setAl(static_cast<std::uint8_t>(emm.version()));
        return EmsStatus::Ok;
    }
    EmsStatus save() { return emm.save(r.dx); }
    EmsStatus restore() { return emm.restore(machine, r.dx, sink); }
    EmsStatus handles()
    {
        r.bx = static_cast<std::uint16_t>(emm.handles());
        return EmsStatus::Ok;
    }
    EmsStatus pagesOfHandle()
    {
        const auto count = emm.pagesOf(r.dx);
        if (!count)
            return EmsStatus::BadHandle;
        r.bx = static_cast<std::uint16_t>(*count);
        return EmsStatus::Ok;
    }
    /// AL: 0 get into ES:DI, 1 set from DS:SI, 2 both, 3 how many bytes.
    EmsStatus pageMap()
    {
        const std::uint8_t what = r.al();
        if (what > 3)
            return EmsStatus::UndefinedSubfunction;
        if (what == 3) {
            r.setAl(pageMapBytes);
            return EmsStatus::Ok;
        }
        const bool gets = what != 1;
        const bool sets = what != 0;
        const auto next = sets ? loadMap(machine, emm, r.ds, r.si) : emm.map();
        if (const auto* problem = std::get_if<EmsStatus>(&next))
            return *problem;
        if (gets && !storeMap(machine, emm.map(), r.es, r.di))
            return EmsStatus::Malfunction;
        if (sets)
            emm.setMap(machine, std::get<PageMap>(next), sink);
        return EmsStatus::Ok;
    }
    /// CX pairs at DS:SI: logical page, then physical page (AL = 0) or its segment (AL = 1). The first that
    /// fails ends it.
    EmsStatus mapMany()
    {
        if (r.al() > 1)
            return EmsStatus::UndefinedSubfunction;
        for (std::uint16_t i = 0; i < r.cx; ++i) {
            const auto at = static_cast<std::uint16_t>(r.si + 4 * i);
            const auto logical = readWord(machine, r.ds, at);
            const auto place = readWord(machine, r.ds, static_cast<std::uint16_t>(at + 2));
            if (!logical || !place)
                return EmsStatus::Malfunction;
            const EmsStatus status =
                emm.map(machine, r.al() == 0 ? *place : slotAt(*place), *logical, r.dx, sink);
            if (status != EmsStatus::Ok)
                return status;
        }
        return EmsStatus::Ok;
    }
    [[nodiscard]] unsigned slotAt(std::uint16_t segment) const
    {
        for (unsigned slot = 0; slot < emm.frame().slotCount(); ++slot)
            if (emm.frame().addressOf(slot) == linear(segment, 0))
                return slot;
        return emm.frame().slotCount();
    }
};

} // namespace detail

/// INT 67h: AH chooses the function and answers how it went, as an EmsStatus. What a version does not have is
/// undefined.
template<class Sink>
void int67(ExpandedMemory& emm, Machine& machine, Registers& registers, Sink& sink)
{
    using Call = detail::EmsCall<Sink>;
    // By the rows of emsFunctions().
    static constexpr std::array runs{&Call::status,  &Call::segment, &Call::pages,         &Call::allocate,
                                     &Call::map,     &Call::release, &Call::version,       &Call::save,
                                     &Call::restore, &Call::handles, &Call::pagesOfHandle, &Call::pageMap,
                                     &Call::mapMany};
    const auto functions = emsFunctions();
    EmsStatus status = EmsStatus::UndefinedFunction;
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (functions[i].ah == registers.ah() && functions[i].since <= emm.version()) {
            Call call{emm, machine, registers, sink};
            status = (call.*runs[i])();
            break;
        }
    registers.setAh(static_cast<std::uint8_t>(status));
}

} // namespace vmscope::dos
