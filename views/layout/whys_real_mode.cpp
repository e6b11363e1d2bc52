// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/why_rows.h"

#include <QtGlobal>

#include <array>

namespace vmscope::views {

namespace {

using namespace layout;
using Hidden = RealModeRow::Hidden;

constexpr bool on(const Layout& layout, Hidden hidden)
{
    return layout.config.kernel->realMode->hidden == hidden;
}
bool onCard(const Layout& l) { return on(l, Hidden::CardBanks); }
bool onMonitor(const Layout& l) { return on(l, Hidden::PagedFrame); }
bool onBlocks(const Layout& l) { return on(l, Hidden::MovedBlocks); }
bool onFrame(const Layout& l) { return !onBlocks(l); }
bool onAll(const Layout&) { return true; }

using Row = WhyRow;

#define N QT_TRANSLATE_NOOP
const std::array realModeRows{
    Row{Subject::of(RegionKind::Conventional), onAll, N("Whys", "Why {conventional}?"),
        N("Whys", "Real mode forms 20-bit addresses, segment * 16 + offset: 1 MiB. The IBM PC gave the upper "
                  "384 KiB to adapters and ROM.")},
    Row{Subject::of(RegionKind::Conventional), onAll, N("Whys", "What is it to a kernel?"),
        N("Whys", "Low memory: it always has an address. Here program and system share it.")},
    Row{Subject::of(RegionKind::PageFrame), onFrame, N("Whys", "What is the page frame?"),
        N("Whys",
          "{frame} of addresses without memory of their own: {framePages} physical pages of {bank}, each "
          "a socket. "
          "INT 67h with AH = 44h plugs a logical page into one; what was there stays as it is, out of "
          "sight.")},
    Row{Subject::of(RegionKind::PageFrame), onFrame, N("Whys", "What is kmap here?"),
        N("Whys",
          "This: EMS is kmap with {framePages} slots. A handle and a logical page are what struct page "
          "is, the "
          "page frame is pkmap, saving and restoring the page map (47h, 48h, 4Eh) is what kmap_local "
          "does at a context switch.")},
    Row{Subject::of(RegionKind::PageFrame), onCard, N("Whys", "What does a switch cost?"),
        N("Whys", "One OUT to a bank register of the card. There is no page table and no TLB to flush.")},
    Row{Subject::of(RegionKind::PageFrame), onMonitor, N("Whys", "What does a switch cost?"),
        N("Whys", "A trap into {manager}, {bankEntries} page-table entries and {bankEntries} INVLPG: the "
                  "program runs in V86 "
                  "mode, and a page of EMS is {bankEntries} of the processor's. kmap writes one entry.")},
    Row{Subject::of(RegionKind::Hma), onBlocks, N("Whys", "Addresses above 1 MiB?"),
        N("Whys", "FFFF:0010 to FFFF:FFFF. With A20 off, address line 20 is held at 0 and they wrap to the "
                  "bottom, as on an 8086; with A20 on they show the first {hma} bytes of extended memory.")},
    Row{Subject::of(RegionKind::Hma), onBlocks, N("Whys", "Is that bank switching?"),
        N("Whys", "No: what they show never changes. It is one extra piece that is always visible.")},
    Row{Subject::of(RegionKind::Video), onAll, N("Whys", "Why not RAM?"),
        N("Whys", "The video adapter answers here: its memory up to {videoMemoryLast}, its ROM above.")},
    Row{Subject::of(RegionKind::SystemRom), onAll, N("Whys", "Why here?"),
        N("Whys", "The processor starts at FFFF:0000, so the BIOS must be at the top of the first MiB.")},
    Row{Subject::of(RegionKind::Unused), onAll, N("Whys", "What are they for?"),
        N("Whys", "ROM of further adapters; where there is none, nothing answers.")},
    Row{Subject::of(PhysicalKind::LowMemory), onAll, N("Whys", "Who can reach it?"),
        N("Whys", "Everybody, always: its addresses are those that programs form.")},
    Row{Subject::of(PhysicalKind::HighMemory), onCard, N("Whys", "Why has it no address?"),
        N("Whys",
          "It is on a card in a slot, and the slot shows {frame} of it. Bank registers on the card choose "
          "which.")},
    Row{Subject::of(PhysicalKind::HighMemory), onMonitor, N("Whys", "Why has it no address?"),
        N("Whys",
          "It lies above 1 MiB, and V86 mode forms addresses like real mode. {manager}'s page tables show "
          "{frame} of it in the page frame; there is no card.")},
    Row{Subject::of(PhysicalKind::HighMemory), onFrame, N("Whys", "What is it to a kernel?"),
        N("Whys", "High memory: RAM without a permanent address, lent one by a window.")},
    Row{Subject::of(PhysicalKind::HighMemory), onBlocks, N("Whys", "How is it used?"),
        N("Whys",
          "HIMEM.SYS hands out blocks of it (09h) and copies between them and conventional memory (0Bh). "
          "Nothing of it is ever mapped, so code cannot run there.")},
    Row{Subject::of(PhysicalKind::HighMemory), onBlocks, N("Whys", "Is that bank switching?"),
        N("Whys",
          "No, though HIMEM.SYS is often named for it. A copy has two places; a kernel does so with a "
          "bounce buffer, not with kmap. EMS switches banks.")},
    Row{Subject::toLend(), onBlocks, N("Whys", "Why no window?"),
        N("Whys", "XMS has none: what a program wants to see is copied to where it can. Two copies of a byte "
                  "can differ; a byte in a page frame is the byte itself.")},
    Row{Subject::of(PhysicalKind::Lost), onAll, N("Whys", "Why is it lost?"),
        N("Whys",
          "RAM at addresses of adapters and ROM does not answer, and the specification knows {hiddenMax} "
          "at most.")},
    Row{Subject::of(PhysicalKind::NotRam), onAll, N("Whys", "Why a hole?"),
        N("Whys", "These addresses belong to adapters and ROM.")},
};
#undef N

} // namespace

std::span<const WhyRow> realModeWhys() { return realModeRows; }

const char* realModeTitleOf(const Subject& part, const RealModeRow& row)
{
    if (part == Subject::of(PhysicalKind::LowMemory))
        return QT_TRANSLATE_NOOP("Whys", "Conventional memory");
    if (part == Subject::of(PhysicalKind::HighMemory))
        return row.hasFrame() ? QT_TRANSLATE_NOOP("Whys", "Expanded memory")
                              : QT_TRANSLATE_NOOP("Whys", "Extended memory");
    return part == Subject::toLend() ? QT_TRANSLATE_NOOP("Whys", "Block moves") : nullptr;
}

} // namespace vmscope::views
