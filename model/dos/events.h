// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/events.h"

/// Managers of memory that programs in real mode have no address for: EMS and XMS.
namespace vmscope::dos {

/// One OUT to a register of the expansion card.
struct BankRegisterWritten
{
    unsigned slot = 0;
};
/// A physical page of the page frame shows something else. It comes after the stores that did it.
struct BankSwitched
{
    unsigned slot = 0; ///< physical page, 0 to 3
    std::optional<PhysicalAddress> before{};
    std::optional<PhysicalAddress> after{};
};
/// The A20 gate was opened or shut.
struct A20Switched
{
    bool on = false;
};
/// An extended memory block was copied.
struct BlockMoved
{
    PhysicalAddress from{};
    PhysicalAddress to{};
    Bytes size{};
};

using Event =
    kernel::detail::Joined<kernel::Event, BankRegisterWritten, BankSwitched, A20Switched, BlockMoved>::Type;

using hardware::NoEvents;
using CountEvents = hardware::EventCounter<Event>;
using RecordEvents = hardware::EventRecorder<Event>;

} // namespace vmscope::dos
