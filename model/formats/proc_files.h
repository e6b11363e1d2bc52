// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/range.h"
#include "model/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The files of /proc that tell what a running kernel did with memory. Each is known by its content.
namespace vmscope::formats {

struct Iomem
{
    std::string where;
    std::vector<PhysicalRange> ram; ///< "System RAM"

    bool operator==(const Iomem&) const = default;
};

/// Empty where the kernel does not print the line (LowTotal and HighTotal: without HIGHMEM).
struct Meminfo
{
    std::string where;
    std::optional<Bytes> memTotal, lowTotal, highTotal, vmallocTotal;

    bool operator==(const Meminfo&) const = default;
};

/// One zone, its parts on several nodes put together.
struct ZoneCounts
{
    std::string name;
    FrameRange frames; ///< start_pfn and spanned
    std::uint64_t presentPages = 0;

    bool operator==(const ZoneCounts&) const = default;
};

struct Zoneinfo
{
    std::string where;
    std::vector<ZoneCounts> zones; ///< only those that span pages

    bool operator==(const Zoneinfo&) const = default;
};

struct ProcFiles
{
    std::optional<Iomem> iomem;
    std::optional<Meminfo> meminfo;
    std::optional<Zoneinfo> zoneinfo;

    bool operator==(const ProcFiles&) const = default;
};

/// Errors: no "System RAM"; addresses hidden (all zero), as users other than root see them.
[[nodiscard]] Result<Iomem> parseIomem(std::string_view text, std::string_view where);
[[nodiscard]] Result<Meminfo> parseMeminfo(std::string_view text, std::string_view where);
[[nodiscard]] Result<Zoneinfo> parseZoneinfo(std::string_view text, std::string_view where);

enum class ProcKind : std::uint8_t { Iomem, Meminfo, Zoneinfo };

[[nodiscard]] std::string_view nameOf(ProcKind kind); ///< "/proc/iomem"

/// Which of them `text` is, or nothing.
[[nodiscard]] std::optional<ProcKind> procKindOf(std::string_view text);

/// Reads whichever it is into its place in `files`, which is left alone on an error.
[[nodiscard]] Result<ProcKind> addProcFile(ProcFiles& files, std::string_view text, std::string_view where);

} // namespace vmscope::formats
