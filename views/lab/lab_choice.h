// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/load.h"

#include <string>
#include <vector>

namespace vmscope::views {

/// The load that the lab runs, on which services, and what its curve goes over. Can be undone; the lab's own,
/// as no other workspace depends on it.
struct LabChoice
{
    lab::Load load{.cpus = 8, .tasks = 64};
    std::vector<lab::Service> services{lab::Service::DirectMap, lab::Service::KmapLocal, lab::Service::Kmap};
    std::string swept = "cpus"; ///< id of a load parameter

    bool operator==(const LabChoice&) const = default;
};

} // namespace vmscope::views
