// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/kept_file.h"

#include "model/formats/input_file.h"

namespace vmscope::formats {

Result<KeptFiles> keepFiles(const std::vector<std::filesystem::path>& paths)
{
    std::vector<KeptFile> files;
    Bytes left = mostKept;
    for (const std::filesystem::path& path : paths) {
        auto bytes = readPackedFile(path, left, "a file that a session can carry");
        if (!bytes)
            return bytes.error();
        left = Bytes{left.value - bytes->size()};
        files.push_back({path.filename().string(), std::move(*bytes)});
    }
    return KeptFiles(std::make_shared<const std::vector<KeptFile>>(std::move(files)));
}

} // namespace vmscope::formats
