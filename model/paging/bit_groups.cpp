// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/paging/bit_groups.h"

#include <bit>

namespace vmscope::paging {

namespace {

/// Which forms of entry have a flag.
enum class In : std::uint8_t { All, Leaf, LeafOfLastLevel, AboveLastLevel, WithRights };

struct FlagText
{
    std::uint64_t mask;
    std::string_view name, whenSet, whenClear;
    In in;
};

constexpr std::array lowFlags = {
    FlagText{bit::global, "G", "outlives CR3 loads", "", In::Leaf},
    FlagText{bit::smallPat, "PAT", "memory type", "", In::LeafOfLastLevel},
    FlagText{bit::pageSize, "PS", "large page", "names a table", In::AboveLastLevel},
    FlagText{bit::dirty, "D", "written to", "not written", In::Leaf},
    FlagText{bit::accessed, "A", "used", "not used", In::WithRights},
    FlagText{bit::cacheDisable, "PCD", "not cached", "", In::All},
    FlagText{bit::writeThrough, "PWT", "write-through", "", In::All},
    FlagText{bit::user, "U/S", "user too", "kernel only", In::WithRights},
    FlagText{bit::writable, "R/W", "writable", "read-only", In::WithRights},
    FlagText{bit::present, "P", "present", "not present", In::All},
};

bool applies(In in, const EntryForm& form)
{
    const bool last = form.row->leaf == LeafRule::Always;
    switch (in) {
    case In::Leaf:
        return form.leaf;
    case In::LeafOfLastLevel:
        return form.leaf && last;
    case In::AboveLastLevel:
        return !last && form.row->leaf != LeafRule::Never;
    case In::WithRights:
        return form.row->hasRights;
    case In::All:
        break;
    }
    return true;
}

BitGroup flag(const FlagText& text, std::uint64_t entry)
{
    const unsigned at = static_cast<unsigned>(std::countr_zero(text.mask));
    const bool set = entry & text.mask;
    return {text.name, at, at, set, std::string(set ? text.whenSet : text.whenClear), false};
}

unsigned highestAddressBit(const EntryForm& form)
{
    const std::uint64_t mask = form.leaf ? form.row->pageAddress : form.row->tableAddress;
    return 63u - static_cast<unsigned>(std::countl_zero(mask));
}

BitGroup frame(const EntryForm& form, std::uint64_t entry)
{
    const PhysicalAddress target = form.leaf ? form.row->pageOf(entry) : form.row->tableOf(entry);
    const unsigned low = form.leaf ? form.row->shift : 12;
    return {
        form.leaf ? "frame" : "table in frame", highestAddressBit(form), low, target.value >> 12, {}, true};
}

} // namespace

std::vector<BitGroup> bitGroupsOf(EntryForm form, std::uint64_t entry)
{
    const FlagText& presentRow = lowFlags.back();
    if (!(entry & bit::present)) {
        const unsigned top = form.mode->entryBytes * 8 - 1;
        return {{"the other bits", top, 1, entry >> 1, "the kernel's own use", true},
                flag(presentRow, entry)};
    }
    std::vector<BitGroup> groups;
    if (form.mode->hasNoExecute && form.row->hasRights)
        groups.push_back(flag({bit::noExecute, "NX", "no execute", "may execute", In::WithRights}, entry));
    groups.push_back(frame(form, entry));
    for (const FlagText& text : lowFlags)
        if (applies(text.in, form))
            groups.push_back(flag(text, entry));
    return groups;
}

} // namespace vmscope::paging
