// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/desk_work.h"

namespace vmscope::kernel::desk {

namespace {

[[noreturn]] void notYet() { throw Senseless{"This machine runs one program."}; }

} // namespace

Performed doIt(Desk&, const Mmap&, EventTap&) { notYet(); }
Performed doIt(Desk&, const Touch&, EventTap&) { notYet(); }
Performed doIt(Desk&, const CreateProcess&, EventTap&) { notYet(); }
Performed doIt(Desk&, const Fork&, EventTap&) { notYet(); }
Performed doIt(Desk&, const Exit&, EventTap&) { notYet(); }
Performed doIt(Desk&, const SwitchTo&, EventTap&) { notYet(); }

} // namespace vmscope::kernel::desk
