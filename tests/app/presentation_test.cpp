// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/recorded_texts.h"
#include "tests/app/window_fixture.h"

#include <QPainterPath>
#include <QRegularExpression>

using namespace vmscope;
using namespace vmscope::test;
using layout::MachineKind;

namespace {

/// A window that presents, as large as a screen of this size.
class Talk : public OpenWindow
{
public:
    explicit Talk(QSize size = {1280, 800})
        : OpenWindow({.animated = false}, {1400, 800})
    {
        show.start({QRect(QPoint(), size), std::nullopt});
        QCoreApplication::processEvents();
        show.isRunning() ? void() : throw std::runtime_error("it does not present");
        main.layoutPage().focus();
    }

    void present(const layout::MachineConfig& config, views::Mode mode = views::Mode::Kernel)
    {
        views::State state;
        state.ramSource = views::RamSource::Pc;
        state.config = config;
        state.mode = mode;
        session.apply(state);
        QCoreApplication::processEvents();
    }
    void prepare(std::initializer_list<const char*> amounts)
    {
        for (const char* ram : amounts) {
            views::State state = this->state();
            state.config.ram = layout::flatRam(*parseSize(ram, ""));
            session.apply(state);
            main.document().prepareShown();
        }
        main.document().go(0);
    }
    [[nodiscard]] Bytes ram() const { return state().config.ram.installed; }
    /// What the picture says of RAM.
    [[nodiscard]] QString heading() const { return view().scene().headings.back().text; }

    Presentation& show = main.presentation();
};

const QRegularExpression addressText("^0x[0-9a-f]{8,16}$");

/// Texts on the screen, of every widget in sight.
std::vector<RecordedText> textsOnScreen(MainWindow& window)
{
    std::vector<RecordedText> all;
    for (const RecordedText& text : textsOf(window))
        if (!text.text.trimmed().isEmpty())
            all.push_back(text);
    return all;
}

QPainterPath pathOf(const views::Ribbon& ribbon)
{
    const double middle = (ribbon.leftX + ribbon.rightX) / 2;
    QPainterPath path(QPointF(ribbon.leftX, ribbon.leftTop));
    path.cubicTo(middle, ribbon.leftTop, middle, ribbon.rightTop, ribbon.rightX, ribbon.rightTop);
    path.lineTo(ribbon.rightX, ribbon.rightBottom);
    path.cubicTo(middle, ribbon.rightBottom, middle, ribbon.leftBottom, ribbon.leftX, ribbon.leftBottom);
    path.closeSubpath();
    return path;
}

} // namespace

class PresentationTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTextCanBeReadFromTheLastRow_data();
    void everyTextCanBeReadFromTheLastRow();
    void noLabelCrossesARibbonOrAnEdge_data();
    void noLabelCrossesARibbonOrAnEdge();
    void atMostSevenLabelsAndNoAddresses_data();
    void atMostSevenLabelsAndNoAddresses();
    void textsStandOutFromTheirGround_data();
    void textsStandOutFromTheirGround();
    void otherWorkspacesAreLargeToo_data();
    void otherWorkspacesAreLargeToo();
    void f5BeginsAndEscEndsIt();
    void theUsersThemeComesBack();
    void aClickPinsTheAddresses();
    void clickerKeysGoThroughThePreparedStates();
    void homeGoesBackAfterAnExcursion();
    void pageKeysGoThroughAWalkFirst();
    void bIsBlackUntilTheNextKey();
    void theSpotlightFollowsThePointer();
    void thePenDrawsAndEscWipes();
    void aPartIsMadeLarge();
    void hHidesTheChangeUntilItIsRevealed();
    void inspectorAndChartAreOneKeyEach();
    void keysForATextAreNotTaken();
    void notesStayOnTheFirstOfTwoScreens();
    void screensArePlanned();
};

static void screenSizes()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1920x1080") << QSize(1920, 1080);
    QTest::newRow("1280x800") << QSize(1280, 800);
    QTest::newRow("1024x768") << QSize(1024, 768);
}

/// Every kernel on several RAM sizes, with each part of the picture selected or none.
template<class Look>
static void forEveryPicture(Talk& talk, Look look)
{
    for (const layout::KernelProfile& kernel : layout::kernelProfiles())
        for (const Bytes ram : {64_MiB, 1_GiB, 4_GiB, 64_GiB})
            for (const auto mode : {views::Mode::Kernel, views::Mode::User}) {
                const auto config = layout::configFor(kernel, layout::ramOf(MachineKind::Pc, ram));
                if (mode == views::Mode::User && !layout::plan(config).isolated)
                    continue;
                talk.present(config, mode);
                std::vector<Subject> parts{{}};
                for (const views::Block& block : talk.view().scene().blocks)
                    if (std::ranges::find(parts, block.subject) == parts.end())
                        parts.push_back(block.subject);
                for (const Subject& part : parts) {
                    talk.view().select(part);
                    look(toQString(kernel.id) + ", " + sizeOn(ram) + ", part " +
                         QString::number(&part - parts.data()));
                    if (QTest::currentTestFailed())
                        return;
                }
                talk.view().select({});
            }
}

void PresentationTest::everyTextCanBeReadFromTheLastRow_data() { screenSizes(); }
void PresentationTest::everyTextCanBeReadFromTheLastRow()
{
    QFETCH(const QSize, size);
    Talk talk(size);
    QCOMPARE(talk.main.size(), size);
    const double least = size.height() / 45.0;
    std::size_t seen = 0;
    const auto demand = [&](QWidget& widget, const QString& name) {
        for (const RecordedText& text : textsOf(widget)) {
            ++seen;
            QVERIFY2(text.pixels >= least, qPrintable(name + ": " + text.text));
        }
    };
    forEveryPicture(talk, [&](const QString& name) { demand(talk.view(), name); });
    for (const layout::KernelProfile& kernel : layout::kernelProfiles()) {
        talk.present(layout::configFor(kernel, layout::pcRam(4_GiB)));
        demand(talk.main, toQString(kernel.id));
        const auto& verdict = talk.main.workspace().verdict();
        QVERIFY2(verdict.showsAll(), qPrintable(toQString(kernel.id) + ": " + verdict.text()));
    }
    QVERIFY(seen > 1000);
}

void PresentationTest::noLabelCrossesARibbonOrAnEdge_data() { screenSizes(); }
void PresentationTest::noLabelCrossesARibbonOrAnEdge()
{
    QFETCH(const QSize, size);
    Talk talk(size);
    forEveryPicture(talk, [&](const QString& name) {
        const QRectF room = QRectF(talk.view().rect()).adjusted(-1, -1, 1, 1);
        const views::Scene& scene = talk.view().scene();
        const auto texts = textsOf(talk.view());
        for (const RecordedText& text : texts) {
            const QByteArray where = (name + ": " + text.text).toUtf8();
            QVERIFY2(room.contains(text.ink), where);
            for (const views::Ribbon& ribbon : scene.ribbons)
                QVERIFY2(!pathOf(ribbon).intersects(text.ink), where);
            for (const QRectF& column : {scene.virtualColumn, scene.physicalColumn})
                QVERIFY2(column.adjusted(-1, -1, 1, 1).contains(text.ink) || !column.intersects(text.ink),
                         where);
            const auto isOf = [&](const views::Block& block) { return text.text == block.title; };
            const auto holds = [&](const views::Block& block) {
                return isOf(block) && block.rect.adjusted(-1, -2, 1, 2).contains(text.ink);
            };
            const bool inColumn =
                text.ink.intersects(scene.virtualColumn) || text.ink.intersects(scene.physicalColumn);
            if (inColumn && std::ranges::any_of(scene.blocks, isOf)) // not over an edge inside it either
                QVERIFY2(std::ranges::any_of(scene.blocks, holds), where);
            for (const RecordedText& other : texts)
                QVERIFY2(&other == &text || !other.ink.intersects(text.ink),
                         where + " / " + other.text.toUtf8());
        }
        for (const views::PaintedText& text : talk.view().paintedTexts())
            QVERIFY2(!text.elided, qPrintable(name + ": " + text.text));
    });
}

void PresentationTest::atMostSevenLabelsAndNoAddresses_data() { screenSizes(); }
void PresentationTest::atMostSevenLabelsAndNoAddresses()
{
    QFETCH(const QSize, size);
    Talk talk(size);
    forEveryPicture(talk, [&](const QString& name) {
        const views::Scene& scene = talk.view().scene();
        std::size_t labels = scene.headings.size() + scene.callouts.size() + scene.brackets.size() +
                             !scene.user.text.isEmpty();
        QSet<QString> known{"v", "p"};
        for (const views::Heading& each : scene.headings)
            known += each.text;
        const auto addLines = [&](const auto& each) {
            for (const QString& line : each.text.split('\n'))
                known += line;
        };
        std::ranges::for_each(scene.callouts, addLines);
        std::ranges::for_each(scene.brackets, addLines);
        for (const views::Block& block : scene.blocks)
            if (!block.title.isEmpty()) {
                ++labels;
                known += {block.title, block.value, block.title + "  " + block.value};
            }
        QVERIFY2(labels <= 7, qPrintable(name + ": " + QString::number(labels)));
        int addresses = 0;
        for (const RecordedText& text : textsOf(talk.view())) {
            addresses += addressText.match(text.text).hasMatch();
            QVERIFY2(known.contains(text.text) || addressText.match(text.text).hasMatch(),
                     qPrintable(name + ": " + text.text));
        }
        const bool selected = talk.view().selected().kind != Subject::Kind::None;
        QVERIFY2(addresses <= (selected ? 2 : 0), qPrintable(name));
    });
}

void PresentationTest::textsStandOutFromTheirGround_data() { screenSizes(); }
void PresentationTest::textsStandOutFromTheirGround()
{
    QFETCH(const QSize, size);
    Talk talk(size);
    const auto check = [&](QWidget& widget, const QString& name) {
        QImage ground(widget.size(), QImage::Format_RGB32);
        widget.render(&ground);
        for (const RecordedText& text : textsOf(widget)) {
            // The commonest colour around the letters is what they stand on.
            QHash<QRgb, int> colors;
            const QRect around = text.rect.toAlignedRect() & ground.rect();
            for (int y = around.top(); y <= around.bottom(); ++y)
                for (int x = around.left(); x <= around.right(); ++x)
                    ++colors[ground.pixel(x, y)];
            QRgb common = 0;
            for (auto color = colors.cbegin(); color != colors.cend(); ++color)
                if (color.value() > colors.value(common))
                    common = color.key();
            QVERIFY2(colors.isEmpty() || views::contrast(text.color, QColor(common)) >= 7,
                     qPrintable(QStringLiteral("%1: %2, %3 on %4")
                                    .arg(name, text.text, text.color.name(), QColor(common).name())));
        }
    };
    for (const layout::KernelProfile& kernel : layout::kernelProfiles())
        for (const Bytes ram : {64_MiB, 4_GiB, 64_GiB}) {
            talk.present(layout::configFor(kernel, layout::ramOf(MachineKind::Pc, ram)));
            check(talk.view(), toQString(kernel.id) + ", " + sizeOn(ram));
            check(talk.main.workspace().verdict(), toQString(kernel.id));
            for (QLabel* label : talk.show.bar().findChildren<QLabel*>())
                check(*label, label->objectName());
            if (QTest::currentTestFailed())
                return;
        }
}

void PresentationTest::otherWorkspacesAreLargeToo_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("workspace");
    for (const QSize size : {QSize(1920, 1080), QSize(1280, 800), QSize(1024, 768)})
        for (const PageRow& row : pageRows())
            QTest::addRow("%s, %dx%d", row.name, size.width(), size.height()) << size << int(row.workspace);
}

void PresentationTest::otherWorkspacesAreLargeToo()
{
    QFETCH(const QSize, size);
    QFETCH(const int, workspace);
    Talk talk(size);
    talk.main.showWorkspace(Workspace(workspace));
    QCoreApplication::processEvents();
    QCOMPARE(talk.main.size(), size); // nothing makes it wider than the screen
    for (const RecordedText& text : textsOnScreen(talk.main)) {
        QVERIFY2(text.pixels >= size.height() / 45.0, qPrintable(text.text));
        QVERIFY2(QRectF(talk.main.rect()).adjusted(-1, -1, 1, 1).contains(text.ink), qPrintable(text.text));
    }
}

void PresentationTest::f5BeginsAndEscEndsIt()
{
    OpenWindow window;
    const QRect before = window.main.geometry();
    auto& show = window.main.presentation();
    window.key(Qt::Key_F5);
    QVERIFY(show.isRunning());
    QTRY_COMPARE(window.main.size(), QGuiApplication::primaryScreen()->size());
    QVERIFY(!window.find<QWidget>("menu").isVisible());
    QVERIFY(window.find<QWidget>("presentRam").isVisible());
    QVERIFY(!window.find<QWidget>("growthChart").isVisible());
    window.key(Qt::Key_Escape);
    if (show.isRunning()) // it was what was pinned
        window.key(Qt::Key_Escape);
    QVERIFY(!show.isRunning());
    QTRY_COMPARE(window.main.geometry(), before);
    QVERIFY(window.find<QWidget>("menu").isVisible());
    QVERIFY(window.find<QWidget>("growthChart").isVisible());
    QVERIFY(!window.find<QWidget>("presentRam").isVisible());
}

void PresentationTest::theUsersThemeComesBack()
{
    OpenWindow window({.theme = views::ThemeId::Dark, .scale = 1.25, .animated = false});
    const QStringList texts = window.paintedTexts();
    const views::Display before = window.main.display();
    window.key(Qt::Key_F5);
    QCOMPARE(QApplication::palette(), views::themeOf(views::ThemeId::Projector).palette());
    QCOMPARE(window.main.display(), before);
    window.key(Qt::Key_F5);
    QCOMPARE(QApplication::palette(), views::themeOf(views::ThemeId::Dark).palette());
    QTRY_COMPARE(window.paintedTexts(), texts);
}

void PresentationTest::aClickPinsTheAddresses()
{
    Talk talk;
    const Subject part = Subject::of(layout::RegionKind::DirectMap);
    talk.hover(part);
    QVERIFY(talk.paintedTexts().filter(addressText).isEmpty());
    talk.click(part);
    talk.leave();
    const layout::Layout layout = talk.plan();
    QVERIFY(talk.paints(toQString(hexText(layout.pageOffset))));
    QVERIFY(talk.paints(toQString(hexText(layout.highMemory - 1_B))));
    talk.key(Qt::Key_Escape);
    QVERIFY(talk.show.isRunning());
    QVERIFY(talk.paintedTexts().filter(addressText).isEmpty());
}

void PresentationTest::clickerKeysGoThroughThePreparedStates()
{
    Talk talk;
    talk.prepare({"512M", "1G", "4G"});
    QCOMPARE(talk.ram(), 512_MiB);
    talk.key(Qt::Key_PageDown);
    QCOMPARE(talk.ram(), 1_GiB);
    talk.key(Qt::Key_Right);
    QCOMPARE(talk.ram(), 4_GiB);
    talk.key(Qt::Key_PageDown); // the last stays
    QCOMPARE(talk.ram(), 4_GiB);
    talk.key(Qt::Key_PageUp);
    talk.key(Qt::Key_Left);
    QCOMPARE(talk.ram(), 512_MiB);
    talk.key(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(talk.ram(), 4_GiB);
}

void PresentationTest::homeGoesBackAfterAnExcursion()
{
    Talk talk;
    talk.prepare({"512M", "1G"});
    talk.key(Qt::Key_PageDown);
    talk.drag(talk.slider("presentRam"), 100);
    QVERIFY(talk.ram() != 1_GiB);
    talk.key(Qt::Key_2, Qt::AltModifier);
    talk.main.shownPage().focus();
    talk.key(Qt::Key_Home);
    QCOMPARE(talk.ram(), 1_GiB);
    QVERIFY(talk.main.shownWorkspace() == Workspace::Layout);
}

void PresentationTest::pageKeysGoThroughAWalkFirst()
{
    Talk talk;
    talk.prepare({"512M"});
    talk.main.showWorkspace(Workspace::Walk);
    talk.main.document().prepareShown();
    talk.prepare({"1G"});
    talk.main.document().go(1);
    auto& walker = talk.main.walkPage().walker();
    walker.goToStep(0);
    const auto last = walker.shown().run->steps.size() - 1;
    for (std::size_t step = 1; step <= last; ++step) {
        talk.key(Qt::Key_PageDown);
        QCOMPARE(walker.shown().step, step);
    }
    talk.key(Qt::Key_PageDown);
    QCOMPARE(talk.main.document().prepared().current().value(), std::size_t{2});
}

void PresentationTest::bIsBlackUntilTheNextKey()
{
    Talk talk;
    talk.key(Qt::Key_B);
    QImage image = talk.main.grab().toImage();
    QCOMPARE(image.pixelColor(image.rect().center()), QColor(Qt::black));
    QCOMPARE(image.pixelColor(5, 5), QColor(Qt::black));
    talk.key(Qt::Key_B);
    QVERIFY(!talk.show.overlay().isVisible());
    talk.key(Qt::Key_B);
    talk.key(Qt::Key_Escape);
    QVERIFY(talk.show.isRunning());
    QVERIFY(!talk.show.overlay().isVisible());
}

void PresentationTest::theSpotlightFollowsThePointer()
{
    Talk talk;
    const QColor ground = talk.main.grab().toImage().pixelColor(8, talk.main.height() / 2);
    talk.key(Qt::Key_S);
    const QPoint at(talk.view().width() / 2, talk.view().height() / 2);
    talk.hover(talk.view(), at);
    const QPoint lit = talk.view().mapTo(&talk.main, at);
    QTRY_VERIFY(talk.main.grab().toImage().pixelColor(8, talk.main.height() / 2) != ground);
    talk.hover(talk.view(), QPoint(8, talk.view().height() / 2));
    QTRY_COMPARE(talk.main.grab().toImage().pixelColor(
                     8, talk.view().mapTo(&talk.main, QPoint(8, talk.view().height() / 2)).y()),
                 ground);
    Q_UNUSED(lit);
    talk.key(Qt::Key_L);
    QVERIFY(!talk.show.overlay().isVisible());
}

void PresentationTest::thePenDrawsAndEscWipes()
{
    Talk talk;
    const QImage before = talk.main.grab().toImage();
    talk.key(Qt::Key_P);
    QVERIFY(talk.show.overlay().hasPen());
    talk.key(Qt::Key_3);
    talk.drag(talk.show.overlay(), {300, 300}, {600, 500});
    QCOMPARE(talk.show.overlay().strokes(), std::size_t{1});
    const QColor blue = talk.main.grab().toImage().pixelColor(450, 400);
    QVERIFY2(blue.blue() > 150 && blue.red() < 60, qPrintable(blue.name()));
    talk.key(Qt::Key_P); // the pen is put down; what it drew stays, and the picture takes clicks again
    QCOMPARE(talk.show.overlay().strokes(), std::size_t{1});
    talk.click(Subject::of(layout::RegionKind::DirectMap));
    QVERIFY(talk.view().selected() == Subject::of(layout::RegionKind::DirectMap));
    talk.key(Qt::Key_Escape);
    QCOMPARE(talk.show.overlay().strokes(), std::size_t{0});
    QVERIFY(talk.show.isRunning());
}

void PresentationTest::aPartIsMadeLarge()
{
    Talk talk;
    talk.key(Qt::Key_Z);
    QVERIFY(talk.show.overlay().isChoosing());
    talk.drag(talk.show.overlay(), {400, 200}, {600, 325});
    QVERIFY(talk.show.overlay().isMagnified());
    QVERIFY(!talk.show.overlay().isChoosing());
    talk.key(Qt::Key_Escape);
    QVERIFY(!talk.show.overlay().isMagnified());
    QVERIFY(talk.show.isRunning());
}

void PresentationTest::hHidesTheChangeUntilItIsRevealed()
{
    Talk talk;
    talk.present(layout::configFor(*layout::findKernel("linux-2.4.20"), layout::flatRam(1_GiB)));
    const QString verdict = talk.verdict();
    talk.key(Qt::Key_H);
    QVERIFY(talk.verdict() != verdict);
    static const QRegularExpression figure("[0-9]+(\\.[0-9]+)? (MiB|GiB|KiB)");
    for (const QString& text : talk.paintedTexts())
        QVERIFY2(text.startsWith("Virtual") || !figure.match(text).hasMatch(), qPrintable(text));
    QVERIFY(!figure.match(talk.verdict()).hasMatch());
    const auto blocks = talk.view().scene().blocks.size();
    const QRectF low = talk.blockAt(talk.pointOn(Subject::of(layout::PhysicalKind::LowMemory)))->rect;
    talk.drag(talk.slider("presentRam"), 128);
    QCOMPARE(talk.ram(), 4_GiB);
    QCOMPARE(talk.view().scene().blocks.size(), blocks); // the class votes
    QCOMPARE(talk.blockAt(talk.pointOn(Subject::of(layout::PhysicalKind::LowMemory)))->rect, low);
    QVERIFY(talk.verdict() != toQString(layout::sentenceOf(talk.plan())));
    talk.main.layoutPage().focus();
    talk.key(Qt::Key_H);
    QVERIFY(talk.verdict().startsWith(toQString(layout::sentenceOf(talk.plan()))));
    QVERIFY(talk.heading().contains(sizeOn(4_GiB)));
    QVERIFY(talk.blockAt(talk.pointOn(Subject::of(layout::PhysicalKind::LowMemory)))->rect != low);
}

void PresentationTest::inspectorAndChartAreOneKeyEach()
{
    Talk talk;
    talk.key(Qt::Key_I);
    QVERIFY(talk.main.workspace().inspector().isVisible());
    talk.key(Qt::Key_G);
    QVERIFY(!talk.main.workspace().inspector().isVisible());
    QVERIFY(talk.find<QWidget>("growthChart").isVisible());
    talk.key(Qt::Key_G);
    QVERIFY(!talk.find<QWidget>("growthChart").isVisible());
}

void PresentationTest::keysForATextAreNotTaken()
{
    Talk talk;
    talk.main.showWorkspace(Workspace::Walk);
    auto* field = talk.main.walkPage().bar().findChild<QLineEdit*>();
    if (!field || !field->isVisible())
        return; // nothing to type into while presenting
    field->setFocus();
    field->clear();
    talk.key(Qt::Key_B);
    QCOMPARE(field->text(), "b");
    QVERIFY(!talk.show.overlay().isBlack());
}

void PresentationTest::notesStayOnTheFirstOfTwoScreens()
{
    OpenWindow window({.animated = false}, {1000, 700});
    auto& document = window.main.document();
    for (const char* ram : {"512M", "1G"}) {
        window.typeRam(ram);
        document.prepareShown();
    }
    document.prepared().rename(0, "small");
    document.prepared().rename(1, "usual");
    document.prepared().setNotes(0, "ask them first");
    document.go(0);
    const QRect first(0, 0, 800, 600), second(800, 0, 1024, 768);
    auto& show = window.main.presentation();
    show.start(presentScreens({first, second}));
    QVERIFY(show.notes());
    QTRY_COMPARE(window.main.geometry(), second);
    QTRY_COMPARE(show.notes()->geometry(), first);
    QVERIFY(show.notes()->text().contains("ask them first"));
    QVERIFY(show.notes()->text().contains("Next: usual"));
    QTest::keyClick(show.notes(), Qt::Key_PageDown); // the notes have the keyboard, too
    QCOMPARE(window.state().config.ram.installed, 1_GiB);
    QVERIFY(!show.notes()->text().contains("ask them first"));
    QVERIFY(show.notes()->text().contains("last"));
    show.stop();
    QVERIFY(!show.notes());
}

void PresentationTest::screensArePlanned()
{
    const QRect a(0, 0, 1920, 1080), b(1920, 0, 1024, 768), c(2944, 0, 800, 600);
    QCOMPARE(presentScreens({a}).picture, a);
    QVERIFY(!presentScreens({a}).notes);
    QCOMPARE(presentScreens({a, b}).picture, b);
    QCOMPARE(presentScreens({a, b}).notes.value(), a);
    QCOMPARE(presentScreens({a, b, c}).picture, b);
}

VMSCOPE_GUI_TEST(PresentationTest)
#include "presentation_test.moc"
