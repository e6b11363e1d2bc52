// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/cpu.h"

#include <list>
#include <map>

/// The machine written a second time, for clarity and not for speed: memory as a map of words, a walk without
/// tables of rules, a TLB as plain lists in order of use. It knows nothing of the engine but its value types.
namespace vmscope::slow {

using paging::Access;
using paging::ControlRegisters;
using Words = std::map<std::uint64_t, std::uint64_t>; ///< by physical address; entries of the mode's width

/// What became of an access: an address, or an exception.
struct Answer
{
    unsigned vector = 0; ///< 0: none
    std::uint64_t physical = 0;
    std::uint32_t errorCode = 0;

    bool operator==(const Answer&) const = default;
};

/// What a walk leads to.
struct Page
{
    Answer answer;
    unsigned shift = 12;
    bool writable = true, user = true, executable = true, global = false, dirty = false;
};

/// One access by the manual, level by level (SDM vol. 3A chapter 4).
class Walker
{
public:
    ControlRegisters registers;
    unsigned physicalBits = 52;
    std::array<std::uint64_t, 4> pdptes{};

    [[nodiscard]] bool wide() const { return registers.cr4 & paging::cr4Pae; }
    [[nodiscard]] bool longMode() const { return registers.efer & paging::eferLongModeActive; }

    Page walk(Words& memory, std::uint64_t address, Access access) const
    {
        if (longMode() &&
            static_cast<std::int64_t>(address << 16) >> 16 != static_cast<std::int64_t>(address))
            return {.answer = {.vector = 13}};
        const bool pae = wide() && !longMode();
        const int top = longMode() ? 4 : pae ? 3 : 2;
        std::uint64_t table = pae ? registers.cr3 & 0xffffffe0 : registers.cr3 & ~0xfffull;
        Page page;
        std::vector<std::uint64_t> used;
        for (int level = top;; --level) {
            const unsigned shift = wide() ? 12 + 9 * unsigned(level - 1) : 12 + 10 * unsigned(level - 1);
            const std::uint64_t index = address >> shift & (wide() ? 511 : 1023);
            const bool isRegister = pae && level == 3;
            const std::uint64_t where = table + index * (wide() ? 8 : 4);
            const std::uint64_t entry = isRegister               ? pdptes[index & 3]
                                        : memory.contains(where) ? memory.at(where)
                                                                 : 0;
            if (!(entry & 1))
                return fault(access, 0);
            const bool large = level > 1 && (entry & 0x80) && mayBeLarge(level);
            if (!isRegister && (entry & reserved(level, large)))
                return fault(access, 9);
            if (!isRegister) {
                page.writable = page.writable && (entry & 2);
                page.user = page.user && (entry & 4);
                page.executable = page.executable && !(entry >> 63);
                used.push_back(where);
            }
            if (level > 1 && !large) {
                table = entry & (wide() ? 0xffffffffff000ull : 0xfffff000ull);
                continue;
            }
            const std::uint64_t offset = (1ull << shift) - 1;
            std::uint64_t frame = entry & 0xffffffffff000ull & ~offset;
            if (!wide())
                frame = large ? (entry & 0xffc00000) | (entry >> 13 & 0xff) << 32 : entry & 0xfffff000;
            page.shift = shift;
            page.answer.physical = frame | (address & offset);
            page.global = (entry & 0x100) && (registers.cr4 & paging::cr4Pge);
            page.dirty = (entry & 0x40) || access.writes();
            break;
        }
        if (!allows(page, access))
            return fault(access, 1);
        for (const std::uint64_t where : used)
            memory.at(where) |= 0x20;
        if (access.writes())
            memory.at(used.back()) |= 0x40;
        return page;
    }

    [[nodiscard]] bool allows(const Page& page, Access access) const
    {
        if (access.byUser())
            return page.user && (page.writable || !access.writes()) &&
                   (page.executable || !access.executes());
        if (access.executes())
            return page.executable && !(page.user && (registers.cr4 & paging::cr4Smep));
        if (page.user && (registers.cr4 & paging::cr4Smap) && !access.alignmentCheck)
            return false;
        return !access.writes() || page.writable || !(registers.cr0 & paging::cr0WriteProtect);
    }

    [[nodiscard]] Page fault(Access access, unsigned bits) const
    {
        const bool nx = wide() && (registers.efer & paging::eferNoExecute);
        const bool fetch = access.executes() && (nx || (registers.cr4 & paging::cr4Smep));
        return {.answer = {.vector = 14,
                           .errorCode = bits | (access.writes() ? 2u : 0u) | (access.byUser() ? 4u : 0u) |
                                        (fetch ? 16u : 0u)}};
    }

private:
    [[nodiscard]] bool mayBeLarge(int level) const
    {
        return wide() ? level == 2 || (level == 3 && longMode()) : bool(registers.cr4 & paging::cr4Pse);
    }
    [[nodiscard]] std::uint64_t reserved(int level, bool large) const
    {
        const auto bits = [](unsigned high, unsigned low) { return (~0ull >> (63 - high)) & (~0ull << low); };
        if (!wide()) {
            const unsigned known = std::min(physicalBits, 40u) - 32;
            const std::uint64_t pse36 = known < 8 ? bits(20, 13 + known) : 0;
            return large ? 1u << 21 | pse36 : 0;
        }
        std::uint64_t mask = physicalBits < 52 ? bits(51, physicalBits) : 0;
        mask |= longMode() ? 0 : bits(62, 52);
        mask |= registers.efer & paging::eferNoExecute ? 0 : 1ull << 63;
        mask |= level == 4 ? 0x80 : 0;
        mask |= large ? bits(level == 3 ? 29 : 20, 13) : 0;
        return mask;
    }
};

/// A TLB as one list of entries for each set, the one to go first at the back.
class Tlb
{
public:
    struct Entry
    {
        std::uint64_t start; ///< first virtual address
        std::uint16_t pcid;
        Page page; ///< the answer is for `start`
    };

    Tlb(unsigned setCount, unsigned wayCount, bool usedMovesUp)
        : ways(wayCount)
        , lru(usedMovesUp)
        , sets(setCount)
    {
    }

    unsigned ways;
    bool lru;
    std::vector<std::list<Entry>> sets;

    std::list<Entry>& setOf(std::uint64_t address) { return sets[(address >> 12) % sets.size()]; }

    Entry* find(std::uint64_t address, std::uint16_t pcid)
    {
        auto& set = setOf(address);
        for (auto entry = set.begin(); entry != set.end(); ++entry)
            if (entry->start == (address & ~0xfffull) && (entry->page.global || entry->pcid == pcid)) {
                if (lru)
                    set.splice(set.begin(), set, entry);
                return lru ? &set.front() : &*entry;
            }
        return nullptr;
    }
    void add(const Entry& entry)
    {
        auto& set = setOf(entry.start);
        if (set.size() == ways)
            set.pop_back();
        set.push_front(entry);
    }
    template<class Gone>
    void drop(const Gone& gone)
    {
        for (auto& set : sets)
            set.remove_if(gone);
    }
};

} // namespace vmscope::slow
