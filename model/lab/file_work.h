// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/bytes.h"

#include <span>
#include <string_view>
#include <vector>

namespace vmscope::lab {

/// What a program does to a file.
enum class FileAction : std::uint8_t {
    Read,            ///< of pages that are in the page cache
    ReadThroughLoop, ///< of pages that are not, on a loop device whose file is in memory
    WriteNew,        ///< pages that are not there yet
    Overwrite,       ///< pages that are
    Copy,            ///< read from one file, written to a new one
    Pipe,            ///< one program splices a file into a pipe, another reads the pipe
};

/// A program at work on files in memory, on Linux 6.1.
struct FileWork
{
    FileAction action = FileAction::Read;
    Bytes total = 128_MiB;      ///< of the file
    Bytes block = 1_MiB;        ///< of each call, and so of the program's buffer
    bool zeroesNewPages = true; ///< CONFIG_INIT_ON_ALLOC_DEFAULT_ON, as Debian has it
    bool highPte = true;        ///< page tables are mapped before they are read (CONFIG_HIGHPTE)

    bool operator==(const FileWork&) const = default;
};

/// Why pages are mapped for a moment, and how often.
struct MapCause
{
    std::string_view name;
    std::uint64_t calls = 0;
};

/// Counted page by page and call by call; each cause that occurs.
[[nodiscard]] std::vector<MapCause> mapCausesOf(const FileWork& work);
/// kmap_local_page() and kmap_atomic() calls a MiB of the file.
[[nodiscard]] double mapCallsPerMiB(const FileWork& work);

} // namespace vmscope::lab
