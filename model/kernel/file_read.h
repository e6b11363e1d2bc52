// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/file_call.h"

namespace vmscope::kernel::detail {

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

} // namespace vmscope::kernel::detail
