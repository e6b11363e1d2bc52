// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/language.h"
#include "app/language_switch.h"
#include "app/start.h"

#include <QApplication>
#include <QSettings>

int main(int argc, char** argv)
{
    if (vmscope::commands::wantsCommandLine(argc, argv))
        return vmscope::commands::run(argc, argv);
    const auto language = vmscope::commands::takeLanguage(argc, argv);
    if (!language)
        return vmscope::commands::refuse(language.error());
    const auto application = vmscope::startApplication(argc, argv);
    vmscope::speak(language->isEmpty() ? vmscope::loadLanguage(QSettings()) : *language);
    vmscope::Session session;
    const vmscope::LanguageSwitch languages(session);
    vmscope::MainWindow& window = languages.window();
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
