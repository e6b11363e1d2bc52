// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/trace_pair.h"
#include "model/formats/trace_text.h"
#include "model/lab/replay.h"

#include <cstdlib>
#include <string>

using namespace vmscope;
using namespace vmscope::formats;

namespace {

constexpr std::uint64_t mostReferences = 1u << 20; // a few bytes unpack to any number

/// Reads to the end or to an error, and replays what was read.
void drain(TraceSource& trace)
{
    constexpr hardware::TlbGeometry small{.entries = 16, .ways = 4};
    lab::Replay machine({.unified = {{small}}}, 12);
    hardware::NoEvents silent;
    std::vector<hardware::Reference> block(64);
    for (std::uint64_t all = 0; all < mostReferences; all += block.size()) {
        const auto count = trace.read(block);
        if (!count && (count.error().where.empty() || count.error().what.empty()))
            std::abort();
        if (!count || machine.run(std::span(block).first(*count), silent) || *count < block.size())
            return;
        if (trace.share() < 0 || trace.share() > 1)
            std::abort();
    }
}

} // namespace

/// The first byte says what the rest is: lackey's text, strict or lenient, or a pair of files whose types
/// are as many bytes as the second byte says.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    if (size < 2)
        return 0;
    const std::string rest(reinterpret_cast<const char*>(data) + 2, size - 2);
    if (data[0] % 4 == 0)
        drain(*textTrace("input", inputOf(rest), OnMalformed::Stop));
    else if (data[0] % 4 == 1)
        drain(*textTrace("input", inputOf(rest), OnMalformed::Skip));
    else {
        const std::size_t types = std::min<std::size_t>(data[1], rest.size());
        drain(*pairTrace("input", inputOf(rest.substr(types)), inputOf(rest.substr(0, types))));
    }
    return 0;
}
