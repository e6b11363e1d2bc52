// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/kernel.h"

namespace vmscope::kernel {

Result<Kernel> startKernel(const layout::Layout& layout, const BootOptions& options)
{
    if (layout.config.kernel->realMode)
        return Error{std::string(layout.config.kernel->id), "in real mode no kernel hands out memory",
                     "one of the other systems"};
    auto booted = boot(layout, options);
    if (!booted)
        return booted.error();
    return Kernel(std::move(*booted));
}

} // namespace vmscope::kernel
