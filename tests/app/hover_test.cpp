// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/explain.h"
#include "tests/app/window_fixture.h"

using namespace vmscope;
using namespace vmscope::test;
using layout::Highmem;
using layout::PhysicalKind;
using layout::RegionKind;

class HoverTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPartOfThePictureSaysWhatItIs_data();
    void everyPartOfThePictureSaysWhatItIs();
    void theFormulaHasTheNumbersOfThePlan();
    void aByteOfLowMemoryShowsItsSum();
    void aByteOfHighMemoryShowsWhyItHasNoAddress();
    void aByteWhoseSumIsTakenSaysByWhom();
    void memMapLightsItsStretchOfTheDirectMap();
    void namesBesideTheColumnCanBePointedAt();
    void leavingThePictureGoesBackToWhatIsSelected();
};

void HoverTest::everyPartOfThePictureSaysWhatItIs_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<int>("highmem");
    for (const char* family :
         {"linux-2.4.20", "linux-2.6.32", "linux-4.19", "debian-6.1-686", "rhel4-hugemem", "x86-64-4level"})
        for (const auto mode : {Highmem::Off, Highmem::FourG, Highmem::SixtyFourG})
            QTest::newRow(qPrintable(QStringLiteral("%1, HIGHMEM %2").arg(family).arg(int(mode))))
                << QString(family) << int(mode);
}

/// What the engine says of a part.
static layout::Explanation explanationOf(const layout::Layout& plan, const Subject& part)
{
    switch (part.kind) {
    case Subject::Kind::Region:
        return explain(plan, part.region);
    case Subject::Kind::Extent:
        return explain(plan, part.extent);
    case Subject::Kind::Window:
        return explainWindow(plan);
    default:
        return explainAddressesToLend(plan);
    }
}

void HoverTest::everyPartOfThePictureSaysWhatItIs()
{
    QFETCH(const QString, family);
    QFETCH(const int, highmem);
    OpenWindow window;
    window.chooseSystem(qPrintable(family));
    if (window.find<views::Segments>("highmem").button(highmem)->isEnabled())
        window.choose("highmem", highmem);
    const layout::Layout plan = window.plan();
    int seen = 0;
    for (const views::Block& block : window.view().scene().blocks) {
        const QPoint at = block.rect.center().toPoint();
        const views::Block* top = window.blockAt(at);
        if (!top || top != &block)
            continue;
        const Subject part = block.subject;
        window.hover(window.view(), at);
        const layout::Explanation facts = explanationOf(plan, part);
        QVERIFY(!window.label("title").isEmpty());
        QCOMPARE(window.label("range"), toQString(facts.range));
        QCOMPARE(window.inspectedSize(), facts.size);
        QVERIFY(window.label("size").startsWith(sizeOn(facts.size)));
        if (!facts.formula.empty())
            QVERIFY(window.label("formula").contains(toQString(facts.withNumbers)));
        QVERIFY(!window.label("source").isEmpty());
        ++seen;
    }
    QVERIFY(seen >= 5);
}

void HoverTest::theFormulaHasTheNumbersOfThePlan()
{
    OpenWindow window;
    window.chooseHighmem(Highmem::FourG);
    window.hover(window.view(), window.pointOn(Subject::of(RegionKind::Vmalloc)));
    const layout::Layout plan = window.plan();
    const auto start = plan.constant("VMALLOC_START")->value;
    QVERIFY(window.label("formula").contains(toQString(hexText(plan.highMemory))));
    QVERIFY(window.label("formula").contains(toQString(hexText(start))));
    QVERIFY(window.label("range").contains("v " + toQString(hexText(start))));
    window.hover(window.view(), window.pointOn(Subject::of(PhysicalKind::MemMap)));
    QVERIFY2(window.label("formula").contains("48 B * 1,048,576 = 48 MiB"),
             qPrintable(window.label("formula")));
    QCOMPARE(window.inspectedSize(), plan.memMap);
}

/// The two numbers of "p A + offset = …B"; fails the test where there are none.
static std::pair<quint64, quint64> sumIn(const QString& text)
{
    static const QRegularExpression sum("p (0x[0-9a-f]+) \\+ 0xc0000000 = (?:v )?(0x[0-9a-f]+)");
    const auto match = sum.match(text);
    return {match.captured(1).toULongLong(nullptr, 16), match.captured(2).toULongLong(nullptr, 16)};
}

void HoverTest::aByteOfLowMemoryShowsItsSum()
{
    OpenWindow window;
    window.typeRam("1G");
    for (const PhysicalAddress p : {0x08000000_pa, 0x10000000_pa, 0x20000000_pa}) {
        window.hover(window.view(), window.pointOf(p));
        const QString text = window.label("byte");
        const auto [physical, sum] = sumIn(text);
        QVERIFY2(text.contains("= v 0x"), qPrintable(text));
        QCOMPARE(sum, physical + 0xc0000000);
        QVERIFY(qAbs(double(physical) - double(p.value)) <= window.bytesPerPixel());
        QCOMPARE(text, toQString(kernelAddressOf(window.plan(), PhysicalAddress{physical})));
    }
}

void HoverTest::aByteOfHighMemoryShowsWhyItHasNoAddress()
{
    OpenWindow window;
    window.chooseHighmem(Highmem::FourG);
    window.hover(window.view(), window.pointOf(0x80000000_pa));
    const QString text = window.label("byte");
    const auto [physical, sum] = sumIn(text);
    QVERIFY2(text.contains("does not fit into 32 bits"), qPrintable(text));
    QCOMPARE(sum, physical + 0xc0000000);
    QVERIFY(sum > 0xffffffff);
}

void HoverTest::aByteWhoseSumIsTakenSaysByWhom()
{
    OpenWindow window;
    window.chooseHighmem(Highmem::FourG);
    window.typeRam("1G"); // 896 MiB to 1 GiB: the sums would lie in the vmalloc area and above
    window.hover(window.view(), window.pointOf(0x3a000000_pa));
    const QString text = window.label("byte");
    QVERIFY2(text.contains("vmalloc lives there already"), qPrintable(text));
}

void HoverTest::memMapLightsItsStretchOfTheDirectMap()
{
    OpenWindow window;
    window.chooseHighmem(Highmem::FourG);
    window.leave();
    const QRectF column = window.view().scene().windowColumn;
    const layout::Layout plan = window.plan();
    PhysicalRange memMap;
    for (const layout::PhysicalExtent& extent : plan.physical)
        if (extent.kind == PhysicalKind::MemMap)
            memMap = extent.range;
    // The same bytes in the direct map: v = p + PAGE_OFFSET, on the column's linear scale.
    const double scale = column.height() / double((plan.windowEnd - plan.pageOffset).value);
    const auto y = [&](PhysicalAddress p) { return column.bottom() - double(p.value) * scale; };
    const double inside = (y(memMap.start) + y(memMap.end)) / 2;
    const QPoint lit(int(column.left() + column.width() * 0.1), int(inside));
    const QPoint below(lit.x(), int(y(memMap.start) + 8));
    const QPoint above(lit.x(), int(y(memMap.end) - 8));
    const QImage before = window.view().grab().toImage();
    window.hover(Subject::of(PhysicalKind::MemMap));
    QCOMPARE(window.label("title"), "mem_map");
    const QImage after = window.view().grab().toImage();
    const views::Theme& theme = views::themeOf(views::ThemeId::Light);
    QCOMPARE(before.pixelColor(lit), theme.lowMemory);
    QCOMPARE(after.pixelColor(lit), theme.memMap);
    QCOMPARE(after.pixelColor(below), before.pixelColor(below));
    QCOMPARE(after.pixelColor(above), before.pixelColor(above));
}

void HoverTest::namesBesideTheColumnCanBePointedAt()
{
    OpenWindow window;
    window.chooseHighmem(Highmem::FourG);
    for (const views::Callout& callout : window.view().scene().callouts) {
        window.hover(window.view(), QPoint(int(callout.to.x()) + 30, int(callout.to.y())));
        QCOMPARE(window.inspectedSize(), explanationOf(window.plan(), callout.subject).size);
    }
    QVERIFY(!window.view().scene().callouts.empty());
}

void HoverTest::leavingThePictureGoesBackToWhatIsSelected()
{
    OpenWindow window;
    window.click(Subject::of(PhysicalKind::Lost));
    window.hover(Subject::of(PhysicalKind::LowMemory));
    QCOMPARE(window.label("title"), "Low memory");
    window.leave();
    QCOMPARE(window.label("title"), "Lost RAM");
}

VMSCOPE_GUI_TEST(HoverTest)
#include "hover_test.moc"
