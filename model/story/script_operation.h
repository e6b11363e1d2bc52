// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/operation_fields.h"

#include <array>

/// What a script can let happen: all that can be asked of a kernel, and what programs do.
namespace vmscope::story {

/// A program's address: a place, or "kernel", one that is the kernel's and never a program's.
struct UserPlace
{
    kernel::PlaceChoice place{};
    bool ofKernel = false;

    bool operator==(const UserPlace&) const = default;
};
[[nodiscard]] std::string fieldText(const UserPlace& place);
kernel::FieldProblem readField(std::string_view text, std::string_view where, UserPlace& place);

/// The processor goes to user mode: the program that runs goes on.
struct ReturnToUser
{
    static constexpr std::string_view word = "return_to_user";
    bool operator==(const ReturnToUser&) const = default;
    static void visit(auto&, auto&) {}
};

/// The program makes a system call, in the way of its system; what the kernel does comes next.
struct SystemCall
{
    static constexpr std::string_view word = "system_call";
    bool operator==(const SystemCall&) const = default;
    static void visit(auto&, auto&) {}
};

/// A device interrupts whatever runs.
struct Interrupt
{
    static constexpr std::string_view word = "interrupt";
    bool operator==(const Interrupt&) const = default;
    static void visit(auto&, auto&) {}
};

/// Back to where the last system call or interrupt came from.
struct LeaveKernel
{
    static constexpr std::string_view word = "leave_kernel";
    bool operator==(const LeaveKernel&) const = default;
    static void visit(auto&, auto&) {}
};

/// The program that runs reads a byte, in user mode.
struct ProgramLoad
{
    UserPlace place{};

    static constexpr std::string_view word = "load";
    bool operator==(const ProgramLoad&) const = default;
    static void visit(auto& self, auto& fields) { fields.needed("place", self.place); }
};

/// The program that runs writes a byte, in user mode.
struct ProgramStore
{
    UserPlace place{};
    std::optional<unsigned> byte = 0; ///< never nothing

    static constexpr std::string_view word = "store";
    bool operator==(const ProgramStore&) const = default;
    static void visit(auto& self, auto& fields)
    {
        fields.needed("place", self.place);
        fields.needed("byte", self.byte);
    }
};

/// get_user(): the kernel reads a byte at an address of the program that runs.
struct GetUserByte
{
    UserPlace place{};

    static constexpr std::string_view word = "get_user";
    bool operator==(const GetUserByte&) const = default;
    static void visit(auto& self, auto& fields) { fields.needed("place", self.place); }
};

/// write() by the program that runs: from its buffer into a file's pages.
struct WriteCall
{
    UserPlace place{};
    Bytes size = pageSize;
    unsigned inode = 1;
    Bytes offset{};

    static constexpr std::string_view word = "write";
    bool operator==(const WriteCall&) const = default;
    static void visit(auto& self, auto& fields)
    {
        fields.needed("buffer", self.place);
        fields.needed("size", self.size);
        fields.optional("inode", self.inode, 1u);
        fields.optional("offset", self.offset, Bytes{});
    }
};

/// read() by the program that runs: from a file's pages into its buffer.
struct ReadCall
{
    UserPlace place{};
    Bytes size = pageSize;
    unsigned inode = 1;
    Bytes offset{};

    static constexpr std::string_view word = "read";
    bool operator==(const ReadCall&) const = default;
    static void visit(auto& self, auto& fields) { WriteCall::visit(self, fields); }
};

/// The program that runs gives whole pages of its addresses back.
struct UnmapArea
{
    UserPlace place{};
    Bytes size = pageSize;

    static constexpr std::string_view word = "munmap";
    bool operator==(const UnmapArea&) const = default;
    static void visit(auto& self, auto& fields)
    {
        fields.needed("place", self.place);
        fields.needed("size", self.size);
    }
};

/// access_process_vm(): the kernel reads bytes of another process's, as ptrace() does.
struct RemoteRead
{
    unsigned process = 1;
    UserPlace place{};
    Bytes size{1};

    static constexpr std::string_view word = "access_process_vm";
    bool operator==(const RemoteRead&) const = default;
    static void visit(auto& self, auto& fields)
    {
        fields.needed("process", self.process);
        fields.needed("place", self.place);
        fields.needed("size", self.size);
    }
};

using ProgramOperation = std::variant<ReturnToUser, SystemCall, Interrupt, LeaveKernel, ProgramLoad,
                                      ProgramStore, GetUserByte, WriteCall, ReadCall, UnmapArea, RemoteRead>;
using ScriptOperation = std::variant<kernel::Operation, ProgramOperation>;

/// The line of text that parseScriptOperation() reads back.
[[nodiscard]] std::string textOf(const ScriptOperation& operation);
/// `where` names the place for the error.
[[nodiscard]] Result<ScriptOperation> parseScriptOperation(std::string_view text, std::string_view where);

/// How much an operation may have to do at most, in pages that it touches or the like.
[[nodiscard]] std::uint64_t workOf(const ScriptOperation& operation);

} // namespace vmscope::story
