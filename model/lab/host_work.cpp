// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/host_work.h"

#include <array>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace vmscope::lab {

namespace {

bool loadThroughPermanentMap(HostBench& bench, unsigned operations)
{
    bench.loadMapped(operations);
    return true;
}

bool remap(HostBench& bench, unsigned operations)
{
    for (unsigned i = 0; i < operations; ++i) {
        if (!bench.mapAt(0))
            return false;
        bench.loadWindow(0);
    }
    return true;
}

bool unmapAndMap(HostBench& bench, unsigned operations)
{
    for (unsigned i = 0; i < operations; ++i) {
        if (!bench.unmapFirst(1) || !bench.mapAt(0))
            return false;
        bench.loadWindow(0);
    }
    return true;
}

bool protectAndAllow(HostBench& bench, unsigned operations)
{
    if (!bench.mapAt(0))
        return false;
    for (unsigned i = 0; i < operations; ++i) {
        if (!bench.allowReading(false) || !bench.allowReading(true))
            return false;
        bench.loadWindow(0);
    }
    return true;
}

/// As kmap does: fill slot after slot, then clear all of them at once.
bool fillWindow(HostBench& bench)
{
    for (unsigned slot = 0; slot < HostBench::windowPages; ++slot) {
        if (!bench.mapAt(slot))
            return false;
        bench.loadWindow(slot);
    }
    return bench.unmapFirst(HostBench::windowPages);
}

bool mapInBatches(HostBench& bench, unsigned operations)
{
    if (!bench.unmapFirst(HostBench::windowPages))
        return false;
    for (unsigned done = 0; done < operations; done += HostBench::windowPages)
        if (!fillWindow(bench))
            return false;
    return bench.reserveWindow();
}

bool callSystem(HostBench&, unsigned operations)
{
    for (unsigned i = 0; i < operations; ++i)
        if (syscall(SYS_getppid) < 0)
            return false;
    return true;
}

constexpr std::array works = {
    HostWork{"permanent", "permanent mapping",
             "one 8-byte load from a random page; its address was mapped before", 65'536, false,
             loadThroughPermanentMap},
    HostWork{"remap", "remap one page",
             "mmap over the same address, a TLB flush of one page, a page fault at the 8-byte load", 128,
             true, remap},
    HostWork{"unmap-remap", "unmap, then map",
             "munmap with a TLB flush, mmap, a page fault at the 8-byte load", 128, true, unmapAndMap},
    HostWork{"protect", "forbid, then allow",
             "mprotect twice with a TLB flush, one 8-byte load of the same page", 128, true, protectAndAllow},
    HostWork{"batch", "64 maps, one flush",
             "a page's share: mmap, a page fault at the 8-byte load, and 1/64 of one munmap with its flush",
             128, true, mapInBatches},
    HostWork{"system-call", "system call alone", "getppid: into the kernel and back", 4'096, false,
             callSystem},
};

} // namespace

Result<HostBench> HostBench::create(Bytes size)
{
    HostBench bench;
    auto file = MemoryFile::create(size);
    if (!file)
        return file.error();
    auto mapped = MappedMemory::of(*file, size);
    if (!mapped)
        return mapped.error();
    auto window = MappedMemory::addresses(windowPages * pageSize);
    if (!window)
        return window.error();
    bench.m_file = std::move(*file);
    bench.m_mapped = std::move(*mapped);
    bench.m_window = std::move(*window);
    bench.m_pages = size / pageSize;
    return bench;
}

void HostBench::loadMapped(unsigned count)
{
    // In registers: the loads are measured, not the way of their numbers through memory.
    std::uint64_t random = m_random;
    std::uint64_t sum = 0;
    for (unsigned i = 0; i < count; ++i) {
        random = nextRandom(random);
        sum += load(m_mapped.begin() + std::ptrdiff_t(pageOf(random) * pageSize.value));
    }
    m_random = random;
    m_sum += sum;
}

bool HostBench::mapAt(unsigned slot)
{
    const auto offset = static_cast<off_t>(randomPage() * pageSize.value);
    return mmap(slotAddress(slot), pageSize.value, PROT_READ, MAP_SHARED | MAP_FIXED, m_file.descriptor(),
                offset) != MAP_FAILED;
}

bool HostBench::unmapFirst(unsigned count) { return munmap(slotAddress(0), count * pageSize.value) == 0; }

bool HostBench::reserveWindow()
{
    return mmap(slotAddress(0), windowPages * pageSize.value, PROT_NONE,
                MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED, -1, 0) != MAP_FAILED;
}

bool HostBench::allowReading(bool allowed)
{
    return mprotect(slotAddress(0), pageSize.value, allowed ? PROT_READ : PROT_NONE) == 0;
}

std::span<const HostWork> hostWorks() { return works; }

} // namespace vmscope::lab
