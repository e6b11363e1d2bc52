// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace vmscope::views {

/// A control of a bar with its caption above it, and beside the caption its value, if that is a widget of its
/// own.
[[nodiscard]] QWidget* captioned(const QString& caption, QWidget* control, QWidget* value = nullptr);

} // namespace vmscope::views
