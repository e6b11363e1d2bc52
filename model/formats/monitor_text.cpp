// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/monitor_text.h"

#include "model/paging/traverse.h"

#include <fmt/format.h>

namespace vmscope::formats {

namespace {

using namespace paging;

/// Calls `use(entry)` for every page that is mapped, by rising address.
template<class Use>
std::optional<Error> forEachPage(const TableDump& dump, std::size_t root, const ListingLimits& limits,
                                 const Use& use)
{
    std::uint64_t pages = 0;
    std::uint64_t tables = 0;
    const bool all = traverse(
        dump.rules(), dump.rootAddress(root), [&](PhysicalAddress p) { return dump.entryAt(p); },
        [&](const FoundEntry& found) {
            if (!found.leaf)
                return ++tables < limits.tables;
            use(found);
            return ++pages < limits.pages;
        });
    return all ? std::nullopt
               : std::optional(Error{dump.name, "the tables map too many pages",
                                     fmt::format("at most {} pages and {} tables: they lead in circles",
                                                 limits.pages, limits.tables)});
}

/// The bits the monitor prints as the address of a page: in the 32-bit modes it lets NX and, for large pages,
/// one bit below the frame through.
std::uint64_t printedBits(const PagingMode& mode, const LevelRow& row)
{
    if (mode.sixtyFourBit)
        return bit::span(49, row.shift);
    const unsigned low = row.shift > 12 ? row.shift - 1 : 12;
    return bit::span(63, low);
}

struct FlagLetter
{
    std::uint64_t mask;
    char letter;
};
constexpr std::array flagLetters = {
    FlagLetter{bit::noExecute, 'X'},    FlagLetter{bit::global, 'G'},   FlagLetter{bit::pageSize, 'P'},
    FlagLetter{bit::dirty, 'D'},        FlagLetter{bit::accessed, 'A'}, FlagLetter{bit::cacheDisable, 'C'},
    FlagLetter{bit::writeThrough, 'T'}, FlagLetter{bit::user, 'U'},     FlagLetter{bit::writable, 'W'},
};

std::string flagsOf(std::uint64_t entry)
{
    std::string flags;
    for (const FlagLetter& flag : flagLetters)
        flags += entry & flag.mask ? flag.letter : '-';
    return flags;
}

/// Sign-extended as the monitor does it: it only ever sets bits, so the end of the space stays 2^48.
std::uint64_t signExtended(const PagingMode& mode, std::uint64_t address)
{
    const std::uint64_t sign = 1ull << (mode.addressBits - 1);
    return mode.sixtyFourBit && (address & sign) ? address | ~(2 * sign - 1) : address;
}

/// A run of pages, in addresses that are not sign-extended, so that it may cross the middle.
struct Run
{
    std::uint64_t start = 0;
    std::uint64_t end = 0;
    Rights rights{};

    [[nodiscard]] bool empty() const { return start == end; }
    [[nodiscard]] bool goesOn(std::uint64_t address, Rights with) const
    {
        return !empty() && end == address && rights.user == with.user && rights.writable == with.writable;
    }
};

void print(const Run& run, const PagingMode& mode, const LineSink& sink)
{
    if (!run.empty())
        sink(fmt::format("{:016x}-{:016x} {:016x} {}r{}", signExtended(mode, run.start),
                         signExtended(mode, run.end), signExtended(mode, run.end - run.start),
                         run.rights.user ? 'u' : '-', run.rights.writable ? 'w' : '-'));
}

} // namespace

std::optional<Error> printInfoTlb(const TableDump& dump, std::size_t root, const LineSink& sink,
                                  const ListingLimits& limits)
{
    const PagingMode& mode = pagingMode(dump.mode);
    return forEachPage(dump, root, limits, [&](const FoundEntry& found) {
        const LevelRow& row = mode.levels[found.depth];
        const std::uint64_t shown = row.leaf == LeafRule::Always ? found.entry & ~bit::pageSize : found.entry;
        sink(fmt::format("{:016x}: {:016x} {}", found.start.value, found.entry & printedBits(mode, row),
                         flagsOf(shown)));
    });
}

std::optional<Error> printInfoMem(const TableDump& dump, std::size_t root, const LineSink& sink,
                                  const ListingLimits& limits)
{
    const PagingMode& mode = pagingMode(dump.mode);
    const std::uint64_t space = bit::span(mode.addressBits - 1, 0);
    Run run;
    const auto problem = forEachPage(dump, root, limits, [&](const FoundEntry& found) {
        const std::uint64_t start = found.start.value & space;
        if (!run.goesOn(start, found.rights)) {
            print(run, mode, sink);
            run = {start, start, found.rights};
        }
        run.end = start + mode.levels[found.depth].span().value;
    });
    print(run, mode, sink);
    return problem;
}

} // namespace vmscope::formats
