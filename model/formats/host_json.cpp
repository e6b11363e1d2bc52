// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/host_json.h"

namespace vmscope::formats {

namespace {

using nlohmann::ordered_json;

ordered_json spreadJson(const lab::SampleSpread& spread)
{
    return {{"median", spread.median},
            {"lower_quartile", spread.lower},
            {"upper_quartile", spread.upper},
            {"deviation", spread.deviation},
            {"samples", spread.samples}};
}

ordered_json rowJson(const lab::HostRow& row)
{
    ordered_json document{{"id", row.work->id},     {"threads", row.threads},
                          {"name", row.work->name}, {"includes", row.work->includes},
                          {"ratio", nullptr},       {"nanoseconds", nullptr}};
    if (row.nanoseconds.samples > 0) {
        document["ratio"] = row.ratio;
        document["nanoseconds"] = spreadJson(row.nanoseconds);
        document["disturbed"] = row.disturbed;
    }
    return document;
}

ordered_json stairJson(const lab::HostStair& stair)
{
    return {{"pages", stair.pages == lab::HostPages::Huge ? "huge" : "small"},
            {"working_set", stair.workingSet.value},
            {"nanoseconds", spreadJson(stair.nanoseconds)}};
}

ordered_json signJson(const lab::CalmSign& sign)
{
    return {{"id", sign.id},       {"name", sign.name},   {"unit", sign.unit},
            {"value", sign.value}, {"limit", sign.limit}, {"busy", sign.busy()}};
}

template<class Rows, class ToJson>
ordered_json listOf(const Rows& rows, const ToJson& toJsonOf)
{
    ordered_json list = ordered_json::array();
    for (const auto& row : rows)
        list.push_back(toJsonOf(row));
    return list;
}

} // namespace

ordered_json toJson(const lab::HostMeasurement& measurement)
{
    return {{"processor", measurement.processor},
            {"kernel", measurement.kernel},
            {"cpus", measurement.cpus},
            {"memory", measurement.memory.value},
            {"machine", measurement.quiet() ? "quiet" : "busy"},
            {"rounds", measurement.rounds},
            {"seconds", measurement.seconds},
            {"cancelled", measurement.cancelled},
            {"rows", listOf(measurement.rows, rowJson)},
            {"staircase", listOf(measurement.stairs, stairJson)},
            {"signs", listOf(measurement.signs, signJson)},
            {"shortcomings", measurement.shortcomings}};
}

} // namespace vmscope::formats
