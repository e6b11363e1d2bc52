// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/file_work.h"

#include <algorithm>
#include <array>

namespace vmscope::lab {

namespace {

enum Cause : std::uint8_t {
    CopyOut,
    CopyIn,
    SecondLook,
    ZeroNew,
    ZeroRest,
    LoopSource,
    LoopTarget,
    ReadEntry,
    ZeroBuffer,
    WriteEntry,
    Causes,
};

constexpr std::array<std::string_view, Causes> causeNames{
    "copy to the program (copy_page_to_iter)",
    "copy from the program (copy_page_from_iter_atomic)",
    "second look at a page that a short read has not used up (copy_page_to_iter)",
    "zeroing of a page when it is allocated (kernel_init_pages)",
    "zeroing around the first, partial write to a page (zero_user_segments)",
    "loop device: page of the file behind it (copy_page_to_iter)",
    "loop device: page that is to be filled (iov_iter)",
    "fault on the buffer: page table read (pte_offset_map)",
    "fault on the buffer: new page zeroed (kernel_init_pages)",
    "fault on the buffer: entry written (pte_offset_map_lock)",
};

using CauseCounts = std::array<std::uint64_t, Causes>;

/// A stretch of one page that one call works on.
struct Piece
{
    bool startsPage = false;
    bool endsPage = false;
    [[nodiscard]] bool isWhole() const { return startsPage && endsPage; }
};

void readPiece(const Piece& piece, CauseCounts& counts)
{
    ++counts[CopyOut];
    // shmem_file_read_iter() asks for the rest of the page, and copy_page_to_iter() looks once more where
    // the program's buffer is full before.
    counts[SecondLook] += !piece.endsPage;
}
void writeNewPiece(const Piece& piece, const FileWork& work, CauseCounts& counts)
{
    counts[ZeroNew] += piece.startsPage && work.zeroesNewPages;
    ++counts[CopyIn];
    counts[ZeroRest] += piece.startsPage && !piece.isWhole(); // the page is up to date from then on
}

void countPiece(const Piece& piece, const FileWork& work, CauseCounts& counts)
{
    switch (work.action) {
    case FileAction::Read:
        return readPiece(piece, counts);
    case FileAction::ReadThroughLoop:
        counts[ZeroNew] += piece.startsPage && work.zeroesNewPages;
        counts[LoopSource] += piece.startsPage;
        counts[LoopTarget] += piece.startsPage;
        return readPiece(piece, counts);
    case FileAction::WriteNew:
        return writeNewPiece(piece, work, counts);
    case FileAction::Overwrite:
        ++counts[CopyIn];
        return;
    case FileAction::Copy:
        readPiece(piece, counts);
        return writeNewPiece(piece, work, counts);
    case FileAction::Pipe: // the pages went into the pipe as they are; whoever reads it asks for no more than
                           // fits
        ++counts[CopyOut];
        return;
    }
}

/// The first touch of each page of the buffer.
void faultIn(const FileWork& work, CauseCounts& counts)
{
    const std::uint64_t pages =
        (std::min(work.block, work.total).value + pageSize.value - 1) / pageSize.value;
    counts[ReadEntry] += work.highPte ? pages : 0;
    counts[ZeroBuffer] += pages;
    counts[WriteEntry] += work.highPte ? pages : 0;
}

CauseCounts countCauses(const FileWork& file)
{
    CauseCounts counts{};
    faultIn(file, counts);
    for (Bytes at; at < file.total;) {
        const Bytes inPage = at % pageSize;
        const Bytes toBlockEnd = file.block - at % file.block;
        const Bytes size = std::min({pageSize - inPage, toBlockEnd, file.total - at});
        countPiece({inPage == Bytes{}, inPage + size == pageSize}, file, counts);
        at += size;
    }
    return counts;
}

} // namespace

std::vector<MapCause> mapCausesOf(const FileWork& work)
{
    const CauseCounts counts = countCauses(work);
    std::vector<MapCause> causes;
    for (std::size_t cause = 0; cause < Causes; ++cause)
        if (counts[cause] > 0)
            causes.push_back({causeNames[cause], counts[cause]});
    return causes;
}

double mapCallsPerMiB(const FileWork& work)
{
    constexpr double mebibyte = 1 << 20;
    double calls = 0;
    for (const MapCause& cause : mapCausesOf(work))
        calls += static_cast<double>(cause.calls);
    return calls / (static_cast<double>(work.total.value) / mebibyte);
}

} // namespace vmscope::lab
