// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

#include <string>

namespace vmscope {

/// Regions, zones and the low-memory budget as comma-separated rows: table, name, start, end, bytes.
[[nodiscard]] std::string tableAsCsv(const layout::Layout& layout);

/// Every quantity of compared layouts in bytes: one row a quantity, one column a layout, by its name.
[[nodiscard]] std::string comparisonAsCsv(std::span<const layout::Layout> layouts);

} // namespace vmscope
