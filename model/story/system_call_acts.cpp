// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/kernel/remote_access.h"
#include "model/kernel/user_access.h"
#include "model/story/acts.h"
#include "model/story/event_fields.h"
#include "model/story/event_text.h"

#include <fmt/format.h>

#include <array>

namespace vmscope::story {

namespace {

using namespace kernel;

constexpr Bytes oneByte{1};

/// Linux's numbers, by Errno.
constexpr std::array<std::int64_t, 3> errorNumbers{0, 12, 14};
constexpr std::array<std::string_view, 3> errorNames{"", "ENOMEM", "EFAULT"};

std::int64_t resultOf(const IoResult& result)
{
    return result.error == Errno::None ? std::int64_t(result.done.value)
                                       : -errorNumbers[std::size_t(result.error)];
}

std::string resultText(std::string_view call, const IoResult& result, Bytes wanted)
{
    if (result.sleeps)
        return fmt::format("The task sleeps inside {}(), after {} bytes.", call, result.done.value);
    if (result.error != Errno::None)
        return fmt::format("{}() returns {} ({}): nothing was moved.", call, resultOf(result),
                           errorNames[std::size_t(result.error)]);
    return fmt::format("{}() returns {}{}.", call, result.done.value,
                       result.done < wanted ? fmt::format(", of {} bytes wanted", wanted.value) : "");
}

std::string callTitle(std::string_view call, const Cast& cast, const Kernel& kernel)
{
    return fmt::format("{}(fd, {}, {}) by {}", call, hexText(cast.buffer), cast.size.value,
                       nameOf(systemCallOf(kernel.layout())));
}

using FileCall = IoResult (*)(Kernel&, Running, FilePosition, VirtualAddress, Bytes, Play&);

void callFile(Play& play, std::string_view call, FileCall function)
{
    Cast& cast = play.cast();
    play.act(callTitle(call, cast, play.kernel()));
    const IoResult result = function(play.kernel(), cast.by, cast.file, cast.buffer, cast.size, play);
    cast.result = resultOf(result);
    play.sayNow(resultText(call, result, cast.size));
}

std::string letterText(std::optional<std::uint64_t> byte)
{
    return byte ? fmt::format("'{}'", char(*byte)) : std::string("EFAULT");
}

std::string userFrameText(const Cast& cast, const Kernel& kernel)
{
    const auto frame = userFrameAt(kernel.booted.ram(), kernel.processes->rules(),
                                   kernel.processes->at(kernel.processes->current(cast.by)), cast.buffer);
    return frame ? frameText(*frame, kernel) : std::string("no page");
}

/// How the kernel came to the byte.
std::string wayText(const Play& play)
{
    if (play.countNow<Mapped>() > 0)
        return "The user's tables are not loaded: software finds the frame, and the kernel maps it for a "
               "moment.";
    if (play.countNow<hardware::TlbMiss>() == 0)
        return "It hits the TLB entry that the program filled: the same address, the same translation.";
    return "No TLB holds the translation any more: the tables are read again, and say the same.";
}

} // namespace

void programStores(Play& play)
{
    const Cast& cast = play.cast();
    play.act(fmt::format("The program stores 'A' at {}", hexText(cast.buffer)));
    play.storeNow();
    auto byte = std::byte('A');
    (void)accessAsProgram(play.kernel(), cast.by, cast.buffer, std::span(&byte, 1), paging::AccessKind::Write,
                          play);
    play.say(fmt::format("In user mode, through its own tables: {} leads to {}.", hexText(cast.buffer),
                         userFrameText(cast, play.kernel())));
}

void programCalls(Play& play)
{
    Cast& cast = play.cast();
    const EntryKind kind = systemCallOf(play.kernel().layout());
    play.act(fmt::format("The program makes a system call: {}", nameOf(kind)));
    cast.entry = enterKernel(play.kernel(), cast.by, kind, play);
    if (play.countNow<Cr3Loaded>() == 0)
        play.say("The kernel runs on the tables of the process that called it.");
}

void kernelLoads(Play& play)
{
    Cast& cast = play.cast();
    play.act(fmt::format("get_user(): the kernel loads from {}", hexText(cast.buffer)));
    const auto byte = getUser(play.kernel(), cast.by, cast.buffer, oneByte, play);
    play.say(fmt::format("It reads {}. {}", letterText(byte), wayText(play)));
}

void otherProcessLoads(Play& play)
{
    Cast& cast = play.cast();
    play.act(fmt::format("Switch to {}: the kernel loads from {} again", processText(cast.other),
                         hexText(cast.buffer)));
    switchTo(play.kernel(), cast.by.cpu, cast.other, play);
    cast.by.task = cast.other.task();
    const auto byte = getUser(play.kernel(), cast.by, cast.buffer, oneByte, play);
    play.say(
        fmt::format("Now the same address reads {}: it leads to {}. A user's address means something only "
                    "while that process's tables are loaded.",
                    letterText(byte), userFrameText(cast, play.kernel())));
}

void callWrite(Play& play) { callFile(play, "write", writeToFile<Play>); }
void callRead(Play& play) { callFile(play, "read", readFromFile<Play>); }

void askForOther(Play& play)
{
    Cast& cast = play.cast();
    const EntryKind kind = systemCallOf(play.kernel().layout());
    play.act(fmt::format("ptrace(): {} asks for bytes of {}, by {}",
                         processText(play.kernel().processes->current(cast.by)), processText(cast.other),
                         nameOf(kind)));
    cast.entry = enterKernel(play.kernel(), cast.by, kind, play);
}

void sameAddressHere(Play& play)
{
    Cast& cast = play.cast();
    play.act(
        fmt::format("The tables that are loaded do not help: {} means something else", hexText(cast.buffer)));
    const auto byte = getUser(play.kernel(), cast.by, cast.buffer, oneByte, play);
    play.say(fmt::format("Here {} reads {}: it leads to {}, a page of {}.", hexText(cast.buffer),
                         letterText(byte), userFrameText(cast, play.kernel()),
                         processText(play.kernel().processes->current(cast.by))));
}

void readOther(Play& play)
{
    Cast& cast = play.cast();
    play.act(fmt::format("access_process_vm(): {} of {}", hexText(cast.buffer), processText(cast.other)));
    std::array<std::byte, 4> bytes{};
    const std::size_t done =
        accessRemote(play.kernel(), cast.by, cast.other, cast.buffer, bytes, RemoteAccess::Read, play);
    cast.result = std::int64_t(done);
    play.say(fmt::format("{} bytes come back, the first is {}.", done,
                         letterText(std::to_integer<std::uint64_t>(bytes[0]))));
    leaveKernel(play.kernel(), cast.by, cast.entry, play);
}

} // namespace vmscope::story
