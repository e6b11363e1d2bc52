// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/walk/table_text.h"

#include "model/layout/extents.h"
#include "model/paging/entry.h"
#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <QCoreApplication>

#include <algorithm>

namespace vmscope::views {

namespace {

namespace bit = paging::bit;

class TableWords
{
    Q_DECLARE_TR_FUNCTIONS(TableBrowser)
};

/// What most of it is, and dots where there is more.
QString kindsText(const layout::Layout& layout, const PhysicalRange& range)
{
    const auto parts = layout::extentsIn(layout, range);
    if (parts.empty())
        return {};
    const auto largest =
        std::ranges::max_element(parts, {}, [](const auto& part) { return sizeOf(part.range); });
    const bool several = layout::kindsIn(layout, range).size() > 1;
    return several ? kindText(largest->kind) + QStringLiteral(" …") : kindText(largest->kind);
}

struct SomeRow
{
    std::uint64_t mask;
    const char* word;
};
constexpr SomeRow someRows[]{{bit::accessed, QT_TRANSLATE_NOOP("TableBrowser", "some accessed")},
                             {bit::dirty, QT_TRANSLATE_NOOP("TableBrowser", "some dirty")}};

} // namespace

QString entryName(const story::TableTree& tree, const story::TableNode& node)
{
    if (node.isRoot())
        return QStringLiteral("CR3");
    const QString name = toQString(tree.level(node.depth).entryName);
    const story::EntryFold& fold = node.fold;
    return fold.count == 1 ? QStringLiteral("%1 %2").arg(name).arg(fold.first)
                           : QStringLiteral("%1 %2–%3").arg(name).arg(fold.first).arg(fold.last());
}

QString pagesLine(const story::EntryFold& fold, Bytes page, const layout::Layout* layout)
{
    const PhysicalRange frames = fold.frames(page);
    const QString size = toQString(sizeText(page));
    const QString first = toQString(hexText(frames.start)), last = toQString(hexText(frames.end - 1_B));
    QString text;
    if (fold.count == 1)
        text = TableWords::tr("p %1, %2 page").arg(first, size);
    else if (fold.step == 0)
        text = TableWords::tr("p %1, the same %2 page %3 times").arg(first, size).arg(fold.count);
    else if (fold.step > 0)
        text = TableWords::tr("p %1 – %2, %3 × %4").arg(first, last).arg(fold.count).arg(size);
    else
        text = TableWords::tr("p %1 – %2, %3 × %4 downwards").arg(first, last).arg(fold.count).arg(size);
    const QString kinds = layout ? kindsText(*layout, frames) : QString();
    return kinds.isEmpty() ? text : text + QStringLiteral(", ") + kinds;
}

QString bitsLine(const paging::PagingRules& rules, const story::TableNode& node)
{
    const story::EntryFold& fold = node.fold;
    if (!fold.present())
        return fold.entry == 0 ? QString() : TableWords::tr("the other bits are the kernel's own");
    const paging::EntryForm form{rules.mode, rules.levels[node.depth].row, fold.leaf};
    QStringList words = phrase(paging::wordsOf(form, fold.inAll)).split(QStringLiteral(", "));
    words.removeFirst(); // present: the row says so
    words.removeLast();  // what it leads to stands in another column
    for (const SomeRow& row : someRows)
        if (fold.inSome & ~fold.inAll & row.mask)
            words += TableWords::tr(row.word);
    return words.join(QStringLiteral(", "));
}

QString presentLine(const story::TableTree& tree, const story::TableNode& node)
{
    unsigned present = 0;
    for (const story::EntryFold& fold : tree.foldsBelow(node))
        present += fold.present() ? fold.count : 0;
    return TableWords::tr("%1 of %2 entries present")
        .arg(present)
        .arg(tree.level(node.depthBelow()).entryCount());
}

QColor levelColor(const Theme& theme, const story::TableTree& tree, const story::TableNode& node)
{
    if (node.isRoot())
        return theme.text;
    return theme.level[tree.rules().mode->levels.size() - 1 - node.depth];
}

} // namespace vmscope::views
