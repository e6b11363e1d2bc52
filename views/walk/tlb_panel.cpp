// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/walk/tlb_panel.h"

#include "views/common/phrase.h"
#include "views/walk/walk_text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <qcustomplot.h>

namespace vmscope::views {

namespace {

constexpr unsigned programAccesses = 1000;

QString sizesText(hardware::PageSizes sizes)
{
    QStringList names;
    const std::pair<hardware::PageSizes, const char*> rows[]{{hardware::Size4K, "4 KiB"},
                                                             {hardware::Size2M, "2 MiB"},
                                                             {hardware::Size4M, "4 MiB"},
                                                             {hardware::Size1G, "1 GiB"}};
    for (const auto& [size, name] : rows)
        if (sizes & size)
            names += QLatin1String(name);
    return names.join(QStringLiteral(", "));
}

QPushButton* button(const char* name, const QString& text, const QString& help)
{
    auto* made = new QPushButton(text);
    made->setObjectName(QLatin1String(name));
    made->setToolTip(help);
    return made;
}

} // namespace

TlbPanel::TlbPanel(QWidget* parent)
    : Card(parent)
    , m_arrays(new QComboBox)
    , m_geometry(new QLabel)
    , m_grid(new TlbGrid)
    , m_outcome(new QLabel)
    , m_counters(new QLabel)
    , m_plot(new QCustomPlot)
    , m_again(button("again", tr("access again"), tr("The same access once more: does the TLB know it now?")))
    , m_program(button(
          "runProgram", tr("let the program run"),
          tr("%1 reads and writes of its own pages, most of them near the one before").arg(programAccesses)))
    , m_invlpg(button("invlpg", QStringLiteral("INVLPG"), tr("Drop the entry of this page, global or not")))
    , m_cr3(button("reloadCr3", tr("reload CR3"), tr("Drop all entries but the global ones")))
    , m_pge(button("togglePge", tr("toggle PGE"), tr("Clear and set CR4.PGE: drop all entries")))
{
    build();
    connect(m_again, &QPushButton::clicked, this, &TlbPanel::againWanted);
    connect(m_invlpg, &QPushButton::clicked, this, &TlbPanel::invlpgWanted);
    connect(m_cr3, &QPushButton::clicked, this, &TlbPanel::cr3ReloadWanted);
    connect(m_pge, &QPushButton::clicked, this, &TlbPanel::pgeToggleWanted);
    connect(m_program, &QPushButton::clicked, this, [this] { emit programWanted(programAccesses); });
    connect(m_grid, &TlbGrid::addressChosen, this, &TlbPanel::addressChosen);
    connect(m_grid, &TlbGrid::frameChosen, this, &TlbPanel::frameChosen);
    connect(m_arrays, &QComboBox::activated, this, [this](int index) {
        m_wanted = m_places[std::size_t(index)];
        showGrid();
    });
}

void TlbPanel::build()
{
    m_arrays->setObjectName(QStringLiteral("tlbArrays"));
    m_arrays->setAccessibleName(tr("Which TLB"));
    m_outcome->setObjectName(QStringLiteral("tlbOutcome"));
    m_counters->setObjectName(QStringLiteral("tlbCounters"));
    m_geometry->setObjectName(QStringLiteral("tlbGeometry"));
    m_plot->setObjectName(QStringLiteral("hitRate"));
    m_plot->setAccessibleName(tr("Hit rate of the first-level TLBs while the program runs"));
    m_plot->addGraph();
    for (QLabel* label : {m_geometry, m_outcome, m_counters})
        label->setWordWrap(true);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_arrays);
    rows->addWidget(m_geometry);
    rows->addWidget(m_grid, 1);
    rows->addWidget(m_outcome);
    rows->addWidget(m_counters);
    rows->addWidget(m_plot);
    auto* accesses = new QHBoxLayout;
    for (QPushButton* each : {m_again, m_program})
        accesses->addWidget(each);
    rows->addLayout(accesses);
    auto* flushes = new QHBoxLayout;
    for (QPushButton* each : {m_invlpg, m_cr3, m_pge})
        flushes->addWidget(each);
    rows->addLayout(flushes);
}

void TlbPanel::listArrays()
{
    using hardware::TlbName;
    const QString names[]{tr("Instruction TLB"), tr("Data TLB"), tr("TLB"), tr("Second-level TLB")};
    m_places.clear();
    m_arrays->clear();
    for (const TlbName name : {TlbName::Data, TlbName::Instruction, TlbName::Unified, TlbName::Second}) {
        const auto arrays = m_walk.rig().cpu.mmu().level(name).arrays();
        for (unsigned i = 0; i < arrays.size(); ++i) {
            m_places.push_back({name, i});
            m_arrays->addItem(
                QStringLiteral("%1, %2").arg(names[unsigned(name)], sizesText(arrays[i].geometry().sizes)));
        }
    }
}

/// The array that the access asks first and that holds its page's size.
TlbPanel::Place TlbPanel::placeOfAccess() const
{
    const hardware::TlbName name = m_walk.firstTlb();
    const auto& tables = m_walk.run->tables;
    const unsigned shift = tables.faulted ? 12 : tables.translation.pageShift;
    const auto arrays = m_walk.rig().cpu.mmu().level(name).arrays();
    for (unsigned i = 0; i < arrays.size(); ++i)
        if (arrays[i].holds(shift))
            return {name, i};
    return {name, 0};
}

void TlbPanel::showGrid()
{
    const auto wanted = m_wanted ? std::ranges::find(m_places, *m_wanted) : m_places.end();
    const Place place = wanted != m_places.end() ? *wanted : placeOfAccess();
    const auto at = std::ranges::find(m_places, place);
    m_arrays->setCurrentIndex(int(at - m_places.begin()));
    const hardware::TlbArray& array = m_walk.rig().cpu.mmu().level(place.name).arrays()[place.array];
    const hardware::TlbGeometry& geometry = array.geometry();
    const QString policies[]{QStringLiteral("LRU"), QStringLiteral("FIFO"), tr("tree-PLRU"), tr("tree-PLRU")};
    const unsigned digits = unsigned(std::countr_zero(geometry.sets()));
    m_geometry->setText((geometry.sets() == 1
                             ? tr("%1 entries, any page in any of them, %2")
                             : tr("%1 entries: %3 sets × %4 ways, %2; set = last %5 bits of the page number"))
                            .arg(geometry.entries)
                            .arg(policies[unsigned(geometry.policy)])
                            .arg(geometry.sets())
                            .arg(geometry.ways)
                            .arg(digits));
    m_geometry->setToolTip(phrase(m_cpu->note));
    m_grid->show(m_walk, place.name, place.array, m_display, m_metrics);
}

void TlbPanel::showCounters()
{
    using hardware::TlbName;
    const QLocale locale(QLocale::English);
    std::uint64_t hits = 0, misses = 0;
    for (const TlbName name : {TlbName::Instruction, TlbName::Data, TlbName::Unified}) {
        const auto& counters = m_walk.rig().cpu.mmu().level(name).counters();
        hits += counters.hits;
        misses += counters.misses;
    }
    m_outcome->setText(outcomeText(m_walk));
    m_counters->setText(tr("hits <b>%1</b> &nbsp; misses <b>%2</b> &nbsp; flushes <b>%3</b>")
                            .arg(locale.toString(qulonglong(hits)), locale.toString(qulonglong(misses)),
                                 locale.toString(qulonglong(m_walk.flushes))));
}

void TlbPanel::showPlot(const Theme& theme)
{
    m_plot->setVisible(!m_walk.rates.empty() && height() > m_metrics.px(36));
    if (m_plot->isHidden())
        return;
    QVector<double> x, y;
    double accesses = 0;
    for (const story::HitRate& rate : m_walk.rates) {
        accesses += rate.accesses;
        x.push_back(accesses);
        y.push_back(100 * rate.share());
    }
    m_plot->setBackground(theme.panel);
    m_plot->graph(0)->setData(x, y, true);
    m_plot->graph(0)->setPen(QPen(theme.accent, std::max(1.5, m_metrics.px(0.12))));
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setTickLabelFont(m_metrics.small());
        axis->setTickLabelColor(theme.muted);
        axis->setBasePen(QPen(theme.border));
        axis->setTickPen(QPen(theme.border));
        axis->setSubTicks(false);
        axis->ticker()->setTickCount(3);
        axis->grid()->setPen(QPen(theme.border, 0, Qt::DotLine));
        axis->setLabelFont(m_metrics.small());
        axis->setLabelColor(theme.muted);
    }
    m_plot->yAxis->setLabel(tr("hits, %"));
    m_plot->yAxis->setRange(0, 100);
    m_plot->xAxis->setRange(0, accesses);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TlbPanel::show(const WalkShown& walk, const Display& display, const Metrics& metrics)
{
    const bool sameCpu = m_cpu == walk.cpu && m_walk.source == walk.source;
    m_walk = walk;
    m_display = display;
    m_metrics = metrics;
    m_cpu = walk.cpu;
    setTheme(display.theme);
    if (!walk.source)
        return;
    if (!sameCpu) {
        m_wanted.reset();
        listArrays();
    }
    const int gap = qRound(metrics.px(0.7));
    layout()->setContentsMargins(gap, gap, gap, gap);
    layout()->setSpacing(gap / 2);
    m_arrays->setFont(metrics.label(true));
    m_geometry->setFont(metrics.small());
    m_outcome->setFont(metrics.label(true));
    m_plot->setFixedHeight(qRound(metrics.px(7)));
    m_pge->setEnabled(walk.rig().cpu.registers().cr4 & paging::cr4Pge);
    m_program->setEnabled(!walk.source->userPages.empty());
    showGrid();
    showCounters();
    showPlot(themeOf(display.theme));
}

} // namespace vmscope::views
