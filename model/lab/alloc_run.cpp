// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/alloc_run.h"

#include "model/base/text.h"

#include <algorithm>
#include <bit>

namespace vmscope::lab {

namespace {

using namespace kernel;

constexpr std::array<std::string_view, 3> allocApiIds{"pages", "kmalloc", "vmalloc"}; // by AllocApi

std::optional<Error> problemOf(const AllocWorkload& workload)
{
    const Bytes block = pageSize * (1ull << Buddy::maxOrder);
    const Bytes most = workload.api == AllocApi::Vmalloc ? 64_TiB : block;
    if (workload.size < 1_B || workload.size > most)
        return Error{"--size", sizeText(workload.size) + " is out of range", "1 to " + sizeText(most)};
    return std::nullopt;
}

class AllocRunner
{
public:
    AllocRunner(const BootedMachine& booted, const AllocWorkload& workload)
        : m_workload(workload)
        , m_machine(booted.machine)
        , m_root(booted.process.roots.kernel)
        , m_pages(booted)
        , m_slab(*booted.layout)
        , m_vmalloc(booted)
    {
    }

    AllocRun run()
    {
        for (const ZoneState& zone : m_pages.zones())
            m_run.zones.push_back({zone.name, zone.managedPages, zone.free.freePages(), 0, zone.marks});
        while ((!m_workload.count || m_run.given < *m_workload.count) && request())
            ++m_run.given;
        for (std::size_t i = 0; i < m_run.zones.size(); ++i)
            m_run.zones[i].freeAfter = m_pages.zones()[i].free.freePages();
        return std::move(m_run);
    }

private:
    bool request()
    {
        switch (m_workload.api) {
        case AllocApi::Kmalloc:
            return kmalloc();
        case AllocApi::Vmalloc:
            return vmalloc();
        default:
            return pages();
        }
    }
    bool pages()
    {
        const std::uint64_t count = (m_workload.size.value + pageSize.value - 1) / pageSize.value;
        return isMet(m_pages.alloc({m_workload.mask, unsigned(std::bit_width(count - 1)), {}}));
    }
    bool kmalloc()
    {
        const auto got = m_slab.kmalloc(m_pages, m_workload.size, m_workload.mask);
        if (const auto* object = std::get_if<Slab::Object>(&got))
            m_run.droppedHighmem |= object->droppedHighmem;
        return isMet(got);
    }
    bool vmalloc()
    {
        const auto got = m_vmalloc.vmalloc(m_machine, m_pages, {&m_root, 1}, m_workload.size, 0, m_silent);
        if (const auto* failure = std::get_if<VmallocFailure>(&got)) {
            m_run.outOfMemory = failure->memory;
            m_run.failure = sentenceOf(*failure);
        }
        return m_run.failure.empty();
    }
    template<class Given>
    bool isMet(const std::variant<Given, OutOfMemory>& got)
    {
        if (const auto* failure = std::get_if<OutOfMemory>(&got)) {
            m_run.outOfMemory = *failure;
            m_run.failure = sentenceOf(*failure);
        }
        return m_run.failure.empty();
    }

    const AllocWorkload& m_workload;
    Machine m_machine;
    PhysicalAddress m_root;
    PageAllocator m_pages;
    Slab m_slab;
    Vmalloc m_vmalloc;
    NoEvents m_silent;
    AllocRun m_run;
};

} // namespace

Result<AllocRun> runAllocations(const BootedMachine& booted, const AllocWorkload& workload)
{
    if (const auto problem = problemOf(workload))
        return *problem;
    return AllocRunner(booted, workload).run();
}

Result<AllocApi> parseAllocApi(std::string_view id)
{
    const auto found = std::ranges::find(allocApiIds, id);
    if (found == allocApiIds.end())
        return Error{"--api", "\"" + std::string(id) + "\" is not known", "pages, kmalloc or vmalloc"};
    return static_cast<AllocApi>(found - allocApiIds.begin());
}

} // namespace vmscope::lab
