// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/play.h"
#include "model/story/script.h"

namespace vmscope::story {

/// Does what the script begins with. CannotPrepare where the machine does not do all of it.
void prepareScript(Scene& scene, const Script& script);
/// CannotGoOn where something is asked that makes no sense as things are; what the kernel refuses is told.
void playScriptAct(Play& play, const ScriptAct& act);

} // namespace vmscope::story
