// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dos/extended_memory.h"

namespace vmscope::dos {

/// One function of the XMS driver.
struct XmsFunction
{
    std::uint8_t ah = 0;
    std::string_view name;
};

/// All that are there, ascending by AH.
[[nodiscard]] std::span<const XmsFunction> xmsFunctions();

/// What a program wrote at DS:SI for function 0Bh; nothing where there is no memory.
[[nodiscard]] std::optional<BlockMove> readMove(Machine& machine, std::uint16_t segment,
                                                std::uint16_t offset);

/// In which memory is handed out.
inline constexpr Bytes xmsUnit = 1_KiB;

namespace detail {

/// The functions, each with what it is given. `None` makes AX 1 unless the function answers in it.
template<class Sink>
struct XmsCall
{
    ExtendedMemory& xms;
    Machine& machine;
    Registers& r;
    Sink& sink;
    std::uint16_t answer = 1; ///< AX, where all went well

    XmsError version()
    {
        answer = r.bx = static_cast<std::uint16_t>(xms.version());
        r.dx = xms.hasHma();
        return XmsError::None;
    }
    XmsError requestHma() { return xms.requestHma(); }
    XmsError releaseHma() { return xms.releaseHma(); }
    XmsError globalOn() { return xms.setGlobalA20(machine, true, sink); }
    XmsError globalOff() { return xms.setGlobalA20(machine, false, sink); }
    XmsError localOn() { return xms.setLocalA20(machine, true, sink); }
    XmsError localOff() { return xms.setLocalA20(machine, false, sink); }
    XmsError queryA20()
    {
        answer = ExtendedMemory::a20(machine);
        r.setBl(0);
        return XmsError::None;
    }
    XmsError queryFree()
    {
        answer = static_cast<std::uint16_t>(xms.largestFree() / xmsUnit);
        r.dx = static_cast<std::uint16_t>(xms.totalFree() / xmsUnit);
        r.setBl(0);
        return answer > 0 ? XmsError::None : XmsError::AllIsAllocated;
    }
    XmsError allocate()
    {
        const auto got = xms.allocate(r.dx * xmsUnit);
        if (const auto* problem = std::get_if<XmsError>(&got))
            return *problem;
        r.dx = std::get<XmsHandle>(got);
        return XmsError::None;
    }
    XmsError release() { return xms.release(r.dx); }
    XmsError move()
    {
        const auto what = readMove(machine, r.ds, r.si);
        return what ? xms.move(machine, *what, sink) : XmsError::BadSourceOffset;
    }
    XmsError lock()
    {
        const auto got = xms.lock(r.dx);
        if (const auto* problem = std::get_if<XmsError>(&got))
            return *problem;
        const std::uint64_t address = std::get<PhysicalAddress>(got).value;
        r.dx = static_cast<std::uint16_t>(address >> 16);
        r.bx = static_cast<std::uint16_t>(address);
        return XmsError::None;
    }
    XmsError unlock() { return xms.unlock(r.dx); }
};

} // namespace detail

/// A call of the driver's entry point: AH chooses the function; AX is 0 and BL an XmsError where it failed.
template<class Sink>
void xmsCall(ExtendedMemory& xms, Machine& machine, Registers& registers, Sink& sink)
{
    using Call = detail::XmsCall<Sink>;
    // By the rows of xmsFunctions().
    static constexpr std::array runs{&Call::version,   &Call::requestHma, &Call::releaseHma, &Call::globalOn,
                                     &Call::globalOff, &Call::localOn,    &Call::localOff,   &Call::queryA20,
                                     &Call::queryFree, &Call::allocate,   &Call::release,    &Call::move,
                                     &Call::lock,      &Call::unlock};
    const auto functions = xmsFunctions();
    Call call{xms, machine, registers, sink};
    XmsError error = XmsError::NotImplemented;
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (functions[i].ah == registers.ah()) {
            error = (call.*runs[i])();
            break;
        }
    registers.ax = error == XmsError::None ? call.answer : 0;
    if (error != XmsError::None)
        registers.setBl(static_cast<std::uint8_t>(error));
}

} // namespace vmscope::dos
