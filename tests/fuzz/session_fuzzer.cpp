// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/session_file.h"

#include <cstdlib>

using namespace vmscope::formats;

/// Any bytes become a session or an error that says where and what; what was read comes back from its text.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const auto session = readSession({reinterpret_cast<const char*>(data), size}, "input");
    if (!session) {
        if (session.error().where.empty() || session.error().what.empty())
            std::abort();
        return 0;
    }
    const std::string text = sessionText(*session);
    const auto again = readSession(text, "again");
    if (!again || sessionText(*again) != text)
        std::abort();
    return 0;
}
