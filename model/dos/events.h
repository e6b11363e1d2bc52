// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/events.h"

/// Managers of memory that programs in real mode have no address for: EMS and XMS.
namespace vmscope::dos {

using kernel::BankRegisterWritten;
using kernel::BankSwitched;

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

using Event = kernel::detail::Joined<kernel::Event, A20Switched, BlockMoved>::Type;

using hardware::NoEvents;
using CountEvents = hardware::EventCounter<Event>;
using RecordEvents = hardware::EventRecorder<Event>;

} // namespace vmscope::dos
