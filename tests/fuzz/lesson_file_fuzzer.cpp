// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/lesson_file.h"
#include "model/story/references.h"

#include <cstdlib>

using namespace vmscope;
using namespace vmscope::formats;

namespace {

template<class Page>
void demandReason(const Result<Page>& page)
{
    if (!page && (page.error().where.empty() || page.error().what.empty()))
        std::abort();
}

/// A text of a page that was read has only numbers that can be put in.
void demandNumbers(const std::string& text, const layout::Layout& layout)
{
    const auto references = story::referencesIn(text, "text");
    if (!references)
        std::abort();
    for (const story::Reference& reference : *references)
        if (reference.on.scenario.empty()) // running one takes too long here
            (void)story::textOf(story::valueOf(reference, layout), story::languageOf("en"));
}

} // namespace

/// Any bytes become a page whose numbers are there and whose questions can be asked, or an error that says
/// where and what.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    static const layout::Layout plan = layout::plan(layout::firstConfig());
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto lesson = parseLesson(text, "input");
    const auto doubt = parseDoubt(text, "input");
    demandReason(lesson);
    demandReason(doubt);
    if (doubt)
        demandNumbers(doubt->sentence, plan);
    if (!lesson)
        return 0;
    demandNumbers(lesson->body, plan);
    const story::Observation seen{.layout = &plan};
    for (const story::Question& question : lesson->questions) {
        (void)question.check.holds(seen);
        demandNumbers(question.success, plan);
    }
    return 0;
}
