// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

class QSettings;

namespace vmscope {

/// A language that the program speaks.
struct LanguageRow
{
    const char* id;   ///< ISO 639
    const char* name; ///< in the language itself
};

/// English first.
[[nodiscard]] std::span<const LanguageRow> languages();
[[nodiscard]] bool isLanguage(const QString& id);

/// The choice to speak what the system does, where it is one of ours, and else English.
inline constexpr const char* systemLanguage = "system";

/// Has all that is made from now on speak `choice`: a language's id, or `systemLanguage`. What is there
/// already keeps its texts. Needs the application.
void speak(const QString& choice);

/// What was chosen last, and the language that it means.
[[nodiscard]] QString languageChoice();
[[nodiscard]] QString spokenLanguage();

/// The choice that was remembered; `systemLanguage` where there is none or it is damaged.
[[nodiscard]] QString loadLanguage(const QSettings& settings);
void saveLanguage(QSettings& settings, const QString& choice);

} // namespace vmscope
