// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/boot.h"
#include "tests/model/layout/planned.h"

/// A booted kernel with processors, and pages that can be told apart by what they hold.
namespace vmscope::kernel::test {

inline constexpr Bytes twoGiB = 2_GiB;

struct Booted
{
    explicit Booted(std::string_view kernel, unsigned cpus = 1, Bytes ram = twoGiB)
        : Booted(layout::test::flat(kernel, ram), cpus)
    {
    }
    explicit Booted(const layout::MachineConfig& config, unsigned cpus = 1)
        : booted(*boot(layout::plan(config), {.cpus = cpus}))
        , machine(booted.machine)
    {
    }

    /// The n-th page of high memory, which then holds its own number.
    FrameNumber highPage(unsigned n)
    {
        const FrameNumber page{booted.layout->maxLowPfn.value + n};
        machine.ram.write(page.start(), page.value);
        return page;
    }
    /// What a processor's kernel reads at an address: through its TLBs and the tables.
    FrameNumber readAt(unsigned cpu, VirtualAddress address)
    {
        hardware::NoEvents silent;
        std::uint64_t number = 0;
        const auto fault = machine.writableCpu(cpu).read(
            address, std::as_writable_bytes(std::span(&number, 1)), machine.ram, silent);
        return fault ? FrameNumber{} : FrameNumber{number};
    }
    [[nodiscard]] bool faultsAt(unsigned cpu, VirtualAddress address)
    {
        hardware::NoEvents silent;
        std::byte byte{};
        return machine.writableCpu(cpu).read(address, {&byte, 1}, machine.ram, silent).has_value();
    }

    BootedMachine booted;
    hardware::Machine machine;
};

} // namespace vmscope::kernel::test
