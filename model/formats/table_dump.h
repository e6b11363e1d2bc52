// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/formats/kept_file.h"
#include "model/hardware/physical_memory.h"
#include "model/paging/rules.h"

#include <filesystem>
#include <string>
#include <vector>

/// The page tables of a running machine, read out of its RAM: a sidecar (JSON) with registers and roots, and
/// beside it the pages (NAME.json → NAME.pages.bin.gz: records of u64 little-endian address and 4096 bytes).
namespace vmscope::kernel {
struct BootedMachine;
}

namespace vmscope::formats {

struct DumpRoot
{
    std::string what; ///< "CR3 as loaded"
    std::uint64_t registerValue = 0;
};

struct TableDump
{
    std::string name;
    paging::ControlRegisters registers{};
    paging::ModeId mode{};
    paging::Privilege privilege{};
    std::vector<DumpRoot> roots; ///< at least one
    hardware::PhysicalMemory memory;
    std::uint64_t tablePages = 0;
    paging::ProcessorLimits limits{}; ///< a file does not say

    [[nodiscard]] paging::PagingRules rules() const;
    [[nodiscard]] PhysicalAddress rootAddress(std::size_t root) const;
    /// An entry of the mode's width.
    [[nodiscard]] std::uint64_t entryAt(PhysicalAddress) const;
};

/// A dump's RAM for a processor to run on. Emulators keep A (bit 5) in PAE's first-level entries, where it is
/// reserved: a processor would refuse to load them, so it is cleared there.
[[nodiscard]] hardware::PhysicalMemory loadableMemory(const TableDump& dump);

/// The tables of a booted machine as if they were read from one; roots: the process while the kernel runs,
/// with isolation its program's too, and last the kernel's reference tables.
[[nodiscard]] TableDump dumpOf(const kernel::BootedMachine& machine);

[[nodiscard]] Result<TableDump> readTableDump(const std::filesystem::path& sidecar);

/// The sidecar and the file of pages beside it; an error where that is missing.
[[nodiscard]] Result<std::vector<std::filesystem::path>>
filesOfTableDump(const std::filesystem::path& sidecar);

/// The same of files that were kept: the sidecar and the pages; what else there is does not count.
[[nodiscard]] Result<TableDump> readTableDump(const std::vector<KeptFile>& files);

/// The same for texts that are in memory already, the pages packed or not; `where` names them for the error.
[[nodiscard]] Result<TableDump> parseTableDump(std::string_view sidecar, std::string pages,
                                               std::string_view where);

} // namespace vmscope::formats
