// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "model/formats/boot_comparison.h"
#include "views/common/display_text.h"

#include <QFileInfo>

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

} // namespace

std::optional<Error> Session::open(const QStringList& files)
{
    const auto comparison = compared(files);
    if (!comparison)
        return comparison.error();
    views::State state;
    state.config = comparison->machine.config;
    state.ramSource = views::RamSource::Log;
    state.log = openedLog(*comparison, QFileInfo(files.front()).fileName());
    ask(state, tr("open %1").arg(state.log->name));
    return std::nullopt;
}

} // namespace vmscope
