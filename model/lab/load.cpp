// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/load.h"

#include "model/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace vmscope::lab {

namespace {

constexpr std::string_view defaultKernel = "debian-6.1-686-pae";
constexpr double mostPages = 1 << 20; // 4 GiB
constexpr double mostOperations = 1e12;

constexpr std::array loadParameterTable{
    LoadParameter{.id = "cpus",
                  .text = "processors",
                  .unit = "",
                  .least = 1,
                  .most = 64,
                  .read = [](const Load& load) { return double(load.cpus); },
                  .write = [](Load& load, double value) { load.cpus = unsigned(value); }},
    LoadParameter{.id = "tasks",
                  .text = "tasks",
                  .unit = "",
                  .least = 1,
                  .most = 100'000,
                  .read = [](const Load& load) { return double(load.tasks); },
                  .write = [](Load& load, double value) { load.tasks = unsigned(value); }},
    LoadParameter{.id = "pages",
                  .text = "working set",
                  .unit = "pages",
                  .least = 1,
                  .most = mostPages,
                  .read = [](const Load& load) { return double(load.pages); },
                  .write = [](Load& load, double value) { load.pages = std::uint64_t(value); }},
    LoadParameter{.id = "zipf",
                  .text = "Zipf exponent",
                  .unit = "",
                  .least = 0,
                  .most = 4,
                  .whole = false,
                  .read = [](const Load& load) { return load.zipf; },
                  .write = [](Load& load, double value) { load.zipf = value; }},
    LoadParameter{.id = "low-share",
                  .text = "pages in low memory",
                  .unit = "%",
                  .least = 0,
                  .most = 100,
                  .whole = false,
                  .read = [](const Load& load) { return 100 * load.lowShare; },
                  .write = [](Load& load, double value) { load.lowShare = value / 100; }},
    LoadParameter{.id = "touch",
                  .text = "touched of each page",
                  .unit = "bytes",
                  .least = 0,
                  .most = 4096,
                  .read = [](const Load& load) { return double(load.touch.value); },
                  .write = [](Load& load, double value) { load.touch = {std::uint64_t(value)}; }},
    LoadParameter{.id = "hold",
                  .text = "hold time",
                  .unit = "ns",
                  .least = 0,
                  .most = 1e9,
                  .whole = false,
                  .read = [](const Load& load) { return load.hold.nanoseconds; },
                  .write =
                      [](Load& load, double value) {
                          load.hold.nanoseconds = value;
                          if (load.hold.kind == Hold::Kind::None && value > 0)
                              load.hold.kind = Hold::Kind::Fixed;
                      }},
    LoadParameter{.id = "at-once",
                  .text = "pages mapped at once",
                  .unit = "pages",
                  .least = 1,
                  .most = 4096,
                  .read = [](const Load& load) { return double(load.pagesAtOnce); },
                  .write = [](Load& load, double value) { load.pagesAtOnce = unsigned(value); }},
    LoadParameter{.id = "driver",
                  .text = "pages that a driver holds",
                  .unit = "pages",
                  .least = 0,
                  .most = 4096,
                  .read = [](const Load& load) { return double(load.driverPages); },
                  .write = [](Load& load, double value) { load.driverPages = std::uint64_t(value); }},
    LoadParameter{.id = "per-call",
                  .text = "operations a system call",
                  .unit = "",
                  .least = 0,
                  .most = 1e6,
                  .read = [](const Load& load) { return double(load.operationsPerCall); },
                  .write = [](Load& load, double value) { load.operationsPerCall = unsigned(value); }},
    LoadParameter{.id = "ops",
                  .text = "operations",
                  .unit = "",
                  .least = 1,
                  .most = mostOperations,
                  .read = [](const Load& load) { return double(load.operations); },
                  .write = [](Load& load, double value) { load.operations = std::uint64_t(value); }},
};

std::string numberText(double number)
{
    return number == std::floor(number) ? fmt::format("{:.0f}", number) : fmt::format("{}", number);
}

Error outOfRange(const LoadParameter& parameter, double value)
{
    return {fmt::format("--{}", parameter.id), fmt::format("{} is out of range", numberText(value)),
            fmt::format("{} to {}{}{}", numberText(parameter.least), numberText(parameter.most),
                        parameter.unit.empty() ? "" : " ", parameter.unit)};
}

std::optional<Error> rangeProblem(const Load& load)
{
    for (const LoadParameter& parameter : loadParameterTable) {
        const double value = parameter.read(load);
        if (!(value >= parameter.least && value <= parameter.most))
            return outOfRange(parameter, value);
    }
    if (load.ram < 64_MiB || load.ram > 64_GiB)
        return Error{"--ram", sizeText(load.ram) + " is out of range", "64 MiB to 64 GiB"};
    return std::nullopt;
}

/// How many pages an operation can map at once.
std::optional<Error> depthProblem(const Load& load, Service service, const layout::KernelProfile& kernel)
{
    using Choice = layout::TemporaryMapRow::Choice;
    unsigned deepest = ~0u;
    if (service == Service::PageFrame)
        deepest = kernel.realMode->framePages;
    else if (service == Service::UserCopy)
        deepest = 1;
    else if (service == Service::KmapAtomic || service == Service::KmapLocal)
        deepest = kernel.fixmap.kmapSlotsPerCpu - (kernel.temporary.choice == Choice::TaskStack ? 1 : 0);
    if (kernel.is64Bit() || load.pagesAtOnce <= deepest)
        return std::nullopt;
    return Error{"--at-once", fmt::format("{} of {} is out of range", load.pagesAtOnce, rowOf(service).id),
                 fmt::format("1 to {}", deepest)};
}

std::optional<Error> serviceProblem(const Load& load, Service service)
{
    const ServiceRow& row = rowOf(service);
    const layout::KernelProfile* kernel = kernelFor(service, kernelOf(load));
    if (!kernel)
        return Error{"--service", fmt::format("{} has no {}", kernelOf(load).id, row.id),
                     service == Service::KmapLocal ? "a kernel from 5.11 on" : "linux-2.4.20 or later"};
    if (load.hold.blocks && !row.maySleep)
        return Error{"--hold", fmt::format("a task that holds a {} map may not sleep", row.id),
                     "none, fixed:NS or exp:NS"};
    if (kernel->realMode && (load.cpus > 1 || load.tasks > 1))
        return Error{load.cpus > 1 ? "--cpus" : "--tasks",
                     fmt::format("{} knows one processor and one program", kernel->id), "1"};
    return depthProblem(load, service, *kernel);
}

/// "NAME" or "NAME:NUMBER".
std::optional<std::string_view> argumentOf(std::string_view text, std::string_view name)
{
    if (!text.starts_with(name))
        return std::nullopt;
    text.remove_prefix(name.size());
    return text.empty() || text.front() == ':' ? std::optional(text.substr(text.empty() ? 0 : 1))
                                               : std::nullopt;
}

std::optional<double> loadNumber(std::string_view text)
{
    const std::string copy(text);
    char* end = nullptr;
    const double value = std::strtod(copy.c_str(), &end);
    const bool whole = !copy.empty() && end == copy.c_str() + copy.size() && std::isfinite(value);
    return whole ? std::optional(value) : std::nullopt;
}

} // namespace

const layout::KernelProfile& kernelOf(const Load& load)
{
    return load.kernel ? *load.kernel : *layout::findKernel(defaultKernel);
}

const hardware::CpuModel& processorOf(const Load& load, Service service)
{
    if (load.processor)
        return *load.processor;
    const layout::KernelProfile* kernel = kernelFor(service, kernelOf(load));
    const hardware::CpuModel* model = kernel ? hardware::findCpuModel(kernel->defaultProcessor) : nullptr;
    return model ? *model : *hardware::findCpuModel("nehalem");
}

Costs costsOf(const Load& load, Service service)
{
    return load.costs ? *load.costs : costsOf(processorOf(load, service));
}

std::optional<Error> problemOf(const Load& load, Service service)
{
    if (const auto problem = rangeProblem(load))
        return problem;
    return serviceProblem(load, service);
}

std::span<const LoadParameter> loadParameters() { return loadParameterTable; }

const LoadParameter* findLoadParameter(std::string_view id)
{
    const auto row = std::ranges::find(loadParameterTable, id, &LoadParameter::id);
    return row == loadParameterTable.end() ? nullptr : &*row;
}

std::optional<Error> setParameter(Load& load, const LoadParameter& parameter, double value)
{
    const bool fits = value >= parameter.least && value <= parameter.most;
    if (!fits)
        return outOfRange(parameter, value);
    if (parameter.whole && value != std::floor(value))
        return Error{fmt::format("--{}", parameter.id), fmt::format("{} is not whole", value),
                     "a whole number"};
    parameter.write(load, value);
    return std::nullopt;
}

std::optional<Error> setPattern(Load& load, std::string_view text)
{
    if (text == "uniform" || text == "sequential") {
        load.pattern = text == "uniform" ? Pattern::Uniform : Pattern::Sequential;
        return std::nullopt;
    }
    const auto exponent = argumentOf(text, "zipf");
    const auto number = exponent && !exponent->empty() ? loadNumber(*exponent) : std::optional(load.zipf);
    if (!exponent || !number)
        return Error{"--pattern", fmt::format("\"{}\" is not understood", text),
                     "uniform, zipf, zipf:S or sequential"};
    load.pattern = Pattern::Zipf;
    return setParameter(load, *findLoadParameter("zipf"), *number);
}

std::optional<Error> setHold(Load& load, std::string_view text)
{
    constexpr std::string_view blocking = ":blocking";
    const std::string_view whole = text;
    Hold hold;
    if (text.ends_with(blocking)) {
        hold.blocks = true;
        text.remove_suffix(blocking.size());
    }
    for (const auto& [name, kind] :
         {std::pair{"fixed", Hold::Kind::Fixed}, std::pair{"exp", Hold::Kind::Exponential}})
        if (const auto argument = argumentOf(text, name))
            if (const auto number = loadNumber(*argument))
                hold = {kind, *number, hold.blocks};
    if (hold.kind == Hold::Kind::None && (text != "none" || hold.blocks))
        return Error{"--hold", fmt::format("\"{}\" is not understood", whole),
                     "none, fixed:NS or exp:NS, with :blocking behind it where the task sleeps"};
    load.hold = hold;
    return rangeProblem(load);
}

std::string patternText(const Load& load)
{
    constexpr std::array<std::string_view, 3> names{"uniform", "zipf", "sequential"};
    const std::string name(names[std::size_t(load.pattern)]);
    return load.pattern == Pattern::Zipf ? name + ":" + numberText(load.zipf) : name;
}

std::string holdText(const Load& load)
{
    constexpr std::array<std::string_view, 3> names{"none", "fixed", "exp"};
    if (load.hold.kind == Hold::Kind::None)
        return "none";
    return fmt::format("{}:{}{}", names[std::size_t(load.hold.kind)], numberText(load.hold.nanoseconds),
                       load.hold.blocks ? ":blocking" : "");
}

} // namespace vmscope::lab
