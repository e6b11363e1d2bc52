// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/recorded_texts.h"
#include "tests/app/window_fixture.h"

#include <QHelpEvent>
#include <QToolTip>

using namespace vmscope;
using namespace vmscope::test;
using layout::MachineKind;

class LabelsTest : public QObject
{
    Q_OBJECT

private slots:
    void columnsStandSideBySide_data();
    void columnsStandSideBySide();
    void noLabelLeavesThePicture_data();
    void noLabelLeavesThePicture();
    void addressesDoNotCoverEachOther_data();
    void addressesDoNotCoverEachOther();
    void elidedLabelsAreCompleteOnHover_data();
    void elidedLabelsAreCompleteOnHover();
    void everyAddressHasItsBadge();
    void theVerdictIsCompleteOnHover();
    void themesDoNotMoveLabels();
};

static void windowSizes()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1024x640") << QSize(1024, 640);
    QTest::newRow("1280x720") << QSize(1280, 720);
    QTest::newRow("1366x768") << QSize(1366, 768);
    QTest::newRow("1920x1080") << QSize(1920, 1080);
}

/// Shows every kernel on several RAM sizes and calls `look` with a name for each.
template<class Look>
static void forEveryState(OpenWindow& window, Look look)
{
    for (const layout::KernelProfile& kernel : layout::kernelProfiles())
        for (const Bytes ram : {64_MiB, 512_MiB, 1_GiB, 4_GiB, 64_GiB}) {
            views::State state;
            state.ramSource = views::RamSource::Pc;
            state.config = layout::configFor(kernel, layout::ramOf(MachineKind::Pc, ram));
            for (const auto mode : {views::Mode::Kernel, views::Mode::User}) {
                if (mode == views::Mode::User && !layout::plan(state.config).isolated)
                    continue;
                state.mode = mode;
                window.session.apply(state);
                look(toQString(kernel.id) + QStringLiteral(", ") + sizeOn(ram) +
                     (mode == views::Mode::User ? QStringLiteral(", user mode") : QString()));
                if (QTest::currentTestFailed())
                    return;
            }
        }
}

void LabelsTest::columnsStandSideBySide_data() { windowSizes(); }
void LabelsTest::columnsStandSideBySide()
{
    QFETCH(const QSize, size);
    for (const double scale : {0.85, 1.0, 1.25, 1.5, 1.75, 2.0}) {
        const OpenWindow window({.scale = scale, .animated = false}, size);
        QCOMPARE(window.main.size(), size);
        const views::Scene& scene = window.view().scene();
        std::vector<QRectF> columns{scene.virtualColumn, scene.windowColumn, scene.physicalColumn};
        if (scale <= 1 || scene.lensColumn.width() > 0) // the lens gives way only to large type
            columns.insert(columns.begin() + 2, scene.lensColumn);
        for (std::size_t i = 0; i + 1 < columns.size(); ++i)
            QVERIFY2(columns[i].right() < columns[i + 1].left(), qPrintable(QString::number(scale)));
        QVERIFY2(scene.windowColumn.height() > 6 * window.view().fontMetrics().height(),
                 qPrintable(QString::number(scale)));
    }
}

void LabelsTest::noLabelLeavesThePicture_data() { windowSizes(); }
void LabelsTest::noLabelLeavesThePicture()
{
    QFETCH(const QSize, size);
    for (const double scale : {1.0, 1.5, 2.0}) {
        OpenWindow window({.scale = scale, .animated = false}, size);
        forEveryState(window, [&](const QString& name) {
            const QRectF room = QRectF(window.view().rect()).adjusted(-1, -1, 1, 1);
            for (const RecordedText& text : textsOf(window.view()))
                QVERIFY2(room.contains(text.rect),
                         qPrintable(QStringLiteral("%1, type %2: %3").arg(name).arg(scale).arg(text.text)));
        });
    }
}

void LabelsTest::addressesDoNotCoverEachOther_data() { windowSizes(); }
void LabelsTest::addressesDoNotCoverEachOther()
{
    QFETCH(const QSize, size);
    OpenWindow window({.animated = false}, size);
    static const QRegularExpression address("^0x[0-9a-f]{8,16}$");
    forEveryState(window, [&](const QString& name) {
        std::vector<RecordedText> addresses;
        for (const RecordedText& text : textsOf(window.view()))
            if (address.match(text.text).hasMatch())
                addresses.push_back(text);
        QVERIFY(addresses.size() >= 4);
        for (std::size_t a = 0; a < addresses.size(); ++a)
            for (std::size_t b = a + 1; b < addresses.size(); ++b)
                QVERIFY2(!addresses[a].ink.intersects(addresses[b].ink),
                         qPrintable(name + ": " + addresses[a].text + ", " + addresses[b].text));
    });
}

void LabelsTest::elidedLabelsAreCompleteOnHover_data() { windowSizes(); }
void LabelsTest::elidedLabelsAreCompleteOnHover()
{
    QFETCH(const QSize, size);
    OpenWindow window({.scale = 1.5, .animated = false}, size); // so that some do not fit
    int elided = 0;
    forEveryState(window, [&](const QString& name) {
        window.view().repaint();
        const auto texts = window.view().paintedTexts();
        for (const views::PaintedText& text : texts) {
            if (!text.elided)
                continue;
            ++elided;
            const QPoint at = text.rect.center().toPoint();
            QHelpEvent help(QEvent::ToolTip, at, window.view().mapToGlobal(at));
            QApplication::sendEvent(&window.view(), &help);
            QVERIFY2(QToolTip::text() == text.text, qPrintable(name + ": " + text.text));
        }
    });
    QVERIFY(elided > 0);
    QToolTip::hideText();
}

void LabelsTest::everyAddressHasItsBadge()
{
    OpenWindow window;
    forEveryState(window, [&](const QString& name) {
        const QStringList texts = window.paintedTexts();
        for (qsizetype i = 0; i < texts.size(); ++i)
            if (texts[i].startsWith("0x"))
                QVERIFY2(i > 0 && (texts[i - 1] == "v" || texts[i - 1] == "p"),
                         qPrintable(name + ": " + texts[i]));
    });
}

void LabelsTest::theVerdictIsCompleteOnHover()
{
    OpenWindow window;
    forEveryState(window, [&](const QString&) {
        const auto& bar = window.main.workspace().verdict();
        QVERIFY(bar.toolTip().startsWith(toQString(layout::sentenceOf(window.plan()))));
        QCOMPARE(bar.accessibleName(), bar.text());
    });
}

void LabelsTest::themesDoNotMoveLabels()
{
    OpenWindow window;
    const auto light = textsOf(window.view());
    for (const views::ThemeId theme : {views::ThemeId::Dark, views::ThemeId::Projector}) {
        window.main.setDisplay({.theme = theme, .animated = false});
        const auto texts = textsOf(window.view());
        QCOMPARE(texts.size(), light.size());
        for (std::size_t i = 0; i < texts.size(); ++i)
            QCOMPARE(texts[i].rect, light[i].rect);
    }
}

VMSCOPE_GUI_TEST(LabelsTest)
#include "labels_test.moc"
