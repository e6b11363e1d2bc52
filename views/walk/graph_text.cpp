// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/walk/graph_text.h"

#include "views/common/display_text.h"
#include "views/common/phrase.h"
#include "views/walk/walk_text.h"

#include <QCoreApplication>

namespace vmscope::views {

namespace {

using graph::GraphBox;
using graph::NodeKind;

class GraphWords
{
    Q_DECLARE_TR_FUNCTIONS(GraphView)
};

QString vText(VirtualAddress v) { return QStringLiteral("v ") + toQString(hexText(v)); }
QString pText(PhysicalAddress p) { return QStringLiteral("p ") + toQString(hexText(p)); }

const paging::LevelRow& levelOf(const GraphBox& box, const WalkShown& walk)
{
    return walk.mode().levels[box.place.depth];
}

QString entriesText(std::size_t count)
{
    return count == 1 ? GraphWords::tr("1 entry") : GraphWords::tr("%1 entries").arg(count);
}

QString pluralOf(const QString& name)
{
    return name.endsWith(QLatin1Char('y')) ? name.chopped(1) + QStringLiteral("ies")
                                           : name + QLatin1Char('s');
}

QString memoryText(const GraphBox& box)
{
    return box.memory ? kindText(*box.memory) : GraphWords::tr("frames");
}

BoxText rootText(const GraphBox& box, const WalkShown& walk)
{
    if (box.members.size() > 1)
        return {{GraphWords::tr("%1 more roots").arg(box.members.size())}, {}, {}};
    const QString name = phrase(walk.source->graph.graph()[box.members.front()].name);
    const QString first = name.section(QStringLiteral(", "), 0, 0);
    return {{first},
            {QStringLiteral("CR3 %1").arg(toQString(hexText(box.start))), toQString(hexText(box.start))},
            {name.section(QStringLiteral(", "), 1)}};
}

BoxText tableText(const GraphBox& box, const WalkShown& walk)
{
    const paging::LevelRow& level = levelOf(box, walk);
    const QString full = phrase(level.tableName), brief = tableTitle(level, true);
    const QString from = vText(box.place.first);
    if (box.members.size() == 1)
        return {
            {tableTitle(level, false), brief}, {pText(box.start)}, {from, entriesText(box.place.entries)}};
    const auto count = box.members.size();
    return {{GraphWords::tr("%1 %2").arg(count).arg(pluralOf(full)),
             GraphWords::tr("%1 × %2").arg(count).arg(brief)},
            {GraphWords::tr("from %1").arg(from), from, QString()},
            {toQString(sizeText(box.bytes))}};
}

BoxText framesText(const GraphBox& box)
{
    const QString size = toQString(sizeText(box.bytes));
    if (box.members.size() == 1)
        return {{memoryText(box)},
                {QStringLiteral("%1, %2").arg(pText(box.start), size), pText(box.start)},
                {size}};
    const QString parts = GraphWords::tr("%1 stretches").arg(box.members.size());
    return {{memoryText(box)}, {QStringLiteral("%1, %2").arg(parts, size), parts}, {size}};
}

QString reachText(const GraphBox& box, const WalkShown& walk)
{
    const VirtualAddress last{box.place.first.value + box.place.span.value - 1};
    QString text =
        GraphWords::tr("v %1 – %2").arg(toQString(hexText(box.place.first)), toQString(hexText(last)));
    if (box.place.root != walk.root)
        text += GraphWords::tr(" below another root: %1")
                    .arg(phrase(walk.source->dump.roots[box.place.root].what));
    return text;
}

QString membersText(const GraphBox& box, const WalkShown& walk)
{
    constexpr std::size_t most = 6;
    QStringList lines;
    for (std::size_t i = 0; i < std::min(most, box.members.size()); ++i) {
        const graph::Node& node = walk.source->graph.graph()[box.members[i]];
        lines += QStringLiteral("%1, %2").arg(pText(node.start), toQString(sizeText(node.size)));
    }
    if (box.members.size() > most)
        lines += GraphWords::tr("and %1 more").arg(box.members.size() - most);
    return lines.join(QLatin1Char('\n'));
}

QString placeHelp(const GraphBox& box, const WalkShown& walk)
{
    if (box.kind == NodeKind::Frames)
        return GraphWords::tr("%1: %2, %3")
            .arg(memoryText(box), pText(box.start), toQString(sizeText(box.bytes)));
    const story::Home home = story::homeOf(box.start, walk.source->surroundings());
    return GraphWords::tr("%1 at %2\n%3")
        .arg(tableTitle(levelOf(box, walk), false), placeText(box.start, home),
             home.editedAt ? GraphWords::tr("edited at %1").arg(vText(*home.editedAt))
                           : GraphWords::tr("no permanent address"));
}

} // namespace

QString factsText(const graph::GraphFacts& facts)
{
    return (facts.roots == 1 ? GraphWords::tr("1 root, ") : GraphWords::tr("%1 roots, ").arg(facts.roots)) +
           GraphWords::tr("%1 tables (%2), %3 shared, ")
               .arg(facts.tables)
               .arg(toQString(sizeText(facts.tableBytes)))
               .arg(facts.shared) +
           (facts.loops == 0 ? GraphWords::tr("no self-map") : GraphWords::tr("a self-map"));
}

BoxText boxTextOf(const GraphBox& box, const WalkShown& walk)
{
    switch (box.kind) {
    case NodeKind::Root:
        return rootText(box, walk);
    case NodeKind::Table:
        return tableText(box, walk);
    case NodeKind::Frames:
        break;
    }
    return framesText(box);
}

QStringList columnTitle(unsigned column, unsigned columns, const paging::PagingMode& mode)
{
    if (column == 0)
        return {GraphWords::tr("roots")};
    if (column == columns - 1)
        return {GraphWords::tr("physical memory"), GraphWords::tr("memory")};
    const paging::LevelRow& level = mode.levels[column - 1];
    return {tableTitle(level, false), tableTitle(level, true)};
}

QString arrowText(const graph::GraphArrow& arrow)
{
    const std::size_t width = arrow.last - arrow.first + 1;
    if (arrow.entries != width)
        return GraphWords::tr("%1 entries").arg(arrow.entries);
    return width == 1 ? QString::number(arrow.first)
                      : QStringLiteral("%1–%2").arg(arrow.first).arg(arrow.last);
}

QString boxHelp(const GraphBox& box, const WalkShown& walk)
{
    if (box.kind == NodeKind::Root) {
        QStringList names;
        for (const auto member : box.members)
            names += phrase(walk.source->graph.graph()[member].name);
        return GraphWords::tr("CR3: %1").arg(names.join(QLatin1Char('\n')));
    }
    QStringList lines;
    if (box.members.size() > 1)
        lines << boxTextOf(box, walk).title.front() << membersText(box, walk);
    else
        lines << placeHelp(box, walk) << reachText(box, walk);
    if (box.kind == NodeKind::Table && box.members.size() == 1)
        lines << GraphWords::tr("%1 of %2 entries present")
                     .arg(box.place.entries)
                     .arg(levelOf(box, walk).entryCount());
    if (box.shared)
        lines << GraphWords::tr("below %1 roots").arg(box.place.rootsAbove);
    lines << (box.user ? GraphWords::tr("programs reach it") : GraphWords::tr("only the kernel reaches it"));
    lines << GraphWords::tr("Click: walk to %1").arg(vText(box.place.first));
    return lines.join(QLatin1Char('\n'));
}

} // namespace vmscope::views
