// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/costs.h"

#include "model/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vmscope::lab {

namespace {

constexpr std::string_view assumedCost = "assumed";
constexpr unsigned mostCycles = 10'000'000;
constexpr unsigned mostMegahertz = 100'000;

constexpr std::array costTable{
    CostRow{"clock", "processor clock", "MHz", &Costs::megahertz, "a usual one of that processor; assumed"},
    CostRow{"call", "map or unmap call", "cycles", &Costs::call, assumedCost},
    CostRow{"lock", "free lock", "cycles", &Costs::lockAcquire, assumedCost},
    CostRow{"lock-transfer", "lock from another processor's cache", "cycles", &Costs::lockTransfer,
            assumedCost},
    CostRow{"scan-step", "pkmap slot looked at", "cycles", &Costs::scanStep, assumedCost},
    CostRow{"pte-store", "store to a page-table entry", "cycles", &Costs::pteStore, assumedCost},
    CostRow{"second-level-hit", "hit in the second TLB", "cycles", &Costs::secondLevelHit,
            "Intel Optimization Manual (Core 2: 2); others by the row of CPU models"},
    CostRow{"walk-read", "entry read by a walk", "cycles", &Costs::walkRead,
            "10 from L2, 25 from L3, 200 from RAM on Nehalem (Stack Overflow 22336034)"},
    CostRow{"invlpg", "INVLPG", "cycles", &Costs::invlpg,
            "140 ns assumed for Sandy Bridge (A. Shi, LKML, May 2012), fewer here; a model"},
    CostRow{"cr3-load", "load of CR3", "cycles", &Costs::cr3Load,
            "order of 100 cycles (Documentation/x86/pti.rst)"},
    CostRow{"full-flush", "flush of the whole TLB", "cycles", &Costs::fullFlush,
            "two writes of CR4, taken as two loads of CR3; assumed"},
    CostRow{"ipi-send", "interrupt to one processor", "cycles", &Costs::ipiSend, assumedCost},
    CostRow{"ipi-flight", "interrupt under way, and its answer", "cycles", &Costs::ipiFlight,
            "a shootdown takes microseconds (N. Amit, USENIX ATC 2017); its parts are assumed"},
    CostRow{"ipi-handler", "processor that is interrupted", "cycles", &Costs::ipiHandler,
            "a shootdown takes microseconds (N. Amit, USENIX ATC 2017); its parts are assumed"},
    CostRow{"context-switch", "context switch", "cycles", &Costs::contextSwitch,
            "4.15 µs once measured (I. Molnar, LKML, 6 April 2004); warm caches assumed"},
    CostRow{"wake-up", "waking a task", "cycles", &Costs::wakeUp, assumedCost},
    CostRow{"system-call", "system call without CR3", "cycles", &Costs::systemCall, assumedCost},
    CostRow{"software-walk", "program's tables read by software", "cycles", &Costs::softwareWalk,
            assumedCost},
    CostRow{"bank-switch", "INT 67h and a bank register", "cycles", &Costs::bankSwitch, assumedCost},
    CostRow{"touch-line", "64 bytes touched", "cycles", &Costs::touchLine, assumedCost},
};

/// Usual processorClocks of processors, by the ids of CPU models.
struct ClockRow
{
    std::string_view id;
    unsigned megahertz;
};
constexpr std::array processorClocks{
    ClockRow{"486", 66},        ClockRow{"pentium", 133},    ClockRow{"pentium3", 1000},
    ClockRow{"pentium4", 2400}, ClockRow{"core2", 2400},     ClockRow{"nehalem", 2666},
    ClockRow{"skylake", 3400},  ClockRow{"zen2", 3600},      ClockRow{"qemu32", 1000},
    ClockRow{"max", 3400},      ClockRow{"opteron-g3", 2300}};

} // namespace

std::span<const CostRow> costRows() { return costTable; }

Costs costsOf(const hardware::CpuModel& model)
{
    Costs costs;
    const auto clock = std::ranges::find(processorClocks, model.id, &ClockRow::id);
    if (clock != processorClocks.end())
        costs.megahertz = clock->megahertz;
    costs.secondLevelHit = model.costs.secondLevelHit;
    costs.walkRead = model.costs.walkRead;
    costs.invlpg = model.costs.invlpg;
    costs.cr3Load = model.costs.cr3Load;
    costs.fullFlush = 2 * model.costs.cr3Load;
    return costs;
}

std::optional<Error> setCost(Costs& costs, std::string_view assignment)
{
    const std::size_t equals = assignment.find('=');
    const std::string_view id = assignment.substr(0, equals);
    const auto row = std::ranges::find(costTable, id, &CostRow::id);
    if (equals == std::string_view::npos || row == costTable.end())
        return Error{"--cost", fmt::format("\"{}\" is not understood", assignment),
                     "NAME=CYCLES with one of " + idsOf(costTable)};
    const auto number = parseNumber(assignment.substr(equals + 1), "--cost");
    if (!number)
        return number.error();
    const bool isClock = row->value == &Costs::megahertz;
    const unsigned least = isClock ? 1 : 0;
    const unsigned most = isClock ? mostMegahertz : mostCycles;
    if (*number < least || *number > most)
        return Error{"--cost", fmt::format("{}={} is out of range", id, *number),
                     fmt::format("{} to {} {}", least, countText(most), row->unit)};
    costs.*row->value = static_cast<unsigned>(*number);
    return std::nullopt;
}

} // namespace vmscope::lab
