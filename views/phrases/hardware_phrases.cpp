// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/phrases/engine_phrases.h"

#include <QtGlobal>

namespace vmscope::views {

namespace {

// clang-format off: a line a phrase
#define N QT_TRANSLATE_NOOP
constexpr const char* hardwareTable[]{
    N("engine", "costs are assumed"),
    N("engine", "the arrays for large pages and the costs are assumed"),
    N("engine", "ways and costs are assumed"),
    N("engine", "the second level, loads only on the chip, is shared here; costs are assumed"),
    N("engine", "ways of the second level disputed; costs are assumed"),
    N("engine", "one second level stands for both of the chip's; costs are assumed"),
    N("engine", "the TLBs of a Pentium III, which it resembles by CPUID"),
    N("engine", "the TLBs of a Zen 2: its own are smaller"),
    N("engine", "the TLBs of a Skylake: no one chip is meant"),
    N("engine", "5-level x86-64"),
    N("engine", "no RAM at physical address {}"),
    N("engine", "page directory"),
    N("engine", "page table"),
    N("engine", "page-directory-pointer table"),
    N("engine", "outlives CR3 loads"),
    N("engine", "memory type"),
    N("engine", "large page"),
    N("engine", "names a table"),
    N("engine", "written to"),
    N("engine", "not written"),
    N("engine", "not used"),
    N("engine", "used"),
    N("engine", "not cached"),
    N("engine", "cached"),
    N("engine", "user too"),
    N("engine", "kernel only"),
    N("engine", "not present"),
    N("engine", "table in frame"),
    N("engine", "frame"),
    N("engine", "the other bits"),
    N("engine", "the kernel's own use"),
    N("engine", "no execute"),
    N("engine", "may execute"),
    N("engine", "present"),
    N("engine", "writable"),
    N("engine", "read-only"),
    N("engine", "supervisor"),
    N("engine", "accessed"),
    N("engine", "dirty"),
    N("engine", "global"),
    N("engine", "write-through"),
    N("engine", "not present; the other bits are the kernel's own"),
    N("engine", "the entry is not present"),
    N("engine", "a reserved bit is set"),
    N("engine", "an entry does not allow writing"),
    N("engine", "an entry does not allow user mode"),
    N("engine", "an entry forbids execution"),
    N("engine", "the kernel may not execute a user page (SMEP)"),
    N("engine", "the kernel may not touch user data (SMAP)"),
    N("engine", "the address is not canonical"),
    N("engine", "reference tables"),
    N("engine", "process, kernel running"),
    N("engine", "process, program running"),
    N("engine", "none: {}"),
};
#undef N
// clang-format on

} // namespace

std::span<const char* const> hardwarePhrases() { return hardwareTable; }

} // namespace vmscope::views
