// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/input_stream.h"

#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/lzma.hpp>
#include <boost/iostreams/filtering_stream.hpp>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string_view>

namespace vmscope::formats {

namespace {

namespace io = boost::iostreams;

constexpr std::streamsize bufferSize = 1 << 18;

/// What was looked at of a file, then the rest of it, since a pipe cannot be rewound. Keeps the file alive as
/// long as the stream that reads it.
struct WholeFile
{
    using char_type = char;
    using category = io::source_tag;

    std::string first;
    std::shared_ptr<std::istream> rest;

    std::streamsize read(char* to, std::streamsize count)
    {
        if (!first.empty())
            return readFirst(to, count);
        rest->read(to, count);
        return rest->gcount() > 0 ? rest->gcount() : -1;
    }

private:
    std::streamsize readFirst(char* to, std::streamsize count)
    {
        const std::size_t given = first.copy(to, static_cast<std::size_t>(count));
        first.erase(0, given);
        return static_cast<std::streamsize>(given);
    }
};

/// As much as says how a file is packed.
std::string firstBytes(std::istream& file)
{
    std::array<char, 6> bytes{};
    file.read(bytes.data(), bytes.size());
    return {bytes.data(), static_cast<std::size_t>(file.gcount())};
}

void pushUnpacker(io::filtering_istream& stream, std::string_view first)
{
    if (first.starts_with("\x1f\x8b"))
        stream.push(io::gzip_decompressor(io::zlib::default_window_bits, bufferSize));
    else if (first.starts_with(std::string_view("\xfd"
                                                "7zXZ\0",
                                                6)))
        stream.push(io::lzma_decompressor(bufferSize));
}

InputStream unpacking(std::shared_ptr<std::istream> packed, Bytes size)
{
    auto stream = std::make_unique<io::filtering_istream>();
    std::string first = firstBytes(*packed);
    pushUnpacker(*stream, first);
    stream->push(WholeFile{std::move(first), packed}, bufferSize);
    stream->exceptions(std::ios::badbit);
    return {std::move(stream), std::move(packed), size};
}

Error cannotRead(const std::filesystem::path& path, std::string what)
{
    return {path.string(), std::move(what), "a file, plain, gzip or xz"};
}

} // namespace

double InputStream::share() const
{
    if (size.value == 0)
        return 0;
    const auto position = packed->tellg(); // none at the end
    return position < 0 ? 1 : static_cast<double>(position) / static_cast<double>(size.value);
}

Result<InputStream> openInput(const std::filesystem::path& path)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return cannotRead(path, "is a folder");
    auto file = std::make_shared<std::ifstream>(path, std::ios::binary);
    if (!*file)
        return cannotRead(path, std::string("cannot be opened: ") + std::strerror(errno));
    const auto size = std::filesystem::file_size(path, ignored);
    return unpacking(std::move(file), {ignored ? 0 : size});
}

InputStream inputOf(std::string bytes)
{
    const Bytes size{bytes.size()};
    return unpacking(std::make_shared<std::istringstream>(std::move(bytes)), size);
}

} // namespace vmscope::formats
