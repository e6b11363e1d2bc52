// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/hardware/reference.h"

#include <filesystem>
#include <memory>
#include <span>

/// Traces of a program's memory accesses.
namespace vmscope::formats {

enum class OnMalformed : std::uint8_t { Stop, Skip };

/// A trace that is read from its start, a stretch at a time.
class TraceSource
{
public:
    virtual ~TraceSource() = default;

    /// Fills `to` from its start; the number of references, fewer than asked for only at the end.
    [[nodiscard]] virtual Result<std::size_t> read(std::span<hardware::Reference> to) = 0;
    /// How much of the file was read, 0 to 1.
    [[nodiscard]] virtual double share() const = 0;
    /// Lines that were left out because they are malformed.
    [[nodiscard]] virtual std::uint64_t skipped() const { return 0; }
};

/// Valgrind's lackey text ("I  0401ab70,3"; lines of Valgrind itself, "==…", are no references), or X.addr
/// (u64, little-endian) with X.type beside it (u8: bits 0-1 kind, bits 2-7 size); each plain, gzip or xz.
/// Memory does not grow with the file.
[[nodiscard]] Result<std::unique_ptr<TraceSource>> openTrace(const std::filesystem::path&, OnMalformed);

} // namespace vmscope::formats
