// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/paging/rules.h"

namespace vmscope::paging {

namespace {

/// Address bits that the processor has no wires for, where they lie in an entry of this row.
std::uint64_t beyondWidth(std::uint64_t addressBits, unsigned physicalBits)
{
    return physicalBits >= 64 ? 0 : addressBits & (~0ull << physicalBits);
}

/// PSE-36 gives entry bits 20:13 a meaning only up to MAXPHYADDR (SDM 3A table 4-4).
std::uint64_t foldedBeyondWidth(const FoldedAddress& folded, unsigned physicalBits)
{
    return folded.entryBits == 0
               ? 0
               : beyondWidth(folded.entryBits << folded.shift, physicalBits) >> folded.shift;
}

bool mayMapPage(LeafRule rule, const ControlRegisters& registers, const ProcessorLimits& limits)
{
    switch (rule) {
    case LeafRule::Never:
        return false;
    case LeafRule::PageSizeBitWithPse:
        return registers.cr4 & cr4Pse;
    case LeafRule::PageSizeBitWithGigabytePages:
        return limits.gigabytePages;
    case LeafRule::PageSizeBit:
    case LeafRule::Always:
        return true;
    }
    return false;
}

/// Without 1 GiB pages bit 7 of a PDPTE is reserved; without CR4.PSE bit 7 of a PDE is ignored.
std::uint64_t reservedPageSize(LeafRule rule, const ProcessorLimits& limits)
{
    return rule == LeafRule::PageSizeBitWithGigabytePages && !limits.gigabytePages ? bit::pageSize : 0;
}

LevelRules levelRules(const PagingMode& mode, const LevelRow& row, const ControlRegisters& registers,
                      const ProcessorLimits& limits, bool noExecute)
{
    const std::uint64_t width = mode.entryBytes == 8 ? bit::span(51, 12) : bit::span(31, 12);
    const std::uint64_t always = row.reserved | beyondWidth(width, limits.physicalBits) |
                                 (mode.hasNoExecute && !noExecute ? bit::noExecute : 0) |
                                 reservedPageSize(row.leaf, limits);
    return {.row = &row,
            .mayMapPage = mayMapPage(row.leaf, registers, limits),
            .leafBits = row.leaf == LeafRule::Always ? 0 : bit::pageSize,
            .reservedInTable = always,
            .reservedInLeaf =
                always | row.reservedInLeaf | foldedBeyondWidth(row.folded, limits.physicalBits)};
}

} // namespace

std::optional<ModeId> selectedMode(const ControlRegisters& registers)
{
    if (!(registers.cr0 & cr0Paging))
        return std::nullopt;
    if (registers.efer & eferLongModeActive)
        return registers.cr4 & cr4La57 ? ModeId::FiveLevel : ModeId::FourLevel;
    return registers.cr4 & cr4Pae ? ModeId::Pae : ModeId::Legacy32;
}

PagingRules::PagingRules(const PagingMode& m, const ControlRegisters& registers,
                         const ProcessorLimits& limits)
    : mode(&m)
    , writeProtect(registers.cr0 & cr0WriteProtect)
    , smep(registers.cr4 & cr4Smep)
    , smap(registers.cr4 & cr4Smap)
    , noExecute(m.hasNoExecute && (registers.efer & eferNoExecute))
    , globalPages(registers.cr4 & cr4Pge)
{
    for (std::size_t depth = 0; depth < m.levels.size(); ++depth)
        levels[depth] = levelRules(m, m.levels[depth], registers, limits, noExecute);
}

std::optional<FaultCause> PagingRules::refusal(Rights rights, Access access) const
{
    const bool user = access.byUser();
    if (user && !rights.user)
        return FaultCause::SupervisorOnly;
    if (access.executes() && !rights.executable)
        return FaultCause::NoExecute;
    if (!user && rights.user && access.executes() && smep)
        return FaultCause::Smep;
    if (!user && rights.user && !access.executes() && smap && !access.alignmentCheck)
        return FaultCause::Smap;
    if (access.writes() && !rights.writable && (user || writeProtect))
        return FaultCause::ReadOnly;
    return std::nullopt;
}

std::uint32_t PagingRules::errorCode(FaultCause cause, Access access) const
{
    if (cause == FaultCause::NonCanonical)
        return 0;
    const bool fetchIsTold = access.executes() && (noExecute || smep);
    return (cause != FaultCause::NotPresent ? pf::present : 0) | (access.writes() ? pf::write : 0) |
           (access.byUser() ? pf::user : 0) | (cause == FaultCause::ReservedBit ? pf::reserved : 0) |
           (fetchIsTold ? pf::fetch : 0);
}

} // namespace vmscope::paging
