// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/range.h"
#include "model/kernel/gfp.h"

#include <optional>
#include <variant>
#include <vector>

/// What can be asked of a kernel, as plain values: what a person presses, what a scenario lists. Each has one
/// line of text: its word, what it needs in order, then what may differ from the usual as name=value, such as
/// "kmalloc 128K gfp=GFP_ATOMIC times=1000".
///
/// Each kind says its fields to a visitor in the order of the text, so that writing and reading it is one
/// thing: `needed` ones first, `optional` ones with their usual value after them.
namespace vmscope::kernel {

/// Something that is held, by the number that it was given: "#3". 0: what was given last, "last".
struct HeldId
{
    unsigned value = 0;

    bool operator==(const HeldId&) const = default;
};

/// How often: "1000"; "all", until the kernel refuses; "LAST_PKMAP", "LAST_PKMAP/2" or "LAST_PKMAP-2", by the
/// number of persistent kernel map slots.
struct Times
{
    enum class Kind : std::uint8_t { Count, UntilRefused, PkmapSlots };

    Kind kind = Kind::Count;
    std::uint64_t number = 1; ///< Count; of PkmapSlots the divisor, at least 1
    std::uint64_t less = 0;   ///< PkmapSlots: so many fewer

    bool operator==(const Times&) const = default;
};

/// A page of RAM: "new", one that is asked for first, with GFP_HIGHUSER; "last", the one given or reached
/// last; "pfn:0x38000"; "#3", the pages of what is held, one after the other.
struct PageChoice
{
    enum class Kind : std::uint8_t { Last, New, Frame, Held };

    Kind kind = Kind::Last;
    FrameNumber frame{}; ///< Frame
    HeldId held{};       ///< Held

    bool operator==(const PageChoice&) const = default;
};

/// A virtual address: "0x8048000", or where something that is held begins and so many bytes on: "#3",
/// "last+0x1000".
struct PlaceChoice
{
    std::optional<VirtualAddress> address{}; ///< nothing: of `held`
    HeldId held{};
    Bytes offset{};

    bool operator==(const PlaceChoice&) const = default;
};

/// kmalloc(): physically in one piece, low memory.
struct Kmalloc
{
    Bytes size = pageSize;
    GfpMask mask = gfp::kernel;
    Times times{};

    static constexpr std::string_view word = "kmalloc";
    bool operator==(const Kmalloc&) const = default;
    static void visit(auto& self, auto& fields)
    {
        fields.needed("size", self.size);
        fields.optional("gfp", self.mask, gfp::kernel);
        fields.optional("times", self.times, Times{});
    }
};

/// alloc_pages(): 2^order pages that need no address.
struct AllocPages
{
    unsigned order = 0;
    GfpMask mask = gfp::highUser;
    Times times{};

    static constexpr std::string_view word = "alloc_pages";
    bool operator==(const AllocPages&) const = default;
    static void visit(auto& self, auto& fields)
    {
        fields.needed("order", self.order);
        fields.optional("gfp", self.mask, gfp::highUser);
        fields.optional("times", self.times, Times{});
    }
};

/// vmalloc(): pages from anywhere behind one stretch of kernel addresses.
struct VmallocRequest
{
    Bytes size = pageSize;
    Times times{};

    static constexpr std::string_view word = "vmalloc";
    bool operator==(const VmallocRequest&) const = default;
    static void visit(auto& self, auto& fields)
    {
        fields.needed("size", self.size);
        fields.optional("times", self.times, Times{});
    }
};

/// Pages of a file are brought into the page cache.
struct ReadFile
{
    unsigned inode = 1;
    std::uint64_t pages = 1;
    std::uint64_t first = 0; ///< page of the file

    static constexpr std::string_view word = "read_file";
    bool operator==(const ReadFile&) const = default;
    static void visit(auto& self, auto& fields)
    {
        fields.needed("inode", self.inode);
        fields.needed("pages", self.pages);
        fields.optional("first", self.first, std::uint64_t{0});
    }
};

/// mmap() of anonymous memory: addresses of the process; pages come when they are touched.
struct Mmap
{
    unsigned process = 1;
    Bytes size = pageSize;

    static constexpr std::string_view word = "mmap";
    bool operator==(const Mmap&) const = default;
    static void visit(auto& self, auto& fields)
    {
        fields.needed("process", self.process);
        fields.needed("size", self.size);
    }
};

/// The program reads a byte, or writes this one, in so many pages one after the other: page faults and all.
struct Touch
{
    unsigned process = 1;
    PlaceChoice place{};
    std::optional<unsigned> write{}; ///< 0 to 255; nothing: it reads
    std::uint64_t pages = 1;

    static constexpr std::string_view word = "touch";
    bool operator==(const Touch&) const = default;
    static void visit(auto& self, auto& fields)
    {
        fields.needed("process", self.process);
        fields.needed("place", self.place);
        fields.optional("write", self.write, std::optional<unsigned>{});
        fields.optional("pages", self.pages, std::uint64_t{1});
    }
};

/// The kernel reads a byte of a page, or writes this one, by the address that it has for the page, if any
/// (page_address()).
struct KernelTouch
{
    PageChoice page{};
    std::optional<unsigned> write{}; ///< 0 to 255; nothing: it reads

    static constexpr std::string_view word = "kernel_touch";
    bool operator==(const KernelTouch&) const = default;
    static void visit(auto& self, auto& fields)
    {
        fields.needed("page", self.page);
        fields.optional("write", self.write, std::optional<unsigned>{});
    }
};

/// A new program with tables of its own, as after execve().
struct CreateProcess
{
    static constexpr std::string_view word = "create_process";
    bool operator==(const CreateProcess&) const = default;
    static void visit(auto&, auto&) {}
};

/// fork(): a process like this one, which shares its pages until one of both writes.
struct Fork
{
    unsigned process = 1;

    static constexpr std::string_view word = "fork";
    bool operator==(const Fork&) const = default;
    static void visit(auto& self, auto& fields) { fields.needed("process", self.process); }
};

struct Exit
{
    unsigned process = 1;

    static constexpr std::string_view word = "exit";
    bool operator==(const Exit&) const = default;
    static void visit(auto& self, auto& fields) { fields.needed("process", self.process); }
};

/// The processor goes on with another process.
struct SwitchTo
{
    unsigned process = 1;

    static constexpr std::string_view word = "switch_to";
    bool operator==(const SwitchTo&) const = default;
    static void visit(auto& self, auto& fields) { fields.needed("process", self.process); }
};

/// kmap(): an address that lasts; may sleep.
struct Kmap
{
    PageChoice page{};
    unsigned task = 1;
    Times times{};

    static constexpr std::string_view word = "kmap";
    bool operator==(const Kmap&) const = default;
    static void visit(auto& self, auto& fields)
    {
        fields.needed("page", self.page);
        fields.optional("task", self.task, 1u);
        fields.optional("times", self.times, Times{});
    }
};

/// kmap_local_page(), or kmap_atomic() where the kernel has no other, by the task that runs: an address for
/// it or its processor alone; never sleeps.
struct KmapLocal
{
    PageChoice page{};

    static constexpr std::string_view word = "kmap_local";
    bool operator==(const KmapLocal&) const = default;
    static void visit(auto& self, auto& fields) { fields.needed("page", self.page); }
};

/// Gives back what is held, in the way that fits it: kfree(), __free_pages(), vfree(), kunmap(),
/// kunmap_local(), munmap(), exit, dropping a file's pages.
struct Free
{
    HeldId held{};

    static constexpr std::string_view word = "free";
    bool operator==(const Free&) const = default;
    static void visit(auto& self, auto& fields) { fields.needed("held", self.held); }
};

using Operation = std::variant<Kmalloc, AllocPages, VmallocRequest, ReadFile, Mmap, Touch, KernelTouch,
                               CreateProcess, Fork, Exit, SwitchTo, Kmap, KmapLocal, Free>;

/// The line of text that parseOperation() reads back.
[[nodiscard]] std::string textOf(const Operation& operation);
/// `where` names the place for the error.
[[nodiscard]] Result<Operation> parseOperation(std::string_view text, std::string_view where);

} // namespace vmscope::kernel
