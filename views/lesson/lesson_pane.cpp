// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lesson/lesson_pane.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextList>
#include <QVBoxLayout>

namespace vmscope::views {

namespace {

constexpr int mostQuestionsShown = 4;

} // namespace

LessonPane::LessonPane(QWidget* parent)
    : Card(parent)
    , m_previous(addButton("previousLesson", QStringLiteral("‹"), tr("Lesson before (Ctrl+Page Up)")))
    , m_list(addButton("lessonList", {}, tr("All lessons")))
    , m_next(addButton("nextLesson", QStringLiteral("›"), tr("Next lesson (Ctrl+Page Down)")))
    , m_close(addButton("closeLesson", QStringLiteral("×"), tr("Close the lesson (L)")))
    , m_setUp(addButton("setUp", tr("Set the page's state again"),
                        tr("The system and the view that this page is about")))
    , m_title(new QLabel)
    , m_text(new QTextBrowser)
    , m_asked(new QWidget)
{
    setObjectName(QStringLiteral("lessonPane"));
    setAccessibleName(tr("Lesson"));
    m_title->setWordWrap(true);
    m_title->setMinimumWidth(1);
    m_text->setObjectName(QStringLiteral("lessonText"));
    m_text->setAccessibleName(tr("Text of the lesson"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(false);
    m_list->setPopupMode(QToolButton::InstantPopup);
    m_list->setMenu(new QMenu(m_list));
    m_list->menu()->setObjectName(QStringLiteral("lessonMenu"));
    m_list->setStyleSheet(QStringLiteral("QToolButton::menu-indicator{image:none}"));
    arrange();
    connect(m_previous, &QToolButton::clicked, this, [this] { emit lessonChosen(m_index - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit lessonChosen(m_index + 1); });
    connect(m_close, &QToolButton::clicked, this, &LessonPane::closed);
    connect(m_setUp, &QToolButton::clicked, this, &LessonPane::setUpWanted);
    connect(m_text, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& url) { emit linkActivated(url.toString()); });
}

QToolButton* LessonPane::addButton(const char* name, const QString& text, const QString& help)
{
    auto* button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setToolTip(help);
    button->setAccessibleName(help);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void LessonPane::arrange()
{
    auto* head = new QHBoxLayout;
    head->addWidget(m_previous);
    head->addWidget(m_list);
    head->addWidget(m_next);
    head->addStretch(1);
    head->addWidget(m_close);
    auto* asked = new QVBoxLayout(m_asked);
    for (int i = 0; i < mostQuestionsShown; ++i) {
        m_questions.push_back(new QuestionRow(i + 1));
        asked->addWidget(m_questions.back());
    }
    auto* rows = new QVBoxLayout(this);
    rows->addLayout(head);
    rows->addWidget(m_title);
    rows->addWidget(m_text, 1);
    rows->addWidget(m_asked);
    rows->addWidget(m_setUp, 0, Qt::AlignLeft);
}

void LessonPane::applyMetrics(const Metrics& metrics)
{
    m_unit = metrics.unit;
    const int margin = qRound(metrics.px(0.6));
    layout()->setContentsMargins(margin, margin, margin, margin);
    layout()->setSpacing(qRound(metrics.px(0.4)));
    m_setUp->setAutoRaise(false);
    m_asked->layout()->setContentsMargins(0, 0, 0, 0);
    m_asked->layout()->setSpacing(qRound(metrics.px(0.45)));
    for (QToolButton* button : {m_previous, m_next, m_close})
        button->setFont(metrics.title());
    m_list->setFont(metrics.label());
    m_setUp->setFont(metrics.label());
    m_title->setFont(metrics.title());
    m_text->setFont(metrics.label());
}

void LessonPane::applyTheme(ThemeId id)
{
    setTheme(id);
    const Theme& theme = themeOf(id);
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::Base, theme.panel);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Link, theme.accent);
    m_text->setPalette(palette);
}

void LessonPane::show(const LessonShown& lesson, const Display& display, const Metrics& metrics)
{
    const bool newLook = metrics.unit != m_unit || display.theme != theme() || m_index < 0;
    if (metrics.unit != m_unit)
        applyMetrics(metrics);
    if (newLook)
        applyTheme(display.theme);
    const bool otherLesson = lesson.index != m_index;
    m_index = lesson.index;
    m_title->setText(lesson.title());
    m_list->setText(tr("Lesson %1 of %2 ▾").arg(lesson.index + 1).arg(lesson.titles.size()));
    m_previous->setEnabled(lesson.index > 0);
    m_next->setEnabled(lesson.index + 1 < lesson.titles.size());
    fillList(lesson);
    if (newLook)
        m_markdown.clear(); // colours and sizes are part of the document
    showText(lesson.markdown, otherLesson);
    showQuestions(lesson, display, metrics, otherLesson);
}

void LessonPane::fillList(const LessonShown& lesson)
{
    QMenu& menu = *m_list->menu();
    const bool made = menu.actions().size() == lesson.titles.size();
    if (!made)
        menu.clear();
    for (int i = 0; i < lesson.titles.size(); ++i) {
        QAction* action =
            made ? menu.actions()[i] : menu.addAction({}, this, [this, i] { emit lessonChosen(i); });
        action->setText(QStringLiteral("%1  %2").arg(i + 1).arg(lesson.titles[i]));
        action->setCheckable(true);
        action->setChecked(lesson.done[std::size_t(i)]);
    }
}

void LessonPane::showText(const QString& markdown, bool otherLesson)
{
    if (markdown == m_markdown && !otherLesson)
        return;
    m_markdown = markdown;
    const int place = otherLesson ? 0 : m_text->verticalScrollBar()->value();
    m_text->setMarkdown(markdown);
    spaceParagraphs();
    m_text->verticalScrollBar()->setValue(place);
}

/// Markdown knows paragraphs, but not how far apart they stand; and its headings are too large beside a
/// picture.
void LessonPane::spaceParagraphs()
{
    const QSignalBlocker quiet(m_text->document());
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const bool heading = format.headingLevel() > 0, item = block.textList() != nullptr;
        format.setTopMargin(heading ? m_unit * 0.5 : 0);
        format.setBottomMargin(m_unit * (item || heading ? 0.2 : 0.6));
        cursor.setBlockFormat(format);
        if (!heading)
            continue;
        QTextCharFormat large;
        large.setProperty(QTextFormat::FontSizeAdjustment, 0);
        large.setFontWeight(QFont::Bold);
        large.setForeground(themeOf(theme()).muted);
        cursor.select(QTextCursor::BlockUnderCursor);
        cursor.mergeCharFormat(large);
    }
}

void LessonPane::showQuestions(const LessonShown& lesson, const Display& display, const Metrics& metrics,
                               bool otherLesson)
{
    for (std::size_t i = 0; i < m_questions.size(); ++i) {
        QuestionRow& row = *m_questions[i];
        const bool asked = i < lesson.questions.size();
        row.setVisible(asked);
        if (otherLesson)
            row.reset();
        if (asked)
            row.show(lesson.questions[i], display.theme, metrics);
    }
}

} // namespace vmscope::views
