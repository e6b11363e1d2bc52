// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/syscall/syscall_bar.h"

#include "views/common/captioned.h"
#include "views/common/display_text.h"
#include "views/common/flow_layout.h"
#include "views/common/phrase.h"
#include "views/theme/icons.h"

#include <QHBoxLayout>
#include <QStandardItemModel>

#include <algorithm>

namespace vmscope::views {

namespace {

constexpr std::size_t mostBeside = 2;
constexpr double playSpeeds[]{0.5, 1, 2, 4};

void addKernels(QComboBox& box)
{
    for (const layout::KernelProfile& kernel : layout::kernelProfiles()) {
        box.addItem(phrase(kernel.name), toQString(kernel.id));
        box.setItemData(box.count() - 1, phrase(kernel.idea), Qt::ToolTipRole);
    }
}

} // namespace

SyscallBar::SyscallBar(QWidget* parent)
    : QWidget(parent)
{
    auto* flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    buildChoices();
    buildSteps();
    buildPlaying();
}

QComboBox* SyscallBar::addChooser(const char* name, const QString& caption, const QString& help)
{
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(help);
    box->setToolTip(help);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(4);
    layout()->addWidget(captioned(caption, box));
    return box;
}

void SyscallBar::buildChoices()
{
    m_scenario = addChooser("scenario", tr("S&cenario"), tr("What happens"));
    connect(m_scenario, &QComboBox::activated, this, [this](int index) {
        State wanted = m_state;
        wanted.story.scenario = m_scenario->itemData(index).toString().toStdString();
        wanted.story.step = 0;
        wanted.story.substep.reset();
        emit asked(wanted, tr("scenario"), 0);
    });
    m_system = addChooser("storySystem", tr("S&ystem"), tr("On which kernel it happens"));
    addKernels(*m_system);
    connect(m_system, &QComboBox::activated, this, [this](int index) {
        const auto* kernel = layout::findKernel(m_system->itemData(index).toString().toStdString());
        State wanted = m_state;
        wanted.config = layout::withKernel(m_state.config, *kernel);
        emit asked(wanted, tr("system"), 0);
    });
    for (std::size_t place = 0; place < mostBeside; ++place) {
        QComboBox* box =
            addChooser(place == 0 ? "beside0" : "beside1", place == 0 ? tr("Co&mpare with") : tr("and with"),
                       tr("The same scenario on another system beside it"));
        box->addItem(tr("nothing"));
        addKernels(*box);
        connect(box, &QComboBox::activated, this, [this, place](int index) { askBeside(place, index); });
        m_beside.push_back(box);
    }
}

void SyscallBar::askBeside(std::size_t place, int index)
{
    State wanted = m_state;
    auto& beside = wanted.story.beside;
    const auto* kernel = layout::findKernel(m_beside[place]->itemData(index).toString().toStdString());
    if (!kernel)
        beside.resize(std::min(place, beside.size()));
    else if (place < beside.size())
        beside[place] = kernel;
    else
        beside.push_back(kernel);
    emit asked(wanted, tr("comparison"), 0);
    showBeside(); // where nothing changed, none was told
}

void SyscallBar::buildSteps()
{
    m_buttonsBox = new QWidget;
    auto* row = new QHBoxLayout(m_buttonsBox);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    addButton("storyFirst", "rewind", tr("To the first step (Home)"), &SyscallBar::firstWanted);
    addButton("storyBack", "back", tr("One step back (←)"), &SyscallBar::backWanted);
    addButton("storyStep", "step", tr("One step on, into what it is made of (→)"), &SyscallBar::stepWanted);
    addButton("storyOver", "over", tr("Over the parts of this step (Shift+→)"), &SyscallBar::overWanted);
    addButton("storyOut", "out", tr("Out of what this step is a part of (Shift+↑)"), &SyscallBar::outWanted);
    addButton("storyLast", "last", tr("To the last step (End)"), &SyscallBar::lastWanted);
    addButton("storyPlay", "play", tr("Play or pause (Space)"), &SyscallBar::playWanted);
    for (const StepTool& tool : m_buttons)
        row->addWidget(tool.button);
    layout()->addWidget(captioned(tr("Step"), m_buttonsBox));
}

QToolButton* SyscallBar::addButton(const char* name, const char* icon, const QString& help,
                                   void (SyscallBar::*wanted)())
{
    auto* button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setToolTip(help);
    button->setAccessibleName(help);
    connect(button, &QToolButton::clicked, this, wanted);
    m_buttons.push_back({button, icon});
    return button;
}

void SyscallBar::buildPlaying()
{
    m_speed = addChooser("storySpeed", tr("Speed"), tr("How fast it plays"));
    for (const double speed : playSpeeds)
        m_speed->addItem(tr("%1×").arg(speed), speed);
    connect(m_speed, &QComboBox::activated, this,
            [this](int index) { emit speedChosen(m_speed->itemData(index).toDouble()); });
    m_breakpoint = new QComboBox;
    m_breakpoint->setObjectName(QStringLiteral("breakpoint"));
    m_breakpoint->setAccessibleName(tr("Stop at the next"));
    m_breakpoint->setToolTip(tr("Playing and running stop where this happens"));
    m_breakpoint->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_breakpoint->setMinimumContentsLength(4);
    m_breakpoint->addItem(tr("nothing"));
    for (const story::Breakpoint& row : story::breakpoints())
        m_breakpoint->addItem(phrase(row.title), toQString(row.id));
    connect(m_breakpoint, &QComboBox::activated, this, [this](int index) {
        emit breakpointChosen(story::findBreakpoint(m_breakpoint->itemData(index).toString().toStdString()));
    });
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_breakpoint);
    row->addWidget(
        addButton("storyRun", "runto", tr("Run to where that happens next (R)"), &SyscallBar::runWanted));
    layout()->addWidget(captioned(tr("Stop at the next"), box));
}

/// What makes no sense on this system cannot be chosen, and says why.
void SyscallBar::fillScenarios(const layout::Layout& layout)
{
    if (m_filledFor == layout.config)
        return;
    m_filledFor = layout.config;
    m_scenario->clear();
    auto* rows = qobject_cast<QStandardItemModel*>(m_scenario->model());
    for (const story::Scenario& scenario : story::scenarios()) {
        m_scenario->addItem(phrase(scenario.title), toQString(scenario.id));
        const QString why = phrase(story::whySenseless(scenario, layout));
        QStandardItem* item = rows->item(m_scenario->count() - 1);
        item->setEnabled(why.isEmpty());
        item->setToolTip(why.isEmpty() ? phrase(scenario.title) : tr("Not on this system: %1.").arg(why));
    }
}

void SyscallBar::showBeside()
{
    const auto& beside = m_state.story.beside;
    for (std::size_t place = 0; place < mostBeside; ++place) {
        const int index = place < beside.size() ? m_beside[place]->findData(toQString(beside[place]->id)) : 0;
        m_beside[place]->setCurrentIndex(index);
        m_beside[place]->parentWidget()->setVisible(place <= beside.size() &&
                                                    (place == 0 || !beside.empty()));
    }
}

void SyscallBar::showButtons(const StoryShown& story, const Display& display, const Metrics& metrics)
{
    const Theme& theme = themeOf(display.theme);
    const int pixels = qRound(metrics.px(1.6));
    for (const StepTool& tool : m_buttons) {
        const bool pause = tool.icon == std::string_view("play") && story.playing;
        tool.button->setIcon(iconOf(pause ? "pause" : tool.icon, theme, pixels));
        tool.button->setIconSize({pixels, pixels});
        tool.button->setEnabled(story.runs());
    }
    if (!story.runs())
        return;
    const bool atFirst = story.at == StoryPosition{};
    const bool atLast = story.at.step + 1 == story.track->steps().size() && !story.asking;
    m_buttons[0].button->setEnabled(!atFirst);
    m_buttons[1].button->setEnabled(!atFirst);
    m_buttons[3].button->setEnabled(!atLast);
    m_buttons[5].button->setEnabled(!atLast);
}

void SyscallBar::show(const Shown& shown, const StoryShown& story, const Display& display,
                      const Metrics& metrics)
{
    m_state = shown.state;
    fillScenarios(shown.layout);
    m_scenario->setCurrentIndex(
        m_scenario->findData(story.scenario ? toQString(story.scenario->id) : QString()));
    m_system->setCurrentIndex(m_system->findData(toQString(m_state.config.kernel->id)));
    showBeside();
    m_speed->setCurrentIndex(m_speed->findData(story.speed));
    m_breakpoint->setCurrentIndex(story.breakpoint ? m_breakpoint->findData(toQString(story.breakpoint->id))
                                                   : 0);
    m_scenario->setFixedWidth(qRound(metrics.px(19)));
    m_system->setFixedWidth(qRound(metrics.px(10.5)));
    for (QComboBox* box : m_beside)
        box->setFixedWidth(qRound(metrics.px(9.5)));
    m_speed->setFixedWidth(qRound(metrics.px(4.2)));
    m_breakpoint->setFixedWidth(qRound(metrics.px(8)));
    layout()->setSpacing(qRound(metrics.px(1.0)));
    showButtons(story, display, metrics);
}

} // namespace vmscope::views
