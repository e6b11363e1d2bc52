// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/nearest_rows.h"

#include "model/formats/line_scanner.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vmscope::formats {

namespace {

using layout::Highmem;
using layout::KernelProfile;

constexpr FrameNumber nonPaeLimit{0x100000};
constexpr FrameNumber paeLimit{0x1000000};
constexpr FrameNumber fiveLevelLimit{std::uint64_t{1} << 40};

struct Version
{
    std::array<std::uint64_t, 3> parts{};

    constexpr auto operator<=>(const Version&) const = default;
};

/// "2.6.32-5-686" is 2.6.32; what is missing is 0.
Version versionOf(std::string_view text)
{
    Version version;
    Scanner scanner(text);
    for (std::uint64_t& part : version.parts) {
        part = scanner.number().value_or(0);
        if (!scanner.accept("."))
            break;
    }
    return version;
}

struct Since
{
    Version version;
    std::string_view id;
};

// When the formulas changed: VMSPLIT options 2.6.16, MAXMEM from VMALLOC_END 2.6.25 or later, cpu_entry_area
// 4.15, kmap_local 5.11.
constexpr std::array narrowKernels{
    Since{{{2, 0, 0}}, "linux-2.0.40"},  Since{{{2, 1, 0}}, "linux-2.2.1"},
    Since{{{2, 3, 0}}, "linux-2.4.20"},  Since{{{2, 5, 0}}, "linux-2.6.11"},
    Since{{{2, 6, 16}}, "linux-2.6.20"}, Since{{{2, 6, 25}}, "linux-2.6.32"},
    Since{{{4, 15, 0}}, "linux-4.19"},   Since{{{5, 11, 0}}, "debian-6.1-686"},
};
constexpr std::array wideKernels{
    Since{{{2, 0, 0}}, "x86-64-4level"},
    Since{{{4, 15, 0}}, "debian-6.1-amd64"},
};
constexpr Version newest{{6, 1, 0}}; // where the log does not say

std::string_view lastNotAfter(std::span<const Since> rows, const Version& version)
{
    std::string_view id = rows.front().id;
    for (const Since& row : rows)
        if (row.version <= version)
            id = row.id;
    return id;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

bool is64Bit(const BootLog& log)
{
    const std::string_view version = log.version ? std::string_view(log.version->value) : "";
    const bool dma32 =
        std::ranges::any_of(log.zones, [](const auto& zone) { return zone.value.name == "DMA32"; });
    return has(version, "amd64") || has(version, "x86_64") || dma32 ||
           (log.maxArchPfn && log.maxArchPfn->value > paeLimit);
}

std::optional<Bytes> areaSize(const BootLog& log, std::string_view name)
{
    const auto area = std::ranges::find_if(log.areas, [&](const auto& a) { return a.value.name == name; });
    return area == log.areas.end() ? std::nullopt : std::optional(sizeOf(area->value.range));
}

/// The surest sign first: what the kernel says of itself, then what it is called, then what it reaches.
bool isPae(const BootLog& log)
{
    if (log.maxArchPfn)
        return log.maxArchPfn->value > nonPaeLimit;
    if (log.nx && log.nx->value != NxState::MissingInProcessor)
        return log.nx->value == NxState::Active;
    if (const auto pkmap = areaSize(log, "pkmap"))
        return *pkmap == layout::pkmapSlots(layout::Paging::Pae) * pageSize;
    const std::string_view version = log.version ? std::string_view(log.version->value) : "";
    for (const std::string_view mark : {"pae", "PAE", "bigmem", "64GB"})
        if (has(version, mark))
            return true;
    const auto beyond4GiB = [](const auto& zone) { return zone.value.frames.end > nonPaeLimit; };
    return std::ranges::any_of(log.zones, beyond4GiB) ||
           (log.highmem && log.lowmem && log.highmem->value + log.lowmem->value > 4_GiB);
}

std::string_view narrowId(const BootLog& log, const Version& version)
{
    const std::string_view text = log.version ? std::string_view(log.version->value) : "";
    if (has(text, "hugemem"))
        return "rhel4-hugemem";
    const std::string_view id = lastNotAfter(narrowKernels, version);
    // The self-built 6.1 is one for a single processor; what distributions ship is not.
    const bool selfBuilt = log.version && !log.multiprocessor && !has(text, "-686");
    return id == "debian-6.1-686" && selfBuilt ? "custom-6.1-686" : id;
}

Highmem highmemOf(const BootLog& log, const KernelProfile& kernel)
{
    const bool saysNone = log.withoutHighmem || (log.lowmem && !log.highmem);
    if (kernel.highmemOff && saysNone)
        return Highmem::Off;
    return kernel.highmemOn.value_or(Highmem::Off);
}

/// "6.1" of "Debian 6.1 686-pae" with the flavour as Debian writes it, or "2.6.32" of "Linux 2.6.32".
bool isItself(const KernelProfile& kernel, std::string_view version)
{
    constexpr std::string_view debian = "debian-6.1-";
    constexpr std::string_view vanilla = "linux-";
    const std::string_view id = kernel.id;
    if (id.starts_with(debian))
        return version.starts_with("6.1.") && version.ends_with(id.substr(debian.size() - 1));
    if (!id.starts_with(vanilla))
        return id.starts_with("custom-6.1") && version.starts_with("6.1.");
    return versionOf(version) == versionOf(id.substr(vanilla.size()));
}

std::string noteOf(const BootLog& log, const KernelProfile& kernel)
{
    if (!log.version)
        return fmt::format("The log does not say which kernel it is of; laid out as {}.", kernel.name);
    if (isItself(kernel, log.version->value))
        return {};
    return fmt::format("Linux {} is laid out as the nearest kernel known here, {} ({}).", log.version->value,
                       kernel.name, kernel.id);
}

struct NamedProcessor
{
    std::string_view part; ///< of the name that CPUID gives
    std::string_view id;
};

constexpr std::array namedProcessors{
    NamedProcessor{"Nehalem", "nehalem"},
    NamedProcessor{"Intel QEMU Virtual CPU", "qemu32"},
    NamedProcessor{"QEMU TCG CPU", "max"},
    NamedProcessor{"Pentium III", "pentium3"},
    NamedProcessor{"Pentium(R) III", "pentium3"},
    NamedProcessor{"Pentium II", "pentium3"},
    NamedProcessor{"Pentium(R) 4", "pentium4"},
    NamedProcessor{"Pentium 4", "pentium4"},
    NamedProcessor{"Pentium", "pentium"},
    NamedProcessor{"486", "486"},
    NamedProcessor{"Core(TM)2", "core2"},
    NamedProcessor{"Core 2", "core2"},
    NamedProcessor{"Core(TM) i", "skylake"},
    NamedProcessor{"Skylake", "skylake"},
    NamedProcessor{"Opteron", "opteron-g3"},
    NamedProcessor{"EPYC", "zen2"},
    NamedProcessor{"Ryzen", "zen2"},
};

const hardware::Processor* named(const BootLog& log)
{
    if (log.processor)
        for (const NamedProcessor& row : namedProcessors)
            if (has(log.processor->value, row.part))
                return hardware::findProcessor(row.id);
    return nullptr;
}

/// What the log shows of the processor; empty where it shows nothing.
struct Features
{
    std::optional<bool> nx, la57, meltdown;
    bool needsLongMode = false;
    bool needsPae = false;
};

bool agrees(std::optional<bool> seen, bool has) { return !seen || *seen == has; }

bool fits(const Features& seen, const hardware::Processor& processor)
{
    return agrees(seen.nx, processor.nx) && agrees(seen.la57, processor.la57) &&
           (processor.longMode || !seen.needsLongMode) && (processor.pae || !seen.needsPae);
}

Features featuresOf(const BootLog& log, const KernelProfile& kernel)
{
    Features seen;
    if (log.nx && log.nx->value != NxState::NonPaeKernel)
        seen.nx = log.nx->value == NxState::Active;
    seen.needsLongMode = kernel.is64Bit();
    seen.needsPae = kernel.isPae();
    if (kernel.is64Bit() && log.maxArchPfn)
        seen.la57 = log.maxArchPfn->value >= fiveLevelLimit;
    const bool saidNothing = !log.isolation && log.cameUp;
    if (kernel.pti == layout::PtiSupport::OnIfVulnerable &&
        (saidNothing || (log.isolation && log.isolation->value)))
        seen.meltdown = !saidNothing;
    return seen;
}

const hardware::Processor* suiting(const Features& seen, const KernelProfile& kernel)
{
    const auto suits = [&](const hardware::Processor& row) {
        return fits(seen, row) && agrees(seen.meltdown, row.meltdown);
    };
    const hardware::Processor* usual = hardware::findProcessor(kernel.defaultProcessor);
    if (usual && suits(*usual))
        return usual;
    const auto row = std::ranges::find_if(hardware::processors(), suits);
    return row == hardware::processors().end() ? nullptr : &*row;
}

/// NX is given up first: it moves nothing about, isolation does.
const hardware::Processor* likeliest(Features seen, const KernelProfile& kernel)
{
    if (const hardware::Processor* processor = suiting(seen, kernel))
        return processor;
    seen.nx.reset();
    return suiting(seen, kernel);
}

} // namespace

NearestKernel nearestKernel(const BootLog& log)
{
    const Version version = log.version ? versionOf(log.version->value) : newest;
    const bool wide = is64Bit(log);
    const KernelProfile* kernel =
        layout::findKernel(wide ? lastNotAfter(wideKernels, version) : narrowId(log, version));
    if (const KernelProfile* pae = layout::siblingWith(*kernel, Highmem::SixtyFourG);
        !wide && pae && isPae(log))
        kernel = pae;
    return {kernel, highmemOf(log, *kernel), noteOf(log, *kernel)};
}

NearestProcessor nearestProcessor(const BootLog& log, const KernelProfile& kernel)
{
    const Features seen = featuresOf(log, kernel);
    if (const hardware::Processor* processor = named(log); processor && fits(seen, *processor))
        return {processor, {}};
    const hardware::Processor* processor = likeliest(seen, kernel);
    if (!processor)
        return {};
    return {processor, fmt::format("{}; taken for {}, which comes nearest to what the log shows.",
                                   log.processor ? fmt::format("The processor \"{}\" is not known here",
                                                               log.processor->value)
                                                 : std::string("The log does not name the processor"),
                                   processor->name)};
}

} // namespace vmscope::formats
