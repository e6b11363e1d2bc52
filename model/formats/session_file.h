// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/kept_file.h"
#include "model/kernel/operation.h"
#include "model/layout/layout.h"
#include "model/paging/access.h"

#include <nlohmann/json.hpp>

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// Session files: everything that was chosen, opened and stepped, and states that were prepared for a talk.
/// JSON with `"format": "vmscope-session", "version": 1`; opened files are in it, as base64.
namespace vmscope::formats {

inline constexpr std::string_view sessionFormat = "vmscope-session";
inline constexpr unsigned sessionVersion = 1;
inline constexpr Bytes largestSession = 256_MiB;

/// As a session file names them, in the order of the window's tabs.
inline constexpr std::array<std::string_view, 5> workspaceIds{"layout", "walk", "compare", "syscall", "lab"};

/// Which access is walked, and by what tables.
struct SavedWalk
{
    std::optional<VirtualAddress> address{};
    paging::AccessKind kind = paging::AccessKind::Read;
    paging::Privilege privilege = paging::Privilege::User;
    std::optional<std::size_t> root{};
    KeptFiles dump{}; ///< sidecar, pages, then /proc/PID/maps where that was opened with them
    const hardware::Processor* dumpProcessor = nullptr; ///< with a dump
};

/// Where in which scenario Syscall is.
struct SavedStory
{
    std::string scenario = "write"; ///< its id
    std::size_t step = 0;
    std::optional<std::size_t> substep{};
    std::vector<const layout::KernelProfile*> beside{}; ///< systems that it is stepped through on, too

    bool operator==(const SavedStory&) const = default;
};

/// What is chosen.
struct SavedState
{
    layout::MachineConfig config = layout::firstConfig();
    std::optional<layout::MachineKind> machine = layout::MachineKind::Flat; ///< nothing: as a log says
    bool userMode = false;
    char process = 'A';
    KeptFiles log{}; ///< the boot log first, then files of /proc
    SavedWalk walk{};
    std::vector<layout::MachineConfig> compared{}; ///< two or three; their RAM is the configuration's
    /// What the kernel was asked for, to be asked again on a machine just booted; nothing: nobody asked.
    std::optional<std::vector<kernel::Operation>> operations{};
    SavedStory story{};
};

/// What was selected in Layout.
struct SavedSelection
{
    enum class Other : std::uint8_t { Window, ToLend };

    std::variant<std::monostate, layout::RegionKind, layout::PhysicalKind, Other> part{};
    std::optional<VirtualAddress> virtualAddress{};
    std::optional<PhysicalAddress> physicalAddress{};
    std::optional<FrameNumber> frame{}; ///< whose addresses are lit

    bool operator==(const SavedSelection&) const = default;
};

/// What the window shows.
struct SavedView
{
    std::size_t workspace = 0; ///< an index of workspaceIds
    SavedSelection selection{};
    SavedState state{};
};

/// A state that a lecturer goes to.
struct SavedPreparation
{
    std::string name;
    std::string notes{}; ///< for the lecturer's own screen
    SavedView view{};
};

struct SessionFile
{
    std::string savedAs{}; ///< the path that it has, or empty: in a copy that is kept against a crash
    SavedView now{};
    std::vector<SavedPreparation> prepared{};
};

/// A whole session, or the first thing in it that cannot be, by its place in the file; `where` names the
/// file. The text may be packed. A file of a newer version is refused.
[[nodiscard]] Result<SessionFile> readSession(std::string text, std::string_view where);
/// The same from a file.
[[nodiscard]] Result<SessionFile> readSession(const std::filesystem::path& path);

/// The text that readSession() reads back.
[[nodiscard]] std::string sessionText(const SessionFile& session);

/// Only what is chosen, without opened files, for the program's settings.
[[nodiscard]] std::string stateText(const SavedState& state);
[[nodiscard]] Result<SavedState> readState(std::string_view text, std::string_view where);

/// Why a state cannot be (not: would not boot), or nothing.
[[nodiscard]] std::optional<Error> impossible(const layout::MachineConfig& config,
                                              std::vector<layout::MachineConfig> compared);

} // namespace vmscope::formats
