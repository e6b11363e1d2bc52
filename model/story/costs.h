// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/cpu_model.h"
#include "model/story/step.h"

#include <array>
#include <span>

namespace vmscope::story {

/// What a step is for, as far as its cost is concerned.
enum class Purpose : std::uint8_t {
    Call,    ///< what has to be done on any machine: the way in, look-ups, the copy, the way out
    Mapping, ///< giving a page an address of the kernel's and taking it back
    Fault,   ///< serving a page fault
};
inline constexpr std::size_t purposeCount = 3;

/// By the moment of a step; the way back to the program belongs to the fault that it ends. An act that was
/// not split tells it by its events: one that serves a fault is Fault, one that maps a page is Mapping.
[[nodiscard]] Purpose purposeOf(std::span<const Step> steps, std::size_t index);

/// What is counted of events because it costs time.
struct Cost
{
    std::uint64_t cr3Writes = 0;
    std::uint64_t pteStores = 0;
    std::uint64_t invlpg = 0;
    std::uint64_t fullFlushes = 0; ///< flush_tlb_all(), on however many processors
    std::uint64_t ipis = 0;
    std::uint64_t faults = 0;
    std::uint64_t walkReads = 0;       ///< entries that walks read from memory
    std::uint64_t secondLevelHits = 0; ///< look-ups that the second-level TLB answered

    bool operator==(const Cost&) const = default;
    Cost& operator+=(const Cost& other);
    /// Cycles of a processor's model; what the model has no number for (faults, stores, interrupts) is 0.
    [[nodiscard]] std::uint64_t cycles(const hardware::CycleCosts& costs) const;
};

[[nodiscard]] Cost costOf(const Step& step, const layout::Layout& layout);

/// How a cost differs from another, in one sentence: "So far Linux 6.1 needs 2 more CR3 writes and 4 fewer
/// PTE stores than Linux 2.6.11."
[[nodiscard]] std::string differenceText(std::string_view name, const Cost& cost, std::string_view baseName,
                                         const Cost& base);

/// By Purpose.
struct CostByPurpose
{
    std::array<Cost, purposeCount> parts{};

    bool operator==(const CostByPurpose&) const = default;
    [[nodiscard]] const Cost& of(Purpose purpose) const { return parts[std::size_t(purpose)]; }
    [[nodiscard]] Cost all() const;
};

/// After each step, all up to it: as many as there are steps.
[[nodiscard]] std::vector<CostByPurpose> costsSoFar(std::span<const Step> steps,
                                                    const layout::Layout& layout);

} // namespace vmscope::story
