// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dos/int67.h"
#include "model/dos/xms_call.h"
#include "tests/model/layout/planned.h"

/// A booted machine in real mode, and calls as programs make them.
namespace vmscope::dos::test {

struct DosMachine
{
    explicit DosMachine(std::string_view id, Bytes ram = 4_MiB)
        : booted(*kernel::boot(layout::plan(layout::test::flat(id, ram))))
        , machine(booted.machine)
    {
        machine.writableCpu(0).privilege = paging::Privilege::User;
    }

    std::uint32_t read(VirtualAddress a)
    {
        std::uint32_t word = 0;
        (void)machine.writableCpu(0).read(a, std::as_writable_bytes(std::span(&word, 1)), machine.ram,
                                          silent);
        return word;
    }
    bool write(VirtualAddress a, std::uint32_t word)
    {
        return !machine.writableCpu(0).write(a, std::as_bytes(std::span(&word, 1)), machine.ram, silent);
    }

    kernel::BootedMachine booted;
    Machine machine;
    NoEvents silent;
};

struct EmsMachine : DosMachine
{
    static constexpr Bytes usualRam = 4_MiB;

    explicit EmsMachine(std::string_view id, Bytes ram = usualRam)
        : DosMachine(id, ram)
        , emm(booted)
    {
    }

    /// AH of the answer.
    template<class Sink>
    unsigned call(Registers& registers, Sink& sink)
    {
        int67(emm, machine, registers, sink);
        return registers.ah();
    }
    unsigned call(Registers& registers) { return call(registers, silent); }
    unsigned call(const Registers& registers)
    {
        Registers copy = registers;
        return call(copy);
    }
    std::uint16_t allocate(unsigned pages)
    {
        Registers r{.ax = 0x4300, .bx = std::uint16_t(pages)};
        return call(r) == 0 ? r.dx : std::uint16_t{0};
    }
    unsigned map(unsigned slot, unsigned logical, unsigned handle)
    {
        return call(Registers{
            .ax = std::uint16_t(0x4400 | slot), .bx = std::uint16_t(logical), .dx = std::uint16_t(handle)});
    }
    [[nodiscard]] VirtualAddress slot(unsigned number) const { return emm.frame().addressOf(number); }

    ExpandedMemory emm;
};

} // namespace vmscope::dos::test
