// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/syscall/reach_scene.h"

#include "model/base/text.h"
#include "views/common/display_text.h"
#include "views/syscall/reach_scale.h"
#include "views/syscall/syscall_text.h"

#include <QFontMetricsF>
#include <QObject>

#include <algorithm>
#include <cmath>

namespace vmscope::views {

namespace {

// Widths and heights in units.
constexpr double reachColumnWidth = 8, cpuWidth = 11, cpuHeight = 7.2, leastReachGap = 14;
constexpr double reachCaptionHeight = 1.8, markHeight = 0.75, reachLabelHeight = 2.4, columnRim = 0.4;

ReachTone toneOf(const story::Place& place, bool hasAccess)
{
    using Role = story::Place::Role;
    if (place.role == Role::Load)
        return ReachTone::Load;
    if (place.role == Role::Store)
        return ReachTone::Store;
    // Without an access the mapping that changes is what the step is about.
    return !hasAccess && place.change == story::Place::Change::Made ? ReachTone::Store : ReachTone::Pale;
}

class ReachBuilder
{
public:
    ReachBuilder(const story::StepPicture& picture, const story::Step& step, const Display& display,
                 const Metrics& metrics, QSizeF size)
        : m_picture(picture)
        , m_step(step)
        , m_display(display)
        , m_metrics(metrics)
        , m_size(size)
        , m_scale(step.before->layout(), picture.tables)
    {
    }

    [[nodiscard]] ReachScene build()
    {
        placeColumns();
        addBands();
        addCpu();
        for (const story::Place& place : m_picture.places)
            addPlace(place);
        spread(false);
        spread(true);
        return std::move(m_scene);
    }

private:
    [[nodiscard]] double px(double units) const { return m_metrics.px(units); }

    /// What the widest of some addresses takes.
    [[nodiscard]] double labelWidth(bool physical) const
    {
        const QFontMetricsF mono(m_metrics.address(physical)), words(m_metrics.label(true));
        double width = px(4);
        for (const story::Place& place : m_picture.places) {
            if (physical && !place.physical)
                continue;
            const QString address = physical ? physicalText(*place.physical) : virtualText(place.address);
            const QString name = physical ? frameOwnerText(place) : roleText(place);
            width = std::max({width, mono.horizontalAdvance(address), words.horizontalAdvance(name)});
        }
        return width + px(0.4);
    }
    [[nodiscard]] static QString virtualText(VirtualAddress a)
    {
        return QStringLiteral("v ") + toQString(hexText(a));
    }
    [[nodiscard]] static QString physicalText(PhysicalAddress p)
    {
        return QStringLiteral("p ") + toQString(hexText(p));
    }

    void placeColumns()
    {
        m_leftLabels = std::max(labelWidth(false), px(9.6));
        m_rightLabels = std::max(labelWidth(true), px(9.6));
        const double free = m_size.width() - m_leftLabels - m_rightLabels - 4 * px(columnRim);
        const double column = std::clamp((free - px(leastReachGap)) / 2, px(3.5), px(reachColumnWidth));
        const double top = px(reachCaptionHeight), bottom = m_size.height() - px(columnRim);
        m_scene.virtualColumn = QRectF(QPointF(m_leftLabels + 2 * px(columnRim), top),
                                       QPointF(m_leftLabels + 2 * px(columnRim) + column, bottom));
        const double right = m_size.width() - m_rightLabels - 2 * px(columnRim);
        m_scene.physicalColumn = QRectF(QPointF(right - column, top), QPointF(right, bottom));
        m_scene.virtualTitle = QObject::tr("virtual addresses");
        m_scene.physicalTitle = QObject::tr("physical memory");
        const auto caption = [&](const QRectF& under) {
            return QRectF(under.center().x() - px(5.5), 0, px(11), px(reachCaptionHeight - 0.3));
        };
        m_scene.virtualCaption = caption(m_scene.virtualColumn);
        m_scene.physicalCaption = caption(m_scene.physicalColumn);
    }

    /// The height in a column of a share of it, 0 the lowest address.
    [[nodiscard]] double yOf(const QRectF& column, double share) const
    {
        return m_display.addressesGrowUp ? column.bottom() - share * column.height()
                                         : column.top() + share * column.height();
    }
    [[nodiscard]] QRectF stretch(const QRectF& column, const ReachScale::Stretch& part) const
    {
        const double a = yOf(column, part.from), b = yOf(column, part.to);
        return QRectF(column.left(), std::min(a, b), column.width(), std::abs(a - b));
    }

    void addBands()
    {
        const char process = m_picture.tables.process.value == 2 ? 'B' : 'A';
        for (const ReachScale::Stretch& part : m_scale.virtualStretches())
            m_scene.bands.push_back(
                {stretch(m_scene.virtualColumn, part), part.look, process, titleOf(part.look)});
        for (const ReachScale::Stretch& part : m_scale.physicalStretches())
            m_scene.bands.push_back(
                {stretch(m_scene.physicalColumn, part), part.look, process, titleOf(part.look)});
        addRibbon();
    }
    [[nodiscard]] QString titleOf(ReachBand::Look look) const
    {
        using Look = ReachBand::Look;
        switch (look) {
        case Look::User:
            return QObject::tr("program %1")
                .arg(QChar::fromLatin1(m_picture.tables.process.value == 2 ? 'B' : 'A'));
        case Look::DirectMap:
            return QObject::tr("direct map");
        case Look::ToLend:
            return QObject::tr("to lend");
        case Look::OutOfReach:
            return QObject::tr("not in these tables");
        case Look::Low:
            return QObject::tr("low memory");
        case Look::High:
            return QObject::tr("high memory");
        }
        return {};
    }
    [[nodiscard]] const ReachBand* band(ReachBand::Look look) const
    {
        const auto found = std::ranges::find(m_scene.bands, look, &ReachBand::look);
        return found == m_scene.bands.end() ? nullptr : &*found;
    }
    void addRibbon()
    {
        const ReachBand* from = band(ReachBand::Look::DirectMap);
        const ReachBand* to = band(ReachBand::Look::Low);
        if (from && to)
            m_scene.ribbon = ReachRibbon{from->rect.right(), from->rect.top(), from->rect.bottom(),
                                         to->rect.left(),    to->rect.top(),   to->rect.bottom()};
    }

    void addCpu()
    {
        const double gap = m_scene.physicalColumn.left() - m_scene.virtualColumn.right();
        const double width = std::min(px(cpuWidth), gap - px(2));
        QRectF box(0, 0, width, px(cpuHeight));
        box.moveCenter(QPointF(m_scene.virtualColumn.right() + gap / 2, m_scene.virtualColumn.center().y()));
        m_scene.cpu = {.rect = box,
                       .title = QObject::tr("CPU %1").arg(m_picture.cpu),
                       .mode = modeText(m_picture.state.mode),
                       .tables = tablesText(m_picture, *m_step.before),
                       .activity = activityText(m_step, m_picture),
                       .kernelMode = m_picture.state.mode == paging::Privilege::Supervisor};
    }

    [[nodiscard]] bool hasAccess() const
    {
        return m_picture.find(story::Place::Role::Load) || m_picture.find(story::Place::Role::Store);
    }
    [[nodiscard]] QRectF markAt(const QRectF& column, double y) const
    {
        const double height = px(markHeight);
        const double top = std::clamp(y - height / 2, column.top(), column.bottom() - height);
        return QRectF(column.left(), top, column.width(), height);
    }

    void addPlace(const story::Place& place)
    {
        using Role = story::Place::Role;
        const ReachTone tone = toneOf(place, hasAccess());
        const QRectF page = pageAt(m_scene.virtualColumn, m_scale.shareOf(place.address));
        m_scene.marks.push_back({page, tone});
        addLabel(page, false, roleText(place), virtualText(place.address), tone);
        const bool reached = place.physical && place.change != story::Place::Change::Ended;
        if (place.physical)
            addFrame(place, page, tone);
        if (place.role == Role::Load || place.role == Role::Store)
            addArrow(place, page, tone, reached);
    }

    /// Two pages of one column must be told apart, in their order.
    [[nodiscard]] QRectF apart(QRectF mark, const QRectF& column, double share)
    {
        const double stride = px(0.25 + markHeight);
        for (const auto& [other, otherShare] : m_taken)
            if (other.intersects(mark)) {
                const bool up = (share > otherShare) == m_display.addressesGrowUp;
                mark.moveTop(other.top() + (up ? -stride : stride));
            }
        if (mark.top() < column.top() || mark.bottom() > column.bottom())
            mark.moveTop(mark.top() + (mark.top() < column.top() ? 2 : -2) * stride);
        m_taken.emplace_back(mark, share);
        return mark;
    }
    [[nodiscard]] QRectF pageAt(const QRectF& column, double share)
    {
        return apart(markAt(column, yOf(column, share)), column, share);
    }

    void addFrame(const story::Place& place, const QRectF& page, ReachTone tone)
    {
        const QRectF frame = pageAt(m_scene.physicalColumn, m_scale.shareOf(*place.physical));
        m_scene.marks.push_back({frame, tone});
        m_scene.lines.push_back(
            {QPointF(page.right(), page.center().y()), QPointF(frame.left(), frame.center().y()), tone,
             place.change == story::Place::Change::Made, place.change == story::Place::Change::Ended});
        addLabel(frame, true, frameOwnerText(place), physicalText(*place.physical), tone);
    }

    void addLabel(const QRectF& mark, bool physical, const QString& name, const QString& address,
                  ReachTone tone)
    {
        const double width = physical ? m_rightLabels : m_leftLabels;
        const double left = physical ? m_scene.physicalColumn.right() + 2 * px(columnRim) : 0;
        QRectF rect(left, mark.center().y() - px(reachLabelHeight) / 2, width, px(reachLabelHeight));
        const QPointF at(physical ? mark.right() : mark.left(), mark.center().y());
        m_scene.labels.push_back({rect, at, at, physical, name, address, tone});
    }

    /// Into the processor from above, from below or from the side, wherever the page lies.
    void addArrow(const story::Place& place, const QRectF& page, ReachTone tone, bool reached)
    {
        const QRectF& cpu = m_scene.cpu.rect;
        const QPointF side(page.right(), page.center().y());
        AccessArrow arrow{
            .from = side, .to = {}, .intoCpu = place.role == story::Place::Role::Load, .tone = tone};
        const double x = cpu.left() + cpu.width() * (tone == ReachTone::Load ? 0.3 : 0.5);
        if (side.y() > cpu.bottom() + px(1.2))
            arrow.to = {x, cpu.bottom()};
        else if (side.y() < cpu.top() - px(1.2))
            arrow.to = {x, cpu.top()};
        else {
            arrow.to = {cpu.left(), std::clamp(side.y(), cpu.top() + px(0.8), cpu.bottom() - px(0.8))};
            arrow.straight = true;
        }
        if (m_picture.fault || !reached)
            addBarrier(arrow);
        if (!arrow.intoCpu)
            std::swap(arrow.from, arrow.to);
        m_scene.arrows.push_back(arrow);
    }

    /// The processor asks for the address, and the way ends short of it.
    void addBarrier(AccessArrow& arrow) const
    {
        const QPointF page = arrow.from;
        arrow.intoCpu = false;
        arrow.barrier = QRectF(page.x() + px(1.1), page.y() - px(1.3), px(0.45), px(2.6));
        arrow.from = {arrow.barrier->right(), page.y()};
        arrow.barrierText = m_picture.fault ? faultText(*m_picture.fault) : QObject::tr("leads nowhere");
        const double width =
            QFontMetricsF(m_metrics.label(true)).horizontalAdvance(arrow.barrierText) + px(0.8);
        const bool above = page.y() > m_scene.cpu.rect.center().y();
        const double y = above ? arrow.barrier->bottom() + px(0.2) : arrow.barrier->top() - px(1.8);
        arrow.barrierLabel = QRectF(page.x() + px(0.7), y, width, px(1.6));
        const double over = arrow.barrierLabel.bottom() - m_size.height();
        if (over > 0 || arrow.barrierLabel.top() < 0)
            arrow.barrierLabel.moveTop(page.y() - px(0.8));
        if (over > 0 || arrow.barrierLabel.top() < 0)
            arrow.barrierLabel.moveLeft(arrow.barrier->right() + px(0.5));
        const QRectF& cpu = m_scene.cpu.rect;
        if (arrow.barrierLabel.intersects(cpu))
            arrow.barrierLabel.moveTop(above ? cpu.bottom() + px(0.4)
                                             : cpu.top() - px(0.4) - arrow.barrierLabel.height());
    }

    /// Labels of one side stand under each other, each as near its mark as there is room.
    void spread(bool physical)
    {
        std::vector<ReachLabel*> labels;
        for (ReachLabel& label : m_scene.labels)
            if (label.physical == physical)
                labels.push_back(&label);
        std::ranges::stable_sort(labels, {}, [](const ReachLabel* label) { return label->from.y(); });
        const double gap = px(0.25);
        double top = 0;
        for (ReachLabel* label : labels) {
            label->rect.moveTop(std::max(label->rect.top(), top));
            top = label->rect.bottom() + gap;
        }
        double bottom = m_size.height();
        for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
            (*label)->rect.moveBottom(std::min((*label)->rect.bottom(), bottom));
            bottom = (*label)->rect.top() - gap;
        }
        for (ReachLabel* label : labels)
            label->to = {physical ? label->rect.left() : label->rect.right(), label->rect.center().y()};
    }

    const story::StepPicture& m_picture;
    const story::Step& m_step;
    const Display& m_display;
    const Metrics& m_metrics;
    QSizeF m_size;
    ReachScale m_scale;
    ReachScene m_scene;
    std::vector<std::pair<QRectF, double>> m_taken; ///< marks and their shares of their columns
    double m_leftLabels = 0, m_rightLabels = 0;
};

} // namespace

ReachScene reachSceneOf(const story::StepPicture& picture, const story::Step& step, const Display& display,
                        const Metrics& metrics, QSizeF size)
{
    return ReachBuilder(picture, step, display, metrics, size).build();
}

} // namespace vmscope::views
