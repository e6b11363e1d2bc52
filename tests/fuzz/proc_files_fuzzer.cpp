// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/boot_comparison.h"

#include <cstdlib>

using namespace vmscope;
using namespace vmscope::formats;

namespace {

constexpr const char* log = "Linux version 6.1.176 (x@y) #1\n"
                            "BIOS-e820: [mem 0x0000000000000000-0x000000000009fbff] usable\n"
                            "BIOS-e820: [mem 0x0000000000100000-0x000000003ffdffff] usable\n"
                            "  low ram: 0 - 373fe000\n";

} // namespace

/// Any bytes become a /proc file or an error; what was read is compared, with the log's memory map and alone.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    ProcFiles files;
    const auto added = addProcFile(files, {reinterpret_cast<const char*>(data), size}, "input");
    if (!added && (added.error().where.empty() || added.error().what.empty()))
        std::abort();
    if (!added)
        return 0;
    (void)compareBoot(*parseBootLog(log, "log"), files, nullptr);
    (void)compareBoot(BootLog{}, files, nullptr);
    return 0;
}
