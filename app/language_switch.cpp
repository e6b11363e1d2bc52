// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language_switch.h"

#include "app/language.h"

namespace vmscope {

LanguageSwitch::LanguageSwitch(Session& session)
    : m_session(session)
{
    makeWindow(nullptr);
}

void LanguageSwitch::makeWindow(std::shared_ptr<Document> document)
{
    m_window = std::make_unique<MainWindow>(m_session, std::move(document));
    // Not at once: the menu that is being used belongs to the window that goes.
    connect(m_window.get(), &MainWindow::languageWanted, this, &LanguageSwitch::choose, Qt::QueuedConnection);
}

void LanguageSwitch::choose(const QString& choice)
{
    speak(choice);
    const std::unique_ptr<MainWindow> before = std::move(m_window);
    makeWindow(before->keptDocument());
    m_window->takeOver(*before);
    m_window->show();
    m_window->activateWindow();
}

} // namespace vmscope
