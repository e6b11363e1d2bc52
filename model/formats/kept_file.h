// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/bytes.h"
#include "model/base/result.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace vmscope::formats {

/// A file as it was opened, packed or not: a session carries it, so that it can be shown on another machine.
struct KeptFile
{
    std::string name; ///< without its folders
    std::string bytes;

    bool operator==(const KeptFile&) const = default;
};

/// Files that belong together, shared by all that show them; nullptr where there are none.
using KeptFiles = std::shared_ptr<const std::vector<KeptFile>>;

/// What a session carries of files that belong together, at most.
inline constexpr Bytes mostKept = 16_MiB;

/// The bytes of the files; an error where one cannot be read or they are more than a session carries.
[[nodiscard]] Result<KeptFiles> keepFiles(const std::vector<std::filesystem::path>& paths);

} // namespace vmscope::formats
