// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/phrases/phrasebook.h"

#include <algorithm>
#include <array>

namespace vmscope::views {

namespace {

/// Words of the field and names that no language translates and whose letters do not say so.
constexpr std::array names{
    "CPU",     "Core",    "DMA",     "Debian",    "EMM",           "EMS",     "Hat",
    "Intel",   "Linux",   "Nehalem", "Normal",    "Opteron",       "PAE",     "Pentium",
    "RAM",     "RHEL",    "Skylake", "Zen",       "alloc_pages",   "brk",     "clac",
    "commit",  "copy",    "fd",      "fixmap",    "flushed",       "fork",    "highmem",
    "hugemem", "initrd",  "invlpg",  "ioremap",   "ipi",           "kmalloc", "kmap",
    "kunmap",  "last",    "mapped",  "mem",       "mmap",          "phase",   "pkmap",
    "pti",     "ptrace",  "read",    "recursive", "recursive-pae", "slab",    "sleep",
    "stac",    "swiotlb", "syscall", "sysenter",  "unmapped",      "up",      "vmalloc",
    "vmemmap", "write",   "xms"};

bool isLower(char letter) { return letter >= 'a' && letter <= 'z'; }
bool isUpper(char letter) { return letter >= 'A' && letter <= 'Z'; }

/// A word that is written as only numbers, identifiers, options, paths and abbreviations are.
bool isTechnical(std::string_view word)
{
    constexpr std::string_view marks = "0123456789_/\\=*&|<>%#@~^[]→–";
    const bool marked = word.find_first_of(marks) != std::string_view::npos;
    const bool capitals = word.size() > 1 && std::ranges::any_of(word.substr(1), isUpper);
    const bool called = word.ends_with("()");
    const bool letters = std::ranges::any_of(word, [](char c) { return isLower(c) || isUpper(c); });
    return marked || called || capitals || !letters || word.size() == 1;
}

} // namespace

bool isSameEverywhere(std::string_view text)
{
    constexpr std::string_view closing = ".,:;\"')";
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        word.remove_prefix(std::min(word.find_first_not_of('('), word.size()));
        while (!word.empty() && !word.ends_with("()") && closing.find(word.back()) != std::string_view::npos)
            word.remove_suffix(1);
        if (!word.empty() && !isTechnical(word) && std::ranges::find(names, word) == names.end())
            return false;
    }
    return true;
}

} // namespace vmscope::views
