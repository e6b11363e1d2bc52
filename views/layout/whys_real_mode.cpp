// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/whys_real_mode.h"

#include "model/base/text.h"
#include "views/common/display_text.h"

#include <QCoreApplication>

#include <array>

namespace vmscope::views {

namespace {

using namespace layout;
using Hidden = RealModeRow::Hidden;

QString translated(const char* text) { return QCoreApplication::translate("Whys", text); }

/// Bit set over Hidden: the systems that a row is about.
constexpr unsigned on(Hidden hidden) { return 1u << unsigned(hidden); }
constexpr unsigned card = on(Hidden::CardBanks);
constexpr unsigned monitor = on(Hidden::PagedFrame);
constexpr unsigned blocks = on(Hidden::MovedBlocks);
constexpr unsigned switched = card | monitor;
constexpr unsigned all = switched | blocks;

struct RealModeWhy
{
    Subject subject;
    unsigned systems;
    const char* question;
    const char* answer;
};

#define N QT_TRANSLATE_NOOP
const std::array realModeWhys{
    RealModeWhy{Subject::of(RegionKind::Conventional), all, N("Whys", "Why 640 KiB?"),
                N("Whys",
                  "Real mode forms 20-bit addresses, segment * 16 + offset: 1 MiB. The IBM PC gave the upper "
                  "384 KiB to adapters and ROM.")},
    RealModeWhy{Subject::of(RegionKind::Conventional), all, N("Whys", "What is it to a kernel?"),
                N("Whys", "Low memory: it always has an address. Here program and system share it.")},
    RealModeWhy{
        Subject::of(RegionKind::PageFrame), switched, N("Whys", "What is the page frame?"),
        N("Whys",
          "64 KiB of addresses without memory of their own: four physical pages of 16 KiB, each a socket. "
          "INT 67h with AH = 44h plugs a logical page into one; what was there stays as it is, out of "
          "sight.")},
    RealModeWhy{
        Subject::of(RegionKind::PageFrame), switched, N("Whys", "What is kmap here?"),
        N("Whys",
          "This: EMS is kmap with four slots. A handle and a logical page are what struct page is, the "
          "page frame is pkmap, saving and restoring the page map (47h, 48h, 4Eh) is what kmap_local "
          "does at a context switch.")},
    RealModeWhy{
        Subject::of(RegionKind::PageFrame), card, N("Whys", "What does a switch cost?"),
        N("Whys", "One OUT to a bank register of the card. There is no page table and no TLB to flush.")},
    RealModeWhy{
        Subject::of(RegionKind::PageFrame), monitor, N("Whys", "What does a switch cost?"),
        N("Whys",
          "A trap into EMM386, four page-table entries and four INVLPG: the program runs in V86 mode, "
          "and a page of EMS is four of the processor's. kmap writes one entry.")},
    RealModeWhy{Subject::of(RegionKind::Hma), blocks, N("Whys", "Addresses above 1 MiB?"),
                N("Whys",
                  "FFFF:0010 to FFFF:FFFF. With A20 off, address line 20 is held at 0 and they wrap to the "
                  "bottom, as on an 8086; with A20 on they show the first 65,520 bytes of extended memory.")},
    RealModeWhy{Subject::of(RegionKind::Hma), blocks, N("Whys", "Is that bank switching?"),
                N("Whys", "No: what they show never changes. It is one extra piece that is always visible.")},
    RealModeWhy{Subject::of(RegionKind::Video), all, N("Whys", "Why not RAM?"),
                N("Whys", "The video adapter answers here: its memory up to 0xbffff, its ROM above.")},
    RealModeWhy{
        Subject::of(RegionKind::SystemRom), all, N("Whys", "Why here?"),
        N("Whys", "The processor starts at FFFF:0000, so the BIOS must be at the top of the first MiB.")},
    RealModeWhy{Subject::of(RegionKind::Unused), all, N("Whys", "What are they for?"),
                N("Whys", "ROM of further adapters; where there is none, nothing answers.")},
    RealModeWhy{Subject::of(PhysicalKind::LowMemory), all, N("Whys", "Who can reach it?"),
                N("Whys", "Everybody, always: its addresses are those that programs form.")},
    RealModeWhy{
        Subject::of(PhysicalKind::HighMemory), card, N("Whys", "Why has it no address?"),
        N("Whys",
          "It is on a card in a slot, and the slot shows 64 KiB of it. Bank registers on the card choose "
          "which.")},
    RealModeWhy{
        Subject::of(PhysicalKind::HighMemory), monitor, N("Whys", "Why has it no address?"),
        N("Whys",
          "It lies above 1 MiB, and V86 mode forms addresses like real mode. EMM386's page tables show "
          "64 KiB of it in the page frame; there is no card.")},
    RealModeWhy{Subject::of(PhysicalKind::HighMemory), switched, N("Whys", "What is it to a kernel?"),
                N("Whys", "High memory: RAM without a permanent address, lent one by a window.")},
    RealModeWhy{
        Subject::of(PhysicalKind::HighMemory), blocks, N("Whys", "How is it used?"),
        N("Whys",
          "HIMEM.SYS hands out blocks of it (09h) and copies between them and conventional memory (0Bh). "
          "Nothing of it is ever mapped, so code cannot run there.")},
    RealModeWhy{
        Subject::of(PhysicalKind::HighMemory), blocks, N("Whys", "Is that bank switching?"),
        N("Whys",
          "No, though HIMEM.SYS is often named for it. A copy has two places; a kernel does so with a "
          "bounce buffer, not with kmap. EMS switches banks.")},
    RealModeWhy{Subject::toLend(), blocks, N("Whys", "Why no window?"),
                N("Whys",
                  "XMS has none: what a program wants to see is copied to where it can. Two copies of a byte "
                  "can differ; a byte in a page frame is the byte itself.")},
    RealModeWhy{Subject::of(PhysicalKind::Lost), all, N("Whys", "Why is it lost?"),
                N("Whys",
                  "RAM at addresses of adapters and ROM does not answer, and the specification knows no more "
                  "than it names: 8 MiB for EMS 3.2, 32 MiB for EMS 4.0, 64 MiB for XMS 2.0.")},
    RealModeWhy{Subject::of(PhysicalKind::NotRam), all, N("Whys", "Why a hole?"),
                N("Whys", "These addresses belong to adapters and ROM.")},
};
#undef N

} // namespace

QString realModeTitleOf(const Subject& subject, const Layout& layout)
{
    const auto& row = layout.config.kernel->realMode;
    if (!row)
        return {};
    if (subject.part() == Subject::of(PhysicalKind::LowMemory))
        return translated("Conventional memory");
    if (subject.part() == Subject::of(PhysicalKind::HighMemory))
        return row->hasFrame() ? translated("Expanded memory") : translated("Extended memory");
    return subject.kind == Subject::Kind::ToLend ? translated("Block moves") : QString();
}

std::vector<Why> realModeWhysOf(const Subject& subject, const Layout& layout)
{
    const unsigned system = on(layout.config.kernel->realMode->hidden);
    std::vector<Why> whys;
    for (const RealModeWhy& row : realModeWhys)
        if (row.subject == subject.part() && (row.systems & system))
            whys.push_back({translated(row.question), translated(row.answer)});
    return whys;
}

} // namespace vmscope::views
