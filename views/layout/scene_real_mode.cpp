// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/phrase.h"
#include "views/layout/scene_builder.h"

#include <array>

namespace vmscope::views {

namespace {

using namespace layout;

constexpr double slotHeight = 2.9; // units: of a physical page in the lens
constexpr double copyHeight = 5.2;

double asDouble(VirtualAddress address) { return static_cast<double>(address.value); }
double asDouble(PhysicalAddress address) { return static_cast<double>(address.value); }

Look lookOfRegion(RegionKind kind)
{
    switch (kind) {
    case RegionKind::Conventional:
    case RegionKind::Hma:
        return Look::LowMemory;
    case RegionKind::PageFrame:
        return Look::Socket;
    case RegionKind::Unused:
        return Look::Absent;
    default:
        return Look::NotRam;
    }
}

} // namespace

/// Real mode: one column with all addresses to scale, the page frame beside it, and memory.
Scene SceneBuilder::buildRealMode()
{
    m_columns.space.setRight(m_columns.window.left() + m_columns.window.width() * 0.4);
    m_columns.window = m_columns.space;
    m_scene.virtualColumn = m_scene.windowColumn = m_columns.space;
    m_scene.physicalColumn = m_columns.physical;
    m_scene.addressesGrowUp = m_display.addressesGrowUp;
    addRealModeHeadings();
    addRealModeSpace();
    addPhysicalColumn();
    addIdentityRibbon(RegionKind::Conventional, m_layout.maxLowPfn.start());
    addIdentityRibbon(RegionKind::Hma, m_layout.maxPfn.start());
    addWayToHiddenMemory();
    return std::move(m_scene);
}

bool SceneBuilder::onCard() const
{
    return realMode() && realMode()->hidden == RealModeRow::Hidden::CardBanks;
}

Axis SceneBuilder::realModeAxis() const
{
    return {m_columns.space, 0, asDouble(m_layout.windowEnd), m_display.addressesGrowUp};
}

void SceneBuilder::addRealModeHeadings()
{
    heading(realMode()->hasHma ? tr("Real mode, 1 MiB and the HMA") : tr("Real mode, 1 MiB"), m_columns.space,
            m_metrics.px(6));
    heading(onCard() ? tr("Memory: board and card") : tr("Physical memory (RAM)"), m_columns.physical,
            m_metrics.px(12));
}

void SceneBuilder::addRealModeSpace()
{
    const Axis axis = realModeAxis();
    int id = VirtualColumn;
    VirtualAddress tagged{};
    virtualTag(Tags + 1, {}, m_columns.space, axis.y(0));
    for (const Region& region : m_layout.regions) {
        const double start = asDouble(region.range.start), end = asDouble(region.range.end);
        block(id++, lookOfRegion(region.kind), axis.rect(start, end), Subject::of(region.kind),
              nameText(region.kind), sizeOf(region.range));
        // What is nearer than 64 KiB to the last has no room for its address.
        if (region.kind == RegionKind::Video || region.range.end - tagged < 64_KiB - 16_B)
            continue;
        tagged = region.range.end;
        virtualTag(Tags + id, tagged, m_columns.space, axis.y(end));
    }
}

/// What is seen at its own address.
void SceneBuilder::addIdentityRibbon(RegionKind kind, PhysicalAddress end)
{
    const Region* region = m_layout.region(kind);
    const PhysicalAddress start{region ? region->range.start.value : 0};
    if (!region || start >= end)
        return;
    const VirtualAddress last{std::min(region->range.end.value, end.value)};
    const QRectF from = realModeAxis().rect(asDouble(region->range.start), asDouble(last));
    const QRectF to = physicalAxis().rect(asDouble(start), asDouble(last));
    m_scene.ribbons.push_back({Others + 10 + int(kind), Look::LowMemory, m_columns.space.right(), from.top(),
                               from.bottom(), m_columns.physical.left(), to.top(), to.bottom()});
}

/// The stretch of high memory that is drawn; empty where there is none.
QRectF SceneBuilder::hiddenMemory() const
{
    QRectF all;
    for (const PhysicalExtent& extent : m_layout.physical)
        if (extent.kind == PhysicalKind::HighMemory)
            all = all.united(physicalAxis().rect(asDouble(extent.range.start), asDouble(extent.range.end)));
    return all;
}

void SceneBuilder::addWayToHiddenMemory()
{
    const QRectF hidden = hiddenMemory();
    if (realMode()->hasFrame())
        addPageFrame(hidden);
    else if (m_columns.hasLens() && hidden.height() > 0)
        addCopyBox();
}

QRectF SceneBuilder::realModeLens(double height) const
{
    const double gap = m_metrics.px(3);
    const double left = m_columns.space.right() + gap;
    const double width = std::min(m_columns.lens.width(), m_columns.physical.left() - left - gap);
    const double tall = std::min(m_metrics.px(height), m_columns.space.height());
    const double top = m_display.addressesGrowUp ? m_columns.space.top() : m_columns.space.bottom() - tall;
    return {left, top, width, tall};
}

/// The four physical pages, numbered, as sockets; and that any logical page fits into each.
void SceneBuilder::addPageFrame(const QRectF& hidden)
{
    const Region& frame = *m_layout.region(RegionKind::PageFrame);
    const QRectF small = realModeAxis().rect(asDouble(frame.range.start), asDouble(frame.range.end));
    if (!m_columns.hasLens())
        return addPageFrameRibbon(small, hidden);
    const unsigned slotCount = realMode()->framePages;
    m_scene.lensColumn = realModeLens(slotHeight * slotCount);
    const Axis axis(m_scene.lensColumn, 0, slotCount, m_display.addressesGrowUp);
    for (unsigned i = 0; i < slotCount; ++i)
        block(LensColumn + int(i), Look::Socket, axis.rect(i, i + 1), Subject::of(RegionKind::PageFrame),
              tr("physical page %1").arg(i), expandedPage);
    heading(tr("Page frame"), m_scene.lensColumn, m_metrics.px(4));
    m_scene.lens = {small.topRight(), small.bottomRight(), m_scene.lensColumn.topLeft(),
                    m_scene.lensColumn.bottomLeft()};
    addPageFrameRibbon(m_scene.lensColumn, hidden);
}

void SceneBuilder::addPageFrameRibbon(const QRectF& from, const QRectF& hidden)
{
    if (hidden.height() > 0)
        m_scene.ribbons.push_back({Others + 40, Look::HighMemory, from.right(), from.top(), from.bottom(),
                                   m_columns.physical.left(), hidden.top(), hidden.bottom()});
}

/// No window, so no ribbon: what is copied has two places.
void SceneBuilder::addCopyBox()
{
    // Beside the memory that it is for, out of the HMA's way.
    m_scene.lensColumn = realModeLens(copyHeight);
    m_scene.lensColumn.moveRight(m_columns.physical.left() - m_metrics.px(1.5));
    Block& copy =
        block(LensColumn, Look::Absent, m_scene.lensColumn, Subject::toLend(), tr("no window"), 0_B);
    copy.value = tr("blocks are copied");
    copy.note = phrase(realMode()->manager);
    heading(tr("To the rest"), m_scene.lensColumn, m_metrics.px(4));
}

} // namespace vmscope::views
