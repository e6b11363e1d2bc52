// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/file_read.h"
#include "model/kernel/file_write.h"

/// write() and read() of a file, from the program's instruction to its next one (mm/filemap.c). Files have no
/// end; what they hold is read into the page cache where it is not there yet.
namespace vmscope::kernel {

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
