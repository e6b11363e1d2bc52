// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lab/host_card.h"

#include "views/common/display_text.h"
#include "views/common/phrase.h"
#include "views/lab/lab_shown.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace vmscope::views {

namespace {

QString rowName(const lab::HostRow& row)
{
    return row.threads == 1 ? labText(row.work->name)
                            : QCoreApplication::translate("Lab", "… while %n other thread(s) run", nullptr,
                                                          int(row.threads) - 1);
}

QString ratioText(double ratio)
{
    return ratio < 10 ? QStringLiteral("%1×").arg(ratio, 0, 'g', 2)
                      : QStringLiteral("%1×").arg(toQString(countText(std::uint64_t(std::lround(ratio)))));
}

} // namespace

void HostTable::show(std::shared_ptr<const lab::HostMeasurement> measurement, ThemeId theme,
                     const Metrics& metrics)
{
    m_measurement = std::move(measurement);
    m_theme = theme;
    m_metrics = metrics;
    setMinimumHeight(qRound(metrics.px(m_measurement ? 1.25 * double(m_measurement->rows.size()) : 3)));
    QStringList lines;
    if (m_measurement)
        for (const lab::HostRow& row : m_measurement->rows)
            lines += tr("%1: %2 the permanent mapping").arg(rowName(row), ratioText(row.ratio));
    setAccessibleName(lines.join(QStringLiteral("; ")));
    update();
}

double HostTable::rowHeight() const
{
    return m_measurement->rows.empty()
               ? 1
               : std::min(double(height()) / double(m_measurement->rows.size()), m_metrics.px(2.3));
}

void HostTable::paintRow(QPainter& painter, const QRectF& place, const lab::HostRow& row)
{
    const Theme& theme = themeOf(m_theme);
    const double ratioEnd = place.right() - m_metrics.px(7), ratioStart = ratioEnd - m_metrics.px(5);
    const bool roomy = place.height() > m_metrics.px(2);
    QRectF name(place.left(), place.top(), ratioStart - place.left(), place.height());
    if (roomy && row.threads == 1) {
        QRectF what = name;
        name.setHeight(name.height() * 0.58);
        what.setTop(name.bottom() - m_metrics.px(0.1));
        paintText(painter, m_texts, what, Qt::AlignTop, m_metrics.small(), theme.muted,
                  labText(row.work->includes));
    }
    paintText(painter, m_texts, name, Qt::AlignVCenter, m_metrics.label(), theme.text, rowName(row));
    const bool measured = row.nanoseconds.samples > 0;
    const QRectF ratio(ratioStart, place.top(), ratioEnd - ratioStart, place.height());
    paintText(painter, m_texts, ratio, Qt::AlignVCenter | Qt::AlignRight, m_metrics.label(true), theme.text,
              measured ? ratioText(row.ratio) : tr("no figure"));
    const QRectF time(ratioEnd, place.top(), place.right() - ratioEnd, place.height());
    if (measured)
        paintText(painter, m_texts, time, Qt::AlignVCenter | Qt::AlignRight, m_metrics.small(), theme.muted,
                  tr("%1 ± %2 %")
                      .arg(timeText(row.nanoseconds.median))
                      .arg(100 * row.nanoseconds.relative(), 0, 'f', 0));
    painter.setPen(mixed(theme.panel, theme.border, 0.6));
    painter.drawLine(place.bottomLeft(), place.bottomRight());
}

void HostTable::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_texts.clear();
    if (!m_measurement) {
        painter.setPen(themeOf(m_theme).muted);
        painter.setFont(m_metrics.label());
        painter.drawText(
            rect(), Qt::AlignCenter | Qt::TextWordWrap,
            tr("Not measured yet. It takes about three seconds; the quieter the machine, the better."));
        return;
    }
    QRectF place(0, 0, width(), rowHeight());
    for (const lab::HostRow& row : m_measurement->rows) {
        paintRow(painter, place, row);
        place.translate(0, place.height());
    }
}

bool HostTable::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !m_measurement)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto index = std::size_t(help->pos().y() / rowHeight());
    if (index >= m_measurement->rows.size())
        return true;
    const lab::HostRow& row = m_measurement->rows[index];
    QToolTip::showText(help->globalPos(),
                       tr("%1: %2.\nMedian of %3 samples, quartiles %4 and %5")
                           .arg(rowName(row), labText(row.work->includes))
                           .arg(row.nanoseconds.samples)
                           .arg(timeText(row.nanoseconds.lower), timeText(row.nanoseconds.upper)),
                       this);
    return true;
}

HostCard::HostCard(QWidget* parent)
    : Card(parent)
    , m_title(new QLabel(tr("The same idea, measured on this processor")))
    , m_note(new QLabel)
    , m_measure(new QPushButton(tr("Measure")))
    , m_table(new HostTable)
{
    setObjectName(QStringLiteral("hostCard"));
    m_measure->setObjectName(QStringLiteral("measureHost"));
    m_measure->setToolTip(
        tr("Measure on this machine what mapping costs beside memory that is mapped for good"));
    m_note->setObjectName(QStringLiteral("hostNote"));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    auto* rows = new QVBoxLayout(this);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_measure);
    rows->addLayout(head);
    rows->addWidget(m_table, 1);
    rows->addWidget(m_note);
    connect(m_measure, &QPushButton::clicked, this,
            [this] { m_running ? emit cancelAsked() : emit measureAsked(); });
}

void HostCard::look(const Display& display, const Metrics& metrics)
{
    setTheme(display.theme);
    m_title->setFont(metrics.label(true));
    m_note->setFont(metrics.small());
    m_measure->setFont(metrics.small());
    const int edge = qRound(metrics.px(0.7));
    layout()->setContentsMargins(edge, qRound(metrics.px(0.5)), edge, qRound(metrics.px(0.5)));
    layout()->setSpacing(qRound(metrics.px(0.3)));
    update();
}

QString HostCard::noteOf(const HostShown& host) const
{
    if (host.running)
        return tr("Measuring: %1 %").arg(qRound(host.progress * 100));
    if (!host.measurement)
        return tr("Ratios to one load from memory that is mapped for good. Each other row includes system "
                  "calls and "
                  "page faults, which kmap inside a kernel does not.");
    const QString calm =
        host.measurement->quiet()
            ? tr("The machine was quiet: the figures are its own.")
            : tr("The machine was busy: other programs are part of the figures, and interrupts of "
                 "other processors may be missing.");
    QStringList sentences{
        calm, tr("System calls and page faults are included, which kmap inside a kernel does not need.")};
    for (const std::string& shortcoming : host.measurement->shortcomings)
        sentences += phrase(shortcoming);
    return sentences.join(QLatin1Char(' '));
}

void HostCard::show(const HostShown& host, const Display& display, const Metrics& metrics)
{
    look(display, metrics);
    m_running = host.running;
    m_measure->setText(host.running ? tr("Cancel") : host.measurement ? tr("Measure again") : tr("Measure"));
    m_table->show(host.measurement, display.theme, metrics);
    m_note->setText(noteOf(host));
}

} // namespace vmscope::views
