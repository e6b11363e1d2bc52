// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dos/guest.h"

#include <array>

namespace vmscope::dos {

namespace {

constexpr std::uint16_t next(std::uint16_t offset) { return static_cast<std::uint16_t>(offset + 1); }

} // namespace

std::optional<std::uint16_t> readWord(Machine& machine, std::uint16_t segment, std::uint16_t offset)
{
    NoEvents silent;
    std::array<std::byte, 2> bytes{};
    hardware::Cpu& cpu = machine.writableCpu(0);
    try {
        // Byte by byte: an offset wraps within its segment.
        if (cpu.read(linear(segment, offset), std::span(bytes).first(1), machine.ram, silent) ||
            cpu.read(linear(segment, next(offset)), std::span(bytes).last(1), machine.ram, silent))
            return std::nullopt;
    } catch (const hardware::OutsideRam&) {
        return std::nullopt;
    }
    return static_cast<std::uint16_t>(unsigned(bytes[0]) | unsigned(bytes[1]) << 8);
}

bool writeWord(Machine& machine, std::uint16_t segment, std::uint16_t offset, std::uint16_t word)
{
    NoEvents silent;
    const std::array bytes{static_cast<std::byte>(word), static_cast<std::byte>(word >> 8)};
    hardware::Cpu& cpu = machine.writableCpu(0);
    try {
        return !cpu.write(linear(segment, offset), std::span(bytes).first(1), machine.ram, silent) &&
               !cpu.write(linear(segment, next(offset)), std::span(bytes).last(1), machine.ram, silent);
    } catch (const hardware::OutsideRam&) {
        return false;
    }
}

} // namespace vmscope::dos
