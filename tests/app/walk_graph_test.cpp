// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_fixture.h"

#include <QHelpEvent>
#include <QToolTip>

using namespace vmscope;
using namespace vmscope::test;
using graph::GraphBox;
using graph::NodeKind;
using views::GraphView;
using views::WalkWorkspace;

namespace {

/// The window with the graph in front.
class OpenGraph : public OpenWindow
{
public:
    explicit OpenGraph(const char* kernel = "linux-2.4.20", QSize size = {1600, 900}, double scale = 1)
        : OpenWindow({.scale = scale, .animated = false}, size)
    {
        views::State wanted = state();
        for (const layout::KernelProfile& profile : layout::kernelProfiles())
            if (profile.id == kernel)
                wanted.config = layout::configFor(profile, layout::ramOf(layout::MachineKind::Pc, 2_GiB));
        session.apply(wanted);
        main.showWorkspace(Workspace::Walk);
        choose("walkFaces", int(WalkWorkspace::Face::Graph));
    }
    [[nodiscard]] GraphView& graph() { return main.walkPage().workspace().graph(); }
    [[nodiscard]] VirtualAddress walked() { return main.walkPage().walker().shown().run->address; }
    [[nodiscard]] std::vector<views::PaintedText> texts()
    {
        graph().repaint();
        return graph().paintedTexts();
    }
    [[nodiscard]] QString allTexts()
    {
        QStringList all;
        for (const views::PaintedText& text : texts())
            all += text.text;
        return all.join(QLatin1Char('\n'));
    }
    /// The first box that is so.
    template<class Is>
    std::size_t boxThat(Is is)
    {
        const auto& boxes = graph().picture().boxes;
        return std::size_t(std::ranges::find_if(boxes, is) - boxes.begin());
    }
    QPoint pointOf(std::size_t box) { return graph().boxRect(box).center().toPoint(); }
    QString helpAt(QPoint at)
    {
        QHelpEvent help(QEvent::ToolTip, at, graph().mapToGlobal(at));
        QApplication::sendEvent(&graph(), &help);
        return QToolTip::text();
    }
};

bool isOffWayTable(const GraphBox& box)
{
    return box.kind == NodeKind::Table && !box.onWay && box.members.size() == 1 && box.place.root == 0;
}

} // namespace

class WalkGraphTest : public QObject
{
    Q_OBJECT
private slots:
    void factsStandAbove()
    {
        OpenGraph window;
        const auto& graph = window.main.walkPage().walker().shown().source->graph;
        const QString size = sizeOn(graph.tableBytes());
        QVERIFY2(window.texts().front().text.contains(size), qPrintable(window.texts().front().text));
        QVERIFY(window.texts().front().text.startsWith("2 roots, "));
        QVERIFY(window.texts().front().text.endsWith("no self-map"));
    }
    void theWayIsDrawnBoxByBox()
    {
        OpenGraph window;
        const auto& walk = window.main.walkPage().walker().shown().run->tables;
        for (unsigned i = 0; i < walk.stepCount; ++i) {
            const PhysicalAddress table = walk.entries[i].where.alignedDown(4_KiB);
            const auto box = window.boxThat(
                [&](const GraphBox& b) { return b.kind == NodeKind::Table && b.start == table; });
            QVERIFY(window.graph().picture().boxes.at(box).onWay);
            QVERIFY(window.allTexts().contains(toQString(hexText(table))));
        }
    }
    void aClickOnATableWalksToWhereItBegins()
    {
        OpenGraph window;
        const auto box = window.boxThat(isOffWayTable);
        const GraphBox wanted = window.graph().picture().boxes.at(box);
        window.click(window.graph(), window.pointOf(box));
        QCOMPARE(window.walked(), wanted.place.first);
        const auto after = window.boxThat(
            [&](const GraphBox& b) { return b.kind == NodeKind::Table && b.start == wanted.start; });
        QVERIFY(window.graph().picture().boxes.at(after).onWay);
    }
    void aClickOnFramesWalksToThem()
    {
        OpenGraph window;
        const auto box =
            window.boxThat([](const GraphBox& b) { return b.kind == NodeKind::Frames && !b.onWay; });
        const GraphBox wanted = window.graph().picture().boxes.at(box);
        window.click(window.graph(), window.pointOf(box));
        QCOMPARE(window.walked(), wanted.place.first);
        const auto aliases = window.main.walkPage().walker().shown().source->graph.aliasesOf(wanted.start);
        QVERIFY(std::ranges::any_of(aliases, [&](const graph::Alias& alias) {
            return alias.root == window.main.walkPage().walker().shown().root &&
                   alias.address == window.walked();
        }));
    }
    void aRootLeadsNowhere()
    {
        OpenGraph window;
        const VirtualAddress before = window.walked();
        window.click(window.graph(), window.pointOf(0));
        QCOMPARE(window.walked(), before);
    }
    void hoverSaysWhatABoxIs()
    {
        OpenGraph window;
        const auto box = window.boxThat(isOffWayTable);
        const GraphBox& table = window.graph().picture().boxes.at(box);
        const QString help = window.helpAt(window.pointOf(box));
        QVERIFY2(help.contains(toQString(hexText(table.start))), qPrintable(help));
        QVERIFY(help.contains(toQString(hexText(table.place.first))));
        QVERIFY(help.contains("entries present"));
        QToolTip::hideText();
    }
    void keysGoFromBoxToBox()
    {
        OpenGraph window;
        window.graph().setFocus();
        window.key(Qt::Key_Down); // marks the end of the way
        window.key(Qt::Key_Left);
        window.key(Qt::Key_Down);
        const VirtualAddress before = window.walked();
        window.key(Qt::Key_Return);
        QVERIFY(window.walked() != before);
    }
    void controlAndWheelZoom()
    {
        OpenGraph window;
        const QPoint at = window.pointOf(3);
        QWheelEvent in(at, window.graph().mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::ControlModifier,
                       Qt::NoScrollPhase, false);
        QApplication::sendEvent(&window.graph(), &in);
        QVERIFY(window.graph().zoom() > 1.2);
        QVERIFY(window.graph().boxRect(3).contains(at)); // what is under the pointer stays there
        const QRectF before = window.graph().boxRect(3);
        window.drag(window.graph(), at, at + QPoint(-40, -20));
        QVERIFY(window.graph().boxRect(3).center() != before.center());
    }
    void sharedTablesAreMarked()
    {
        OpenGraph window("debian-6.1-686-pae");
        QVERIFY(window.allTexts().contains("\nshared\n"));
    }
    void aSelfMapIsDrawnAsALoop()
    {
        OpenGraph window;
        auto dump = std::make_shared<views::OpenedDump>();
        dump->name = QStringLiteral("by hand");
        dump->dump = window.main.walkPage().walker().shown().source->dump;
        const PhysicalAddress root = dump->dump.rootAddress(0);
        dump->dump.memory.write<std::uint32_t>(root + 4_B * 1023, std::uint32_t(root.value) | 3);
        views::State state = window.state();
        state.walk.dump = dump;
        window.session.apply(state);
        QVERIFY(window.allTexts().contains("a self-map"));
        QVERIFY(std::ranges::any_of(window.graph().scene().wires,
                                    [](const views::GraphWire& wire) { return wire.loops; }));
    }
    void recursiveTablesOfAKernelAreDrawnAsALoop()
    {
        for (const char* kernel : {"recursive", "recursive-pae"}) {
            OpenGraph window(kernel);
            QVERIFY(window.allTexts().contains("a self-map"));
            const auto& wires = window.graph().scene().wires;
            QVERIFY(std::ranges::any_of(
                wires, [](const views::GraphWire& wire) { return wire.loops && wire.from == wire.to; }));
        }
    }
    void boxesAndTextsHaveRoom_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<double>("scale");
        for (const char* kernel : {"linux-2.4.20", "linux-2.6.32-pae", "debian-6.1-686-pae",
                                   "debian-6.1-amd64", "x86-64-5level", "recursive", "recursive-pae"})
            for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)})
                for (const double scale : {1.0, 1.5})
                    QTest::addRow("%s %d %.1f", kernel, size.width(), scale)
                        << size << QString(kernel) << scale;
    }
    void boxesAndTextsHaveRoom()
    {
        QFETCH(const QSize, size);
        QFETCH(const QString, kernel);
        QFETCH(const double, scale);
        OpenGraph window(qPrintable(kernel), size, scale);
        const QRectF room = QRectF(window.graph().rect()).adjusted(-1, -1, 1, 1);
        const auto texts = window.texts();
        QVERIFY(texts.size() > 20);
        for (const views::PaintedText& text : texts) {
            QVERIFY2(room.contains(text.rect), qPrintable(text.text));
            QVERIFY2(!text.elided, qPrintable(text.text));
        }
        const std::size_t count = window.graph().picture().boxes.size();
        QVERIFY(count <= 60);
        for (std::size_t a = 0; a < count; ++a)
            for (std::size_t b = a + 1; b < count; ++b)
                QVERIFY(!window.graph().boxRect(a).intersects(window.graph().boxRect(b)));
    }
};

VMSCOPE_GUI_TEST(WalkGraphTest)
#include "walk_graph_test.moc"
