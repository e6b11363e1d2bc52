// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/service.h"

#include "model/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vmscope::lab {

namespace {

using layout::KernelProfile;

constexpr std::array serviceTable{
    ServiceRow{.service = Service::DirectMap,
               .id = "direct",
               .text = "direct map",
               .explanation = "The page is in low memory and has its address since boot."},
    ServiceRow{.service = Service::DirectMap64,
               .id = "direct64",
               .text = "64-bit direct map",
               .explanation = "A 64-bit kernel has addresses for all RAM.",
               .ownKernel = "debian-6.1-amd64"},
    ServiceRow{.service = Service::KmapLocal,
               .id = "kmap_local",
               .text = "kmap_local",
               .explanation = "A slot of this processor, written before and cleared after."},
    ServiceRow{.service = Service::KmapAtomic,
               .id = "kmap_atomic",
               .text = "kmap_atomic",
               .explanation = "A slot of this processor; the task may not sleep before it gives it back.",
               .maySleep = false},
    ServiceRow{.service = Service::Kmap,
               .id = "kmap",
               .text = "kmap",
               .explanation =
                   "A slot that all processors share, under one lock; when the slots have been used "
                   "up all TLBs of all processors are flushed.",
               .sharesNothing = false},
    ServiceRow{.service = Service::UserCopy,
               .id = "user_copy",
               .text = "4G/4G user copy",
               .explanation = "The kernel has no addresses of the program: it reads the program's tables and "
                              "maps its page by kmap_atomic.",
               .ownKernel = "rhel4-hugemem",
               .maySleep = false},
    ServiceRow{.service = Service::PageFrame,
               .id = "page_frame",
               .text = "EMS page frame",
               .explanation = "INT 67h writes a bank register, and the page frame shows another page.",
               .ownKernel = "ems-3.2",
               .maySleep = false},
};

bool hasKmap(const KernelProfile& kernel)
{
    return kernel.pkmap.place != layout::PkmapRow::Place::None || kernel.is64Bit();
}
bool hasLocal(const KernelProfile& kernel)
{
    return kernel.temporary.choice == layout::TemporaryMapRow::Choice::TaskStack || kernel.is64Bit();
}
bool isLinux(const KernelProfile& kernel) { return !kernel.realMode && !kernel.selfMap; }

bool has(Service service, const KernelProfile& kernel)
{
    switch (service) {
    case Service::DirectMap:
        return isLinux(kernel);
    case Service::DirectMap64:
        return kernel.is64Bit();
    case Service::KmapLocal:
        return isLinux(kernel) && hasLocal(kernel);
    case Service::KmapAtomic:
    case Service::Kmap:
        return isLinux(kernel) && hasKmap(kernel);
    case Service::UserCopy:
        return kernel.separateSpaces;
    case Service::PageFrame:
        return kernel.realMode && kernel.realMode->hasFrame();
    }
    return false;
}

} // namespace

std::span<const ServiceRow> serviceRows() { return serviceTable; }

const ServiceRow& rowOf(Service service) { return serviceTable[std::size_t(service)]; }

Result<Service> parseService(std::string_view id)
{
    const auto row = std::ranges::find(serviceTable, id, &ServiceRow::id);
    if (row == serviceTable.end())
        return Error{"--service", fmt::format("\"{}\" is not known", id),
                     "all, or some of " + idsOf(serviceTable)};
    return row->service;
}

Result<std::vector<Service>> parseServices(std::string_view list)
{
    std::vector<Service> services;
    if (list == "all") {
        for (const ServiceRow& row : serviceTable)
            services.push_back(row.service);
        return services;
    }
    for (std::size_t start = 0; start <= list.size();) {
        const std::size_t end = std::min(list.find(',', start), list.size());
        const auto service = parseService(trimmed(list.substr(start, end - start)));
        if (!service)
            return service.error();
        if (std::ranges::find(services, *service) == services.end())
            services.push_back(*service);
        start = end + 1;
    }
    return services;
}

const KernelProfile* kernelFor(Service service, const KernelProfile& chosen)
{
    if (has(service, chosen))
        return &chosen;
    const std::string_view own = rowOf(service).ownKernel;
    return own.empty() ? nullptr : layout::findKernel(own);
}

} // namespace vmscope::lab
