// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vmscope::views {

/// The unit in which an axis up to some time has short numbers.
struct TimeScale
{
    double nanoseconds = 1; ///< a unit of the axis
    QString name;           ///< "ns", "µs", "ms"
};
[[nodiscard]] TimeScale timeScaleFor(double nanoseconds);

} // namespace vmscope::views
