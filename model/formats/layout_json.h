// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

#include <nlohmann/json.hpp>

namespace vmscope::formats {

/// A layout as one JSON document: addresses as "0x…" strings, sizes in bytes, ends exclusive.
[[nodiscard]] nlohmann::ordered_json toJson(const layout::Layout& layout);

/// Compared layouts: what they differ in, and each as toJson() has it.
[[nodiscard]] nlohmann::ordered_json comparisonJson(std::span<const layout::Layout> layouts);

/// The kernels there are, one object a row.
[[nodiscard]] nlohmann::ordered_json kernelsJson();

} // namespace vmscope::formats
