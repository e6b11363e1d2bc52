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

/// How a refusal falls short of exit code 2, nothing printed, and one line that says all of `parts`; empty
/// where it does not.
inline QString shortcoming(const Run& run, const QStringList& parts)
{
    if (run.exitCode != 2 || !run.output.isEmpty())
        return QString("exit code %1, printed: %2").arg(run.exitCode).arg(run.output);
    if (!run.errors.startsWith("vmscope: ") || run.errors.indexOf('\n') != run.errors.size() - 1)
        return "not one line: " + run.errors;
    for (const QString& part : parts)
        if (!run.errors.contains(part))
            return part + " is not in: " + run.errors;
    return {};
}

} // namespace vmscope::test
