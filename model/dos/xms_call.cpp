// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dos/xms_call.h"

namespace vmscope::dos {

namespace {

// XMS 2.0, "function reference".
constexpr std::array xmsRows{
    XmsFunction{0x00, "get version"},
    XmsFunction{0x01, "request HMA"},
    XmsFunction{0x02, "release HMA"},
    XmsFunction{0x03, "global enable A20"},
    XmsFunction{0x04, "global disable A20"},
    XmsFunction{0x05, "local enable A20"},
    XmsFunction{0x06, "local disable A20"},
    XmsFunction{0x07, "query A20"},
    XmsFunction{0x08, "query free extended memory"},
    XmsFunction{0x09, "allocate extended memory block"},
    XmsFunction{0x0a, "free extended memory block"},
    XmsFunction{0x0b, "move extended memory block"},
    XmsFunction{0x0c, "lock extended memory block"},
    XmsFunction{0x0d, "unlock extended memory block"},
};

} // namespace

std::span<const XmsFunction> xmsFunctions() { return xmsRows; }

std::optional<BlockMove> readMove(Machine& machine, std::uint16_t segment, std::uint16_t offset)
{
    // A length, then handle and offset of the source and of the destination.
    std::array<std::uint32_t, 8> words{};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto word = readWord(machine, segment, static_cast<std::uint16_t>(offset + 2 * i));
        if (!word)
            return std::nullopt;
        words[i] = *word;
    }
    return BlockMove{words[0] | words[1] << 16,
                     {static_cast<XmsHandle>(words[2]), words[3] | words[4] << 16},
                     {static_cast<XmsHandle>(words[5]), words[6] | words[7] << 16}};
}

} // namespace vmscope::dos
