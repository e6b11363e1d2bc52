// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/host_measurement.h"

#include <memory>

namespace vmscope::views {

/// The measurement on this processor: none so far, one on its way, or one that was made.
struct HostShown
{
    std::shared_ptr<const lab::HostMeasurement> measurement;
    bool running = false;
    double progress = 0; ///< 0 to 1
};

} // namespace vmscope::views
