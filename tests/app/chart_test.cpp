// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_fixture.h"
#include "views/layout/ram_scale.h"

#include <QHelpEvent>
#include <QSpinBox>
#include <QToolTip>
#include <qcustomplot.h>

using namespace vmscope;
using namespace vmscope::test;
using layout::Highmem;
using views::GrowthPoint;

class ChartTest : public QObject
{
    Q_OBJECT

private slots:
    void draggingItsCursorChangesRam();
    void itsCursorFollowsTheSlider();
    void theBandsAreThoseOfThePlan();
    void realKernelsLieOnTheCurve_data();
    void realKernelsLieOnTheCurve();
    void whatDoesNotBootIsMarked();
    void withoutHighmemMemMapStaysFlat();
    void hoveringSaysTheNumbers();
};

/// The chart and the plot it paints.
struct Chart
{
    explicit Chart(const OpenWindow& window)
        : widget(window.find<QWidget>("growthChart"))
        , plot(*widget.findChild<QCustomPlot*>())
    {
        widget.repaint();
    }

    [[nodiscard]] QPoint at(Bytes ram) const
    {
        const QMargins margins = plot.axisRect()->margins();
        const double wide = widget.width() - margins.left() - margins.right();
        return {margins.left() + qRound(views::positionOf(ram) / views::doublings * wide),
                widget.height() / 2};
    }
    /// A band's upper edge in MiB.
    [[nodiscard]] double top(int band, Bytes ram) const
    {
        return plot.graph(band)->data()->findBegin(views::positionOf(ram) + 1e-9)->value;
    }

    QWidget& widget;
    QCustomPlot& plot;
};

static double mebibytes(Bytes size) { return double(size.value) / double((1_MiB).value); }

void ChartTest::draggingItsCursorChangesRam()
{
    OpenWindow window;
    window.chooseHighmem(Highmem::SixtyFourG);
    const Chart chart(window);
    for (const Bytes ram : {16_GiB, 128_MiB, 64_GiB}) {
        const int steps = window.session.undoStack().count();
        window.drag(chart.widget, chart.at(window.state().config.ram.installed), chart.at(ram));
        QCOMPARE(window.state().config.ram.installed, ram);
        QCOMPARE(window.ramField(), sizeOn(ram));
        QCOMPARE(window.slider("ram").value(), views::ramStep(ram));
        QVERIFY(window.verdict().startsWith(toQString(layout::sentenceOf(window.plan()))));
        QCOMPARE(window.session.undoStack().count(), steps + 1);
    }
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.ramField(), "128 MiB");
}

void ChartTest::itsCursorFollowsTheSlider()
{
    OpenWindow window;
    const Chart chart(window);
    const views::Theme& theme = views::themeOf(views::ThemeId::Light);
    const auto cursorAt = [&](Bytes ram) { // between the heading and the curves
        const int y = chart.plot.axisRect()->margins().top() - 2;
        return chart.widget.grab().toImage().pixelColor(chart.at(ram).x(), y) == theme.text;
    };
    QVERIFY(cursorAt(4_GiB));
    window.drag(window.slider("ram"), views::ramStep(256_MiB));
    QVERIFY(cursorAt(256_MiB));
    QVERIFY(!cursorAt(4_GiB));
}

void ChartTest::theBandsAreThoseOfThePlan()
{
    OpenWindow window;
    window.chooseHighmem(Highmem::SixtyFourG);
    const Chart chart(window);
    for (int step = 32; step <= views::ramSteps; step += 16) {
        layout::MachineConfig config = window.state().config;
        config.ram = layout::flatRam(views::ramAtStep(step));
        const layout::Layout plan = layout::plan(config);
        QVERIFY(plan.verdict.boots());
        const double left = chart.top(0, config.ram.installed), fixed = chart.top(1, config.ram.installed),
                     all = chart.top(2, config.ram.installed);
        QVERIFY(qAbs(left - mebibytes(plan.lowTotal)) < 0.01);
        QVERIFY(qAbs(all - fixed - mebibytes(plan.memMap)) < 0.01);
        QVERIFY(qAbs(all - mebibytes(plan.lowPresent())) < 0.01);
    }
}

void ChartTest::realKernelsLieOnTheCurve_data()
{
    QTest::addColumn<int>("highmem");
    QTest::newRow("debian-6.1-686") << int(Highmem::FourG);
    QTest::newRow("debian-6.1-686-pae") << int(Highmem::SixtyFourG);
}

void ChartTest::realKernelsLieOnTheCurve()
{
    QFETCH(const int, highmem);
    OpenWindow window;
    window.chooseSystem("debian-6.1-686");
    window.choose("highmem", highmem);
    window.click(window.find<QToolButton>("more"));
    auto& machine = window.find<QComboBox>("machine");
    machine.setFocus();
    QTest::keyClick(&machine, Qt::Key_Home); // a PC, as those that were measured
    window.key(Qt::Key_Escape);
    const Chart chart(window);
    const auto dots = views::realKernels(window.state().config.kernel->id);
    QCOMPARE(chart.plot.graph(3)->dataCount(), int(dots.size()));
    QVERIFY(dots.size() >= 9);
    const auto points = views::growthOf(window.state().config, layout::MachineKind::Pc);
    for (const views::RealKernel& dot : dots) {
        QVERIFY(qAbs(chart.top(3, dot.ram) - mebibytes(dot.lowTotal)) < 0.01);
        layout::MachineConfig config = window.state().config;
        config.ram = layout::pcRam(dot.ram);
        QVERIFY2(qAbs(mebibytes(layout::plan(config).lowTotal) - mebibytes(dot.lowTotal)) <= 1,
                 qPrintable(sizeOn(dot.ram)));
        const auto point = std::ranges::find(points, dot.ram, &GrowthPoint::ram);
        if (point != points.end()) // a RAM size of the curve's own
            QVERIFY2(qAbs(chart.top(0, dot.ram) - mebibytes(dot.lowTotal)) <= 1, qPrintable(sizeOn(dot.ram)));
    }
}

void ChartTest::whatDoesNotBootIsMarked()
{
    OpenWindow window;
    window.chooseHighmem(Highmem::SixtyFourG);
    const auto marks = [&] {
        const Chart chart(window);
        std::vector<std::pair<double, double>> found;
        for (int i = 0; i < chart.plot.itemCount(); ++i)
            if (const auto* rect = qobject_cast<QCPItemRect*>(chart.plot.item(i)))
                found.emplace_back(rect->topLeft->key(), rect->bottomRight->key());
        return found;
    };
    for (const auto& [from, to] : marks())
        QVERIFY(from < views::positionOf(1_GiB)); // 48-byte records: only too little RAM
    window.click(window.find<QToolButton>("more"));
    auto& record = window.find<QSpinBox>("record");
    record.setFocus();
    record.selectAll();
    QTest::keyClicks(&record, "64");
    QTest::keyClick(&record, Qt::Key_Return);
    window.key(Qt::Key_Escape);
    const auto points = views::growthOf(window.state().config, layout::MachineKind::Flat);
    const auto stops = std::ranges::find_if(
        points, [](const GrowthPoint& point) { return !point.boots && point.ram > 1_GiB; });
    QVERIFY(stops != points.end());
    QVERIFY(stops->ram > 32_GiB);
    QCOMPARE(marks().back(), std::pair(views::positionOf(stops->ram), double(views::doublings)));
    QVERIFY(!points.back().boots);
    // 64 GiB is inside the mark: hatched in the colour of what does not fit.
    const Chart chart(window);
    const QImage picture = chart.widget.grab().toImage();
    const views::Theme& theme = views::themeOf(views::ThemeId::Light);
    int hatched = 0;
    for (int x = chart.at(60_GiB).x(); x < chart.at(64_GiB).x(); ++x)
        for (int y = picture.height() / 3; y < picture.height() / 2; ++y)
            hatched += picture.pixelColor(x, y) == theme.memMap;
    QVERIFY(hatched > 0);
}

void ChartTest::withoutHighmemMemMapStaysFlat()
{
    OpenWindow window;
    const Chart chart(window);
    const auto memMap = [&](Bytes ram) { return chart.top(2, ram) - chart.top(1, ram); };
    QVERIFY(qAbs(memMap(2_GiB) - memMap(64_GiB)) < 0.01);
    QVERIFY(qAbs(memMap(2_GiB) - mebibytes(window.plan().memMap)) < 0.01);
    QVERIFY(memMap(512_MiB) < memMap(1_GiB));
}

void ChartTest::hoveringSaysTheNumbers()
{
    OpenWindow window;
    const Chart chart(window);
    const QPoint at = chart.at(4_GiB);
    QHelpEvent help(QEvent::ToolTip, at, chart.widget.mapToGlobal(at));
    QApplication::sendEvent(&chart.widget, &help);
    const layout::Layout plan = window.plan();
    for (const QString& number : {sizeOn(4_GiB), sizeOn(plan.lowTotal), sizeOn(plan.memMap),
                                  sizeOn(plan.lost()), toQString(shareText(plan.shareMapped()))})
        QVERIFY2(QToolTip::text().contains(number), qPrintable(QToolTip::text() + " lacks " + number));
}

VMSCOPE_GUI_TEST(ChartTest)
#include "chart_test.moc"
