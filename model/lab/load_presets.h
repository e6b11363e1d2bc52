// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/file_work.h"
#include "model/lab/load.h"

namespace vmscope::lab {

/// A load from theory or history, ready to be run.
struct LoadPreset
{
    std::string_view id;     ///< on the command line: "map-everything"
    std::string_view title;  ///< of a menu
    std::string_view shows;  ///< what there is to see, in a sentence
    std::string_view source; ///< where its numbers are from; "assumed" where nowhere
    std::string_view kernel; ///< id
    Load load{};             ///< without its kernel: loadOf() has it
    std::array<Service, 3> services{Service::DirectMap, Service::KmapLocal, Service::Kmap};
    std::optional<FileWork> files{}; ///< what a program does to files: gives map calls per MB
};

[[nodiscard]] std::span<const LoadPreset> loadPresets();
/// Nullptr where no preset has this id.
[[nodiscard]] const LoadPreset* findLoadPreset(std::string_view id);
[[nodiscard]] Load loadOf(const LoadPreset& preset);

} // namespace vmscope::lab
