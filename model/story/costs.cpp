// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/costs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace vmscope::story {

namespace {

constexpr std::array<Purpose, 16> purposeOfMoment{
    Purpose::Call,    // Act
    Purpose::Call,    // Enter
    Purpose::Fault,   // Fault
    Purpose::Call,    // FaultReturn: what was interrupted goes on
    Purpose::Call,    // AccessOk
    Purpose::Call,    // FaultIn
    Purpose::Call,    // FindCachePage
    Purpose::Mapping, // MapCachePage
    Purpose::Call,    // Copy
    Purpose::Mapping, // UnmapCachePage
    Purpose::Call,    // Commit
    Purpose::Call,    // GetUserPage
    Purpose::Mapping, // MapUserPage
    Purpose::Call,    // CopyUserPage
    Purpose::Mapping, // UnmapUserPage
    Purpose::Call,    // UserReturn
};

template<class Kind>
bool hasEvent(const Step& step)
{
    return std::ranges::any_of(
        step.events, [](const kernel::Event& event) { return std::holds_alternative<Kind>(event); });
}

/// PAE's first level is in registers.
bool readsMemory(const kernel::Event& event)
{
    const auto* read = std::get_if<hardware::WalkStepTaken>(&event);
    return read && read->step.level->hasRights;
}

bool isSecondLevelHit(const kernel::Event& event)
{
    const auto* hit = std::get_if<hardware::TlbHit>(&event);
    return hit && hit->tlb == hardware::TlbName::Second;
}

struct CostName
{
    std::string_view one, many;
    std::uint64_t Cost::*member;
};
constexpr std::array<CostName, 7> costNames{{{"CR3 write", "CR3 writes", &Cost::cr3Writes},
                                             {"PTE store", "PTE stores", &Cost::pteStores},
                                             {"INVLPG", "INVLPGs", &Cost::invlpg},
                                             {"full flush", "full flushes", &Cost::fullFlushes},
                                             {"IPI", "IPIs", &Cost::ipis},
                                             {"fault", "faults", &Cost::faults},
                                             {"walk read", "walk reads", &Cost::walkReads}}};

/// "2 more CR3 writes", …
std::vector<std::string> differencesOf(const Cost& cost, const Cost& base)
{
    std::vector<std::string> list;
    for (const CostName& row : costNames) {
        const auto more = std::int64_t(cost.*row.member) - std::int64_t(base.*row.member);
        if (more != 0)
            list.push_back(fmt::format("{} {} {}", std::abs(more), more > 0 ? "more" : "fewer",
                                       std::abs(more) == 1 ? row.one : row.many));
    }
    return list;
}

/// "a, b and c"
std::string joinedText(const std::vector<std::string>& list)
{
    std::string text;
    for (std::size_t i = 0; i < list.size(); ++i)
        text += (i == 0 ? "" : i + 1 == list.size() ? " and " : ", ") + list[i];
    return text;
}

} // namespace

Purpose purposeOf(std::span<const Step> steps, std::size_t index)
{
    const Step& step = steps[index];
    if (step.moment == Moment::UserReturn && index > 0 && steps[index - 1].moment == Moment::Fault)
        return Purpose::Fault;
    if (step.moment != Moment::Act)
        return purposeOfMoment[std::size_t(step.moment)];
    if (hasEvent<hardware::Faulted>(step) && hasEvent<kernel::EnteredKernel>(step))
        return Purpose::Fault;
    return hasEvent<kernel::MapCalled>(step) ? Purpose::Mapping : Purpose::Call;
}

Cost& Cost::operator+=(const Cost& other)
{
    for (const auto member : {&Cost::cr3Writes, &Cost::pteStores, &Cost::invlpg, &Cost::fullFlushes,
                              &Cost::ipis, &Cost::faults, &Cost::walkReads, &Cost::secondLevelHits})
        this->*member += other.*member;
    return *this;
}

std::uint64_t Cost::cycles(const hardware::CycleCosts& costs) const
{
    return cr3Writes * costs.cr3Load + invlpg * costs.invlpg + walkReads * costs.walkRead +
           secondLevelHits * costs.secondLevelHit;
}

Cost costOf(const Step& step, const layout::Layout& layout)
{
    const Totals totals = totalsOf({step}, layout);
    Cost cost{.cr3Writes = totals.cr3Writes,
              .pteStores = totals.pteStores,
              .invlpg = totals.invlpg,
              .fullFlushes = totals.fullFlushes,
              .ipis = totals.ipis,
              .faults = totals.faults};
    cost.walkReads = std::uint64_t(std::ranges::count_if(step.events, readsMemory));
    cost.secondLevelHits = std::uint64_t(std::ranges::count_if(step.events, isSecondLevelHit));
    return cost;
}

std::string differenceText(std::string_view name, const Cost& cost, std::string_view baseName,
                           const Cost& base)
{
    const auto list = differencesOf(cost, base);
    if (list.empty())
        return fmt::format("So far {} needs as much as {}.", name, baseName);
    return fmt::format("So far {} needs {} than {}.", name, joinedText(list), baseName);
}

Cost CostByPurpose::all() const
{
    Cost sum;
    for (const Cost& part : parts)
        sum += part;
    return sum;
}

std::vector<CostByPurpose> costsSoFar(std::span<const Step> steps, const layout::Layout& layout)
{
    std::vector<CostByPurpose> list;
    CostByPurpose sum;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        sum.parts[std::size_t(purposeOf(steps, i))] += costOf(steps[i], layout);
        list.push_back(sum);
    }
    return list;
}

} // namespace vmscope::story
