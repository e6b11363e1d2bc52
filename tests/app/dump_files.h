// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include <fmt/format.h>

#include <cstdint>
#include <cstring>
#include <fstream>
#include <map>
#include <string>

/// Small dumps of page tables, written by the tests themselves.
namespace vmscope::test {

/// A record of a page of tables at `address` with these entries.
template<class Entry>
std::string page(std::uint64_t address, const std::map<unsigned, Entry>& entries)
{
    std::string text(8 + 4096, '\0');
    std::memcpy(text.data(), &address, 8);
    for (const auto& [index, entry] : entries)
        std::memcpy(text.data() + 8 + sizeof entry * index, &entry, sizeof entry);
    return text;
}
inline std::string page32(std::uint64_t address, const std::map<unsigned, std::uint32_t>& entries)
{
    return page(address, entries);
}
inline std::string page64(std::uint64_t address, const std::map<unsigned, std::uint64_t>& entries)
{
    return page(address, entries);
}

/// A dump with CR3 0x1000.
struct DumpText
{
    std::string mode = "32bit-pse"; ///< as the sidecar spells it
    std::uint64_t cr4 = 0x10;
    std::uint64_t efer = 0;
    std::string pages;
};

/// A folder of dumps that goes away with the test.
class DumpFiles
{
public:
    /// Writes NAME.json and NAME.pages.bin; the path of the first.
    [[nodiscard]] QString write(const std::string& name, const DumpText& dump) const
    {
        std::ofstream(path(name + ".json").toStdString())
            << fmt::format(R"({{"boot":"{}","paging_mode":"{}","registers":{{"CR0":2147549201,"CR3":4096,)"
                           R"("CR4":{},"EFER":{},"CPL":3}},)"
                           R"("roots":[{{"what":"CR3 as loaded","register_value":4096}}]}})",
                           name, dump.mode, dump.cr4, dump.efer);
        std::ofstream(path(name + ".pages.bin").toStdString(), std::ios::binary) << dump.pages;
        return path(name + ".json");
    }
    void removePages(const std::string& name) const { QFile::remove(path(name + ".pages.bin")); }
    [[nodiscard]] QString path(const std::string& file) const
    {
        return m_folder.filePath(QString::fromStdString(file));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace vmscope::test
