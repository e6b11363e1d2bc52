// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/file_call.h"

namespace vmscope::kernel::detail {

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

} // namespace vmscope::kernel::detail
