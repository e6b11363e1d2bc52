// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "app/stepper.h"
#include "views/syscall/outline_view.h"
#include "views/syscall/reach_painter.h"
#include "views/syscall/syscall_text.h"

#include <QPainter>
#include <QTest>

using namespace vmscope;
using namespace vmscope::views;

namespace {

constexpr std::array kernels{"linux-2.4.20",       "linux-2.6.11",  "linux-2.6.32",
                             "debian-6.1-686-pae", "rhel4-hugemem", "debian-6.1-amd64"};

/// What the picture gets of a window with a bar, an outline and cards beside it.
struct Room
{
    QSize window;
    [[nodiscard]] Metrics metrics() const { return Metrics::forWindow(window, 1); }
    [[nodiscard]] QSize picture() const
    {
        const double unit = metrics().unit;
        return {int(window.width() - 52.5 * unit), int(window.height() - 22 * unit)};
    }
    [[nodiscard]] QSize outline() const
    {
        return {int(24 * metrics().unit), int(window.height() - 19.5 * metrics().unit)};
    }
};

/// A scenario on a kernel, gone through step by step.
class Story
{
public:
    Story(const QString& scenario, const QString& kernel)
    {
        State state;
        state.config = layout::configFor(*layout::findKernel(kernel.toStdString()),
                                         layout::ramOf(layout::MachineKind::Pc, 2_GiB));
        state.story.scenario = scenario.toStdString();
        session.apply(state);
        stepper.follow(session.shown());
    }
    [[nodiscard]] const StoryShown& shown() const { return stepper.shown(); }

    Session session;
    Stepper stepper;
};

bool isIn(const QRectF& inner, const QRectF& outer) { return outer.adjusted(-1, -1, 1, 1).contains(inner); }

std::vector<PaintedText> textsOf(const ReachScene& scene, const Room& room)
{
    QImage image(room.picture(), QImage::Format_RGB32);
    QPainter painter(&image);
    std::vector<PaintedText> texts;
    const Metrics metrics = room.metrics();
    ReachPainter(painter, themeOf(ThemeId::Light), metrics, texts).paint(scene);
    return texts;
}

std::vector<PaintedText> textsOf(const OutlineScene& scene, const Room& room)
{
    QImage image(room.outline(), QImage::Format_RGB32);
    QPainter painter(&image);
    std::vector<PaintedText> texts;
    const Metrics metrics = room.metrics();
    OutlinePainter(painter, themeOf(ThemeId::Light), metrics, texts).paint(scene);
    return texts;
}

/// What is wrong with a picture, or nothing.
QString faultIn(const ReachScene& scene, const Room& room)
{
    const QRectF all(QPointF(), QSizeF(room.picture()));
    const auto onEdge = [](const QRectF& column, QPointF p, double x) {
        return std::abs(p.x() - x) < 1 && p.y() >= column.top() - 1 && p.y() <= column.bottom() + 1;
    };
    for (const ReachLabel& label : scene.labels)
        if (!isIn(label.rect, all))
            return QStringLiteral("label %1 lies outside").arg(label.address);
    for (std::size_t i = 0; i < scene.labels.size(); ++i)
        for (std::size_t j = i + 1; j < scene.labels.size(); ++j)
            if (scene.labels[i].rect.intersects(scene.labels[j].rect))
                return QStringLiteral("%1 lies over %2").arg(scene.labels[i].name, scene.labels[j].name);
    for (const ReachMark& mark : scene.marks)
        if (!isIn(mark.rect, scene.virtualColumn) && !isIn(mark.rect, scene.physicalColumn))
            return QStringLiteral("a mark lies in no column");
    for (const MappingLine& line : scene.lines)
        if (!onEdge(scene.virtualColumn, line.from, scene.virtualColumn.right()) ||
            !onEdge(scene.physicalColumn, line.to, scene.physicalColumn.left()))
            return QStringLiteral("a mapping does not lead from column to column");
    for (const AccessArrow& arrow : scene.arrows) {
        const QPointF cpu = arrow.intoCpu ? arrow.to : arrow.from,
                      page = arrow.intoCpu ? arrow.from : arrow.to;
        if (!scene.cpu.rect.adjusted(-1, -1, 1, 1).contains(cpu))
            return QStringLiteral("an arrow misses the processor");
        const double x = arrow.barrier ? arrow.barrier->right() : scene.virtualColumn.right();
        if (!onEdge(scene.virtualColumn, page, x))
            return QStringLiteral("an arrow misses its page");
        if (arrow.barrier &&
            (!isIn(arrow.barrierLabel, all) || arrow.barrierLabel.intersects(scene.cpu.rect)))
            return QStringLiteral("what is said of a fault is in the way");
    }
    for (const PaintedText& text : textsOf(scene, room))
        if (text.elided)
            return QStringLiteral("\"%1\" is cut off").arg(text.text);
    return {};
}

} // namespace

class ReachSceneTest : public QObject
{
    Q_OBJECT

private slots:
    void everyStepIsWellFormed_data();
    void everyStepIsWellFormed();
    void noTitleOfAStepIsCutOff_data();
    void noTitleOfAStepIsCutOff();
    void addressesStandInTheirOrder();
    void growingDownwardsTurnsTheColumnsRound();
    void eightRowsAtMostAreInSight();
};

void ReachSceneTest::everyStepIsWellFormed_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("kernel");
    for (const story::Scenario& scenario : story::scenarios())
        for (const char* kernel : kernels)
            QTest::addRow("%s on %s", std::string(scenario.id).c_str(), kernel)
                << QString::fromStdString(std::string(scenario.id)) << QString(kernel);
}

void ReachSceneTest::everyStepIsWellFormed()
{
    QFETCH(const QString, scenario);
    QFETCH(const QString, kernel);
    Story story(scenario, kernel);
    if (!story.shown().runs()) {
        QVERIFY(!story.shown().track->problem.isEmpty());
        return;
    }
    for (std::size_t step = 0; step < story.shown().track->steps().size(); ++step) {
        story.stepper.goTo({step, std::nullopt});
        const story::StepPicture picture = shownPicture(story.shown());
        for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)})
            for (const bool up : {true, false}) {
                const Room room{size};
                const ReachScene scene = reachSceneOf(picture, story.shown().step(), {.addressesGrowUp = up},
                                                      room.metrics(), room.picture());
                const QString fault = faultIn(scene, room);
                QVERIFY2(
                    fault.isEmpty(),
                    qPrintable(
                        QStringLiteral("step %1, %2 wide: %3").arg(step + 1).arg(size.width()).arg(fault)));
            }
    }
}

void ReachSceneTest::noTitleOfAStepIsCutOff_data() { everyStepIsWellFormed_data(); }

void ReachSceneTest::noTitleOfAStepIsCutOff()
{
    QFETCH(const QString, scenario);
    QFETCH(const QString, kernel);
    Story story(scenario, kernel);
    if (!story.shown().runs())
        return;
    for (std::size_t step = 0; step < story.shown().track->steps().size(); ++step) {
        story.stepper.goTo({step, std::nullopt});
        for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
            const Room room{size};
            const OutlineScene scene = outlineSceneOf(story.shown(), room.metrics(), room.outline());
            for (const PaintedText& text : textsOf(scene, room))
                QVERIFY2(!text.elided, qPrintable(text.text));
            for (const OutlineRow& row : scene.rows)
                QVERIFY(isIn(row.rect, QRectF(QPointF(), QSizeF(room.outline()))));
        }
    }
}

void ReachSceneTest::addressesStandInTheirOrder()
{
    Story story("write", "linux-2.6.11");
    const Room room{{1920, 1080}};
    for (std::size_t step = 0; step < story.shown().track->steps().size(); ++step) {
        story.stepper.goTo({step, std::nullopt});
        const story::StepPicture picture = shownPicture(story.shown());
        const ReachScene scene =
            reachSceneOf(picture, story.shown().step(), {}, room.metrics(), room.picture());
        for (std::size_t i = 0; i < picture.places.size(); ++i)
            for (std::size_t j = 0; j < picture.places.size(); ++j)
                if (picture.places[i].address < picture.places[j].address) {
                    std::vector<double> tops;
                    for (const ReachLabel& label : scene.labels)
                        if (!label.physical)
                            tops.push_back(label.from.y());
                    QVERIFY(tops[i] >= tops[j]);
                }
    }
}

void ReachSceneTest::growingDownwardsTurnsTheColumnsRound()
{
    Story story("write", "linux-2.6.11");
    const Room room{{1920, 1080}};
    const story::StepPicture picture = shownPicture(story.shown());
    const auto sceneWith = [&](bool up) {
        return reachSceneOf(picture, story.shown().step(), {.addressesGrowUp = up}, room.metrics(),
                            room.picture());
    };
    const auto userTop = [](const ReachScene& scene) {
        return std::ranges::find(scene.bands, ReachBand::Look::User, &ReachBand::look)->rect.top();
    };
    const ReachScene up = sceneWith(true), down = sceneWith(false);
    QVERIFY(userTop(up) > up.virtualColumn.top() + 10);
    QVERIFY(userTop(down) < down.virtualColumn.top() + 1);
}

void ReachSceneTest::eightRowsAtMostAreInSight()
{
    Story story("write-fault", "linux-2.6.11");
    const Room room{{1920, 1080}};
    for (std::size_t step = 0; step < story.shown().track->steps().size(); ++step) {
        story.stepper.setOpen(step, true);
        story.stepper.goTo({step, std::nullopt});
        const OutlineScene scene = outlineSceneOf(story.shown(), room.metrics(), room.outline());
        QVERIFY(scene.rows.size() <= outlineRows);
        QCOMPARE(scene.above + scene.rows.size() + scene.below, outlineOf(story.shown()).size());
        QVERIFY(std::ranges::count(scene.rows, OutlineRow::State::Current, &OutlineRow::state) == 1);
    }
}

QTEST_MAIN(ReachSceneTest)
#include "reach_scene_test.moc"
