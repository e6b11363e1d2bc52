// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/control_bar.h"

#include "model/layout/isolation.h"
#include "model/layout/system_ideas.h"
#include "views/common/captioned.h"
#include "views/common/display_text.h"
#include "views/common/flow_layout.h"
#include "views/common/phrase.h"
#include "views/layout/more_panel.h"
#include "views/layout/ram_control.h"
#include "views/layout/system_list.h"

#include <QHBoxLayout>

namespace vmscope::views {

namespace {

constexpr int ramGroup = 1000; // undo groups: one drag is one step
constexpr int splitGroup = 2000;

/// Room for any split's name, so that a slider does not move away under the pointer that drags it.
int widestSplitText(const QFont& font)
{
    const QFontMetrics metrics(font);
    int widest = 0;
    for (const layout::SplitRow& row : layout::splitRows())
        widest = std::max(widest, metrics.horizontalAdvance(phrase(row.text)));
    return widest;
}

} // namespace

ControlBar::ControlBar(QWidget* parent)
    : QWidget(parent)
{
    auto* flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    buildSystem();
    buildRam();
    buildSplit();
    buildMode();
    buildProcess();
}

/// A drag is one undo step: not one with the keys before or after it.
void ControlBar::beginStepsOf(const ValueSlider& slider)
{
    for (auto signal : {&QSlider::sliderPressed, &QSlider::sliderReleased})
        connect(&slider, signal, this, [this] { ++m_dragGroup; });
}

QWidget* ControlBar::cell(const QString& caption, QWidget* control, QWidget* value)
{
    QWidget* box = captioned(caption, control, value);
    layout()->addWidget(box);
    return box;
}

void ControlBar::buildSystem()
{
    m_ideas = new Segments(tr("System"));
    m_ideas->setObjectName(QStringLiteral("systemIdeas"));
    m_ideas->setColumns(3);
    addIdeas(*m_ideas);
    connect(m_ideas, &Segments::chosen, this, [this](int index) {
        askSystem(layout::withIdea(m_state.config, layout::systemIdeas()[std::size_t(index)]));
    });
    m_system = new QToolButton;
    m_system->setObjectName(QStringLiteral("system"));
    m_system->setAutoRaise(true);
    connect(m_system, &QToolButton::clicked, this, [this] {
        if (!m_systemList) {
            m_systemList = new SystemList(this);
            connect(m_systemList, &SystemList::chosen, this, &ControlBar::askSystem);
        }
        m_systemList->popUpBelow(m_ideas, m_state.config, m_metrics);
    });
    cell(tr("&System"), m_ideas, m_system);
}

void ControlBar::buildRam()
{
    m_ram = new RamControl(QStringLiteral("ram"));
    connect(m_ram, &RamControl::chosen, this, [this](Bytes ram, int drag) {
        ask(withRam(m_state, ram), tr("RAM"), drag > 0 ? ramGroup + drag : 0);
    });
    connect(m_ram, &RamControl::refused, this, &ControlBar::refused);
    layout()->addWidget(m_ram);
}

void ControlBar::buildSplit()
{
    m_split = new ValueSlider;
    m_split->setObjectName(QStringLiteral("split"));
    m_split->setAccessibleName(tr("Split between user and kernel"));
    m_split->setPageStep(1);
    m_splitText = new QLabel;
    m_splitText->setObjectName(QStringLiteral("splitText"));
    m_splitText->setAlignment(Qt::AlignRight);
    connect(m_split, &ValueSlider::moved, this, &ControlBar::askSplit);
    beginStepsOf(*m_split);
    cell(tr("S&plit"), m_split, m_splitText);
}

void ControlBar::buildMode()
{
    m_mode = new Segments(tr("Seen in"));
    m_mode->setObjectName(QStringLiteral("mode"));
    m_mode->add(int(Mode::User), tr("user mode"), tr("The tables while a program runs"));
    m_mode->add(int(Mode::Kernel), tr("kernel mode"), tr("The tables while the kernel runs"));
    connect(m_mode, &Segments::chosen, this, [this](int mode) {
        State wanted = m_state;
        wanted.mode = Mode(mode);
        ask(wanted, tr("mode"));
    });
    cell(tr("Seen in"), m_mode);
}

void ControlBar::buildProcess()
{
    m_process = new Segments(tr("Process"));
    m_process->setObjectName(QStringLiteral("process"));
    for (const char name : {'A', 'B'})
        m_process->add(name, QString(QLatin1Char(name)), tr("Swaps the user half; the kernel half stays"));
    connect(m_process, &Segments::chosen, this, [this](int name) {
        State wanted = m_state;
        wanted.process = char(name);
        ask(wanted, tr("process"));
    });
    m_more = new QToolButton;
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setText(tr("more…"));
    m_more->setToolTip(tr("HIGHMEM, isolation, kernel options, NR_CPUS, page records, processor, machine"));
    m_morePanel = new MorePanel(this);
    connect(m_more, &QToolButton::clicked, this, [this] { m_morePanel->popUpBelow(m_more); });
    connect(m_morePanel, &MorePanel::asked, this,
            [this](const State& wanted, const QString& what) { ask(wanted, what); });
    connect(m_morePanel, &MorePanel::refused, this, &ControlBar::refused);
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_process);
    row->addWidget(m_more);
    cell(tr("Process"), both);
}

void ControlBar::ask(const State& wanted, const QString& what, int group) { emit asked(wanted, what, group); }

void ControlBar::tryAsk(const Result<layout::MachineConfig>& config, const QString& what, int group)
{
    if (!config)
        return emit refused(phrase(config.error().line()));
    State wanted = m_state;
    wanted.config = *config;
    ask(wanted, what, group);
}

void ControlBar::askSystem(const layout::MachineConfig& config)
{
    const layout::Split before = m_state.config.split;
    State wanted = m_state;
    wanted.config = config;
    const auto& realMode = config.kernel->realMode;
    const bool tooMuch = realMode && config.ram.installed > realMode->mostRam();
    if (tooMuch)
        wanted = withRam(wanted, realMode->usualRam);
    if (!layout::isIsolated(config))
        wanted.mode = Mode::Kernel;
    ask(wanted, tr("system"));
    showIdea(*m_ideas, m_state.config); // where nothing changed, none was told
    if (tooMuch)
        emit refused(tr("%1 knows at most %2 of RAM; it is %3 now")
                         .arg(phrase(config.kernel->name), toQString(sizeText(realMode->mostRam())),
                              toQString(sizeText(realMode->usualRam))));
    // Nothing changes silently: what the new system cannot have is said.
    const bool chosen = before != layout::Split::FourFour && before != layout::Split::Canonical;
    if (chosen && config.kernel->has(layout::Split::ThreeG) && config.split != before)
        emit refused(tr("%1 with the split %2; it is %3 now")
                         .arg(phrase(config.kernel->name), phrase(layout::rowOf(before).text),
                              phrase(layout::rowOf(config.split).text)));
}

void ControlBar::askSplit(int index)
{
    tryAsk(layout::withSplit(m_state.config, m_splits.at(std::size_t(index))), tr("split"),
           splitGroup + m_dragGroup);
}

void ControlBar::showSplit()
{
    m_splits.clear();
    // From much kernel to much user, so that dragging right gives programs more.
    const auto rows = layout::splitRows();
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        if (m_state.config.kernel->has(row->split))
            m_splits.push_back(row->split);
    const QSignalBlocker quiet(m_split);
    m_split->setRange(0, int(m_splits.size()) - 1);
    m_split->place(int(std::ranges::find(m_splits, m_state.config.split) - m_splits.begin()));
    m_split->setEnabled(m_splits.size() > 1);
    m_split->setToolTip(phrase(m_state.config.kernel->splitChoice));
    m_split->update();
    m_splitText->setText(phrase(layout::rowOf(m_state.config.split).text));
}

void ControlBar::show(const Shown& shown, const Display& display, const Metrics& metrics)
{
    m_state = shown.state;
    const layout::MachineConfig& config = m_state.config;
    m_metrics = metrics;
    showIdea(*m_ideas, config);
    m_system->setText(tr("%1 · more systems…").arg(phrase(config.kernel->name)));
    m_system->setAccessibleName(tr("More systems; now %1").arg(phrase(config.kernel->name)));
    m_system->setToolTip(tr("%1. All versions and other systems").arg(phrase(config.kernel->idea)));
    m_ram->show(config.ram.installed, ramScaleOf(*config.kernel), display, metrics);
    showSplit();
    m_mode->setEnabled(shown.layout.isolated);
    m_mode->setCurrent(int(m_state.mode));
    m_process->setCurrent(m_state.process);
    m_process->setEnabled(!config.kernel->realMode);
    m_process->setToolTip(config.kernel->realMode ? tr("In real mode programs share all addresses")
                                                  : QString());
    m_morePanel->setFont(metrics.label());
    m_morePanel->show(shown, display.theme);
    for (Segments* segments : {m_ideas, m_mode, m_process})
        segments->setTheme(display.theme);
    m_split->setTheme(display.theme);
    m_split->setMinimumWidth(qRound(metrics.px(10.5)));
    m_splitText->setFont(metrics.label(true));
    m_splitText->setMinimumWidth(widestSplitText(metrics.label(true)));
    layout()->setSpacing(qRound(metrics.px(1.3)));
}

} // namespace vmscope::views
