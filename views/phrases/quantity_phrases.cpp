// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/phrases/engine_phrases.h"

#include <QtGlobal>

namespace vmscope::views {

namespace {

// clang-format off: a line a phrase
#define N QT_TRANSLATE_NOOP
constexpr const char* quantityTable[]{
    N("engine", "Usable RAM is {}"),
    N("engine", "Low memory is {}"),
    N("engine", "High memory is {}"),
    N("engine", "Lost RAM is {}"),
    N("engine", "Mem_map takes {}"),
    N("engine", "Low memory left after mem_map is {}"),
    N("engine", "A program can address {}"),
    N("engine", "The kernel can address {}"),
    N("engine", "The direct map takes {}"),
    N("engine", "The kernel's addresses to lend are {}"),
    N("engine", "usable RAM is {}"),
    N("engine", "low memory is {}"),
    N("engine", "high memory is {}"),
    N("engine", "lost RAM is {}"),
    N("engine", "mem_map takes {}"),
    N("engine", "low memory left after mem_map is {}"),
    N("engine", "a program can address {}"),
    N("engine", "the kernel can address {}"),
    N("engine", "the direct map takes {}"),
    N("engine", "the kernel's addresses to lend are {}"),
    N("engine", "{}."),
    N("engine", "{}; {}"),
    N("engine", "{}, {}"),
    N("engine", "{}, {} and {}"),
    N("engine", "{} and {}"),
    N("engine", "{} with {}"),
    N("engine", "{} in each"),
    N("engine", "{}-byte records"),
    N("engine", "isolated"),
    N("engine", "not isolated"),
    N("engine", "With {} it does not boot: {}."),
    N("engine", "No difference in what they make of {} of RAM."),
    N("engine", "{} / {}"),
    N("engine", "{} bytes"),
    N("engine", "{}  ({} bytes)"),
    N("engine", "3G/1G, 4G/4G, 64-bit"),
    N("engine", "1 byte"),
    N("engine", "{} page"),
    N("engine", "{} pages"),
    N("engine", "{};"),
};
#undef N
// clang-format on

} // namespace

std::span<const char* const> quantityPhrases() { return quantityTable; }

} // namespace vmscope::views
