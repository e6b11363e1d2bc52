// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/frame_number.h"
#include "model/base/range.h"
#include "model/hardware/events.h"
#include "model/kernel/task.h"

/// What the kernel does, told as it happens, in one stream with what the hardware does about it.
namespace vmscope::kernel {

/// One 32-bit store into a page-table entry. An entry of 8 bytes takes two.
struct PteStore
{
    PhysicalAddress where{};
    std::uint32_t before = 0;
    std::uint32_t after = 0;
};
/// An entry was made present. It comes after its stores, as the next one does.
struct PteSet
{
    VirtualAddress page{};
    PhysicalAddress where{};
    std::uint64_t before = 0;
    std::uint64_t after = 0;
};
struct PteCleared
{
    VirtualAddress page{};
    PhysicalAddress where{};
    std::uint64_t before = 0;
};

/// The instruction, on one processor.
struct Invlpg
{
    unsigned cpu = 0;
    VirtualAddress page{};
};
/// MOV to CR3, bit 63 and all.
struct Cr3Loaded
{
    unsigned cpu = 0;
    std::uint64_t before = 0;
    std::uint64_t after = 0;
};
/// MOV to CR4.
struct Cr4Written
{
    unsigned cpu = 0;
    std::uint64_t before = 0;
    std::uint64_t after = 0;
};
/// The instruction INVPCID for all contexts and global entries.
struct InvpcidAll
{
    unsigned cpu = 0;
};
/// flush_tlb_all() begins: every processor will drop all it holds.
struct FlushEverywhere
{
    unsigned cpu = 0; ///< that asks for it
};
struct Ipi
{
    unsigned from = 0;
    unsigned to = 0;
};
/// One processor drops all its translations, global ones too.
struct FullFlush
{
    unsigned cpu = 0;
};

/// kmap(), kmap_atomic() or kmap_local_page() was called.
struct MapCalled
{
    Running by{};
    FrameNumber page{};
};
/// The page had an address already: no entry is written.
struct MapHit
{
    FrameNumber page{};
    VirtualAddress address{};
};
struct Mapped
{
    Running by{};
    FrameNumber page{};
    VirtualAddress address{};
};
struct Unmapped
{
    Running by{};
    VirtualAddress address{};
};

/// kmap() looks at the next slot.
struct PkmapScanned
{
    unsigned slot = 0;
    unsigned count = 0; ///< before it is taken
};
/// flush_all_zero_pkmaps(): the scan came to slot 0.
struct PkmapWrapped
{
    unsigned freed = 0; ///< slots that were mapped and had no user
};
struct Sleep
{
    Running who{};
    FrameNumber page{}; ///< that it wants mapped
};
struct WakeUp
{
    TaskId task{};
    TaskId by{};
};

/// Bytes went from one address of the kernel's or a program's to another, within one page each.
struct BytesCopied
{
    Running by{};
    VirtualAddress from{};
    VirtualAddress to{};
    Bytes size{};
};
/// A page that its device cannot reach has a stand-in in low memory.
struct PageBounced
{
    FrameNumber page{};
    FrameNumber standIn{};
};

/// How the kernel is entered.
enum class EntryKind : std::uint8_t { Int80, Sysenter, Syscall, Interrupt, PageFault };

struct EnteredKernel
{
    Running by{};
    EntryKind kind{};
    bool fromUser = false; ///< else it was there already
};
struct ReturnedToUser
{
    Running by{};
};
/// EFLAGS.AC set or cleared by the instruction: user memory may be touched in spite of SMAP, or not.
struct Stac
{
    unsigned cpu = 0;
};
struct Clac
{
    unsigned cpu = 0;
};
/// The faulting instruction is in the exception table: it goes on behind it, with so many bytes not done.
struct FixedUp
{
    Running by{};
    VirtualAddress address{};
    Bytes left{};
};

/// What a system call is about to do.
enum class SyscallPhase : std::uint8_t {
    AccessOk,
    FaultIn,
    FindCachePage,
    MapCachePage,
    Copy,
    UnmapCachePage,
    Commit,
};
struct Phase
{
    Running by{};
    SyscallPhase phase{};
};

/// Another task runs on a processor.
struct ProcessSwitched
{
    unsigned cpu = 0;
    ProcessId from{};
    ProcessId to{};
};
struct ProcessCreated
{
    ProcessId process{};
    Running by{};
    bool forked = false; ///< else it begins with an empty address space
};
struct ProcessExited
{
    ProcessId process{};
};
/// A process has a new table, for these addresses on.
struct PageTableAdded
{
    ProcessId process{};
    VirtualAddress start{};
    FrameNumber table{};
};
/// mmap() or munmap(): addresses that mean something to a process, or no longer do.
struct AreaMapped
{
    ProcessId process{};
    VirtualRange range{};
};
struct AreaUnmapped
{
    ProcessId process{};
    VirtualRange range{};
};
/// The page-fault handler gave a process its page.
struct PageFaultServed
{
    Running by{};
    VirtualAddress page{};
    FrameNumber frame{};
};
/// It wrote to a page that it may not share any longer: it has a copy now, or, if nobody else had the page,
/// that very page (`from` and `to` are the same).
struct CopyOnWrite
{
    Running by{};
    VirtualAddress page{};
    FrameNumber from{};
    FrameNumber to{};
};
/// vmalloc_fault(): the tables that are loaded got the entry of the kernel's own that they lacked.
struct VmallocFaultServed
{
    unsigned cpu = 0;
    VirtualAddress address{};
};

/// One OUT to a register of an expansion card.
struct BankRegisterWritten
{
    unsigned slot = 0;
};
/// A physical page of a page frame shows something else. It comes after the stores that did it.
struct BankSwitched
{
    unsigned slot = 0; ///< physical page, 0 to 3
    std::optional<PhysicalAddress> before{};
    std::optional<PhysicalAddress> after{};
};

namespace detail {

template<class Events, class... More>
struct Joined;
template<class... Kinds, class... More>
struct Joined<std::variant<Kinds...>, More...>
{
    using Type = std::variant<Kinds..., More...>;
};

} // namespace detail

using Event =
    detail::Joined<hardware::Event, PteStore, PteSet, PteCleared, Invlpg, Cr3Loaded, Cr4Written, InvpcidAll,
                   FlushEverywhere, Ipi, FullFlush, MapCalled, MapHit, Mapped, Unmapped, PkmapScanned,
                   PkmapWrapped, Sleep, WakeUp, BytesCopied, PageBounced, EnteredKernel, ReturnedToUser, Stac,
                   Clac, FixedUp, Phase, ProcessSwitched, ProcessCreated, ProcessExited, PageTableAdded,
                   AreaMapped, AreaUnmapped, PageFaultServed, CopyOnWrite, VmallocFaultServed,
                   BankRegisterWritten, BankSwitched>::Type;

using hardware::NoEvents;
using CountEvents = hardware::EventCounter<Event>;
using RecordEvents = hardware::EventRecorder<Event>;

} // namespace vmscope::kernel
