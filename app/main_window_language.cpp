// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"
#include "app/main_window.h"

#include <QActionGroup>
#include <QMenu>

namespace vmscope {

void MainWindow::buildLanguageActions(QMenu* view)
{
    QMenu* menu = view->addMenu(tr("Lan&guage"));
    auto* group = new QActionGroup(menu);
    const auto addLanguage = [&](const QString& name, const QString& choice) {
        QAction* action = menu->addAction(name, this, [this, choice] {
            if (choice != languageChoice())
                emit languageWanted(choice);
        });
        action->setObjectName(QStringLiteral("language-") + choice);
        action->setCheckable(true);
        action->setChecked(choice == languageChoice());
        group->addAction(action);
    };
    addLanguage(tr("&System language"), QString::fromLatin1(systemLanguage));
    for (const LanguageRow& row : languages()) // each in itself: who reads no other must find it
        addLanguage(QString::fromUtf8(row.name), QString::fromLatin1(row.id));
}

void MainWindow::takeOver(MainWindow& before)
{
    m_settings = std::move(before.m_settings);
    if (m_settings)
        saveLanguage(*m_settings, languageChoice());
    setGeometry(before.geometry());
    setWindowState(before.windowState());
    m_inspectorAction->setChecked(before.m_inspectorAction->isChecked());
    m_chartAction->setChecked(before.m_chartAction->isChecked());
    setDisplay(before.display());
    for (const PageRow& row : pageRows())
        if (const auto& shown = before.m_pages[std::size_t(row.workspace)])
            page(row.workspace).takeOver(*shown);
    setKernelPanelVisible(before.m_kernelAction->isChecked());
    showWorkspace(before.shownWorkspace());
    m_guide->takeOver(*before.m_guide);
    showAll();
}

} // namespace vmscope
