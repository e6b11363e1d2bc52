// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dos/events.h"
#include "model/hardware/machine.h"

namespace vmscope::dos {

using hardware::Machine;

/// What a program hands over and gets back.
struct Registers
{
    std::uint16_t ax = 0, bx = 0, cx = 0, dx = 0;
    std::uint16_t si = 0, di = 0, ds = 0, es = 0;

    bool operator==(const Registers&) const = default;

    [[nodiscard]] std::uint8_t ah() const { return static_cast<std::uint8_t>(ax >> 8); }
    [[nodiscard]] std::uint8_t al() const { return static_cast<std::uint8_t>(ax); }
    void setAh(std::uint8_t value) { ax = static_cast<std::uint16_t>(value << 8 | al()); }
    void setAl(std::uint8_t value) { ax = static_cast<std::uint16_t>(ah() << 8 | value); }
    void setBl(std::uint8_t value) { bx = static_cast<std::uint16_t>((bx & 0xff00) | value); }
};

/// segment * 16 + offset: up to 0x10ffef.
[[nodiscard]] constexpr VirtualAddress linear(std::uint16_t segment, std::uint16_t offset)
{
    return {std::uint64_t{segment} * 16 + offset};
}

/// A program's words, through the processor as the program reaches them. Nothing, or false: there is no
/// memory.
[[nodiscard]] std::optional<std::uint16_t> readWord(Machine& machine, std::uint16_t segment,
                                                    std::uint16_t offset);
[[nodiscard]] bool writeWord(Machine& machine, std::uint16_t segment, std::uint16_t offset,
                             std::uint16_t word);

} // namespace vmscope::dos
