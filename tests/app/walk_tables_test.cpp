// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_fixture.h"

#include <QClipboard>
#include <QScrollBar>

using namespace vmscope;
using namespace vmscope::test;
using views::TableModel;
using views::WalkWorkspace;

namespace {

/// The window with the table browser in front.
class OpenTables : public OpenWindow
{
public:
    explicit OpenTables(QSize size = {1600, 900})
        : OpenWindow({.animated = false}, size)
    {
        main.showWorkspace(Workspace::Walk);
        choose("walkFaces", int(WalkWorkspace::Face::Tables));
        tree().setFocus();
    }
    [[nodiscard]] views::TableBrowser& browser() { return main.walkPage().workspace().browser(); }
    [[nodiscard]] QTreeView& tree() { return browser().tree(); }
    [[nodiscard]] QString cell(int column)
    {
        return tree().currentIndex().siblingAtColumn(column).data(Qt::DisplayRole).toString();
    }
    [[nodiscard]] VirtualAddress walked() { return main.walkPage().walker().shown().run->address; }
    /// Goes to an address as a person does who types it.
    void walk(const QString& text) { type(find<QLineEdit>("walkAddress"), text); }
    QPoint pointOf(const QModelIndex& index) { return tree().visualRect(index).center(); }
};

} // namespace

class WalkTablesTest : public QObject
{
    Q_OBJECT
private slots:
    void theWayOfTheAddressIsOpenAndSelected()
    {
        OpenTables window;
        QCOMPARE(window.cell(TableModel::Virtual), toQString(hexText(window.walked().alignedDown(4_KiB))));
        for (QModelIndex above = window.tree().currentIndex().parent(); above.isValid();
             above = above.parent())
            QVERIFY(window.tree().isExpanded(above));
        QVERIFY(window.tree().viewport()->rect().contains(window.pointOf(window.tree().currentIndex())));
    }
    void arrowKeysAreTheTreesOwn()
    {
        OpenTables window;
        const std::size_t step = window.main.walkPage().walker().shown().step;
        window.key(Qt::Key_Home);
        QCOMPARE(window.cell(TableModel::Index), QStringLiteral("CR3"));
        window.key(Qt::Key_Left);
        QVERIFY(!window.tree().isExpanded(window.tree().currentIndex()));
        window.key(Qt::Key_Right);
        QVERIFY(window.tree().isExpanded(window.tree().currentIndex()));
        QCOMPARE(window.main.walkPage().walker().shown().step, step);
    }
    void enterWalksToThePage()
    {
        OpenTables window;
        window.key(Qt::Key_Down);
        const QString wanted = window.cell(TableModel::Virtual);
        const VirtualAddress before = window.walked();
        window.key(Qt::Key_Return);
        QVERIFY(window.walked() != before);
        QCOMPARE(toQString(hexText(window.walked())), wanted);
        QCOMPARE(window.cell(TableModel::Virtual), wanted);
    }
    void aDoubleClickWalksToThePage()
    {
        OpenTables window;
        const QModelIndex below = window.tree().indexBelow(window.tree().currentIndex());
        const QPoint at = window.pointOf(below);
        QTest::mouseClick(window.tree().viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(window.tree().viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(toQString(hexText(window.walked())),
                 below.siblingAtColumn(TableModel::Virtual).data().toString());
    }
    void aTableIsOpenedAndClosedByEnter()
    {
        OpenTables window;
        window.tree().setCurrentIndex(window.tree().currentIndex().parent());
        while (!window.browser().model().nodeAt(window.tree().currentIndex())->namesTable())
            window.tree().setCurrentIndex(window.tree().currentIndex().parent());
        const VirtualAddress before = window.walked();
        const QModelIndex table = window.tree().currentIndex();
        const bool open = window.tree().isExpanded(table);
        window.key(Qt::Key_Return);
        QCOMPARE(window.tree().isExpanded(table), !open);
        QCOMPARE(window.walked(), before);
    }
    void anotherAddressMovesTheSelection()
    {
        OpenTables window;
        window.walk("page_offset+5M");
        QCOMPARE(window.cell(TableModel::Virtual), toQString(hexText(VirtualAddress{0xc0400000})));
    }
    void whatWasOpenStaysOpen()
    {
        OpenTables window;
        const QPersistentModelIndex first = window.tree().currentIndex().parent();
        window.walk("page_offset+5M");
        QVERIFY(first.isValid());
        QVERIFY(window.tree().isExpanded(first));
    }
    void whoElseMapsAFrame()
    {
        OpenTables window;
        window.walk("page_offset+5M");
        window.tree().setFocus();
        const auto frame = window.browser().model().frameAt(window.tree().currentIndex());
        const auto aliases = window.main.walkPage().walker().shown().source->graph.aliasesOf(*frame);
        QVERIFY(aliases.size() >= 2); // of the process and of the reference tables
        window.key(Qt::Key_W);
        QListWidget& list = window.browser().aliases().list();
        QVERIFY(list.isVisible());
        QCOMPARE(std::size_t(list.count()), aliases.size());
        for (std::size_t i = 0; i < aliases.size(); ++i)
            QVERIFY(list.item(int(i))->text().contains(toQString(hexText(aliases[i].address))));
        list.setFocus();
        window.key(Qt::Key_Return);
        QCOMPARE(window.walked(), aliases.front().address);
        window.key(Qt::Key_Escape);
        QVERIFY(!list.isVisible());
    }
    void tableCommandsFitTheRow()
    {
        OpenTables window;
        const auto enabled = [&](const char* name) { return window.find<QPushButton>(name).isEnabled(); };
        QVERIFY(enabled("tableWalk"));
        QVERIFY(!enabled("tableOpen"));
        window.key(Qt::Key_Home);
        QVERIFY(!enabled("tableWalk"));
        QVERIFY(enabled("tableOpen"));
        window.click(window.find<QPushButton>("tableOpen"));
        QVERIFY(window.tree().currentIndex().parent() == window.browser().model().index(0, 0));
        QVERIFY(window.browser().model().nodeAt(window.tree().currentIndex())->fold.present());
    }
    void theKernelsWayToATable()
    {
        OpenTables window;
        window.key(Qt::Key_Home);
        const auto frame = window.browser().model().frameAt(window.tree().currentIndex());
        window.key(Qt::Key_J);
        const auto* node = window.browser().model().nodeAt(window.tree().currentIndex());
        const auto& level = *window.main.walkPage().walker().shown().mode().levels.begin();
        QVERIFY(node->fold.frames(level.span()).contains(*frame));
    }
    void copiedRowsHaveTheirHeader()
    {
        OpenTables window;
        window.key(Qt::Key_Down, Qt::ShiftModifier);
        window.key(Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0].split(QLatin1Char('\t')).size(), int(TableModel::ColumnCount));
        QVERIFY(lines[1].startsWith("PTE "));
        QVERIFY(lines[2].contains("0x"));
    }
    void noCellIsCut_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("kernel");
        for (const char* kernel : {"linux-2.4.20", "debian-6.1-686-pae", "debian-6.1-amd64"})
            for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)})
                QTest::addRow("%s %d", kernel, size.width()) << size << QString(kernel);
    }
    void noCellIsCut()
    {
        QFETCH(const QSize, size);
        QFETCH(const QString, kernel);
        OpenTables window(size);
        views::State state = window.state();
        for (const layout::KernelProfile& profile : layout::kernelProfiles())
            if (toQString(profile.id) == kernel)
                state.config = layout::configFor(profile, layout::ramOf(layout::MachineKind::Pc, 4_GiB));
        window.session.apply(state);
        QCoreApplication::processEvents();
        QVERIFY(!window.tree().horizontalScrollBar()->isVisible());
        for (QModelIndex row = window.browser().model().index(0, 0); row.isValid();
             row = window.tree().indexBelow(row))
            for (int column = 0; column < TableModel::ColumnCount; ++column) {
                const QModelIndex cell = row.siblingAtColumn(column);
                const QFontMetricsF metrics(cell.data(Qt::FontRole).value<QFont>());
                QVERIFY2(metrics.horizontalAdvance(cell.data().toString()) <
                             window.tree().visualRect(cell).width(),
                         qPrintable(cell.data().toString()));
            }
    }
};

VMSCOPE_GUI_TEST(WalkTablesTest)
#include "walk_tables_test.moc"
