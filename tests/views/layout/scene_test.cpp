// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/layout/planned.h"
#include "views/layout/scene.h"

#include <QApplication>
#include <QTest>

#include <random>
#include <set>

using namespace vmscope;
using namespace vmscope::views;

class SceneTest : public QObject
{
    Q_OBJECT

private slots:
    void idsAreUniqueInEveryScene();
    void betweenEndsAtBothScenes();
    void betweenStaysBetween();
    void blocksStayInTheirColumns();
    void physicalMemoryIsLinear();
};

static constexpr QSizeF pictureSize{1200, 560};

/// Any state that can be chosen.
static Shown randomShown(std::mt19937& random)
{
    const auto below = [&](std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
    };
    const auto kernels = layout::kernelProfiles();
    for (;;) {
        State state;
        const Bytes ram = 1_MiB * (std::uint64_t{1} << (4 + below(13))) + std::uint64_t(below(900)) * 1_MiB;
        state.config = layout::configFor(
            kernels[below(kernels.size())],
            layout::ramOf(below(2) ? layout::MachineKind::Pc : layout::MachineKind::Flat, ram));
        const auto splits = layout::splitRows();
        state.config.split = splits[below(splits.size())].split;
        state.mode = below(2) ? Mode::User : Mode::Kernel;
        state.process = below(2) ? 'A' : 'B';
        if (below(2))
            state.config.options.pti = below(2) == 1;
        if (!layout::impossible(state.config))
            return {state, layout::plan(state.config)};
    }
}

static Scene sceneOf(const Shown& shown)
{
    return sceneOf(shown, views::Display{}, Metrics{.unit = 15}, pictureSize);
}

static QString nameOf(const Shown& shown)
{
    const auto& config = shown.state.config;
    return layout::test::text(config.kernel->id) +
           QStringLiteral(", %1 MiB").arg(config.ram.installed / 1_MiB);
}

template<class Item>
static bool unique(const std::vector<Item>& items)
{
    std::set<int> ids;
    for (const Item& item : items)
        ids.insert(item.id);
    return ids.size() == items.size();
}

void SceneTest::idsAreUniqueInEveryScene()
{
    std::mt19937 random(1);
    for (int i = 0; i < 500; ++i) {
        const Shown shown = randomShown(random);
        const Scene scene = sceneOf(shown);
        QVERIFY2(unique(scene.blocks), qPrintable(nameOf(shown)));
        QVERIFY2(unique(scene.ribbons), qPrintable(nameOf(shown)));
        QVERIFY2(unique(scene.tags), qPrintable(nameOf(shown)));
        QVERIFY2(unique(scene.callouts), qPrintable(nameOf(shown)));
        QVERIFY2(unique(scene.brackets), qPrintable(nameOf(shown)));
    }
}

template<class Item>
static const Item* withId(const std::vector<Item>& items, int id)
{
    const auto found = std::ranges::find(items, id, &Item::id);
    return found == items.end() ? nullptr : &*found;
}

void SceneTest::betweenEndsAtBothScenes()
{
    std::mt19937 random(2);
    for (int i = 0; i < 200; ++i) {
        const Scene a = sceneOf(randomShown(random)), b = sceneOf(randomShown(random));
        const Scene start = between(a, b, 0), end = between(a, b, 1);
        QCOMPARE(end.blocks.size(), b.blocks.size());
        for (std::size_t k = 0; k < b.blocks.size(); ++k) {
            QCOMPARE(end.blocks[k].id, b.blocks[k].id);
            QCOMPARE(end.blocks[k].rect, b.blocks[k].rect);
            QCOMPARE(end.blocks[k].opacity, b.blocks[k].opacity);
        }
        for (const Block& block : a.blocks) {
            const Block* there = withId(start.blocks, block.id);
            QVERIFY(there);
            QCOMPARE(there->rect, block.rect);
            QCOMPARE(there->opacity, block.opacity);
        }
        for (const Block& block : start.blocks)
            if (!withId(a.blocks, block.id)) // not to be seen yet
                QVERIFY(block.opacity == 0 || block.rect.height() == 0);
    }
}

void SceneTest::betweenStaysBetween()
{
    std::mt19937 random(3);
    std::uniform_real_distribution<double> share(0, 1);
    const auto mixed = [](double a, double b, double y) {
        return y >= std::min(a, b) - 0.001 && y <= std::max(a, b) + 0.001;
    };
    for (int i = 0; i < 200; ++i) {
        const Scene a = sceneOf(randomShown(random)), b = sceneOf(randomShown(random));
        const Scene middle = between(a, b, share(random));
        QVERIFY(unique(middle.blocks));
        for (const Block& block : middle.blocks) {
            const Block *from = withId(a.blocks, block.id), *to = withId(b.blocks, block.id);
            QVERIFY(from || to);
            QVERIFY(block.opacity >= 0 && block.opacity <= 1);
            if (from && to) {
                QVERIFY(mixed(from->rect.top(), to->rect.top(), block.rect.top()));
                QVERIFY(mixed(from->rect.bottom(), to->rect.bottom(), block.rect.bottom()));
            }
        }
    }
}

void SceneTest::blocksStayInTheirColumns()
{
    std::mt19937 random(4);
    for (int i = 0; i < 500; ++i) {
        const Shown shown = randomShown(random);
        const Scene scene = sceneOf(shown);
        for (const Block& block : scene.blocks) {
            bool inside = false;
            for (const QRectF& column :
                 {scene.virtualColumn, scene.windowColumn, scene.lensColumn, scene.physicalColumn})
                inside = inside || column.adjusted(-0.01, -0.01, 0.01, 0.01).contains(block.rect);
            QVERIFY2(inside, qPrintable(nameOf(shown) + ": " + block.title + QString::number(block.id)));
        }
    }
}

void SceneTest::physicalMemoryIsLinear()
{
    std::mt19937 random(5);
    for (int i = 0; i < 200; ++i) {
        const Shown shown = randomShown(random);
        const Scene scene = sceneOf(shown);
        const double scale = scene.physicalColumn.height() / double(shown.state.config.ram.end().value);
        double high = 0;
        Bytes highBytes;
        for (const Block& block : scene.blocks)
            if (block.subject == Subject::of(layout::PhysicalKind::HighMemory))
                high += block.rect.height();
        for (const layout::PhysicalExtent& extent : shown.layout.physical)
            if (extent.kind == layout::PhysicalKind::HighMemory)
                highBytes += sizeOf(extent.range);
        QVERIFY2(qAbs(high - double(highBytes.value) * scale) < 0.01, qPrintable(nameOf(shown)));
    }
}

QTEST_MAIN(SceneTest)
#include "scene_test.moc"
