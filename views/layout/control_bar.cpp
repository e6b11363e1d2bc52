// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/control_bar.h"

#include "views/common/captioned.h"
#include "views/common/display_text.h"
#include "views/common/flow_layout.h"
#include "views/layout/more_panel.h"
#include "views/layout/ram_control.h"

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
        widest = std::max(widest, metrics.horizontalAdvance(toQString(row.text)));
    return widest;
}

} // namespace

ControlBar::ControlBar(QWidget* parent)
    : QWidget(parent)
{
    auto* flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    buildSystem();
    buildHighmem();
    buildRam();
    buildSplit();
    buildIsolation();
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
    m_system = new QComboBox;
    m_system->setObjectName(QStringLiteral("system"));
    m_system->setAccessibleName(tr("System"));
    std::string_view family;
    for (const layout::KernelProfile& kernel : layout::kernelProfiles()) {
        if (kernel.family == family)
            continue; // one entry a kernel: HIGHMEM chooses its sibling
        family = kernel.family;
        m_system->addItem(toQString(kernel.name), toQString(family));
        m_system->setItemData(m_system->count() - 1, toQString(kernel.idea), Qt::ToolTipRole);
    }
    connect(m_system, &QComboBox::activated, this, &ControlBar::askKernel);
    cell(tr("&System"), m_system);
}

void ControlBar::buildHighmem()
{
    m_highmem = new Segments(QStringLiteral("HIGHMEM"));
    m_highmem->setObjectName(QStringLiteral("highmem"));
    for (const layout::HighmemRow& row : layout::highmemRows())
        m_highmem->add(int(row.mode), toQString(row.id));
    connect(m_highmem, &Segments::chosen, this, &ControlBar::askHighmem);
    cell(QStringLiteral("HIGHMEM"), m_highmem);
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

void ControlBar::buildIsolation()
{
    m_isolation = new Segments(tr("Isolation"));
    m_isolation->setObjectName(QStringLiteral("isolation"));
    m_isolation->add(0, tr("off"));
    m_isolation->add(1, tr("on"));
    connect(m_isolation, &Segments::chosen, this, [this](int on) {
        State wanted = m_state;
        wanted.config.options.pti = on == 1;
        if (on == 0)
            wanted.mode = Mode::Kernel;
        ask(wanted, tr("isolation"));
    });
    m_mode = new Segments(tr("Seen in"));
    m_mode->setObjectName(QStringLiteral("mode"));
    m_mode->add(int(Mode::User), tr("user mode"), tr("The tables while a program runs"));
    m_mode->add(int(Mode::Kernel), tr("kernel mode"), tr("The tables while the kernel runs"));
    connect(m_mode, &Segments::chosen, this, [this](int mode) {
        State wanted = m_state;
        wanted.mode = Mode(mode);
        ask(wanted, tr("mode"));
    });
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_isolation);
    row->addWidget(m_mode);
    cell(tr("Isolation, seen in"), both);
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
    m_more->setToolTip(tr("Kernel options, NR_CPUS, page records, processor, machine"));
    m_morePanel = new MorePanel(this);
    connect(m_more, &QToolButton::clicked, this, [this] { m_morePanel->popUpBelow(m_more); });
    connect(m_morePanel, &MorePanel::asked, this,
            [this](const State& wanted, const QString& what) { ask(wanted, what); });
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
        return emit refused(toQString(config.error().line()));
    State wanted = m_state;
    wanted.config = *config;
    ask(wanted, what, group);
}

void ControlBar::askKernel(int index)
{
    const std::string family = m_system->itemData(index).toString().toStdString();
    const layout::KernelProfile* kernel = nullptr;
    for (const layout::KernelProfile& row : layout::kernelProfiles())
        if (row.family == family && (!kernel || row.has(m_state.config.highmem)))
            kernel = &row;
    const layout::Split before = m_state.config.split;
    State wanted = m_state;
    wanted.config = layout::withKernel(m_state.config, *kernel);
    ask(wanted, tr("system"));
    // Nothing changes silently: what the new system cannot have is said.
    const bool chosen = before != layout::Split::FourFour && before != layout::Split::Canonical;
    if (chosen && kernel->has(layout::Split::ThreeG) && wanted.config.split != before)
        emit refused(tr("%1 with the split %2; it is %3 now")
                         .arg(toQString(kernel->name), toQString(layout::rowOf(before).text),
                              toQString(layout::rowOf(wanted.config.split).text)));
}

void ControlBar::askHighmem(int mode)
{
    auto config = layout::withHighmem(m_state.config, layout::Highmem(mode));
    if (config && config->split != m_state.config.split)
        config = layout::withSplit(*config, m_state.config.split); // says why it cannot be kept
    tryAsk(config, QStringLiteral("HIGHMEM"));
    showHighmem();
}

void ControlBar::askSplit(int index)
{
    tryAsk(layout::withSplit(m_state.config, m_splits.at(std::size_t(index))), tr("split"),
           splitGroup + m_dragGroup);
}

void ControlBar::showHighmem()
{
    for (const layout::HighmemRow& row : layout::highmemRows()) {
        const bool possible = layout::siblingWith(*m_state.config.kernel, row.mode) != nullptr;
        auto* button = m_highmem->button(int(row.mode));
        button->setEnabled(possible);
        button->setToolTip(
            possible ? QString() : tr("%1 cannot be built so").arg(toQString(m_state.config.kernel->name)));
    }
    m_highmem->setCurrent(int(m_state.config.highmem));
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
    m_split->setToolTip(toQString(m_state.config.kernel->splitChoice));
    m_split->update();
    m_splitText->setText(toQString(layout::rowOf(m_state.config.split).text));
}

void ControlBar::showIsolation()
{
    const layout::KernelProfile& kernel = *m_state.config.kernel;
    const bool can = kernel.pti != layout::PtiSupport::None;
    for (int key : {0, 1}) {
        m_isolation->button(key)->setEnabled(can);
        m_isolation->button(key)->setToolTip(can ? QString()
                                             : kernel.separateSpaces
                                                 ? tr("4G/4G separates the two by design")
                                                 : tr("This kernel has no page-table isolation"));
    }
}

void ControlBar::show(const Shown& shown, const Display& display, const Metrics& metrics)
{
    m_state = shown.state;
    const layout::MachineConfig& config = m_state.config;
    m_system->setCurrentIndex(m_system->findData(toQString(config.kernel->family)));
    m_system->setToolTip(toQString(config.kernel->idea));
    m_ram->show(config.ram.installed, display, metrics);
    showHighmem();
    showSplit();
    showIsolation();
    m_isolation->setCurrent(shown.layout.isolated ? 1 : 0);
    m_mode->setEnabled(shown.layout.isolated);
    m_mode->setCurrent(int(m_state.mode));
    m_process->setCurrent(m_state.process);
    m_morePanel->setFont(metrics.label());
    m_morePanel->show(m_state);
    for (Segments* segments : {m_highmem, m_isolation, m_mode, m_process})
        segments->setTheme(display.theme);
    m_split->setTheme(display.theme);
    m_split->setMinimumWidth(qRound(metrics.px(10.5)));
    m_splitText->setFont(metrics.label(true));
    m_splitText->setMinimumWidth(widestSplitText(metrics.label(true)));
    layout()->setSpacing(qRound(metrics.px(1.3)));
}

} // namespace vmscope::views
