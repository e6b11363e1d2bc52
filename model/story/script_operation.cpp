// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/script_operation.h"

#include "model/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace vmscope::story {

namespace {

using namespace kernel;

constexpr std::string_view kernelsPlace = "kernel";

// Weights, in pages whose events are kept at once: what an operation without pages of its own may cost.
constexpr std::uint64_t workAtLeast = 1;
constexpr std::uint64_t workOfTouch = 20;      ///< page fault, tables, a copy
constexpr std::uint64_t workOfCall = 1'000;    ///< per page: the steps of a system call, a machine each
constexpr std::uint64_t workOfProcess = 4'000; ///< all tables of a process
constexpr std::uint64_t workOfAll = 90'000;    ///< until the kernel refuses: nothing is kept of each

/// A product that a sum can hold.
std::uint64_t times(std::uint64_t count, std::uint64_t weight)
{
    constexpr std::uint64_t tooMuch = 1'000'000'000;
    return std::min(count, tooMuch) * weight;
}
std::uint64_t pagesOf(Bytes size) { return size.value / pageSize.value + 1; }
std::uint64_t countOf(const Times& wanted)
{
    constexpr std::uint64_t mostSlots = 1024;
    switch (wanted.kind) {
    case Times::Kind::UntilRefused:
        return workOfAll;
    case Times::Kind::PkmapSlots:
        return mostSlots;
    default:
        return wanted.number;
    }
}

struct Work
{
    std::uint64_t operator()(const auto&) const { return workAtLeast; }

    std::uint64_t operator()(const Kmalloc& o) const { return countOf(o.times); }
    std::uint64_t operator()(const AllocPages& o) const { return countOf(o.times); }
    std::uint64_t operator()(const VmallocRequest& o) const
    {
        return times(std::min<std::uint64_t>(countOf(o.times), 1'000'000),
                     std::min<std::uint64_t>(pagesOf(o.size), 1'000'000));
    }
    std::uint64_t operator()(const ReadFile& o) const { return times(o.pages, 1); }
    std::uint64_t operator()(const Mmap& o) const { return times(pagesOf(o.size), 1); }
    std::uint64_t operator()(const Touch& o) const { return times(o.pages, workOfTouch); }
    std::uint64_t operator()(const CreateProcess&) const { return workOfProcess; }
    std::uint64_t operator()(const Fork&) const { return workOfProcess; }
    std::uint64_t operator()(const Exit&) const { return workOfProcess; }
    std::uint64_t operator()(const Free&) const { return workOfProcess; }
    std::uint64_t operator()(const Kmap& o) const { return times(countOf(o.times), workOfTouch); }
    std::uint64_t operator()(const WriteCall& o) const { return times(pagesOf(o.size), workOfCall); }
    std::uint64_t operator()(const ReadCall& o) const { return times(pagesOf(o.size), workOfCall); }
    std::uint64_t operator()(const RemoteRead& o) const { return times(pagesOf(o.size), workOfCall); }
    std::uint64_t operator()(const UnmapArea& o) const { return times(pagesOf(o.size), 1); }
};

} // namespace

std::string fieldText(const UserPlace& place)
{
    return place.ofKernel ? std::string(kernelsPlace) : kernel::fieldText(place.place);
}

FieldProblem readField(std::string_view text, std::string_view where, UserPlace& place)
{
    place = {};
    place.ofKernel = text == kernelsPlace;
    if (place.ofKernel || !kernel::readField(text, where, place.place))
        return std::nullopt;
    return Error{std::string(where), fmt::format("\"{}\" is no place", text),
                 "what is held and how far in, such as #3+0x1000, an address such as 0x8048000, or kernel"};
}

std::string textOf(const ScriptOperation& operation)
{
    return std::visit([](const auto& kind) { return lineOf(kind); }, operation);
}

Result<ScriptOperation> parseScriptOperation(std::string_view text, std::string_view where)
{
    constexpr ProgramOperation* programs = nullptr;
    constexpr Operation* kernels = nullptr;
    if (const auto read = readLine(programs, text, where))
        return *read ? Result<ScriptOperation>(**read) : read->error();
    if (const auto read = readLine(kernels, text, where))
        return *read ? Result<ScriptOperation>(**read) : read->error();
    return Error{std::string(where), fmt::format("\"{}\" is no operation", FieldReader(text, where).word()),
                 wordsOfKinds(programs) + ", " + wordsOfKinds(kernels)};
}

std::uint64_t workOf(const ScriptOperation& operation)
{
    return std::visit([](const auto& kinds) { return std::visit(Work{}, kinds); }, operation);
}

} // namespace vmscope::story
