// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include "views/common/display_text.h"

#include <QSettings>

namespace vmscope {

namespace {

using views::toQString;

std::string text(const QSettings& settings, const char* key)
{
    return settings.value(QLatin1String(key)).toString().toStdString();
}

/// A compared system as one line: kernel, split, HIGHMEM, bytes of a page record or 0.
QString lineOf(const layout::MachineConfig& system)
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(toQString(system.kernel->id), toQString(layout::rowOf(system.split).id),
             toQString(layout::idOf(system.highmem)))
        .arg(system.structPage.value_or(Bytes{}).value);
}

std::optional<layout::MachineConfig> systemFrom(const QString& line)
{
    const QStringList words = line.split(QLatin1Char(' '));
    const layout::KernelProfile* kernel = layout::findKernel(words.value(0).toStdString());
    const auto split = layout::parseSplit(words.value(1).toStdString());
    const auto highmem = layout::parseHighmem(words.value(2).toStdString());
    const int record = words.value(3).toInt();
    if (!kernel || !split || !highmem || !kernel->has(*split) || !kernel->has(*highmem) || record < 0 ||
        record > 4096)
        return std::nullopt;
    layout::MachineConfig system = layout::configFor(*kernel, {});
    system.split = *split;
    system.highmem = *highmem;
    if (record > 0)
        system.structPage = Bytes{std::uint64_t(record)};
    return system;
}

/// What was compared; the first comparison where that cannot be read.
views::CompareChoice comparedIn(const QSettings& settings)
{
    views::CompareChoice choice;
    const QStringList lines = settings.value(QStringLiteral("compare/systems")).toStringList();
    for (const QString& line : lines)
        if (const auto system = systemFrom(line))
            choice.systems.push_back(*system);
    const bool complete = qsizetype(choice.systems.size()) == lines.size();
    return complete && (lines.size() == 2 || lines.size() == 3) ? choice : views::State{}.compare;
}

} // namespace

void save(QSettings& settings, const views::State& state)
{
    QStringList systems;
    for (const layout::MachineConfig& system : state.compare.systems)
        systems += lineOf(system);
    settings.setValue(QStringLiteral("compare/systems"), systems);
    if (state.ramSource == views::RamSource::Log)
        return; // a log is opened again by its name, not remembered as numbers
    const layout::MachineConfig& config = state.config;
    settings.setValue(QStringLiteral("state/kernel"), toQString(config.kernel->id));
    settings.setValue(QStringLiteral("state/processor"), toQString(config.processor->id));
    settings.setValue(QStringLiteral("state/split"), toQString(layout::rowOf(config.split).id));
    settings.setValue(QStringLiteral("state/highmem"), toQString(layout::idOf(config.highmem)));
    settings.setValue(QStringLiteral("state/ram"), QString::number(config.ram.installed.value));
    settings.setValue(QStringLiteral("state/flat"), state.ramSource == views::RamSource::Flat);
    settings.setValue(QStringLiteral("state/options"), toQString(layout::commandLineOf(config.options)));
    settings.setValue(QStringLiteral("state/cpus"), config.cpus ? int(*config.cpus) : 0);
    settings.setValue(QStringLiteral("state/record"), config.structPage ? int(config.structPage->value) : 0);
    settings.setValue(QStringLiteral("state/processes"), int(config.processes.count));
    settings.setValue(QStringLiteral("state/processMiB"), int(config.processes.mappedEach / 1_MiB));
    settings.setValue(QStringLiteral("state/process"), QString(QLatin1Char(state.process)));
    settings.setValue(QStringLiteral("state/userMode"), state.mode == views::Mode::User);
}

views::State loadState(const QSettings& settings)
{
    views::State first;
    first.compare = comparedIn(settings);
    views::State state = first;
    layout::MachineConfig& config = state.config;
    const layout::KernelProfile* kernel = layout::findKernel(text(settings, "state/kernel"));
    const auto ram = parseSize(text(settings, "state/ram"), "RAM");
    if (!kernel || !ram || *ram < 1_MiB || *ram > 1_TiB)
        return first;
    const bool flat = settings.value(QStringLiteral("state/flat")).toBool();
    state.ramSource = flat ? views::RamSource::Flat : views::RamSource::Pc;
    config = layout::configFor(
        *kernel, layout::ramOf(flat ? layout::MachineKind::Flat : layout::MachineKind::Pc, *ram));
    if (const auto* processor = hardware::findProcessor(text(settings, "state/processor")))
        config.processor = processor;
    if (const auto split = layout::parseSplit(text(settings, "state/split")))
        config.split = *split;
    if (const auto highmem = layout::parseHighmem(text(settings, "state/highmem")))
        config.highmem = *highmem;
    if (const auto options = layout::parseKernelOptions(text(settings, "state/options"), "settings"))
        config.options = *options;
    if (const int cpus = settings.value(QStringLiteral("state/cpus")).toInt(); cpus > 0)
        config.cpus = unsigned(cpus);
    if (const int record = settings.value(QStringLiteral("state/record")).toInt(); record > 0)
        config.structPage = Bytes{std::uint64_t(record)};
    config.processes.count =
        unsigned(std::clamp(settings.value(QStringLiteral("state/processes"), 2).toInt(), 1, 1000));
    config.processes.mappedEach =
        std::uint64_t(std::clamp(settings.value(QStringLiteral("state/processMiB"), 16).toInt(), 1, 2048)) *
        1_MiB;
    state.process = text(settings, "state/process") == "B" ? 'B' : 'A';
    state.mode =
        settings.value(QStringLiteral("state/userMode")).toBool() ? views::Mode::User : views::Mode::Kernel;
    return layout::impossible(config) ? first : state;
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
