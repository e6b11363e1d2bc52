// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/host_memory.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <sys/mman.h>
#include <unistd.h>

namespace vmscope::lab {

namespace {

constexpr std::size_t hugePageSize = (2_MiB).value;

/// How much of the memory that begins at `address` lies in huge pages, from /proc/self/smaps; 0 where it
/// does not say.
std::uint64_t hugeKilobytesAt(const std::byte* address)
{
    std::ostringstream start;
    start << std::hex << reinterpret_cast<std::uintptr_t>(address) << '-';
    std::ifstream maps("/proc/self/smaps");
    bool inside = false;
    for (std::string line; std::getline(maps, line);) {
        if (line.starts_with(start.str()))
            inside = true;
        std::uint64_t size = 0;
        if (inside && std::sscanf(line.c_str(), "AnonHugePages: %lu kB", &size) == 1)
            return size;
    }
    return 0;
}

} // namespace

Error hostError(const char* call) { return {call, std::strerror(errno), ""}; }

Result<MemoryFile> MemoryFile::create(Bytes size)
{
    MemoryFile file;
    file.m_descriptor = memfd_create("vmscope", MFD_CLOEXEC);
    if (file.m_descriptor < 0)
        return hostError("memfd_create");
    if (ftruncate(file.m_descriptor, static_cast<off_t>(size.value)) != 0)
        return hostError("ftruncate");
    return file;
}

MemoryFile::~MemoryFile()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

Result<MappedMemory> MappedMemory::map(std::size_t size, int protection, int flags, int descriptor)
{
    void* const begin = mmap(nullptr, size, protection, flags, descriptor, 0);
    if (begin == MAP_FAILED)
        return hostError("mmap");
    return MappedMemory(static_cast<std::byte*>(begin), size);
}

Result<MappedMemory> MappedMemory::of(const MemoryFile& file, Bytes size)
{
    return map(size.value, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE, file.descriptor());
}

Result<MappedMemory> MappedMemory::addresses(Bytes size)
{
    return map(size.value, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1);
}

Result<MappedMemory> MappedMemory::inPages(HostPages pages, Bytes size)
{
    const std::size_t whole = (size.value + hugePageSize - 1) / hugePageSize * hugePageSize;
    // One huge page more, so that a part of it begins where a huge page can.
    auto memory = map(whole + hugePageSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1);
    if (!memory)
        return memory;
    const auto start = reinterpret_cast<std::uintptr_t>(memory->m_begin);
    memory->m_lead = (hugePageSize - start % hugePageSize) % hugePageSize;
    const bool huge = pages == HostPages::Huge;
    if (madvise(memory->begin(), whole, huge ? MADV_HUGEPAGE : MADV_NOHUGEPAGE) != 0)
        return hostError("madvise");
    std::memset(memory->begin(), 0, whole);
    if (huge && hugeKilobytesAt(memory->begin()) * 1024 < whole)
        return Error{"madvise", "the kernel gave no huge pages",
                     "transparent huge pages \"madvise\" or \"always\""};
    return memory;
}

MappedMemory::~MappedMemory()
{
    if (m_begin)
        munmap(m_begin, m_size);
}

} // namespace vmscope::lab
