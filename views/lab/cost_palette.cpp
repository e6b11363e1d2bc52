// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lab/cost_palette.h"

#include "views/lab/lab_shown.h"

#include <QPainter>
#include <QPixmap>

namespace vmscope::views {

namespace {

struct CostLook
{
    QRgb color;
    Qt::BrushStyle pattern;
};

// By CostPart: what a call always costs in greys and violets, what it waits for in magenta, what other
// processors have to do with it in teal.
constexpr std::array<CostLook, lab::costParts> costLooks{{
    {0xa9b4c0, Qt::NoBrush},          // Call
    {0x6f7f90, Qt::HorPattern},       // Scan
    {0xb9aadb, Qt::NoBrush},          // PteStores
    {0x7a6fc4, Qt::BDiagPattern},     // Invlpg
    {0x4b3b93, Qt::FDiagPattern},     // Flush
    {0x4d5a68, Qt::VerPattern},       // Walks
    {0xa2356f, Qt::NoBrush},          // LockWait
    {0xd98bb3, Qt::Dense6Pattern},    // Sleep
    {0x2a9daa, Qt::CrossPattern},     // Ipi
    {0x0e6b74, Qt::DiagCrossPattern}, // Switch
    {0xd5dce4, Qt::Dense7Pattern},    // Touch
}};

struct ServiceLook
{
    QRgb color;
    Qt::PenStyle dashes;
};

// By Service.
constexpr std::array<ServiceLook, 7> serviceLooks{{
    {0x4b5866, Qt::SolidLine},      // DirectMap
    {0x8392a3, Qt::DashLine},       // DirectMap64
    {0x0f7c84, Qt::SolidLine},      // KmapLocal
    {0x6a5acd, Qt::DashDotLine},    // KmapAtomic
    {0xa2356f, Qt::SolidLine},      // Kmap
    {0x9a4fb5, Qt::DotLine},        // UserCopy
    {0x5d7f2b, Qt::DashDotDotLine}, // PageFrame
}};

/// Brighter where the ground is dark, stronger for a projector.
QColor forTheme(QRgb color, ThemeId theme)
{
    const QColor plain(color);
    if (theme == ThemeId::Dark)
        return mixed(plain, Qt::white, 0.28);
    return theme == ThemeId::Projector ? mixed(plain, Qt::black, 0.18) : plain;
}

} // namespace

QBrush brushOf(lab::CostPart part, ThemeId theme)
{
    const CostLook& look = costLooks[std::size_t(part)];
    const QColor color = forTheme(look.color, theme);
    if (look.pattern == Qt::NoBrush)
        return color;
    QPixmap tile(8, 8); // what Qt's patterns repeat after
    tile.fill(color);
    QPainter painter(&tile);
    const bool bright = color.lightnessF() > 0.55;
    painter.fillRect(tile.rect(), QBrush(mixed(color, bright ? Qt::black : Qt::white, 0.4), look.pattern));
    return QBrush(tile);
}

QColor colorOf(lab::Service service, ThemeId theme)
{
    return forTheme(serviceLooks[std::size_t(service)].color, theme);
}

QPen penOf(lab::Service service, ThemeId theme, double width)
{
    return QPen(colorOf(service, theme), width, serviceLooks[std::size_t(service)].dashes, Qt::FlatCap);
}

QString nameOf(lab::CostPart part) { return labText(lab::costPartRows()[std::size_t(part)].text); }
QString nameOf(lab::Service service) { return labText(lab::rowOf(service).text); }

} // namespace vmscope::views
