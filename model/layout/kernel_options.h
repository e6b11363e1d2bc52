// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/bytes.h"
#include "model/base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace vmscope::layout {

/// The options of the kernel's command line that move memory about, as the kernel spells them.
struct KernelOptions
{
    std::optional<Bytes> vmalloc; ///< vmalloc=
    std::optional<Bytes> highmem; ///< highmem=
    std::optional<Bytes> mem;     ///< mem=: RAM at and above this address is not used
    std::optional<bool> pti;      ///< pti=on, pti=off, nopti; empty is auto
    std::string others;           ///< everything else, kept as written

    bool operator==(const KernelOptions&) const = default;
};

/// Options are separated by white space; unknown ones are kept in `others`, the last of a kind counts, of
/// several `mem=` the smallest. `mitigations=off` is pti=off where there is no `pti=`.
/// An error where the value of a known one is not a size or not one of on, off, auto.
[[nodiscard]] Result<KernelOptions> parseKernelOptions(std::string_view commandLine, std::string_view where);

/// As the command line would have it; parses back to the same options.
[[nodiscard]] std::string commandLineOf(const KernelOptions& options);

} // namespace vmscope::layout
