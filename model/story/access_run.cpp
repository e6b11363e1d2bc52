// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/access_run.h"

#include <algorithm>

namespace vmscope::story {

namespace {

using namespace hardware;

/// Makes a step of each event worth one.
class StepMaker
{
public:
    explicit StepMaker(std::vector<AccessStep>& steps)
        : m_steps(steps)
    {
    }

    void operator()(const TlbHit&) { add(StepKind::TlbHit); }
    void operator()(const TlbMiss&) { add(StepKind::TlbMiss); }
    void operator()(const WalkStepTaken&)
    {
        ++m_read;
        add(StepKind::ReadEntry);
    }
    void operator()(const EntryWritten&) { add(StepKind::SetBits); }
    void operator()(const DirtyAssist&)
    {
        m_read = 0;
        add(StepKind::Assist);
    }
    void operator()(const TlbFill&) { add(StepKind::Fill); }
    void operator()(const Faulted&) { add(StepKind::Fault); }
    void operator()(const TlbEviction&) {} // shown with the fill that caused it
    void operator()(const Flushed&) {}

    void next() { ++m_event; }
    void end() { add(StepKind::Access); }

private:
    void add(StepKind kind) { m_steps.push_back({kind, m_event, m_read}); }

    std::vector<AccessStep>& m_steps;
    std::size_t m_event = 0;
    unsigned m_read = 0;
};

std::vector<AccessStep> stepsOf(const AccessRun& run)
{
    std::vector<AccessStep> steps{{StepKind::Split}};
    StepMaker maker(steps);
    for (const Event& event : run.events) {
        std::visit(maker, event);
        maker.next();
    }
    if (run.physical)
        maker.end();
    return steps;
}

/// The TLBs are what they become once one of these happened.
bool changesTlb(const AccessStep& step)
{
    return step.kind == StepKind::TlbHit || step.kind == StepKind::Fill || step.kind == StepKind::Fault;
}

} // namespace

std::uint64_t entryIn(const Rig& rig, PhysicalAddress where)
{
    return rig.memory.isRam(where)
               ? rig.memory.readEntry(where, rig.cpu.mmu().context().rules->mode->entryBytes)
               : 0;
}

paging::Walk walkOf(const Rig& rig, VirtualAddress address, paging::Access access)
{
    const TranslationContext& context = rig.cpu.mmu().context();
    return paging::walk(
        *context.rules, context.start(), address, access, [&](PhysicalAddress p) { return entryIn(rig, p); },
        [](PhysicalAddress, std::uint64_t) {});
}

AccessRun runAccess(std::shared_ptr<const Rig> rig, VirtualAddress address, paging::Access access)
{
    AccessRun run{.address = address, .access = access, .before = rig};
    auto after = std::make_shared<Rig>(*rig);
    after->cpu.privilege = access.privilege;
    after->cpu.alignmentCheck = access.alignmentCheck;
    RecordEvents events;
    try {
        run.tables = walkOf(*rig, address, access);
        run.physical = after->cpu.mmu().translate(address, access, after->memory, events);
        if (!run.physical)
            run.fault = after->cpu.mmu().fault();
        else if (!after->memory.isRam(*run.physical))
            run.outsideRam = run.physical;
    } catch (const OutsideRam& outside) {
        run.outsideRam = outside.address;
    }
    run.events = events.events();
    run.after = std::move(after);
    run.steps = stepsOf(run);
    return run;
}

bool AccessRun::stale() const
{
    if (!physical)
        return false;
    return tables.faulted || tables.translation.at(address) != *physical;
}

const Rig& AccessRun::at(std::size_t step) const
{
    const auto shown = std::span(steps).first(std::min(step + 1, steps.size()));
    return std::ranges::any_of(shown, changesTlb) ? *after : *before;
}

unsigned AccessRun::refusingDepth() const
{
    const auto forbids = [&](const paging::WalkStep& step) {
        const paging::Rights rights =
            step.level->hasRights ? paging::Rights{}.narrowedBy(step.before) : paging::Rights{};
        switch (fault->cause) {
        case paging::FaultCause::ReadOnly:
            return !rights.writable;
        case paging::FaultCause::SupervisorOnly:
            return !rights.user;
        case paging::FaultCause::NoExecute:
            return !rights.executable;
        default:
            return false; // the last one read decided
        }
    };
    const auto read = tables.steps();
    const auto first = std::ranges::find_if(read, forbids);
    if (first != read.end())
        return static_cast<unsigned>(first - read.begin());
    return read.empty() ? 0 : static_cast<unsigned>(read.size()) - 1;
}

unsigned AccessRun::memoryReads() const
{
    return static_cast<unsigned>(std::ranges::count_if(events, [](const Event& event) {
        const auto* read = std::get_if<WalkStepTaken>(&event);
        return read && read->step.level->hasRights;
    }));
}

} // namespace vmscope::story
