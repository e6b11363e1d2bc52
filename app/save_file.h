// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <QString>

#include <optional>
#include <string>

namespace vmscope {

/// Writes a whole file, or leaves the one that is there as it is.
[[nodiscard]] std::optional<Error> saveFile(const QString& file, const std::string& text);

} // namespace vmscope
