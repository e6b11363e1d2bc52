// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/listing_limits.h"
#include "model/formats/table_dump.h"

#include <functional>
#include <string_view>

/// Page tables as QEMU's monitor prints them, character by character.
namespace vmscope::formats {

using LineSink = std::function<void(std::string_view line)>;

/// "info tlb": a line for every page that is mapped, with the last entry's own flags. An error where the
/// tables (a loop through themselves) map more pages than `limits` allow.
[[nodiscard]] std::optional<Error> printInfoTlb(const TableDump&, std::size_t root, const LineSink&,
                                                const ListingLimits& limits = {});

/// "info mem": a line for every run of pages with equal rights, combined over the levels.
[[nodiscard]] std::optional<Error> printInfoMem(const TableDump&, std::size_t root, const LineSink&,
                                                const ListingLimits& limits = {});

} // namespace vmscope::formats
