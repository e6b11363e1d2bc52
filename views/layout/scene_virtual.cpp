// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/display_text.h"
#include "views/layout/scene_builder.h"

#include <algorithm>
#include <cmath>

namespace vmscope::views {

namespace {

using namespace layout;

} // namespace

void SceneBuilder::addVirtualColumn()
{
    const double end = wide() ? std::ldexp(1.0, m_layout.config.paging() == Paging::FiveLevel ? 57 : 48)
                              : static_cast<double>(m_layout.windowEnd.value);
    const Axis axis(m_columns.space, 0, end, m_display.addressesGrowUp);
    addUserBlock(axis);
    addKernelBlocks(axis);
    virtualTag(Tags + 1, {}, m_columns.space, axis.y(0));
    virtualTag(Tags + 2, m_layout.windowEnd - 1_B, m_columns.space, axis.y(end));
    if (!separate())
        virtualTag(Tags + 3, wide() ? windowStart() : m_layout.pageOffset, m_columns.space,
                   axis.y(folded(windowStart(), m_layout)));
}

void SceneBuilder::addUserBlock(const Axis& axis)
{
    const Region* user = m_layout.region(RegionKind::User);
    const bool shownHere = !separate() || userMode();
    const double kernelStart = folded(windowStart(), m_layout);
    QRectF rect = axis.rect(0, foldedEnd(user->range.end, m_layout));
    if (!shownHere)
        rect = axis.rect(0, kernelStart);
    const QString title = shownHere ? tr("process %1").arg(QLatin1Char(m_shown.state.process)) : QString();
    Block& added = block(VirtualColumn, shownHere ? Look::Process : Look::Socket, rect,
                         Subject::of(RegionKind::User), title, shownHere ? sizeOf(user->range) : 0_B);
    added.note = shownHere ? tr("its own tables") : QString();
}

void SceneBuilder::addKernelBlocks(const Axis& axis)
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

double SceneBuilder::axisEnd() const { return foldedEnd(VirtualAddress{}, m_layout); }

void SceneBuilder::addWindowColumn()
{
    const Axis axis = windowAxis();
    const double map = folded(m_layout.pageOffset, m_layout);
    const double direct = std::max(map, foldedEnd(m_layout.highMemory, m_layout));
    const double top = windowTop();
    if (hidden())
        return addUserModeWindow(axis);
    virtualTag(Tags + 11, m_layout.pageOffset, m_columns.window, axis.y(map));
    if (wide())
        return addWideWindow(axis);
    Block& mapped =
        block(WindowColumn, Look::LowMemory, axis.rect(map, direct), Subject::of(RegionKind::DirectMap),
              tr("direct map"), m_layout.highMemory - m_layout.pageOffset);
    mapped.note = QStringLiteral("v = p + %1").arg(toQString(hexText(m_layout.pageOffset)));
    block(WindowColumn + 1, Look::Socket, axis.rect(direct, top), Subject::toLend(), tr("addresses to lend"),
          m_layout.addressesToLend())
        .note = tr("virtual, not high memory");
    const double x = m_columns.window.left() - m_metrics.px(0.8);
    bracket(Others, x, axis.rect(map, direct), tr("always\nmapped"));
    if (std::abs(axis.y(direct) - axis.y(map)) > m_metrics.px(1.2))
        virtualTag(Tags + 10, m_layout.highMemory, m_columns.window, axis.y(direct));
}

/// 64 bits: every area at its place; most of the direct map waits for RAM.
void SceneBuilder::addWideWindow(const Axis& axis)
{
    int id = WindowColumn + 40;
    for (const Region& region : m_layout.regions) {
        if (region.kind == RegionKind::User)
            continue;
        const bool named = region.kind != RegionKind::Unused;
        const Look look = region.kind == RegionKind::DirectMap ? Look::LowMemory : Look::Socket;
        block(id++, look,
              axis.rect(folded(region.range.start, m_layout), foldedEnd(region.range.end, m_layout)),
              Subject::of(region.kind), named ? nameText(region.kind) : QString(),
              named ? sizeOf(region.range) : 0_B);
    }
}

void SceneBuilder::addUserModeWindow(const Axis& axis)
{
    const double start = folded(windowStart(), m_layout);
    block(WindowColumn, Look::Absent, axis.rect(start, windowTop()), Subject::window(),
          tr("not in the tables"), 0_B)
        .note = tr("while the program runs");
    int id = WindowColumn + 10;
    for (const Region& region : m_layout.seenInUserMode) {
        const Look look = region.kind == RegionKind::KernelText ? Look::KernelImage : Look::Socket;
        QRectF rect = axis.rect(folded(region.range.start, m_layout), foldedEnd(region.range.end, m_layout));
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

void SceneBuilder::bracket(int id, double x, const QRectF& rect, const QString& text)
{
    const double clear = m_metrics.px(0.9); // of the addresses at both ends
    if (rect.height() > m_metrics.px(4))
        m_scene.brackets.push_back({id, x, rect.top() + clear, rect.bottom() - clear, text});
}

QString SceneBuilder::nameText(RegionKind kind)
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
                                     QT_TRANSLATE_NOOP("LayoutScene", "page tables"),
                                     QT_TRANSLATE_NOOP("LayoutScene", "other tables"),
                                     QT_TRANSLATE_NOOP("LayoutScene", "unused"),
                                     QT_TRANSLATE_NOOP("LayoutScene", "conventional"),
                                     QT_TRANSLATE_NOOP("LayoutScene", "video"),
                                     QT_TRANSLATE_NOOP("LayoutScene", "page frame"),
                                     QT_TRANSLATE_NOOP("LayoutScene", "system ROM"),
                                     QT_TRANSLATE_NOOP("LayoutScene", "HMA")};
    return tr(names[unsigned(kind)]);
}

std::vector<Region> SceneBuilder::lensRegions() const
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

double SceneBuilder::lensWeight(const Region& region) const
{
    switch (region.kind) {
    case RegionKind::Vmalloc:
        return 3.4;
    case RegionKind::Pkmap:
    case RegionKind::Fixmap:
        return m_shown.state.desk ? 4.6 : 2.9; // room for slots that can be read
    default:
        return 1.8;
    }
}

void SceneBuilder::addLens()
{
    if (hidden() || !m_columns.hasLens())
        return;
    const std::vector<Region> regions = lensRegions();
    double wanted = 0;
    for (const Region& region : regions)
        wanted += m_metrics.px(lensWeight(region));
    const double squeeze = std::min(1.0, m_columns.lens.height() / std::max(1.0, wanted));
    double y = m_display.addressesGrowUp ? m_columns.lens.top() : m_columns.lens.bottom() - wanted * squeeze;
    const double lensTop = y;
    for (const Region& region : regions) {
        const double height = m_metrics.px(lensWeight(region)) * squeeze;
        addLensBlock(region, QRectF(m_columns.lens.left(), y, m_columns.lens.width(), height));
        y += height;
    }
    m_scene.lensColumn = QRectF(m_columns.lens.left(), lensTop, m_columns.lens.width(), y - lensTop);
    const QRectF lend = windowAxis().rect(foldedEnd(m_layout.highMemory, m_layout), windowTop());
    m_scene.lens = {
        lend.topRight(), lend.bottomRight(), {m_columns.lens.left(), lensTop}, {m_columns.lens.left(), y}};
}

void SceneBuilder::addLensBlock(const Region& region, const QRectF& rect)
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
    if (m_shown.state.desk)
        addSlots(added, region);
}

} // namespace vmscope::views
