// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opened_files.h"
#include "app/session.h"

#include <QFileInfo>

namespace vmscope {

namespace {

using Paths = std::vector<std::filesystem::path>;

/// A boot log, and the files that it was read from: the log first.
struct ComparedLog
{
    formats::Comparison comparison;
    Paths paths;
};

/// The first file that reads as a boot log, with the others as files of /proc.
Result<ComparedLog> comparedLog(const QStringList& files)
{
    std::optional<Error> first;
    for (qsizetype i = 0; i < files.size(); ++i) {
        Paths others;
        for (qsizetype k = 0; k < files.size(); ++k)
            if (k != i)
                others.emplace_back(files[k].toStdString());
        const std::filesystem::path log = files[i].toStdString();
        auto comparison = formats::openBootLog(log, nullptr, others);
        if (comparison) {
            others.insert(others.begin(), log);
            return ComparedLog{std::move(*comparison), std::move(others)};
        }
        if (!first)
            first = comparison.error();
    }
    return *first;
}

/// The files' bytes for a session, or nullptr where they are too large: they are shown all the same.
formats::KeptFiles keptOrNone(const Paths& paths)
{
    const auto kept = formats::keepFiles(paths);
    return kept ? *kept : nullptr;
}

/// The sidecar of a table dump, where the file is one or the pages beside it.
std::optional<QString> sidecarOf(const QString& file)
{
    const QString pages = QStringLiteral(".pages.bin.gz");
    if (file.endsWith(pages))
        return file.chopped(pages.size()) + QStringLiteral(".json");
    return file.endsWith(QStringLiteral(".json")) ? std::optional(file) : std::nullopt;
}

} // namespace

std::optional<Error> Session::openDump(const QString& sidecar, const QStringList& maps)
{
    std::vector<formats::ProcessArea> areas;
    const auto paths = formats::filesOfTableDump(sidecar.toStdString());
    Paths files = paths ? *paths : Paths{};
    for (const QString& file : maps) {
        auto read = formats::readProcessMaps(file.toStdString());
        if (!read)
            return read.error();
        areas = std::move(*read);
        files.resize(2); // the last counts
        files.emplace_back(file.toStdString());
    }
    auto dump = formats::readTableDump(sidecar.toStdString());
    if (!dump)
        return dump.error();
    views::State state = m_shown.state;
    state.walk = {.privilege = dump->privilege, .dumpProcessor = processorFor(*dump)};
    const QString name = QFileInfo(sidecar).completeBaseName();
    state.walk.dump = std::make_shared<const views::OpenedDump>(
        views::OpenedDump{name, std::move(*dump), std::move(areas), keptOrNone(files)});
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
    const auto log = comparedLog(files);
    if (!log)
        return log.error();
    views::State state;
    state.config = log->comparison.machine.config;
    state.ramSource = views::RamSource::Log;
    state.compare = m_shown.state.compare;
    state.log = openedLog(log->comparison, QFileInfo(files.front()).fileName(), keptOrNone(log->paths));
    ask(state, tr("open %1").arg(state.log->name));
    return std::nullopt;
}

} // namespace vmscope
