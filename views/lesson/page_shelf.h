// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/facts.h"
#include "model/story/lesson.h"

#include <vector>

namespace vmscope::views {

/// The lessons and doubts among the program's resources, in one language; what that one does not have is in
/// the first language.
class PageShelf
{
public:
    explicit PageShelf(const story::Language& language)
        : m_language(&language)
    {
    }

    [[nodiscard]] const story::Language& language() const { return *m_language; }
    /// Read when they are first needed, in the order of their numbers.
    [[nodiscard]] const std::vector<story::Lesson>& lessons();
    [[nodiscard]] const std::vector<story::Doubt>& doubts();

private:
    const story::Language* m_language;
    std::vector<story::Lesson> m_lessons;
    std::vector<story::Doubt> m_doubts;
};

/// What stands around a number in the text of a lesson: it is set in bold.
inline constexpr std::string_view numberMark = "**";

} // namespace vmscope::views
