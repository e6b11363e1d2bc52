// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/inspector.h"

#include "model/layout/explain.h"
#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <QPainter>
#include <QScrollArea>

namespace vmscope::views {

namespace {

using namespace layout;

constexpr std::size_t mostWhys = 3;
constexpr int smallestRecord = 32, largestRecord = 68;

Explanation explanationOf(const Subject& subject, const Layout& layout)
{
    switch (subject.kind) {
    case Subject::Kind::Region:
        return explain(layout, subject.region);
    case Subject::Kind::Extent:
        return explain(layout, subject.extent);
    case Subject::Kind::Window:
        return explainWindow(layout);
    case Subject::Kind::ToLend:
        return explainAddressesToLend(layout);
    case Subject::Kind::None:
        break;
    }
    return {};
}

/// The address that was pointed at or gone to: what it is as a virtual one, as a physical one, or as both.
QString bytesText(const Subject& subject, const Layout& layout)
{
    QStringList lines;
    if (const auto v = subject.virtualAddress) {
        const Region* region = layout.regionAt(*v);
        const auto p = physicalOf(layout, *v);
        lines += QStringLiteral("v ") + toQString(hexText(*v)) +
                 (region ? QStringLiteral(": ") + phrase(nameOf(region->kind)) : QString()) +
                 (p ? QStringLiteral(" = p ") + toQString(hexText(*p)) : QString());
    }
    if (const auto p = subject.physicalAddress)
        lines += phrase(kernelAddressOf(layout, *p));
    return lines.join(QLatin1Char('\n'));
}

QColor swatchOf(const Subject& subject, const Theme& theme)
{
    if (subject.kind == Subject::Kind::Extent)
        return theme.fill(subject.extent);
    if (subject.kind == Subject::Kind::Region && subject.region == RegionKind::DirectMap)
        return theme.lowMemory;
    return {};
}

constexpr int rim = 2; // pixels

void setText(QLabel* label, const QString& text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

Inspector::Inspector(QWidget* parent)
    : Card(parent)
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Inspector"));
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("Explanation"));
    scroll->setFrameShape(NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_content = new QWidget;
    scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);
    auto* frame = new QVBoxLayout(this);
    frame->setContentsMargins(rim, rim, rim, rim);
    frame->addWidget(scroll);
    m_rows = new QVBoxLayout(m_content);
    m_title = addLabel("title");
    m_size = addLabel("size");
    m_range = addLabel("range");
    m_byte = addLabel("byte");
    buildRecordSlider();
    buildWhys();
    m_remedy = new QPushButton(tr("Switch HIGHMEM on"));
    m_remedy->setObjectName(QStringLiteral("remedy"));
    m_rows->addWidget(m_remedy, 0, Qt::AlignLeft);
    connect(m_remedy, &QPushButton::clicked, this, &Inspector::highmemWanted);
    m_rows->addStretch(1);
    m_formula = addLabel("formula");
    m_source = addLabel("source");
    m_source->setForegroundRole(QPalette::PlaceholderText);
}

/// The scroll bar's place stays free without it: nothing moves away under the pointer that drags it.
void Inspector::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    m_content->setFixedWidth(width() - 2 * rim - style()->pixelMetric(QStyle::PM_ScrollBarExtent));
}

QLabel* Inspector::addLabel(const char* name)
{
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setMinimumWidth(1);
    m_rows->addWidget(label);
    return label;
}

void Inspector::buildRecordSlider()
{
    m_recordRow = new QWidget;
    auto* rows = new QVBoxLayout(m_recordRow);
    rows->setContentsMargins(0, 0, 0, 0);
    m_recordText = new QLabel;
    m_record = new ValueSlider;
    m_record->setObjectName(QStringLiteral("record"));
    m_record->setAccessibleName(tr("Bytes per page record"));
    m_record->setRange(smallestRecord, largestRecord);
    rows->addWidget(m_recordText);
    rows->addWidget(m_record);
    m_rows->addWidget(m_recordRow);
    connect(m_record, &ValueSlider::moved, this,
            [this](int bytes) { emit recordChosen({std::uint64_t(bytes)}); });
    for (auto edge : {&QSlider::sliderPressed, &QSlider::sliderReleased}) // a drag is one undo step
        connect(m_record, edge, this, &Inspector::recordDropped);
}

void Inspector::buildWhys()
{
    for (std::size_t i = 0; i < mostWhys; ++i) {
        auto* question = new QPushButton;
        question->setFlat(true);
        question->setObjectName(QStringLiteral("why%1").arg(i));
        question->setCursor(Qt::PointingHandCursor);
        m_rows->addWidget(question);
        QLabel* answer = addLabel("answer");
        connect(question, &QPushButton::clicked, this, [this, i] { openWhy(i); });
        m_whys.push_back({question, answer});
    }
}

void Inspector::openWhy(std::size_t index)
{
    for (std::size_t i = 0; i < m_whys.size(); ++i)
        m_whys[i].answer->setVisible(i == index && !m_whys[i].answer->text().isEmpty());
}

void Inspector::showFacts(const Shown& shown, const Subject& subject)
{
    const Explanation facts = explanationOf(subject, shown.layout);
    m_title->setText(titleOf(subject, shown));
    setText(m_size, facts.size > 0_B ? phrase(sizeText(facts.size) + "  (" + exactSizeText(facts.size) + ")")
                                     : QString());
    setText(m_range, phrase(facts.range));
    setText(m_byte, bytesText(subject, shown.layout));
    const QString numbers = phrase(facts.withNumbers);
    setText(m_formula,
            facts.formula.empty() ? QString() : phrase(facts.formula) + QStringLiteral("\n") + numbers);
    setText(m_source,
            facts.source.empty() ? phrase(shown.layout.config.kernel->source) : phrase(facts.source));
}

void Inspector::showWhys(const Shown& shown, const Subject& subject)
{
    const std::vector<Why> whys = whysOf(subject, shown);
    for (std::size_t i = 0; i < m_whys.size(); ++i) {
        const bool there = i < whys.size();
        m_whys[i].question->setVisible(there);
        m_whys[i].question->setText(there ? QStringLiteral("› ") + whys[i].question : QString());
        m_whys[i].answer->setText(there ? whys[i].answer : QString());
    }
    if (subject.part() != m_subject.part() || whys.empty())
        openWhy(0);
    else
        for (WhyRow& row : m_whys)
            row.answer->setVisible(row.answer->isVisibleTo(this) && !row.answer->text().isEmpty());
    if (subject.kind == Subject::Kind::None) {
        m_whys[0].answer->setText(phrase(shown.layout.config.kernel->idea) + QStringLiteral(".\n\n") +
                                  tr("Point at a part of the picture, or click to keep it."));
        m_whys[0].answer->setVisible(true);
    }
}

void Inspector::applyMetrics(const Metrics& metrics, const Display& display)
{
    if (metrics.unit == m_unit && display.theme == theme())
        return;
    m_unit = metrics.unit;
    setTheme(display.theme);
    const int margin = qRound(metrics.px(0.9));
    m_rows->setContentsMargins(margin, margin, margin, margin);
    m_rows->setSpacing(qRound(metrics.px(0.4)));
    m_title->setFont(metrics.title());
    m_size->setFont(metrics.label());
    m_range->setFont(metrics.address());
    m_byte->setFont(metrics.address());
    m_formula->setFont(metrics.address());
    m_source->setFont(metrics.small());
    m_recordText->setFont(metrics.label());
    m_remedy->setFont(metrics.label(true));
    m_record->setTheme(display.theme);
    for (WhyRow& row : m_whys) {
        row.question->setFont(metrics.label(true));
        row.question->setStyleSheet(
            QStringLiteral("QPushButton{text-align:left;border:none;padding:0;color:%1}"
                           "QPushButton:focus{text-decoration:underline}")
                .arg(themeOf(display.theme).accent.name()));
        row.answer->setFont(metrics.label());
    }
}

void Inspector::show(const Shown& shown, const Subject& subject, const Display& display,
                     const Metrics& metrics)
{
    applyMetrics(metrics, display);
    m_swatch = swatchOf(subject, themeOf(display.theme));
    showFacts(shown, subject);
    showWhys(shown, subject);
    m_remedy->setVisible(subject.part() == Subject::of(PhysicalKind::Lost) &&
                         shown.state.config.highmem == Highmem::Off && shown.state.config.kernel->highmemOn);
    const bool isMemMap = subject.part() == Subject::of(PhysicalKind::MemMap);
    m_recordRow->setVisible(isMemMap);
    if (isMemMap) {
        const Bytes record = shown.layout.config.pageRecord();
        m_record->place(int(record.value));
        m_recordText->setText(tr("%1 bytes per page record").arg(record.value));
    }
    m_subject = subject;
    update();
}

/// A label whose text can be selected costs a text document: made only when a pointer comes near.
void Inspector::enterEvent(QEnterEvent*)
{
    for (QLabel* label : findChildren<QLabel*>())
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

QString Inspector::plainText() const
{
    QStringList lines;
    for (const QLabel* label : {m_title, m_size, m_range, m_byte, m_formula, m_source})
        if (!label->text().isEmpty())
            lines += label->text();
    return lines.join(QLatin1Char('\n'));
}

void Inspector::paintEvent(QPaintEvent* event)
{
    Card::paintEvent(event);
    if (!m_swatch.isValid())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeOf(theme()).border, 1));
    painter.setBrush(m_swatch);
    const double size = m_unit * 1.2;
    const double top = m_title->mapTo(this, QPoint()).y() + (m_title->height() - size) / 2;
    painter.drawRoundedRect(QRectF(width() - size * 1.8, top, size, size), 3, 3);
}

} // namespace vmscope::views
