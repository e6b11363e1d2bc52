// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/paging/rules.h"

#include <array>
#include <span>

namespace vmscope::paging {

/// One entry the walk read, and what it left there (A and D).
struct WalkStep
{
    const LevelRow* level = nullptr;
    PhysicalAddress where{};
    std::uint64_t before = 0;
    std::uint64_t after = 0;

    bool operator==(const WalkStep&) const = default;
};

/// Where an address leads: the page, what may be done with it, and what a TLB needs to know.
struct Translation
{
    PhysicalAddress page{};
    unsigned pageShift = 12; ///< log2 of the page's size
    Rights rights{};
    bool global = false; ///< G, and CR4.PGE is set
    bool dirty = false;  ///< D, after the access

    bool operator==(const Translation&) const = default;
    [[nodiscard]] constexpr Bytes size() const { return {1ull << pageShift}; }
    [[nodiscard]] constexpr PhysicalAddress at(VirtualAddress a) const
    {
        return {page.value | (a.value & (size().value - 1))};
    }
};

struct Fault
{
    FaultCause cause{};
    unsigned vector = 14; ///< 14 #PF, 13 #GP
    std::uint32_t errorCode = 0;
    VirtualAddress address{}; ///< CR2 (with #PF)
    unsigned depth = 0;       ///< level (0 is the root's) whose entry decided

    bool operator==(const Fault&) const = default;
};

/// Where a walk begins: at the root or, with paging-structure caches, further down.
struct WalkStart
{
    PhysicalAddress table{};
    const std::array<std::uint64_t, 4>* registers = nullptr; ///< PAE: the PDPTE registers
    unsigned depth = 0;
    Rights rights{};
};

/// All that a walk found, as data.
struct Walk
{
    std::array<WalkStep, maxLevels> entries{};
    unsigned stepCount = 0;
    bool faulted = false;
    Translation translation{}; ///< where not `faulted`
    Fault fault{};             ///< where `faulted`

    [[nodiscard]] std::span<const WalkStep> steps() const { return {entries.data(), stepCount}; }
};

namespace detail {

inline void refuse(Walk& walk, const PagingRules& rules, VirtualAddress address, Access access,
                   FaultCause cause, unsigned depth)
{
    walk.faulted = true;
    walk.fault = {cause, cause == FaultCause::NonCanonical ? 13u : 14u, rules.errorCode(cause, access),
                  address, depth};
}

/// Follows the entries down to the page or the first that stops the walk; writes nothing.
template<class ReadEntry>
void descend(Walk& walk, const PagingRules& rules, const WalkStart& start, VirtualAddress address,
             Access access, const ReadEntry& read)
{
    PhysicalAddress table = start.table;
    Rights rights = start.rights;
    for (unsigned depth = start.depth;; ++depth) {
        const LevelRules& level = rules.levels[depth];
        const LevelRow& row = *level.row;
        const unsigned index = row.indexOf(address);
        const PhysicalAddress where = table + Bytes{index * std::uint64_t{rules.mode->entryBytes}};
        const bool inRegister = depth == 0 && start.registers;
        const std::uint64_t entry = inRegister ? (*start.registers)[index] : read(where);
        walk.entries[walk.stepCount++] = {&row, where, entry, entry};
        if (!(entry & bit::present))
            return refuse(walk, rules, address, access, FaultCause::NotPresent, depth);
        const bool leaf = level.isLeaf(entry);
        // A register was checked when it was loaded (SDM 3A 4.4.1).
        if (!inRegister && (entry & (leaf ? level.reservedInLeaf : level.reservedInTable)))
            return refuse(walk, rules, address, access, FaultCause::ReservedBit, depth);
        if (row.hasRights)
            rights = rights.narrowedBy(entry);
        if (leaf) {
            walk.translation = {row.pageOf(entry), row.shift, rights,
                                rules.globalPages && (entry & bit::global), (entry & bit::dirty) != 0};
            return;
        }
        table = row.tableOf(entry);
    }
}

/// Sets A in every entry used and D in the last of a write. Called once the access is known to be allowed,
/// so a fault leaves all entries alone. (PDPTEs have no A: SDM 3A table 4-8.)
template<class WriteEntry>
void markUsed(Walk& walk, Access access, const WriteEntry& write)
{
    for (unsigned i = 0; i < walk.stepCount; ++i) {
        WalkStep& step = walk.entries[i];
        const bool last = i + 1 == walk.stepCount;
        step.after |=
            (step.level->hasRights ? bit::accessed : 0) | (last && access.writes() ? bit::dirty : 0);
        if (step.after != step.before)
            write(step.where, step.after);
    }
    walk.translation.dirty |= access.writes();
}

} // namespace detail

/// As `walk`, in place of an earlier walk: nothing of that is left in `steps()`.
template<class ReadEntry, class WriteEntry>
void walkAgain(Walk& result, const PagingRules& rules, const WalkStart& start, VirtualAddress address,
               Access access, const ReadEntry& read, const WriteEntry& write)
{
    result.stepCount = 0;
    result.faulted = false;
    result.translation = {};
    result.fault = {};
    if (rules.mode->canonical(address) != address)
        return detail::refuse(result, rules, address, access, FaultCause::NonCanonical, 0);
    detail::descend(result, rules, start, address, access, read);
    if (result.faulted)
        return;
    if (const auto cause = rules.refusal(result.translation.rights, access))
        detail::refuse(result, rules, address, access, *cause, start.depth + result.stepCount - 1);
    else
        detail::markUsed(result, access, write);
}

/// Translates `address` as the processor does (SDM 3A 4.3 to 4.8): one loop for all modes.
/// `read(PhysicalAddress) -> uint64_t` reads an entry of the mode's width and `write(PhysicalAddress,
/// uint64_t)` writes one; only A and D are ever written.
template<class ReadEntry, class WriteEntry>
[[nodiscard]] Walk walk(const PagingRules& rules, const WalkStart& start, VirtualAddress address,
                        Access access, const ReadEntry& read, const WriteEntry& write)
{
    Walk result;
    walkAgain(result, rules, start, address, access, read, write);
    return result;
}

} // namespace vmscope::paging
