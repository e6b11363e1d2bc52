// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/more_panel.h"

#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <QScreen>

namespace vmscope::views {

namespace {

QString sizeField(const std::optional<Bytes>& size)
{
    if (!size)
        return {};
    const bool whole = *size % 1_MiB == 0_B;
    return whole ? QStringLiteral("%1M").arg(*size / 1_MiB) : QString::number(size->value);
}

} // namespace

MorePanel::MorePanel(QWidget* parent)
    : QFrame(parent, Qt::Popup)
{
    setFrameShape(QFrame::StyledPanel);
    setObjectName(QStringLiteral("morePanel"));
    build();
}

QLineEdit* MorePanel::optionField(const char* option, const QString& help)
{
    auto* field = new QLineEdit;
    field->setObjectName(QLatin1String(option));
    field->setPlaceholderText(tr("the kernel's own"));
    field->setToolTip(help);
    field->setAccessibleName(QLatin1String(option));
    connect(field, &QLineEdit::editingFinished, this, &MorePanel::askOptions);
    return field;
}

void MorePanel::build()
{
    auto* form = new QFormLayout(this);
    buildChoices(*form);
    form->addRow(QStringLiteral("vmalloc="),
                 m_vmalloc = optionField("vmalloc", tr("Addresses kept for vmalloc, such as 256M")));
    form->addRow(QStringLiteral("highmem="),
                 m_highmem = optionField("highmem", tr("RAM to be high memory, such as 512M")));
    form->addRow(QStringLiteral("mem="),
                 m_mem = optionField("mem", tr("Use no RAM beyond this, such as 600M")));
    const auto spin = [this](const char* name, int from, int to, const QString& suffix) {
        auto* box = new QSpinBox;
        box->setObjectName(QLatin1String(name));
        box->setRange(from, to);
        box->setSuffix(suffix);
        box->setKeyboardTracking(false);
        connect(box, &QSpinBox::valueChanged, this, &MorePanel::askOptions);
        return box;
    };
    form->addRow(QStringLiteral("NR_CPUS"), m_cpus = spin("cpus", 1, 8192, {}));
    form->addRow(tr("Bytes per page record"), m_record = spin("record", 1, 4096, tr(" B")));
    form->addRow(tr("Memory of a process"), m_perProcess = spin("perProcess", 1, 2048, tr(" MiB")));
    m_processor = new QComboBox;
    m_processor->setObjectName(QStringLiteral("processor"));
    for (const hardware::Processor& row : hardware::processors())
        m_processor->addItem(phrase(row.name), toQString(row.id));
    connect(m_processor, &QComboBox::activated, this, &MorePanel::askOptions);
    form->addRow(tr("Processor"), m_processor);
    m_machine = new QComboBox;
    m_machine->setObjectName(QStringLiteral("machine"));
    m_machine->addItems({tr("PC, with a hole below 4 GiB"), tr("flat, without holes")});
    connect(m_machine, &QComboBox::activated, this, &MorePanel::askMachine);
    form->addRow(tr("Machine"), m_machine);
    m_complaint = new QLabel;
    m_complaint->setWordWrap(true);
    m_complaint->setObjectName(QStringLiteral("complaint"));
    form->addRow(m_complaint);
}

void MorePanel::buildChoices(QFormLayout& form)
{
    m_highmemMode = new Segments(QStringLiteral("HIGHMEM"));
    m_highmemMode->setObjectName(QStringLiteral("highmem"));
    for (const layout::HighmemRow& row : layout::highmemRows())
        m_highmemMode->add(int(row.mode), phrase(row.id));
    connect(m_highmemMode, &Segments::chosen, this, &MorePanel::askHighmem);
    form.addRow(QStringLiteral("HIGHMEM"), m_highmemMode);
    m_isolation = new Segments(tr("Isolation"));
    m_isolation->setObjectName(QStringLiteral("isolation"));
    m_isolation->add(0, tr("off"));
    m_isolation->add(1, tr("on"));
    connect(m_isolation, &Segments::chosen, this, [this](int on) { askIsolation(on == 1); });
    form.addRow(tr("Isolation"), m_isolation);
}

void MorePanel::askHighmem(int mode)
{
    auto config = layout::withHighmem(m_state.config, layout::Highmem(mode));
    if (config && config->split != m_state.config.split)
        config = layout::withSplit(*config, m_state.config.split); // says why it cannot be kept
    showHighmem();
    if (!config) {
        complain(phrase(config.error().line()));
        return emit refused(phrase(config.error().line()));
    }
    State wanted = m_state;
    wanted.config = *config;
    emit asked(wanted, QStringLiteral("HIGHMEM"));
}

void MorePanel::askIsolation(bool on)
{
    State wanted = m_state;
    wanted.config.options.pti = on;
    if (!on)
        wanted.mode = Mode::Kernel;
    emit asked(wanted, tr("isolation"));
}

void MorePanel::showHighmem()
{
    for (const layout::HighmemRow& row : layout::highmemRows()) {
        const bool possible = layout::siblingWith(*m_state.config.kernel, row.mode) != nullptr;
        auto* button = m_highmemMode->button(int(row.mode));
        button->setEnabled(possible);
        button->setToolTip(possible ? QString()
                                    : tr("%1 cannot be built so").arg(phrase(m_state.config.kernel->name)));
    }
    m_highmemMode->setCurrent(int(m_state.config.highmem));
}

void MorePanel::showIsolation(bool isolated)
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
    m_isolation->setCurrent(isolated ? 1 : 0);
}

void MorePanel::show(const Shown& shown, ThemeId theme)
{
    m_state = shown.state;
    const State& state = m_state;
    const layout::MachineConfig& config = state.config;
    for (Segments* segments : {m_highmemMode, m_isolation})
        segments->setTheme(theme);
    showHighmem();
    showIsolation(shown.layout.isolated);
    m_vmalloc->setText(sizeField(config.options.vmalloc));
    m_highmem->setText(sizeField(config.options.highmem));
    m_mem->setText(sizeField(config.options.mem));
    for (auto [box, value] :
         {std::pair{m_cpus, config.nrCpus()}, std::pair{m_record, unsigned(config.pageRecord().value)},
          std::pair{m_perProcess, unsigned(config.processes.mappedEach / 1_MiB)}}) {
        const QSignalBlocker quiet(box);
        box->setValue(int(value));
    }
    m_processor->setCurrentIndex(m_processor->findData(toQString(config.processor->id)));
    m_machine->setCurrentIndex(state.ramSource == RamSource::Flat ? 1 : 0);
    m_complaint->clear();
}

void MorePanel::popUpBelow(QWidget* anchor)
{
    adjustSize();
    QPoint at = anchor->mapToGlobal(QPoint(anchor->width() - width(), anchor->height()));
    const QRect screen = anchor->screen()->availableGeometry();
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(at);
    QFrame::show();
    m_vmalloc->setFocus();
}

void MorePanel::complain(const QString& why) { m_complaint->setText(QStringLiteral("⚠ ") + why); }

void MorePanel::askOptions()
{
    State wanted = m_state;
    layout::KernelOptions& options = wanted.config.options;
    const auto read = [&](QLineEdit* field, std::optional<Bytes>& option) {
        option.reset();
        if (field->text().trimmed().isEmpty())
            return true;
        const auto size = parseSize(field->text().toStdString(), field->objectName().toStdString() + "=");
        if (size)
            option = *size;
        else
            complain(phrase(size.error().line()));
        return bool(size);
    };
    if (!read(m_vmalloc, options.vmalloc) || !read(m_highmem, options.highmem) || !read(m_mem, options.mem))
        return;
    const auto own = [](auto value, auto kernels, auto& target) {
        if (value == kernels)
            target.reset();
        else
            target = value;
    };
    own(unsigned(m_cpus->value()), wanted.config.kernel->cpus, wanted.config.cpus);
    wanted.config.structPage.reset();
    own(Bytes{std::uint64_t(m_record->value())}, wanted.config.pageRecord(), wanted.config.structPage);
    wanted.config.processes.mappedEach = std::uint64_t(m_perProcess->value()) * 1_MiB;
    wanted.config.processor = hardware::findProcessor(m_processor->currentData().toString().toStdString());
    m_complaint->clear();
    if (!(wanted == m_state))
        emit asked(wanted, tr("options"));
}

void MorePanel::askMachine(int index)
{
    State wanted = m_state;
    wanted.ramSource = index == 1 ? RamSource::Flat : RamSource::Pc;
    emit asked(withRam(wanted, wanted.config.ram.installed), tr("machine"));
}

} // namespace vmscope::views
