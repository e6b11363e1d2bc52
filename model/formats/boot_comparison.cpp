// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/boot_comparison.h"

#include "model/formats/input_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace vmscope::formats {

namespace {

struct NamedText
{
    std::string name, text;
};

Result<ProcFiles> procFilesOf(std::span<const NamedText> texts)
{
    ProcFiles files;
    for (const NamedText& each : texts)
        if (const auto kind = addProcFile(files, each.text, each.name); !kind)
            return kind.error();
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

/// The boot log is the first text.
Result<Comparison> compareTexts(std::span<const NamedText> texts, const hardware::Processor* processor)
{
    const NamedText& first = texts.front();
    const auto files = procFilesOf(texts.subspan(1));
    if (!files)
        return files.error();
    const auto log =
        parseBootLog(first.text, first.name, files->iomem ? MemoryMap::Elsewhere : MemoryMap::Required);
    if (!log)
        return better(log.error(), first.text);
    return compareBoot(*log, *files, processor);
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
    std::vector<std::filesystem::path> paths{path};
    paths.insert(paths.end(), procFiles.begin(), procFiles.end());
    std::vector<NamedText> texts;
    for (const std::filesystem::path& each : paths) {
        auto text = readWholeFile(each);
        if (!text)
            return text.error();
        texts.push_back({each.string(), std::move(*text)});
    }
    return compareTexts(texts, processor);
}

Result<Comparison> openBootLog(const std::vector<KeptFile>& files, const hardware::Processor* processor)
{
    std::vector<NamedText> texts;
    for (const KeptFile& file : files) {
        auto text = unpacked(file.bytes, file.name, largestInput);
        if (!text)
            return text.error();
        texts.push_back({file.name, std::move(*text)});
    }
    if (texts.empty())
        return Error{"log", "there is no file", "a boot log"};
    return compareTexts(texts, processor);
}

} // namespace vmscope::formats
