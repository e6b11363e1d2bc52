// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/kernel.h"

/// Events in plain words.
namespace vmscope::story {

/// One sentence; `kernel` as it was before the event or some events earlier.
[[nodiscard]] std::string textOf(const kernel::Event& event, const kernel::Kernel& kernel);

/// What tables a value of CR3 loads: "this process's user view (kernel half nearly empty)".
[[nodiscard]] std::string viewText(std::uint64_t cr3, unsigned cpu, const kernel::Kernel& kernel);

/// "process A", …
[[nodiscard]] std::string processText(kernel::ProcessId process);

/// "frame 0x38000 (p 0x38000000), high memory".
[[nodiscard]] std::string frameText(FrameNumber frame, const kernel::Kernel& kernel);

} // namespace vmscope::story
