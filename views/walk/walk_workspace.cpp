// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/walk/walk_workspace.h"

#include "views/walk/walk_text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace vmscope::views {

WalkWorkspace::WalkWorkspace(QWidget* parent)
    : QWidget(parent)
    , m_faces(new Segments(tr("Show")))
    , m_title(new QLabel)
    , m_message(new QLabel)
    , m_stack(new QStackedWidget)
    , m_view(new WalkView)
    , m_browser(new TableBrowser)
    , m_graph(new GraphView)
    , m_tlb(new TlbPanel)
{
    m_faces->setObjectName(QStringLiteral("walkFaces"));
    m_faces->add(int(Face::Walk), tr("walk"), tr("The way of one address"));
    m_faces->add(int(Face::Tables), tr("tables"), tr("All tables, from CR3 down"));
    m_faces->add(int(Face::Graph), tr("graph"), tr("Which table leads where; what is shared"));
    m_faces->setCurrent(int(Face::Walk));
    m_message->setObjectName(QStringLiteral("walkMessage"));
    m_message->setWordWrap(true);
    m_message->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_message->setAutoFillBackground(true);
    m_message->hide();
    arrange();
    connect(m_faces, &Segments::chosen, this, [this](int face) { setFace(Face(face)); });
    connect(m_view, &WalkView::addressChosen, this, &WalkWorkspace::addressChosen);
    connect(m_browser, &TableBrowser::addressChosen, this, &WalkWorkspace::addressChosen);
    connect(m_graph, &GraphView::addressChosen, this, &WalkWorkspace::addressChosen);
    connect(m_view, &WalkView::frameChosen, this, &WalkWorkspace::frameChosen);
    connect(m_browser, &TableBrowser::frameChosen, this, &WalkWorkspace::frameChosen);
    connect(m_tlb, &TlbPanel::frameChosen, this, &WalkWorkspace::frameChosen);
}

void WalkWorkspace::arrange()
{
    for (QWidget* face : std::initializer_list<QWidget*>{m_view, m_browser, m_graph})
        m_stack->addWidget(face);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_faces);
    auto* left = new QVBoxLayout;
    left->addLayout(head);
    left->addWidget(m_message);
    left->addWidget(m_stack, 1);
    left->addStretch(); // where there is no machine to show
    auto* columns = new QHBoxLayout(this);
    columns->addLayout(left, 1);
    columns->addWidget(m_tlb);
}

void WalkWorkspace::setFace(Face face)
{
    m_faces->setCurrent(int(face));
    m_stack->setCurrentIndex(int(face));
    showFace();
}

WalkWorkspace::Face WalkWorkspace::face() const { return Face(m_stack->currentIndex()); }

/// What is out of sight is not filled: it costs time.
void WalkWorkspace::showFace()
{
    if (m_metrics.unit == 0)
        return;
    switch (face()) {
    case Face::Walk:
        return m_view->show(m_walk, m_display, m_metrics);
    case Face::Tables:
        return m_browser->show(m_walk, m_display, m_metrics);
    case Face::Graph:
        return m_graph->show(m_walk, m_display, m_metrics);
    }
}

void WalkWorkspace::show(const WalkShown& walk, const Display& display, const Metrics& metrics)
{
    m_walk = walk;
    m_display = display;
    m_metrics = metrics;
    const int gap = qRound(metrics.px(0.8));
    layout()->setContentsMargins(gap, gap / 2, gap, gap);
    layout()->setSpacing(gap);
    m_tlb->setFixedWidth(qRound(metrics.px(21)));
    const bool room = !metrics.presenting && window()->width() / std::max(1.0, metrics.unit) > 74;
    m_tlb->setVisible(room && walk.source);
    m_faces->setTheme(display.theme);
    m_faces->setVisible(walk.source != nullptr);
    m_title->setFont(metrics.title());
    m_title->setText(walk.source ? titleOf(walk) : QString());
    m_stack->setVisible(walk.source != nullptr);
    showMessage(walk.problem);
    m_tlb->show(walk, display, metrics);
    showFace();
}

void WalkWorkspace::showMessage(const QString& text)
{
    const Theme& theme = themeOf(m_display.theme);
    QPalette palette = m_message->palette();
    palette.setColor(QPalette::Window, theme.alert);
    palette.setColor(QPalette::WindowText, theme.text);
    m_message->setPalette(palette);
    const int margin = qRound(m_metrics.px(0.6));
    m_message->setContentsMargins(margin, margin, margin, margin);
    m_message->setFont(m_metrics.label(true));
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void WalkWorkspace::refuse(const QString& why) { showMessage(why); }

} // namespace vmscope::views
