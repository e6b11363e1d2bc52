// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QIcon>

namespace vmscope::views {

/// An icon of the program's own resources ("undo"), drawn in the theme's text colour.
[[nodiscard]] QIcon iconOf(const char* name, const Theme& theme, int pixels);

} // namespace vmscope::views
