// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <QString>

#include <optional>

class QWidget;

namespace vmscope {

/// Writes what a widget shows; the file's ending chooses PNG, SVG or PDF. The error names the file.
[[nodiscard]] std::optional<Error> writePicture(QWidget& widget, const QString& file);

} // namespace vmscope
