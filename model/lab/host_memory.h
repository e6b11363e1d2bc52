// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/bytes.h"
#include "model/base/result.h"

#include <cstddef>
#include <utility>

/// Memory and addresses of the process itself, from Linux: what measurements on the host are made of.
namespace vmscope::lab {

/// The error of a system call that failed just now, by errno.
[[nodiscard]] Error hostError(const char* call);

/// A file without a name that lives in memory (memfd_create(2)): pages that need an address to be touched.
class MemoryFile
{
public:
    MemoryFile() = default;
    /// A file of this size, without pages so far. An error where the kernel gives none.
    [[nodiscard]] static Result<MemoryFile> create(Bytes size);
    MemoryFile(MemoryFile&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }
    MemoryFile& operator=(MemoryFile&& other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    ~MemoryFile();

    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor = -1;
};

enum class HostPages : std::uint8_t { Small, Huge };

/// Addresses of the process, given back when destroyed.
class MappedMemory
{
public:
    MappedMemory() = default;
    /// The whole of a file, from its first byte.
    [[nodiscard]] static Result<MappedMemory> of(const MemoryFile& file, Bytes size);
    /// Addresses that nothing lies behind so far.
    [[nodiscard]] static Result<MappedMemory> addresses(Bytes size);
    /// Memory in pages of 4 KiB or in huge ones of 2 MiB, every page of it touched. An error where the
    /// kernel gives none of that size. `size` is rounded up to 2 MiB.
    [[nodiscard]] static Result<MappedMemory> inPages(HostPages pages, Bytes size);
    MappedMemory(MappedMemory&& other) noexcept
        : m_begin(std::exchange(other.m_begin, nullptr))
        , m_size(std::exchange(other.m_size, 0))
        , m_lead(std::exchange(other.m_lead, 0))
    {
    }
    MappedMemory& operator=(MappedMemory&& other) noexcept
    {
        std::swap(m_begin, other.m_begin);
        std::swap(m_size, other.m_size);
        std::swap(m_lead, other.m_lead);
        return *this;
    }
    ~MappedMemory();

    [[nodiscard]] std::byte* begin() const { return m_begin + m_lead; }

private:
    MappedMemory(std::byte* begin, std::size_t size)
        : m_begin(begin)
        , m_size(size)
    {
    }
    [[nodiscard]] static Result<MappedMemory> map(std::size_t size, int protection, int flags,
                                                  int descriptor);

    std::byte* m_begin = nullptr;
    std::size_t m_size = 0;
    std::size_t m_lead = 0; ///< before the first byte that is used
};

} // namespace vmscope::lab
