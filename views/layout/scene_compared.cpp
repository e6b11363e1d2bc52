// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/display_text.h"
#include "views/layout/scene_builder.h"

#include <QFontMetricsF>

#include <cmath>

namespace vmscope::views {

namespace {

/// What is said of a part where its whole name is wider than the column.
struct ShortName
{
    const char *name, *brief;
};
constexpr ShortName shortNames[]{
    {QT_TRANSLATE_NOOP("LayoutScene", "addresses to lend"), QT_TRANSLATE_NOOP("LayoutScene", "to lend")},
    {QT_TRANSLATE_NOOP("LayoutScene", "room for RAM"), QT_TRANSLATE_NOOP("LayoutScene", "room")},
    {QT_TRANSLATE_NOOP("LayoutScene", "all of RAM"), QT_TRANSLATE_NOOP("LayoutScene", "RAM")},
    {QT_TRANSLATE_NOOP("LayoutScene", "low memory"), QT_TRANSLATE_NOOP("LayoutScene", "low")},
    {QT_TRANSLATE_NOOP("LayoutScene", "high memory"), QT_TRANSLATE_NOOP("LayoutScene", "high")},
};

} // namespace

Scene SceneBuilder::buildCompared(VirtualAddress windowFrom)
{
    if (!wide())
        m_windowFrom = windowFrom;
    m_scene.windowColumn = m_columns.window;
    m_scene.physicalColumn = m_columns.physical;
    m_scene.addressesGrowUp = m_display.addressesGrowUp;
    m_scene.user.process = m_shown.state.process;
    addComparedHeadings();
    if (realMode()) {
        m_columns.space = m_columns.window;
        addRealModeSpace();
        addPhysicalColumn();
        addIdentityRibbon(RegionKind::Conventional, m_layout.maxLowPfn.start());
    } else {
        addWindowColumn();
        addComparedUser();
        addPhysicalColumn();
        addDirectMapRibbon();
        addComparedEnds();
    }
    for (Ribbon& ribbon : m_scene.ribbons)
        ribbon.rightX = m_columns.physical.left(); // no process's way lies between
    thinOut();
    shortenNames();
    return std::move(m_scene);
}

void SceneBuilder::addComparedHeadings()
{
    const double height = m_metrics.px(2.6), right = m_columns.physical.left() - m_metrics.px(0.4);
    const bool whole = m_windowFrom && *m_windowFrom < windowStart();
    const bool roomy = m_columns.window.left() > m_metrics.px(2);
    const QString all = toQString(sizeText(m_layout.windowEnd - VirtualAddress{}));
    QString window = tr("Kernel's %1").arg(toQString(sizeText(m_layout.windowEnd - windowStart())));
    if (wide())
        window = roomy ? tr("Kernel half, own scale") : tr("Kernel half");
    else if (realMode())
        window = roomy ? tr("Real mode, %1, own scale").arg(all) : tr("Real mode");
    else if (whole)
        window = tr("Virtual, %1").arg(all);
    const double left = roomy ? m_metrics.px(wide() ? 1 : 4) : m_columns.window.left();
    m_scene.headings.push_back({window, QRectF(left, 0, right - left, height)});
    const QString ram = tr("RAM, %1").arg(toQString(sizeText(m_layout.config.ram.installed)));
    m_scene.headings.push_back({ram, QRectF(m_columns.physical.left(), 0, m_metrics.px(14), height)});
}

/// What of the programs' addresses lies in the column, below the window.
void SceneBuilder::addComparedUser()
{
    const Region* user = m_layout.region(RegionKind::User);
    if (!user || !m_windowFrom || separate() || user->range.end <= *m_windowFrom)
        return;
    block(VirtualColumn, Look::Process,
          windowAxis().rect(folded(*m_windowFrom, m_layout), foldedEnd(user->range.end, m_layout)),
          Subject::of(RegionKind::User), tr("programs"), sizeOf(user->range));
}

/// The addresses at both ends of the column.
void SceneBuilder::addComparedEnds()
{
    const Axis axis = windowAxis();
    const double clear = m_metrics.px(1.2);
    if (std::abs(axis.y(windowTop()) - axis.y(foldedEnd(m_layout.highMemory, m_layout))) > clear)
        virtualTag(Tags + 2, m_layout.windowEnd - 1_B, m_columns.window, axis.y(windowTop()));
    if (m_windowFrom && axis.y(folded(*m_windowFrom, m_layout)) != axis.y(folded(windowStart(), m_layout)))
        if (std::abs(axis.y(folded(*m_windowFrom, m_layout)) - axis.y(folded(windowStart(), m_layout))) >
            clear)
            virtualTag(Tags + 1, *m_windowFrom, m_columns.window, axis.y(folded(*m_windowFrom, m_layout)));
}

/// Sizes stand in the figures; beside RAM only what takes low memory is named. Where there is no room beside
/// the column, nothing is.
void SceneBuilder::thinOut()
{
    if (m_columns.window.left() < m_metrics.px(2)) {
        m_scene.tags.clear();
        m_scene.callouts.clear();
        m_scene.brackets.clear();
    }
    std::erase_if(m_scene.callouts, [](const Callout& callout) {
        return callout.subject != Subject::of(PhysicalKind::MemMap);
    });
    for (Callout& callout : m_scene.callouts)
        callout.text = tr("mem_map");
}

/// Nothing is cut off: a name that is too wide is said shorter, and a note not at all.
void SceneBuilder::shortenNames()
{
    const QFontMetricsF names(m_metrics.label(true)), notes(m_metrics.small());
    for (Block& each : m_scene.blocks) {
        const double room = each.rect.width() - m_metrics.px(0.6);
        if (notes.horizontalAdvance(each.note) > room)
            each.note.clear();
        for (const ShortName& row : shortNames)
            if (each.title == tr(row.name) && names.horizontalAdvance(each.title) > room)
                each.title = tr(row.brief);
    }
}

Scene comparedSceneOf(const Shown& shown, const Display& display, const Metrics& metrics, QSizeF size,
                      VirtualAddress windowFrom)
{
    const bool wide = shown.layout.config.kernel->is64Bit();
    return SceneBuilder(shown, display, metrics, comparedColumnsFor(metrics, size, wide))
        .buildCompared(windowFrom);
}

} // namespace vmscope::views
