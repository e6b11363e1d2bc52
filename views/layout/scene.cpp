// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/scene.h"

#include "views/common/display_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace vmscope::views {

namespace {

using namespace layout;

QString tr(const char* text) { return QCoreApplication::translate("LayoutScene", text); }

// Ids: one block of numbers for each column.
enum Id {
    VirtualColumn = 100,
    WindowColumn = 200,
    LensColumn = 300,
    PhysicalColumn = 400,
    Tags = 500,
    Others = 900
};

constexpr Look physicalLooks[]{Look::NotRam, Look::KernelImage, Look::MemMap,     Look::Swiotlb,
                               Look::Initrd, Look::LowMemory,   Look::HighMemory, Look::Lost};

/// Places and scales of the four columns.
struct Columns
{
    QRectF space, window, lens, physical;
    double channelTop = 0, channelHeight = 0;
};

Columns columnsFor(const Metrics& m, QSizeF size, bool wide, bool up)
{
    // Shares of the width that is left beside the fixed margins for addresses.
    const double leftMargin = m.px(wide ? 11.4 : 7.2), addressGap = m.px(wide ? 11.8 : 9.4),
                 lensGap = m.px(2.4), rightMargin = m.px(13.2);
    const double flexible =
        std::max(m.px(30), size.width() - leftMargin - addressGap - lensGap - rightMargin);
    // The way of the process's tables runs where the user part begins: below the columns, or above them.
    const double top = m.px(up ? 3.4 : 5.9), bottom = size.height() - m.px(up ? 3.4 : 0.9);
    const auto column = [&](double x, double share) {
        return QRectF(x, top, flexible * share, bottom - top);
    };
    Columns columns;
    columns.space = column(leftMargin, 0.14);
    columns.window = column(columns.space.right() + addressGap, 0.205);
    columns.lens = column(columns.window.right() + lensGap, 0.265);
    columns.physical = column(size.width() - rightMargin - flexible * 0.2, 0.2);
    columns.channelTop = up ? bottom + m.px(0.75) : top - m.px(2.45);
    columns.channelHeight = m.px(1.7);
    return columns;
}

/// Maps addresses of a range linearly onto a column, growing up or down.
class Axis
{
public:
    Axis(const QRectF& column, double start, double end, bool up)
        : m_column(column)
        , m_start(start)
        , m_scale(column.height() / std::max(1.0, end - start))
        , m_up(up)
    {
    }

    [[nodiscard]] double y(double address) const
    {
        const double distance = (address - m_start) * m_scale;
        return m_up ? m_column.bottom() - distance : m_column.top() + distance;
    }

    [[nodiscard]] QRectF rect(double start, double end) const
    {
        const double a = y(start), b = y(end);
        return {QPointF(m_column.left(), std::min(a, b)), QPointF(m_column.right(), std::max(a, b))};
    }

private:
    QRectF m_column;
    double m_start, m_scale;
    bool m_up;
};

/// A 64-bit address folded for drawing: both canonical halves side by side, the gap between them left out.
double folded(VirtualAddress address, const Layout& layout)
{
    if (!layout.config.kernel->is64Bit())
        return static_cast<double>(address.value);
    const int bits = layout.config.paging() == Paging::FiveLevel ? 57 : 48;
    const std::uint64_t mask = (std::uint64_t{1} << bits) - 1;
    return static_cast<double>(address.value & mask);
}

double foldedEnd(VirtualAddress end, const Layout& layout) { return folded(end - Bytes{1}, layout) + 1; }

class Builder
{
public:
    Builder(const Shown& shown, const Display& display, const Metrics& metrics, QSizeF size)
        : m_shown(shown)
        , m_layout(shown.layout)
        , m_display(display)
        , m_metrics(metrics)
        , m_columns(columnsFor(metrics, size, shown.layout.config.kernel->is64Bit(), display.addressesGrowUp))
    {
    }

    Scene build()
    {
        m_scene.virtualColumn = m_columns.space;
        m_scene.windowColumn = m_columns.window;
        m_scene.lensColumn = m_columns.lens;
        m_scene.physicalColumn = m_columns.physical;
        addHeadings();
        addVirtualColumn();
        addWindowColumn();
        addLens();
        addPhysicalColumn();
        addDirectMapRibbon();
        addUserRoute();
        return std::move(m_scene);
    }

private:
    [[nodiscard]] bool userMode() const { return m_shown.state.mode == Mode::User; }
    [[nodiscard]] bool hidden() const { return m_layout.isolated && userMode(); }
    [[nodiscard]] bool wide() const { return m_layout.config.kernel->is64Bit(); }
    [[nodiscard]] bool separate() const { return m_layout.config.kernel->separateSpaces; }

    [[nodiscard]] VirtualAddress windowStart() const
    {
        return wide() ? wideWindow(m_layout.config.paging()).ldt : m_layout.pageOffset;
    }
    [[nodiscard]] Axis windowAxis() const
    {
        return {m_columns.window, folded(windowStart(), m_layout), windowTop(), m_display.addressesGrowUp};
    }
    [[nodiscard]] double windowTop() const
    {
        return wide() ? foldedEnd(VirtualAddress{}, m_layout) : static_cast<double>(m_layout.windowEnd.value);
    }
    [[nodiscard]] Axis physicalAxis() const
    {
        const PhysicalAddress end = m_layout.config.ram.end();
        return {m_columns.physical, 0, static_cast<double>(end.value), m_display.addressesGrowUp};
    }

    void heading(const QString& text, const QRectF& column, double extraRight)
    {
        m_scene.headings.push_back(
            {text, QRectF(column.left(), 0, column.width() + extraRight, m_metrics.px(2.8))});
    }

    void addHeadings()
    {
        heading(wide() ? tr("Virtual addresses") : tr("Virtual, 4 GiB"), m_columns.space, m_metrics.px(6));
        const Bytes window = m_layout.windowEnd - m_layout.pageOffset;
        const QString kernelHeading = wide()       ? tr("The kernel half")
                                      : separate() ? tr("Kernel space")
                                                   : tr("The kernel's %1").arg(toQString(sizeText(window)));
        heading(kernelHeading, m_columns.window, m_metrics.px(2));
        if (!hidden())
            heading(tr("Above the direct map"), m_columns.lens, m_metrics.px(4));
        heading(tr("Physical memory (RAM)"), m_columns.physical, m_metrics.px(12));
    }

    void tag(int id, bool physical, const QString& text, QPointF at)
    {
        m_scene.tags.push_back({id, physical, text, at});
    }
    void virtualTag(int id, VirtualAddress address, const QRectF& column, double y)
    {
        tag(id, false, toQString(hexText(address)), {column.left(), y});
    }

    Block& block(int id, Look look, const QRectF& rect, const Subject& subject, const QString& title,
                 Bytes size)
    {
        m_scene.blocks.push_back({.id = id,
                                  .look = look,
                                  .rect = rect,
                                  .title = title,
                                  .value = size > 0_B ? toQString(sizeText(size)) : QString(),
                                  .subject = subject});
        return m_scene.blocks.back();
    }

    // ---- the whole virtual space

    void addVirtualColumn()
    {
        const double end = wide() ? std::ldexp(1.0, m_layout.config.paging() == Paging::FiveLevel ? 57 : 48)
                                  : static_cast<double>(m_layout.windowEnd.value);
        const Axis axis(m_columns.space, 0, end, m_display.addressesGrowUp);
        addUserBlock(axis);
        addKernelBlocks(axis);
        virtualTag(Tags + 1, {}, m_columns.space, axis.y(0));
        const VirtualAddress top = wide() ? VirtualAddress{~0ull} : VirtualAddress{0xffffffff};
        virtualTag(Tags + 2, top, m_columns.space, axis.y(end));
        if (!separate())
            virtualTag(Tags + 3, wide() ? windowStart() : m_layout.pageOffset, m_columns.space,
                       axis.y(folded(windowStart(), m_layout)));
    }

    void addUserBlock(const Axis& axis)
    {
        const Region* user = m_layout.region(RegionKind::User);
        const bool shownHere = !separate() || userMode();
        const double kernelStart = folded(windowStart(), m_layout);
        QRectF rect = axis.rect(0, foldedEnd(user->range.end, m_layout));
        if (!shownHere)
            rect = axis.rect(0, kernelStart);
        const QString title =
            shownHere ? tr("process %1").arg(QLatin1Char(m_shown.state.process)) : QString();
        Block& added = block(VirtualColumn, shownHere ? Look::Process : Look::Socket, rect,
                             Subject::of(RegionKind::User), title, shownHere ? sizeOf(user->range) : 0_B);
        added.note = shownHere ? tr("its own tables") : QString();
    }

    void addKernelBlocks(const Axis& axis)
    {
        const double start = folded(windowStart(), m_layout);
        const double direct = foldedEnd(m_layout.highMemory, m_layout);
        const double end = wide() ? axisEnd() : static_cast<double>(m_layout.windowEnd.value);
        if (hidden()) {
            const double from =
                separate() ? folded(m_layout.region(RegionKind::User)->range.end, m_layout) : start;
            block(VirtualColumn + 1, Look::Absent, axis.rect(from, end), Subject::window(), tr("kernel"), 0_B)
                .note = tr("nearly empty");
            return;
        }
        const double mapStart = folded(m_layout.pageOffset, m_layout);
        block(VirtualColumn + 1, Look::LowMemory, axis.rect(mapStart, std::max(mapStart, direct)),
              Subject::of(RegionKind::DirectMap), QString(), 0_B);
        block(VirtualColumn + 2, Look::Socket, axis.rect(std::max(mapStart, direct), end), Subject::toLend(),
              QString(), 0_B);
        // The name stands where there is more room for it.
        Block& larger = m_scene.blocks[m_scene.blocks.size() - (direct - mapStart > end - direct ? 2 : 1)];
        larger.title = tr("kernel");
        if (!wide())
            larger.value = toQString(sizeText(m_layout.windowEnd - m_layout.pageOffset));
        block(VirtualColumn + 3, Look::Absent, axis.rect(start, end), Subject::window(), {}, 0_B);
    }

    [[nodiscard]] double axisEnd() const { return foldedEnd(VirtualAddress{}, m_layout); }

    // ---- the kernel window, linear

    void addWindowColumn()
    {
        const Axis axis = windowAxis();
        const double map = folded(m_layout.pageOffset, m_layout);
        const double direct = std::max(map, foldedEnd(m_layout.highMemory, m_layout));
        const double top = windowTop();
        if (hidden())
            return addUserModeWindow(axis);
        Block& mapped =
            block(WindowColumn, Look::LowMemory, axis.rect(map, direct), Subject::of(RegionKind::DirectMap),
                  tr("direct map"), m_layout.highMemory - m_layout.pageOffset);
        mapped.note =
            wide() ? QString() : QStringLiteral("v = p + %1").arg(toQString(hexText(m_layout.pageOffset)));
        block(WindowColumn + 1, Look::Socket, axis.rect(direct, top), Subject::toLend(),
              tr("addresses to lend"), m_layout.addressesToLend())
            .note = tr("virtual, not high memory");
        const double x = m_columns.window.left() - m_metrics.px(0.8);
        bracket(Others, x, axis.rect(map, direct), tr("always\nmapped"));
        virtualTag(Tags + 11, m_layout.pageOffset, m_columns.window, axis.y(map));
        if (std::abs(axis.y(direct) - axis.y(map)) > m_metrics.px(1.2))
            virtualTag(Tags + 10, m_layout.highMemory, m_columns.window, axis.y(direct));
    }

    void addUserModeWindow(const Axis& axis)
    {
        const double start = folded(windowStart(), m_layout);
        block(WindowColumn, Look::Absent, axis.rect(start, windowTop()), Subject::window(),
              tr("not in the tables"), 0_B)
            .note = tr("while the program runs");
        int id = WindowColumn + 10;
        for (const Region& region : m_layout.seenInUserMode) {
            const Look look = region.kind == RegionKind::KernelText ? Look::KernelImage : Look::Socket;
            QRectF rect =
                axis.rect(folded(region.range.start, m_layout), foldedEnd(region.range.end, m_layout));
            block(id, look, rect, Subject::of(region.kind), QString(), 0_B);
            m_scene.callouts.push_back({id,
                                        nameText(region.kind),
                                        look,
                                        {rect.right(), rect.center().y()},
                                        {rect.right() + m_metrics.px(1), rect.center().y()},
                                        Subject::of(region.kind)});
            ++id;
        }
        spreadCallouts();
    }

    void bracket(int id, double x, const QRectF& rect, const QString& text)
    {
        const double clear = m_metrics.px(0.9); // of the addresses at both ends
        if (rect.height() > m_metrics.px(4))
            m_scene.brackets.push_back({id, x, rect.top() + clear, rect.bottom() - clear, text});
    }

    // ---- the lens: everything above the direct map, each area as a box, sizes in words

    static QString nameText(RegionKind kind)
    {
        static const char* const names[]{QT_TRANSLATE_NOOP("LayoutScene", "user"),
                                         QT_TRANSLATE_NOOP("LayoutScene", "direct map"),
                                         QT_TRANSLATE_NOOP("LayoutScene", "hole"),
                                         QT_TRANSLATE_NOOP("LayoutScene", "vmalloc"),
                                         QT_TRANSLATE_NOOP("LayoutScene", "pkmap"),
                                         QT_TRANSLATE_NOOP("LayoutScene", "LDT"),
                                         QT_TRANSLATE_NOOP("LayoutScene", "cpu entry area"),
                                         QT_TRANSLATE_NOOP("LayoutScene", "fixmap"),
                                         QT_TRANSLATE_NOOP("LayoutScene", "vmemmap"),
                                         QT_TRANSLATE_NOOP("LayoutScene", "kernel text"),
                                         QT_TRANSLATE_NOOP("LayoutScene", "room for RAM"),
                                         QT_TRANSLATE_NOOP("LayoutScene", "unused")};
        return tr(names[unsigned(kind)]);
    }

    [[nodiscard]] std::vector<Region> lensRegions() const
    {
        constexpr Bytes tooSmallToShow = 64_KiB;
        std::vector<Region> regions;
        for (const Region& region : m_layout.regions)
            if (region.range.start >= m_layout.highMemory &&
                (region.kind != RegionKind::Unused || sizeOf(region.range) > tooSmallToShow))
                regions.push_back(region);
        if (m_display.addressesGrowUp)
            std::ranges::reverse(regions);
        return regions;
    }

    [[nodiscard]] double lensWeight(const Region& region) const
    {
        switch (region.kind) {
        case RegionKind::Vmalloc:
            return 3.4;
        case RegionKind::Pkmap:
        case RegionKind::Fixmap:
            return 2.9;
        default:
            return 1.8;
        }
    }

    void addLens()
    {
        if (hidden())
            return;
        const std::vector<Region> regions = lensRegions();
        double wanted = 0;
        for (const Region& region : regions)
            wanted += m_metrics.px(lensWeight(region));
        const double squeeze = std::min(1.0, m_columns.lens.height() / std::max(1.0, wanted));
        double y =
            m_display.addressesGrowUp ? m_columns.lens.top() : m_columns.lens.bottom() - wanted * squeeze;
        const double lensTop = y;
        for (const Region& region : regions) {
            const double height = m_metrics.px(lensWeight(region)) * squeeze;
            addLensBlock(region, QRectF(m_columns.lens.left(), y, m_columns.lens.width(), height));
            y += height;
        }
        m_scene.lensColumn = QRectF(m_columns.lens.left(), lensTop, m_columns.lens.width(), y - lensTop);
        const QRectF lend = windowAxis().rect(foldedEnd(m_layout.highMemory, m_layout), windowTop());
        m_scene.lens = {lend.topRight(),
                        lend.bottomRight(),
                        {m_columns.lens.left(), lensTop},
                        {m_columns.lens.left(), y}};
    }

    void addLensBlock(const Region& region, const QRectF& rect)
    {
        const int repeat = static_cast<int>(std::ranges::count_if(m_scene.blocks, [&](const Block& b) {
            return b.subject == Subject::of(region.kind) && b.id >= LensColumn;
        }));
        Block& added = block(LensColumn + 10 * int(region.kind) + repeat, Look::Socket, rect,
                             Subject::of(region.kind), nameText(region.kind), sizeOf(region.range));
        if (region.kind == RegionKind::Pkmap) {
            added.look = Look::Slots;
            added.slotCount = int(m_layout.constant("LAST_PKMAP")->value);
            added.note = tr("%1 slots").arg(added.slotCount);
        } else if (region.kind == RegionKind::Fixmap && m_layout.config.hasHighmem()) {
            added.look = Look::Slots;
            added.slotCount = int(m_layout.config.kernel->fixmap.kmapSlotsPerCpu);
            added.note = tr("%1 slots a CPU").arg(added.slotCount);
        }
    }

    // ---- physical memory, linear

    void addPhysicalColumn()
    {
        const Axis axis = physicalAxis();
        const auto y = [](PhysicalAddress p) { return static_cast<double>(p.value); };
        const PhysicalRange low{{}, m_layout.maxLowPfn.start()};
        int holes = 0, highs = 0, losts = 0;
        for (const PhysicalExtent& extent : m_layout.physical) {
            const int offset = extent.kind == PhysicalKind::NotRam       ? 10 + holes++
                               : extent.kind == PhysicalKind::HighMemory ? 30 + highs++
                               : extent.kind == PhysicalKind::Lost       ? 50 + losts++
                                                                         : -1;
            if (offset >= 0)
                block(PhysicalColumn + offset, physicalLooks[unsigned(extent.kind)],
                      axis.rect(y(extent.range.start), y(extent.range.end)), Subject::of(extent.kind), {},
                      0_B);
        }
        block(PhysicalColumn, Look::LowMemory, axis.rect(0, y(low.end)), Subject::of(PhysicalKind::LowMemory),
              {}, 0_B);
        addLowMemoryContents(axis);
        nameLowMemory(axis);
        titleLargest(PhysicalKind::HighMemory, tr("high memory"), m_layout.highTotal,
                     tr("no permanent address"));
        titleLargest(PhysicalKind::Lost, tr("lost"), m_layout.lost(), tr("no kernel address"));
        addPhysicalTags(axis);
        spreadCallouts();
    }

    void addLowMemoryContents(const Axis& axis)
    {
        const auto y = [](PhysicalAddress p) { return static_cast<double>(p.value); };
        for (const PhysicalExtent& extent : m_layout.physical) {
            const bool inLow = extent.range.start < m_layout.maxLowPfn.start();
            if (!inLow || extent.kind == PhysicalKind::LowMemory || extent.kind == PhysicalKind::Initrd)
                continue;
            const QRectF rect = axis.rect(y(extent.range.start), y(extent.range.end));
            const Look look = physicalLooks[unsigned(extent.kind)];
            if (extent.kind == PhysicalKind::NotRam)
                continue;
            block(PhysicalColumn + 70 + int(extent.kind), look, rect, Subject::of(extent.kind), {}, 0_B);
            const Bytes size = extent.kind == PhysicalKind::MemMap ? m_layout.memMap : sizeOf(extent.range);
            m_scene.callouts.push_back({PhysicalColumn + int(extent.kind),
                                        physicalText(extent.kind, size),
                                        look,
                                        {rect.right(), rect.center().y()},
                                        {rect.right() + m_metrics.px(0.9), rect.center().y()},
                                        Subject::of(extent.kind)});
        }
    }

    /// The name stands in the largest piece that nothing else fills, or beside the column.
    void nameLowMemory(const Axis& axis)
    {
        const QString name = wide() ? tr("all of RAM") : tr("low memory");
        QRectF room;
        for (const PhysicalExtent& extent : m_layout.physical) {
            const QRectF rect = axis.rect(static_cast<double>(extent.range.start.value),
                                          static_cast<double>(extent.range.end.value));
            if (extent.kind == PhysicalKind::LowMemory && rect.height() > room.height())
                room = rect;
        }
        if (room.height() > m_metrics.px(1.5)) {
            block(PhysicalColumn + 1, Look::LowMemory, room, Subject::of(PhysicalKind::LowMemory), name,
                  m_layout.lowPresent());
        } else if (m_layout.lowPresent() > 0_B) {
            const double y = axis.y(static_cast<double>(m_layout.lowMemory().value));
            m_scene.callouts.push_back({PhysicalColumn + 99,
                                        name + QLatin1Char(' ') + toQString(sizeText(m_layout.lowPresent())),
                                        Look::LowMemory,
                                        {m_columns.physical.right(), y},
                                        {m_columns.physical.right() + m_metrics.px(0.9), y},
                                        Subject::of(PhysicalKind::LowMemory)});
        }
    }

    static QString physicalText(PhysicalKind kind, Bytes size)
    {
        const QString name = kind == PhysicalKind::MemMap        ? tr("mem_map")
                             : kind == PhysicalKind::KernelImage ? tr("kernel image")
                                                                 : tr("swiotlb");
        return name + QLatin1Char(' ') + toQString(sizeText(size));
    }

    void titleLargest(PhysicalKind kind, const QString& title, Bytes size, const QString& note)
    {
        Block* largest = nullptr;
        for (Block& candidate : m_scene.blocks)
            if (candidate.subject == Subject::of(kind) &&
                (!largest || candidate.rect.height() > largest->rect.height()))
                largest = &candidate;
        if (!largest)
            return;
        largest->title = title;
        largest->value = toQString(sizeText(size));
        largest->note = note;
    }

    void addPhysicalTags(const Axis& axis)
    {
        const auto add = [&](int id, PhysicalAddress p) {
            tag(Tags + id, true, toQString(hexText(p)),
                {m_columns.physical.right(), axis.y(static_cast<double>(p.value))});
        };
        add(20, {});
        const PhysicalAddress end = m_layout.config.ram.end();
        add(21, end);
        const PhysicalAddress low = m_layout.maxLowPfn.start();
        if (low < end)
            add(22, low);
    }

    /// Moves callouts and physical addresses beside the column apart until none covers another.
    void spreadCallouts()
    {
        std::vector<double*> rows;
        for (Tag& each : m_scene.tags)
            if (each.physical)
                rows.push_back(&each.at.ry());
        for (Callout& callout : m_scene.callouts)
            rows.push_back(&callout.to.ry());
        std::ranges::stable_sort(rows, {}, [](const double* y) { return *y; });
        const double step = m_metrics.px(1.35);
        for (std::size_t i = 1; i < rows.size(); ++i)
            *rows[i] = std::max(*rows[i], *rows[i - 1] + step);
        double limit = m_columns.physical.bottom() + m_metrics.px(0.3);
        for (std::size_t i = rows.size(); i-- > 0; limit -= step)
            *rows[i] = std::min(*rows[i], limit);
    }

    // ---- what reaches what

    void addDirectMapRibbon()
    {
        if (hidden() || m_layout.highMemory == m_layout.pageOffset)
            return;
        const QRectF from = windowAxis().rect(folded(m_layout.pageOffset, m_layout),
                                              foldedEnd(m_layout.highMemory, m_layout));
        const QRectF to = physicalAxis().rect(0, static_cast<double>(m_layout.maxLowPfn.start().value));
        m_scene.ribbons.push_back({Others + 10, Look::LowMemory, m_columns.window.right(), from.top(),
                                   from.bottom(), m_columns.physical.left() - m_metrics.px(1.2), to.top(),
                                   to.bottom()});
    }

    void addUserRoute()
    {
        const QRectF reach = physicalAxis().rect(0, static_cast<double>(m_layout.maxPfn.start().value));
        const double width = m_metrics.px(0.7);
        const double x = m_columns.physical.left() - m_metrics.px(1.0);
        const double left = m_columns.space.center().x() - width / 2;
        UserRoute& user = m_scene.user;
        user.channel = QRectF(left, m_columns.channelTop, x + width - left, m_columns.channelHeight);
        const double start = m_display.addressesGrowUp ? m_columns.space.bottom() : user.channel.bottom();
        const double end = m_display.addressesGrowUp ? user.channel.top() : m_columns.space.top();
        user.start = QRectF(left, start, width, end - start);
        user.reach = QRectF(x, reach.top(), width, reach.height());
        user.process = m_shown.state.process;
        const bool elsewhere = separate() && !userMode();
        user.text = (elsewhere ? tr("process %1 has an address space of its own: any usable page of RAM")
                               : tr("process %1, by its own tables: any usable page of RAM, low or high"))
                        .arg(QLatin1Char(user.process));
        user.opacity = elsewhere ? 0.4 : 1;
    }

    const Shown& m_shown;
    const Layout& m_layout;
    const Display& m_display;
    const Metrics& m_metrics;
    Columns m_columns;
    Scene m_scene;
};

} // namespace

Scene sceneOf(const Shown& shown, const Display& display, const Metrics& metrics, QSizeF size)
{
    return Builder(shown, display, metrics, size).build();
}

} // namespace vmscope::views
