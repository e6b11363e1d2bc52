// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/insight.h"

#include <algorithm>
#include <array>

namespace vmscope::story {

namespace {

using namespace kernel;

/// What insights are drawn from.
struct Facts
{
    const Step& step;
    const StepPicture& picture;
    bool isolated = false; ///< user mode has tables of its own

    template<class Kind>
    [[nodiscard]] bool has() const
    {
        return std::ranges::any_of(step.events,
                                   [](const Event& event) { return std::holds_alternative<Kind>(event); });
    }
    [[nodiscard]] bool inKernel() const { return picture.state.mode == paging::Privilege::Supervisor; }
    /// An end of the access in flight: an address of the program's, or one of the kernel's.
    [[nodiscard]] const Place* end(bool user) const
    {
        const auto found = std::ranges::find_if(picture.places, [&](const Place& place) {
            return (place.role == Place::Role::Load || place.role == Place::Role::Store) &&
                   place.user == user && place.physical;
        });
        return found == picture.places.end() ? nullptr : &*found;
    }
    [[nodiscard]] bool usesProgramsAddress() const { return inKernel() && end(true) && !picture.fault; }
    [[nodiscard]] bool fromUser() const
    {
        return std::ranges::any_of(step.events, [](const Event& event) {
            const auto* entered = std::get_if<EnteredKernel>(&event);
            return entered && entered->fromUser;
        });
    }
    [[nodiscard]] bool changes(Place::Change change) const
    {
        return std::ranges::count(picture.places, change, &Place::change) > 0;
    }
};

struct InsightRow
{
    bool (*holds)(const Facts&);
    std::string_view text;
};

/// The first that holds is told.
constexpr std::array insightRows{
    InsightRow{[](const Facts& f) {
                   return f.picture.fault && f.picture.fault->cause == paging::FaultCause::SupervisorOnly;
               },
               "The page is in the tables: one bit of the entry, U/S, keeps the program out."},
    InsightRow{[](const Facts& f) {
                   return f.picture.fault && f.picture.fault->cause == paging::FaultCause::ReadOnly;
               },
               "The page is there, but its entry says read-only: the store does not happen."},
    InsightRow{[](const Facts& f) { return f.picture.fault.has_value(); },
               "The loaded tables lead nowhere from this address: the access stops here."},
    InsightRow{[](const Facts& f) { return f.has<ProcessSwitched>(); },
               "Other tables are loaded: the same address leads to another frame now, or nowhere."},
    InsightRow{[](const Facts& f) {
                   const Place* kernels = f.end(false);
                   return f.usesProgramsAddress() && kernels && kernels->high;
               },
               "One end is the program's own address: its tables are loaded. The other end lies in high "
               "memory and has only the address that was lent to it."},
    InsightRow{
        [](const Facts& f) { return f.usesProgramsAddress() && f.end(false); },
        "One end is the program's own address: its tables are loaded. The other end lies in low memory, "
        "which always has an address."},
    InsightRow{
        [](const Facts& f) { return f.usesProgramsAddress() && f.picture.hitTlb; },
        "Same address, same tables, even the same TLB entry as the program's: the kernel just uses it. "
        "Only the mode differs."},
    InsightRow{[](const Facts& f) { return f.usesProgramsAddress(); },
               "Same address, same tables as the program's: the kernel uses it where the program sees it."},
    InsightRow{
        [](const Facts& f) { return f.inKernel() && !f.picture.tables.user && f.end(false); },
        "The program's addresses mean nothing in these tables: its page, too, is reached by an address "
        "of the kernel's."},
    InsightRow{[](const Facts& f) { return f.inKernel() && f.changes(Place::Change::Made); },
               "High memory has no address of its own in the kernel: this page is lent one."},
    InsightRow{[](const Facts& f) { return f.changes(Place::Change::Ended) && !f.has<PteCleared>(); },
               "Nothing is written: the entry stays until somebody needs the slot."},
    InsightRow{[](const Facts& f) { return f.changes(Place::Change::Ended); },
               "The address is taken back: until it is lent again, nobody in the kernel reaches this page."},
    InsightRow{[](const Facts& f) {
                   return (f.step.moment == Moment::MapCachePage || f.step.moment == Moment::MapUserPage) &&
                          !f.has<PteSet>();
               },
               "No entry is written: this page has an address already."},
    InsightRow{[](const Facts& f) { return f.fromUser() && !f.isolated && !f.has<Cr3Loaded>(); },
               "The processor changes its mode, not its tables: every address means what it meant before."},
    InsightRow{
        [](const Facts& f) { return f.fromUser() && f.isolated && f.inKernel() && f.picture.tables.user; },
        "The kernel half comes into sight. The user half is the same: the program's addresses still "
        "work."},
    InsightRow{
        [](const Facts& f) { return f.fromUser() && f.isolated && f.inKernel() && !f.picture.tables.user; },
        "The kernel has tables of its own: the program's addresses mean nothing here."},
    InsightRow{[](const Facts& f) { return f.has<ReturnedToUser>() && !f.picture.tables.kernel; },
               "In user mode the kernel half is nearly empty: there is nothing to look at."},
};

} // namespace

std::string insightOf(const ScenarioRun& run, std::size_t step, const StepPicture& picture)
{
    const Facts facts{run.steps[step], picture, run.after->layout().isolated};
    const auto row = std::ranges::find_if(insightRows, [&](const InsightRow& r) { return r.holds(facts); });
    return row == insightRows.end() ? std::string() : std::string(row->text);
}

std::string firstSentences(std::string_view text, unsigned count)
{
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        const bool ends = text[i] == '.' || text[i] == '?' || text[i] == '!';
        const bool begins =
            (text[i + 2] >= 'A' && text[i + 2] <= 'Z') || (text[i + 2] >= '0' && text[i + 2] <= '9');
        if (ends && text[i + 1] == ' ' && begins && --count == 0)
            return std::string(text.substr(0, i + 1));
    }
    return std::string(text);
}

} // namespace vmscope::story
