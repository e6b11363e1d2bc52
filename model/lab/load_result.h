// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/cost_histogram.h"
#include "model/lab/load.h"

#include <string>

namespace vmscope::lab {

/// What an operation's time goes into. Holding a map is not a cost.
enum class CostPart : std::uint8_t {
    Call, ///< the calls themselves, free locks, hash look-ups, bank registers
    Scan, ///< pkmap: slots looked at
    PteStores,
    Invlpg,
    Flush,    ///< this processor's whole TLB
    Walks,    ///< translations that had to be found again, most of them after a flush
    LockWait, ///< for kmap_lock
    Sleep,    ///< for a pkmap slot
    Ipi,      ///< waiting for other processors to flush, and flushing for them
    Switch,   ///< context switches with their maps, system calls, loads of CR3
    Touch,    ///< the bytes themselves
};
inline constexpr std::size_t costParts = 11;

struct CostPartRow
{
    CostPart part;
    std::string_view id;   ///< in JSON and CSV: "lock_wait"
    std::string_view text; ///< of a legend: "waiting for kmap_lock"
};
[[nodiscard]] std::span<const CostPartRow> costPartRows();

/// Events of a run, each one by its name on the command line (loadCountRows()).
struct LoadCounts
{
    std::uint64_t operations = 0; ///< completed
    std::uint64_t mapCalls = 0;   ///< map calls of any service, also of pages of low memory
    std::uint64_t lowCalls = 0;   ///< of them, of pages that have an address anyway
    std::uint64_t hits = 0;       ///< of them, of pages that still had their slot
    std::uint64_t pteSets = 0;
    std::uint64_t pteClears = 0;
    std::uint64_t pteStores = 0;
    std::uint64_t invlpg = 0;
    std::uint64_t fullFlushes = 0; ///< flush_tlb_all(), on however many processors
    std::uint64_t ipis = 0;
    std::uint64_t sleeps = 0;
    std::uint64_t wakeUps = 0;
    std::uint64_t scanSteps = 0;
    std::uint64_t lockTakes = 0;
    std::uint64_t lockWaits = 0;  ///< of them, that found it taken
    std::uint64_t switches = 0;   ///< of context
    std::uint64_t overwrites = 0; ///< entries set over one that was still there
    std::uint64_t remaps = 0;     ///< entries written again because their task came back
    std::uint64_t unmaps = 0;
    std::uint64_t cr3Loads = 0;
    std::uint64_t touches = 0; ///< one look-up in the TLB each
    std::uint64_t tlbHits = 0; ///< of them, in the first level
    std::uint64_t secondHits = 0;
    std::uint64_t walks = 0;

    bool operator==(const LoadCounts&) const = default;
};
struct LoadCountRow
{
    std::string_view name; ///< where vmscope kmap counts the same, its name
    std::uint64_t LoadCounts::*value;
};
[[nodiscard]] std::span<const LoadCountRow> loadCountRows();

/// pkmap at one moment.
struct OccupancySample
{
    double seconds = 0;
    unsigned used = 0;             ///< slots with a user
    unsigned stale = 0;            ///< mapped, without one
    std::uint64_t fullFlushes = 0; ///< up to then
    std::uint64_t operations = 0;

    bool operator==(const OccupancySample&) const = default;
};

/// Nobody can go on: who waits for whom.
struct Standstill
{
    struct Holder
    {
        unsigned task = 0;
        std::uint64_t slotCount = 0;
        bool sleeps = false; ///< for a slot, too; else it will never give them back

        bool operator==(const Holder&) const = default;
    };
    std::vector<unsigned> sleepers; ///< in the order in which they fell asleep
    std::vector<Holder> holders;    ///< for whom each of them waits
    std::vector<unsigned> cycle;    ///< tasks that wait for each other; empty: for one that never gives back

    bool operator==(const Standstill&) const = default;
};
[[nodiscard]] std::string sentenceOf(const Standstill& standstill);

/// What came out, so far or in the end.
struct LoadResult
{
    Load load;
    Service service{};
    std::string kernel; ///< id of the one it ran on
    Costs costs;
    LoadCounts counts;
    std::array<std::uint64_t, costParts> parts{}; ///< cycles, by CostPart, of all operations
    std::uint64_t unfinished = 0;                 ///< cycles in `parts` of operations that are not completed
    CostHistogram histogram;                      ///< of completed operations
    std::uint64_t cycles = 0;                     ///< simulated time
    std::uint64_t ipiCycles = 0; ///< that processors spent flushing for others while they did no operation
    std::vector<OccupancySample> occupancy; ///< of pkmap; at most 512
    unsigned slotCount = 0;                 ///< LAST_PKMAP
    std::uint64_t used = 0;                 ///< pkmap slots with a user in the end
    std::uint64_t stale = 0;
    std::uint64_t liveMaps = 0;  ///< temporary maps that are in the tables in the end
    std::uint64_t held = 0;      ///< maps that have not been given back
    std::uint64_t asleep = 0;    ///< tasks that wait for a slot
    std::uint64_t mapping = 0;   ///< map calls that have no address yet
    std::uint64_t mapped = 0;    ///< that have one, and have not touched the page yet
    unsigned storesPerEntry = 1; ///< 2 with PAE
    std::optional<Standstill> standstill;

    [[nodiscard]] double seconds() const;
    [[nodiscard]] double nanoseconds(double cycleCount) const;
    [[nodiscard]] double operationsPerSecond() const;
    /// Of an operation, in nanoseconds.
    [[nodiscard]] double meanCost() const;
    [[nodiscard]] double costQuantile(double share) const;
    [[nodiscard]] double meanCost(CostPart part) const;
    /// Adds another run of the same load: what is counted and how long it took. Samples stay those of this
    /// one.
    void add(const LoadResult& other);
    /// Of all cost, 0 to 1.
    [[nodiscard]] double share(CostPart part) const;
    [[nodiscard]] double flushesPerSecond() const;
    [[nodiscard]] double lockContention() const; ///< share of lock takes that found it taken
    [[nodiscard]] double tlbMissRate() const;    ///< share of touches that needed a walk
    [[nodiscard]] double hitRatio() const;       ///< share of map calls of high pages that found a slot
};

/// What most of the time goes into; Touch where nothing was done.
[[nodiscard]] CostPart dominantPart(const LoadResult& result);
/// What takes most of the time, in a sentence: "71 % of kmap's cost is waiting for kmap_lock."
[[nodiscard]] std::string dominanceSentence(const LoadResult& result);

/// Two numbers of a run that must be equal.
struct Identity
{
    std::string_view name; ///< "flushes × (CPUs - 1) = IPIs"
    std::uint64_t left = 0;
    std::uint64_t right = 0;

    [[nodiscard]] bool holds() const { return left == right; }
};
[[nodiscard]] std::vector<Identity> identitiesOf(const LoadResult& result);

} // namespace vmscope::lab
