// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/progress_bar.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace vmscope::commands {

namespace {

constexpr int barWidth = 40;

} // namespace

ProgressBar::ProgressBar()
    : m_terminal(isatty(STDERR_FILENO))
{
}

ProgressBar::~ProgressBar()
{
    if (m_shown >= 0)
        fmt::print(stderr, "\r{:{}}\r", "", barWidth + 8);
}

void ProgressBar::show(double share)
{
    const int percent = std::clamp(static_cast<int>(share * 100), 0, 100);
    if (!m_terminal || percent == m_shown)
        return;
    m_shown = percent;
    fmt::print(stderr, "\r[{:<{}}] {:3} %",
               std::string(static_cast<std::size_t>(percent * barWidth / 100), '#'), barWidth, percent);
    std::fflush(stderr);
}

} // namespace vmscope::commands
