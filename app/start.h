// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QApplication;

namespace vmscope {

/// The Qt application with the program's name, style and icon; it speaks English. `argc` and `argv` must
/// outlive it.
[[nodiscard]] std::unique_ptr<QApplication> startApplication(int& argc, char** argv);

/// The same for pictures: works where there is no display.
[[nodiscard]] std::unique_ptr<QApplication> startWithoutDisplay();

} // namespace vmscope
