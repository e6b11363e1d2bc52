// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/paging/entry.h"

#include "model/base/text.h"

#include <bit>

namespace vmscope::paging {

namespace {

/// One flag: where it lies, where it is kept, and what it says when set.
struct FlagRow
{
    std::uint64_t mask;
    bool EntryFields::*field;
    std::string_view whenSet;
    std::string_view whenClear = {};
    bool onlyInLeaf = false; ///< ignored where the entry names a table
};

// SDM 3A tables 4-4 to 4-20: the same bit in every mode.
constexpr std::array flagRows = {
    FlagRow{bit::present, &EntryFields::present, "present"},
    FlagRow{bit::writable, &EntryFields::writable, "writable", "read-only"},
    FlagRow{bit::user, &EntryFields::user, "user", "supervisor"},
    FlagRow{bit::writeThrough, &EntryFields::writeThrough, "write-through"},
    FlagRow{bit::cacheDisable, &EntryFields::cacheDisable, "not cached"},
    FlagRow{bit::accessed, &EntryFields::accessed, "accessed"},
    FlagRow{bit::dirty, &EntryFields::dirty, "dirty", {}, true},
    FlagRow{bit::global, &EntryFields::global, "global", {}, true},
};

/// A number kept in some bits of the entry.
struct NumberRow
{
    std::uint64_t mask;
    std::uint8_t EntryFields::*field;
    bool onlySixtyFourBit;
};

constexpr std::array numberRows = {
    NumberRow{bit::software, &EntryFields::software, false},
    NumberRow{bit::ignoredHigh, &EntryFields::ignoredHigh, true},
    NumberRow{bit::protectionKey, &EntryFields::protectionKey, true},
};

bool applies(const NumberRow& row, const EntryForm& form)
{
    return form.mode->sixtyFourBit || !row.onlySixtyFourBit;
}

bool isLastLevel(const EntryForm& form) { return form.row->leaf == LeafRule::Always; }

std::uint64_t patBit(const EntryForm& form)
{
    return !form.leaf ? 0 : isLastLevel(form) ? bit::smallPat : bit::largePat;
}
std::uint64_t largeBit(const EntryForm& form) { return isLastLevel(form) ? 0 : bit::pageSize; }
std::uint64_t noExecuteBit(const EntryForm& form) { return form.mode->hasNoExecute ? bit::noExecute : 0; }

std::uint64_t addressBits(const EntryForm& form, PhysicalAddress address)
{
    return form.leaf ? form.row->encodePage(address) : address.value & form.row->tableAddress;
}

std::uint64_t encodeKnown(EntryForm form, const EntryFields& fields)
{
    std::uint64_t entry = addressBits(form, fields.address) | (fields.pat ? patBit(form) : 0) |
                          (fields.large ? largeBit(form) : 0) | (fields.noExecute ? noExecuteBit(form) : 0);
    for (const FlagRow& row : flagRows)
        entry |= fields.*row.field ? row.mask : 0;
    for (const NumberRow& row : numberRows)
        if (applies(row, form))
            entry |= (std::uint64_t{fields.*row.field} << std::countr_zero(row.mask)) & row.mask;
    return entry;
}

void append(std::string& text, std::string_view word)
{
    if (!word.empty())
        text.append(text.empty() ? "" : ", ").append(word);
}

} // namespace

EntryFields decode(EntryForm form, std::uint64_t entry)
{
    EntryFields fields;
    for (const FlagRow& row : flagRows)
        fields.*row.field = entry & row.mask;
    for (const NumberRow& row : numberRows)
        if (applies(row, form))
            fields.*row.field = static_cast<std::uint8_t>((entry & row.mask) >> std::countr_zero(row.mask));
    fields.pat = entry & patBit(form);
    fields.large = entry & largeBit(form);
    fields.noExecute = entry & noExecuteBit(form);
    fields.address = form.leaf ? form.row->pageOf(entry) : form.row->tableOf(entry);
    fields.other = entry & ~encodeKnown(form, fields);
    return fields;
}

std::uint64_t encode(EntryForm form, const EntryFields& fields)
{
    return encodeKnown(form, fields) | fields.other;
}

std::string wordsOf(EntryForm form, std::uint64_t entry)
{
    if (!(entry & bit::present))
        return entry == 0 ? "not present" : "not present; the other bits are the kernel's own";
    std::string text;
    for (const FlagRow& row : flagRows)
        if ((form.row->hasRights || row.mask == bit::present) && (form.leaf || !row.onlyInLeaf))
            append(text, entry & row.mask ? row.whenSet : row.whenClear);
    if (entry & noExecuteBit(form))
        append(text, "no execute");
    append(text, form.leaf ? sizeText(form.row->span()) + " page" : "names a table");
    return text;
}

std::string_view causeText(FaultCause cause)
{
    constexpr std::array<std::string_view, 8> texts = {
        "the entry is not present",
        "a reserved bit is set",
        "an entry does not allow writing",
        "an entry does not allow user mode",
        "an entry forbids execution",
        "the kernel may not execute a user page (SMEP)",
        "the kernel may not touch user data (SMAP)",
        "the address is not canonical",
    };
    return texts[static_cast<std::size_t>(cause)];
}

} // namespace vmscope::paging
