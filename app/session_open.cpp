// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "model/formats/boot_comparison.h"
#include "views/common/display_text.h"

#include <QFileInfo>

#include <algorithm>

namespace vmscope {

namespace {

std::shared_ptr<const views::OpenedLog> openedLog(const formats::Comparison& comparison, const QString& name)
{
    views::OpenedLog log{name, comparison.machine.config, {}, {}};
    for (const formats::Row& row : comparison.rows)
        log.rows.push_back({views::toQString(row.name), views::toQString(row.measured),
                            views::toQString(row.computed), !row.differs()});
    for (const std::string& inferred : comparison.machine.inferred)
        log.inferred += views::toQString(inferred);
    return std::make_shared<const views::OpenedLog>(std::move(log));
}

/// The first file that reads as a boot log, with the others as files of /proc.
Result<formats::Comparison> compared(const QStringList& files)
{
    std::optional<Error> first;
    for (qsizetype i = 0; i < files.size(); ++i) {
        std::vector<std::filesystem::path> others;
        for (qsizetype k = 0; k < files.size(); ++k)
            if (k != i)
                others.emplace_back(files[k].toStdString());
        auto comparison = formats::openBootLog(files[i].toStdString(), nullptr, others);
        if (comparison)
            return comparison;
        if (!first)
            first = comparison.error();
    }
    return *first;
}

/// The sidecar of a table dump, where the file is one or the pages beside it.
std::optional<QString> sidecarOf(const QString& file)
{
    const QString pages = QStringLiteral(".pages.bin.gz");
    if (file.endsWith(pages))
        return file.chopped(pages.size()) + QStringLiteral(".json");
    return file.endsWith(QStringLiteral(".json")) ? std::optional(file) : std::nullopt;
}

/// A processor that has what these tables use.
const hardware::Processor* processorFor(const formats::TableDump& dump)
{
    const bool wide = paging::pagingMode(dump.mode).sixtyFourBit;
    const bool five = dump.mode == paging::ModeId::FiveLevel;
    const bool nx = dump.registers.efer & paging::eferNoExecute;
    const auto fits = [&](const hardware::Processor& row) {
        return (!wide || row.longMode) && (!five || row.la57) && (!nx || row.nx) && row.pge && row.pae;
    };
    const auto rows = hardware::processors();
    const hardware::Processor* nehalem = hardware::findProcessor("nehalem");
    const auto row = std::ranges::find_if(rows, fits);
    return fits(*nehalem) || row == rows.end() ? nehalem : &*row;
}

} // namespace

std::optional<Error> Session::openDump(const QString& sidecar, const QStringList& maps)
{
    std::vector<formats::ProcessArea> areas;
    for (const QString& file : maps) {
        auto read = formats::readProcessMaps(file.toStdString());
        if (!read)
            return read.error();
        areas = std::move(*read);
    }
    auto dump = formats::readTableDump(sidecar.toStdString());
    if (!dump)
        return dump.error();
    views::State state = m_shown.state;
    state.walk = {.privilege = dump->privilege, .dumpProcessor = processorFor(*dump)};
    const QString name = QFileInfo(sidecar).completeBaseName();
    state.walk.dump = std::make_shared<const views::OpenedDump>(
        views::OpenedDump{name, std::move(*dump), std::move(areas)});
    ask(state, tr("open %1").arg(name));
    return std::nullopt;
}

std::optional<Error> Session::open(const QStringList& files)
{
    for (const QString& file : files)
        if (const auto sidecar = sidecarOf(file)) {
            QStringList others = files;
            others.removeIf([](const QString& other) { return sidecarOf(other).has_value(); });
            return openDump(*sidecar, others);
        }
    const auto comparison = compared(files);
    if (!comparison)
        return comparison.error();
    views::State state;
    state.config = comparison->machine.config;
    state.ramSource = views::RamSource::Log;
    state.compare = m_shown.state.compare;
    state.log = openedLog(*comparison, QFileInfo(files.front()).fileName());
    ask(state, tr("open %1").arg(state.log->name));
    return std::nullopt;
}

} // namespace vmscope
