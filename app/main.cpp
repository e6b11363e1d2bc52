// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/main_window.h"
#include "app/start.h"

#include <QApplication>

int main(int argc, char** argv)
{
    if (vmscope::commands::wantsCommandLine(argc, argv))
        return vmscope::commands::run(argc, argv);
    const auto application = vmscope::startApplication(argc, argv);
    vmscope::Session session;
    vmscope::MainWindow window(session);
    window.remember();
    window.selectFirst();
    const QStringList files = QApplication::arguments().mid(1);
    // What is asked for comes first: what a crash left waits for the next start.
    const bool restored = window.keepCopy(vmscope::MainWindow::copiesFolder(), files.isEmpty());
    if (files.isEmpty() && !restored)
        window.beginWithStartPage();
    window.openFiles(files);
    window.show();
    return QApplication::exec();
}
