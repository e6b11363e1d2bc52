// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/fault_in.h"

/// write() and read() of a file, from the program's instruction to its next one (mm/filemap.c). Files have no
/// end; what they hold is read into the page cache where it is not there yet.
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
        const unsigned type = m_kernel.temporary->row().numberOf(TemporarySlot::User0);
        const VirtualAddress address =
            m_kernel.temporary.write().kmapAtomic(m_kernel.machine(), m_by, page, type, m_sink);
        use(address + m_at.inPage());
        tell(SyscallPhase::UnmapCachePage);
        m_kernel.temporary.write().kunmapAtomic(m_kernel.machine(), m_by, address, type, m_sink);
    }
    template<class Use>
    void withKmapLocal(FrameNumber page, const Use& use)
    {
        tell(SyscallPhase::MapCachePage);
        const VirtualAddress address =
            m_kernel.temporary.write().kmapLocal(m_kernel.machine(), m_by, page, m_sink);
        use(address + m_at.inPage());
        tell(SyscallPhase::UnmapCachePage);
        m_kernel.temporary.write().kunmapLocal(m_kernel.machine(), m_by, address, m_sink);
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

/// generic_file_write(), generic_file_buffered_write(), generic_perform_write()
template<class Sink>
class FileWrite : FileCall<Sink>
{
    using Base = FileCall<Sink>;

public:
    using Base::Base;

    IoResult run()
    {
        return Base::run(paging::AccessKind::Read, [&] { writeChunk(); });
    }

private:
    using How = layout::FileIoRow::Write;

    void writeChunk()
    {
        m_size = this->chunkSize();
        if (this->m_row.write != How::AtomicRetry)
            return writeOnce();
        // A short copy that the page cannot take, or none at all: once more with what could be read.
        const Bytes before = this->m_left;
        while (this->m_left == before && !this->m_stopped)
            writeOnce();
    }
    void writeOnce()
    {
        if (!faultIn())
            return;
        m_fresh = !this->m_kernel.cache->find(this->m_at.page());
        this->withCachePage([&](FrameNumber page) {
            const Bytes copied = this->m_row.write == How::KmapHeld ? underKmap(page) : underKmapAtomic(page);
            if (!this->m_result.sleeps)
                account(copied);
        });
    }

    bool faultIn()
    {
        using Bad = layout::FileIoRow::OnBadPage;
        if (this->m_row.faultIn == layout::FileIoRow::FaultIn::None)
            return true;
        this->tell(SyscallPhase::FaultIn);
        const Bytes bad = faultInReadable(this->m_kernel, this->m_by, this->m_user, m_size, this->m_sink);
        const bool good = this->m_row.onBadPage == Bad::GoOn || bad == Bytes{} ||
                          (this->m_row.onBadPage == Bad::StopIfNoneIsGood && bad < m_size);
        if (!good)
            this->stop(Errno::BadAddress);
        return good;
    }

    /// 2.4: mapped until the page is committed.
    Bytes underKmap(FrameNumber page)
    {
        Bytes copied;
        this->withKmap(page, [&](VirtualAddress to) {
            copied = copy(to);
            this->tell(SyscallPhase::Commit);
        });
        return copied;
    }
    Bytes underKmapAtomic(FrameNumber page)
    {
        Bytes copied;
        this->withKmapAtomic(page, [&](VirtualAddress to) { copied = copyInatomic(to); });
        if (copied < m_size && this->m_row.write == How::AtomicThenKmap)
            this->withKmap(page, [&](VirtualAddress to) { copied = copy(to); });
        if (!this->m_result.sleeps)
            this->tell(SyscallPhase::Commit);
        return copied;
    }
    Bytes copy(VirtualAddress to)
    {
        this->tell(SyscallPhase::Copy);
        return m_size -
               copyFromUserUnchecked(this->m_kernel, this->m_by, to, this->m_user, m_size, this->m_sink);
    }
    Bytes copyInatomic(VirtualAddress to)
    {
        this->tell(SyscallPhase::Copy);
        return m_size -
               copyFromUserInatomic(this->m_kernel, this->m_by, to, this->m_user, m_size, this->m_sink);
    }

    void account(Bytes copied)
    {
        const bool isShort = copied < m_size;
        if (this->m_row.write == How::AtomicRetry) {
            // block_write_end(): a page that was to be overwritten whole was not read before.
            const bool refused = isShort && m_fresh && m_size == pageSize;
            if (!refused)
                this->advance(copied);
            else if (copied > Bytes{})
                m_size = copied;
            return;
        }
        if (!isShort || this->m_row.keepsShortCopy)
            this->advance(copied);
        if (isShort)
            this->stop(Errno::BadAddress);
    }

    Bytes m_size;         ///< of this chunk
    bool m_fresh = false; ///< its page was not in the cache
};

/// file_read_actor(), copy_page_to_iter()
template<class Sink>
class FileRead : FileCall<Sink>
{
    using Base = FileCall<Sink>;

public:
    using Base::Base;

    IoResult run()
    {
        return Base::run(paging::AccessKind::Write,
                         [&] { this->withCachePage([&](FrameNumber page) { readFrom(page); }); });
    }

private:
    using How = layout::FileIoRow::Read;

    void readFrom(FrameNumber page)
    {
        m_size = m_copyLeft = this->chunkSize();
        const auto use = [&](VirtualAddress from) { copy(from); };
        if (this->m_row.read == How::Local)
            this->withKmapLocal(page, use);
        if (this->m_row.read == How::AtomicThenKmap && faultIn())
            this->withKmapAtomic(page, use);
        if (this->m_row.read != How::Local && m_copyLeft > Bytes{})
            this->withKmap(page, use);
        if (this->m_result.sleeps)
            return;
        this->advance(m_size - m_copyLeft);
        if (m_copyLeft > Bytes{})
            this->stop(Errno::BadAddress);
    }
    bool faultIn()
    {
        this->tell(SyscallPhase::FaultIn);
        return faultInWriteable(this->m_kernel, this->m_by, this->m_user, m_size, this->m_sink) == Bytes{};
    }
    void copy(VirtualAddress from)
    {
        this->tell(SyscallPhase::Copy);
        m_copyLeft =
            copyToUserUnchecked(this->m_kernel, this->m_by, this->m_user, from, m_size, this->m_sink);
    }

    Bytes m_size; ///< of this chunk
    Bytes m_copyLeft;
};

} // namespace detail

/// write(): `size` bytes of the program that runs there go into the file's pages. The processor is in user
/// mode, where it is afterwards again; a call by the kernel itself stays in the kernel.
template<class Sink>
IoResult writeToFile(Kernel& kernel, Running by, FilePosition at, VirtualAddress from, Bytes size, Sink& sink)
{
    return detail::FileWrite<Sink>(kernel, by, at, from, size, sink).run();
}
/// read(): the same in the other direction.
template<class Sink>
IoResult readFromFile(Kernel& kernel, Running by, FilePosition at, VirtualAddress to, Bytes size, Sink& sink)
{
    return detail::FileRead<Sink>(kernel, by, at, to, size, sink).run();
}

} // namespace vmscope::kernel
