// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/save_file.h"

#include <QSaveFile>

namespace vmscope {

std::optional<Error> saveFile(const QString& file, const std::string& text)
{
    QSaveFile output(file);
    if (output.open(QIODevice::WriteOnly) &&
        output.write(text.data(), qint64(text.size())) == qint64(text.size()) && output.commit())
        return std::nullopt;
    return Error{file.toStdString(), output.errorString().toStdString(), "a file that can be written"};
}

} // namespace vmscope
