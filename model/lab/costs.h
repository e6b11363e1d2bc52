// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/hardware/cpu_model.h"

#include <optional>
#include <span>

namespace vmscope::lab {

/// What each thing costs in the simulated load, in cycles unless another unit is said. A model to be edited,
/// not a measurement: costRows() says where each figure is from.
struct Costs
{
    unsigned megahertz = 2666;     ///< of the processor: turns cycles into seconds
    unsigned call = 20;            ///< one map or unmap call, without its lock and its entry
    unsigned lockAcquire = 20;     ///< a lock that is free and in this processor's cache
    unsigned lockTransfer = 150;   ///< more, where another processor had it last
    unsigned scanStep = 2;         ///< a pkmap slot that is looked at
    unsigned pteStore = 5;         ///< a store to a page-table entry
    unsigned secondLevelHit = 7;   ///< a translation from the second level of TLB
    unsigned walkRead = 10;        ///< an entry that a walk reads
    unsigned invlpg = 130;         ///< one page leaves this processor's TLB
    unsigned cr3Load = 150;        ///< MOV to CR3
    unsigned fullFlush = 300;      ///< everything leaves this processor's TLB
    unsigned ipiSend = 100;        ///< for each processor that is interrupted
    unsigned ipiFlight = 500;      ///< until the others are interrupted, and until their answers are back
    unsigned ipiHandler = 1000;    ///< of an interrupted processor: entry, flush, answer, return
    unsigned contextSwitch = 2000; ///< without the load of CR3
    unsigned wakeUp = 1000;        ///< of one sleeper
    unsigned systemCall = 200;     ///< entry and return, without loads of CR3
    unsigned softwareWalk = 200;   ///< 4G/4G: the tables of the program, read and its page pinned
    unsigned bankSwitch = 400;     ///< EMS: INT 67h and the write to a bank register
    unsigned touchLine = 16;       ///< 64 bytes read or written

    bool operator==(const Costs&) const = default;
};

/// One of the costs: how it is named and where its figure comes from.
struct CostRow
{
    std::string_view id;   ///< on the command line: "ipi-flight"
    std::string_view text; ///< of a label: "interrupt under way"
    std::string_view unit; ///< "cycles" or "MHz"
    unsigned Costs::*value;
    std::string_view source; ///< "assumed", or which figure it follows; all are model values
};

[[nodiscard]] std::span<const CostRow> costRows();

/// The costs of that processor: its row of CPU models, and for the rest assumptions in proportion.
[[nodiscard]] Costs costsOf(const hardware::CpuModel& model);

/// Sets one of them from text "ID=N". An error where there is no such cost or N is out of 0 to 10,000,000
/// (the clock: 1 to 100,000 MHz).
[[nodiscard]] std::optional<Error> setCost(Costs& costs, std::string_view assignment);

} // namespace vmscope::lab
