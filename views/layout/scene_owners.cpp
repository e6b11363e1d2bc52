// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/desk.h"
#include "views/common/display_text.h"
#include "views/layout/scene_builder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace vmscope::views {

namespace {

using kernel::FrameOwner;
using kernel::FrameOwners;
using kernel::FrameUse;

using OwnerTotals = std::array<OwnerTotal, ownerLooks>;

constexpr const char* names[ownerLooks]{
    QT_TRANSLATE_NOOP("LayoutScene", "at boot"),   QT_TRANSLATE_NOOP("LayoutScene", "page tables"),
    QT_TRANSLATE_NOOP("LayoutScene", "slab"),      QT_TRANSLATE_NOOP("LayoutScene", "page cache"),
    QT_TRANSLATE_NOOP("LayoutScene", "process A"), QT_TRANSLATE_NOOP("LayoutScene", "others"),
    QT_TRANSLATE_NOOP("LayoutScene", "vmalloc"),   QT_TRANSLATE_NOOP("LayoutScene", "alloc_pages")};

/// Process A has a colour of its own; all others share one.
Look lookOf(const FrameOwner& owner)
{
    constexpr std::array byUse{Look::AtBoot,   Look::PageTables,   Look::Slab,   Look::PageCache,
                               Look::PagesOfB, Look::VmallocPages, Look::AtBoot, Look::OtherPages};
    const bool isA = owner.use == FrameUse::Anonymous && owner.process == kernel::bootProcess.value;
    return isA ? Look::PagesOfA : byUse[std::size_t(owner.use)];
}

/// Cuts the stretches at the slices' borders and adds up what lies in each.
std::map<std::int64_t, OwnerSlice> slicesOf(const std::vector<FrameOwners::Stretch>& stretches, double pages)
{
    std::map<std::int64_t, OwnerSlice> slices;
    for (const FrameOwners::Stretch& stretch : stretches) {
        const std::size_t index = std::size_t(lookOf(stretch.owner)) - std::size_t(Look::AtBoot);
        const auto start = double(stretch.frames.start.value), end = double(stretch.frames.end.value);
        for (auto i = std::int64_t(start / pages); double(i) * pages < end; ++i)
            slices[i][index] += std::min(end, double(i + 1) * pages) - std::max(start, double(i) * pages);
    }
    return slices;
}

void addTo(OwnerTotals& totals, const OwnerSlice& slice, double from, double y)
{
    for (std::size_t i = 0; i < ownerLooks; ++i) {
        totals[i].pages += slice[i];
        if (slice[i] > totals[i].most)
            totals[i] = {totals[i].pages, slice[i], y, from};
    }
}

} // namespace

Look SceneBuilder::lookOf(FrameNumber frame) const
{
    const auto owner = m_shown.state.desk->kernel.pages->owners().ownerOf(frame);
    if (owner)
        return views::lookOf(*owner);
    return frame >= m_layout.maxLowPfn ? Look::HighMemory : Look::LowMemory;
}

/// Nothing where no kernel is at work.
void SceneBuilder::addOwners()
{
    if (!m_shown.state.desk)
        return;
    const double least = std::max(2.0, m_metrics.px(0.2));
    const double end = double(m_layout.config.ram.end().value) / double(pageSize.value);
    const double pages = std::max(1.0, end * least / m_columns.physical.height());
    const Axis axis = physicalAxis();
    OwnerTotals totals{};
    for (const auto& [index, slice] :
         slicesOf(m_shown.state.desk->kernel.pages->owners().stretches(), pages)) {
        const double from = double(index) * pages;
        const QRectF row =
            axis.rect(from * double(pageSize.value), std::min(end, from + pages) * double(pageSize.value));
        addOwnerSlice(slice, pages, row);
        addTo(totals, slice, from, row.center().y());
    }
    for (std::size_t i = 0; i < ownerLooks; ++i)
        if (totals[i].pages >= 1)
            addOwnerCallout(i, totals[i]);
}

/// Each slice of the column is filled from the left by what is taken in it: full where all is taken. A single
/// page is still seen.
void SceneBuilder::addOwnerSlice(const OwnerSlice& slice, double pages, const QRectF& row)
{
    const double least = m_metrics.px(0.35);
    double x = row.left();
    for (std::size_t i = 0; i < ownerLooks; ++i) {
        if (slice[i] <= 0)
            continue;
        const double width = std::min(row.right() - x, std::max(least, row.width() * slice[i] / pages));
        m_scene.owners.push_back(
            {QRectF(x, row.top(), width, row.height()), Look(int(Look::AtBoot) + int(i))});
        x += width;
    }
}

/// Beside the slice that has most of it.
void SceneBuilder::addOwnerCallout(std::size_t owner, const OwnerTotal& total)
{
    const double right = m_columns.physical.right();
    const bool high = total.frame >= double(m_layout.maxLowPfn.value);
    m_scene.callouts.push_back({PhysicalColumn + 40 + int(owner),
                                tr(names[owner]) + QLatin1Char(' ') +
                                    toQString(sizeText(pageSize * std::uint64_t(std::llround(total.pages)))),
                                Look(int(Look::AtBoot) + int(owner)),
                                {right, total.y},
                                {right + m_metrics.px(0.9), total.y},
                                Subject::of(high ? PhysicalKind::HighMemory : PhysicalKind::LowMemory)});
}

} // namespace vmscope::views
