// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/shown.h"

namespace vmscope::views {

CompareChoice compareChoiceOf(const layout::ComparisonPreset& preset)
{
    return {layout::systemsOf(preset, {})};
}

State withRam(State state, Bytes ram)
{
    if (state.ramSource == RamSource::Log)
        state.ramSource = RamSource::Pc;
    const bool flat = state.ramSource == RamSource::Flat;
    state.config.ram = layout::ramOf(flat ? layout::MachineKind::Flat : layout::MachineKind::Pc, ram);
    return state;
}

} // namespace vmscope::views
