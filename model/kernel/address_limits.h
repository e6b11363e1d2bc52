// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/task.h"

#include <set>

namespace vmscope::kernel {

/// How far a task's pointers into user memory may lead (addr_limit).
enum class Segment : std::uint8_t {
    User,  ///< USER_DS: to the end of the user's addresses
    Kernel ///< KERNEL_DS: everywhere, for calls of system calls by the kernel itself
};

/// What get_fs() gives for each task: USER_DS until set_fs().
class AddressLimits
{
public:
    [[nodiscard]] Segment of(TaskId task) const
    {
        return m_kernelDs.contains(task) ? Segment::Kernel : Segment::User;
    }
    void set(TaskId task, Segment segment)
    {
        if (segment == Segment::Kernel)
            m_kernelDs.insert(task);
        else
            m_kernelDs.erase(task);
    }

private:
    std::set<TaskId> m_kernelDs;
};

} // namespace vmscope::kernel
