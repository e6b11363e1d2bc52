// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shot.h"
#include "model/formats/session_file.h"

#include <map>

/// What the window shows, as session files and settings have it, and back.
namespace vmscope {

/// Opened files that are too large to be carried are left out.
[[nodiscard]] formats::SavedState savedState(const views::State& state);
[[nodiscard]] formats::SavedView savedView(const Shot& shot);

/// Which opened file is too large for a session to carry, or nothing.
[[nodiscard]] std::optional<Error> tooLargeToSave(const views::State& state);

/// Shows again what was saved: reads the files that it carries, and has a kernel just booted asked the same.
/// What several states share is opened once.
class SavedOpener
{
public:
    /// `where` names the session for errors.
    explicit SavedOpener(std::string where)
        : m_where(std::move(where))
    {
    }

    [[nodiscard]] Result<views::State> state(const formats::SavedState& saved);
    [[nodiscard]] Result<Shot> shot(const formats::SavedView& saved);

private:
    template<class Opened>
    using Cache = std::map<formats::KeptFiles, std::shared_ptr<const Opened>>;

    template<class Opened>
    [[nodiscard]] std::optional<Error>
    open(const formats::KeptFiles& files, Cache<Opened>& cache,
         Result<std::shared_ptr<const Opened>> (*read)(const formats::KeptFiles&),
         std::shared_ptr<const Opened>& opened);
    [[nodiscard]] std::optional<Error> openWalk(const formats::SavedWalk& saved, views::WalkChoice& walk);
    [[nodiscard]] std::optional<Error> ask(const formats::SavedState& saved, views::State& state) const;
    [[nodiscard]] Error inSession(Error error) const;

    std::string m_where;
    Cache<views::OpenedLog> m_logs;
    Cache<views::OpenedDump> m_dumps;
};

} // namespace vmscope
