// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/lab/sweep.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

namespace vmscope::lab {

namespace {

constexpr std::size_t mostValues = 1000;

Error notUnderstood(std::string_view text)
{
    return {"--sweep", fmt::format("\"{}\" is not understood", text),
            "NAME=a..b, NAME=a..b*k or NAME=a..b+k"};
}

std::optional<double> sweepNumber(std::string_view text)
{
    const std::string copy(text);
    char* end = nullptr;
    const double value = std::strtod(copy.c_str(), &end);
    return !copy.empty() && end == copy.c_str() + copy.size() && std::isfinite(value) ? std::optional(value)
                                                                                      : std::nullopt;
}

struct Steps
{
    double from = 0;
    double to = 0;
    bool times = false;
    double step = 1;
};

std::optional<Steps> parseSteps(std::string_view text)
{
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos)
        return std::nullopt;
    const std::string_view rest = text.substr(dots + 2);
    const std::size_t sign = rest.find_first_of("*+", 1);
    const auto from = sweepNumber(text.substr(0, dots));
    const auto to = sweepNumber(rest.substr(0, sign));
    const auto step =
        sign == std::string_view::npos ? std::optional(1.0) : sweepNumber(rest.substr(sign + 1));
    if (!from || !to || !step)
        return std::nullopt;
    return Steps{*from, *to, sign != std::string_view::npos && rest[sign] == '*', *step};
}

std::optional<Error> stepsProblem(const Steps& steps, const LoadParameter& parameter)
{
    for (const double end : {steps.from, steps.to}) {
        Load scratch;
        if (auto problem = setParameter(scratch, parameter, end)) {
            problem->where = "--sweep";
            problem->what = fmt::format("{}: {}", parameter.id, problem->what);
            return problem;
        }
    }
    if (steps.from > steps.to)
        return Error{"--sweep", fmt::format("{} is after {}", steps.from, steps.to),
                     "a..b with a not after b"};
    if (steps.times ? steps.step <= 1 || steps.from <= 0 : steps.step <= 0)
        return Error{"--sweep", fmt::format("steps of {} lead nowhere", steps.step),
                     steps.times ? "a factor above 1, from above 0" : "a step above 0"};
    return std::nullopt;
}

} // namespace

Result<SweepRange> parseSweep(std::string_view text)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos)
        return notUnderstood(text);
    const std::string_view name = text.substr(0, equals);
    const LoadParameter* parameter = findLoadParameter(name);
    if (!parameter)
        return Error{"--sweep", fmt::format("\"{}\" is not known", name),
                     "one of " + idsOf(loadParameters())};
    const auto steps = parseSteps(text.substr(equals + 1));
    if (!steps)
        return notUnderstood(text);
    if (const auto problem = stepsProblem(*steps, *parameter))
        return *problem;
    SweepRange range{parameter, {}};
    const double slack = 1e-9 * std::abs(steps->to);
    double value = steps->from;
    for (std::size_t i = 1; value <= steps->to + slack; ++i) {
        const double shown = parameter->whole ? std::round(value) : std::min(value, steps->to);
        if (range.values.empty() || shown > range.values.back())
            range.values.push_back(shown);
        if (range.values.size() > mostValues)
            return Error{"--sweep", "too many values", fmt::format("at most {}", mostValues)};
        value = steps->times ? value * steps->step : steps->from + static_cast<double>(i) * steps->step;
    }
    return range;
}

} // namespace vmscope::lab
