// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/scene.h"

#include <algorithm>

namespace vmscope::views {

namespace {

double mix(double a, double b, double t) { return a + (b - a) * t; }

QPointF mix(QPointF a, QPointF b, double t) { return {mix(a.x(), b.x(), t), mix(a.y(), b.y(), t)}; }

QRectF mix(const QRectF& a, const QRectF& b, double t)
{
    return {mix(a.topLeft(), b.topLeft(), t), mix(a.bottomRight(), b.bottomRight(), t)};
}

void move(Block& to, const Block& from, double t) { to.rect = mix(from.rect, to.rect, t); }

void move(Ribbon& to, const Ribbon& from, double t)
{
    for (double Ribbon::*edge :
         {&Ribbon::leftTop, &Ribbon::leftBottom, &Ribbon::rightTop, &Ribbon::rightBottom})
        to.*edge = mix(from.*edge, to.*edge, t);
}

void move(Tag& to, const Tag& from, double t) { to.at = mix(from.at, to.at, t); }

void move(Callout& to, const Callout& from, double t)
{
    to.from = mix(from.from, to.from, t);
    to.to = mix(from.to, to.to, t);
}

void move(Bracket& to, const Bracket& from, double t)
{
    to.top = mix(from.top, to.top, t);
    to.bottom = mix(from.bottom, to.bottom, t);
}

template<class Item>
const Item* withId(const std::vector<Item>& items, int id)
{
    const auto found = std::ranges::find(items, id, &Item::id);
    return found == items.end() ? nullptr : &*found;
}

template<class Item>
std::vector<Item> between(const std::vector<Item>& from, const std::vector<Item>& to, double t)
{
    std::vector<Item> items;
    items.reserve(to.size() + from.size());
    for (const Item& item : from)
        if (!withId(to, item.id)) {
            items.push_back(item);
            items.back().opacity *= 1 - t;
        }
    for (const Item& item : to) {
        items.push_back(item);
        const Item* before = withId(from, item.id);
        if (before)
            move(items.back(), *before, t);
        items.back().opacity = mix(before ? before->opacity : 0, item.opacity, t);
    }
    return items;
}

/// Of `to`, the blocks of physical memory that `from` does not have, as they come in: flat at the end where
/// RAM is added, so that neighbours make room for them.
std::vector<Block> comingIn(const Scene& from, const Scene& to)
{
    std::vector<Block> blocks;
    for (const Block& block : to.blocks) {
        const bool isLow = block.look == Look::LowMemory;
        if (isLow || withId(from.blocks, block.id) || block.rect.left() != to.physicalColumn.left())
            continue;
        Block flat = block;
        if (to.addressesGrowUp)
            flat.rect.setBottom(flat.rect.top());
        else
            flat.rect.setTop(flat.rect.bottom());
        blocks.push_back(flat);
    }
    return blocks;
}

std::vector<Block> blocksBetween(const Scene& from, const Scene& to, double t)
{
    std::vector<Block> start = from.blocks;
    std::ranges::copy(comingIn(from, to), std::back_inserter(start));
    std::vector<Block> end = to.blocks;
    const std::vector<Block> leaving = comingIn(to, from);
    end.insert(end.begin(), leaving.begin(), leaving.end());
    return between(start, end, t);
}

} // namespace

Scene between(const Scene& from, const Scene& to, double t)
{
    if (t >= 1)
        return to;
    Scene scene = to;
    scene.blocks = blocksBetween(from, to, t);
    scene.ribbons = between(from.ribbons, to.ribbons, t);
    scene.tags = between(from.tags, to.tags, t);
    scene.callouts = between(from.callouts, to.callouts, t);
    scene.brackets = between(from.brackets, to.brackets, t);
    scene.user.reach = mix(from.user.reach, to.user.reach, t);
    scene.user.opacity = mix(from.user.opacity, to.user.opacity, t);
    scene.lens = {mix(from.lens.fromTop, to.lens.fromTop, t),
                  mix(from.lens.fromBottom, to.lens.fromBottom, t), to.lens.toTop, to.lens.toBottom};
    return scene;
}

} // namespace vmscope::views
