// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main_window.h"

namespace vmscope {

/// Keeps the window. Texts are translated when they are made: on another language a new window takes over
/// from the old one, on the same session.
class LanguageSwitch : public QObject
{
    Q_OBJECT

public:
    explicit LanguageSwitch(Session& session);

    [[nodiscard]] MainWindow& window() const { return *m_window; }

    /// As the menu does: remembered, and shown at once. `choice` as in `speak`.
    void choose(const QString& choice);

private:
    void makeWindow(std::shared_ptr<Document> document);

    Session& m_session;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace vmscope
