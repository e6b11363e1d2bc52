// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/processor.h"
#include "model/layout/kernel_options.h"
#include "model/layout/kernel_profile.h"
#include "model/layout/ram_map.h"

namespace vmscope::layout {

/// Programs that the picture assumes: how many, and how much memory each has mapped.
struct ProcessPlan
{
    unsigned count = 2;
    Bytes mappedEach = 16_MiB;

    bool operator==(const ProcessPlan&) const = default;
};

/// Everything that is chosen; a Layout follows from it alone.
struct MachineConfig
{
    const KernelProfile* kernel = nullptr;          ///< a row of kernelProfiles(), never null once made
    const hardware::Processor* processor = nullptr; ///< a row of processors(), never null once made
    Split split = Split::ThreeG;
    Highmem highmem = Highmem::Off;
    RamMap ram;
    KernelOptions options;
    std::optional<unsigned> cpus;    ///< NR_CPUS instead of the row's
    std::optional<Bytes> structPage; ///< sizeof(struct page) instead of the row's
    Bytes initrd{};                  ///< moved to the top of low memory while the kernel boots
    ProcessPlan processes;

    bool operator==(const MachineConfig&) const = default;

    [[nodiscard]] unsigned nrCpus() const { return cpus.value_or(kernel->cpus); }
    [[nodiscard]] bool hasHighmem() const { return highmem != Highmem::Off; }
    [[nodiscard]] Paging paging() const;
    [[nodiscard]] VirtualAddress pageOffset() const;
    [[nodiscard]] Bytes pageRecord() const; ///< sizeof(struct page)
};

/// A kernel as its row has it, with its default split, HIGHMEM and processor, on the given RAM.
[[nodiscard]] MachineConfig configFor(const KernelProfile& kernel, RamMap ram);

/// What the program shows first: Linux 2.4.20 without HIGHMEM on 4 GiB without holes.
[[nodiscard]] MachineConfig firstConfig();

/// The same machine with another HIGHMEM: the sibling row where it takes PAE or not; an error that says
/// which kernels have it where none of this family has.
[[nodiscard]] Result<MachineConfig> withHighmem(MachineConfig config, Highmem mode);

/// The same machine with another split, or why this kernel cannot be built so.
[[nodiscard]] Result<MachineConfig> withSplit(MachineConfig config, Split split);

/// The same RAM and options on another kernel; split and HIGHMEM are kept where the kernel has them.
[[nodiscard]] MachineConfig withKernel(const MachineConfig& config, const KernelProfile& kernel);

/// Why this configuration cannot exist (not: would not boot), or nothing.
[[nodiscard]] std::optional<Error> impossible(const MachineConfig& config);

/// A split by its command-line id, "3G" to "1G"; also "4G" (4G/4G).
[[nodiscard]] Result<Split> parseSplit(std::string_view id);
[[nodiscard]] Result<Highmem> parseHighmem(std::string_view id);

} // namespace vmscope::layout
