// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/page.h"

namespace vmscope {

/// What the window shows at a moment, so that it can be shown again.
struct Shot
{
    Workspace workspace = Workspace::Layout;
    views::Subject selection{}; ///< of Layout
    std::optional<FrameNumber> frame{};
    views::State state{};

    bool operator==(const Shot&) const = default;
};

} // namespace vmscope
