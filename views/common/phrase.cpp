// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/phrase.h"

#include "views/common/display_text.h"
#include "views/phrases/engine_phrases.h"
#include "views/phrases/phrasebook.h"

#include <QCoreApplication>

#include <optional>

namespace vmscope::views {

namespace {

/// nothing where the application speaks as the engine does
std::optional<Phrasebook>& spokenPhrases()
{
    static std::optional<Phrasebook> phrases;
    return phrases;
}

} // namespace

QString phrase(std::string_view english)
{
    return spokenPhrases() ? spokenPhrases()->translated(english) : toQString(english);
}

void rereadPhrases()
{
    spokenPhrases().reset();
    std::vector<Phrase> phrases = enginePhrases();
    const bool anyDiffers =
        std::ranges::any_of(phrases, [](const Phrase& row) { return row.english != row.translation; });
    if (anyDiffers)
        spokenPhrases().emplace(std::move(phrases));
}

} // namespace vmscope::views
