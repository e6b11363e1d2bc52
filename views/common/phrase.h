// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace vmscope::views {

/// A text of the engine in the language of the application; as it is where that is English, and what the
/// phrasebook does not know. Numbers, addresses and names of the kernel's stay. Only in the thread of the
/// GUI.
[[nodiscard]] QString phrase(std::string_view english);

/// Has `phrase` speak the language that the application's translators have now; they changed.
void rereadPhrases();

} // namespace vmscope::views
