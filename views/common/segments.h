// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QGridLayout>
#include <QWidget>

namespace vmscope::views {

/// One of a few choices side by side, as buttons of which one is down.
class Segments : public QWidget
{
    Q_OBJECT

public:
    explicit Segments(const QString& accessibleName, QWidget* parent = nullptr);

    /// Adds a choice; its key is what `chosen` tells.
    QAbstractButton* add(int key, const QString& text, const QString& help = {});
    /// A key that no choice has leaves none of them down.
    void setCurrent(int key);
    /// None of them is chosen.
    void clearCurrent();
    /// So many stand side by side, the others below them; at first all do.
    void setColumns(int columns);
    void setTheme(ThemeId theme);
    [[nodiscard]] int current() const { return m_group.checkedId(); }
    [[nodiscard]] QAbstractButton* button(int key) const { return m_group.button(key); }

signals:
    void chosen(int key);

private:
    void arrange();

    QButtonGroup m_group;
    QGridLayout* m_grid;
    int m_columns = 0; ///< 0: as many as there are
    ThemeId m_theme = ThemeId::Light;
};

} // namespace vmscope::views
