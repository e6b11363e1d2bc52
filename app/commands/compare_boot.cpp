// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/config_options.h"
#include "model/base/text.h"
#include "model/formats/boot_comparison.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace vmscope::commands {

namespace {

using formats::Comparison;
using formats::Row;

struct CompareOptions
{
    std::string log;
    std::string processor;
    std::vector<std::string> procFiles;
    bool json = false;
};

std::string_view agreementOf(const Row& row)
{
    return row.equal ? "equal" : row.estimate ? "estimate" : "differs";
}

std::size_t widest(const std::vector<Row>& rows, std::string Row::*column, std::string_view title)
{
    constexpr std::size_t enough = 48; // a longer text pushes its row, not the table
    std::size_t width = title.size();
    for (const Row& row : rows)
        width = std::max(width, std::min((row.*column).size(), enough));
    return width;
}

void printText(const Comparison& comparison)
{
    const auto& rows = comparison.rows;
    const auto name = widest(rows, &Row::name, "");
    const auto measured = widest(rows, &Row::measured, "measured");
    const auto computed = widest(rows, &Row::computed, "computed");
    const layout::MachineConfig& config = comparison.machine.config;
    fmt::print("{} on {}, {} of RAM\n\n", config.kernel->name, config.processor->name,
               sizeText(config.ram.installed));
    fmt::print("{:<{}}  {:<{}}  {:<{}}  {:<8}  read from\n", "", name, "measured", measured, "computed",
               computed, "");
    for (const Row& row : rows)
        fmt::print("{:<{}}  {:<{}}  {:<{}}  {:<8}  {}\n", row.name, name, row.measured, measured,
                   row.computed, computed, agreementOf(row),
                   row.where.substr(row.where.find_last_of('/') + 1));
    fmt::print("\n{}\n{}\n", comparison.summary(), layout::sentenceOf(comparison.layout));
    for (const std::string& note : comparison.machine.inferred)
        fmt::print("inferred: {}\n", note);
}

void printJson(const Comparison& comparison)
{
    auto rows = nlohmann::ordered_json::array();
    for (const Row& row : comparison.rows)
        rows.push_back({{"name", row.name},
                        {"measured", row.measured},
                        {"computed", row.computed},
                        {"equal", row.equal},
                        {"estimate", row.estimate},
                        {"read_from", row.where}});
    const layout::MachineConfig& config = comparison.machine.config;
    const nlohmann::ordered_json json{
        {"kernel", config.kernel->id},
        {"cpu", config.processor->id},
        {"split", layout::rowOf(config.split).id},
        {"highmem", layout::idOf(config.highmem)},
        {"cmdline", layout::commandLineOf(config.options)},
        {"ram_map", formats::rangesText(config.ram.usable)},
        {"boots", comparison.layout.verdict.boots()},
        {"verdict", layout::sentenceOf(comparison.layout)},
        {"all_equal", comparison.differing() == 0},
        {"summary", comparison.summary()},
        {"rows", rows},
        {"inferred", comparison.machine.inferred},
    };
    // A log may hold bytes that are not UTF-8.
    fmt::print("{}\n", json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

Comparison compared(const CompareOptions& options)
{
    const hardware::Processor* processor =
        options.processor.empty() ? nullptr : orRefuse(processorById(options.processor));
    return orRefuse(
        formats::openBootLog(options.log, processor, {options.procFiles.begin(), options.procFiles.end()}));
}

} // namespace

void addCompareBoot(CLI::App& app, int& exitCode)
{
    auto* command =
        app.add_subcommand("compare-boot", "Compare what a booted kernel measured with what is computed");
    auto options = std::make_shared<CompareOptions>();
    command->add_option("LOG", options->log, "Boot log: dmesg or serial console, plain, gzip or xz")
        ->required();
    command->add_option("--cpu", options->processor, "Processor, where the log does not tell");
    for (const char* file : {"iomem", "meminfo", "zoneinfo"})
        command->add_option_function<std::string>(
            std::string("--") + file,
            [options](const std::string& path) { options->procFiles.push_back(path); },
            std::string("/proc/") + file + " of the same machine");
    command->add_flag("--json", options->json, "Print one JSON document");
    command->callback([options, &exitCode] {
        const Comparison comparison = compared(*options);
        options->json ? printJson(comparison) : printText(comparison);
        exitCode = comparison.differing() == 0 ? Fine : CheckFailed;
    });
}

} // namespace vmscope::commands
