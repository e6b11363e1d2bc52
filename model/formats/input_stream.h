// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/bytes.h"
#include "model/base/result.h"

#include <filesystem>
#include <iosfwd>
#include <memory>

namespace vmscope::formats {

/// A file being read and unpacked.
struct InputStream
{
    std::unique_ptr<std::istream> text;   ///< throws a std::exception where the packed data is damaged
    std::shared_ptr<std::istream> packed; ///< the file itself, for its position
    Bytes size{};                         ///< of the file itself

    /// How much of the file was read, 0 to 1.
    [[nodiscard]] double share() const;
};

/// Opens a file for reading from its start, unpacking .gz and .xz by the file's first bytes, whatever its
/// name.
[[nodiscard]] Result<InputStream> openInput(const std::filesystem::path&);

} // namespace vmscope::formats
