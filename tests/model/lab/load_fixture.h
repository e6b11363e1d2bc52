// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/load_simulation.h"
#include "tests/model/layout/planned.h"

#include <QTest>

#include <random>

/// Loads and what comes of them, for tests.
namespace vmscope::lab::test {

inline Load loadOn(std::string_view kernel, Load load = {})
{
    load.kernel = &layout::test::kernel(kernel);
    return load;
}

/// A load that cannot be run stops the test.
inline LoadResult resultOf(const Load& load, Service service)
{
    auto result = runLoad(load, service);
    if (!result)
        throw std::invalid_argument(result.error().line());
    return *result;
}

/// The identities that do not hold.
inline QString brokenIn(const LoadResult& result)
{
    QString text;
    for (const Identity& identity : identitiesOf(result))
        if (!identity.holds())
            text += QString("%1: %2 is not %3; ")
                        .arg(layout::test::text(identity.name))
                        .arg(identity.left)
                        .arg(identity.right);
    return text;
}

} // namespace vmscope::lab::test
