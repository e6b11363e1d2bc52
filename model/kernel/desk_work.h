// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/desk.h"

/// How the operations are done, one function each; a Senseless is thrown before anything was changed.
namespace vmscope::kernel::desk {

struct Senseless
{
    std::string why;
};

[[nodiscard]] Performed doIt(Desk& desk, const Kmalloc& wanted, EventTap& events);
[[nodiscard]] Performed doIt(Desk& desk, const AllocPages& wanted, EventTap& events);
[[nodiscard]] Performed doIt(Desk& desk, const VmallocRequest& wanted, EventTap& events);
[[nodiscard]] Performed doIt(Desk& desk, const ReadFile& wanted, EventTap& events);
[[nodiscard]] Performed doIt(Desk& desk, const Mmap& wanted, EventTap& events);
[[nodiscard]] Performed doIt(Desk& desk, const Touch& wanted, EventTap& events);
[[nodiscard]] Performed doIt(Desk& desk, const KernelTouch& wanted, EventTap& events);
[[nodiscard]] Performed doIt(Desk& desk, const CreateProcess& wanted, EventTap& events);
[[nodiscard]] Performed doIt(Desk& desk, const Fork& wanted, EventTap& events);
[[nodiscard]] Performed doIt(Desk& desk, const Exit& wanted, EventTap& events);
[[nodiscard]] Performed doIt(Desk& desk, const SwitchTo& wanted, EventTap& events);
[[nodiscard]] Performed doIt(Desk& desk, const Kmap& wanted, EventTap& events);
[[nodiscard]] Performed doIt(Desk& desk, const KmapLocal& wanted, EventTap& events);
[[nodiscard]] Performed doIt(Desk& desk, const Free& wanted, EventTap& events);

/// Gives back one thing, by its service; it is on the list no more.
void unmap(Desk& desk, const Held& held, EventTap& events);
/// exit() of a process, which must be there; what came of it in words.
[[nodiscard]] std::string endProcess(Desk& desk, ProcessId process, EventTap& events);
/// Tasks that kunmap() woke go on in their kmap(); how many have what they wanted.
unsigned resumeWoken(Desk& desk, EventTap& events);

// ---- what several of them need

inline constexpr unsigned cpu = 0; ///< a person has one; the others are idle

/// What runs there.
[[nodiscard]] Running runningOf(const Desk& desk);
/// Senseless where the task sleeps in kmap(): whatever it is to do, it does not before it wakes.
void demandAwake(const Desk& desk, TaskId task);
/// Nothing of this is left on the list.
void forgetProcess(Desk& desk, ProcessId process);

/// Bounds that keep a request from taking minutes: of pieces, and of bytes of page tables written.
inline constexpr std::uint64_t mostPieces = 1'000'000;

/// How often, in numbers: `mostPieces` at most.
[[nodiscard]] std::uint64_t timesOf(const Desk& desk, const Times& times);
[[nodiscard]] const Held& heldOf(const Desk& desk, HeldId id);
[[nodiscard]] std::string idText(const Held& held); ///< "#3"

/// Notes down what was given: joined to the last run where it lies behind it.
void add(Held& held, HeldRun run);
/// A thing of this service that is not on the list yet.
[[nodiscard]] Held newThing(Desk& desk, Held::Service service);
/// Puts it on the list, unless it is empty.
void keep(Desk& desk, Held thing);

[[nodiscard]] std::string addressText(VirtualAddress v);  ///< "v 0xc0100000"
[[nodiscard]] std::string addressText(PhysicalAddress p); ///< "p 0x00100000"
[[nodiscard]] std::string byteText(unsigned byte);        ///< "'A' (0x41)"
[[nodiscard]] bool isLow(const Desk& desk, FrameNumber frame);
/// "low memory", "high memory".
[[nodiscard]] std::string_view sideOf(const Desk& desk, FrameNumber frame);
/// "3 times: " where it was more than once.
[[nodiscard]] std::string timesText(std::uint64_t given);
/// What is said where it stopped of itself.
[[nodiscard]] std::string limitText(const Times& times, std::uint64_t given);
/// "vmalloc(4 KiB) 3 times, then no more. ", "vmalloc(4 KiB) gets nothing. "
[[nodiscard]] std::string endText(std::string_view call, std::uint64_t given);
/// The same and why; where low memory is out with high memory left, that too.
[[nodiscard]] std::string refusalOf(const Desk& desk, std::string_view call, std::uint64_t given,
                                    const OutOfMemory& failure);
[[nodiscard]] std::string refusalOf(const Desk& desk, std::string_view call, std::uint64_t given,
                                    const VmallocFailure& failure);

} // namespace vmscope::kernel::desk
