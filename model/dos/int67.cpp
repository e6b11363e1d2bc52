// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dos/int67.h"

namespace vmscope::dos {

namespace {

// LIM EMS 4.0, "EMM functions".
constexpr std::array int67Functions{
    EmsFunction{0x40, 0x32, "get status"},
    EmsFunction{0x41, 0x32, "get page frame segment"},
    EmsFunction{0x42, 0x32, "get unallocated page count"},
    EmsFunction{0x43, 0x32, "allocate pages"},
    EmsFunction{0x44, 0x32, "map handle page"},
    EmsFunction{0x45, 0x32, "deallocate pages"},
    EmsFunction{0x46, 0x32, "get version"},
    EmsFunction{0x47, 0x32, "save page map"},
    EmsFunction{0x48, 0x32, "restore page map"},
    EmsFunction{0x4b, 0x32, "get handle count"},
    EmsFunction{0x4c, 0x32, "get handle pages"},
    EmsFunction{0x4e, 0x32, "get or set page map"},
    EmsFunction{0x50, 0x40, "map multiple pages"},
};

constexpr std::uint16_t nobody = 0xffff;

constexpr std::uint16_t fieldAt(std::uint16_t offset, unsigned slot, unsigned word)
{
    return static_cast<std::uint16_t>(offset + 4 * slot + 2 * word);
}

} // namespace

std::span<const EmsFunction> emsFunctions() { return int67Functions; }

bool storeMap(Machine& machine, const PageMap& map, std::uint16_t segment, std::uint16_t offset)
{
    for (unsigned slot = 0; slot < map.size(); ++slot) {
        const EmsPage page = map[slot].value_or(EmsPage{nobody, nobody});
        if (!writeWord(machine, segment, fieldAt(offset, slot, 0), page.handle) ||
            !writeWord(machine, segment, fieldAt(offset, slot, 1), page.logical))
            return false;
    }
    return true;
}

std::variant<PageMap, EmsStatus> loadMap(Machine& machine, const ExpandedMemory& emm, std::uint16_t segment,
                                         std::uint16_t offset)
{
    PageMap map;
    for (unsigned slot = 0; slot < map.size(); ++slot) {
        const auto handle = readWord(machine, segment, fieldAt(offset, slot, 0));
        const auto logical = readWord(machine, segment, fieldAt(offset, slot, 1));
        if (!handle || !logical)
            return EmsStatus::Malfunction;
        if (*handle == nobody)
            continue;
        map[slot] = EmsPage{*handle, *logical};
        if (!emm.placeOf(*map[slot]))
            return EmsStatus::BadPageMap;
    }
    return map;
}

} // namespace vmscope::dos
