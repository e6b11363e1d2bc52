// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/load_report.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace vmscope::formats {

namespace {

using nlohmann::ordered_json;
using namespace lab;

/// A number of a point that has an estimate.
struct EstimateColumn
{
    const char* name;
    Estimate SweepPoint::*value;
};
constexpr std::array estimateColumns{
    EstimateColumn{"cost_ns", &SweepPoint::cost},
    EstimateColumn{"operations_per_second", &SweepPoint::operationsPerSecond},
    EstimateColumn{"flushes_per_second", &SweepPoint::flushesPerSecond},
    EstimateColumn{"lock_contention", &SweepPoint::lockContention},
    EstimateColumn{"tlb_miss_rate", &SweepPoint::tlbMissRate},
};

struct QuantileColumn
{
    const char* name;
    double share;
};
constexpr std::array quantileColumns{QuantileColumn{"median_ns", 0.5}, QuantileColumn{"p99_ns", 0.99},
                                     QuantileColumn{"p999_ns", 0.999}};

ordered_json setUpJson(const SweepPlan& plan, const LoadPreset* preset)
{
    const Load& load = plan.base;
    ordered_json document;
    if (preset)
        document["preset"] = preset->id;
    document["kernel"] = kernelOf(load).id;
    document["processor"] = processorOf(load, plan.services.front()).id;
    for (const LoadParameter& parameter : loadParameters())
        document[std::string(parameter.id)] = parameter.read(load);
    document["pattern"] = patternText(load);
    document["hold"] = holdText(load);
    document["ram_bytes"] = load.ram.value;
    document["seed"] = load.seed;
    document["repetitions"] = plan.repetitions;
    return document;
}

ordered_json costsJson(const SweepPlan& plan)
{
    const Costs costs = costsOf(plan.base, plan.services.front());
    ordered_json document;
    for (const CostRow& row : costRows())
        document[std::string(row.id)] = {
            {"value", costs.*row.value}, {"unit", row.unit}, {"kind", "model"}, {"source", row.source}};
    return document;
}

ordered_json filesJson(const LoadPreset& preset)
{
    ordered_json causes;
    for (const MapCause& cause : mapCausesOf(*preset.files))
        causes[std::string(cause.name)] = cause.calls;
    return {{"map_calls_per_MiB", mapCallsPerMiB(*preset.files)}, {"causes", causes}};
}

ordered_json occupancyJson(const LoadResult& result)
{
    ordered_json samples = ordered_json::array();
    for (const OccupancySample& sample : result.occupancy)
        samples.push_back({{"seconds", sample.seconds},
                           {"used", sample.used},
                           {"stale", sample.stale},
                           {"full_flushes", sample.fullFlushes},
                           {"operations", sample.operations}});
    return samples;
}

ordered_json histogramJson(const LoadResult& result)
{
    ordered_json buckets = ordered_json::array();
    for (const CostHistogram::Bucket& bucket : result.histogram.buckets())
        buckets.push_back({{"from_ns", result.nanoseconds(double(bucket.from))},
                           {"to_ns", result.nanoseconds(double(bucket.to))},
                           {"count", bucket.count}});
    return buckets;
}

void addResult(ordered_json& document, const LoadResult& result)
{
    for (const QuantileColumn& column : quantileColumns)
        document[column.name] = result.costQuantile(column.share);
    for (const CostPartRow& row : costPartRows())
        document["parts_ns"][std::string(row.id)] = result.meanCost(row.part);
    for (const LoadCountRow& row : loadCountRows())
        document["counts"][std::string(row.name)] = result.counts.*row.value;
    document["hit_ratio"] = result.hitRatio();
    document["simulated_seconds"] = result.seconds();
    document["standstill"] = result.standstill.has_value();
    document["deadlock"] = result.standstill && !result.standstill->cycle.empty();
    if (result.standstill)
        document["waits"] = sentenceOf(*result.standstill);
    document["sentence"] = dominanceSentence(result);
    document["occupancy"] = occupancyJson(result);
    document["histogram"] = histogramJson(result);
}

ordered_json pointJson(const SweepPlan& plan, const SweepPoint& point)
{
    ordered_json document{{"service", rowOf(point.service).id}};
    if (plan.range)
        document[std::string(plan.range->parameter->id)] = point.value;
    if (point.problem) {
        document["problem"] = point.problem->line();
        return document;
    }
    document["kernel"] = point.total.kernel;
    document["repetitions"] = point.repetitions;
    for (const EstimateColumn& column : estimateColumns)
        document[column.name] = {{"mean", (point.*column.value).mean},
                                 {"margin", (point.*column.value).margin}};
    addResult(document, point.total);
    return document;
}

std::string namesLine(const SweepPlan& plan)
{
    std::string line =
        fmt::format("service,{},kernel,repetitions", plan.range ? plan.range->parameter->id : "point");
    for (const EstimateColumn& column : estimateColumns)
        line += fmt::format(",{0},{0}_margin", column.name);
    for (const QuantileColumn& column : quantileColumns)
        line += fmt::format(",{}", column.name);
    for (const CostPartRow& row : costPartRows())
        line += fmt::format(",{}_ns", row.id);
    for (const LoadCountRow& row : loadCountRows())
        line += fmt::format(",{}", row.name);
    return line + ",standstill\n";
}

std::string pointLine(const SweepPoint& point)
{
    std::string line = fmt::format("{},{},{},{}", rowOf(point.service).id, point.value, point.total.kernel,
                                   point.repetitions);
    for (const EstimateColumn& column : estimateColumns)
        line += fmt::format(",{:.6g},{:.6g}", (point.*column.value).mean, (point.*column.value).margin);
    for (const QuantileColumn& column : quantileColumns)
        line += fmt::format(",{:.6g}", point.total.costQuantile(column.share));
    for (const CostPartRow& row : costPartRows())
        line += fmt::format(",{:.6g}", point.total.meanCost(row.part));
    for (const LoadCountRow& row : loadCountRows())
        line += fmt::format(",{}", point.total.counts.*row.value);
    return line + (point.total.standstill ? ",yes\n" : ",no\n");
}

} // namespace

std::string loadJson(const SweepPlan& plan, std::span<const SweepPoint> points, const LoadPreset* preset)
{
    ordered_json document{{"load", setUpJson(plan, preset)}, {"costs", costsJson(plan)}};
    if (preset && preset->files)
        document["files"] = filesJson(*preset);
    document["results"] = ordered_json::array();
    for (const SweepPoint& point : points)
        document["results"].push_back(pointJson(plan, point));
    return document.dump(2);
}

std::string loadCsv(const SweepPlan& plan, std::span<const SweepPoint> points)
{
    std::string text = namesLine(plan);
    for (const SweepPoint& point : points)
        if (!point.problem)
            text += pointLine(point);
    return text;
}

} // namespace vmscope::formats
