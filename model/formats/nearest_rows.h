// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/boot_log.h"
#include "model/hardware/processor.h"
#include "model/layout/kernel_profile.h"

namespace vmscope::formats {

/// The row of kernelProfiles() whose version and flavour come nearest to the log's; and when it is not that
/// kernel itself, `note` says so.
struct NearestKernel
{
    const layout::KernelProfile* kernel = nullptr; ///< never null once made
    layout::Highmem highmem = layout::Highmem::Off;
    std::string note;
};
[[nodiscard]] NearestKernel nearestKernel(const BootLog& log);

/// The row of processors() that the log names, or one with the features that it shows; `note` says which of
/// the two it was, and is empty where the log names the row itself.
struct NearestProcessor
{
    const hardware::Processor* processor = nullptr; ///< null: nothing is known, the kernel's default will do
    std::string note;
};
[[nodiscard]] NearestProcessor nearestProcessor(const BootLog& log, const layout::KernelProfile& kernel);

} // namespace vmscope::formats
