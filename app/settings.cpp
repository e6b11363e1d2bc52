// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include "app/session_state.h"
#include "views/common/display_text.h"

#include <QSettings>

namespace vmscope {

namespace {

using views::toQString;

const QString stateKey = QStringLiteral("state");

std::string text(const QSettings& settings, const char* key)
{
    return settings.value(QLatin1String(key)).toString().toStdString();
}

} // namespace

/// Only what was chosen is remembered: what was opened is opened again by its name, and a kernel that was
/// asked for things would have to be asked again before anything is shown.
void save(QSettings& settings, const views::State& state)
{
    const bool ofLog = state.ramSource == views::RamSource::Log;
    views::State chosen = ofLog ? views::State{} : state;
    chosen.compare = state.compare;
    chosen.log = nullptr;
    chosen.desk = nullptr;
    chosen.walk = {};
    settings.setValue(stateKey, toQString(formats::stateText(savedState(chosen))));
}

views::State loadState(const QSettings& settings)
{
    const auto saved = formats::readState(text(settings, "state"), "settings");
    const Result<views::State> state = saved ? SavedOpener("settings").state(*saved) : saved.error();
    return state ? *state : views::State{};
}

void save(QSettings& settings, const views::Display& display)
{
    settings.setValue(QStringLiteral("display/theme"), toQString(views::themeOf(display.theme).name));
    settings.setValue(QStringLiteral("display/scale"), display.scale);
    settings.setValue(QStringLiteral("display/up"), display.addressesGrowUp);
    settings.setValue(QStringLiteral("display/animated"), display.animated);
}

views::Display loadDisplay(const QSettings& settings)
{
    views::Display display;
    const std::string theme = text(settings, "display/theme");
    for (const views::Theme& row : views::themes())
        if (row.name == theme)
            display.theme = row.id;
    display.scale = std::clamp(settings.value(QStringLiteral("display/scale"), 1.0).toDouble(), 0.75, 3.0);
    display.addressesGrowUp = settings.value(QStringLiteral("display/up"), true).toBool();
    display.animated = settings.value(QStringLiteral("display/animated"), true).toBool();
    return display;
}

} // namespace vmscope
