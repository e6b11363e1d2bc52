// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/bytes.h"

#include <bit>

namespace vmscope {

/// An address of one kind. Addresses of different kinds do not mix: a virtual address becomes a physical
/// one only by a translation that is written out.
template<class Kind>
struct Address
{
    std::uint64_t value = 0;

    constexpr auto operator<=>(const Address&) const = default;

    constexpr Address& operator+=(Bytes size) { return value += size.value, *this; }
    constexpr Address& operator-=(Bytes size) { return value -= size.value, *this; }

    /// Rounded down to a multiple of `alignment`, which is a power of two (the kernel's `addr & MASK`).
    [[nodiscard]] constexpr Address alignedDown(Bytes alignment) const
    {
        return {value & ~(alignment.value - 1)};
    }

    [[nodiscard]] constexpr Address alignedUp(Bytes alignment) const
    {
        return Address{value + (alignment.value - 1)}.alignedDown(alignment);
    }
};

template<class Kind>
[[nodiscard]] constexpr Address<Kind> operator+(Address<Kind> a, Bytes size)
{
    return {a.value + size.value};
}
template<class Kind>
[[nodiscard]] constexpr Address<Kind> operator-(Address<Kind> a, Bytes size)
{
    return {a.value - size.value};
}
template<class Kind>
[[nodiscard]] constexpr Bytes operator-(Address<Kind> a, Address<Kind> b)
{
    return {a.value - b.value};
}

namespace spaces {
struct Virtual;
struct Physical;
} // namespace spaces

using VirtualAddress = Address<spaces::Virtual>;
using PhysicalAddress = Address<spaces::Physical>;

inline namespace literals {
consteval VirtualAddress operator""_va(unsigned long long n) { return {n}; }
consteval PhysicalAddress operator""_pa(unsigned long long n) { return {n}; }
} // namespace literals

} // namespace vmscope
