// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

namespace vmscope {

std::optional<Error> Session::open(const QStringList&) { return Error{"open", "no reader", ""}; }

} // namespace vmscope
