// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/trace.h"

#include "model/formats/input_stream.h"
#include "model/formats/trace_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace vmscope::formats {

namespace {

using hardware::Reference;

constexpr std::array<std::string_view, 3> packings = {"", ".xz", ".gz"};

/// Two parallel files: addresses and kinds.
class PairTrace : public TraceSource
{
public:
    PairTrace(std::string name, InputStream addresses, InputStream types)
        : m_name(std::move(name))
        , m_addresses(std::move(addresses))
        , m_types(std::move(types))
    {
    }

    Result<std::size_t> read(std::span<Reference> to) override
    {
        try {
            return readPairs(to);
        } catch (const std::exception&) {
            return Error{m_name, "the packed data is damaged or cut off", "a complete gzip or xz file"};
        }
    }
    double share() const override { return m_addresses.share(); }

private:
    /// Bytes read into `buffer`, fewer than its size only at the end.
    static std::size_t readBytes(InputStream& from, std::span<char> buffer)
    {
        from.text->read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        return static_cast<std::size_t>(from.text->gcount());
    }

    Result<std::size_t> readPairs(std::span<Reference> to)
    {
        m_words.resize(to.size() * 8);
        m_bytes.resize(to.size());
        const std::size_t words = readBytes(m_addresses, m_words);
        const std::size_t count = readBytes(m_types, m_bytes);
        if (words % 8 != 0)
            return Error{m_name, "ends inside an address", "8 bytes each"};
        if (words / 8 != count)
            return Error{m_name,
                         words / 8 > count ? "there are more addresses than types"
                                           : "there are more types than addresses",
                         "one type an address"};
        for (std::size_t i = 0; i < count; ++i)
            to[i] = referenceAt(i);
        return count;
    }

    Reference referenceAt(std::size_t i) const
    {
        std::uint64_t address = 0;
        for (unsigned byte = 8; byte-- > 0;)
            address = address << 8 | static_cast<std::uint8_t>(m_words[8 * i + byte]);
        const auto type = static_cast<std::uint8_t>(m_bytes[i]);
        return {
            {address}, static_cast<hardware::ReferenceKind>(type & 3), static_cast<std::uint8_t>(type >> 2)};
    }

    std::string m_name;
    InputStream m_addresses;
    InputStream m_types;
    std::vector<char> m_words;
    std::vector<char> m_bytes;
};

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
    return std::unique_ptr<TraceSource>(
        std::make_unique<PairTrace>(path.string(), std::move(*addresses), std::move(*types)));
}

} // namespace

Result<std::unique_ptr<TraceSource>> openTrace(const std::filesystem::path& path, OnMalformed onMalformed)
{
    if (const auto base = baseOf(path.string()))
        return openPair(path, *base);
    return openTextTrace(path, onMalformed);
}

} // namespace vmscope::formats
