// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/kernel/page_table_window.h"
#include "model/kernel/temporary_page.h"
#include "model/story/acts.h"
#include "model/story/event_text.h"
#include "model/story/script_reference.h"

#include <fmt/format.h>

/// Page tables that are seen through themselves: an entry is changed at its own virtual address.
namespace vmscope::story {

namespace {

using namespace kernel;

PageTableWindow windowOf(const Play& play) { return *PageTableWindow::of(play.kernel().booted); }

unsigned cpuOf(const Play& play) { return play.cast().by.cpu; }

/// What the kernel reads at the program's address.
std::string letterAt(Play& play)
{
    std::byte byte{};
    readAsKernel(play.kernel(), cpuOf(play), play.cast().buffer, {&byte, 1}, play);
    return letterText(std::to_integer<unsigned>(byte));
}

std::uint64_t entryOf(Play& play)
{
    const auto entry = windowOf(play).readPte(play.kernel().machine(), cpuOf(play), play.cast().buffer, play);
    if (!std::holds_alternative<std::uint64_t>(entry))
        throw KernelBug("the page has no table");
    return std::get<std::uint64_t>(entry);
}

} // namespace

void prepareTableWindow(Scene& scene)
{
    scene.cast.buffer = scene.kernel().layout().process.areas.front().range.start;
    scene.cast.size = pageSize;
    const Processes& processes = *scene.kernel().processes;
    const auto frame = userFrameAt(scene.kernel().booted.ram(), processes.rules(), processes.at(bootProcess),
                                   scene.cast.buffer);
    const auto other = scene.kernel().pages.write().alloc({gfp::highUser, 0, {FrameUse::Other}});
    if (!frame || std::holds_alternative<OutOfMemory>(other))
        throw CannotPrepare{"there is no memory for a page"};
    scene.cast.frames = {*frame, std::get<FrameNumber>(other)};
    for (std::size_t i = 0; i < scene.cast.frames.size(); ++i)
        scene.kernel().booted.ram().write(scene.cast.frames[i].start(), static_cast<std::uint32_t>('A' + i));
}

void readPage(Play& play)
{
    play.act(fmt::format("A page of the program's, at {}", hexText(play.cast().buffer)));
    const std::string letter = letterAt(play);
    play.say(fmt::format("It holds {}, and a TLB has the translation now: {}.", letter,
                         frameText(play.cast().frames[0], play.kernel())));
}

void readEntryAtItsAddress(Play& play)
{
    const VirtualAddress v = play.cast().buffer;
    const VirtualAddress at = windowOf(play).pteAddress(v);
    play.act(fmt::format("Its page-table entry has an address, too: {}", hexText(at)),
             "The kernel has no direct map of its tables. At which address does it find the entry?");
    const std::uint64_t entry = entryOf(play);
    play.say(
        fmt::format("A directory entry that leads to the directory itself makes the tables appear among the "
                    "addresses: the entry of {} is read at {} and is {}. The walk goes through the directory "
                    "twice.",
                    hexText(v), hexText(at), hexText(entry)));
}

void changeEntryAtItsAddress(Play& play)
{
    const VirtualAddress v = play.cast().buffer;
    const PageTableWindow window = windowOf(play);
    play.act(fmt::format("Change it: a store to {}", hexText(window.pteAddress(v))),
             "How many page tables does the kernel have to map for that?");
    const std::uint64_t entry = entryOf(play);
    const UserRules& rules = play.kernel().processes->rules();
    const std::uint64_t changed = entry ^ rules.mode->levels.back().encodePage(rules.frameIn(entry).start()) ^
                                  rules.mode->levels.back().encodePage(play.cast().frames[1].start());
    if (window.writePte(play.kernel().machine(), cpuOf(play), v, changed, play))
        throw KernelBug("the page has no table");
    play.say(
        fmt::format("No table is mapped for it, and no frame number is needed: an ordinary store. The tables "
                    "say {} now.",
                    frameText(play.cast().frames[1], play.kernel())));
}

void readStalePage(Play& play)
{
    play.act("The page is read again", "The entry says another frame now. Which letter is read?");
    const std::string letter = letterAt(play);
    play.say(fmt::format("It still shows {}: the TLB answers, and nobody looks at the tables.", letter));
}

void flushAndReadPage(Play& play)
{
    play.act("INVLPG, and once more");
    invlpg(play.kernel().machine(), cpuOf(play), play.cast().buffer, play);
    const std::string letter = letterAt(play);
    play.say(fmt::format("Now it shows {}: the tables were read again.", letter));
}

} // namespace vmscope::story
