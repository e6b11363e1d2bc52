// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/paging/walk.h"

#include <filesystem>
#include <string>
#include <vector>

/// Files of single memory accesses with what a processor did ("mmu-vectors/1", JSON or gzipped JSON).
namespace vmscope::formats {

struct VectorEntry
{
    std::string level;
    PhysicalAddress where{};
    std::uint64_t before = 0;
    std::uint64_t after = 0;
};

/// What the access came to.
struct VectorResult
{
    bool translated = false;
    PhysicalAddress physical{}; ///< where `translated`
    std::string page = {};      ///< "4K", "2M", "4M", "1G"; empty where not told
    unsigned vector = 0;        ///< where not
    std::uint32_t errorCode = 0;
    VirtualAddress cr2{}; ///< with vector 14

    bool operator==(const VectorResult&) const = default;
};

struct MmuVector
{
    std::uint64_t id = 0;
    paging::ModeId mode{};
    paging::ProcessorLimits limits{};
    paging::ControlRegisters registers{};
    paging::Access access{};
    VirtualAddress address{};
    std::vector<VectorEntry> entries;
    VectorResult result{};
};

/// All cases of a file, at most 64 MiB unpacked.
[[nodiscard]] Result<std::vector<MmuVector>> readMmuVectors(const std::filesystem::path&);

/// The same for a text that is in memory already; `where` names it for the error.
[[nodiscard]] Result<std::vector<MmuVector>> parseMmuVectors(std::string_view text, std::string_view where);

} // namespace vmscope::formats
