// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace vmscope {

/// A size in bytes. Never converts to or from an address or a plain number by itself.
struct Bytes
{
    std::uint64_t value = 0;

    constexpr auto operator<=>(const Bytes&) const = default;

    constexpr Bytes& operator+=(Bytes other) { return value += other.value, *this; }
    constexpr Bytes& operator-=(Bytes other) { return value -= other.value, *this; }
};

[[nodiscard]] constexpr Bytes operator+(Bytes a, Bytes b) { return {a.value + b.value}; }
[[nodiscard]] constexpr Bytes operator-(Bytes a, Bytes b) { return {a.value - b.value}; }
[[nodiscard]] constexpr Bytes operator*(Bytes a, std::uint64_t n) { return {a.value * n}; }
[[nodiscard]] constexpr Bytes operator*(std::uint64_t n, Bytes a) { return a * n; }
[[nodiscard]] constexpr Bytes operator/(Bytes a, std::uint64_t n) { return {a.value / n}; }
[[nodiscard]] constexpr std::uint64_t operator/(Bytes a, Bytes b) { return a.value / b.value; }
[[nodiscard]] constexpr Bytes operator%(Bytes a, Bytes b) { return {a.value % b.value}; }

/// `a - b`, or nothing left: sizes do not go below zero.
[[nodiscard]] constexpr Bytes lessOrNone(Bytes a, Bytes b) { return a > b ? a - b : Bytes{}; }

inline namespace literals {
consteval Bytes operator""_B(unsigned long long n) { return {n}; }
consteval Bytes operator""_KiB(unsigned long long n) { return {n << 10}; }
consteval Bytes operator""_MiB(unsigned long long n) { return {n << 20}; }
consteval Bytes operator""_GiB(unsigned long long n) { return {n << 30}; }
consteval Bytes operator""_TiB(unsigned long long n) { return {n << 40}; }
} // namespace literals

/// Every paging mode of x86 has frames of this size; larger pages are multiples of it.
inline constexpr Bytes pageSize = 4_KiB;

} // namespace vmscope
