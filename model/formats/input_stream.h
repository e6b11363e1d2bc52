// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/bytes.h"
#include "model/base/result.h"

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <string>

namespace vmscope::formats {

/// A file being read and unpacked.
struct InputStream
{
    std::unique_ptr<std::istream> text;   ///< throws a std::exception where the packed data is damaged
    std::shared_ptr<std::istream> packed; ///< the file itself, for its position
    Bytes size{};                         ///< of the file itself

    /// How much of the file was read, 0 to 1; 0 of a pipe.
    [[nodiscard]] double share() const;
};

/// Opens a file or a pipe for reading from its start, unpacking gzip and xz by the first bytes, whatever the
/// name.
[[nodiscard]] Result<InputStream> openInput(const std::filesystem::path&);

/// The same for bytes that are in memory already.
[[nodiscard]] InputStream inputOf(std::string bytes);

} // namespace vmscope::formats
