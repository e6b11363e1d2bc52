// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

/// The program as a shell starts it.
namespace vmscope::test {

struct Run
{
    int exitCode = -1; ///< -1 where it did not end by itself
    QString output;
    QString errors;
};

inline Run run(const QStringList& arguments)
{
    QProcess process;
    process.start(VMSCOPE_PROGRAM, arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace vmscope::test
