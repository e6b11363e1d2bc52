// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/insight.h"
#include "views/syscall/story_shown.h"

#include <QStringList>

/// Steps of a scenario in words.
namespace vmscope::views {

/// "kernel mode"
[[nodiscard]] QString modeText(paging::Privilege mode);
/// "CR3: A's tables"
[[nodiscard]] QString tablesText(const story::StepPicture& picture, const kernel::Kernel& kernel);
/// What the processor does: "copies 4096 bytes", "INVLPG".
[[nodiscard]] QString activityText(const story::Step& step, const story::StepPicture& picture);
/// "load", "store", …: of an address.
[[nodiscard]] QString roleText(const story::Place& place);
/// "page cache, high memory": of the frame that an address leads to.
[[nodiscard]] QString frameOwnerText(const story::Place& place);
/// "page fault: not present"
[[nodiscard]] QString faultText(const paging::Fault& fault);

/// A title and what it says of CR3, apart.
struct TitleParts
{
    QString title{}, registers{};
};
[[nodiscard]] TitleParts titleParts(const story::Step& step);
/// "CR3 unchanged": of a step that goes into the kernel or back; else empty.
[[nodiscard]] QString registerNote(const story::Step& step);

/// What the step, or the part of it that is shown, changed: a sentence each, at most `most`.
[[nodiscard]] QStringList changesOf(const StoryShown& story, std::size_t most);

/// A look-up that was made: its sentence and the address, to be walked.
struct LookUp
{
    QString text{};
    VirtualAddress address{};
};
[[nodiscard]] std::vector<LookUp> lookUpsOf(const story::Step& step);
/// "Walk: 2 look-ups, 4 entries read"
[[nodiscard]] QString walkSummary(const story::Step& step);
/// "TLB: 1 hit, 1 filled"
[[nodiscard]] QString tlbSummary(const story::Step& step);
/// What came into the TLBs and what went.
[[nodiscard]] QStringList tlbChanges(const story::Step& step);

/// The part of the step that is shown, if one is.
[[nodiscard]] std::optional<story::StepPart> shownPart(const StoryShown& story);
/// The picture of where we are; while a question is asked, of where we come from.
[[nodiscard]] story::StepPicture shownPicture(const StoryShown& story);

} // namespace vmscope::views
