// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/segments.h"

#include <QPainter>

namespace vmscope::views {

namespace {

class SegmentButton : public QAbstractButton
{
public:
    SegmentButton(const QString& text, const ThemeId& theme)
        : m_theme(theme)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(boldFont());
        return {metrics.horizontalAdvance(text()) + metrics.height(), qRound(metrics.height() * 1.55)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = themeOf(m_theme);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
        painter.setPen(QPen(hasFocus()    ? theme.text
                            : isChecked() ? theme.accent
                                          : theme.border,
                            hasFocus() ? 2 : 1));
        painter.setBrush(isChecked() && isEnabled()    ? theme.accent
                         : underMouse() && isEnabled() ? theme.window
                                                       : theme.panel);
        painter.drawRoundedRect(box, 4, 4);
        painter.setFont(isChecked() ? boldFont() : font());
        painter.setPen(!isEnabled()  ? palette().color(QPalette::Disabled, QPalette::Text)
                       : isChecked() ? theme.onAccent
                                     : theme.text);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    QFont boldFont() const
    {
        QFont bold = font();
        bold.setBold(true);
        return bold;
    }

    const ThemeId& m_theme;
};

} // namespace

Segments::Segments(const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setAccessibleName(accessibleName);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(2);
    connect(&m_group, &QButtonGroup::idClicked, this, &Segments::chosen);
}

QAbstractButton* Segments::add(int key, const QString& text, const QString& help)
{
    auto* button = new SegmentButton(text, m_theme);
    button->setToolTip(help);
    button->setAccessibleName(accessibleName() + QStringLiteral(": ") + text);
    m_group.addButton(button, key);
    arrange();
    return button;
}

void Segments::setCurrent(int key)
{
    if (auto* button = m_group.button(key))
        return button->setChecked(true);
    m_group.setExclusive(false); // an exclusive group keeps one down
    for (QAbstractButton* button : m_group.buttons())
        button->setChecked(false);
    m_group.setExclusive(true);
}

void Segments::clearCurrent()
{
    m_group.setExclusive(false);
    if (QAbstractButton* checked = m_group.checkedButton())
        checked->setChecked(false);
    m_group.setExclusive(true);
}

void Segments::setColumns(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    arrange();
}

void Segments::arrange()
{
    const auto buttons = m_group.buttons();
    const int columns = m_columns > 0 ? m_columns : int(buttons.size());
    for (int i = 0; i < buttons.size(); ++i)
        m_grid->addWidget(buttons[i], i / columns, i % columns); // moves what is there already
}

void Segments::setTheme(ThemeId theme)
{
    m_theme = theme;
    update();
}

} // namespace vmscope::views
