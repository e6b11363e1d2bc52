// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lesson/start_page.h"

#include <QGridLayout>
#include <QKeyEvent>

namespace vmscope::views {

namespace {

constexpr int tileColumns = 4;

} // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(QStringLiteral("Vmscope")))
    , m_idea(new QLabel(tr("See how virtual memory is laid out, and why much RAM was hard on 32-bit x86. "
                           "Which question is yours?")))
    , m_lessons(addButton("startLessons", &StartPage::lessonsWanted))
    , m_open(addButton("startOpen", &StartPage::fileWanted))
    , m_look(addButton("startLook", &StartPage::lookWanted))
    , m_atStart(new QCheckBox(tr("Show this page at start")))
{
    setObjectName(QStringLiteral("startPage"));
    setAccessibleName(tr("Start page"));
    setAutoFillBackground(true);
    m_idea->setWordWrap(true);
    m_lessons->setText(tr("Lessons"));
    m_lessons->setToolTip(tr("Twelve pages with things to do (L)"));
    m_open->setText(tr("Open a boot log or page tables…"));
    m_look->setText(tr("Just look"));
    m_look->setToolTip(tr("Close this page (Esc); F2 brings it back"));
    m_atStart->setObjectName(QStringLiteral("startShown"));
    connect(m_atStart, &QCheckBox::toggled, this, &StartPage::shownAtStartChanged);
    arrange();
}

QPushButton* StartPage::addButton(const char* name, void (StartPage::*wanted)())
{
    auto* button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(true);
    connect(button, &QPushButton::clicked, this, wanted);
    return button;
}

void StartPage::arrange()
{
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_title);
    rows->addWidget(m_idea);
    auto* grid = new QGridLayout;
    m_grid = grid;
    rows->addLayout(grid, 1);
    auto* below = new QHBoxLayout;
    for (QPushButton* button : {m_lessons, m_open, m_look})
        below->addWidget(button);
    below->addStretch(1);
    below->addWidget(m_atStart);
    rows->addLayout(below);
}

void StartPage::setContents(const std::vector<DoubtShown>& doubts)
{
    auto& grid = static_cast<QGridLayout&>(*m_grid);
    qDeleteAll(m_tiles);
    m_tiles.clear();
    for (const DoubtShown& doubt : doubts) {
        const int index = int(m_tiles.size());
        auto* tile = new DoubtTile(doubt);
        tile->setObjectName(QStringLiteral("doubt%1").arg(index + 1));
        connect(tile, &QAbstractButton::clicked, this, [this, index] { emit doubtChosen(index); });
        // In the last row, where there is one tile less, each is a little wider.
        const int row = index / tileColumns, inRow = index % tileColumns;
        const int last = int(doubts.size()) - row * tileColumns;
        const int span = 12 / std::min(tileColumns, last);
        grid.addWidget(tile, row, inRow * span, 1, span);
        for (int column = inRow * span; column < (inRow + 1) * span; ++column)
            grid.setColumnStretch(column, 1);
        grid.setRowStretch(row, 1);
        m_tiles.push_back(tile);
    }
    QWidget* before = nullptr;
    for (DoubtTile* tile : m_tiles) {
        if (before)
            setTabOrder(before, tile);
        before = tile;
    }
    if (before)
        setTabOrder(before, m_lessons);
    if (!m_tiles.empty())
        setFocusProxy(m_tiles.front());
}

void StartPage::setLook(const Display& display, const Metrics& metrics)
{
    const int margin = qRound(metrics.px(2)), gap = qRound(metrics.px(0.9));
    layout()->setContentsMargins(margin, margin, margin, margin);
    layout()->setSpacing(gap);
    m_grid->setSpacing(gap);
    QFont large = metrics.title();
    large.setPixelSize(qRound(metrics.px(2.2)));
    m_title->setFont(large);
    QFont idea = metrics.title();
    idea.setBold(false);
    m_idea->setFont(idea);
    for (QPushButton* button : {m_lessons, m_open, m_look}) {
        button->setFont(metrics.label());
        button->setMinimumSize(button->fontMetrics().horizontalAdvance(button->text()) +
                                   qRound(metrics.px(2.5)),
                               qRound(metrics.px(2.4)));
    }
    m_atStart->setFont(metrics.label());
    for (DoubtTile* tile : m_tiles)
        tile->setLook(display.theme, metrics);
}

void StartPage::setShownAtStart(bool shown)
{
    const QSignalBlocker quiet(m_atStart);
    m_atStart->setChecked(shown);
}

/// Arrow keys go from tile to tile, digits choose one, Esc goes away.
void StartPage::keyPressEvent(QKeyEvent* event)
{
    const int digit = event->key() - Qt::Key_1;
    if (digit >= 0 && digit < int(m_tiles.size()))
        return emit doubtChosen(digit);
    switch (event->key()) {
    case Qt::Key_Escape:
        return emit lookWanted();
    case Qt::Key_Left:
        return moveFocus(-1);
    case Qt::Key_Right:
        return moveFocus(1);
    case Qt::Key_Up:
        return moveFocus(-tileColumns);
    case Qt::Key_Down:
        return moveFocus(tileColumns);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        for (DoubtTile* tile : m_tiles)
            if (tile->hasFocus())
                return tile->click();
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
    }
}

void StartPage::moveFocus(int steps)
{
    const auto focused =
        std::ranges::find_if(m_tiles, [](const DoubtTile* tile) { return tile->hasFocus(); });
    const int at = focused == m_tiles.end() ? 0 : int(focused - m_tiles.begin()) + steps;
    if (at >= 0 && at < int(m_tiles.size()))
        m_tiles[std::size_t(at)]->setFocus(Qt::TabFocusReason);
}

} // namespace vmscope::views
