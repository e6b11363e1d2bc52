// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/growth.h"

#include "views/layout/ram_scale.h"

#include <QFile>

namespace vmscope::views {

std::vector<GrowthPoint> growthOf(layout::MachineConfig config, layout::MachineKind machine)
{
    std::vector<GrowthPoint> points;
    points.reserve(ramSteps + 1);
    for (int step = 0; step <= ramSteps; ++step) {
        const Bytes ram = ramAtStep(step);
        config.ram = layout::ramOf(machine, ram);
        const layout::Layout layout = layout::plan(config);
        const bool boots = layout.verdict.boots();
        const Bytes memMap = boots ? layout.budget("mem_map") : 0_B;
        const Bytes left = boots ? layout.lowTotal : 0_B;
        points.push_back({ram, left, lessOrNone(layout.lowPresent(), left + memMap), memMap, layout.lost(),
                          layout.shareMapped(), boots});
    }
    return points;
}

std::vector<RealKernel> realKernels(std::string_view kernelId)
{
    std::vector<RealKernel> rows;
    QFile file(QStringLiteral(":/data/real-kernels.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    for (const QByteArray& line : file.readAll().split('\n')) {
        const QList<QByteArray> cells = line.split(',');
        if (cells.size() == 3 &&
            std::string_view(cells[0].constData(), std::size_t(cells[0].size())) == kernelId)
            rows.push_back(
                {cells[0].toStdString(), cells[1].toULongLong() * 1_MiB, cells[2].toULongLong() * 1_KiB});
    }
    return rows;
}

} // namespace vmscope::views
