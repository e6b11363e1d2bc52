// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/layout/kernel_profile.h"

#include <vector>

namespace vmscope::lab {

/// How a task comes by an address for a page.
enum class Service : std::uint8_t {
    DirectMap,   ///< it has one: low memory
    DirectMap64, ///< it has one: all RAM is in a 64-bit kernel's direct map
    KmapLocal,
    KmapAtomic,
    Kmap,
    UserCopy,  ///< a program's page under 4G/4G, looked up by software and mapped by kmap_atomic()
    PageFrame, ///< EMS: a bank register is written
};

struct ServiceRow
{
    Service service;
    std::string_view id;   ///< on the command line: "kmap_local"
    std::string_view text; ///< of a legend: "kmap_local"
    std::string_view explanation;
    /// The kernel that is taken where the chosen one cannot have this service at all; empty: none is.
    std::string_view ownKernel{};
    bool maySleep = true;      ///< a task may sleep while it holds such a map
    bool sharesNothing = true; ///< processors do not meet: no lock, no interrupts
};

/// In the order in which they are shown: the cheapest first.
[[nodiscard]] std::span<const ServiceRow> serviceRows();
[[nodiscard]] const ServiceRow& rowOf(Service service);
/// "kmap_local"; an error that lists those there are.
[[nodiscard]] Result<Service> parseService(std::string_view id);
/// "kmap,kmap_local" or "all".
[[nodiscard]] Result<std::vector<Service>> parseServices(std::string_view list);

/// The kernel on which a service runs: the chosen one, or the service's own where that one is of another
/// kind. Nullptr where neither has it.
[[nodiscard]] const layout::KernelProfile* kernelFor(Service service, const layout::KernelProfile& chosen);

} // namespace vmscope::lab
