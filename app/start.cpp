// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start.h"

#include "app/language.h"

#include <QApplication>
#include <QIcon>
#include <QStyleFactory>

#include <cstdio>

/// Resources in a static library are linked in only when asked for, outside of any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(resources);
    Q_INIT_RESOURCE(translations);
}

namespace vmscope {

std::unique_ptr<QApplication> startApplication(int& argc, char** argv)
{
    initResources();
    QApplication::setDesktopSettingsAware(false); // the look is our own everywhere
    auto application = std::make_unique<QApplication>(argc, argv);
    QApplication::setApplicationName(QStringLiteral("vmscope"));
    QApplication::setOrganizationName(QStringLiteral("vmscope"));
    QApplication::setDesktopFileName(QStringLiteral("vmscope"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    speak(QLatin1String(languages().front().id));
    return application;
}

std::unique_ptr<QApplication> startWithoutDisplay()
{
    static int argc = 1;
    static char name[] = "vmscope";
    static char* argv[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // What the offscreen platform cannot do is of no interest to who wants a picture.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
        if (type >= QtCriticalMsg)
            fputs(qPrintable(text + QLatin1Char('\n')), stderr);
    });
    return startApplication(argc, argv);
}

} // namespace vmscope
