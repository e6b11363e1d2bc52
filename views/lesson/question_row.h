// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/lesson/lesson_shown.h"
#include "views/theme/theme.h"

#include <QLabel>
#include <QToolButton>

namespace vmscope::views {

/// A question of a lesson: open with a hint on demand, or answered with what there was to see.
class QuestionRow : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionRow(int number, QWidget* parent = nullptr);

    void show(const QuestionShown& question, ThemeId theme, const Metrics& metrics);
    /// Another lesson's question stands here from now on.
    void reset() { m_hinted = false; }

    [[nodiscard]] QString text() const { return m_text->text(); }
    [[nodiscard]] bool isAnswered() const { return m_question.answered; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showText();

    int m_number;
    QLabel* m_text;
    QToolButton* m_hint;
    QuestionShown m_question;
    ThemeId m_theme = ThemeId::Light;
    Metrics m_metrics{.unit = 0};
    bool m_hinted = false;
};

} // namespace vmscope::views
