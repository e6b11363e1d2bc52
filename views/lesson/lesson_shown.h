// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

#include <QStringList>

#include <vector>

namespace vmscope::views {

struct QuestionShown
{
    QString text, success, hint; ///< numbers put in
    bool answered = false;

    bool operator==(const QuestionShown&) const = default;
};

/// A lesson as it reads now.
struct LessonShown
{
    int index = 0;        ///< among `titles`
    QStringList titles{}; ///< of all lessons
    std::vector<bool> done{};
    QString markdown{}; ///< numbers put in
    std::vector<QuestionShown> questions{};

    [[nodiscard]] QString title() const { return titles.value(index); }
};

/// A doubt on the start page.
struct DoubtShown
{
    QString title{};
    layout::Layout layout{}; ///< of the machine that answers it
};

/// A doubt that was played.
struct AnswerShown
{
    QString title{};
    QString sentence{}; ///< numbers put in
    QString next{};

    bool operator==(const AnswerShown&) const = default;
};

} // namespace vmscope::views
