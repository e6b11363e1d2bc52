// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab_report.h"

#include "views/common/display_text.h"
#include "views/lab/cost_palette.h"
#include "views/lab/lab_workspace.h"

#include <QDate>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>
#include <qcustomplot.h>

namespace vmscope {

namespace {

using views::toQString;

// The page in units of its own: 144 a inch, as large as a window with readable plots.
constexpr int resolution = 144;
constexpr double pageWidth = 1190, pageHeight = 1684, margin = 70;
const views::Metrics reportMetrics{.unit = 17};

struct ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(LabReport)
};

QString tableOf(const QList<std::pair<QString, QString>>& rows)
{
    QString html = QStringLiteral("<table cellspacing='0' cellpadding='2' width='100%'>");
    for (const auto& [name, value] : rows)
        html += QStringLiteral("<tr><td>%1</td><td align='right'><b>%2</b></td></tr>")
                    .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    return html + QStringLiteral("</table>");
}

QList<std::pair<QString, QString>> setUpOf(const views::LabShown& shown)
{
    const lab::Load& load = shown.choice.load;
    QList<std::pair<QString, QString>> rows{
        {ReportWords::tr("Kernel"), toQString(lab::kernelOf(load).id)},
        {ReportWords::tr("Pattern"), toQString(lab::patternText(load))},
        {ReportWords::tr("Holding"), toQString(lab::holdText(load))},
        {ReportWords::tr("Repetitions"), QString::number(shown.repetitions)},
        {ReportWords::tr("Seed"), QString::number(load.seed)}};
    for (const lab::LoadParameter& parameter : lab::loadParameters())
        rows.push_back({views::labText(parameter.text), views::valueText(parameter, parameter.read(load))});
    return rows;
}

QList<std::pair<QString, QString>> resultsOf(const views::LabShown& shown)
{
    QList<std::pair<QString, QString>> rows;
    for (const lab::SweepPoint* point : shown.bars())
        rows.push_back({views::nameOf(point->service),
                        ReportWords::tr("%1 ± %2, p99 %3")
                            .arg(views::timeText(point->cost.mean), views::timeText(point->cost.margin),
                                 views::timeText(point->total.costQuantile(0.99)))});
    return rows;
}

QList<std::pair<QString, QString>> measuredOf(const views::HostShown& host)
{
    if (!host.measurement)
        return {{ReportWords::tr("not measured"), QString()}};
    QList<std::pair<QString, QString>> rows;
    for (const lab::HostRow& row : host.measurement->rows)
        rows.push_back({row.threads == 1 ? views::labText(row.work->name)
                                         : ReportWords::tr("… with %1 threads").arg(row.threads),
                        QStringLiteral("%1×").arg(row.ratio, 0, 'g', 3)});
    rows.push_back({host.measurement->quiet() ? ReportWords::tr("the machine was quiet")
                                              : ReportWords::tr("the machine was busy"),
                    toQString(host.measurement->processor)});
    return rows;
}

QString versionsOf(const views::LabShown& shown)
{
    QString processor;
    for (const lab::SweepPoint* point : shown.bars())
        processor = toQString(lab::processorOf(shown.choice.load, point->service).id);
    return ReportWords::tr("Vmscope %1, Qt %2; simulated processor %3, costs are a model; %4")
        .arg(QStringLiteral(VMSCOPE_VERSION), QLatin1String(qVersion()), processor,
             QDate::currentDate().toString(Qt::ISODate));
}

/// One page, from top to bottom.
class ReportPage
{
public:
    explicit ReportPage(QCPPainter& painter)
        : m_painter(painter)
    {
    }

    /// HTML in a column; returns where it ends.
    double write(const QString& html, double left, double top, double width)
    {
        QTextDocument document;
        document.setDefaultFont(reportMetrics.small());
        document.setTextWidth(width);
        document.setHtml(html);
        m_painter.save();
        m_painter.translate(left, top);
        document.drawContents(&m_painter);
        m_painter.restore();
        return top + document.size().height();
    }
    void plot(const views::PlotCard& card, const QRectF& place)
    {
        m_painter.save();
        m_painter.setFont(reportMetrics.label(true));
        m_painter.setPen(Qt::black);
        m_painter.drawText(QRectF(place.left(), place.top(), place.width(), 26), card.title());
        m_painter.translate(place.left(), place.top() + 28);
        card.plot().toPainter(&m_painter, int(place.width()), int(place.height()) - 32);
        m_painter.restore();
    }

private:
    QCPPainter& m_painter;
};

void paintReport(QCPPainter& painter, const LabReport& report)
{
    // The plots are drawn anew, in the theme for paper.
    const views::Display paper{.theme = views::ThemeId::Light, .animated = false};
    views::LabWorkspace sheet;
    sheet.show(report.shown.choice, paper, reportMetrics);
    sheet.show(report.shown, report.pinned);
    ReportPage page(painter);
    const double inner = pageWidth - 2 * margin, half = (inner - 40) / 2, third = (inner - 60) / 3;
    double y = page.write(QStringLiteral("<h2>%1</h2><h3>%2</h3>")
                              .arg(ReportWords::tr("What temporary mappings cost under load"),
                                   sheet.sentence().toHtmlEscaped()),
                          margin, margin, inner) +
               12;
    page.plot(sheet.bars(), {margin, y, half, 400});
    page.plot(sheet.curves(), {margin + half + 40, y, half, 400});
    y += 420;
    page.plot(sheet.spread(), {margin, y, half, 340});
    page.plot(sheet.occupancy(), {margin + half + 40, y, half, 340});
    y += 360;
    const auto column = [&](int index, const QString& title, const QList<std::pair<QString, QString>>& rows) {
        page.write(QStringLiteral("<b>%1</b>%2").arg(title, tableOf(rows)), margin + index * (third + 30), y,
                   third);
    };
    column(0, ReportWords::tr("Set-up"), setUpOf(report.shown));
    column(1, ReportWords::tr("Simulated, an operation"), resultsOf(report.shown));
    column(2, ReportWords::tr("The same idea, measured on this processor (ratios)"), measuredOf(report.host));
    page.write(versionsOf(report.shown).toHtmlEscaped(), margin, pageHeight - margin - 24, inner);
}

} // namespace

std::optional<Error> writeLabReport(const QString& file, const LabReport& report)
{
    if (!file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        return Error{file.toStdString(), "unknown kind of report", "a name that ends in .pdf"};
    QSaveFile output(file);
    const auto failed = [&] {
        return Error{file.toStdString(), output.errorString().toStdString(), "a file that can be written"};
    };
    if (!output.open(QIODevice::WriteOnly))
        return failed();
    {
        QPdfWriter writer(&output);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        writer.setResolution(resolution);
        writer.setTitle(ReportWords::tr("What temporary mappings cost under load"));
        QCPPainter painter;
        if (!painter.begin(&writer))
            return failed();
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
        paintReport(painter, report);
        painter.end();
    }
    return output.commit() ? std::nullopt : std::optional(failed());
}

} // namespace vmscope
