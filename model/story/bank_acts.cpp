// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/dos/int67.h"
#include "model/layout/real_mode.h"
#include "model/story/acts.h"
#include "model/story/event_text.h"
#include "model/story/script_reference.h"

#include <fmt/format.h>

/// Bank switching: what kmap() is to a kernel.
namespace vmscope::story {

namespace {

using dos::ExpandedMemory;

constexpr std::uint8_t mapHandlePage = 0x44; // INT 67h
constexpr unsigned watchedSlot = 0;

char letterOf(unsigned bank) { return char('A' + bank); }

/// Shows a bank in the first physical page, and the program reads there.
void showBank(Play& play, std::uint16_t bank, const std::string& question = {})
{
    Scene& scene = play.scene();
    ExpandedMemory& emm = *scene.expanded;
    const VirtualAddress at = emm.frame().addressOf(watchedSlot);
    play.act(fmt::format("Show bank {}: INT 67h, AH = 44h, AL = {}, BX = {}", bank, watchedSlot, bank),
             question);
    dos::Registers registers{
        .ax = std::uint16_t(mapHandlePage << 8 | watchedSlot), .bx = bank, .dx = scene.cast.handle};
    dos::int67(emm, play.kernel().machine(), registers, play);
    std::byte byte{};
    (void)play.kernel()
        .machine()
        .writableCpu(scene.cast.by.cpu)
        .read(at, {&byte, 1}, play.kernel().booted.ram(), play);
    play.say(
        fmt::format("The program reads at {}, {}, and finds {}: the address is the same each time, what it "
                    "shows is bank {}, {}.",
                    layout::segmentText(at), hexText(at), letterText(std::to_integer<unsigned>(byte)), bank,
                    "p " + hexText(*emm.placeOf({scene.cast.handle, bank}))));
}

} // namespace

void prepareBanks(Scene& scene)
{
    scene.expanded.emplace(scene.kernel().booted);
    scene.kernel().machine().writableCpu(scene.cast.by.cpu).privilege = paging::Privilege::User; // V86 mode
    const auto got = scene.expanded->allocate(listedBanks);
    if (!std::holds_alternative<dos::EmsHandle>(got))
        throw CannotPrepare{fmt::format("there is no expanded memory for {} banks", listedBanks)};
    scene.cast.handle = std::get<dos::EmsHandle>(got);
    for (std::uint16_t bank = 0; bank < listedBanks; ++bank)
        scene.kernel().booted.ram().write(*scene.expanded->placeOf({scene.cast.handle, bank}),
                                          static_cast<std::uint32_t>(letterOf(bank)));
}

void showFirstBank(Play& play)
{
    showBank(play, 0, "The program has four banks and one window. How does it reach the first?");
}
void showSecondBank(Play& play)
{
    showBank(play, 1, "The same address is read again. Which letter will it be?");
}
void showThirdBank(Play& play) { showBank(play, 2); }
void showFourthBank(Play& play) { showBank(play, 3); }

void showFirstBankAgain(Play& play)
{
    showBank(play, 0, "Is what the first bank held still there?");
    play.say(
        "Nothing was copied: a bank keeps what it holds while it is out of sight. kmap() does the same with "
        "page-table entries.");
}

} // namespace vmscope::story
