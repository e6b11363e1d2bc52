// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lab/load_controls.h"

#include "views/common/captioned.h"
#include "views/common/display_text.h"
#include "views/common/phrase.h"
#include "views/lab/cost_palette.h"
#include "views/lab/lab_shown.h"

#include <QVBoxLayout>

#include <algorithm>
#include <bit>
#include <cmath>

namespace vmscope::views {

namespace {

constexpr int processorsGroup = 70'000; // undo groups: one drag is one step

bool inFront(lab::Service service)
{
    const LabChoice first;
    return std::ranges::find(first.services, service) != first.services.end();
}

QPixmap swatchOf(lab::Service service, ThemeId theme, int side)
{
    QPixmap swatch(side, side);
    swatch.fill(colorOf(service, theme));
    return swatch;
}

} // namespace

LoadControls::LoadControls(QWidget* parent)
    : Card(parent)
    , m_title(new QLabel(tr("Load")))
    , m_servicesTitle(new QLabel(tr("Services")))
    , m_cpusValue(new QLabel)
    , m_cpus(new ValueSlider)
    , m_more(new QToolButton)
    , m_scroll(new QScrollArea)
{
    setObjectName(QStringLiteral("loadControls"));
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_title);
    buildProcessors();
    rows->addWidget(m_servicesTitle);
    buildServices();
    buildMore();
}

void LoadControls::buildProcessors()
{
    m_cpus->setObjectName(QStringLiteral("cpusSlider"));
    m_cpus->setAccessibleName(tr("CPUs"));
    m_cpus->setToolTip(tr("How many processors run the load; each step doubles them"));
    m_cpus->setRange(0, 6);
    m_cpus->setPageStep(1);
    m_cpusValue->setObjectName(QStringLiteral("cpusValue"));
    connect(m_cpus, &ValueSlider::sliderPressed, this, [this] { ++m_drags; });
    connect(m_cpus, &ValueSlider::moved, this, &LoadControls::askProcessors);
    QWidget* box = captioned(tr("CPUs"), m_cpus, m_cpusValue);
    box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // what is left over stays at the bottom
    layout()->addWidget(box);
}

void LoadControls::buildServices()
{
    for (const lab::ServiceRow& row : lab::serviceRows()) {
        auto* box = new QCheckBox(nameOf(row.service));
        box->setObjectName(QStringLiteral("service-%1").arg(toQString(row.id)));
        box->setToolTip(labText(row.explanation));
        connect(box, &QCheckBox::clicked, this,
                [this, service = row.service](bool on) { askService(service, on); });
        m_services.push_back({row.service, box});
        layout()->addWidget(box);
    }
}

void LoadControls::buildMore()
{
    m_more->setObjectName(QStringLiteral("moreLoad"));
    m_more->setCheckable(true);
    m_more->setText(tr("more…"));
    m_more->setToolTip(tr("More services, the load's other numbers, and what each event costs"));
    connect(m_more, &QToolButton::toggled, this, &LoadControls::showMore);
    layout()->addWidget(m_more);
    auto* inside = new QWidget;
    auto* form = new QFormLayout(inside);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addTexts(*form);
    addParameters(*form);
    addCosts(*form);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* rows = static_cast<QVBoxLayout*>(layout());
    rows->addWidget(m_scroll, 1);
    rows->addStretch();
    showMore(false);
}

void LoadControls::addTexts(QFormLayout& form)
{
    m_kernel = new QComboBox;
    m_kernel->setObjectName(QStringLiteral("labKernel"));
    m_kernel->setAccessibleName(tr("Kernel"));
    m_kernel->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kernel->setMinimumContentsLength(8);
    for (const layout::KernelProfile& kernel : layout::kernelProfiles())
        m_kernel->addItem(phrase(kernel.name), toQString(kernel.id));
    connect(m_kernel, &QComboBox::activated, this, [this](int row) {
        LabChoice wanted = m_choice;
        wanted.load.kernel = layout::findKernel(m_kernel->itemData(row).toString().toStdString());
        ask(wanted, tr("kernel of the load"));
    });
    form.addRow(tr("Kernel"), m_kernel);
    const auto field = [&](const char* name, const QString& caption, const QString& help,
                           std::optional<Error> (*set)(lab::Load&, std::string_view)) {
        auto* line = new QLineEdit;
        line->setObjectName(QLatin1String(name));
        line->setAccessibleName(caption);
        line->setToolTip(help);
        connect(line, &QLineEdit::editingFinished, this,
                [this, set, line, caption] { askText(set, *line, caption); });
        form.addRow(caption, line);
        return line;
    };
    m_pattern = field("pattern", tr("Pattern"), tr("uniform, zipf, zipf:S or sequential"), lab::setPattern);
    m_hold = field("holdPattern", tr("Holding"),
                   tr("none, fixed:NS or exp:NS; with :blocking behind it the task sleeps meanwhile"),
                   lab::setHold);
}

void LoadControls::addParameters(QFormLayout& form)
{
    for (const lab::LoadParameter& parameter : lab::loadParameters()) {
        auto* box = new QDoubleSpinBox;
        box->setObjectName(QStringLiteral("load-%1").arg(toQString(parameter.id)));
        box->setAccessibleName(labText(parameter.text));
        box->setDecimals(parameter.whole ? 0 : 2);
        box->setRange(parameter.least, parameter.most);
        box->setKeyboardTracking(false);
        if (!parameter.unit.empty())
            box->setSuffix(tr(" %1").arg(labText(parameter.unit)));
        connect(box, &QDoubleSpinBox::valueChanged, this,
                [this, &parameter](double value) { askParameter(parameter, value); });
        m_parameters.push_back({&parameter, box});
        form.addRow(labText(parameter.text), box);
    }
}

void LoadControls::addCosts(QFormLayout& form)
{
    auto* title = new QLabel(tr("What each event costs (a model, editable)"));
    title->setWordWrap(true);
    form.addRow(title);
    for (const lab::CostRow& row : lab::costRows()) {
        auto* box = new QSpinBox;
        box->setObjectName(QStringLiteral("cost-%1").arg(toQString(row.id)));
        box->setAccessibleName(labText(row.text));
        box->setRange(0, 10'000'000);
        box->setKeyboardTracking(false);
        box->setSuffix(tr(" %1").arg(labText(row.unit)));
        box->setToolTip(tr("Source: %1").arg(labText(row.source)));
        connect(box, &QSpinBox::valueChanged, this, [this, &row](int value) { askCost(row, value); });
        m_costs.push_back({&row, box});
        form.addRow(labText(row.text), box);
    }
}

void LoadControls::showMore(bool more)
{
    m_scroll->setVisible(more);
    for (const ServiceBox& service : m_services)
        service.box->setVisible(more || inFront(service.service) || service.box->isChecked());
}

void LoadControls::ask(const LabChoice& wanted, const QString& what, int group)
{
    if (m_showing || wanted == m_choice)
        return;
    emit asked(wanted, what, group);
}

void LoadControls::askProcessors(int doublings)
{
    LabChoice wanted = m_choice;
    wanted.load.cpus = 1u << doublings;
    ask(wanted, tr("CPUs"), m_cpus->isSliderDown() ? processorsGroup + m_drags : 0);
}

void LoadControls::askService(lab::Service service, bool on)
{
    LabChoice wanted = m_choice;
    std::erase(wanted.services, service);
    if (on)
        wanted.services.push_back(service);
    if (wanted.services.empty()) {
        emit refused(tr("One service at least has to be run."));
        return showValues();
    }
    ask(wanted, tr("services"));
}

void LoadControls::askParameter(const lab::LoadParameter& parameter, double value)
{
    LabChoice wanted = m_choice;
    if (const auto error = lab::setParameter(wanted.load, parameter, value))
        emit refused(phrase(error->line()));
    else
        ask(wanted, labText(parameter.text));
}

void LoadControls::askText(std::optional<Error> (*set)(lab::Load&, std::string_view), const QLineEdit& field,
                           const QString& what)
{
    LabChoice wanted = m_choice;
    if (const auto error = set(wanted.load, field.text().toStdString())) {
        emit refused(phrase(error->line()));
        return showValues();
    }
    ask(wanted, what);
}

void LoadControls::askCost(const lab::CostRow& row, int value)
{
    LabChoice wanted = m_choice;
    lab::Costs costs = lab::costsOf(wanted.load, lab::Service::Kmap);
    costs.*row.value = unsigned(value);
    wanted.load.costs = costs;
    ask(wanted, labText(row.text));
}

void LoadControls::showValues()
{
    m_showing = true;
    const lab::Load& load = m_choice.load;
    m_cpus->place(int(std::bit_width(load.cpus)) - 1);
    m_cpusValue->setText(QString::number(load.cpus));
    for (const ServiceBox& service : m_services)
        service.box->setChecked(std::ranges::find(m_choice.services, service.service) !=
                                m_choice.services.end());
    m_kernel->setCurrentIndex(m_kernel->findData(toQString(lab::kernelOf(load).id)));
    m_pattern->setText(toQString(lab::patternText(load)));
    m_hold->setText(toQString(lab::holdText(load)));
    for (const ParameterBox& parameter : m_parameters)
        parameter.box->setValue(parameter.parameter->read(load));
    const lab::Costs costs = lab::costsOf(load, lab::Service::Kmap);
    for (const CostBox& cost : m_costs)
        cost.box->setValue(int(costs.*cost.row->value));
    showMore(m_more->isChecked());
    m_showing = false;
}

void LoadControls::look(const Display& display, const Metrics& metrics)
{
    setTheme(display.theme);
    m_cpus->setTheme(display.theme);
    m_title->setFont(metrics.label(true));
    m_servicesTitle->setFont(metrics.label(true));
    m_cpusValue->setFont(metrics.label(true));
    const int side = qRound(metrics.px(0.7));
    for (const ServiceBox& service : m_services) {
        service.box->setIcon(swatchOf(service.service, display.theme, side));
        service.box->setIconSize({side, side});
    }
    const int edge = qRound(metrics.px(0.8));
    layout()->setContentsMargins(edge, qRound(metrics.px(0.6)), edge, qRound(metrics.px(0.6)));
    layout()->setSpacing(qRound(metrics.px(0.5)));
    QPalette palette = m_scroll->palette();
    palette.setColor(QPalette::Window, themeOf(display.theme).panel);
    m_scroll->setPalette(palette);
    update();
}

void LoadControls::show(const LabChoice& choice, const Display& display, const Metrics& metrics)
{
    m_choice = choice;
    look(display, metrics);
    showValues();
}

} // namespace vmscope::views
