// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/process_creation.h"
#include "model/kernel/user_access.h"
#include "model/kernel/user_areas.h"
#include "model/story/acts.h"

#include <algorithm>

namespace vmscope::story {

namespace {

using namespace kernel;

NoEvents silent;

VirtualAddress mapFor(Scene& scene, ProcessId process, Bytes size)
{
    const auto got = mmap(scene.kernel(), process, {.size = size}, silent);
    if (const auto* failure = std::get_if<MapFailure>(&got))
        throw CannotPrepare{sentenceOf(*failure)};
    return std::get<VirtualAddress>(got);
}

/// The program that runs writes this into the whole buffer.
void fill(Scene& scene, char letter)
{
    std::vector<std::byte> bytes(scene.cast.size.value, std::byte(letter));
    const FaultOutcome outcome = accessUser(scene.kernel(), scene.cast.by, scene.cast.buffer, bytes,
                                            paging::AccessKind::Write, silent);
    if (outcome == FaultOutcome::OutOfMemory)
        throw CannotPrepare{"there is no memory for the program's pages"};
    if (outcome != FaultOutcome::Served)
        throw KernelBug("the program cannot write to its buffer");
}

void mapBuffer(Scene& scene, Bytes size)
{
    scene.cast.size = size;
    scene.cast.buffer = mapFor(scene, bootProcess, size);
}

void cacheFile(Scene& scene)
{
    const auto got = kernel::detail::getFilePage(scene.kernel(), scene.cast.file.page());
    if (const auto* frame = std::get_if<FrameNumber>(&got))
        scene.kernel().pages.write().put(*frame);
}

/// A frame of the kernel's that begins with this number.
void addFrame(Scene& scene, GfpMask mask, std::uint64_t number)
{
    const auto got = scene.kernel().pages.write().alloc({mask, 0, {FrameUse::Other}});
    if (std::holds_alternative<OutOfMemory>(got))
        throw CannotPrepare{"there is no memory left"};
    scene.cast.frames.push_back(std::get<FrameNumber>(got));
    scene.kernel().booted.ram().write(scene.cast.frames.back().start(), number);
}

void goToUser(Scene& scene) { returnToUser(scene.kernel(), scene.cast.by, silent); }

} // namespace

void prepareBuffer(Scene& scene)
{
    preparePage(scene);
    cacheFile(scene);
    goToUser(scene);
}

void prepareUntouchedBuffer(Scene& scene)
{
    mapBuffer(scene, pageSize);
    cacheFile(scene);
    goToUser(scene);
}

void prepareBadPointer(Scene& scene)
{
    preparePage(scene);
    const VirtualAddress start = scene.cast.buffer;
    munmap(scene.kernel(), scene.cast.by, bootProcess, {start, start + pageSize}, silent);
    cacheFile(scene);
    goToUser(scene);
}

void prepareKernelPointer(Scene& scene)
{
    constexpr Bytes intoTheKernel = 1_MiB;
    scene.cast.size = pageSize;
    scene.cast.buffer =
        std::max(scene.kernel().layout().pageOffset + intoTheKernel, scene.kernel().processes->rules().end);
    cacheFile(scene);
    goToUser(scene);
}

void prepareShortBuffer(Scene& scene)
{
    mapBuffer(scene, pageSize * 2);
    fill(scene, 'A');
    const VirtualAddress second = scene.cast.buffer + pageSize;
    munmap(scene.kernel(), scene.cast.by, bootProcess, {second, second + pageSize}, silent);
    cacheFile(scene);
    scene.cast.buffer += 1_KiB;
    scene.cast.size = pageSize;
    scene.cast.file.offset = 2_KiB;
    goToUser(scene);
}

void prepareTwoProcesses(Scene& scene)
{
    preparePage(scene);
    const auto made = createProcess(scene.kernel(), scene.cast.by, silent);
    if (std::holds_alternative<OutOfMemory>(made))
        throw CannotPrepare{"there is no memory for a second process"};
    const Cast first = scene.cast;
    scene.cast.other = std::get<ProcessId>(made);
    scene.cast.by.task = scene.cast.other.task();
    switchTo(scene.kernel(), first.by.cpu, scene.cast.other, silent);
    if (mapFor(scene, scene.cast.other, pageSize) != first.buffer)
        throw KernelBug("two processes with the same areas do not have the same hole");
    fill(scene, 'B');
    switchTo(scene.kernel(), first.by.cpu, bootProcess, silent);
    scene.cast.by = first.by;
}

void prepareTwoPrograms(Scene& scene)
{
    prepareTwoProcesses(scene);
    goToUser(scene);
}

void prepareUsedSlots(Scene& scene)
{
    const std::uint64_t slots = scene.kernel().pkmap->slotTable().size();
    PageChoice fresh;
    fresh.kind = PageChoice::Kind::New;
    const bool used =
        perform(scene.desk, Kmap{.page = fresh, .times = {Times::Kind::Count, slots - 2}}, silent).ok();
    if (!used || scene.kernel().pkmap->lastSlot() != slots - 2)
        throw CannotPrepare{"there is too little high memory to use up all slots"};
    (void)perform(scene.desk, Free{}, silent);
}

void preparePage(Scene& scene)
{
    mapBuffer(scene, pageSize);
    fill(scene, 'A');
}

void prepareNothing(Scene&) {}

void prepareOtherFrame(Scene& scene)
{
    preparePage(scene);
    addFrame(scene, gfp::highUser, 'B');
    goToUser(scene);
}

void prepareLists(Scene& scene)
{
    for (const GfpMask mask : {gfp::kernel, gfp::highUser})
        for (std::uint64_t node = 0; node < listNodes; ++node)
            addFrame(scene, mask, node);
}

void prepareProgram(Scene& scene) { goToUser(scene); }

} // namespace vmscope::story
