// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/vector_check.h"

#include <fmt/format.h>

#include <algorithm>

namespace vmscope::formats {

namespace {

/// The vector's entries as memory; all else is 0.
class EntryMemory
{
public:
    explicit EntryMemory(const std::vector<VectorEntry>& entries)
    {
        for (const VectorEntry& entry : entries)
            m_words.push_back({entry.where, entry.before});
    }

    [[nodiscard]] std::uint64_t read(PhysicalAddress where) const
    {
        const auto word = std::ranges::find(m_words, where, &Word::where);
        return word == m_words.end() ? 0 : word->value;
    }
    void write(PhysicalAddress where, std::uint64_t value)
    {
        const auto word = std::ranges::find(m_words, where, &Word::where);
        if (word != m_words.end())
            word->value = value;
    }

private:
    struct Word
    {
        PhysicalAddress where;
        std::uint64_t value;
    };
    std::vector<Word> m_words;
};

using PdpteRegisters = std::array<std::uint64_t, 4>;

/// What MOV CR3 loads under PAE (SDM 3A 4.4.1).
PdpteRegisters loadRegisters(const EntryMemory& memory, PhysicalAddress table)
{
    PdpteRegisters registers{};
    for (unsigned i = 0; i < registers.size(); ++i)
        registers[i] = memory.read(table + Bytes{i * 8ull});
    return registers;
}

paging::Walk performed(const MmuVector& vector, EntryMemory& memory)
{
    const paging::PagingMode& mode = paging::pagingMode(vector.mode);
    const paging::PagingRules rules(mode, vector.registers, vector.limits);
    const PhysicalAddress root = mode.rootOf(vector.registers.cr3);
    const PdpteRegisters registers = loadRegisters(memory, root);
    return paging::walk(
        rules, {.table = root, .registers = mode.rootInRegisters ? &registers : nullptr}, vector.address,
        vector.access, [&](PhysicalAddress where) { return memory.read(where); },
        [&](PhysicalAddress where, std::uint64_t value) { memory.write(where, value); });
}

std::string pageName(unsigned shift)
{
    return shift >= 30   ? fmt::format("{}G", 1u << (shift - 30))
           : shift >= 20 ? fmt::format("{}M", 1u << (shift - 20))
                         : fmt::format("{}K", 1u << (shift - 10));
}

VectorResult resultOf(const paging::Walk& walk, VirtualAddress address)
{
    if (!walk.faulted)
        return {.translated = true,
                .physical = walk.translation.at(address),
                .page = pageName(walk.translation.pageShift)};
    return {.vector = walk.fault.vector,
            .errorCode = walk.fault.errorCode,
            .cr2 = walk.fault.vector == 14 ? walk.fault.address : VirtualAddress{}};
}

std::string text(const VectorResult& result)
{
    if (result.translated)
        return fmt::format("pa {:#x}{}", result.physical.value,
                           result.page.empty() ? "" : ", page " + result.page);
    return result.vector == 14 ? fmt::format("#PF error {:#x} cr2 {:#x}", result.errorCode, result.cr2.value)
                               : fmt::format("vector {} error {:#x}", result.vector, result.errorCode);
}

std::string text(const VectorResult& result, const std::vector<std::uint64_t>& entries)
{
    return fmt::format("{}; entries {:#x}", text(result), fmt::join(entries, " "));
}

/// Entries afterwards, without A where the manual leaves it open.
template<class ValueOf>
std::vector<std::uint64_t> comparable(const MmuVector& vector, const ValueOf& valueOf)
{
    std::vector<std::uint64_t> values;
    for (const VectorEntry& entry : vector.entries)
        values.push_back(valueOf(entry) & ~(vector.result.translated ? 0 : paging::bit::accessed));
    return values;
}

} // namespace

VectorCheck check(const MmuVector& vector)
{
    EntryMemory memory(vector.entries);
    VectorResult got = resultOf(performed(vector, memory), vector.address);
    if (vector.result.page.empty())
        got.page.clear();
    const auto wanted = comparable(vector, [](const VectorEntry& entry) { return entry.after; });
    const auto left = comparable(vector, [&](const VectorEntry& entry) { return memory.read(entry.where); });
    if (got == vector.result && wanted == left)
        return {.id = vector.id, .passed = true};
    return {vector.id, false, text(vector.result, wanted), text(got, left)};
}

} // namespace vmscope::formats
