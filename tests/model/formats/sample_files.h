// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/input_file.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <fstream>

/// Files that the tests of the readers share.
namespace vmscope::tests {

inline std::filesystem::path dataFile(std::string_view name)
{
    return std::filesystem::path(VMSCOPE_TEST_DATA_DIR) / name;
}

inline std::string textOf(const std::filesystem::path& path)
{
    auto text = formats::readWholeFile(path);
    return text ? std::move(*text) : std::string();
}

/// The logs of the booted machines; empty where the folder is absent.
inline std::vector<std::filesystem::path> groundTruthLogs()
{
    const std::filesystem::path folder = std::filesystem::path(VMSCOPE_SHARED_DIR) / "ground-truth" / "raw";
    std::vector<std::filesystem::path> logs;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
        if (entry.path().string().ends_with(".console.log.gz"))
            logs.push_back(entry.path());
    std::ranges::sort(logs);
    return logs;
}

/// What stands between "@@@BEGIN name" and "@@@END name" of the second serial port of such a machine.
inline std::string section(const std::string& data, const std::string& name)
{
    const std::string begin = "@@@BEGIN " + name + "\n";
    const auto start = data.find(begin);
    if (start == std::string::npos)
        return {};
    const auto from = start + begin.size();
    return data.substr(from, data.find("@@@END " + name, from) - from);
}

inline std::string dataOf(const std::filesystem::path& log)
{
    std::string name = log.string();
    name.replace(name.find(".console."), 9, ".data.");
    return textOf(name);
}

/// A file that goes away with the test.
class TemporaryFile
{
public:
    TemporaryFile(const std::string& name, const std::string& bytes)
        : m_path(std::filesystem::path(m_folder.path().toStdString()) / name)
    {
        std::ofstream(m_path, std::ios::binary) << bytes;
    }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    QTemporaryDir m_folder;
    std::filesystem::path m_path;
};

inline constexpr const char* debianSample = "debian-6.1-686-512M-highmem200M.console.log.gz";
inline constexpr const char* paeSample = "linux-2.6.32-pae-2G.dmesg.txt";
inline constexpr const char* oldSample = "linux-2.4.20-1G.console.txt";

} // namespace vmscope::tests
