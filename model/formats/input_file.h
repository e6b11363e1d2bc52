// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/bytes.h"
#include "model/base/result.h"

#include <filesystem>
#include <string_view>

namespace vmscope::formats {

/// More text than any boot log or /proc file has.
inline constexpr Bytes largestInput = 32_MiB;

/// A file's text, unpacked where it is gzip or xz (known by its first bytes, not by its name). An error where
/// it cannot be read, is damaged, or unpacks to more than `limit`; `expected` says there what it should be.
[[nodiscard]] Result<std::string> readWholeFile(const std::filesystem::path& path, Bytes limit = largestInput,
                                                std::string_view expected = "a boot log or a /proc file");

/// The same as it is on disk, packed or not.
[[nodiscard]] Result<std::string> readPackedFile(const std::filesystem::path& path, Bytes limit,
                                                 std::string_view expected);

/// The same for bytes that are in memory already; `where` names them for the error.
[[nodiscard]] Result<std::string> unpacked(std::string packed, std::string_view where, Bytes limit);

} // namespace vmscope::formats
