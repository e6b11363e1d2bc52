// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/host_measurement.h"

#include <nlohmann/json.hpp>

namespace vmscope::formats {

/// A measurement on the host as one JSON document: times in nanoseconds, sizes in bytes, ratios to the
/// permanent mapping.
[[nodiscard]] nlohmann::ordered_json toJson(const lab::HostMeasurement& measurement);

} // namespace vmscope::formats
