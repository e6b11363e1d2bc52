// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/card.h"
#include "views/common/shown.h"
#include "views/lesson/lesson_shown.h"

#include <QLabel>
#include <QToolButton>

namespace vmscope::views {

/// The answer to a doubt, above the picture that shows it: one sentence, and what to try next.
class AnswerStrip : public Card
{
    Q_OBJECT

public:
    explicit AnswerStrip(QWidget* parent = nullptr);

    void show(const AnswerShown& answer, const Display& display, const Metrics& metrics);

    [[nodiscard]] QString sentence() const { return m_sentence->text(); }
    [[nodiscard]] QString next() const { return m_next->text(); }

protected:
    void paintEvent(QPaintEvent* event) override;

signals:
    void lessonWanted();
    void doubtsWanted();
    void closed();

private:
    QToolButton* addButton(const char* name, const QString& text, const QString& help,
                           void (AnswerStrip::*wanted)());

    QLabel *m_title, *m_sentence, *m_next;
    QToolButton *m_lesson, *m_doubts, *m_close;
};

} // namespace vmscope::views
