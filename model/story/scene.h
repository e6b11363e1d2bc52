// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dos/expanded_memory.h"
#include "model/kernel/desk.h"
#include "model/kernel/file_io.h"

namespace vmscope::story {

/// Who plays in a scenario: what its preparation has made, and what its acts go on with.
struct Cast
{
    kernel::Running by{0, kernel::bootProcess.task()}; ///< on the processor that is watched
    kernel::ProcessId other{};                         ///< a second process; idleProcess: none
    VirtualAddress buffer{};                           ///< the program's
    Bytes size{};                                      ///< of what is moved
    kernel::FilePosition file{.inode = 1, .offset = {}};
    kernel::Entry entry{};             ///< the way in, for the way out
    std::int64_t result = 0;           ///< of the system call; below 0: an error number
    std::vector<FrameNumber> frames{}; ///< pages of the kernel's that acts work on
    std::uint16_t handle = 0;          ///< of the program's expanded memory
};

/// A machine on which a scenario cannot begin, in words.
struct CannotPrepare
{
    std::string why;
};

/// Something that is asked for in the middle of a scenario and makes no sense as things are, in words.
struct CannotGoOn
{
    std::string why;
};

/// A machine in the middle of a scenario, as a value.
struct Scene
{
    kernel::Desk desk;
    Cast cast{};
    std::optional<dos::ExpandedMemory> expanded{}; ///< the EMM, where the system has one and it is played

    [[nodiscard]] kernel::Kernel& kernel() { return desk.kernel; }
    [[nodiscard]] const kernel::Kernel& kernel() const { return desk.kernel; }
};

} // namespace vmscope::story
