// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"

#include <QGuiApplication>

#include <array>
#include <cmath>

namespace vmscope::views {

namespace {

QColor rgb(QRgb value) { return QColor(value); }

const std::array allThemes{
    Theme{.id = ThemeId::Light,
          .name = "light",
          .window = rgb(0xf4f7fb),
          .panel = rgb(0xffffff),
          .border = rgb(0xc9d3de),
          .text = rgb(0x17202b),
          .muted = rgb(0x51606f),
          .accent = rgb(0x22669f),
          .onAccent = rgb(0xffffff),
          .alert = rgb(0xfff1e3),
          .lowMemory = rgb(0x2468a0),
          .highMemory = rgb(0xe9b949),
          .memMap = rgb(0xb5410e),
          .kernelImage = rgb(0x10304f),
          .swiotlb = rgb(0x76508f),
          .initrd = rgb(0x3f7568),
          .lost = rgb(0x7c8793),
          .notRam = rgb(0xe6eaef),
          .processA = rgb(0xd9e9e4),
          .processB = rgb(0xebe0f2),
          .atBoot = rgb(0x93a2b4),
          .pageTables = rgb(0x1d242c),
          .slab = rgb(0x7fd6f2),
          .pageCache = rgb(0xcdeb8b),
          .pagesOfA = rgb(0x0f7f63),
          .pagesOfB = rgb(0x8a3fb0),
          .vmallocPages = rgb(0xf5a3c4),
          .otherPages = rgb(0xfffdf5),
          .level = {rgb(0xb0125b), rgb(0x2a7019), rgb(0x4b3fc4), rgb(0x745800), rgb(0x006a74)},
          .socket = rgb(0xffffff),
          .load = rgb(0x1769b0),
          .store = rgb(0xa82c86)},
    Theme{.id = ThemeId::Dark,
          .name = "dark",
          .window = rgb(0x10151c),
          .panel = rgb(0x19212b),
          .border = rgb(0x3a4654),
          .text = rgb(0xeaf0f6),
          .muted = rgb(0xa7b4c2),
          .accent = rgb(0x79b8ee),
          .onAccent = rgb(0x0c1218),
          .alert = rgb(0x3a2a18),
          .lowMemory = rgb(0x2f72ad),
          .highMemory = rgb(0xd8a838),
          .memMap = rgb(0xc04a14),
          .kernelImage = rgb(0x8fb4d6),
          .swiotlb = rgb(0x8a64a8),
          .initrd = rgb(0x4d9383),
          .lost = rgb(0x7a8592),
          .notRam = rgb(0x222c38),
          .processA = rgb(0x26433c),
          .processB = rgb(0x3a2c47),
          .atBoot = rgb(0x8394a6),
          .pageTables = rgb(0x05080c),
          .slab = rgb(0x86d8f2),
          .pageCache = rgb(0xc3e583),
          .pagesOfA = rgb(0x35b08e),
          .pagesOfB = rgb(0xb983dc),
          .vmallocPages = rgb(0xf3a0c2),
          .otherPages = rgb(0xfff8e6),
          .level = {rgb(0xff86b6), rgb(0x8fd47a), rgb(0xb3a9ff), rgb(0xdcc9a0), rgb(0x6fd3dd)},
          .socket = rgb(0x151c25),
          .load = rgb(0x6fb6f5),
          .store = rgb(0xf287c9)},
    Theme{.id = ThemeId::Projector,
          .name = "projector",
          .window = rgb(0xffffff),
          .panel = rgb(0xffffff),
          .border = rgb(0x4a545f),
          .text = rgb(0x000000),
          .muted = rgb(0x2c343d),
          .accent = rgb(0x0a4a82),
          .onAccent = rgb(0xffffff),
          .alert = rgb(0xffe9cf),
          .lowMemory = rgb(0x0b4f8a),
          .highMemory = rgb(0xf4b92f),
          .memMap = rgb(0x8c2c00),
          .kernelImage = rgb(0x04203c),
          .swiotlb = rgb(0x56307a),
          .initrd = rgb(0x12524a),
          .lost = rgb(0x4f5861),
          .notRam = rgb(0xe3e7ec),
          .processA = rgb(0xcde8df),
          .processB = rgb(0xe6d5f2),
          .atBoot = rgb(0xa3b0bf),
          .pageTables = rgb(0x000000),
          .slab = rgb(0x6fd2f5),
          .pageCache = rgb(0xc4ec6e),
          .pagesOfA = rgb(0x00583f),
          .pagesOfB = rgb(0x640d92),
          .vmallocPages = rgb(0xff9cc4),
          .otherPages = rgb(0xfffdf5),
          .level = {rgb(0x8c0045), rgb(0x1c570f), rgb(0x372ba3), rgb(0x574100), rgb(0x004f58)},
          .socket = rgb(0xffffff),
          .load = rgb(0x08447c),
          .store = rgb(0x84005f)},
};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

constexpr QColor Theme::*physicalFills[]{&Theme::notRam,     &Theme::kernelImage, &Theme::memMap,
                                         &Theme::swiotlb,    &Theme::initrd,      &Theme::lowMemory,
                                         &Theme::highMemory, &Theme::lost};

} // namespace

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a) + 0.05;
    const double lb = luminance(b) + 0.05;
    return la > lb ? la / lb : lb / la;
}

QColor Theme::fill(layout::PhysicalKind kind) const { return this->*physicalFills[unsigned(kind)]; }

QColor Theme::textOn(const QColor& ground) const
{
    const QColor dark = id == ThemeId::Dark ? window : text;
    const QColor bright = id == ThemeId::Dark ? rgb(0xffffff) : panel;
    return contrast(dark, ground) > contrast(bright, ground) ? dark : bright;
}

QColor Theme::colorOfLevel(int index) const { return index == noLevel ? muted : level[std::size_t(index)]; }

QColor mixed(const QColor& from, const QColor& to, double share)
{
    const auto channel = [share](double a, double b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(channel(from.redF(), to.redF()), channel(from.greenF(), to.greenF()),
                            channel(from.blueF(), to.blueF()));
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const QColor& color) { palette.setColor(role, color); };
    set(QPalette::Window, window);
    set(QPalette::WindowText, text);
    set(QPalette::Base, panel);
    set(QPalette::AlternateBase, window);
    set(QPalette::Text, text);
    set(QPalette::PlaceholderText, muted);
    set(QPalette::Button, panel);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, onAccent);
    set(QPalette::Highlight, accent);
    set(QPalette::HighlightedText, onAccent);
    set(QPalette::Link, accent);
    set(QPalette::ToolTipBase, panel);
    set(QPalette::ToolTipText, text);
    set(QPalette::Mid, border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, mixed(window, text, 1.0 / 3));
    return palette;
}

std::span<const Theme> themes() { return allThemes; }
const Theme& themeOf(ThemeId id) { return allThemes[unsigned(id)]; }

Metrics Metrics::forWindow(QSize window, double scale)
{
    constexpr double smallest = 11; // pixels; below it nobody reads
    const double height = std::min<double>(window.height(), window.width() * 9.0 / 16);
    return {.unit = std::max(smallest, height / 60) * scale};
}

Metrics Metrics::forPresentation(QSize screen) { return {screen.height() / 45.0, true}; }

QFont Metrics::font(double units, bool bold) const
{
    QFont font = QGuiApplication::font();
    const double pixels = px(units);
    font.setPixelSize(std::max(9, int(presenting ? std::ceil(pixels) : std::round(pixels))));
    font.setBold(bold);
    return font;
}

QFont Metrics::address(bool italic) const
{
    QFont font = small();
    font.setFamilies({"DejaVu Sans Mono", "Noto Sans Mono", "Liberation Mono", "monospace"});
    font.setItalic(italic);
    return font;
}

} // namespace vmscope::views
