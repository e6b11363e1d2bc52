// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/input_stream.h"
#include "model/formats/trace.h"

#include <optional>
#include <string_view>

namespace vmscope::formats {

/// A line of lackey's text, or nothing where it is malformed.
[[nodiscard]] std::optional<hardware::Reference> parseLackeyLine(std::string_view line);

/// `name` stands for the input in errors.
[[nodiscard]] std::unique_ptr<TraceSource> textTrace(std::string name, InputStream, OnMalformed);

} // namespace vmscope::formats
