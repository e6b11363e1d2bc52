// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lesson/page_shelf.h"

#include "model/formats/lesson_file.h"
#include "model/story/references.h"
#include "views/common/display_text.h"

#include <QDir>
#include <QFile>

namespace vmscope::views {

namespace {

/// A resource that cannot be read is a fault of the program: a test reads all of them.
template<class Page>
Page demanded(const Result<Page>& page)
{
    if (!page)
        qFatal("%s", page.error().line().c_str());
    return *page;
}

/// The pages of a folder of resources; `parse` reads one.
template<class Page>
std::vector<Page> pagesOf(const QString& folder, const story::Language& language,
                          Result<Page> (*parse)(std::string_view text, std::string_view where))
{
    std::vector<Page> pages;
    const QString first = QStringLiteral(":/%1/%2/").arg(folder, toQString(story::languages().front().id));
    const QString wanted = QStringLiteral(":/%1/%2/").arg(folder, toQString(language.id));
    for (const QString& name : QDir(first).entryList(QDir::Files, QDir::Name)) {
        QFile file(QFile::exists(wanted + name) ? wanted + name : first + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s", qPrintable(file.fileName()));
        pages.push_back(demanded(parse(file.readAll().toStdString(), name.toStdString())));
    }
    return pages;
}

} // namespace

const std::vector<story::Lesson>& PageShelf::lessons()
{
    if (m_lessons.empty())
        m_lessons = pagesOf<story::Lesson>(QStringLiteral("lessons"), *m_language, formats::parseLesson);
    return m_lessons;
}

const std::vector<story::Doubt>& PageShelf::doubts()
{
    if (m_doubts.empty())
        m_doubts = pagesOf<story::Doubt>(QStringLiteral("doubts"), *m_language, formats::parseDoubt);
    return m_doubts;
}

} // namespace vmscope::views
