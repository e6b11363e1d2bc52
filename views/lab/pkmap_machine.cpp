// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lab/pkmap_machine.h"

#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <QHBoxLayout>
#include <QTimerEvent>
#include <QVBoxLayout>

#include <array>

namespace vmscope::views {

namespace {

constexpr int frameTime = 50; ///< ms
constexpr double fade = 0.12; ///< of a flash, a frame
/// Events a frame by Pace: a wrap takes some seconds, or less than one.
constexpr std::array<std::uint64_t, 3> eventsPerFrame{0, 24, 600};
/// Events before anything is shown: the slots have wrapped a few times, and the picture says something.
constexpr std::uint64_t firstEvents = 6'000;

} // namespace

PkmapMachine::PkmapMachine(QWidget* parent)
    : Card(parent)
    , m_title(new QLabel)
    , m_remark(new QLabel)
    , m_legend(new QLabel)
    , m_paces(new Segments(tr("Pace")))
    , m_grid(new PkmapGrid)
{
    setObjectName(QStringLiteral("pkmapMachine"));
    m_remark->setObjectName(QStringLiteral("pkmapRemark"));
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    m_legend->setTextFormat(Qt::RichText);
    m_legend->setWordWrap(true);
    auto* rows = new QVBoxLayout(this);
    buildHead();
    rows->addWidget(m_grid, 1);
    rows->addWidget(m_legend);
}

void PkmapMachine::buildHead()
{
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_remark);
    m_paces->setObjectName(QStringLiteral("pace"));
    m_paces->add(int(Pace::Still), tr("still"), tr("Stop the picture of the machine"));
    m_paces->add(int(Pace::Slow), tr("slow"), tr("A few events a picture: every map can be seen"));
    m_paces->add(int(Pace::Fast), tr("fast"),
                 tr("Hundreds of events a picture: the slots wrap again and again"));
    m_paces->setCurrent(int(m_pace));
    connect(m_paces, &Segments::chosen, this, [this](int pace) { setPace(Pace(pace)); });
    head->addWidget(m_paces);
    static_cast<QVBoxLayout*>(layout())->addLayout(head);
}

void PkmapMachine::setPace(Pace pace)
{
    m_pace = pace;
    m_paces->setCurrent(int(pace));
    arrangeTimer();
}

void PkmapMachine::arrangeTimer()
{
    if (isVisible() && m_display.animated && m_pace != Pace::Still && m_simulation)
        m_timer.start(frameTime, this);
    else
        m_timer.stop();
}

void PkmapMachine::look()
{
    setTheme(m_display.theme);
    m_paces->setTheme(m_display.theme);
    m_paces->setVisible(!m_metrics.presenting); // large type leaves it no room
    m_title->setFont(m_metrics.label(true));
    m_remark->setFont(m_metrics.small());
    m_legend->setFont(m_metrics.small());
    const Theme& theme = themeOf(m_display.theme);
    const auto mark = [](const QColor& color, const QString& text) {
        return QStringLiteral("<span style='color:%1'>■</span>&nbsp;%2").arg(color.name(), text);
    };
    m_legend->setText(QStringList{
        mark(theme.highMemory, tr("in use")),
        mark(mixed(theme.panel, theme.highMemory, 0.38), tr("stale: unmapped, may still be in a TLB")),
        mark(theme.notRam, tr("free")), mark(theme.memMap, tr("last slot taken; TLBs flushed"))}
                          .join(QStringLiteral("&nbsp;&nbsp; ")));
    const int edge = qRound(m_metrics.px(0.7));
    layout()->setContentsMargins(edge, qRound(m_metrics.px(0.5)), edge, qRound(m_metrics.px(0.5)));
    layout()->setSpacing(qRound(m_metrics.px(0.3)));
    update();
}

void PkmapMachine::show(const LabChoice& choice, const Display& display, const Metrics& metrics)
{
    const bool sameLook = display == m_display && metrics.unit == m_metrics.unit;
    m_display = display;
    m_metrics = metrics;
    if (!sameLook)
        look();
    if (!(choice.load == m_load) || (!m_simulation && m_problem.isEmpty())) {
        m_load = choice.load;
        restart();
    }
    arrangeTimer();
    paintState();
}

void PkmapMachine::restart()
{
    m_simulation.reset();
    m_problem.clear();
    m_flushes = 0;
    m_flash = 0;
    auto simulation = lab::LoadSimulation::start(m_load, lab::Service::Kmap);
    if (!simulation) {
        m_problem = phrase(simulation.error().line());
        return;
    }
    m_simulation.emplace(std::move(*simulation));
    go(firstEvents);
}

void PkmapMachine::go(std::uint64_t events)
{
    if (!m_simulation)
        return;
    m_simulation->run(events);
    const std::uint64_t flushes = m_simulation->fullFlushes();
    m_flash = flushes != m_flushes ? 1 : std::max(0.0, m_flash - fade);
    m_flushes = flushes;
}

void PkmapMachine::paintState()
{
    const std::span<const std::uint32_t> counts =
        m_simulation ? m_simulation->pkmapCounts() : std::span<const std::uint32_t>{};
    const unsigned last = m_simulation ? m_simulation->lastSlot() : 0;
    m_grid->show(counts, last, m_load.cpus, m_flash, m_display, m_metrics);
    m_title->setText(counts.empty() ? tr("pkmap") : tr("pkmap: %1 slots").arg(counts.size()));
    if (!m_problem.isEmpty() || counts.empty())
        m_remark->setText(m_problem.isEmpty() ? tr("This kernel has no pkmap")
                                              : tr("kmap is not possible here"));
    else if (m_simulation->isFinished())
        m_remark->setText(tr("%1 flushes, then the load is done").arg(m_flushes));
    else
        m_remark->setText(tr("%1 flushes so far · slot %2").arg(m_flushes).arg(last));
    m_remark->setToolTip(m_problem);
}

void PkmapMachine::timerEvent(QTimerEvent*)
{
    if (m_simulation->isFinished() && m_flash == 0)
        restart(); // from the beginning, as long as somebody watches
    go(eventsPerFrame[std::size_t(m_pace)]);
    paintState();
}

void PkmapMachine::showEvent(QShowEvent*) { arrangeTimer(); }
void PkmapMachine::hideEvent(QHideEvent*) { m_timer.stop(); }

} // namespace vmscope::views
