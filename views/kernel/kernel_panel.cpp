// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/kernel/kernel_panel.h"

#include "model/kernel/preset.h"
#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace vmscope::views {

namespace {

/// What of the kernel's own lists cannot be seen in the picture.
QString countsText(const kernel::Kernel& kernel)
{
    const std::size_t slotCount = kernel.pkmap->slotTable().size();
    QStringList parts;
    if (slotCount > 0)
        parts +=
            KernelPanel::tr("pkmap: %1 of %2 slots in use").arg(kernel.pkmap->usedSlots()).arg(slotCount);
    parts += KernelPanel::tr("slab: %1").arg(toQString(sizeText(pageSize * kernel.slab->pages())));
    parts += KernelPanel::tr("page cache: %1").arg(toQString(sizeText(pageSize * kernel.cache->size())));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

KernelPanel::KernelPanel(QWidget* parent)
    : Card(parent)
    , m_title(new QLabel(tr("Kernel")))
    , m_presets(new QToolButton)
    , m_close(new QToolButton)
    , m_services(new QWidget)
    , m_requests(new RequestRows)
    , m_answer(new QLabel)
    , m_zones(new ZoneBars)
    , m_counts(new QLabel)
    , m_held(new HeldList)
    , m_frame(new FrameCard)
{
    setObjectName(QStringLiteral("kernelPanel"));
    setAccessibleName(tr("Kernel"));
    m_answer->setObjectName(QStringLiteral("kernelAnswer"));
    m_answer->setAccessibleName(tr("What the kernel answered"));
    m_answer->setAutoFillBackground(true);
    m_counts->setObjectName(QStringLiteral("kernelCounts"));
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel* label : {m_answer, m_counts}) {
        label->setWordWrap(true);
        label->setMinimumWidth(1);
        label->setTextFormat(Qt::PlainText);
    }
    m_close->setText(QStringLiteral("×"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close (K)"));
    m_close->setAccessibleName(tr("Close the kernel panel"));
    buildPresets();
    arrange();
    connect(m_close, &QToolButton::clicked, this, &KernelPanel::closed);
    connect(m_requests, &RequestRows::asked, this, &KernelPanel::asked);
    connect(m_requests, &RequestRows::refused, this, &KernelPanel::refuse);
    connect(m_held, &HeldList::frameChosen, this, &KernelPanel::frameChosen);
    connect(m_held, &HeldList::freeWanted, this, [this](kernel::HeldId held) {
        emit asked({kernel::Free{held}}, tr("free #%1").arg(held.value));
    });
}

void KernelPanel::buildPresets()
{
    m_presets->setObjectName(QStringLiteral("presets"));
    m_presets->setText(tr("Worth seeing ▾"));
    m_presets->setStyleSheet(QStringLiteral("QToolButton::menu-indicator{image:none}"));
    m_presets->setToolTip(tr("Ready-made situations"));
    m_presets->setAccessibleName(tr("Ready-made situations"));
    m_presets->setPopupMode(QToolButton::InstantPopup);
    m_presets->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(m_presets);
    menu->setObjectName(QStringLiteral("presetMenu"));
    menu->setToolTipsVisible(true);
    for (const kernel::Preset& preset : kernel::presets()) {
        auto* action = menu->addAction(phrase(preset.title), this,
                                       [this, id = toQString(preset.id)] { emit presetWanted(id); });
        action->setToolTip(phrase(preset.shows));
        action->setObjectName(toQString(preset.id));
    }
    m_presets->setMenu(menu);
}

void KernelPanel::arrange()
{
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_presets);
    head->addWidget(m_close);
    auto* services = new QVBoxLayout(m_services);
    services->setContentsMargins(0, 0, 0, 0);
    services->addLayout(head);
    services->addWidget(m_requests);
    services->addWidget(m_answer);
    services->addWidget(m_zones);
    services->addWidget(m_counts);
    services->addWidget(m_held, 1);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_services, 1);
    rows->addWidget(m_frame);
    rows->addStretch(0);
}

void KernelPanel::applyMetrics(const Metrics& metrics)
{
    m_unit = metrics.unit;
    const int margin = qRound(metrics.px(0.6));
    layout()->setContentsMargins(margin, margin, margin, margin);
    layout()->setSpacing(margin);
    m_services->layout()->setSpacing(qRound(metrics.px(0.45)));
    m_title->setFont(metrics.title());
    m_presets->setFont(metrics.label());
    m_close->setFont(metrics.label(true));
    m_answer->setFont(metrics.label());
    m_answer->setMargin(qRound(metrics.px(0.35)));
    m_counts->setFont(metrics.label());
}

void KernelPanel::show(const Shown& shown, const kernel::Desk* desk, bool services, const Display& display,
                       const Metrics& metrics)
{
    setTheme(display.theme);
    if (metrics.unit != m_unit)
        applyMetrics(metrics);
    m_services->setVisible(services);
    m_frame->show(shown, display, metrics);
    if (!services)
        return;
    m_requests->show(shown, display, metrics);
    m_requests->setEnabled(desk);
    m_zones->setVisible(desk);
    m_counts->setVisible(desk);
    if (desk) {
        m_zones->show(desk->kernel.pages->zones(), display, metrics);
        m_counts->setText(countsText(desk->kernel));
    }
    m_held->show(desk, metrics);
    if (!desk)
        say(shown.layout.config.kernel->realMode
                ? tr("In real mode there is no kernel that hands out memory.")
                : tr("This machine does not boot: there is no kernel to ask."),
            true);
    else if (desk->last.sentence.empty())
        say(tr("Nothing was asked yet. Enter in a field, or its button, asks the kernel."), false);
    else
        say(phrase(desk->last.sentence), !desk->last.ok());
}

void KernelPanel::say(const QString& text, bool alert)
{
    const Theme& colors = themeOf(theme());
    QPalette palette = m_answer->palette();
    palette.setColor(QPalette::Window, alert ? colors.alert : colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    m_answer->setPalette(palette);
    m_answer->setText((alert ? QStringLiteral("▲ ") : QString()) + text);
    m_answer->setAccessibleDescription(text);
}

void KernelPanel::refuse(const QString& why) { say(why, true); }

} // namespace vmscope::views
