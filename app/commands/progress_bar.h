// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vmscope::commands {

/// A bar on stderr where that is a terminal; elsewhere nothing. Gone when destroyed.
class ProgressBar
{
public:
    ProgressBar();
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// `share` 0 to 1. Draws only what has changed.
    void show(double share);

private:
    bool m_terminal;
    int m_shown = -1;
};

} // namespace vmscope::commands
