// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/load_presets.h"
#include "model/lab/sweep.h"

#include <string>

namespace vmscope::formats {

/// All that is known of a sweep as one JSON document: the load, every cost with its source, and for each
/// service at each value its estimates, parts, counts, occupancy and histogram. `preset` may be nullptr.
[[nodiscard]] std::string loadJson(const lab::SweepPlan& plan, std::span<const lab::SweepPoint> points,
                                   const lab::LoadPreset* preset);

/// A table: a line of names, then one line a service and value.
[[nodiscard]] std::string loadCsv(const lab::SweepPlan& plan, std::span<const lab::SweepPoint> points);

} // namespace vmscope::formats
