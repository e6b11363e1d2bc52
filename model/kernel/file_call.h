// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/fault_in.h"

/// What write() and read() of a file have in common (mm/filemap.c).
namespace vmscope::kernel {

struct FilePosition
{
    unsigned inode = 0;
    Bytes offset{};

    [[nodiscard]] FilePage page() const { return {inode, offset / pageSize}; }
    [[nodiscard]] Bytes inPage() const { return offset % pageSize; }
};

enum class Errno : std::uint8_t {
    None,
    NoMemory,   ///< ENOMEM
    BadAddress, ///< EFAULT
};

/// What a system call gives back.
struct IoResult
{
    Bytes done{};
    Errno error = Errno::None; ///< where nothing was done
    bool sleeps = false; ///< the task sleeps in kmap(), in the middle of the call: that is how far it came

    bool operator==(const IoResult&) const = default;
};

namespace detail {

/// What both calls share: a chunk for each page of the file, the page, and the ways to map it.
template<class Sink>
class FileCall
{
public:
    FileCall(Kernel& kernel, Running by, FilePosition at, VirtualAddress user, Bytes size, Sink& sink)
        : m_kernel(kernel)
        , m_by(by)
        , m_at(at)
        , m_user(user)
        , m_left(size)
        , m_row(kernel.layout().config.kernel->fileIo)
        , m_sink(sink)
    {
    }

protected:
    /// `kind` is what the kernel does to user memory. `next()` does one chunk.
    template<class Next>
    IoResult run(paging::AccessKind kind, const Next& next)
    {
        const Entry entry = enterKernel(m_kernel, m_by, systemCallOf(m_kernel.layout()), m_sink);
        tell(SyscallPhase::AccessOk);
        if (!accessOk(m_kernel, m_by, m_user, m_left, kind))
            stop(Errno::BadAddress);
        while (m_left > Bytes{} && !m_stopped)
            next();
        if (!m_result.sleeps)
            leaveKernel(m_kernel, m_by, entry, m_sink);
        if (m_result.done > Bytes{})
            m_result.error = Errno::None;
        return m_result;
    }

    [[nodiscard]] Bytes chunkSize() const { return std::min(m_left, pageSize - m_at.inPage()); }
    void tell(SyscallPhase phase)
    {
        if constexpr (Sink::listens)
            m_sink(Phase{m_by, phase});
    }
    void stop(Errno error)
    {
        m_stopped = true;
        m_result.error = error;
    }
    void advance(Bytes size)
    {
        m_result.done += size;
        m_left = m_left - size;
        m_user += size;
        m_at.offset += size;
    }

    /// Calls `use(FrameNumber)` with the page of the cache, which cannot go meanwhile.
    template<class Use>
    void withCachePage(const Use& use)
    {
        tell(SyscallPhase::FindCachePage);
        const auto got = getFilePage(m_kernel, m_at.page());
        if (!std::holds_alternative<FrameNumber>(got))
            return stop(Errno::NoMemory);
        use(std::get<FrameNumber>(got));
        m_kernel.pages.write().put(std::get<FrameNumber>(got));
    }
    /// kmap() around `use(VirtualAddress)`, which is where the chunk begins.
    template<class Use>
    void withKmap(FrameNumber page, const Use& use)
    {
        tell(SyscallPhase::MapCachePage);
        const auto address = m_kernel.pkmap.write().kmap(m_kernel.machine(), m_by, page, m_sink);
        if (!address) {
            m_result.sleeps = m_stopped = true;
            return;
        }
        use(*address + m_at.inPage());
        tell(SyscallPhase::UnmapCachePage);
        m_kernel.pkmap.write().kunmap(m_by, page, m_sink);
    }
    template<class Use>
    void withKmapAtomic(FrameNumber page, const Use& use)
    {
        tell(SyscallPhase::MapCachePage);
        withAtomicPage(m_kernel, m_by, page, TemporarySlot::User0, m_sink, [&](VirtualAddress address) {
            use(address + m_at.inPage());
            tell(SyscallPhase::UnmapCachePage);
        });
    }
    template<class Use>
    void withKmapLocal(FrameNumber page, const Use& use)
    {
        tell(SyscallPhase::MapCachePage);
        withLocalPage(m_kernel, m_by, page, m_sink, [&](VirtualAddress address) {
            use(address + m_at.inPage());
            tell(SyscallPhase::UnmapCachePage);
        });
    }

    Kernel& m_kernel;
    Running m_by;
    FilePosition m_at;
    VirtualAddress m_user;
    Bytes m_left;
    const layout::FileIoRow& m_row;
    Sink& m_sink;
    IoResult m_result;
    bool m_stopped = false;
};

} // namespace detail

} // namespace vmscope::kernel
