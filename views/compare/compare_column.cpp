// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/compare_column.h"

#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace vmscope::views {

template<class Control>
Control* CompareColumn::named(Control* control, const char* name, const QString& spoken)
{
    control->setObjectName(QLatin1String(name) + QString::number(m_side));
    control->setAccessibleName(CompareColumn::tr("%1, column %2").arg(spoken).arg(m_side + 1));
    return control;
}

CompareColumn::CompareColumn(std::size_t side, QWidget* parent)
    : QWidget(parent)
    , m_side(side)
    , m_title(new QLabel)
    , m_take(named(new QToolButton, "take", tr("Show in Layout")))
    , m_kernel(named(new QComboBox, "comparedSystem", tr("System")))
    , m_highmem(named(new Segments(QStringLiteral("HIGHMEM")), "comparedHighmem", QStringLiteral("HIGHMEM")))
    , m_split(named(new QComboBox, "comparedSplit", tr("Split between user and kernel")))
    , m_view(named(new ComparedView, "comparedView", tr("Kernel window and physical memory")))
    , m_figures(named(new FigureList, "figures", tr("Figures")))
    , m_verdict(new VerdictBar(VerdictBar::Room::Column))
{
    m_take->setText(tr("to Layout"));
    m_take->setToolTip(tr("Look at this system in Layout (Enter in its picture)"));
    connect(m_take, &QToolButton::clicked, this, &CompareColumn::taken);
    connect(m_view, &ComparedView::taken, this, &CompareColumn::taken);
    buildChoices();
    arrange();
}

void CompareColumn::buildChoices()
{
    m_kernel->addItem(tr("as in Layout"));
    for (const layout::KernelProfile& kernel : layout::kernelProfiles()) {
        m_kernel->addItem(phrase(kernel.name), toQString(kernel.id));
        m_kernel->setItemData(m_kernel->count() - 1, phrase(kernel.idea), Qt::ToolTipRole);
    }
    m_kernel->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kernel->setMinimumContentsLength(8);
    m_kernel->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_kernel, &QComboBox::activated, this, &CompareColumn::askSystem);
    for (const layout::HighmemRow& row : layout::highmemRows())
        m_highmem->add(int(row.mode), phrase(row.id));
    connect(m_highmem, &Segments::chosen, this, [this](int mode) {
        tryAsk(layout::withHighmem(m_system, layout::Highmem(mode)), QStringLiteral("HIGHMEM"));
        m_highmem->setCurrent(int(m_system.highmem));
    });
    m_split->setToolTip(tr("Split, user / kernel"));
    m_split->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_split, &QComboBox::activated, this, [this](int index) {
        tryAsk(layout::withSplit(m_system, layout::Split(m_split->itemData(index).toInt())), tr("split"));
    });
}

void CompareColumn::arrange()
{
    m_title->setMinimumWidth(1);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_take);
    auto* choices = new QHBoxLayout;
    choices->addWidget(m_kernel, 1);
    choices->addWidget(m_highmem);
    choices->addWidget(m_split);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(head);
    rows->addLayout(choices);
    rows->addWidget(m_view, 1);
    rows->addWidget(m_figures);
    rows->addWidget(m_verdict);
}

void CompareColumn::ask(const layout::MachineConfig& system, const QString& what)
{
    emit asked(withSystem(m_state, m_side, system), what, 0);
}

void CompareColumn::tryAsk(const Result<layout::MachineConfig>& system, const QString& what)
{
    if (system)
        ask(*system, what);
    else
        emit refused(phrase(system.error().line()));
}

void CompareColumn::askSystem(int index)
{
    const auto* kernel = layout::findKernel(m_kernel->itemData(index).toString().toStdString());
    ask(kernel ? layout::withKernel(m_system, *kernel) : m_state.config, tr("system"));
    showSystem(); // where nothing changed, none was told
}

void CompareColumn::showSystem()
{
    m_kernel->setCurrentIndex(m_kernel->findData(toQString(m_system.kernel->id)));
}

void CompareColumn::showChoices(const Display& display)
{
    showSystem();
    m_kernel->setToolTip(phrase(m_system.kernel->idea));
    m_highmem->setTheme(display.theme);
    m_highmem->setCurrent(int(m_system.highmem));
    for (const layout::HighmemRow& row : layout::highmemRows())
        m_highmem->button(int(row.mode))
            ->setEnabled(layout::siblingWith(*m_system.kernel, row.mode) != nullptr);
    m_split->clear();
    for (const layout::SplitRow& row : layout::splitRows())
        if (m_system.kernel->has(row.split))
            m_split->addItem(phrase(row.text), int(row.split));
    m_split->setCurrentIndex(m_split->findData(int(m_system.split)));
    m_split->setEnabled(m_split->count() > 1);
}

void CompareColumn::showFigures(const ComparisonShown& comparison, const Display& display,
                                const Metrics& metrics)
{
    std::vector<Figure> figures;
    std::vector<Subject> outlined;
    for (const layout::QuantityDifference& difference : comparison.differences) {
        const Bytes value = difference.values.at(m_side);
        figures.push_back({phrase(layout::rowOf(difference.quantity).name), toQString(sizeText(value)),
                           phrase(exactSizeText(value)), difference.differs});
        if (difference.differs)
            outlined.push_back(subjectOf(difference.quantity));
    }
    m_figures->show(figures, display, metrics);
    std::erase(outlined, Subject{});
    m_view->setOutlined(std::move(outlined));
}

/// Where type is large beside the window, the picture comes first: the verdict, the figures and all choices
/// but the system give way.
void CompareColumn::makeRoom(const Metrics& metrics)
{
    const double height = window()->height() / std::max(1.0, metrics.unit);
    m_verdict->setVisible(height > 50);
    m_figures->setVisible(height > 38);
    const bool wide =
        window()->width() / std::max(1.0, metrics.unit) > 28 * double(m_state.compare.systems.size());
    m_highmem->setVisible(wide);
    m_split->setVisible(wide);
    if (metrics.presenting) {
        for (QWidget* part : std::initializer_list<QWidget*>{m_verdict, m_figures, m_highmem, m_split})
            part->hide();
    }
    m_kernel->setVisible(!metrics.presenting);
    m_take->setVisible(!metrics.presenting);
}

void CompareColumn::show(const ComparisonShown& comparison, const Display& display, const Metrics& metrics)
{
    m_state = comparison.state;
    m_system = comparison.layouts.at(m_side).config;
    m_title->setText(comparison.names.at(int(m_side)));
    m_title->setFont(metrics.title());
    const int gap = qRound(metrics.px(0.5));
    layout()->itemAt(0)->layout()->setContentsMargins(gap, qRound(metrics.px(0.3)), gap, 0);
    layout()->itemAt(1)->layout()->setContentsMargins(gap, qRound(metrics.px(0.2)), gap, 0);
    layout()->itemAt(1)->layout()->setSpacing(gap);
    showChoices(display);
    const Shown side = comparison.side(m_side);
    m_view->show(side, comparison.windowFrom(), display, metrics);
    showFigures(comparison, display, metrics);
    m_verdict->show(side, display, metrics);
    makeRoom(metrics);
}

} // namespace vmscope::views
