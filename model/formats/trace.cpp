// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/trace.h"

#include "model/formats/trace_pair.h"
#include "model/formats/trace_text.h"

#include <array>
#include <optional>

namespace vmscope::formats {

namespace {

constexpr std::array<std::string_view, 3> packings = {"", ".xz", ".gz"};

/// "X" of "X.addr", "X.addr.xz" or "X.addr.gz".
std::optional<std::string> baseOf(const std::string& path)
{
    for (const std::string_view packing : packings)
        if (const std::string end = ".addr" + std::string(packing); path.ends_with(end))
            return path.substr(0, path.size() - end.size());
    return std::nullopt;
}

std::optional<std::filesystem::path> typesBeside(const std::string& base)
{
    for (const std::string_view packing : packings) {
        const std::filesystem::path path = base + ".type" + std::string(packing);
        if (std::filesystem::exists(path))
            return path;
    }
    return std::nullopt;
}

Result<std::unique_ptr<TraceSource>> openPair(const std::filesystem::path& path, const std::string& base)
{
    const auto typesPath = typesBeside(base);
    if (!typesPath)
        return Error{path.string(), "its types are not beside it", base + ".type, .type.xz or .type.gz"};
    auto addresses = openInput(path);
    auto types = openInput(*typesPath);
    if (!addresses || !types)
        return addresses ? types.error() : addresses.error();
    return pairTrace(path.string(), std::move(*addresses), std::move(*types));
}

} // namespace

Result<std::unique_ptr<TraceSource>> openTrace(const std::filesystem::path& path, OnMalformed onMalformed)
{
    if (const auto base = baseOf(path.string()))
        return openPair(path, *base);
    auto input = openInput(path);
    if (!input)
        return input.error();
    return textTrace(path.string(), std::move(*input), onMalformed);
}

} // namespace vmscope::formats
