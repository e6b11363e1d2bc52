// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/table_writer.h"
#include "model/layout/layout.h"

#include <functional>

/// Entries that make page tables appear among the addresses that they translate.
namespace vmscope::kernel {

/// Page directories of 32-bit paging: the root itself, or the four that PAE's root names; nothing where there
/// is none.
[[nodiscard]] std::vector<std::optional<PhysicalAddress>>
directoriesOf(const paging::PagingMode& mode, PhysicalAddress root,
              const std::function<std::uint64_t(unsigned index)>& rootEntry);

/// _KERNPG_TABLE: programs do not see it, and it is not global, for each space has its own.
[[nodiscard]] std::uint64_t directorySlot(std::optional<PhysicalAddress> directory);

/// Puts the directories of a space into its own slots; its top directory must be there and its own.
void writeSelfMap(TableWriter& writer, PhysicalAddress root, const layout::SelfMapRow& row);

} // namespace vmscope::kernel
