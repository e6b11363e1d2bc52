// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/file_io.h"
#include "tests/model/kernel/process_fixture.h"

/// A program about to make system calls: its processor is in user mode.
namespace vmscope::kernel::test {

inline layout::MachineConfig configOf(const QString& id, std::string_view processor, const QString& options)
{
    layout::MachineConfig config =
        layout::test::with(layout::test::flat(id.toStdString(), ramFor(id)), options.toStdString());
    if (!processor.empty())
        config.processor = hardware::findProcessor(processor);
    return config;
}

struct Caller
{
    explicit Caller(const QString& id, std::string_view processor = "", const QString& options = {})
        : kernel(*boot(layout::plan(configOf(id, processor, options))))
    {
        returnToUser(kernel, by, events);
    }

    [[nodiscard]] const hardware::Cpu& cpu() const { return kernel.booted.machine.cpu(0); }

    /// What the kernel does for the program while it does not run.
    template<class Work>
    auto inKernel(const Work& work)
    {
        struct Way
        {
            explicit Way(Caller& c)
                : caller(c)
                , entry(enterKernel(c.kernel, c.by, EntryKind::Interrupt, c.silent))
            {
            }
            ~Way() { leaveKernel(caller.kernel, caller.by, entry, caller.silent); }
            Way(const Way&) = delete;
            Way& operator=(const Way&) = delete;
            Caller& caller;
            Entry entry;
        } way(*this);
        return work();
    }
    VirtualAddress map(Bytes size, MapRequest request = {})
    {
        request.size = size;
        return std::get<VirtualAddress>(mmap(kernel, bootProcess, request, silent));
    }
    void unmap(VirtualAddress start, Bytes size)
    {
        inKernel([&] { munmap(kernel, by, bootProcess, {start, start + size}, silent); });
    }
    /// The program writes bytes that differ from place to place, beginning with `seed`.
    void fillAt(VirtualAddress at, Bytes size, unsigned seed = 1)
    {
        std::vector<std::byte> bytes = pattern(size, seed);
        inKernel([&] {
            if (accessUser(kernel, by, at, bytes, paging::AccessKind::Write, silent) != FaultOutcome::Served)
                throw std::runtime_error("the program cannot write there");
        });
    }
    /// The same at new addresses.
    VirtualAddress fill(Bytes size, unsigned seed = 1)
    {
        const VirtualAddress at = map(size);
        fillAt(at, size, seed);
        return at;
    }
    [[nodiscard]] std::vector<std::byte> readAt(VirtualAddress at, Bytes size)
    {
        std::vector<std::byte> bytes(size.value);
        inKernel([&] {
            if (accessUser(kernel, by, at, bytes, paging::AccessKind::Read, silent) != FaultOutcome::Served)
                throw std::runtime_error("the program cannot read there");
        });
        return bytes;
    }
    [[nodiscard]] static std::vector<std::byte> pattern(Bytes size, unsigned seed = 1)
    {
        std::vector<std::byte> bytes(size.value);
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = std::byte((i * 7 + i / 251 + seed) & 0xff);
        return bytes;
    }

    /// A page of the file in the cache.
    FrameNumber cached(FilePage page)
    {
        const FrameNumber frame = std::get<FrameNumber>(kernel::detail::getFilePage(kernel, page));
        kernel.pages.write().put(frame);
        return frame;
    }
    [[nodiscard]] std::vector<std::byte> bytesOf(FrameNumber frame, Bytes offset, Bytes size) const
    {
        std::vector<std::byte> bytes(size.value);
        kernel.booted.ram().readBytes(frame.start() + offset, bytes);
        return bytes;
    }

    template<class Kind>
    [[nodiscard]] std::uint64_t count() const
    {
        return events.count<Kind>();
    }
    void forget() { events = {}; }

    Kernel kernel;
    Running by{0, {1}};
    CountEvents events;
    NoEvents silent;
};

} // namespace vmscope::kernel::test
