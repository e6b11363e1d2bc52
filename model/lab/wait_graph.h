// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/load_result.h"

namespace vmscope::lab {

/// Who waits for whom where nobody can go on: each sleeper for any one of the holders.
[[nodiscard]] Standstill standstillOf(std::vector<unsigned> sleepers,
                                      std::vector<Standstill::Holder> holders);

} // namespace vmscope::lab
