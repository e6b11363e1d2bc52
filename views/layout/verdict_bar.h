// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/shown.h"

#include <QWidget>

namespace vmscope::views {

/// The verdict, in one or two sentences at the bottom: what is true for programs and for the kernel.
class VerdictBar : public QWidget
{
    Q_OBJECT

public:
    /// Below the whole picture, or below one column of it.
    enum class Room : std::uint8_t { WholeWidth, Column };

    explicit VerdictBar(Room room = Room::WholeWidth, QWidget* parent = nullptr);

    void show(const Shown& shown, const Display& display, const Metrics& metrics);
    /// The verdict's place with other words.
    void show(const QString& text, bool alert, const Display& display, const Metrics& metrics);
    /// Something was refused: said in the same place until the next change.
    void refuse(const QString& why);

    [[nodiscard]] const QString& text() const { return m_text; }
    /// No line of it is cut off.
    [[nodiscard]] bool showsAll() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange(const Display& display, const Metrics& metrics);
    void arrangeHeight();
    void say(const QString& text, bool alert);
    [[nodiscard]] QRect textRoom(const QRect& bar) const;
    [[nodiscard]] QFont typeFace() const;
    void paintMark(QPainter& painter, QPointF center, double radius) const;

    Room m_room;
    QString m_text;
    bool m_alert = false;
    ThemeId m_theme = ThemeId::Light;
    Metrics m_metrics{.unit = 0};
    int m_forWidth = 0; ///< of the window
};

} // namespace vmscope::views
