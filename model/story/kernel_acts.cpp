// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/story/acts.h"
#include "model/story/event_text.h"

#include <fmt/format.h>

namespace vmscope::story {

namespace {

using namespace kernel;

PageChoice freshPage()
{
    PageChoice choice;
    choice.kind = PageChoice::Kind::New;
    return choice;
}

void touch(Play& play, std::string title, ProcessId process, std::optional<unsigned> write = {})
{
    play.perform(std::move(title), Touch{.process = process.value,
                                         .place = {.address = play.cast().buffer, .held = {}, .offset = {}},
                                         .write = write});
}

struct TlbCount
{
    unsigned all = 0;
    unsigned global = 0;
};

TlbCount translationsOf(const hardware::Cpu& cpu)
{
    using hardware::TlbName;
    TlbCount count;
    for (const TlbName name : {TlbName::Instruction, TlbName::Data, TlbName::Unified, TlbName::Second})
        for (const hardware::TlbArray& array : cpu.mmu().level(name).arrays())
            for (unsigned slot = 0; slot < array.geometry().entries; ++slot)
                if (const auto entry = array.entry(slot)) {
                    ++count.all;
                    count.global += entry->global;
                }
    return count;
}

std::string translationsText(const TlbCount& before, const TlbCount& after)
{
    if (after.all == before.all)
        return fmt::format(
            "Nothing leaves the TLBs: {} translations stay, {} of them global; those of a process "
            "stay only where they are told apart (PCID) or no table was changed (4G/4G).",
            after.all, after.global);
    return fmt::format("Of {} translations in the TLBs {} stay, {} of them global.", before.all, after.all,
                       after.global);
}

void switchWith(Play& play, ProcessId to)
{
    const unsigned cpu = play.cast().by.cpu;
    const TlbCount before = translationsOf(play.kernel().booted.machine.cpu(cpu));
    play.perform("Switch to " + processText(to), SwitchTo{to.value});
    play.say(translationsText(before, translationsOf(play.kernel().booted.machine.cpu(cpu))));
    play.cast().by.task = to.task();
}

} // namespace

void kmapNewPage(Play& play) { play.perform("kmap() of a page: a new slot", Kmap{.page = freshPage()}); }
void kmapSamePage(Play& play) { play.perform("kmap() of the same page: a hit", Kmap{}); }
void kmapNextPage(Play& play)
{
    play.perform("kmap() of another page: the search wraps", Kmap{.page = freshPage()});
}

void firstTouches(Play& play) { touch(play, "Process A reads its page", bootProcess); }
void switchAway(Play& play) { switchWith(play, play.cast().other); }
void otherTouches(Play& play)
{
    touch(play, fmt::format("Process B reads at the same address, {}", hexText(play.cast().buffer)),
          play.cast().other);
}
void switchBack(Play& play) { switchWith(play, bootProcess); }
void firstTouchesAgain(Play& play) { touch(play, "Process A reads its page again", bootProcess); }

void parentForks(Play& play)
{
    const ProcessId child = play.kernel().processes->nextId();
    play.perform("fork(): both see the same pages", Fork{bootProcess.value});
    play.cast().other = child;
    play.cast().result = child.value;
}
void parentWrites(Play& play) { touch(play, "The parent writes: it gets a copy", bootProcess, 'P'); }
void childReads(Play& play) { touch(play, "The child still reads what was there", play.cast().other); }
void childWrites(Play& play)
{
    touch(play, "The child writes: nobody else has the page now", play.cast().other, 'C');
}

void askKmalloc(Play& play) { play.perform("kmalloc(4096, GFP_KERNEL)", Kmalloc{}); }
void askVmalloc(Play& play)
{
    constexpr std::uint64_t pages = 3;
    play.perform("vmalloc(3 pages)", VmallocRequest{.size = pageSize * pages});
}
void askPage(Play& play) { play.perform("alloc_page(GFP_HIGHUSER)", AllocPages{}); }

} // namespace vmscope::story
