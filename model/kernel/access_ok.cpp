// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/access_ok.h"

namespace vmscope::kernel {

namespace {

using Check = layout::UserAccessRow::Check;

constexpr std::uint64_t kernelDs = 0xffffffff; // KERNEL_DS, asm-i386/uaccess.h

Check checkOf(const Kernel& kernel) { return kernel.layout().config.kernel->userAccess.check; }

/// The sum has 33 bits: one that does not fit into 32 is beyond every limit (__range_ok()).
bool endsWithin(VirtualAddress at, Bytes size, std::uint64_t limit)
{
    return size.value <= limit && at.value <= limit - size.value;
}

/// verify_area(): every page of the range lies in an area that allows it.
bool areasAllow(const Kernel& kernel, Running by, VirtualAddress at, Bytes size, paging::AccessKind kind)
{
    const AddressSpace* space = kernel.processes->find(kernel.processes->current(by));
    if (!space || !endsWithin(at, size, kernel.processes->rules().end.value))
        return false;
    for (VirtualAddress v = at; v < at + size;) {
        const Vma* area = space->areaAt(v);
        if (!area || (kind == paging::AccessKind::Write && !area->rights.write))
            return false;
        v = area->range.end;
    }
    return true;
}

} // namespace

void setFs(Kernel& kernel, Running by, Segment segment)
{
    if (checkOf(kernel) == Check::TaskSizeMax)
        throw KernelBug("this kernel has no set_fs()");
    kernel.limits.write().set(by.task, segment);
}

bool accessOk(const Kernel& kernel, Running by, VirtualAddress at, Bytes size, paging::AccessKind kind)
{
    if (kernel.limits->of(by.task) == Segment::Kernel)
        return endsWithin(at, size, kernelDs);
    if (checkOf(kernel) == Check::VerifyArea)
        return areasAllow(kernel, by, at, size, kind);
    return endsWithin(at, size, kernel.processes->rules().end.value);
}

} // namespace vmscope::kernel
