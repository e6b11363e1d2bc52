// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/system_ideas.h"

#include "model/layout/isolation.h"

#include <algorithm>

namespace vmscope::layout {

namespace {

constexpr std::array ideas{
    SystemIdea{"no-highmem", "no HIGHMEM", "RAM beyond the direct map is lost, to programs too",
               "linux-2.4.20", Highmem::Off, false},
    SystemIdea{"highmem", "HIGHMEM",
               "the kernel borrows addresses for RAM beyond the direct map: up to 4 GiB", "linux-2.4.20",
               Highmem::FourG, false},
    SystemIdea{"pae", "PAE 64 GB", "wider page-table entries reach 64 GiB; addresses stay as few as before",
               "linux-2.4.20-pae", Highmem::SixtyFourG, false},
    SystemIdea{"4g4g", "4G/4G", "programs and the kernel each have 4 GiB of addresses of their own",
               "rhel4-hugemem", Highmem::SixtyFourG},
    SystemIdea{"kpti", "KPTI", "programs run on tables that leave the kernel out, as Meltdown demands",
               "debian-6.1-686-pae", Highmem::SixtyFourG, true},
    SystemIdea{"64-bit", "64-bit", "addresses for all RAM: high memory does not exist", "x86-64-4level"},
};

/// The kernel can be built as the idea's own row is.
bool fits(const KernelProfile& kernel, const SystemIdea& idea)
{
    const KernelProfile& own = *findKernel(idea.kernel);
    const bool sameSplits = (kernel.splits & own.splits) != 0;
    return sameSplits && kernel.is64Bit() == own.is64Bit() && kernel.separateSpaces == own.separateSpaces &&
           kernel.selfMap.has_value() == own.selfMap.has_value() && kernel.has(idea.highmem) &&
           (idea.isolation != true || kernel.pti != PtiSupport::None);
}

/// Itself before its siblings; nullptr where neither can be built so.
const KernelProfile* ofTheFamily(const KernelProfile& kernel, const SystemIdea& idea)
{
    if (fits(kernel, idea))
        return &kernel;
    const auto rows = kernelProfiles();
    const auto row = std::ranges::find_if(
        rows, [&](const KernelProfile& other) { return other.family == kernel.family && fits(other, idea); });
    return row == rows.end() ? nullptr : &*row;
}

} // namespace

std::span<const SystemIdea> systemIdeas() { return ideas; }

const SystemIdea* findIdea(std::string_view id)
{
    const auto row = std::ranges::find(ideas, id, &SystemIdea::id);
    return row == ideas.end() ? nullptr : &*row;
}

MachineConfig withIdea(const MachineConfig& config, const SystemIdea& idea)
{
    const KernelProfile* family = ofTheFamily(*config.kernel, idea);
    MachineConfig next = withKernel(config, family ? *family : *findKernel(idea.kernel));
    next.highmem = idea.highmem;
    next.options.pti.reset();
    if (idea.isolation && isIsolated(next) != *idea.isolation)
        next.options.pti = idea.isolation;
    return next;
}

const SystemIdea* ideaOf(const MachineConfig& config)
{
    const auto row = std::ranges::find_if(ideas, [&](const SystemIdea& idea) {
        const bool isolated = isIsolated(config);
        return fits(*config.kernel, idea) && config.highmem == idea.highmem &&
               idea.isolation.value_or(isolated) == isolated;
    });
    return row == ideas.end() ? nullptr : &*row;
}

} // namespace vmscope::layout
