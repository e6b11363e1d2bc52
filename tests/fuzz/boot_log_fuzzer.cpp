// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/boot_comparison.h"
#include "model/formats/input_file.h"

#include <cstdlib>

using namespace vmscope;
using namespace vmscope::formats;

/// Any bytes, packed or not, become a comparison or an error that says where and what.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const auto text = unpacked({reinterpret_cast<const char*>(data), size}, "input", 1_MiB);
    if (!text)
        return 0;
    const auto log = parseBootLog(*text, "input");
    if (!log && (log.error().where.empty() || log.error().what.empty()))
        std::abort();
    if (log)
        (void)compareBoot(*log, {}, nullptr);
    return 0;
}
