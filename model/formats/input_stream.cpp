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
#include <string_view>

namespace vmscope::formats {

namespace {

namespace io = boost::iostreams;

constexpr std::streamsize bufferSize = 1 << 18;

/// A source that keeps the file alive as long as the stream that reads it.
struct SharedFile
{
    using char_type = char;
    using category = io::source_tag;

    std::shared_ptr<std::ifstream> file;

    std::streamsize read(char* to, std::streamsize count)
    {
        file->read(to, count);
        return file->gcount() > 0 ? file->gcount() : -1;
    }
};

std::string firstBytes(std::istream& file)
{
    std::array<char, 6> bytes{};
    file.read(bytes.data(), bytes.size());
    std::string first(bytes.data(), static_cast<std::size_t>(file.gcount()));
    file.clear();
    file.seekg(0);
    return first;
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

Error cannotRead(const std::filesystem::path& path, std::string what)
{
    return {path.string(), std::move(what), {}};
}

} // namespace

double InputStream::share() const
{
    const auto position = packed->tellg();
    return position < 0 || size.value == 0 ? 1
                                           : static_cast<double>(position) / static_cast<double>(size.value);
}

Result<InputStream> openInput(const std::filesystem::path& path)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return cannotRead(path, "is a folder");
    auto file = std::make_shared<std::ifstream>(path, std::ios::binary);
    if (!*file)
        return cannotRead(path, std::string("cannot be opened: ") + std::strerror(errno));
    auto stream = std::make_unique<io::filtering_istream>();
    pushUnpacker(*stream, firstBytes(*file));
    stream->push(SharedFile{file}, bufferSize);
    stream->exceptions(std::ios::badbit);
    const auto size = std::filesystem::file_size(path, ignored);
    return InputStream{std::move(stream), file, {ignored ? 0 : size}};
}

} // namespace vmscope::formats
