// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/real_mode.h"
#include "views/common/display_text.h"
#include "views/layout/scene_builder.h"

#include <algorithm>
#include <array>
#include <functional>

namespace vmscope::views {

namespace {

/// By PhysicalKind.
constexpr const char* ramNames[]{
    QT_TRANSLATE_NOOP("LayoutScene", "not RAM"),     QT_TRANSLATE_NOOP("LayoutScene", "kernel image"),
    QT_TRANSLATE_NOOP("LayoutScene", "mem_map"),     QT_TRANSLATE_NOOP("LayoutScene", "swiotlb"),
    QT_TRANSLATE_NOOP("LayoutScene", "initrd"),      QT_TRANSLATE_NOOP("LayoutScene", "low memory"),
    QT_TRANSLATE_NOOP("LayoutScene", "high memory"), QT_TRANSLATE_NOOP("LayoutScene", "lost")};
constexpr std::size_t mostLabels = 7; // more at once is not taken in from the last row

/// Names on a slide, the most important first; where there are more than seven labels the last go.
struct PresentedName
{
    Subject part;
    const char* name; ///< nullptr: the one that it has elsewhere
};

std::span<const PresentedName> presentedNames()
{
    using layout::PhysicalKind, layout::RegionKind;
    static const std::array names{
        PresentedName{Subject::of(PhysicalKind::HighMemory), nullptr},
        PresentedName{Subject::of(PhysicalKind::Lost), nullptr},
        PresentedName{Subject::of(RegionKind::DirectMap), QT_TRANSLATE_NOOP("LayoutScene", "direct map")},
        PresentedName{Subject::of(PhysicalKind::LowMemory), nullptr},
        PresentedName{Subject::of(RegionKind::User), nullptr},
        PresentedName{Subject::of(RegionKind::PageFrame), nullptr},
        PresentedName{Subject::of(RegionKind::Conventional), nullptr},
        PresentedName{Subject::window(), nullptr},
        PresentedName{Subject::toLend(), QT_TRANSLATE_NOOP("LayoutScene", "to lend")},
        PresentedName{Subject::of(RegionKind::SystemRom), nullptr},
        PresentedName{Subject::of(RegionKind::Hma), nullptr},
        PresentedName{Subject::of(RegionKind::Video), nullptr},
    };
    return names;
}

} // namespace

/// Two columns and what leads from one to the other; names of at most seven things, and the addresses of the
/// selected one alone.
Scene SceneBuilder::buildPresented(const Subject& selected, bool figures)
{
    m_figures = figures;
    m_windowFrom = VirtualAddress{}; // one column with all addresses
    m_scene.virtualColumn = m_scene.windowColumn = m_columns.window;
    m_scene.physicalColumn = m_columns.physical;
    m_scene.addressesGrowUp = m_display.addressesGrowUp;
    m_scene.user.process = m_shown.state.process;
    addPresentedHeadings();
    if (realMode())
        addRealModeSpace();
    else
        addVirtualColumn();
    std::erase_if(m_scene.blocks, [](const Block& each) { // what can be clicked are its parts
        return each.subject == Subject::window() && each.title.isEmpty();
    });
    addPhysicalColumn();
    addPresentedRibbons();
    m_scene.tags.clear();
    m_scene.callouts.clear();
    namePresented(selected);
    spreadNames();
    addSelectedAddresses(selected);
    return std::move(m_scene);
}

void SceneBuilder::addPresentedHeadings()
{
    const QString whole = toQString(sizeText(m_layout.windowEnd - VirtualAddress{}));
    const QString space = wide()       ? tr("Virtual addresses")
                          : realMode() ? tr("Real mode")
                                       : tr("Virtual, %1").arg(whole);
    heading(space, m_columns.space, m_columns.physical.left() - m_columns.space.right() - m_metrics.px(0.6));
    heading(m_figures ? tr("RAM, %1").arg(toQString(sizeText(m_layout.config.ram.installed))) : tr("RAM"),
            m_columns.physical, m_metrics.px(8));
}

void SceneBuilder::addPresentedRibbons()
{
    if (realMode()) {
        addIdentityRibbon(RegionKind::Conventional, m_layout.maxLowPfn.start());
        const Region* frame = m_layout.region(RegionKind::PageFrame);
        if (frame)
            addPageFrameRibbon(
                realModeAxis().rect(double(frame->range.start.value), double(frame->range.end.value)),
                hiddenMemory());
        return;
    }
    if (!separate() || userMode()) {
        const Region& user = *m_layout.region(RegionKind::User);
        const QRectF from = windowAxis().rect(0, foldedEnd(user.range.end, m_layout));
        const QRectF to = physicalAxis().rect(0, static_cast<double>(m_layout.maxPfn.start().value));
        m_scene.ribbons.push_back({Others + 11, Look::Process, m_columns.space.right(), from.top(),
                                   from.bottom(), m_columns.physical.left(), to.top(), to.bottom()});
    }
    addDirectMapRibbon();
    for (Ribbon& ribbon : m_scene.ribbons)
        ribbon.rightX = m_columns.physical.left();
}

/// Each part is named once: in its largest piece, or beside the column where that is too thin.
void SceneBuilder::namePresented(const Subject& selected)
{
    std::size_t room = mostLabels - m_scene.headings.size();
    std::vector<std::pair<Subject, QString>> elsewhere; // what a part is called where it has a name
    for (Block& each : m_scene.blocks) {
        if (!each.title.isEmpty())
            elsewhere.emplace_back(each.subject, each.title);
        each.title.clear();
        each.note.clear();
    }
    const auto give = [&](const Subject& part, const char* own) {
        Block* largest = nullptr;
        for (Block& each : m_scene.blocks)
            if (each.subject == part && (!largest || each.rect.height() >= largest->rect.height()))
                largest = &each;
        const auto known = std::ranges::find(elsewhere, part, &std::pair<Subject, QString>::first);
        const bool low = part == Subject::of(PhysicalKind::LowMemory);
        if (!largest || largest->rect.height() <= 0 || (!own && !low && known == elsewhere.end()) ||
            room == 0)
            return;
        nameOnSlide(*largest, own ? tr(own) : low ? lowMemoryName() : known->second, sizeOfPart(part));
        --room;
    };
    if (selected.kind != Subject::Kind::None)
        nameSelected(selected.part(), room);
    for (const PresentedName& row : presentedNames())
        if (row.part != selected.part() || m_scene.callouts.empty())
            give(row.part, wide() && row.part == Subject::toLend()
                               ? QT_TRANSLATE_NOOP("LayoutScene", "kernel")
                               : row.name);
}

/// What is selected and has no name of its own on a slide gets one beside it.
void SceneBuilder::nameSelected(const Subject& part, std::size_t& room)
{
    const bool named =
        std::ranges::any_of(presentedNames(), [&](const PresentedName& row) { return row.part == part; });
    const auto found = std::ranges::find(m_scene.blocks, part, &Block::subject);
    if (named || room == 0 || found == m_scene.blocks.end())
        return;
    const Block block = *found;
    if (part.kind == Subject::Kind::Extent)
        nameBesideRam(block, tr(ramNames[unsigned(part.extent)]), sizeOfPart(part));
    else
        nameBeside(block.rect, nameText(part.region), sizeOfPart(part));
    --room;
}

Bytes SceneBuilder::sizeOfPart(const Subject& part) const
{
    switch (part.kind) {
    case Subject::Kind::Region:
        if (const Region* region = m_layout.region(part.region))
            return sizeOf(region->range);
        return {};
    case Subject::Kind::ToLend:
        return m_layout.addressesToLend();
    case Subject::Kind::Extent:
        return sizeOfRam(part.extent);
    default:
        return {};
    }
}

Bytes SceneBuilder::sizeOfRam(PhysicalKind kind) const
{
    switch (kind) {
    case PhysicalKind::HighMemory:
        return m_layout.highTotal;
    case PhysicalKind::Lost:
        return m_layout.lost();
    case PhysicalKind::LowMemory:
        return reachableLow(m_layout);
    case PhysicalKind::MemMap:
        return m_layout.memMap;
    default:
        break;
    }
    Bytes sum;
    for (const layout::PhysicalExtent& extent : m_layout.physical)
        if (extent.kind == kind)
            sum += sizeOf(extent.range);
    return sum;
}

void SceneBuilder::nameOnSlide(Block& block, const QString& name, Bytes size)
{
    const bool ram = block.subject.kind == Subject::Kind::Extent;
    if (block.rect.height() >= m_metrics.px(1.5)) {
        block.title = name;
        block.value = figure(size, ram);
    } else if (ram) {
        nameBesideRam(block, name, size);
    } else {
        nameBeside(block.rect, name, size);
    }
}

/// A size, where sizes are to be seen; those of 64-bit areas say nothing.
QString SceneBuilder::figure(Bytes size, bool ram) const
{
    return m_figures && size > 0_B && (ram || !wide()) ? toQString(sizeText(size)) : QString();
}

void SceneBuilder::nameBesideRam(const Block& block, const QString& name, Bytes size)
{
    const QPointF from(block.rect.right(), block.rect.center().y());
    const QString value = figure(size, true);
    m_scene.callouts.push_back({Others + 60 + int(m_scene.callouts.size()),
                                value.isEmpty() ? name : name + QLatin1Char('\n') + value, block.look, from,
                                from + QPointF(m_metrics.px(0.9), 0), block.subject});
}

/// On the left of the virtual column, in two lines: name and size.
void SceneBuilder::nameBeside(const QRectF& rect, const QString& name, Bytes size)
{
    const double tall = m_metrics.px(2.7), y = rect.center().y();
    const double top =
        std::clamp(y - tall / 2, m_columns.space.top() - m_metrics.px(0.4), m_columns.space.bottom() - tall);
    QString text = name;
    if (const QString value = figure(size, false); !value.isEmpty())
        text += QLatin1Char('\n') + value;
    m_scene.brackets.push_back(
        {Others + 70 + int(m_scene.brackets.size()), rect.left() - m_metrics.px(0.5), top, top + tall, text});
}

/// Names beside a column, of two lines each, keep apart.
void SceneBuilder::spreadNames()
{
    const double apart = m_metrics.px(2.9);
    double limit = m_columns.physical.bottom() - apart / 2 + m_metrics.px(0.6);
    std::ranges::sort(m_scene.callouts, std::greater(), [](const Callout& each) { return each.to.y(); });
    for (Callout& each : m_scene.callouts) {
        each.to.setY(std::min(each.to.y(), limit));
        limit = each.to.y() - apart;
    }
    std::ranges::sort(m_scene.brackets, std::greater(), &Bracket::bottom);
    double below = m_columns.space.bottom() + m_metrics.px(0.6);
    for (Bracket& each : m_scene.brackets) {
        const double shift = std::max(0.0, each.bottom - below);
        each.top -= shift;
        each.bottom -= shift;
        below = each.top - m_metrics.px(0.1);
    }
}

/// Where the selected part begins and where it ends.
void SceneBuilder::addSelectedAddresses(const Subject& selected)
{
    auto found = std::ranges::find(m_scene.blocks, selected.part(), &Block::subject);
    if (found == m_scene.blocks.end() && selected.kind == Subject::Kind::Region) // it is one of these
        found = std::ranges::find(m_scene.blocks, Subject::toLend(), &Block::subject);
    if (selected.kind == Subject::Kind::None || found == m_scene.blocks.end())
        return;
    QRectF whole;
    for (const Block& each : m_scene.blocks)
        if (each.subject == found->subject)
            whole = whole.united(each.rect);
    // Room between both for the name, where that stands beside the column.
    const bool thin = whole.height() < m_metrics.px(1.5);
    const double apart = m_metrics.px(selected.kind == Subject::Kind::Extent || thin ? 4.2 : 1.4);
    const double middle = whole.center().y(), reach = std::max(whole.height(), apart) / 2;
    const double top = std::clamp(middle - reach, m_columns.space.top(), m_columns.space.bottom() - apart);
    const double bottom = std::clamp(middle + reach, top + apart, m_columns.space.bottom());
    const bool up = m_display.addressesGrowUp;
    if (selected.kind == Subject::Kind::Extent)
        addSelectedRam(selected.extent, up ? bottom : top, up ? top : bottom);
    else
        addSelectedRange(selected, up ? bottom : top, up ? top : bottom);
}

/// What else stands between these heights makes room.
void SceneBuilder::addSelectedRam(PhysicalKind kind, double lowY, double highY)
{
    PhysicalRange range{PhysicalAddress{~0ull}, {}};
    for (const layout::PhysicalExtent& extent : m_layout.physical)
        if (extent.kind == kind)
            range = {std::min(range.start, extent.range.start), std::max(range.end, extent.range.end)};
    if (range.empty() || onCard()) // the processor has no address for a card's memory
        return;
    const double top = std::min(lowY, highY) - m_metrics.px(1.4),
                 bottom = std::max(lowY, highY) + m_metrics.px(1.4);
    std::erase_if(m_scene.callouts, [&](Callout& each) {
        const bool own = each.subject == Subject::of(kind);
        if (own)
            each.to.setY((top + bottom) / 2);
        return !own && each.to.y() > top && each.to.y() < bottom;
    });
    tag(Tags + 40, true, toQString(hexText(range.start)), {m_columns.physical.right(), lowY});
    tag(Tags + 41, true, toQString(hexText(range.end)), {m_columns.physical.right(), highY});
}

void SceneBuilder::addSelectedRange(const Subject& selected, double lowY, double highY)
{
    VirtualRange range{m_layout.pageOffset, m_layout.windowEnd};
    const Region* region =
        selected.kind == Subject::Kind::Region ? m_layout.region(selected.region) : nullptr;
    if (region)
        range = region->range;
    else if (selected.kind == Subject::Kind::ToLend)
        range.start = m_layout.highMemory;
    const double top = std::min(lowY, highY), bottom = std::max(lowY, highY), middle = (top + bottom) / 2;
    const double clear = m_metrics.px(0.8), tall = m_metrics.px(2.7);
    const bool thin =
        std::ranges::none_of(m_scene.blocks, [&](const Block& each) { // its name stands between both
            return each.subject == selected.part() && each.rect.height() >= m_metrics.px(1.5);
        });
    const auto away = [&](const Bracket& each) { return std::abs((each.top + each.bottom) / 2 - middle); };
    const auto own = std::ranges::min_element(m_scene.brackets, {}, away);
    if (thin && own != m_scene.brackets.end() && away(*own) < tall) {
        std::swap(*own, m_scene.brackets.front());
        m_scene.brackets.resize(1);
        m_scene.brackets.front().top = middle - tall / 2;
        m_scene.brackets.front().bottom = middle + tall / 2;
    } else {
        std::erase_if(m_scene.brackets, [&](const Bracket& each) {
            return each.bottom > top - clear && each.top < bottom + clear;
        });
    }
    virtualTag(Tags + 40, range.start, m_columns.space, lowY);
    virtualTag(Tags + 41, range.end - 1_B, m_columns.space, highY);
}

Scene presentedSceneOf(const Shown& shown, const Display& display, const Metrics& metrics, QSizeF size,
                       const Subject& selected, bool figures)
{
    const bool wide = shown.layout.config.kernel->is64Bit();
    return SceneBuilder(shown, display, metrics, presentedColumnsFor(metrics, size, wide))
        .buildPresented(selected, figures);
}

} // namespace vmscope::views
