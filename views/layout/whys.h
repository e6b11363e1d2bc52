// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/shown.h"

#include <QString>

#include <vector>

namespace vmscope::views {

/// A question and its answer in two or three plain sentences, numbers from the layout.
struct Why
{
    QString question, answer;
};

/// What a subject is called, and in one line what it is.
[[nodiscard]] QString titleOf(const Subject& subject, const Shown& shown);

/// The whys of a subject, the first question first.
[[nodiscard]] std::vector<Why> whysOf(const Subject& subject, const Shown& shown);

} // namespace vmscope::views
