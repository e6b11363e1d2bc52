// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/load_result.h"
#include "views/theme/theme.h"

#include <QBrush>
#include <QPen>
#include <QString>

namespace vmscope::views {

/// Costs and services have colours of their own, which no kind of memory has, and a pattern each: never
/// colour alone.
[[nodiscard]] QBrush brushOf(lab::CostPart part, ThemeId theme);
[[nodiscard]] QColor colorOf(lab::Service service, ThemeId theme);
/// The service's colour with its own dashes.
[[nodiscard]] QPen penOf(lab::Service service, ThemeId theme, double width);
/// A short name for a legend.
[[nodiscard]] QString nameOf(lab::CostPart part);
[[nodiscard]] QString nameOf(lab::Service service);

} // namespace vmscope::views
