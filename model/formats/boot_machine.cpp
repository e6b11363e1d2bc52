// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/boot_machine.h"

#include "model/base/text.h"
#include "model/formats/comparison_rows.h"
#include "model/formats/nearest_rows.h"
#include "model/layout/frames.h"
#include "model/layout/window.h"

#include <fmt/format.h>

#include <algorithm>

namespace vmscope::formats {

namespace {

using layout::KernelOptions;
using layout::MachineConfig;
using layout::RamMap;
using layout::Split;

/// Builds the machine step by step; each step may add a note.
class Inference
{
public:
    Inference(const BootLog& log, const ProcFiles& files)
        : m_log(log)
        , m_files(files)
    {
    }

    [[nodiscard]] Result<BootMachine> run(const hardware::Processor* processor);

private:
    [[nodiscard]] Result<RamMap> ram();
    void kernelAndRam(RamMap ram);
    void processor(const hardware::Processor* chosen);
    void options();
    void optionsFromLine(const std::string& line, unsigned number);
    void ptiWithoutLine();
    void endOfRam();
    void lowMemory();
    [[nodiscard]] std::vector<MachineConfig> hypotheses() const;
    void noteLowMemory(const MachineConfig& before, std::size_t explainedBy);

    void note(std::string text)
    {
        if (!text.empty())
            m_machine.inferred.push_back(std::move(text));
    }

    const BootLog& m_log;
    const ProcFiles& m_files;
    BootMachine m_machine;
};

/// `ranges` without `hole`.
std::vector<PhysicalRange> without(const std::vector<PhysicalRange>& ranges, PhysicalRange hole)
{
    std::vector<PhysicalRange> left;
    for (const PhysicalRange& range : ranges) {
        const bool apart = range.intersection(hole).empty();
        for (const PhysicalRange part : {PhysicalRange{range.start, apart ? range.end : hole.start},
                                         PhysicalRange{apart ? range.end : hole.end, range.end}})
            if (!part.intersection(range).empty())
                left.push_back(part.intersection(range));
    }
    return left;
}

bool givesSizeLimit(const Maybe<std::string>& commandLine)
{
    return !commandLine || (' ' + commandLine->value).find(" mem=") != std::string::npos;
}

/// RAM as mem= would leave it: a map that is only cut short.
bool isCut(const std::vector<PhysicalRange>& whole, const std::vector<PhysicalRange>& user)
{
    return !user.empty() && clippedTo(RamMap{{}, whole}, user.back().end).usable == user;
}

Result<RamMap> Inference::ram()
{
    std::vector<PhysicalRange> usable = m_log.usable;
    std::string where = m_log.where;
    if (usable.empty() && m_files.iomem) {
        usable = m_files.iomem->ram;
        where = m_files.iomem->where;
        note("The log has no memory map; RAM is taken from " + where + '.');
    }
    if (!m_log.userUsable.empty() &&
        !(givesSizeLimit(m_log.commandLine) && isCut(usable, m_log.userUsable))) {
        usable = m_log.userUsable;
        note("RAM is the log's user-defined map, not the firmware's.");
    }
    for (const PhysicalRange& hole : m_log.reservedLater)
        if (hole.start != PhysicalAddress{} || hole.end.value > pageSize.value) // page 0 is never RAM anyway
            usable = without(usable, hole);
    return layout::ramFromRanges(std::move(usable), where);
}

void Inference::kernelAndRam(RamMap ram)
{
    const NearestKernel nearest = nearestKernel(m_log);
    m_machine.config = layout::configFor(*nearest.kernel, std::move(ram));
    m_machine.config.highmem = nearest.highmem;
    note(nearest.note);
    if (m_log.cpus && !nearest.kernel->is64Bit() && m_log.cpus->value != nearest.kernel->cpus)
        m_machine.config.cpus = m_log.cpus->value;
    if (m_log.initrd)
        m_machine.config.initrd = m_log.initrd->value;
}

void Inference::processor(const hardware::Processor* chosen)
{
    NearestProcessor nearest{chosen, {}};
    if (!chosen)
        nearest = nearestProcessor(m_log, *m_machine.config.kernel);
    if (nearest.processor)
        m_machine.config.processor = nearest.processor;
    note(nearest.note);
}

/// A word that cannot be read is left out, as the kernel leaves it out.
void Inference::optionsFromLine(const std::string& line, unsigned number)
{
    std::string good;
    for (std::string_view rest = trimmed(line); !rest.empty();) {
        const auto end = std::min(rest.find_first_of(" \t\r\n"), rest.size());
        const std::string word(rest.substr(0, end));
        const auto one = layout::parseKernelOptions(word, m_log.place(number));
        if (one)
            good += (good.empty() ? "" : " ") + word;
        else
            note(one.error().line() + "; it is ignored.");
        rest = trimmed(rest.substr(end));
    }
    m_machine.config.options = *layout::parseKernelOptions(good, m_log.where);
    if (!m_machine.config.options.pti && (' ' + good + ' ').find(" mitigations=off ") != std::string::npos)
        m_machine.config.options.pti = false;
}

void Inference::ptiWithoutLine()
{
    const layout::KernelProfile& kernel = *m_machine.config.kernel;
    if (!m_log.isolation || kernel.pti == layout::PtiSupport::None)
        return;
    const bool byDefault =
        kernel.pti == layout::PtiSupport::OnIfVulnerable && m_machine.config.processor->meltdown;
    if (m_log.isolation->value == byDefault)
        return;
    m_machine.config.options.pti = m_log.isolation->value;
    note(fmt::format("pti={} is inferred from line {}: the log has no command line.",
                     m_log.isolation->value ? "on" : "off", m_log.isolation->line));
}

void Inference::options()
{
    if (m_log.commandLine)
        optionsFromLine(m_log.commandLine->value, m_log.commandLine->line);
    else
        ptiWithoutLine();
    endOfRam();
}

/// RAM that the kernel does not count although it could: mem=, or RAM that it took for something else.
void Inference::endOfRam()
{
    MachineConfig& config = m_machine.config;
    RamMap seen = clippedTo(config.ram, addressLimit(config));
    PhysicalAddress limit = seen.end();
    if (m_log.lastPfn)
        limit = std::min(limit, m_log.lastPfn->value.start());
    else if (!m_log.userUsable.empty() && isCut(config.ram.usable, m_log.userUsable))
        limit = std::min(limit, m_log.userUsable.back().end);
    if (frameOf(limit) >= frameOf(seen.end()) || limit == PhysicalAddress{} || config.options.mem)
        return;
    if (m_log.commandLine) {
        config.ram = clippedTo(std::move(config.ram), limit);
        note(
            fmt::format("The kernel does not use RAM above p {}; the log does not say why.", hexText(limit)));
    } else {
        config.options.mem = limit - PhysicalAddress{};
        KernelOptions onlyMem;
        onlyMem.mem = config.options.mem;
        note(layout::commandLineOf(onlyMem) +
             " is inferred from where the RAM in use ends: the log has no command line.");
    }
}

std::optional<PhysicalAddress> measuredLowEnd(const BootLog& log)
{
    if (log.lowRamEnd)
        return log.lowRamEnd->value;
    for (const auto& area : log.areas)
        if (area.value.name == "lowmem")
            return PhysicalAddress{sizeOf(area.value.range).value};
    if (log.lowmem)
        return PhysicalAddress{log.lowmem->value.value};
    return std::nullopt;
}

/// What vmalloc= makes MAXMEM the measured end of low memory.
std::optional<MachineConfig> withVmalloc(MachineConfig config, PhysicalAddress lowEnd)
{
    using enum layout::VmallocRow::Option;
    const auto option = config.kernel->vmalloc.option;
    const layout::Window window = windowOf(config);
    const Bytes room = window.maxmem + window.reserve;
    const Bytes hole = option == IsReserveWithHole ? 8_MiB : 0_B;
    const Bytes low = lowEnd - PhysicalAddress{};
    if (option == Unknown || window.maxmem == 0_B || room <= low + hole || window.maxmem == low)
        return std::nullopt;
    config.options.vmalloc = room - low - hole;
    return config;
}

std::optional<Bytes> measuredHighmem(const BootLog& log)
{
    for (const auto& zone : log.zones)
        if (zone.value.name == "HighMem")
            return pagesIn(zone.value.frames) * pageSize;
    return log.highmem ? std::optional(log.highmem->value) : std::nullopt;
}

std::optional<MachineConfig> withHighmemOption(MachineConfig config, const BootLog& log)
{
    config.options.highmem = measuredHighmem(log);
    if (!config.options.highmem || !config.kernel->knowsHighmemOption || !config.hasHighmem())
        return std::nullopt;
    return config;
}

/// From the likeliest to the least: another split explains more than an option, and options are tried only
/// where the log has no command line. Sizes that people write are whole MiB.
std::vector<MachineConfig> Inference::hypotheses() const
{
    const MachineConfig& base = m_machine.config;
    std::vector<MachineConfig> splits{base};
    for (const layout::SplitRow& row : layout::splitRows())
        if (row.split != base.split && base.kernel->has(row.split))
            splits.push_back(*withSplit(base, row.split));
    std::vector<MachineConfig> all = splits;
    const auto lowEnd = measuredLowEnd(m_log);
    if (m_log.commandLine || base.kernel->is64Bit() || !lowEnd)
        return all;
    std::vector<MachineConfig> odd;
    for (const MachineConfig& split : splits) {
        if (const auto vmalloc = withVmalloc(split, *lowEnd))
            (*vmalloc->options.vmalloc % 1_MiB == 0_B ? all : odd).push_back(*vmalloc);
        if (const auto highmem = withHighmemOption(split, m_log))
            all.push_back(*highmem);
    }
    all.insert(all.end(), odd.begin(), odd.end());
    return all;
}

void Inference::noteLowMemory(const MachineConfig& before, std::size_t explainedBy)
{
    const MachineConfig& config = m_machine.config;
    if (config.split != before.split)
        note(fmt::format(
            "The split {} is inferred from where low memory ends{}.", rowOf(config.split).text,
            explainedBy > 1 ? "; this log cannot tell it from a split with a larger kernel window" : ""));
    const auto added = [](std::optional<Bytes> was, std::optional<Bytes> is) {
        return was == is ? std::nullopt : is;
    };
    KernelOptions found;
    found.vmalloc = added(before.options.vmalloc, config.options.vmalloc);
    found.highmem = added(before.options.highmem, config.options.highmem);
    if (found != KernelOptions{})
        note(layout::commandLineOf(found) +
             " is inferred from where low memory ends: the log has no command line.");
}

/// Takes the first hypothesis whose plan differs least from what was measured.
void Inference::lowMemory()
{
    const auto differences = [&](const MachineConfig& config) {
        return std::ranges::count_if(comparisonRows(m_log, m_files, plan(config)), &Row::differs);
    };
    const MachineConfig before = m_machine.config;
    std::ptrdiff_t least = differences(before);
    std::size_t explainedBy = 1;
    const auto all = hypotheses();
    for (auto config = all.begin() + 1; config != all.end(); ++config) {
        const std::ptrdiff_t count = differences(*config);
        explainedBy = count < least ? 1 : explainedBy + (count == least && config->options == before.options);
        if (count < least) {
            least = count;
            m_machine.config = *config;
        }
    }
    noteLowMemory(before, explainedBy);
}

Result<BootMachine> Inference::run(const hardware::Processor* chosen)
{
    auto map = ram();
    if (!map)
        return map.error();
    kernelAndRam(std::move(*map));
    processor(chosen);
    options();
    if (auto error = impossible(m_machine.config)) {
        error->where = m_log.where + ": " + error->where;
        return *error;
    }
    lowMemory();
    if (m_log.kaslr && m_log.kaslr->value)
        note("KASLR moved the kernel's bases; they are not compared.");
    return std::move(m_machine);
}

} // namespace

Result<BootMachine> bootMachine(const BootLog& log, const ProcFiles& files,
                                const hardware::Processor* processor)
{
    return Inference(log, files).run(processor);
}

} // namespace vmscope::formats
