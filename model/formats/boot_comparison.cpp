// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/boot_comparison.h"

#include "model/formats/input_file.h"

#include <fmt/format.h>

#include <algorithm>

namespace vmscope::formats {

namespace {

Result<ProcFiles> readProcFiles(const std::vector<std::filesystem::path>& paths)
{
    ProcFiles files;
    for (const std::filesystem::path& path : paths) {
        const auto text = readWholeFile(path);
        if (!text)
            return text.error();
        const auto kind = addProcFile(files, *text, path.string());
        if (!kind)
            return kind.error();
    }
    return files;
}

/// Why a text without a memory map was refused, in the light of what else it might be.
Error better(Error error, std::string_view text)
{
    if (const auto kind = procKindOf(text))
        return {std::move(error.where), fmt::format("this is {}, not a boot log", nameOf(*kind)),
                "a boot log, with this file beside it"};
    return error;
}

} // namespace

std::size_t Comparison::differing() const
{
    return static_cast<std::size_t>(std::ranges::count_if(rows, &Row::differs));
}

std::string Comparison::summary() const
{
    const auto estimates = static_cast<std::size_t>(std::ranges::count_if(rows, &Row::estimate));
    const std::size_t compared = rows.size() - estimates;
    if (compared == 0)
        return "The log stops before the first measured value.";
    return fmt::format("{} of {} measured values equal the computed ones{}.", compared - differing(),
                       compared,
                       estimates ? fmt::format("; {} more are estimates", estimates) : std::string());
}

Result<Comparison> compareBoot(const BootLog& log, const ProcFiles& files,
                               const hardware::Processor* processor)
{
    auto machine = bootMachine(log, files, processor);
    if (!machine)
        return machine.error();
    Comparison comparison{std::move(*machine), {}, {}};
    comparison.layout = layout::plan(comparison.machine.config);
    comparison.rows = comparisonRows(log, files, comparison.layout);
    return comparison;
}

Result<Comparison> openBootLog(const std::filesystem::path& path, const hardware::Processor* processor,
                               const std::vector<std::filesystem::path>& procFiles)
{
    const auto text = readWholeFile(path);
    if (!text)
        return text.error();
    const auto files = readProcFiles(procFiles);
    if (!files)
        return files.error();
    const auto log =
        parseBootLog(*text, path.string(), files->iomem ? MemoryMap::Elsewhere : MemoryMap::Required);
    if (!log)
        return better(log.error(), *text);
    return compareBoot(*log, *files, processor);
}

} // namespace vmscope::formats
