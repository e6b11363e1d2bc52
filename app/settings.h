// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/shown.h"

class QSettings;

/// What the window remembers from one run to the next.
namespace vmscope {

void save(QSettings& settings, const views::State& state);
void save(QSettings& settings, const views::Display& display);

/// What was saved; what is damaged or unknown is left at its default.
[[nodiscard]] views::State loadState(const QSettings& settings);
[[nodiscard]] views::Display loadDisplay(const QSettings& settings);

} // namespace vmscope
