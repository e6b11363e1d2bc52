// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/range.h"
#include "model/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// The areas of a process as /proc/PID/maps lists them (Documentation/filesystems/proc.rst).
namespace vmscope::formats {

/// One line: "08048000-080c3000 r-xp 00000000 08:01 1234  /bin/busybox".
struct ProcessArea
{
    VirtualRange range; ///< whole pages
    bool readable = false;
    bool writable = false;
    bool executable = false;
    bool shared = false;   ///< MAP_SHARED; else writes stay private
    Bytes offset{};        ///< where in the file it starts
    std::string name = {}; ///< a path, "[heap]" and the like, or empty

    bool operator==(const ProcessArea&) const = default;
};

/// The areas of a text, by rising address; none where it is empty, as a kernel thread's is. `where` names it
/// for the error, which says the line.
[[nodiscard]] Result<std::vector<ProcessArea>> parseProcessMaps(std::string_view text,
                                                                std::string_view where);

/// The same from a file, plain, gzip or xz.
[[nodiscard]] Result<std::vector<ProcessArea>> readProcessMaps(const std::filesystem::path&);

/// The area that contains an address; nullptr where none does.
[[nodiscard]] const ProcessArea* areaAt(const std::vector<ProcessArea>& areas, VirtualAddress address);

} // namespace vmscope::formats
