// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/input_file.h"

#include "model/base/text.h"

#include <boost/iostreams/device/array.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/lzma.hpp>
#include <boost/iostreams/filtering_streambuf.hpp>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <istream>

namespace vmscope::formats {

namespace {

namespace io = boost::iostreams;

enum class Packing { None, Gzip, Xz };

struct Magic
{
    std::string_view bytes;
    Packing packing;
    std::string_view name;
    std::string_view lastBytes; ///< how a complete file ends, where that is fixed
};

constexpr std::array magics{
    Magic{"\x1f\x8b", Packing::Gzip, "gzip", ""}, // RFC 1952, 2.3.1
    Magic{std::string_view("\xfd"
                           "7zXZ\0",
                           6),
          Packing::Xz, "xz", "YZ"}, // The .xz File Format, 2.1.1
};

const Magic* magicOf(std::string_view bytes)
{
    for (const Magic& magic : magics)
        if (bytes.starts_with(magic.bytes))
            return &magic;
    return nullptr;
}

Error tooLong(std::string_view where, Bytes limit)
{
    return {std::string(where), "the text is longer than " + sizeText(limit), "at most that much"};
}

/// Everything that `stream` gives, or an error beyond `limit`.
Result<std::string> drained(std::streambuf& stream, std::string_view where, Bytes limit)
{
    std::string text;
    std::array<char, 1 << 16> piece;
    for (;;) {
        const auto count = stream.sgetn(piece.data(), piece.size());
        if (count <= 0)
            return text;
        text.append(piece.data(), static_cast<std::size_t>(count));
        if (text.size() > limit.value)
            return tooLong(where, limit);
    }
}

Result<std::string> unpackedAs(const Magic& magic, std::string_view packed, std::string_view where,
                               Bytes limit)
{
    const Error damaged{std::string(where), "the " + std::string(magic.name) + " data is damaged or cut off",
                        "a complete " + std::string(magic.name) + " file"};
    if (!packed.ends_with(magic.lastBytes))
        return damaged;
    try {
        io::filtering_streambuf<io::input> stream;
        if (magic.packing == Packing::Gzip)
            stream.push(io::gzip_decompressor());
        else
            stream.push(io::lzma_decompressor());
        stream.push(io::array_source(packed.data(), packed.size()));
        return drained(stream, where, limit);
    } catch (const std::ios_base::failure&) {
        return damaged;
    }
}

std::string whyNotOpened(const std::filesystem::path& path)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return "is a folder";
    return std::filesystem::exists(path, ignored) ? "cannot be read" : "does not exist";
}

} // namespace

Result<std::string> unpacked(std::string packed, std::string_view where, Bytes limit)
{
    if (const Magic* magic = magicOf(packed))
        return unpackedAs(*magic, packed, where, limit);
    return packed;
}

Result<std::string> readPackedFile(const std::filesystem::path& path, Bytes limit, std::string_view expected)
{
    const std::string where = path.string();
    std::error_code ignored;
    std::filebuf file;
    if (std::filesystem::is_directory(path, ignored) || !file.open(path, std::ios::in | std::ios::binary))
        return Error{where, whyNotOpened(path), std::string(expected)};
    try {
        return drained(file, where, limit);
    } catch (const std::ios_base::failure&) {
        return Error{where, "cannot be read", std::string(expected)};
    }
}

Result<std::string> readWholeFile(const std::filesystem::path& path, Bytes limit, std::string_view expected)
{
    auto bytes = readPackedFile(path, limit, std::string(expected) + ", plain, gzip or xz");
    return bytes ? unpacked(std::move(*bytes), path.string(), limit) : bytes;
}

} // namespace vmscope::formats
