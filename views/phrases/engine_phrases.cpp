// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/phrases/engine_phrases.h"

#include <QCoreApplication>

namespace vmscope::views {

std::vector<Phrase> enginePhrases()
{
    std::vector<Phrase> phrases;
    for (const auto table : {layoutPhrases(), quantityPhrases(), kernelPhrases(), storyPhrases(),
                             hardwarePhrases(), labPhrases(), inputPhrases()})
        for (const char* english : table)
            phrases.push_back({english, QCoreApplication::translate("engine", english).toStdString()});
    return phrases;
}

} // namespace vmscope::views
