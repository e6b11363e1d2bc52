// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/kernel/operation_fields.h"

#include <fmt/format.h>

#include <algorithm>

namespace vmscope::kernel {

std::string textOf(const Operation& operation) { return lineOf(operation); }

Result<Operation> parseOperation(std::string_view text, std::string_view where)
{
    constexpr Operation* all = nullptr;
    if (auto result = readLine(all, text, where))
        return *result;
    text = trimmed(text);
    const std::string_view word = text.substr(0, std::min(text.find_first_of(" \t"), text.size()));
    return Error{std::string(where), fmt::format("\"{}\" is no operation", word), wordsOfKinds(all)};
}

} // namespace vmscope::kernel
