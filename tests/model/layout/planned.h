// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

#include <QString>

#include <stdexcept>
#include <string>

/// Short ways to a plan, for tests.
namespace vmscope::layout::test {

/// The row with this id; a test that misspells one stops.
inline const KernelProfile& kernel(std::string_view id)
{
    if (const KernelProfile* row = findKernel(id))
        return *row;
    throw std::invalid_argument("no kernel " + std::string(id));
}

inline MachineConfig flat(std::string_view id, Bytes ram) { return configFor(kernel(id), flatRam(ram)); }
inline MachineConfig pc(std::string_view id, Bytes ram) { return configFor(kernel(id), pcRam(ram)); }

inline MachineConfig with(MachineConfig config, std::string_view commandLine)
{
    config.options = *parseKernelOptions(commandLine, "test");
    return config;
}

inline MachineConfig onRanges(std::string_view id, std::string_view ranges)
{
    return configFor(kernel(id), *parseRamMap(ranges, "test"));
}

/// The value of a constant, 0 where the layout does not have it.
inline std::uint64_t constant(const Layout& layout, std::string_view name)
{
    const Constant* found = layout.constant(name);
    return found ? found->value : 0;
}

inline QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }
inline QString hex(std::uint64_t number) { return "0x" + QString::number(number, 16); }

} // namespace vmscope::layout::test
