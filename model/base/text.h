// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/range.h"
#include "model/base/result.h"

#include <string>
#include <string_view>

/// Numbers as text and back, the same way everywhere: on screen, on the command line, in files.
namespace vmscope {

/// Binary units with three significant digits (four from 1000 to 1023): "896 MiB", "3.13 GiB", "12 B".
[[nodiscard]] std::string sizeText(Bytes size);

/// The exact size: "939,524,096 bytes".
[[nodiscard]] std::string exactSizeText(Bytes size);

/// A count with thousands separated by commas: "1,048,576".
[[nodiscard]] std::string countText(std::uint64_t count);

/// A share of a whole in percent with two significant digits: "22 %", "1.4 %", "100 %"; below 0.1 % with
/// one, so that only nothing reads as "0 %".
[[nodiscard]] std::string shareText(double share);

/// "0x" and at least eight hexadecimal digits; sixteen from 2^44 on, where only 64-bit addresses lie.
[[nodiscard]] std::string hexText(std::uint64_t number);
template<class Kind>
[[nodiscard]] std::string hexText(Address<Kind> address)
{
    return hexText(address.value);
}

/// A size as people and the kernel's command line write it: "512M", "3.5G", "64 GiB", "4096", "0x10000".
/// Units are powers of 1024; a fraction of a unit is rounded to whole bytes. `where` names the place for the
/// error.
[[nodiscard]] Result<Bytes> parseSize(std::string_view text, std::string_view where);

/// A number in decimal or, with "0x", in hexadecimal. The whole text must be the number.
[[nodiscard]] Result<std::uint64_t> parseNumber(std::string_view text, std::string_view where);

struct EveryRow
{
    [[nodiscard]] bool operator()(const auto&) const { return true; }
};

/// The ids of rows, of those that are wanted, joined by commas: what an error says that there is.
template<class Rows, class Wanted = EveryRow>
[[nodiscard]] std::string idsOf(const Rows& rows, const Wanted& wanted = {})
{
    std::string ids;
    for (const auto& row : rows)
        if (wanted(row))
            ids += (ids.empty() ? "" : ", ") + std::string(row.id);
    return ids;
}

/// Without the white space at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

} // namespace vmscope
