// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/table_summary.h"
#include "model/hardware/cpu_model.h"
#include "model/story/program_run.h"
#include "model/story/walk_picture.h"
#include "views/common/shown.h"

namespace vmscope::views {

/// Whose tables are walked: a booted machine's or an opened dump's.
struct WalkSource
{
    QString title;
    formats::TableDump dump;                      ///< registers, roots, RAM as it was at first
    std::shared_ptr<const layout::Layout> layout; ///< nullptr for a dump
    graph::MappingGraph graph;                    ///< of all roots, in their order
    std::vector<formats::ProcessArea> areas;      ///< named parts of the user half; may be empty
    std::vector<story::ProgramPages> userPages;   ///< of the first root: what its program can touch

    /// Where frames are looked up: by the last root, the kernel's reference tables.
    [[nodiscard]] story::Surroundings surroundings() const
    {
        return {layout.get(), &graph, dump.roots.size() - 1};
    }
};

/// What the Walk workspace shows.
struct WalkShown
{
    std::shared_ptr<const WalkSource> source; ///< nullptr: there is no machine, and `problem` says why
    QString problem;                          ///< or, with a source, what does not fit
    std::size_t root = 0;
    std::shared_ptr<const story::AccessRun> run; ///< never null with a source
    std::size_t step = 0;                        ///< of run->steps
    const hardware::CpuModel* cpu = nullptr;
    std::vector<story::HitRate> rates; ///< of what the program ran
    std::uint64_t flushes = 0;

    [[nodiscard]] const story::Rig& rig() const { return run->at(step); }
    [[nodiscard]] const story::AccessStep& shownStep() const { return run->steps[step]; }
    [[nodiscard]] const paging::PagingMode& mode() const { return *rig().cpu.mmu().context().rules->mode; }
    /// The TLB that is asked first for this access.
    [[nodiscard]] hardware::TlbName firstTlb() const;
};

} // namespace vmscope::views
