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

void preparePage(Scene& scene)
{
    mapBuffer(scene, pageSize);
    fill(scene, 'A');
}

void prepareOtherFrame(Scene& scene)
{
    preparePage(scene);
    addFrame(scene, gfp::highUser, 'B');
    goToUser(scene);
}

void prepareLists(Scene& scene)
{
    preparePage(scene);
    const auto made = createProcess(scene.kernel(), scene.cast.by, silent);
    if (std::holds_alternative<OutOfMemory>(made))
        throw CannotPrepare{"there is no memory for a second process"};
    scene.cast.other = std::get<ProcessId>(made);
    for (const GfpMask mask : {gfp::kernel, gfp::highUser})
        for (std::uint64_t node = 0; node < listNodes; ++node)
            addFrame(scene, mask, node);
}

void prepareProgram(Scene& scene) { goToUser(scene); }

} // namespace vmscope::story
