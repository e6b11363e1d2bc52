// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lab/lab_workspace.h"

#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace vmscope::views {

namespace {

/// The ground of a sentence that is no good news.
class SentenceCard : public Card
{
public:
    using Card::Card;

    void look(ThemeId id) { setTheme(id); }
};

} // namespace

LabWorkspace::LabWorkspace(QWidget* parent)
    : QWidget(parent)
    , m_sentence(new QLabel)
    , m_sentenceCard(new SentenceCard)
    , m_controls(new LoadControls)
    , m_bars(new CostBars)
    , m_curves(new CostCurves)
    , m_machine(new PkmapMachine)
    , m_faces(new QWidget)
    , m_faceChoice(new Segments(tr("Shown here")))
    , m_stack(new QStackedWidget)
    , m_host(new HostCard)
    , m_staircase(new StaircasePlot)
    , m_spread(new CostSpread)
    , m_occupancy(new OccupancyPlot)
{
    setObjectName(QStringLiteral("labWorkspace"));
    m_sentence->setObjectName(QStringLiteral("labSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* line = new QHBoxLayout(m_sentenceCard);
    line->addWidget(m_sentence);
    buildFaces();
    arrange(*new QGridLayout(this));
    connect(m_controls, &LoadControls::asked, this, &LabWorkspace::asked);
    connect(m_controls, &LoadControls::refused, this, &LabWorkspace::refuse);
    connect(m_curves, &CostCurves::valueChosen, this, &LabWorkspace::askValue);
    connect(m_curves, &CostCurves::sweptChosen, this, &LabWorkspace::askSwept);
    connect(m_host, &HostCard::measureAsked, this, &LabWorkspace::measureAsked);
    connect(m_host, &HostCard::cancelAsked, this, &LabWorkspace::measureCancelAsked);
}

void LabWorkspace::buildFaces()
{
    m_faceChoice->setObjectName(QStringLiteral("labFace"));
    const std::array<std::pair<QString, QWidget*>, 4> faces{{{tr("this processor"), m_host},
                                                             {tr("its TLB"), m_staircase},
                                                             {tr("spread"), m_spread},
                                                             {tr("over time"), m_occupancy}}};
    int key = 0;
    for (const auto& [name, face] : faces) {
        m_faceChoice->add(key++, name);
        m_stack->addWidget(face);
    }
    connect(m_faceChoice, &Segments::chosen, this, [this](int face) { setFace(Face(face)); });
    auto* rows = new QVBoxLayout(m_faces);
    rows->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    row->addWidget(m_faceChoice);
    row->addStretch();
    rows->addLayout(row);
    rows->addWidget(m_stack, 1);
    setFace(Face::Host);
}

void LabWorkspace::arrange(QGridLayout& grid)
{
    grid.addWidget(m_sentenceCard, 0, 0, 1, 3);
    grid.addWidget(m_controls, 1, 0, 2, 1);
    grid.addWidget(m_bars, 1, 1);
    grid.addWidget(m_curves, 1, 2);
    grid.addWidget(m_machine, 2, 1);
    grid.addWidget(m_faces, 2, 2);
    grid.setRowStretch(1, 1);
    grid.setRowStretch(2, 1);
    grid.setColumnStretch(1, 1);
    grid.setColumnStretch(2, 1);
    // The two columns and rows share their room evenly, whatever stands in them.
    for (QWidget* part : std::initializer_list<QWidget*>{m_bars, m_curves, m_machine, m_faces})
        part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
}

void LabWorkspace::setFace(Face face)
{
    m_faceChoice->setCurrent(int(face));
    m_stack->setCurrentIndex(int(face));
}

void LabWorkspace::askSwept(const QString& parameter)
{
    LabChoice wanted = m_choice;
    wanted.swept = parameter.toStdString();
    emit asked(wanted, tr("what grows"), 0);
}

void LabWorkspace::askValue(double value) { emit asked(withSwept(m_choice, value), tr("load"), 0); }

void LabWorkspace::say(const QString& text, bool alert)
{
    m_sentence->setText(text);
    QPalette palette = m_sentence->palette();
    const Theme& theme = themeOf(m_display.theme);
    palette.setColor(QPalette::WindowText,
                     alert && m_display.theme != ThemeId::Dark ? theme.memMap : theme.text);
    m_sentence->setPalette(palette);
}

void LabWorkspace::refuse(const QString& why) { say(tr("Not possible: %1").arg(why), true); }

QString LabWorkspace::sentenceFor(const LabShown& shown) const
{
    if (!shown.problem.isEmpty())
        return tr("Not possible: %1").arg(shown.problem);
    const lab::SweepPoint* dearest = shown.dearest();
    if (!dearest)
        return shown.cancelled ? tr("The run was cancelled before anything came out.") : tr("Running …");
    for (const lab::SweepPoint* point : shown.bars())
        if (point->total.standstill)
            return phrase(lab::sentenceOf(*point->total.standstill));
    return phrase(lab::dominanceSentence(dearest->total));
}

void LabWorkspace::show(const LabChoice& choice, const Display& display, const Metrics& metrics)
{
    m_choice = choice;
    m_display = display;
    m_metrics = metrics;
    static_cast<SentenceCard*>(m_sentenceCard)->look(display.theme);
    m_sentence->setFont(metrics.title());
    m_faceChoice->setTheme(display.theme);
    m_faceChoice->setVisible(!metrics.presenting); // large type leaves it no room
    m_controls->setFixedWidth(qRound(metrics.px(19)));
    m_controls->show(choice, display, metrics);
    m_machine->show(choice, display, metrics);
    auto* grid = static_cast<QGridLayout*>(layout());
    grid->setSpacing(qRound(metrics.px(0.7)));
    const int edge = qRound(metrics.px(0.4));
    grid->setContentsMargins(edge, edge, edge, edge);
    m_sentenceCard->layout()->setContentsMargins(qRound(metrics.px(1)), edge, qRound(metrics.px(1)), edge);
    m_sentenceCard->setMinimumHeight(qRound(metrics.px(2.6)));
}

void LabWorkspace::show(const LabShown& shown, const LabShown* pinned)
{
    m_bars->show(shown, pinned, m_display, m_metrics);
    m_curves->show(shown, pinned, m_display, m_metrics);
    m_spread->show(shown, m_display, m_metrics);
    m_occupancy->show(shown, m_display, m_metrics);
    say(sentenceFor(shown), !shown.problem.isEmpty());
}

void LabWorkspace::show(const HostShown& host)
{
    m_host->show(host, m_display, m_metrics);
    m_staircase->show(host, m_display, m_metrics);
}

} // namespace vmscope::views
