// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/walk/walk_bar.h"

#include "views/common/captioned.h"
#include "views/common/display_text.h"
#include "views/common/flow_layout.h"
#include "views/common/phrase.h"
#include "views/theme/icons.h"

#include <QHBoxLayout>

namespace vmscope::views {

namespace {

constexpr int playInterval = 900; // ms a step: time to read a row

struct AccessRow
{
    paging::AccessKind kind;
    const char* name;
};
constexpr AccessRow accessRows[]{
    {paging::AccessKind::Read, QT_TRANSLATE_NOOP("vmscope::views::WalkBar", "read")},
    {paging::AccessKind::Write, QT_TRANSLATE_NOOP("vmscope::views::WalkBar", "write")},
    {paging::AccessKind::Execute, QT_TRANSLATE_NOOP("vmscope::views::WalkBar", "execute")}};

/// "Nehalem: 64 entries, 4 ways; second level 512"
QString processorText(const hardware::Processor& processor)
{
    const hardware::MmuGeometry& mmu = hardware::findCpuModel(processor.id)->mmu; // each has one
    const hardware::TlbGeometry& first = (mmu.unified.exists() ? mmu.unified : mmu.data).arrays[0];
    const QString text =
        WalkBar::tr("%1: %2 entries, %3 ways").arg(phrase(processor.name)).arg(first.entries).arg(first.ways);
    return mmu.second.exists() ? text + WalkBar::tr("; second level %1").arg(mmu.second.arrays[0].entries)
                               : text;
}

} // namespace

WalkBar::WalkBar(QWidget* parent)
    : QWidget(parent)
{
    auto* flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    buildAddress();
    buildAccess();
    buildProcessor();
    buildSteps();
    m_clock.setInterval(playInterval);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (m_step >= m_last)
            playOrPause();
        else
            emit stepWanted(std::ptrdiff_t(m_step) + 1);
    });
}

void WalkBar::buildAddress()
{
    m_address = new QLineEdit;
    m_address->setObjectName(QStringLiteral("walkAddress"));
    m_address->setAccessibleName(tr("Address"));
    m_address->setToolTip(tr("A virtual address: 0xc0100000, page_offset+5M, PKMAP_BASE, vmalloc …"));
    connect(m_address, &QLineEdit::returnPressed, this, [this] { emit addressTyped(m_address->text()); });
    layout()->addWidget(captioned(tr("Virtual &address"), m_address));
}

void WalkBar::buildAccess()
{
    m_access = new Segments(tr("Access"));
    m_access->setObjectName(QStringLiteral("walkAccess"));
    for (const AccessRow& row : accessRows)
        m_access->add(int(row.kind), tr(row.name));
    connect(m_access, &Segments::chosen, this, [this](int kind) {
        askChoice([kind](WalkChoice& choice) { choice.kind = paging::AccessKind(kind); }, tr("access"));
    });
    layout()->addWidget(captioned(tr("Access"), m_access));
    m_privilege = new Segments(tr("By"));
    m_privilege->setObjectName(QStringLiteral("walkPrivilege"));
    m_privilege->add(int(paging::Privilege::User), tr("program"), tr("User mode (CPL 3)"));
    m_privilege->add(int(paging::Privilege::Supervisor), tr("kernel"), tr("Kernel mode (CPL 0)"));
    connect(m_privilege, &Segments::chosen, this, [this](int by) {
        askChoice(
            [by](WalkChoice& choice) {
                choice.privilege = paging::Privilege(by);
                choice.root.reset();
            },
            tr("privilege"));
    });
    layout()->addWidget(captioned(tr("by"), m_privilege));
}

void WalkBar::buildProcessor()
{
    m_root = new QComboBox;
    m_root->setObjectName(QStringLiteral("walkRoot"));
    m_root->setAccessibleName(tr("Tables in CR3"));
    connect(m_root, &QComboBox::activated, this, [this](int root) {
        askChoice([root](WalkChoice& choice) { choice.root = std::size_t(root); }, QStringLiteral("CR3"));
    });
    m_dump = new QToolButton;
    m_dump->setObjectName(QStringLiteral("walkDump"));
    m_dump->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_dump->setToolTip(tr("Close these tables and go back to the machine of Layout"));
    connect(m_dump, &QToolButton::clicked, this,
            [this] { askChoice([](WalkChoice& choice) { choice = {}; }, tr("close tables")); });
    m_dumpCell = captioned(tr("Tables of"), m_dump);
    layout()->addWidget(m_dumpCell);
    m_rootCell = captioned(tr("&CR3"), m_root);
    layout()->addWidget(m_rootCell);
    m_processor = new QToolButton;
    m_processor->setObjectName(QStringLiteral("walkProcessor"));
    m_processor->setToolTip(tr("Another processor: its TLB, its features"));
    m_processor->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_processor);
    for (const hardware::Processor& row : hardware::processors())
        menu->addAction(processorText(row), this, [this, id = toQString(row.id)] { askProcessor(id); });
    m_processor->setMenu(menu);
    layout()->addWidget(captioned(tr("Processor"), m_processor));
}

void WalkBar::buildSteps()
{
    m_steps = new QWidget;
    auto* row = new QHBoxLayout(m_steps);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    addStep("rewind", tr("To the first step (Home)"), &WalkBar::rewind)->setObjectName("walkRewind");
    addStep("back", tr("One step back (Page Up)"), &WalkBar::stepBack)->setObjectName("walkBack");
    addStep("step", tr("One step on (Page Down)"), &WalkBar::stepOn)->setObjectName("walkStep");
    addStep("play", tr("Play or pause (Space)"), &WalkBar::playOrPause)->setObjectName("walkPlay");
    for (const StepButton& step : m_stepButtons)
        row->addWidget(step.button);
    layout()->addWidget(captioned(tr("Step"), m_steps));
}

QToolButton* WalkBar::addStep(const char* icon, const QString& help, void (WalkBar::*run)())
{
    auto* button = new QToolButton;
    button->setToolTip(help);
    button->setAccessibleName(help);
    connect(button, &QToolButton::clicked, this, run);
    m_stepButtons.push_back({button, icon});
    return button;
}

void WalkBar::askChoice(const std::function<void(WalkChoice&)>& change, const QString& what)
{
    State wanted = m_state;
    change(wanted.walk);
    emit asked(wanted, what, 0);
}

void WalkBar::askProcessor(const QString& id)
{
    State wanted = m_state;
    const hardware::Processor* processor = hardware::findProcessor(id.toStdString());
    (wanted.walk.dump ? wanted.walk.dumpProcessor : wanted.config.processor) = processor;
    emit asked(wanted, tr("processor"), 0);
}

void WalkBar::stepOn() { emit stepWanted(std::ptrdiff_t(m_step) + 1); }
void WalkBar::stepBack() { emit stepWanted(std::ptrdiff_t(m_step) - 1); }
void WalkBar::rewind() { emit stepWanted(0); }

void WalkBar::playOrPause()
{
    if (m_clock.isActive()) {
        m_clock.stop();
    } else {
        if (m_step >= m_last)
            rewind();
        m_clock.start();
    }
}

void WalkBar::showRoots(const WalkShown& walk)
{
    const QSignalBlocker quiet(m_root);
    m_root->clear();
    if (walk.source)
        for (const formats::DumpRoot& root : walk.source->dump.roots)
            m_root->addItem(phrase(root.what), toQString(hexText(PhysicalAddress{root.registerValue})));
    m_root->setCurrentIndex(int(walk.root));
    m_root->setToolTip(tr("CR3 = %1").arg(m_root->currentData().toString()));
    m_rootCell->setVisible(m_root->count() > 1);
}

void WalkBar::showSteps(const Display& display, const Metrics& metrics)
{
    const Theme& theme = themeOf(display.theme);
    const int pixels = qRound(metrics.px(1.6));
    for (const StepButton& step : m_stepButtons) {
        const bool pause = step.icon == std::string_view("play") && m_clock.isActive();
        step.button->setIcon(iconOf(pause ? "pause" : step.icon, theme, pixels));
        step.button->setIconSize({pixels, pixels});
    }
    m_stepButtons[0].button->setEnabled(m_step > 0);
    m_stepButtons[1].button->setEnabled(m_step > 0);
    m_stepButtons[2].button->setEnabled(m_step < m_last);
}

void WalkBar::show(const Shown& shown, const WalkShown& walk, const Display& display, const Metrics& metrics)
{
    m_state = shown.state;
    m_step = walk.step;
    m_last = walk.run ? walk.run->steps.size() - 1 : 0;
    if (m_step >= m_last)
        m_clock.stop();
    m_address->setFont(metrics.address());
    m_address->setFixedWidth(qRound(metrics.px(walk.run && walk.mode().sixtyFourBit ? 11 : 8)));
    if (walk.run)
        m_address->setText(toQString(hexText(walk.run->address)));
    m_access->setCurrent(int(m_state.walk.kind));
    m_privilege->setCurrent(int(m_state.walk.privilege));
    m_access->setTheme(display.theme);
    m_privilege->setTheme(display.theme);
    m_processor->setText(phrase(m_state.walkProcessor().name));
    m_dumpCell->setVisible(m_state.walk.dump != nullptr);
    if (m_state.walk.dump)
        m_dump->setText(m_state.walk.dump->name);
    m_dump->setIcon(iconOf("close", themeOf(display.theme), qRound(metrics.px(0.9))));
    m_root->setFixedWidth(qRound(metrics.px(13)));
    m_processor->setMinimumWidth(qRound(metrics.px(7)));
    layout()->setSpacing(qRound(metrics.px(1.3)));
    showRoots(walk);
    showSteps(display, metrics);
}

} // namespace vmscope::views
