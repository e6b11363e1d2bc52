// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/trace_pair.h"

#include <vector>

namespace vmscope::formats {

namespace {

using hardware::Reference;

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

} // namespace

std::unique_ptr<TraceSource> pairTrace(std::string name, InputStream addresses, InputStream types)
{
    return std::make_unique<PairTrace>(std::move(name), std::move(addresses), std::move(types));
}

} // namespace vmscope::formats
