// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/context_switch.h"
#include "model/kernel/temporary_page.h"
#include "model/kernel/user_tables.h"

/// mmap() and munmap().
namespace vmscope::kernel {

struct MapRequest
{
    Bytes size{}; ///< rounded up to whole pages
    VmaRights rights{true, true, false};
    std::optional<FilePage> file{}; ///< the first page; nothing: memory that begins as 0
    bool shared = false;            ///< counts for files only
};

/// Why mmap() gave nothing: no hole is large enough.
struct MapFailure
{
    Bytes wanted{};
    Bytes largestHole{};
};

[[nodiscard]] std::string sentenceOf(const MapFailure& failure);

namespace detail {

[[nodiscard]] std::variant<VirtualRange, MapFailure> addArea(AddressSpace& space, const UserRules& rules,
                                                             const MapRequest& request);

struct MappedPage
{
    VirtualAddress page{};
    FrameNumber frame{};
};

} // namespace detail

/// Addresses for a process; none of their pages is there before it is touched.
template<class Sink>
[[nodiscard]] std::variant<VirtualAddress, MapFailure> mmap(Kernel& kernel, ProcessId process,
                                                            const MapRequest& request, Sink& sink)
{
    Processes& processes = kernel.processes.write();
    const auto added = detail::addArea(processes.at(process), processes.rules(), request);
    if (const auto* failure = std::get_if<MapFailure>(&added))
        return *failure;
    if constexpr (Sink::listens)
        sink(AreaMapped{process, std::get<VirtualRange>(added)});
    return std::get<VirtualRange>(added).start;
}

/// unmap_vmas(), zap_page_range(): the entries of all ranges are cleared, then translations go at once, then
/// frames. (The tables stay for as long as the process does.)
template<class Sink>
void unmapPages(Kernel& kernel, Running by, ProcessId process, std::span<const VirtualRange> ranges,
                Sink& sink)
{
    hardware::PhysicalMemory& ram = kernel.booted.ram();
    const UserRules& rules = kernel.processes->rules();
    std::vector<detail::MappedPage> gone;
    const auto clearTable = [&](VirtualRange part, PhysicalAddress first) {
        withPageTable(kernel, by, first, TemporarySlot::Pte0, sink, [&] {
            forEachPresentIn(ram, rules, part, first,
                             [&](VirtualAddress v, PhysicalAddress where, std::uint64_t pte) {
                                 clearPte(ram, where, rules.mode->entryBytes, v, sink);
                                 gone.push_back({v, rules.frameIn(pte)});
                             });
        });
    };
    for (const VirtualRange& range : ranges)
        forEachTable(ram, rules, kernel.processes->at(process).tables, range, clearTable);
    if (gone.empty())
        return;
    flushProcess(kernel, by.cpu, process, sink);
    for (const detail::MappedPage& each : gone)
        dropUserPage(kernel, process, each.page, each.frame);
    kernel.processes.write().at(process).presentPages -= gone.size();
}

/// Takes whole pages of addresses away; some of them may mean nothing.
template<class Sink>
void munmap(Kernel& kernel, Running by, ProcessId process, VirtualRange range, Sink& sink)
{
    kernel.processes.write().at(process).cutOut(range);
    unmapPages(kernel, by, process, {&range, 1}, sink);
    if constexpr (Sink::listens)
        sink(AreaUnmapped{process, range});
}

} // namespace vmscope::kernel
