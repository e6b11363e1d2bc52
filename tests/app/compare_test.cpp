// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table_export.h"
#include "model/formats/layout_json.h"
#include "tests/app/recorded_texts.h"
#include "tests/app/window_fixture.h"

#include <QClipboard>
#include <QComboBox>

using namespace vmscope;
using namespace vmscope::test;
using layout::Highmem;
using layout::PhysicalKind;
using layout::Quantity;
using layout::Split;

namespace {

constexpr QSize sizes[]{{1024, 640}, {1280, 720}, {1600, 900}};

/// The window on the Compare workspace.
class Comparing : public OpenWindow
{
public:
    explicit Comparing(const views::Display& display = {.animated = false}, QSize size = {1600, 900})
        : OpenWindow(display, size)
    {
        key(Qt::Key_3, Qt::AltModifier);
    }

    [[nodiscard]] views::CompareWorkspace& compare() const { return main.comparePage().workspace(); }
    [[nodiscard]] views::CompareColumn& column(std::size_t index) const { return compare().column(index); }
    [[nodiscard]] views::ComparedView& picture(std::size_t index) const { return column(index).view(); }
    [[nodiscard]] QString sentence() const { return compare().sentence().text(); }
    /// The plans of the present state, made anew: what every number shown must equal.
    [[nodiscard]] std::vector<layout::Layout> plans() const
    {
        std::vector<layout::Layout> plans;
        for (layout::MachineConfig system : state().compare.systems) {
            system.ram = state().config.ram;
            plans.push_back(layout::plan(system));
        }
        return plans;
    }
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (std::size_t i = 0; i < compare().count(); ++i)
            titles += column(i).title();
        return titles;
    }
    void choosePreset(const char* id)
    {
        int key = 0;
        for (const layout::ComparisonPreset& preset : layout::comparisonPresets()) {
            if (preset.id == id)
                return choose("comparisonPresets", key);
            ++key;
        }
        throw std::invalid_argument("no such preset");
    }
    [[nodiscard]] views::Figure figure(std::size_t side, Quantity quantity) const
    {
        return column(side).figures().figures().at(unsigned(quantity));
    }
    [[nodiscard]] QPoint pointOn(std::size_t side, const Subject& part) const
    {
        for (const views::Block& block : picture(side).scene().blocks)
            if (block.subject == part && block.rect.height() > 0)
                return block.rect.center().toPoint();
        throw std::invalid_argument("this part is nowhere in the picture");
    }
    /// Every text in a column's picture.
    [[nodiscard]] QString painted(std::size_t side) const
    {
        picture(side).repaint();
        QStringList texts;
        for (const views::PaintedText& text : picture(side).paintedTexts())
            texts += text.text;
        return texts.join(QLatin1Char('\n'));
    }
};

} // namespace

class CompareTest : public QObject
{
    Q_OBJECT

private slots:
    void aTabAndAKeyShowIt();
    void presetsAreChosenByClick();
    void everyNumberIsTheEngines();
    void draggingRamChangesAllColumnsAsOneStep();
    void typedRamChangesAllColumns();
    void allColumnsHaveOneScale();
    void whatDiffersIsFramed();
    void aColumnsSystemIsChosenByKeys();
    void aColumnsHighmemAndSplitAreItsOwn();
    void undoGoesBackThroughComparisons();
    void theThirdColumnComesAndGoes();
    void aColumnIsTakenToLayoutByItsButton();
    void aColumnIsTakenToLayoutByEnterAndByDoubleClick();
    void pointingTellsOfThatPartInEachColumn();
    void arrowKeysSelectInAllColumns();
    void goToShowsWhatAnAddressIsInEach();
    void tablesAreCopiedAndSaved();
    void thePictureIsSaved();
    void aSplitKeySaysWhereSplitsAre();
    void itMovesAndCanBeInterrupted();
    void nothingIsCutOffOrTooSmall_data();
    void nothingIsCutOffOrTooSmall();
    void everyControlHasAName();
};

void CompareTest::aTabAndAKeyShowIt()
{
    OpenWindow window;
    window.choose("workspaces", int(Workspace::Compare));
    QVERIFY(window.main.comparePage().workspace().isVisible());
    QVERIFY(!window.main.workspace().isVisible());
    QVERIFY(!window.find<QToolButton>("system").isVisible());
    window.key(Qt::Key_2, Qt::AltModifier);
    QVERIFY(!window.main.comparePage().workspace().isVisible());
    QVERIFY(window.main.walkPage().workspace().isVisible());
    window.key(Qt::Key_3, Qt::AltModifier);
    QVERIFY(window.main.comparePage().workspace().isVisible());
    QVERIFY(!window.main.walkPage().workspace().isVisible());
    window.key(Qt::Key_1, Qt::AltModifier);
    QVERIFY(window.view().isVisible());
    QVERIFY(!window.main.comparePage().workspace().isVisible());
}

void CompareTest::presetsAreChosenByClick()
{
    Comparing window;
    QSet<QString> sentences;
    for (const layout::ComparisonPreset& preset : layout::comparisonPresets()) {
        window.choosePreset(preset.id.data());
        QCOMPARE(window.state().config.ram.installed.value, preset.ram.value);
        QCOMPARE(window.state().compare, views::compareChoiceOf(preset));
        QCOMPARE(window.compare().count(), window.plans().size());
        QCOMPARE(window.sentence(), toQString(layout::differenceSentence(window.plans())));
        QVERIFY(window.find<QLineEdit>("comparedRamField").text() == sizeOn(preset.ram));
        QVERIFY(window.column(1).isVisible());
        sentences.insert(window.sentence());
    }
    QCOMPARE(sentences.size(), qsizetype(layout::comparisonPresets().size()));
}

void CompareTest::everyNumberIsTheEngines()
{
    Comparing window;
    for (const layout::ComparisonPreset& preset : layout::comparisonPresets()) {
        window.choosePreset(preset.id.data());
        const auto plans = window.plans();
        for (std::size_t i = 0; i < plans.size(); ++i) {
            for (const layout::QuantityRow& row : layout::quantityRows())
                QCOMPARE(window.figure(i, row.quantity).value, sizeOn(row.of(plans[i])));
            QVERIFY(window.column(i).verdict().text().startsWith(toQString(layout::sentenceOf(plans[i]))));
            QVERIFY(window.painted(i).contains(toQString(hexText(plans[i].pageOffset))));
        }
    }
}

void CompareTest::draggingRamChangesAllColumnsAsOneStep()
{
    Comparing window;
    window.choosePreset("highmem");
    const int steps = window.session.undoStack().count();
    const QString before = window.sentence();
    const auto usable = [&](std::size_t side) { return window.figure(side, Quantity::UsableRam).value; };
    QVERIFY(usable(1) != usable(2));
    auto& slider = window.slider("comparedRam");
    window.drag(slider, slider.value() - 64); // a sixteenth
    QCOMPARE(window.state().config.ram.installed.value, (1_GiB).value);
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(window.painted(i).contains("RAM, 1 GiB"));
    QCOMPARE(usable(1), usable(2));
    QVERIFY(window.sentence() != before);
    QCOMPARE(window.session.undoStack().count(), steps + 1);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.sentence(), before);
}

void CompareTest::typedRamChangesAllColumns()
{
    Comparing window;
    window.type(window.find<QLineEdit>("comparedRamField"), "4G");
    for (const layout::Layout& plan : window.plans())
        QCOMPARE(plan.config.ram.installed.value, (4_GiB).value);
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(window.painted(i).contains("RAM, 4 GiB"));
    window.type(window.find<QLineEdit>("comparedRamField"), "many");
    QVERIFY(window.sentence().contains("many"));
    QCOMPARE(window.state().config.ram.installed.value, (4_GiB).value);
    window.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.state().config.ram.installed.value, (8_GiB).value);
}

/// Bytes that a pixel of a part stands for.
static double scaleOf(const views::Scene& scene, const Subject& part, double left, Bytes size)
{
    for (const views::Block& block : scene.blocks)
        if (block.subject == part && std::abs(block.rect.left() - left) < 0.5)
            return double(size.value) / block.rect.height();
    return 0;
}

void CompareTest::allColumnsHaveOneScale()
{
    Comparing window;
    for (const char* preset : {"highmem", "splits"}) {
        window.choosePreset(preset);
        const auto plans = window.plans();
        QList<double> maps, rams;
        for (std::size_t i = 0; i < plans.size(); ++i) {
            const views::Scene& scene = window.picture(i).scene();
            maps += scaleOf(scene, Subject::of(layout::RegionKind::DirectMap), scene.windowColumn.left(),
                            plans[i].highMemory - plans[i].pageOffset);
            rams += scaleOf(scene, Subject::of(PhysicalKind::LowMemory), scene.physicalColumn.left(),
                            plans[i].lowMemory());
        }
        for (int i = 1; i < 3; ++i) {
            QVERIFY2(std::abs(maps[i] / maps[0] - 1) < 1e-6, preset);
            QVERIFY2(std::abs(rams[i] / rams[0] - 1) < 1e-6, preset);
        }
    }
}

void CompareTest::whatDiffersIsFramed()
{
    Comparing window;
    window.choosePreset("highmem");
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY(window.figure(i, Quantity::UsableRam).differs);
        QVERIFY(window.figure(i, Quantity::LowMemoryLeft).differs);
        QVERIFY(!window.figure(i, Quantity::UserAddresses).differs);
    }
    // The frame is there: high memory has the accent at its edge in the middle column.
    const views::Scene& scene = window.picture(1).scene();
    const QImage picture = window.picture(1).grab().toImage();
    const auto hasFrame = [&](const Subject& part) {
        for (const views::Block& block : scene.blocks)
            if (block.subject == part)
                for (int x = 0; x < 5; ++x)
                    if (picture.pixelColor(int(block.rect.left()) + x, int(block.rect.center().y())) ==
                        views::themeOf(views::ThemeId::Light).accent)
                        return true;
        return false;
    };
    QVERIFY(hasFrame(Subject::of(PhysicalKind::HighMemory)));
    QVERIFY(!hasFrame(Subject::of(PhysicalKind::LowMemory)));
}

void CompareTest::aColumnsSystemIsChosenByKeys()
{
    Comparing window;
    auto& box = window.find<QComboBox>("comparedSystem1");
    window.choose(box, "rhel4-hugemem");
    QCOMPARE(window.state().compare.systems[1].kernel->id, "rhel4-hugemem");
    QCOMPARE(window.state().compare.systems[0].kernel->id, "linux-2.4.20");
    QCOMPARE(window.sentence(), toQString(layout::differenceSentence(window.plans())));
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_Home); // as in Layout
    layout::MachineConfig fromLayout = window.state().config;
    fromLayout.ram = {};
    QCOMPARE(window.state().compare.systems[1], fromLayout);
}

void CompareTest::aColumnsHighmemAndSplitAreItsOwn()
{
    Comparing window;
    window.choosePreset("splits");
    window.choose("comparedHighmem2", int(Highmem::FourG));
    QCOMPARE(window.state().compare.systems[2].highmem, Highmem::FourG);
    QCOMPARE(window.state().compare.systems[0].highmem, Highmem::Off);
    auto& split = window.find<QComboBox>("comparedSplit0");
    split.setFocus();
    QTest::keyClick(&split, Qt::Key_Down);
    QCOMPARE(window.state().compare.systems[0].split, Split::ThreeGOpt);
    QCOMPARE(window.state().compare.systems[1].split, Split::TwoG);
    QVERIFY(window.column(0).title().contains(toQString(layout::rowOf(Split::ThreeGOpt).text)));
}

void CompareTest::undoGoesBackThroughComparisons()
{
    Comparing window;
    const views::State before = window.state();
    const QStringList titles = window.titles();
    window.choosePreset("page-records");
    window.choosePreset("systems");
    QVERIFY(window.titles() != titles);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.compare().count(), std::size_t{2});
    QVERIFY(!window.column(2).isVisible());
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.state(), before);
    QCOMPARE(window.titles(), titles);
    window.click(window.find<QToolButton>("redoTool"));
    QCOMPARE(window.compare().count(), std::size_t{2});
}

void CompareTest::theThirdColumnComesAndGoes()
{
    Comparing window;
    window.choose("comparedCount", 2);
    QCOMPARE(window.state().compare.systems.size(), std::size_t{2});
    QVERIFY(!window.column(2).isVisible());
    const int wide = window.picture(0).width();
    window.choose("comparedCount", 3);
    QVERIFY(window.column(2).isVisible());
    QTRY_VERIFY(window.picture(0).width() < wide);
    QCOMPARE(window.state().compare.systems[2].kernel, window.state().config.kernel);
}

void CompareTest::aColumnIsTakenToLayoutByItsButton()
{
    Comparing window;
    window.choosePreset("systems");
    const layout::MachineConfig second = window.plans()[1].config;
    window.click(window.find<QToolButton>("take1"));
    QVERIFY(window.view().isVisible());
    QCOMPARE(window.state().config, second);
    QVERIFY(window.verdict().startsWith(toQString(layout::sentenceOf(window.plan()))));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.state().config.kernel->id, layout::firstConfig().kernel->id);
}

void CompareTest::aColumnIsTakenToLayoutByEnterAndByDoubleClick()
{
    Comparing window;
    window.choosePreset("splits");
    window.picture(2).setFocus();
    window.key(Qt::Key_Return);
    QVERIFY(window.view().isVisible());
    QCOMPARE(window.state().config.split, Split::OneG);
    window.key(Qt::Key_3, Qt::AltModifier);
    QTest::mouseDClick(&window.picture(1), Qt::LeftButton);
    QVERIFY(window.view().isVisible());
    QCOMPARE(window.state().config.split, Split::TwoG);
}

void CompareTest::pointingTellsOfThatPartInEachColumn()
{
    Comparing window;
    window.choosePreset("highmem");
    const QString difference = window.sentence();
    window.hover(window.picture(2), window.pointOn(2, Subject::of(PhysicalKind::HighMemory)));
    QCOMPARE(window.sentence(), toQString(layout::quantitySentence(window.plans(), Quantity::HighMemory)));
    window.leave();
    QCOMPARE(window.sentence(), difference);
    window.click(window.picture(0), window.pointOn(0, Subject::of(PhysicalKind::Lost)));
    window.leave();
    QCOMPARE(window.sentence(), toQString(layout::quantitySentence(window.plans(), Quantity::LostRam)));
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(window.picture(i).selected(), Subject::of(PhysicalKind::Lost));
}

void CompareTest::arrowKeysSelectInAllColumns()
{
    Comparing window;
    QVERIFY(window.picture(0).hasFocus());
    const QString difference = window.sentence();
    window.key(Qt::Key_Down);
    const Subject selected = window.picture(0).selected();
    QVERIFY(selected.kind != Subject::Kind::None);
    QCOMPARE(window.picture(2).selected(), selected);
    QVERIFY(window.sentence() != difference);
    window.key(Qt::Key_Escape);
    QCOMPARE(window.picture(2).selected(), Subject{});
    QCOMPARE(window.sentence(), difference);
}

void CompareTest::goToShowsWhatAnAddressIsInEach()
{
    Comparing window;
    window.choosePreset("highmem");
    QVERIFY(window.main.goTo("p:0x80000000"));
    QCOMPARE(window.picture(0).selected().part(), Subject::of(PhysicalKind::Lost));
    QCOMPARE(window.picture(1).selected().part(), Subject::of(PhysicalKind::HighMemory));
    QVERIFY2(window.sentence().contains("Lost RAM with HIGHMEM off, High memory with HIGHMEM 4G"),
             qPrintable(window.sentence()));
    QVERIFY(!window.main.goTo("nowhere"));
    QVERIFY(window.sentence().contains("nowhere"));
}

void CompareTest::tablesAreCopiedAndSaved()
{
    Comparing window;
    window.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const auto plans = window.plans();
    const std::string csv = QApplication::clipboard()->text().toStdString();
    QCOMPARE(csv, comparisonAsCsv(plans));
    QVERIFY(csv.starts_with("quantity,differs,\"HIGHMEM off\",\"HIGHMEM 4G\",\"HIGHMEM 64G\"\n"));
    const QString row = QStringLiteral("\nhigh_memory,yes,%1,%2,%3\n")
                            .arg(plans[0].highTotal.value)
                            .arg(plans[1].highTotal.value)
                            .arg(plans[2].highTotal.value);
    QVERIFY(toQString(csv).contains(row));
    const QString path = window.folder.filePath("table.json");
    QVERIFY(!window.main.saveTable(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto json = nlohmann::ordered_json::parse(file.readAll().toStdString());
    QVERIFY(json == formats::comparisonJson(plans));
    QCOMPARE(json["systems"].size(), plans.size());
    QCOMPARE(json["difference"].get<std::string>(), window.sentence().toStdString());
}

void CompareTest::thePictureIsSaved()
{
    Comparing window;
    for (const char* name : {"compare.png", "compare.svg", "compare.pdf"}) {
        const QString path = window.folder.filePath(name);
        QVERIFY(!window.main.savePicture(path));
        QVERIFY(QFileInfo(path).size() > 1000);
    }
    QCOMPARE(QImage(window.folder.filePath("compare.png")).size(), window.compare().size());
}

void CompareTest::aSplitKeySaysWhereSplitsAre()
{
    Comparing window;
    const views::State before = window.state();
    window.key(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(window.state(), before);
    QVERIFY(window.sentence().startsWith("Not possible: "));
}

void CompareTest::itMovesAndCanBeInterrupted()
{
    Comparing window({.animated = true});
    window.choosePreset("highmem");
    QTRY_VERIFY(!window.picture(0).isMoving());
    window.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(window.picture(i).isMoving());
    window.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(window.picture(0).isMoving());
    QTRY_VERIFY(!window.picture(2).isMoving());
    QVERIFY(window.painted(2).contains("RAM, 4 GiB"));
}

void CompareTest::nothingIsCutOffOrTooSmall_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("preset");
    for (const QSize size : sizes)
        for (const layout::ComparisonPreset& preset : layout::comparisonPresets())
            QTest::newRow(qPrintable(QStringLiteral("%1, %2").arg(size.width()).arg(toQString(preset.id))))
                << size << toQString(preset.id);
}
void CompareTest::nothingIsCutOffOrTooSmall()
{
    QFETCH(const QSize, size);
    QFETCH(const QString, preset);
    Comparing window({.animated = false}, size);
    window.choosePreset(qPrintable(preset));
    QCOMPARE(window.main.size(), size); // nothing makes the window larger
    for (std::size_t i = 0; i < window.compare().count(); ++i) {
        window.picture(i).repaint();
        for (const views::PaintedText& text : window.picture(i).paintedTexts())
            QVERIFY2(!text.elided, qPrintable(text.text));
        const auto inside = [](QWidget& widget) {
            for (const RecordedText& text : textsOf(widget))
                if (!QRectF(widget.rect()).adjusted(-1, -1, 1, 1).contains(text.ink))
                    return text.text;
            return QString();
        };
        QCOMPARE(inside(window.picture(i)), QString());
        QVERIFY2(window.column(i).verdict().showsAll(), qPrintable(window.column(i).verdict().text()));
        QCOMPARE(inside(window.column(i).figures()), QString());
        for (const views::PaintedText& text : window.column(i).figures().paintedTexts())
            QVERIFY2(!text.elided, qPrintable(text.text));
    }
}

void CompareTest::everyControlHasAName()
{
    Comparing window;
    for (const QWidget* widget : window.main.findChildren<QWidget*>())
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0)
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
}

VMSCOPE_GUI_TEST(CompareTest)
#include "compare_test.moc"
