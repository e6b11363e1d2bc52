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

SceneBuilder::SceneBuilder(const Shown& shown, const Display& display, const Metrics& metrics,
                           const Columns& columns)
    : m_shown(shown)
    , m_layout(shown.layout)
    , m_display(display)
    , m_metrics(metrics)
    , m_columns(columns)
{
}

Scene SceneBuilder::build()
{
    if (realMode())
        return buildRealMode();
    m_scene.virtualColumn = m_columns.space;
    m_scene.windowColumn = m_columns.window;
    m_scene.lensColumn = m_columns.lens;
    m_scene.physicalColumn = m_columns.physical;
    m_scene.addressesGrowUp = m_display.addressesGrowUp;
    addHeadings();
    addVirtualColumn();
    addWindowColumn();
    addLens();
    addPhysicalColumn();
    addDirectMapRibbon();
    addUserRoute();
    addFrame();
    return std::move(m_scene);
}

bool SceneBuilder::userMode() const { return m_shown.state.mode == Mode::User; }

bool SceneBuilder::hidden() const { return m_layout.isolated && userMode(); }

bool SceneBuilder::wide() const { return m_layout.config.kernel->is64Bit(); }

bool SceneBuilder::separate() const { return m_layout.config.kernel->separateSpaces; }

VirtualAddress SceneBuilder::windowStart() const
{
    return wide() ? wideWindow(m_layout.config.paging()).ldt : m_layout.pageOffset;
}

Axis SceneBuilder::windowAxis() const
{
    return {m_columns.window, folded(m_windowFrom.value_or(windowStart()), m_layout), windowTop(),
            m_display.addressesGrowUp};
}

double SceneBuilder::windowTop() const
{
    return wide() ? foldedEnd(VirtualAddress{}, m_layout) : static_cast<double>(m_layout.windowEnd.value);
}

Axis SceneBuilder::physicalAxis() const
{
    const PhysicalAddress end = m_layout.config.ram.end();
    return {m_columns.physical, 0, static_cast<double>(end.value), m_display.addressesGrowUp};
}

void SceneBuilder::heading(const QString& text, const QRectF& column, double extraRight)
{
    m_scene.headings.push_back(
        {text, QRectF(column.left(), 0, column.width() + extraRight, m_metrics.px(2.8))});
}

void SceneBuilder::addHeadings()
{
    heading(wide() ? tr("Virtual addresses") : tr("Virtual, 4 GiB"), m_columns.space, m_metrics.px(6));
    const Bytes window = m_layout.windowEnd - m_layout.pageOffset;
    const QString kernelHeading = wide()       ? tr("The kernel half")
                                  : separate() ? tr("Kernel space")
                                               : tr("The kernel's %1").arg(toQString(sizeText(window)));
    heading(kernelHeading, m_columns.window, m_metrics.px(2));
    if (!hidden() && m_columns.hasLens())
        heading(tr("Above the direct map"), m_columns.lens, m_metrics.px(4));
    heading(tr("Physical memory (RAM)"), m_columns.physical, m_metrics.px(12));
}

void SceneBuilder::tag(int id, bool physical, const QString& text, QPointF at)
{
    m_scene.tags.push_back({id, physical, text, at});
}

void SceneBuilder::virtualTag(int id, VirtualAddress address, const QRectF& column, double y)
{
    tag(id, false, toQString(hexText(address)), {column.left(), y});
}

Block& SceneBuilder::block(int id, Look look, const QRectF& rect, const Subject& subject,
                           const QString& title, Bytes size)
{
    m_scene.blocks.push_back({.id = id,
                              .look = look,
                              .rect = rect,
                              .title = title,
                              .value = size > 0_B ? toQString(sizeText(size)) : QString(),
                              .subject = subject});
    return m_scene.blocks.back();
}

Scene sceneOf(const Shown& shown, const Display& display, const Metrics& metrics, QSizeF size)
{
    const bool wide = shown.layout.config.kernel->is64Bit();
    return SceneBuilder(shown, display, metrics, columnsFor(metrics, size, wide, display.addressesGrowUp))
        .build();
}

} // namespace vmscope::views
