// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/lab_page.h"
#include "tests/app/window_fixture.h"
#include "views/lab/legend_row.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QFile>
#include <QPushButton>
#include <QUndoStack>
#include <qcustomplot.h>

#include <nlohmann/json.hpp>

using namespace vmscope;
using namespace vmscope::test;
using lab::Service;

namespace {

/// The window with the lab in front, and a load that is done in a moment.
struct OpenLab : OpenWindow
{
    OpenLab()
    {
        page().ask(small(), "small load");
        key(Qt::Key_5, Qt::AltModifier);
        settle();
    }
    static views::LabChoice small()
    {
        views::LabChoice choice;
        choice.load.operations = 4'000;
        return choice;
    }
    [[nodiscard]] LabPage& page() const { return main.labPage(); }
    [[nodiscard]] views::LabWorkspace& lab() const { return page().workspace(); }
    [[nodiscard]] const views::LabShown& shown() const { return page().runner().shown(); }
    [[nodiscard]] unsigned cpus() const { return page().choice().load.cpus; }
    [[nodiscard]] QString sentence() const { return lab().sentence(); }
    [[nodiscard]] QPushButton& button(const char* name) const { return find<QPushButton>(name); }
    /// Waits until the run is done and drawn.
    void settle() const
    {
        if (!QTest::qWaitFor([this] { return !page().runner().isRunning(); }, 60'000))
            throw std::runtime_error("the run does not end");
        QCoreApplication::processEvents();
    }
    /// A load that goes on until it is cancelled.
    void runForLong()
    {
        views::LabChoice endless = small();
        endless.load.operations = 500'000'000;
        page().ask(endless, "long load");
    }
    /// A load of its own, so that a preset's millions of operations need not be waited for.
    void shorten()
    {
        views::LabChoice shorter = page().choice();
        shorter.load.operations = 4'000;
        page().ask(shorter, "shorter");
    }
};

double relativeDifference(double a, double b) { return std::abs(a - b) / std::max(1e-9, std::max(a, b)); }

} // namespace

class LabWorkspaceTest : public QObject
{
    Q_OBJECT
private slots:
    void opensWithThreeServicesAndASentence()
    {
        OpenLab window;
        QCOMPARE(window.main.shownWorkspace(), Workspace::Lab);
        int visible = 0;
        for (const auto* box : window.lab().controls().findChildren<QCheckBox*>())
            visible += box->isVisible();
        QCOMPARE(visible, 3);
        QVERIFY2(window.sentence().contains("kmap"), qPrintable(window.sentence()));
        QVERIFY(window.lab().findChild<QLabel*>("labSentence")->font().pixelSize() >
                window.find<QLabel>("cpusValue").font().pixelSize());
    }
    void barAndCurveShowTheSameRun()
    {
        OpenLab window;
        for (const Service service : window.page().choice().services) {
            const double bar = window.lab().bars().length(service);
            const double curve = window.lab().curves().height(service, window.shown().current());
            QVERIFY(bar > 0);
            QVERIFY2(relativeDifference(bar, curve) < 1e-9, qPrintable(QString("%1 %2").arg(bar).arg(curve)));
            QVERIFY(relativeDifference(bar, window.shown().at(service)->total.meanCost()) < 0.05);
        }
    }
    void partsOfABarAddUpToIt()
    {
        OpenLab window;
        for (const lab::SweepPoint* point : window.shown().bars()) {
            double sum = 0;
            for (std::size_t part = 0; part < lab::costParts; ++part)
                sum += point->total.share(lab::CostPart(part));
            QVERIFY(relativeDifference(sum, 1) < 1e-9);
        }
    }
    void theSliderChoosesProcessorsAndRuns()
    {
        OpenLab window;
        window.drag(window.slider("cpusSlider"), 5);
        QCOMPARE(window.cpus(), 32u);
        window.settle();
        QCOMPARE(window.shown().choice.load.cpus, 32u);
        QCOMPARE(window.find<QLabel>("cpusValue").text(), "32");
        window.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(window.cpus(), 8u);
    }
    void aClickOnThePlotSetsTheControls()
    {
        OpenLab window;
        const std::size_t last = window.shown().range.values.size() - 1;
        window.click(window.lab().curves().plot(), window.lab().curves().placeOf(last));
        QTRY_COMPARE(window.cpus(), 64u);
        window.settle();
        window.lab().curves().plot().setFocus();
        window.key(Qt::Key_Left);
        QTRY_COMPARE(window.cpus(), 32u);
    }
    void theCurveGoesOverWhatIsChosen()
    {
        OpenLab window;
        window.choose("swept", 1);
        window.settle();
        QCOMPARE(window.shown().range.parameter->id, "pages");
        const auto& values = window.shown().range.values;
        QVERIFY(std::ranges::is_sorted(values));
        QCOMPARE(values.at(window.shown().current()), 4096.0);
    }
    void hoverTellsValues()
    {
        OpenLab window;
        const auto place = window.lab().bars().placeOf(Service::Kmap, lab::CostPart::Call);
        QVERIFY(window.lab().bars().textAt(place).contains("kmap"));
        QVERIFY(
            window.lab().curves().textAt(window.lab().curves().placeOf(0)).contains("operations a second"));
    }
    void runRunsAgainWithMoreRepetitions()
    {
        OpenLab window;
        const unsigned before = window.shown().repetitions;
        window.click(window.button("runLab"));
        QVERIFY(!window.button("runLab").isEnabled());
        window.settle();
        QVERIFY(window.shown().repetitions > before);
        QVERIFY(window.button("runLab").isEnabled());
    }
    void cancelEndsALongRunAndTheWindowAnswers()
    {
        OpenLab window;
        window.runForLong();
        QTRY_VERIFY(window.button("cancelLab").isEnabled());
        QTest::qWait(200); // it has begun
        QVERIFY(window.page().runner().isRunning());
        window.click(window.button("cancelLab"));
        QTRY_VERIFY(!window.page().runner().isRunning());
        QVERIFY(window.shown().cancelled);
        QVERIFY(!window.button("cancelLab").isEnabled());
    }
    void whatWasShownStaysUntilTheNextRunHasSomething()
    {
        OpenLab window;
        const double before = window.lab().bars().length(Service::Kmap);
        window.runForLong();
        QTest::qWait(300);
        QCOMPARE(window.lab().bars().length(Service::Kmap), before);
        window.click(window.button("cancelLab"));
        QTRY_VERIFY(!window.page().runner().isRunning());
    }
    void aPinnedRunStaysBesideTheNext()
    {
        OpenLab window;
        const double pinned = window.lab().bars().length(Service::Kmap);
        window.click(window.button("pinLab"));
        QVERIFY(window.page().pinned());
        window.drag(window.slider("cpusSlider"), 0);
        window.settle();
        QCOMPARE(window.lab().bars().pinnedLength(Service::Kmap), pinned);
        QVERIFY(window.lab().bars().length(Service::Kmap) != pinned);
        window.click(window.button("pinLab"));
        QVERIFY(!window.page().pinned());
    }
    void aPresetSetsAllOfTheLoad()
    {
        OpenLab window;
        auto& presets = window.find<QComboBox>("loadPresets");
        const lab::LoadPreset& first = lab::loadPresets().front();
        window.choose(presets, toQString(first.id));
        QTRY_COMPARE(window.page().choice().load.pages, first.load.pages);
        QCOMPARE(presets.currentData().toString(), toQString(first.id));
        window.shorten();
        window.settle();
        QVERIFY(presets.currentData().toString().isEmpty());
    }
    void moreHasServicesNumbersAndCosts()
    {
        OpenLab window;
        window.click(window.find<QToolButton>("moreLoad"));
        QTRY_VERIFY(window.find<QCheckBox>("service-kmap_atomic").isVisible());
        window.click(window.find<QCheckBox>("service-kmap_atomic"), {8, 8});
        QTRY_COMPARE(window.page().choice().services.size(), std::size_t(4));
        auto& cost = window.find<QSpinBox>("cost-ipi-flight");
        QVERIFY(!cost.toolTip().isEmpty());
        cost.setFocus();
        cost.setValue(5'000);
        QTRY_VERIFY(window.page().choice().load.costs.has_value());
        QCOMPARE(window.page().choice().load.costs->ipiFlight, 5'000u);
        window.settle();
    }
    void whatCannotBeIsSaid()
    {
        OpenLab window;
        window.click(window.find<QToolButton>("moreLoad"));
        window.type(window.find<QLineEdit>("holdPattern"), "for ever");
        QTRY_VERIFY(window.sentence().contains("for ever"));
        QCOMPARE(window.page().choice().load.hold, lab::Hold{});
    }
    void oneServiceIsLeft()
    {
        OpenLab window;
        for (const char* name : {"service-direct", "service-kmap_local", "service-kmap"})
            window.click(window.find<QCheckBox>(name), {8, 8});
        QCOMPARE(window.page().choice().services.size(), std::size_t(1));
        QVERIFY(window.find<QCheckBox>("service-kmap").isChecked());
        window.settle();
    }
    void theMachineFillsSlots()
    {
        OpenLab window;
        const views::PkmapGrid& grid = window.lab().machine().grid();
        QVERIFY(grid.used() + grid.stale() > 0);
        QVERIFY(window.lab().machine().remark().contains("flush"));
    }
    void theMeasurementShowsRatios()
    {
        OpenLab window;
        window.page().host().finish({.seconds = 0.01, .memory = 1_MiB});
        window.lab().host().table().repaint();
        QStringList texts;
        for (const views::PaintedText& text : window.lab().host().table().paintedTexts())
            texts += text.text;
        QVERIFY(texts.contains(QStringLiteral("1×")));
        QVERIFY(texts.join(' ').contains("permanent mapping"));
        QVERIFY(window.lab().host().note().contains("quiet") || window.lab().host().note().contains("busy"));
    }
    void tablesPicturesAndTheReportCanBeSaved()
    {
        OpenLab window;
        const auto file = [&](const char* name) { return window.folder.filePath(QLatin1String(name)); };
        for (const char* name : {"lab.csv", "lab.json"})
            QVERIFY(!window.main.saveTable(file(name)));
        for (const char* name : {"lab.png", "lab.svg", "lab.pdf"})
            QVERIFY(!window.main.savePicture(file(name)));
        QVERIFY(!window.page().saveReport(file("report.pdf")));
        for (const char* name : {"lab.csv", "lab.json", "lab.png", "lab.svg", "lab.pdf", "report.pdf"})
            QVERIFY2(QFile(file(name)).size() > 500, name);
        QFile json(file("lab.json"));
        QVERIFY(json.open(QIODevice::ReadOnly));
        QVERIFY(nlohmann::json::accept(json.readAll().toStdString()));
        QVERIFY(window.page().saveReport(file("report.txt")).has_value());
    }
    void everythingHasANameForThoseWhoDoNotSee()
    {
        OpenLab window;
        window.click(window.find<QToolButton>("moreLoad"));
        for (const auto* box : window.lab().findChildren<QAbstractSpinBox*>())
            QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
        for (const auto* plot : window.lab().findChildren<QCustomPlot*>())
            QVERIFY2(!plot->accessibleName().isEmpty(), qPrintable(plot->objectName()));
        QVERIFY(!window.lab().machine().grid().accessibleName().isEmpty());
    }
    void aThemeChangesEveryPlot()
    {
        OpenLab window;
        views::Display dark = window.main.display();
        dark.theme = views::ThemeId::Dark;
        window.main.setDisplay(dark);
        QCoreApplication::processEvents();
        const QImage picture = window.lab().bars().plot().grab().toImage();
        QCOMPARE(picture.pixelColor(1, 1), views::themeOf(views::ThemeId::Dark).panel);
    }
};

VMSCOPE_GUI_TEST(LabWorkspaceTest)
#include "lab_workspace_test.moc"
