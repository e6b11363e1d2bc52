// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/kernel/context_switch.h"
#include "model/kernel/user_access.h"
#include "model/kernel/user_copy.h"
#include "model/story/acts.h"
#include "model/story/event_text.h"
#include "model/story/script_reference.h"

#include <fmt/format.h>

#include <array>

namespace vmscope::story {

namespace {

using namespace kernel;

std::byte readAsProgram(Play& play)
{
    std::byte byte{};
    (void)accessAsProgram(play.kernel(), play.cast().by, play.cast().buffer, std::span(&byte, 1),
                          paging::AccessKind::Read, play);
    return byte;
}

/// What the kernel does while the program does not run.
template<class Work>
void inKernel(Play& play, const Work& work)
{
    const Running by = play.cast().by;
    const Entry entry = enterKernel(play.kernel(), by, EntryKind::Interrupt, play);
    work();
    leaveKernel(play.kernel(), by, entry, play);
}

/// The program reads an address that is the kernel's.
void peek(Play& play, std::string_view what, VirtualAddress at)
{
    const Running by = play.cast().by;
    play.act(fmt::format("The program reads {}: {}", what, hexText(at)),
             "It faults in any case. Is there an entry that a processor could look at on the way?");
    std::byte byte{};
    (void)accessAsProgram(play.kernel(), by, at, std::span(&byte, 1), paging::AccessKind::Read, play);
    const paging::Fault fault = play.kernel().booted.machine.cpu(by.cpu).mmu().fault();
    const bool present = fault.errorCode & paging::pf::present;
    play.say(present
                 ? "The entry is there, and only its U/S bit forbids the access: a processor with Meltdown "
                   "hands the byte to instructions that run ahead of the fault."
                 : "The tables of user mode have no entry for it: there is nothing to look at.");
    returnToUser(play.kernel(), by, play);
}

std::uint64_t followWith(Play& play, const std::vector<FrameNumber>& nodes)
{
    Kernel& kernel = play.kernel();
    std::uint64_t hops = 0;
    for (const FrameNumber node : nodes)
        withTemporaryPage(kernel, play.cast().by, node, TemporarySlot::User0, play, [&](VirtualAddress at) {
            std::array<std::byte, 8> next{};
            readAsKernel(kernel, play.cast().by.cpu, at, next, play);
            ++hops;
        });
    return hops;
}

std::string followedText(const Play& play, std::uint64_t hops)
{
    return fmt::format("{} nodes, {} page-table entries written, {} INVLPG.", hops,
                       play.countNow<PteSet>() + play.countNow<PteCleared>(), play.countNow<Invlpg>());
}

} // namespace

void programReads(Play& play)
{
    play.act(fmt::format("The program reads at {}", hexText(play.cast().buffer)));
    play.say(fmt::format("It finds '{}', and a TLB has the translation now.", char(readAsProgram(play))));
}

void kernelForgetsFlush(Play& play)
{
    const Cast& cast = play.cast();
    play.act("The kernel gives the page another frame and forgets to flush", "Does the program notice?");
    inKernel(play, [&] {
        Kernel& kernel = play.kernel();
        const UserRules& rules = kernel.processes->rules();
        const PhysicalAddress where =
            *findPte(kernel.booted.ram(), *rules.mode, kernel.processes->at(bootProcess).tables, cast.buffer);
        const std::uint64_t pte = rules.entryFor(cast.frames.front(), {true, true, false}, true, false);
        withPageTable(kernel, cast.by, where, TemporarySlot::Pte0, play, [&] {
            setPte(kernel.booted.ram(), where, rules.mode->entryBytes, cast.buffer, pte, play);
        });
    });
    play.say(fmt::format("The tables say {} now.", frameText(cast.frames.front(), play.kernel())));
}

void programReadsStale(Play& play)
{
    play.act("The program reads again", "The tables say another frame now. Which letter does it find?");
    const std::byte byte = readAsProgram(play);
    play.say(
        byte == std::byte('A')
            ? "It still finds 'A': the TLB answers, and nobody looks at the tables. This entry is stale."
            : fmt::format("It finds '{}': CR3 was loaded on the way back to user mode, and that dropped the "
                          "old translation, by luck.",
                          char(byte)));
}

void kernelFlushes(Play& play)
{
    play.act("The kernel flushes the page");
    inKernel(play, [&] {
        flushUserPage(play.kernel(), play.cast().by.cpu, bootProcess, play.cast().buffer, play);
    });
}

void programReadsFresh(Play& play)
{
    play.act("The program reads once more");
    play.say(fmt::format("It finds '{}': the tables were read again.", char(readAsProgram(play))));
}

void peekAtText(Play& play)
{
    const layout::Layout& layout = play.kernel().layout();
    peek(play, "the kernel's code",
         layout.pageOffset + (layout.config.kernel->low.imageStart - PhysicalAddress{}));
}

void peekAtMemory(Play& play)
{
    const layout::Layout& layout = play.kernel().layout();
    const Bytes inside = layout.lowMemory() / 2 / pageSize * pageSize;
    peek(play, "low memory, through the direct map", layout.pageOffset + inside);
}

void followLowList(Play& play)
{
    play.act(fmt::format("{} nodes of a list in low memory", listNodes));
    const std::vector<FrameNumber>& all = play.cast().frames;
    const std::uint64_t hops = followWith(play, {all.begin(), all.begin() + listNodes});
    play.say("Each node has an address for good, which another node can hold: " + followedText(play, hops));
}

void followHighList(Play& play)
{
    play.act(fmt::format("{} nodes in pages that need no address", listNodes),
             "Each node must lead to the next one. What can it store for that?");
    const std::vector<FrameNumber>& all = play.cast().frames;
    const std::uint64_t hops = followWith(play, {all.begin() + listNodes, all.end()});
    play.say("A node cannot hold an address, only frame and offset; in high memory each hop maps, reads and "
             "gives back: " +
             followedText(play, hops));
}

void keepAddressTooLong(Play& play)
{
    play.act("Keep an address after it was given back", "Whose page does it show now?");
    const std::vector<FrameNumber>& all = play.cast().frames;
    Kernel& kernel = play.kernel();
    const Running by = play.cast().by;
    VirtualAddress kept{};
    withTemporaryPage(kernel, by, all[listNodes], TemporarySlot::User0, play,
                      [&](VirtualAddress at) { kept = at; });
    std::array<std::byte, 8> seen{};
    withTemporaryPage(kernel, by, all[listNodes + 1], TemporarySlot::User0, play,
                      [&](VirtualAddress) { readAsKernel(kernel, by.cpu, kept, seen, play); });
    const std::uint64_t node = std::bit_cast<std::uint64_t>(seen);
    play.say(node == 0
                 ? fmt::format("{} still shows the page that it was given for: it has this address for good.",
                               hexText(kept))
                 : fmt::format("{} was lent for node 0 and shows node {} now: somebody else's page.",
                               hexText(kept), node));
}

void copyHighPages(Play& play)
{
    const std::vector<FrameNumber>& all = play.cast().frames;
    play.act("Copy one such page to another: copy_highpage()", "How many addresses does it take at once?");
    copyHighPage(play.kernel(), play.cast().by, all[listNodes + 1], all[listNodes], play);
    const std::size_t written = play.countNow<PteSet>() + play.countNow<PteCleared>();
    play.say(written > 0
                 ? fmt::format("Two at once: source and target, each with a slot of its own. {} page-table "
                               "entries written, {} INVLPG.",
                               written, play.countNow<Invlpg>())
                 : std::string("Both have addresses for good: no slot is needed, no entry is written."));
}

void interruptElsewhere(Play& play)
{
    Cast& cast = play.cast();
    Kernel& kernel = play.kernel();
    play.act(fmt::format("{} runs, and an interrupt arrives", processText(cast.other)),
             "The driver needs a node in low memory and the first process's page. Which one can it reach?");
    switchTo(kernel, cast.by.cpu, cast.other, play);
    cast.by.task = cast.other.task();
    returnToUser(kernel, cast.by, play);
    cast.entry = enterKernel(kernel, cast.by, EntryKind::Interrupt, play);
    std::array<std::byte, 8> node{};
    withTemporaryPage(kernel, cast.by, cast.frames.front(), TemporarySlot::User0, play,
                      [&](VirtualAddress at) { readAsKernel(kernel, cast.by.cpu, at, node, play); });
    play.sayNow(fmt::format("Low memory still answers: node {} is read at the address that it always has.",
                            std::bit_cast<std::uint64_t>(node)));
}

void reachForUserPage(Play& play)
{
    Cast& cast = play.cast();
    play.act(fmt::format("The first process's address there: {}", hexText(cast.buffer)));
    const auto byte = getUser(play.kernel(), cast.by, cast.buffer, Bytes{1}, play);
    play.say(byte ? fmt::format("It reads {}, which is not the first process's.", letterText(unsigned(*byte)))
                  : fmt::format(
                        "It means nothing while {} runs: EFAULT. An interrupt that needs the page must have "
                        "its frame, and map that.",
                        processText(cast.other)));
    leaveKernel(play.kernel(), cast.by, std::exchange(cast.entry, {}), play);
}

} // namespace vmscope::story
