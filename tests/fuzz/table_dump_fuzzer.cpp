// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/monitor_text.h"
#include "model/formats/table_summary.h"

#include <cstdlib>
#include <cstring>
#include <sstream>
#include <string_view>

using namespace vmscope;
using namespace vmscope::formats;

namespace {

struct Input
{
    std::string_view sidecar;
    std::string pages;
};

/// The sidecar up to its first NUL, then the pages: packed, or for each byte pair a table's number and its
/// entries, so that the fuzzer need not write 4096 bytes to name one.
Input split(std::string_view bytes)
{
    const auto end = std::min(bytes.find('\0'), bytes.size());
    Input input{bytes.substr(0, end), {}};
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (bytes.starts_with('\x1f') || bytes.starts_with('\xfd') || bytes.size() > 4096) {
        input.pages = bytes;
        return input;
    }
    constexpr std::size_t entryBytes = 10; // index, count, value
    for (char frame = 1; !bytes.empty(); ++frame) {
        std::string page(8 + 4096, '\0');
        page[1] = static_cast<char>(frame << 4);
        for (unsigned i = 0; i < 4 && bytes.size() >= entryBytes; ++i, bytes.remove_prefix(entryBytes))
            for (std::size_t n = 0; n <= static_cast<unsigned char>(bytes[1]); ++n)
                std::memcpy(page.data() + 8 + (static_cast<unsigned char>(bytes[0]) + n) % 512 * 8,
                            bytes.data() + 2, 8);
        input.pages += page;
        if (bytes.size() < entryBytes)
            break;
    }
    return input;
}

void show(const TableDump& dump)
{
    constexpr ListingLimits limits{.pages = 1 << 16, .tables = 1 << 10};
    const auto ignore = [](std::string_view) {};
    for (std::size_t root = 0; root < std::min<std::size_t>(dump.roots.size(), 2); ++root) {
        (void)printInfoMem(dump, root, ignore, limits);
        (void)extentsBelow(dump, root, limits);
        if (tooManyRuns(dump, {root}))
            continue;
        const graph::MappingGraph graph = graphOf(dump, {root});
        (void)graph.cycles();
        (void)graph.reachable(0, {paging::AccessKind::Read, paging::Privilege::User});
        (void)graph.aliasesOf(PhysicalAddress{0x1000}, 64);
        std::ostringstream text;
        graph.writeGraphviz(text);
    }
}

} // namespace

/// Any bytes become a dump or an error that says where and what; what was read is shown in every form.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    Input input = split({reinterpret_cast<const char*>(data), size});
    const auto dump = parseTableDump(input.sidecar, std::move(input.pages), "input");
    if (!dump && (dump.error().where.empty() || dump.error().what.empty()))
        std::abort();
    if (dump)
        show(*dump);
    return 0;
}
