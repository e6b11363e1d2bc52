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
    if (argc < 2)
        window.beginWithStartPage();
    window.openFiles(QApplication::arguments().mid(1));
    window.show();
    return QApplication::exec();
}
