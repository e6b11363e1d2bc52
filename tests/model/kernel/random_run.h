// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <random>

/// How long random runs last and with which numbers; the same each time unless the environment says
/// otherwise: VMSCOPE_SEED, VMSCOPE_OPERATIONS.
namespace vmscope::kernel::test {

struct RandomRun
{
    std::uint64_t seed = 20231;
    std::uint64_t operations = 100'000;
};

inline RandomRun randomRun()
{
    RandomRun run;
    if (qEnvironmentVariableIsSet("VMSCOPE_SEED"))
        run.seed = qEnvironmentVariable("VMSCOPE_SEED").toULongLong();
    if (qEnvironmentVariableIsSet("VMSCOPE_OPERATIONS"))
        run.operations = qEnvironmentVariable("VMSCOPE_OPERATIONS").toULongLong();
    qInfo("seed %llu, %llu operations", qulonglong(run.seed), qulonglong(run.operations));
    return run;
}

} // namespace vmscope::kernel::test
