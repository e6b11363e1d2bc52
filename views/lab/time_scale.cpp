// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lab/time_scale.h"

#include <QCoreApplication>

namespace vmscope::views {

TimeScale timeScaleFor(double nanoseconds)
{
    if (nanoseconds < 10'000)
        return {1, QCoreApplication::translate("Lab", "ns")};
    if (nanoseconds < 1e7)
        return {1e3, QCoreApplication::translate("Lab", "µs")};
    return {1e6, QCoreApplication::translate("Lab", "ms")};
}

} // namespace vmscope::views
