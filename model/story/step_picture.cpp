// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/step_picture.h"

#include "model/story/access_run.h"

#include <algorithm>

namespace vmscope::story {

namespace {

using namespace kernel;

void change(CpuState& state, unsigned cpu, const Event& event)
{
    if (const auto* load = std::get_if<Cr3Loaded>(&event); load && load->cpu == cpu)
        state.cr3 = load->after & ~paging::cr3NoFlush;
    else if (const auto* in = std::get_if<EnteredKernel>(&event); in && in->by.cpu == cpu)
        state.mode = paging::Privilege::Supervisor;
    else if (const auto* out = std::get_if<ReturnedToUser>(&event); out && out->by.cpu == cpu)
        state.mode = paging::Privilege::User;
    else if (const auto* now = std::get_if<ProcessSwitched>(&event); now && now->cpu == cpu)
        state.running = now->to;
}

CpuState stateBefore(const Step& step, unsigned cpu)
{
    const hardware::Cpu& processor = step.before->booted.machine.cpu(cpu);
    return {processor.privilege, processor.registers().cr3, step.before->processes->cpu(cpu).running};
}

template<class... Kinds>
bool isAnyOf(const Event& event)
{
    return (std::holds_alternative<Kinds>(event) || ...);
}

/// What the processor does about one look-up, behind its first event.
bool goesOn(const Event& event)
{
    using namespace hardware;
    return isAnyOf<TlbMiss, WalkStepTaken, EntryWritten, TlbFill, TlbEviction, DirtyAssist>(event);
}

std::optional<VirtualAddress> lookedUpBy(const Event& event)
{
    if (const auto* hit = std::get_if<hardware::TlbHit>(&event))
        return hit->address;
    const auto* miss = std::get_if<hardware::TlbMiss>(&event);
    return miss ? std::optional(miss->address) : std::nullopt;
}

bool samePage(VirtualAddress a, VirtualAddress b)
{
    return a.alignedDown(pageSize) == b.alignedDown(pageSize);
}

PhysicalAddress inFrame(FrameNumber frame, VirtualAddress a)
{
    return frame.start() + (a - a.alignedDown(pageSize));
}

/// What the TLB that answered holds.
std::optional<PhysicalAddress> heldFor(const hardware::Cpu& cpu, const hardware::TlbHit& hit)
{
    for (const hardware::TlbArray& array : cpu.mmu().level(hit.tlb).arrays())
        if (const auto slot = array.find(hit.address, cpu.mmu().context().pcid))
            if (const auto entry = array.entry(*slot))
                return entry->at(hit.address);
    return std::nullopt;
}

/// Makes the picture of one step.
class PictureMaker
{
public:
    PictureMaker(const ScenarioRun& run, std::size_t index, const std::optional<StepPart>& part)
        : m_run(run)
        , m_index(index)
        , m_step(run.steps[index])
        , m_first(part ? part->first : 0)
        , m_end(part ? part->first + part->count : m_step.events.size())
        , m_whole(!part)
    {
    }

    [[nodiscard]] StepPicture make()
    {
        m_picture.cpu = watchedCpu(m_run);
        m_picture.at = m_step.events.size();
        const auto access = accessAt();
        m_until = access ? endOfLookUp(*access) : m_end;
        setState();
        if (access) {
            m_picture.at = *access;
            addAccess(*access);
        }
        addLent();
        addBuffer();
        return std::move(m_picture);
    }

private:
    [[nodiscard]] const UserRules& rules() const { return m_step.before->processes->rules(); }
    /// Not where the kernel runs in an address space of its own: the same numbers are its own there.
    [[nodiscard]] bool isPrograms(VirtualAddress a) const { return a < rules().end && m_picture.tables.user; }
    [[nodiscard]] const Kernel& after() const
    {
        return m_index + 1 < m_run.steps.size() ? *m_run.steps[m_index + 1].before : *m_run.after;
    }

    void setState()
    {
        m_picture.state = stateBefore(m_step, m_picture.cpu);
        for (std::size_t i = 0; i < m_until; ++i)
            change(m_picture.state, m_picture.cpu, m_step.events[i]);
        m_picture.tables = tablesSeen(m_picture.state.cr3, after());
    }

    template<class... Kinds>
    [[nodiscard]] std::optional<std::size_t> lastOf() const
    {
        for (std::size_t i = m_end; i-- > m_first;)
            if (isAnyOf<Kinds...>(m_step.events[i]))
                return i;
        return std::nullopt;
    }

    [[nodiscard]] bool isAboutMapping() const
    {
        return m_step.moment == Moment::MapCachePage || m_step.moment == Moment::UnmapCachePage ||
               m_step.moment == Moment::MapUserPage || m_step.moment == Moment::UnmapUserPage;
    }

    /// The event that is drawn as the access in flight: a copy or a fault before anything else. What the
    /// kernel does to its tables is told by the mapping, not by an arrow.
    [[nodiscard]] std::optional<std::size_t> accessAt() const
    {
        if (const auto main = lastOf<BytesCopied, hardware::Faulted>())
            return main;
        return m_whole && isAboutMapping() ? std::nullopt : lastOf<hardware::TlbHit, hardware::TlbMiss>();
    }

    [[nodiscard]] std::size_t endOfLookUp(std::size_t at) const
    {
        std::size_t end = at + 1;
        while (end < m_step.events.size() && goesOn(m_step.events[end]))
            ++end;
        return end;
    }

    void addAccess(std::size_t at)
    {
        const Event& event = m_step.events[at];
        if (const auto* copy = std::get_if<BytesCopied>(&event)) {
            addPlace(Place::Role::Load, copy->from);
            addPlace(Place::Role::Store, copy->to);
        } else if (const auto* faulted = std::get_if<hardware::Faulted>(&event)) {
            const bool writes = faulted->fault.errorCode & paging::pf::write;
            addPlace(writes ? Place::Role::Store : Place::Role::Load, faulted->fault.address);
            m_picture.fault = faulted->fault;
        } else if (const auto address = lookedUpBy(event)) {
            addPlace(stores(at, *address) ? Place::Role::Store : Place::Role::Load, *address);
        }
        m_picture.hitTlb = std::ranges::any_of(
            m_picture.places, [&](const Place& place) { return place.user && knownBefore(place.address); });
    }

    /// No look-up of this page in the step had to go to the tables.
    [[nodiscard]] bool knownBefore(VirtualAddress a) const
    {
        bool hit = false;
        for (std::size_t i = m_first; i < m_until; ++i) {
            if (const auto* filled = std::get_if<hardware::TlbFill>(&m_step.events[i]))
                if (samePage(filled->entry.start(), a))
                    return false;
            if (const auto* known = std::get_if<hardware::TlbHit>(&m_step.events[i]))
                hit = hit || samePage(known->address, a);
        }
        return hit;
    }

    /// The hardware does not tell loads from stores. Where the scenario does not either: a store sets D, or
    /// the page holds something else afterwards.
    [[nodiscard]] bool stores(std::size_t at, VirtualAddress address) const
    {
        if (m_step.stores && m_whole)
            return true;
        for (std::size_t i = at; i < endOfLookUp(at); ++i) {
            const auto* written = std::get_if<hardware::EntryWritten>(&m_step.events[i]);
            if (written && (written->after & ~written->before & paging::bit::dirty))
                return true;
        }
        const auto physical = resolve(address, endOfLookUp(at));
        return physical && byteAt(*m_step.before, *physical) != byteAt(after(), *physical);
    }

    [[nodiscard]] static std::uint64_t byteAt(const Kernel& kernel, PhysicalAddress p)
    {
        return kernel.booted.ram().isRam(p) ? kernel.booted.ram().read<std::uint8_t>(p) : 0;
    }

    [[nodiscard]] std::optional<PhysicalAddress> byTables(const Kernel& kernel, VirtualAddress a) const
    {
        if (!kernel.booted.isPaged())
            return PhysicalAddress{a.value};
        Rig rig{kernel.booted.machine.cpu(m_picture.cpu), kernel.booted.ram()};
        hardware::NoEvents silent;
        if (rig.cpu.registers().cr3 != m_picture.state.cr3)
            (void)rig.cpu.loadCr3(m_picture.state.cr3, rig.memory, silent);
        const auto by = isPrograms(a) ? paging::Privilege::User : paging::Privilege::Supervisor;
        const paging::Walk walk = walkOf(rig, a, {paging::AccessKind::Read, by});
        return walk.faulted ? std::nullopt : std::optional(walk.translation.at(a));
    }

    /// Where an address leads after `end` events: by what was told about it last, else by the tables as they
    /// were before the step, which nothing has changed then.
    [[nodiscard]] std::optional<PhysicalAddress> resolve(VirtualAddress a, std::size_t end) const
    {
        for (std::size_t i = end; i-- > 0;) {
            const Event& event = m_step.events[i];
            if (isAnyOf<Cr3Loaded>(event))
                break;
            if (const auto* set = std::get_if<PteSet>(&event); set && samePage(set->page, a))
                return inFrame(rules().frameIn(set->after), a);
            if (const auto* cleared = std::get_if<PteCleared>(&event); cleared && samePage(cleared->page, a))
                return std::nullopt;
            if (const auto* map = std::get_if<Mapped>(&event); map && samePage(map->address, a))
                return inFrame(map->page, a);
            if (const auto* fill = std::get_if<hardware::TlbFill>(&event))
                if ((fill->entry.start().value ^ a.value) >> fill->entry.shift == 0)
                    return fill->entry.at(a);
            if (const auto* hit = std::get_if<hardware::TlbHit>(&event); hit && samePage(hit->address, a))
                if (const auto held = heldFor(m_step.before->booted.machine.cpu(m_picture.cpu), *hit))
                    return inFrame(frameOf(*held), a);
        }
        const auto before = byTables(*m_step.before, a);
        return before ? before : byTables(after(), a);
    }

    void addPlace(Place::Role role, VirtualAddress address)
    {
        Place place{.role = role, .address = address, .user = isPrograms(address)};
        place.physical = resolve(address, m_until);
        describe(place);
        m_picture.places.push_back(place);
    }

    void describe(Place& place) const
    {
        if (!place.physical)
            return;
        const FrameNumber frame = frameOf(*place.physical);
        place.high = !rules().isLow(frame);
        place.owner = after().pages->owners().ownerOf(frame);
        if (!place.owner)
            place.owner = m_step.before->pages->owners().ownerOf(frame);
    }

    [[nodiscard]] Place* placeAt(VirtualAddress address)
    {
        const auto found = std::ranges::find_if(
            m_picture.places, [&](const Place& place) { return samePage(place.address, address); });
        return found == m_picture.places.end() ? nullptr : &*found;
    }

    /// An access uses the address, or it is a place of its own.
    void noteLent(VirtualAddress address, FrameNumber page, Place::Change change)
    {
        if (Place* place = placeAt(address)) {
            place->change = change;
            return;
        }
        Place place{
            .role = Place::Role::Lent, .address = address, .physical = page.start(), .change = change};
        describe(place);
        m_picture.places.push_back(place);
    }

    /// Addresses that were lent and not taken back before the step, with what the step changes; of many the
    /// last.
    void addLent()
    {
        std::vector<std::pair<VirtualAddress, FrameNumber>> lent;
        for (std::size_t i = 0; i < m_index; ++i)
            for (const Event& event : m_run.steps[i].events)
                follow(lent, event);
        const auto before = lent;
        std::vector<std::pair<VirtualAddress, FrameNumber>> ended;
        for (std::size_t i = 0; i < m_end; ++i) {
            const Event& event = m_step.events[i];
            if (const auto* unmapped = std::get_if<Unmapped>(&event))
                std::ranges::copy_if(lent, std::back_inserter(ended),
                                     [&](const auto& pair) { return pair.first == unmapped->address; });
            follow(lent, event);
        }
        constexpr std::size_t most = 2;
        for (std::size_t i = lent.size() - std::min(most, lent.size()); i < lent.size(); ++i)
            noteLent(lent[i].first, lent[i].second,
                     std::ranges::count(before, lent[i]) > 0 ? Place::Change::None : Place::Change::Made);
        if (!ended.empty())
            noteLent(ended.back().first, ended.back().second, Place::Change::Ended);
    }

    static void follow(std::vector<std::pair<VirtualAddress, FrameNumber>>& lent, const Event& event)
    {
        const auto drop = [&](VirtualAddress address) {
            std::erase_if(lent, [&](const auto& pair) { return pair.first == address; });
        };
        if (const auto* mapped = std::get_if<Mapped>(&event)) {
            drop(mapped->address);
            lent.emplace_back(mapped->address, mapped->page);
        } else if (const auto* hit = std::get_if<MapHit>(&event)) {
            drop(hit->address);
            lent.emplace_back(hit->address, hit->page);
        } else if (const auto* unmapped = std::get_if<Unmapped>(&event)) {
            drop(unmapped->address);
        }
    }

    /// An address of the program's that an event is about.
    [[nodiscard]] std::optional<VirtualAddress> userAddressIn(const Event& event) const
    {
        const auto usersOwn = [&](VirtualAddress a) { return a < rules().end; };
        if (const auto* copy = std::get_if<BytesCopied>(&event))
            return usersOwn(copy->from) ? copy->from : copy->to;
        const auto address = lookedUpBy(event);
        return address && usersOwn(*address) ? address : std::nullopt;
    }
    /// What the program works on: the last such address up to here, else the first to come. Where the kernel
    /// has an address space of its own, only user mode speaks of the program's.
    [[nodiscard]] std::optional<VirtualAddress> programsAddress() const
    {
        std::optional<VirtualAddress> found;
        for (std::size_t i = 0; i < m_run.steps.size() && (i <= m_index || !found); ++i) {
            CpuState state = stateBefore(m_run.steps[i], m_picture.cpu);
            for (const Event& event : m_run.steps[i].events) {
                change(state, m_picture.cpu, event);
                const bool counts = !rules().ownSpaces || state.mode == paging::Privilege::User;
                if (const auto address = counts ? userAddressIn(event) : std::nullopt)
                    found = address;
            }
        }
        return found;
    }

    void addBuffer()
    {
        const auto address = programsAddress();
        if (!address || *address >= rules().end || placeAt(*address))
            return;
        Place place{.role = Place::Role::Buffer, .address = address->alignedDown(pageSize), .user = true};
        if (m_picture.tables.user)
            place.physical = resolve(place.address, m_until);
        describe(place);
        m_picture.places.push_back(place);
    }

    const ScenarioRun& m_run;
    std::size_t m_index;
    const Step& m_step;
    std::size_t m_first, m_end, m_until = 0;
    bool m_whole;
    StepPicture m_picture;
};

} // namespace

unsigned watchedCpu(const ScenarioRun& run) { return run.acts.front().scene->cast.by.cpu; }

std::vector<CpuState> cpuStatesOf(const Step& step, unsigned cpu)
{
    std::vector<CpuState> states{stateBefore(step, cpu)};
    for (const Event& event : step.events) {
        CpuState next = states.back();
        change(next, cpu, event);
        if (next != states.back())
            states.push_back(next);
    }
    return states;
}

TablesSeen tablesSeen(std::uint64_t cr3, const Kernel& kernel)
{
    if (!kernel.booted.isPaged())
        return {}; // without tables every address is in sight
    const UserRules& rules = kernel.processes->rules();
    const PhysicalAddress root = rules.mode->rootOf(cr3 & ~paging::cr3NoFlush);
    TablesSeen seen{.user = false, .kernel = true, .process = idleProcess};
    for (const auto& [id, space] : kernel.processes->all()) {
        if (root != space.roots.kernel && root != space.roots.user)
            continue;
        const bool own = space.roots.kernel != space.roots.user && root == space.roots.user;
        seen.kernel = !own;
        seen.user = own || !rules.ownSpaces;
        seen.process = seen.user ? id : idleProcess;
    }
    return seen;
}

const Place* StepPicture::find(Place::Role role) const
{
    const auto found = std::ranges::find(places, role, &Place::role);
    return found == places.end() ? nullptr : &*found;
}

StepPicture pictureOf(const ScenarioRun& run, std::size_t step, const std::optional<StepPart>& part)
{
    return PictureMaker(run, step, part).make();
}

} // namespace vmscope::story
