// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/walk/graph_scene.h"

#include "model/layout/extents.h"
#include "views/common/display_text.h"
#include "views/walk/graph_text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace vmscope::views {

namespace {

using graph::GraphArrow;
using graph::GraphBox;
using graph::NodeKind;

// In units of the label's type size.
constexpr double factsHeight = 2.0, headHeight = 1.8, legendHeight = 1.9;
constexpr double leastBox = 2.75, mostBox = 4.6, boxGap = 0.62;
constexpr double narrowest = 8.4, widest = 15, leastGap = 4.1;
constexpr double threeLines = 3.9; ///< a box of this height has room for a third line
constexpr double padding = 0.55, rightPadding = 0.35;
constexpr double labelHeight = 1.0;

class SceneBuilder
{
public:
    SceneBuilder(const graph::GraphPicture& picture, const WalkShown& walk, const Metrics& metrics,
                 QSizeF size)
        : m_picture(picture)
        , m_walk(walk)
        , m_metrics(metrics)
    {
        m_scene.size = size;
    }

    GraphScene build()
    {
        m_scene.facts = factsText(m_picture.facts);
        m_scene.boxes.resize(m_picture.boxes.size());
        placeColumns();
        addWires();
        addLegend();
        return std::move(m_scene);
    }

private:
    [[nodiscard]] double px(double units) const { return m_metrics.px(units); }
    [[nodiscard]] int levelColorOf(unsigned depth) const
    {
        return int(m_walk.mode().levels.size()) - 1 - int(depth);
    }

    [[nodiscard]] std::vector<std::vector<std::size_t>> columns() const
    {
        std::vector<std::vector<std::size_t>> columns(m_picture.columns);
        for (std::size_t i = 0; i < m_picture.boxes.size(); ++i)
            columns[m_picture.boxes[i].column].push_back(i);
        std::erase_if(columns, [](const auto& column) { return column.empty(); });
        return columns;
    }

    void placeColumns()
    {
        const auto all = columns();
        const double count = double(all.size());
        std::size_t tallest = 0;
        for (const auto& column : all)
            tallest = std::max(tallest, column.size());
        const double above = px(factsHeight + headHeight), below = px(legendHeight);
        // What needs more than there is grows in both directions: it is then drawn smaller as a whole.
        const QSizeF least(px(count * narrowest + (count - 1) * leastGap + 0.4),
                           above + below + double(tallest) * px(leastBox + boxGap));
        m_scene.size *=
            std::max({1.0, least.width() / m_scene.size.width(), least.height() / m_scene.size.height()});
        const double room = m_scene.size.width() - px(0.4);
        const double width = std::min(px(widest), (room - (count - 1) * px(leastGap)) / count);
        const double step = count > 1 ? (room - width) / (count - 1) : 0;
        m_gap = step - width;
        const double height = m_scene.size.height() - above - below;
        for (std::size_t i = 0; i < all.size(); ++i)
            placeColumn(all[i], QRectF(px(0.2) + double(i) * step, above, width, height));
        m_scene.factsRect = QRectF(px(0.2), 0, room, px(factsHeight));
    }

    void placeColumn(const std::vector<std::size_t>& column, const QRectF& rect)
    {
        const GraphBox& first = m_picture.boxes[column.front()];
        const QStringList titles = columnTitle(first.column, m_picture.columns, m_walk.mode());
        m_scene.heads.push_back({QRectF(rect.left(), px(factsHeight), rect.width(), px(headHeight)),
                                 fitting(titles, m_metrics.label(true), rect.width()),
                                 first.kind == NodeKind::Table ? levelColorOf(first.column - 1) : noLevel,
                                 false});
        const double slot = rect.height() / double(column.size());
        const double height = std::min(px(mostBox), slot - px(boxGap));
        for (std::size_t i = 0; i < column.size(); ++i) {
            const double middle = rect.top() + slot * (double(i) + 0.5);
            addBox(column[i], QRectF(rect.left(), middle - height / 2, rect.width(), height));
        }
    }

    /// The first form that fits, or else the last one.
    [[nodiscard]] static QString fitting(const QStringList& forms, const QFont& font, double width)
    {
        const QFontMetricsF metrics(font);
        for (const QString& form : forms)
            if (metrics.horizontalAdvance(form) <= width)
                return form;
        return forms.isEmpty() ? QString() : forms.back();
    }

    /// Forms that do not say what another line says.
    [[nodiscard]] static QStringList without(const QStringList& forms, const QStringList& said)
    {
        QStringList rest;
        for (const QString& form : forms)
            if (said.isEmpty() || said.front().isEmpty() || !form.endsWith(said.back()))
                rest += form;
        return rest;
    }

    void addSlices(const GraphBox& box, GraphBoxShape& shape)
    {
        const layout::Layout* layout = m_walk.source->layout.get();
        const PhysicalRange range{box.start, box.start + box.bytes};
        if (!layout || layout::kindsIn(*layout, range).size() < 2)
            return;
        for (const layout::PhysicalExtent& part : layout::extentsIn(*layout, range)) {
            shape.slices.emplace_back(part.kind, double(sizeOf(part.range).value) / double(box.bytes.value));
            m_scene.legend.push_back(part.kind);
        }
    }

    void addBox(std::size_t index, const QRectF& rect)
    {
        const GraphBox& box = m_picture.boxes[index];
        const BoxText text = boxTextOf(box, m_walk);
        const bool three = rect.height() >= px(threeLines);
        GraphBoxShape& shape = m_scene.boxes[index];
        shape = {.rect = rect, .kind = box.kind, .memory = box.memory};
        shape.folded = box.members.size() > 1;
        if (box.kind == NodeKind::Frames && !shape.folded)
            addSlices(box, shape);
        const double width = rect.width() - px(padding + (shape.slices.empty() ? rightPadding : 1.3));
        shape.level = box.kind == NodeKind::Table ? levelColorOf(box.place.depth) : noLevel;
        shape.title = fitting(text.title, m_metrics.small(true), width);
        shape.place =
            fitting(three ? without(text.place, text.note) : text.place, m_metrics.address(), width);
        if (three)
            shape.note = fitting(text.note, m_metrics.address(), width);
        shape.onWay = box.onWay;
        shape.shared = box.shared && box.kind == NodeKind::Table;
    }

    // ---- wires

    [[nodiscard]] const QRectF& rectOf(std::size_t box) const { return m_scene.boxes[box].rect; }

    /// Where an arrow would leave: as far down its table as its entries lie in it; from a folded box, towards
    /// where it goes.
    [[nodiscard]] double wishOf(const GraphArrow& arrow) const
    {
        const QRectF& rect = rectOf(arrow.from);
        if (m_picture.boxes[arrow.from].members.size() > 1)
            return rect.top() +
                   rect.height() *
                       std::clamp(rectOf(arrow.to).center().y() / m_scene.size.height(), 0.0, 1.0);
        const double middle = (arrow.first + arrow.last + 1) / 2.0;
        return rect.top() + rect.height() * middle / std::max(1u, arrow.entryCount);
    }

    /// Arrows leave a box in the order of their entries, each clear of the next as far as there is room.
    void placeStarts()
    {
        std::map<std::size_t, std::vector<std::pair<double, const GraphArrow*>>> leaving;
        for (const GraphArrow& arrow : m_picture.arrows)
            leaving[arrow.from].emplace_back(wishOf(arrow), &arrow);
        for (auto& [box, arrows] : leaving) {
            std::ranges::sort(arrows, {}, [](const auto& arrow) { return arrow.first; });
            const double inset = px(0.45), bottom = rectOf(box).bottom() - inset;
            const double room = rectOf(box).height() - 2 * inset;
            const double step = std::min(px(labelHeight), room / std::max(1.0, double(arrows.size() - 1)));
            double y = rectOf(box).top() + inset;
            for (std::size_t i = 0; i < arrows.size(); ++i) {
                y = std::min(std::max(y, arrows[i].first), bottom - step * double(arrows.size() - 1 - i));
                m_starts[arrows[i].second] = y;
                y += step;
            }
        }
    }
    [[nodiscard]] double startOf(const GraphArrow& arrow) const { return m_starts.at(&arrow); }

    void addWires()
    {
        placeStarts();
        std::vector<const GraphArrow*> arrows;
        for (const GraphArrow& arrow : m_picture.arrows)
            arrows.push_back(&arrow);
        std::ranges::stable_sort(
            arrows, {}, [this](const GraphArrow* a) { return std::tuple(a->to, startOf(*a), a->from); });
        std::map<std::size_t, unsigned> total, met;
        for (const GraphArrow* arrow : arrows)
            ++total[arrow->to];
        for (const GraphArrow* arrow : arrows) {
            const QRectF& to = rectOf(arrow->to);
            const double share = (met[arrow->to]++ + 0.5) / total[arrow->to];
            addWire(*arrow, to.top() + to.height() * (0.15 + 0.7 * share));
        }
        std::ranges::stable_sort(m_scene.wires, {}, &GraphWire::onWay);
        addLabels(arrows);
    }

    void addWire(const GraphArrow& arrow, double endY)
    {
        const QRectF& from = rectOf(arrow.from);
        const QRectF& to = rectOf(arrow.to);
        const bool root = m_picture.boxes[arrow.from].kind == NodeKind::Root;
        GraphWire wire{.from = arrow.from, .to = arrow.to};
        wire.level = root ? noLevel : levelColorOf(arrow.depth);
        wire.onWay = arrow.onWay;
        wire.width = px(0.07 + 0.022 * std::log2(1.0 + double(arrow.entries))) * (arrow.onWay ? 1.6 : 1);
        const QPointF start(from.right(), startOf(arrow)), end(to.left(), endY);
        wire.path = QPainterPath(start);
        if (end.x() > start.x()) {
            const double reach = std::min((end.x() - start.x()) * 0.5, m_gap * 0.62);
            wire.path.cubicTo({start.x() + reach, start.y()}, {end.x() - reach, end.y()}, end);
        } else {
            wire.loops = true;
            addLoop(wire.path, from, to, end);
        }
        const double s = px(0.32) + wire.width / 2;
        wire.head = QPolygonF{end, {end.x() - 1.5 * s, end.y() - s}, {end.x() - 1.5 * s, end.y() + s}};
        m_scene.wires.push_back(wire);
    }

    /// Back over the top of the box to its left side.
    void addLoop(QPainterPath& path, const QRectF& from, const QRectF& to, QPointF end) const
    {
        const double out = px(1.6), top = std::min(from.top(), to.top()) - px(0.9);
        const QPointF start = path.currentPosition();
        path.cubicTo({start.x() + out, start.y()}, {start.x() + out, top}, {from.right() - out / 2, top});
        path.lineTo(to.left() + out / 2, top);
        path.cubicTo({end.x() - out, top}, {end.x() - out, end.y()}, end);
    }

    /// Index runs where they leave their table, as far as they do not cover each other; the way's first.
    void addLabels(std::vector<const GraphArrow*> arrows)
    {
        const QFontMetricsF metrics(m_metrics.address());
        std::ranges::stable_sort(arrows, [](const GraphArrow* a, const GraphArrow* b) {
            return std::pair(a->onWay, a->entries) > std::pair(b->onWay, b->entries);
        });
        for (const GraphArrow* arrow : arrows) {
            if (m_picture.boxes[arrow->from].kind == NodeKind::Root)
                continue;
            const QString text = arrowText(*arrow);
            const double width = metrics.horizontalAdvance(text) + px(0.5);
            const QRectF rect(rectOf(arrow->from).right() + px(0.15), startOf(*arrow) - px(0.5), width,
                              px(1.0));
            const bool free = std::ranges::none_of(
                m_scene.labels, [&](const GraphLabel& other) { return other.rect.intersects(rect); });
            if (free && width < m_gap - px(0.3))
                m_scene.labels.push_back({rect, text, levelColorOf(arrow->depth), arrow->onWay});
        }
    }

    void addLegend()
    {
        const double height = px(legendHeight);
        m_scene.legendRect =
            QRectF(px(0.2), m_scene.size.height() - height, m_scene.size.width() - px(0.4), height);
        for (const GraphBox& box : m_picture.boxes)
            if (box.memory)
                m_scene.legend.push_back(*box.memory);
        std::ranges::sort(m_scene.legend);
        m_scene.legend.erase(std::unique(m_scene.legend.begin(), m_scene.legend.end()), m_scene.legend.end());
    }

    const graph::GraphPicture& m_picture;
    const WalkShown& m_walk;
    const Metrics& m_metrics;
    double m_gap = 0;
    std::map<const GraphArrow*, double> m_starts;
    GraphScene m_scene;
};

} // namespace

std::size_t boxesInColumn(const Metrics& metrics, double height)
{
    constexpr double least = 9, most = 13;
    const double room = height / metrics.unit - factsHeight - headHeight - legendHeight;
    return std::size_t(std::clamp(room / (leastBox + boxGap), least, most));
}

GraphScene graphSceneOf(const graph::GraphPicture& picture, const WalkShown& walk, const Metrics& metrics,
                        QSizeF size)
{
    return SceneBuilder(picture, walk, metrics, size).build();
}

} // namespace vmscope::views
