// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/comparison_shown.h"

#include "views/common/phrase.h"

namespace vmscope::views {

namespace {

using layout::Quantity;

struct QuantityPart
{
    Quantity quantity;
    Subject part;
};

const std::vector<QuantityPart>& quantityParts()
{
    using layout::PhysicalKind;
    using layout::RegionKind;
    static const std::vector<QuantityPart> parts{
        {Quantity::LowMemory, Subject::of(PhysicalKind::LowMemory)},
        {Quantity::HighMemory, Subject::of(PhysicalKind::HighMemory)},
        {Quantity::LostRam, Subject::of(PhysicalKind::Lost)},
        {Quantity::MemMap, Subject::of(PhysicalKind::MemMap)},
        {Quantity::UserAddresses, Subject::of(RegionKind::User)},
        {Quantity::DirectMap, Subject::of(RegionKind::DirectMap)},
        {Quantity::AddressesToLend, Subject::toLend()},
    };
    return parts;
}

} // namespace

Shown ComparisonShown::side(std::size_t index) const
{
    Shown shown{state, layouts.at(index)};
    shown.state.config = shown.layout.config;
    shown.state.mode = Mode::Kernel;
    shown.state.desk = nullptr; // of the system in Layout, not of this one
    return shown;
}

VirtualAddress ComparisonShown::windowFrom() const
{
    std::optional<VirtualAddress> common;
    for (const layout::Layout& layout : layouts) {
        if (layout.config.kernel->is64Bit() || layout.config.kernel->realMode)
            continue;
        if (common && *common != layout.pageOffset)
            return {};
        common = layout.pageOffset;
    }
    return common.value_or(VirtualAddress{});
}

ComparisonShown comparisonOf(const State& state)
{
    ComparisonShown shown{state, {}, {}, {}, {}};
    for (layout::MachineConfig config : state.compare.systems) {
        config.ram = state.config.ram;
        shown.layouts.push_back(layout::plan(config));
    }
    for (const std::string& name : layout::namesApart(shown.layouts))
        shown.names += phrase(name);
    shown.differences = layout::differencesOf(shown.layouts);
    shown.sentence = phrase(layout::differenceSentence(shown.layouts));
    return shown;
}

State withSystem(State state, std::size_t side, layout::MachineConfig system)
{
    system.ram = {};
    state.compare.systems.at(side) = std::move(system);
    return state;
}

Subject subjectOf(Quantity quantity)
{
    for (const QuantityPart& row : quantityParts())
        if (row.quantity == quantity)
            return row.part;
    return {};
}

std::optional<Quantity> quantityOf(const Subject& subject)
{
    for (const QuantityPart& row : quantityParts())
        if (row.part == subject.part())
            return row.quantity;
    return std::nullopt;
}

} // namespace vmscope::views
