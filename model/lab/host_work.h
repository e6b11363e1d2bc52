// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/host_memory.h"

#include <optional>
#include <span>
#include <string_view>

namespace vmscope::lab {

/// A memory file as the high memory, all of it mapped for good in one place, and a window of a few addresses
/// as the pkmap.
class HostBench
{
public:
    static constexpr unsigned windowPages = 64;

    /// `size`: at least 64 pages, a power of two.
    [[nodiscard]] static Result<HostBench> create(Bytes size);

    /// Loads of 8 bytes, each from the start of a random page, where it is mapped for good.
    void loadMapped(unsigned count);
    /// One load of 8 bytes from the start of a page of the window.
    void loadWindow(unsigned slot) { m_sum += load(slotAddress(slot)); }
    /// mmap(2): a random page of the file at an address of the window, in place of what is there.
    [[nodiscard]] bool mapAt(unsigned slot);
    /// munmap(2): the first `count` pages of the window.
    [[nodiscard]] bool unmapFirst(unsigned count);
    /// Keeps the window's addresses from whoever maps memory next, such as a thread's stack.
    [[nodiscard]] bool reserveWindow();
    /// mprotect(2): whether the first page of the window may be read.
    [[nodiscard]] bool allowReading(bool allowed);

private:
    static std::uint64_t load(const std::byte* address)
    {
        return *reinterpret_cast<const volatile std::uint64_t*>(address);
    }
    [[nodiscard]] std::byte* slotAddress(unsigned slot) const
    {
        return m_window.begin() + std::ptrdiff_t(slot * pageSize.value);
    }
    /// The high bits of a linear congruential generator (Knuth's MMIX): one multiplication a number.
    static std::uint64_t nextRandom(std::uint64_t random)
    {
        return random * 6364136223846793005u + 1442695040888963407u;
    }
    [[nodiscard]] std::uint64_t pageOf(std::uint64_t random) const { return (random >> 32) & (m_pages - 1); }
    std::uint64_t randomPage() { return pageOf(m_random = nextRandom(m_random)); }

    MemoryFile m_file;
    MappedMemory m_mapped;
    MappedMemory m_window;
    std::uint64_t m_pages = 0;
    std::uint64_t m_random = 1;
    std::uint64_t m_sum = 0;
};

/// One way of getting at a page: a row of the measurement.
struct HostWork
{
    std::string_view id;
    std::string_view name;
    std::string_view includes;  ///< what one operation is made of
    unsigned operations = 0;    ///< a sample; a fraction of a millisecond
    bool changesTables = false; ///< so that other processors that run the same address space have to be told
    bool (*run)(HostBench& bench, unsigned operations) = nullptr; ///< false: a system call failed; see errno
};

/// The first is the unit: one load through a permanent mapping.
[[nodiscard]] std::span<const HostWork> hostWorks();

} // namespace vmscope::lab
