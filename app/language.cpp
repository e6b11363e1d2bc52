// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include "views/common/phrase.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <algorithm>
#include <array>

namespace vmscope {

namespace {

constexpr std::array languageRows{LanguageRow{"en", "English"}, LanguageRow{"de", "Deutsch"}};

constexpr const char* choiceProperty = "vmscopeLanguageChoice";
constexpr const char* settingsKey = "display/language";

/// The first of the system's languages that is ours; English where none is.
QString meantBySystem()
{
    for (const QString& wanted : QLocale::system().uiLanguages())
        if (const QString id = wanted.section(QLatin1Char('-'), 0, 0); isLanguage(id))
            return id;
    return QLatin1String(languageRows.front().id);
}

/// Texts from a file, for as long as the application lives or until they are replaced.
void install(const QString& file, const QString& folder)
{
    auto* texts = new QTranslator(QCoreApplication::instance());
    if (texts->load(file, folder))
        QCoreApplication::installTranslator(texts);
}

} // namespace

std::span<const LanguageRow> languages() { return languageRows; }

bool isLanguage(const QString& id)
{
    return std::ranges::any_of(languageRows,
                               [&](const LanguageRow& row) { return id == QLatin1String(row.id); });
}

void speak(const QString& choice)
{
    QCoreApplication* application = QCoreApplication::instance();
    qDeleteAll(application->findChildren<QTranslator*>(Qt::FindDirectChildrenOnly));
    application->setProperty(choiceProperty, choice);
    const QString language = spokenLanguage();
    // English is in the sources: its file holds but the plural forms, Qt's own has nothing to say.
    if (language != QLatin1String(languageRows.front().id))
        install(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("vmscope_") + language, QStringLiteral(":/translations"));
    views::rereadPhrases();
}

QString languageChoice() { return QCoreApplication::instance()->property(choiceProperty).toString(); }

QString spokenLanguage()
{
    const QString choice = languageChoice();
    return isLanguage(choice) ? choice : meantBySystem();
}

QString loadLanguage(const QSettings& settings)
{
    const QString choice = settings.value(QLatin1String(settingsKey)).toString();
    return isLanguage(choice) ? choice : QString::fromLatin1(systemLanguage);
}

void saveLanguage(QSettings& settings, const QString& choice)
{
    settings.setValue(QLatin1String(settingsKey), choice);
}

} // namespace vmscope
