// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/dump_processor.h"

#include "model/base/text.h"

#include <fmt/format.h>

#include <array>

namespace vmscope::formats {

namespace {

using hardware::Processor;
using paging::ControlRegisters;

/// A bit that cannot be set on a processor without the feature (SDM 3A 4.1.4).
struct FeatureRow
{
    bool Processor::*feature;
    std::uint64_t ControlRegisters::*reg;
    std::uint64_t bit;
};
constexpr std::array features = {
    FeatureRow{&Processor::pse, &ControlRegisters::cr4, paging::cr4Pse},
    FeatureRow{&Processor::pge, &ControlRegisters::cr4, paging::cr4Pge},
    FeatureRow{&Processor::pcid, &ControlRegisters::cr4, paging::cr4Pcide},
    FeatureRow{&Processor::nx, &ControlRegisters::efer, paging::eferNoExecute},
};

bool hasMode(const Processor& processor, paging::ModeId mode)
{
    switch (mode) {
    case paging::ModeId::Legacy32:
        return true;
    case paging::ModeId::Pae:
        return processor.pae;
    case paging::ModeId::FourLevel:
        return processor.longMode;
    case paging::ModeId::FiveLevel:
        return processor.longMode && processor.la57;
    }
    return false;
}

std::string processorsWith(paging::ModeId mode)
{
    return idsOf(hardware::processors(),
                 [mode](const Processor& processor) { return hasMode(processor, mode); });
}

} // namespace

Result<TableDump> onProcessor(TableDump dump, const Processor& processor)
{
    if (!hasMode(processor, dump.mode))
        return Error{dump.name,
                     fmt::format("{} does not have its paging mode, {}", processor.name,
                                 paging::pagingMode(dump.mode).name),
                     "one of " + processorsWith(dump.mode)};
    for (const FeatureRow& row : features)
        if (!(processor.*row.feature))
            dump.registers.*row.reg &= ~row.bit;
    dump.limits.physicalBits = processor.physicalAddressBits;
    return dump;
}

} // namespace vmscope::formats
