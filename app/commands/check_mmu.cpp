// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/machine_commands.h"
#include "model/formats/vector_check.h"

#include <fmt/format.h>

#include <memory>

namespace vmscope::commands {

namespace {

struct Tally
{
    std::uint64_t passed = 0;
    std::uint64_t failed = 0;
};

void report(const std::string& file, const formats::VectorCheck& check)
{
    fmt::print("{}: id {}: expected {}\n    got {}\n", file, check.id, check.expected, check.got);
}

void checkFile(const std::string& file, Tally& tally)
{
    for (const formats::MmuVector& vector : orRefuse(formats::readMmuVectors(file))) {
        const formats::VectorCheck check = formats::check(vector);
        ++(check.passed ? tally.passed : tally.failed);
        if (!check.passed)
            report(file, check);
    }
}

void checkFiles(const std::vector<std::string>& files, int& exitCode)
{
    Tally tally;
    for (const std::string& file : files)
        checkFile(file, tally);
    fmt::print("{} passed, {} failed\n", tally.passed, tally.failed);
    if (tally.failed > 0)
        exitCode = CheckFailed;
}

} // namespace

void addCheckMmu(CLI::App& app, int& exitCode)
{
    auto* command = app.add_subcommand("check-mmu", "Run recorded memory accesses and compare every result");
    auto files = std::make_shared<std::vector<std::string>>();
    command->add_option("FILE", *files, "vectors: .json or .json.gz")->required();
    command->callback([files, &exitCode] { checkFiles(*files, exitCode); });
}

} // namespace vmscope::commands
