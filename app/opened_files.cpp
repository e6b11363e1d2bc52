// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opened_files.h"

#include "model/formats/input_file.h"
#include "views/common/display_text.h"

#include <QFileInfo>

#include <algorithm>

namespace vmscope {

std::shared_ptr<const views::OpenedLog> openedLog(const formats::Comparison& comparison, const QString& name,
                                                  formats::KeptFiles files)
{
    views::OpenedLog log{name, comparison.machine.config, {}, {}, std::move(files)};
    for (const formats::Row& row : comparison.rows)
        log.rows.push_back({views::toQString(row.name), views::toQString(row.measured),
                            views::toQString(row.computed), !row.differs()});
    for (const std::string& inferred : comparison.machine.inferred)
        log.inferred += views::toQString(inferred);
    return std::make_shared<const views::OpenedLog>(std::move(log));
}

Result<std::shared_ptr<const views::OpenedLog>> openKeptLog(const formats::KeptFiles& files)
{
    const auto comparison = formats::openBootLog(*files, nullptr);
    if (!comparison)
        return comparison.error();
    return openedLog(*comparison, views::toQString(files->front().name), files);
}

Result<std::shared_ptr<const views::OpenedDump>> openKeptDump(const formats::KeptFiles& files)
{
    auto dump = formats::readTableDump(*files);
    if (!dump)
        return dump.error();
    std::vector<formats::ProcessArea> areas;
    if (files->size() > 2) {
        const formats::KeptFile& maps = files->at(2);
        const auto text = formats::unpacked(maps.bytes, maps.name, formats::largestInput);
        auto read = text ? formats::parseProcessMaps(*text, maps.name) : text.error();
        if (!read)
            return read.error();
        areas = std::move(*read);
    }
    const QString name = QFileInfo(views::toQString(files->front().name)).completeBaseName();
    return std::make_shared<const views::OpenedDump>(
        views::OpenedDump{name, std::move(*dump), std::move(areas), files});
}

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

} // namespace vmscope
