// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/input_stream.h"
#include "model/formats/trace.h"

namespace vmscope::formats {

/// Addresses and their types, read side by side; `name` stands for both in errors.
[[nodiscard]] std::unique_ptr<TraceSource> pairTrace(std::string name, InputStream addresses,
                                                     InputStream types);

} // namespace vmscope::formats
