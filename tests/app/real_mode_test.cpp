// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_fixture.h"

using namespace vmscope;
using namespace vmscope::test;
using layout::PhysicalKind;
using layout::RegionKind;
using views::Segments;

namespace {

void show(OpenWindow& window, std::string_view kernel, Bytes ram)
{
    views::State state;
    state.config = layout::configFor(*layout::findKernel(kernel), layout::pcRam(ram));
    state.ramSource = views::RamSource::Pc;
    window.session.apply(state);
    QCoreApplication::processEvents();
}

void allSystems()
{
    QTest::addColumn<QString>("id");
    for (const char* id : {"ems-3.2", "ems-4.0", "xms"})
        QTest::newRow(id) << id;
}

} // namespace

class RealModeTest : public QObject
{
    Q_OBJECT
private slots:
    void thePageFramesSlotsAreNumbered()
    {
        OpenWindow window;
        for (const char* id : {"ems-3.2", "ems-4.0"}) {
            show(window, id, 4_MiB);
            for (int slot = 0; slot < 4; ++slot)
                QVERIFY(window.paints(QStringLiteral("physical page %1").arg(slot)));
        }
        show(window, "xms", 4_MiB);
        QVERIFY(!window.paints("physical page"));
        QVERIFY(window.paints("no window"));
    }
    void theFirstMebibyteIsToScale()
    {
        OpenWindow window;
        show(window, "ems-3.2", 4_MiB);
        const views::Scene& scene = window.view().scene();
        const auto heightOf = [&](RegionKind kind) {
            for (const views::Block& block : scene.blocks)
                if (block.subject == Subject::of(kind) && block.rect.left() == scene.virtualColumn.left())
                    return block.rect.height();
            return 0.0;
        };
        const double mebibyte = scene.virtualColumn.height();
        QVERIFY(qAbs(heightOf(RegionKind::Conventional) - mebibyte * 640 / 1024) < 0.01);
        QVERIFY(qAbs(heightOf(RegionKind::PageFrame) - mebibyte * 64 / 1024) < 0.01);
    }
    void aCardsMemoryHasNoPhysicalAddress()
    {
        OpenWindow window;
        show(window, "ems-4.0", 4_MiB);
        QVERIFY(window.paints("0x003e0000"));
        show(window, "ems-3.2", 4_MiB);
        QVERIFY(!window.paints("0x003e0000"));
        QVERIFY(window.paints("on the card"));
    }
    void whysNameWhatItIsToAKernel()
    {
        OpenWindow window;
        show(window, "ems-3.2", 4_MiB);
        window.main.workspace().select(Subject::of(RegionKind::PageFrame));
        QVERIFY(window.answers().contains("INT 67h"));
        show(window, "xms", 4_MiB);
        window.main.workspace().select(Subject::of(PhysicalKind::HighMemory));
        QVERIFY(window.answers().contains("HIMEM.SYS"));
        QCOMPARE(window.label("title"), QStringLiteral("Extended memory"));
    }
    void whatMakesNoSenseIsOff_data() { allSystems(); }
    void whatMakesNoSenseIsOff()
    {
        QFETCH(const QString, id);
        OpenWindow window;
        show(window, id.toStdString(), 4_MiB);
        QVERIFY(!window.slider("split").isEnabled());
        QVERIFY(window.slider("split").toolTip().startsWith("none"));
        QVERIFY(!window.find<Segments>("highmem").button(int(layout::Highmem::FourG))->isEnabled());
        QVERIFY(!window.find<Segments>("isolation").button(1)->isEnabled());
        QVERIFY(!window.find<Segments>("process").isEnabled());
        QVERIFY(!window.find<QWidget>("counters").isVisible());
        show(window, "linux-2.4.20", 4_GiB);
        QVERIFY(window.find<Segments>("process").isEnabled());
        QVERIFY(window.find<QWidget>("counters").isVisible());
    }
    void theRamSliderEndsWhereTheSpecificationDoes()
    {
        OpenWindow window;
        show(window, "ems-3.2", 4_MiB);
        views::ValueSlider& slider = window.slider("ram");
        window.drag(slider, slider.maximum());
        QCOMPARE(window.state().config.ram.installed.value, (16_MiB).value);
        window.drag(slider, 0);
        QCOMPARE(window.state().config.ram.installed.value, (1_MiB).value);
        QCOMPARE(window.ramField(), QStringLiteral("1 MiB"));
    }
    void tooMuchRamIsTakenOutAloud()
    {
        OpenWindow window; // 4 GiB
        window.chooseSystem("ems-3.2");
        QCOMPARE(window.state().config.ram.installed.value, (4_MiB).value);
        QVERIFY2(window.verdict().contains("at most 9 MiB"), qPrintable(window.verdict()));
    }
    void walkSaysThatPagingIsOff_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("banks");
        QTest::newRow("ems-3.2") << "ems-3.2" << true;
        QTest::newRow("xms") << "xms" << false;
    }
    void walkSaysThatPagingIsOff()
    {
        QFETCH(const QString, id);
        QFETCH(const bool, banks);
        OpenWindow window;
        window.main.showWorkspace(Workspace::Walk);
        show(window, id.toStdString(), 4_MiB);
        const QString said = window.label("walkMessage");
        QVERIFY2(said.startsWith("Paging is off") && said.contains("A20"), qPrintable(said));
        QCOMPARE(said.contains("bank registers"), banks);
        QVERIFY(!window.main.walkPage().walker().shown().source);
    }
    void walkShowsTheMonitorsTables()
    {
        OpenWindow window;
        show(window, "ems-4.0", 4_MiB);
        window.main.showWorkspace(Workspace::Walk);
        QVERIFY(window.main.goTo("conventional"));
        const views::WalkShown& shown = window.main.walkPage().walker().shown();
        QVERIFY(shown.run && shown.run->physical);
        QCOMPARE(shown.run->physical->value, 0u);
        QCOMPARE(shown.run->tables.stepCount, 2u);
        QVERIFY(window.main.goTo("page_frame"));
        QVERIFY(window.main.walkPage().walker().shown().run->fault.has_value());
    }
};

VMSCOPE_GUI_TEST(RealModeTest)
#include "real_mode_test.moc"
