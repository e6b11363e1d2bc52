// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::views;
using layout::PhysicalKind;

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void textReadsOnItsGround_data();
    void textReadsOnItsGround();
    void kindsOfMemoryDiffer();
    void contrastIsThatOfTheStandard();
    void typeFollowsTheWindow();
    void presentedTypeIsReadFromTheLastRow();
};

static double leastContrast(const Theme& theme) { return theme.id == ThemeId::Projector ? 7 : 4.5; }

static QString nameOf(const Theme& theme)
{
    return QString::fromUtf8(theme.name.data(), int(theme.name.size()));
}

void ThemeTest::textReadsOnItsGround_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    for (const Theme& theme : themes()) {
        const auto row = [&](const char* what, const QColor& text, const QColor& ground) {
            QTest::newRow(qPrintable(nameOf(theme) + ": " + what)) << text << ground << leastContrast(theme);
        };
        row("text on window", theme.text, theme.window);
        row("text on panel", theme.text, theme.panel);
        row("text on alert", theme.text, theme.alert);
        row("text on sockets", theme.text, theme.socket);
        row("text on what is no RAM", theme.text, theme.notRam);
        row("muted on window", theme.muted, theme.window);
        row("muted on panel", theme.muted, theme.panel);
        row("questions on panel", theme.accent, theme.panel);
        row("chosen segment", theme.onAccent, theme.accent);
        row("process A", theme.textOn(theme.processA), theme.processA);
        row("process B", theme.textOn(theme.processB), theme.processB);
        for (const PhysicalKind kind :
             {PhysicalKind::NotRam, PhysicalKind::KernelImage, PhysicalKind::MemMap, PhysicalKind::Swiotlb,
              PhysicalKind::Initrd, PhysicalKind::LowMemory, PhysicalKind::HighMemory})
            row(layout::nameOf(kind).data(), theme.textOn(theme.fill(kind)), theme.fill(kind));
    }
}

void ThemeTest::textReadsOnItsGround()
{
    QFETCH(const QColor, text);
    QFETCH(const QColor, ground);
    QFETCH(const double, least);
    QVERIFY2(contrast(text, ground) >= least, qPrintable(QStringLiteral("%1 on %2: %3, needs %4")
                                                             .arg(text.name(), ground.name())
                                                             .arg(contrast(text, ground), 0, 'f', 2)
                                                             .arg(least)));
}

void ThemeTest::kindsOfMemoryDiffer()
{
    for (const Theme& theme : themes()) {
        QList<QRgb> fills{theme.processA.rgb(), theme.processB.rgb(), theme.socket.rgb()};
        for (const PhysicalKind kind :
             {PhysicalKind::NotRam, PhysicalKind::KernelImage, PhysicalKind::MemMap, PhysicalKind::Swiotlb,
              PhysicalKind::Initrd, PhysicalKind::LowMemory, PhysicalKind::HighMemory, PhysicalKind::Lost})
            fills += theme.fill(kind).rgb();
        QCOMPARE(QSet<QRgb>(fills.begin(), fills.end()).size(), fills.size());
        // The two that matter most differ in lightness, so for any eyes.
        QVERIFY(contrast(theme.lowMemory, theme.highMemory) >= 2);
    }
}

void ThemeTest::contrastIsThatOfTheStandard()
{
    QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21) < 0.01);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01); // a known pair
    QCOMPARE(contrast(Qt::black, Qt::white), contrast(Qt::white, Qt::black));
}

void ThemeTest::typeFollowsTheWindow()
{
    const Metrics design = Metrics::forWindow({1920, 1080}, 1);
    QCOMPARE(design.label().pixelSize(), 18);   // 1/60 of the height
    QCOMPARE(design.address().pixelSize(), 14); // 1/77
    QCOMPARE(Metrics::forWindow({3840, 2160}, 1).label().pixelSize(), 36);
    QCOMPARE(Metrics::forWindow({1920, 1080}, 2).label().pixelSize(), 36);
    QVERIFY(Metrics::forWindow({640, 400}, 1).label().pixelSize() >= 11);
    QVERIFY(design.address(true).italic());
    QVERIFY(!design.address(false).italic());
}

void ThemeTest::presentedTypeIsReadFromTheLastRow()
{
    for (const QSize screen : {QSize(1920, 1080), QSize(1280, 800), QSize(1024, 768), QSize(3840, 2160)}) {
        const Metrics metrics = Metrics::forPresentation(screen);
        for (const QFont& font : {metrics.label(), metrics.small(), metrics.address(), metrics.address(true)})
            QVERIFY(font.pixelSize() * 45 >= screen.height());
        for (const QFont& font : {metrics.title(), metrics.sentence()})
            QVERIFY(font.pixelSize() * 30 >= screen.height());
    }
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
