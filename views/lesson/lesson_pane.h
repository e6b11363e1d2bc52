// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/card.h"
#include "views/common/shown.h"
#include "views/lesson/question_row.h"

#include <QTextBrowser>

namespace vmscope::views {

/// A lesson beside the workspace: its text with live numbers, and its questions, which tick themselves off.
class LessonPane : public Card
{
    Q_OBJECT

public:
    explicit LessonPane(QWidget* parent = nullptr);

    void show(const LessonShown& lesson, const Display& display, const Metrics& metrics);
    void focusText() { m_text->setFocus(); }

    [[nodiscard]] QString title() const { return m_title->text(); }
    [[nodiscard]] QString plainText() const { return m_text->toPlainText(); }
    [[nodiscard]] const std::vector<QuestionRow*>& questions() const { return m_questions; }

signals:
    void linkActivated(const QString& link);
    void lessonChosen(int index);
    /// The state that the page is about is wanted back.
    void setUpWanted();
    void closed();

private:
    QToolButton* addButton(const char* name, const QString& text, const QString& help);
    void arrange();
    void fillList(const LessonShown& lesson);
    void showText(const QString& markdown, bool otherLesson);
    void spaceParagraphs();
    void showQuestions(const LessonShown& lesson, const Display& display, const Metrics& metrics,
                       bool otherLesson);
    void applyMetrics(const Metrics& metrics);
    void applyTheme(ThemeId id);

    QToolButton *m_previous, *m_list, *m_next, *m_close, *m_setUp;
    QLabel* m_title;
    QTextBrowser* m_text;
    QWidget* m_asked;
    std::vector<QuestionRow*> m_questions;
    QString m_markdown;
    int m_index = -1;
    double m_unit = 0;
};

} // namespace vmscope::views
