// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/kept_file.h"
#include "model/formats/process_maps.h"
#include "model/formats/table_dump.h"
#include "model/layout/comparison.h"
#include "model/layout/layout.h"
#include "model/paging/access.h"
#include "views/common/subject.h"
#include "views/theme/theme.h"

#include <QStringList>

#include <memory>

namespace vmscope::kernel {
struct Desk;
}

/// What views show, as plain values; the session in app/ owns them.
namespace vmscope::views {

struct FrameShown;

/// Where the RAM map comes from.
enum class RamSource : std::uint8_t { Pc, Flat, Log };

enum class Mode : std::uint8_t { Kernel, User };

/// One measured quantity beside the computed one, as text.
struct MeasuredRow
{
    QString quantity, measured, computed;
    bool equal = true;
};

/// A boot log that was opened: what it measured, true for the configuration that was read from it.
struct OpenedLog
{
    QString name;
    layout::MachineConfig config;
    std::vector<MeasuredRow> rows;
    QStringList inferred;
    formats::KeptFiles files{}; ///< as they were opened; nullptr: too large for a session to carry
};

/// Page tables that were opened from a file.
struct OpenedDump
{
    QString name;
    formats::TableDump dump;
    std::vector<formats::ProcessArea> areas{}; ///< of its process, where /proc/PID/maps was opened beside it
    formats::KeptFiles files{}; ///< as they were opened; nullptr: too large for a session to carry
};

/// Which access the Walk workspace shows.
struct WalkChoice
{
    std::optional<VirtualAddress> address{}; ///< nothing: one that shows all levels
    paging::AccessKind kind = paging::AccessKind::Read;
    paging::Privilege privilege = paging::Privilege::User;
    std::optional<std::size_t> root{};        ///< of a dump's; nothing: the one loaded for that privilege
    std::shared_ptr<const OpenedDump> dump{}; ///< instead of the machine that the configuration boots
    const hardware::Processor* dumpProcessor =
        nullptr; ///< that walks the dump's tables; nullptr: the configuration's

    bool operator==(const WalkChoice&) const = default;
};

/// The two or three systems that the Compare workspace shows; their RAM is the state's, not their own.
struct CompareChoice
{
    std::vector<layout::MachineConfig> systems;

    bool operator==(const CompareChoice&) const = default;
};

[[nodiscard]] CompareChoice compareChoiceOf(const layout::ComparisonPreset& preset);

/// Which scenario the Syscall workspace shows, and where in it.
struct StoryChoice
{
    std::string scenario = "write";                     ///< id of one of story::scenarios()
    std::size_t step = 0;                               ///< of its run; beyond the last: the last
    std::optional<std::size_t> substep{};               ///< inside that step; nothing: the step as a whole
    std::vector<const layout::KernelProfile*> beside{}; ///< on these systems too, side by side; at most two

    bool operator==(const StoryChoice&) const = default;
};

/// What is chosen, and can be undone.
struct State
{
    layout::MachineConfig config = layout::firstConfig();
    RamSource ramSource = RamSource::Flat;
    Mode mode = Mode::Kernel; ///< whose tables the virtual side shows under isolation
    char process = 'A';
    std::shared_ptr<const OpenedLog> log;
    WalkChoice walk;
    CompareChoice compare = compareChoiceOf(layout::comparisonPresets().front());
    StoryChoice story;
    std::shared_ptr<const kernel::Desk>
        desk; ///< of `config`; nullptr until its kernel was asked for something

    /// The processor that Walk shows.
    [[nodiscard]] const hardware::Processor& walkProcessor() const
    {
        return walk.dump && walk.dumpProcessor ? *walk.dumpProcessor : *config.processor;
    }
    /// The opened log, while its own machine is shown.
    [[nodiscard]] const OpenedLog* shownLog() const
    {
        return log && log->config == config ? log.get() : nullptr;
    }

    bool operator==(const State&) const = default;
};

/// The same with another amount of RAM, holes as before; a log's own RAM becomes a PC's.
[[nodiscard]] State withRam(State state, Bytes ram);

struct Shown
{
    State state;
    layout::Layout layout;
    std::shared_ptr<const FrameShown> frame{}; ///< a page frame whose addresses are to be lit; or nullptr
};

/// How things are shown; not undone, but remembered.
struct Display
{
    ThemeId theme = ThemeId::Light;
    double scale = 1;
    bool addressesGrowUp = true;
    bool animated = true;

    bool operator==(const Display&) const = default;
};

} // namespace vmscope::views
