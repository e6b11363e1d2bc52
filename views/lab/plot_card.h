// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/card.h"
#include "views/common/shown.h"

#include <QLabel>

class QCustomPlot;
class QHBoxLayout;
class QVBoxLayout;

namespace vmscope::views {

/// A card with a title, controls beside it, and a plot below. Its plot is drawn in the theme's colours.
class PlotCard : public Card
{
    Q_OBJECT

public:
    explicit PlotCard(const QString& title, QWidget* parent = nullptr);

    [[nodiscard]] QCustomPlot& plot() const { return *m_plot; }
    [[nodiscard]] QString title() const { return m_title->text(); }
    /// What a pointer over this place of the plot is told; empty: nothing.
    [[nodiscard]] virtual QString textAt(QPointF place) const = 0;

protected:
    void setTitle(const QString& title);
    void setRemark(const QString& remark) { m_remark->setText(remark); }
    /// Beside the title.
    void addControl(QWidget* control);
    /// Below the plot.
    void addBelow(QWidget* widget);
    /// True where anything of it is different from before: then the axes are styled anew.
    bool look(const Display& display, const Metrics& metrics);
    [[nodiscard]] const Display& display() const { return m_display; }
    [[nodiscard]] const Metrics& metrics() const { return m_metrics; }
    [[nodiscard]] const Theme& colors() const { return themeOf(m_display.theme); }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void styleAxes();

    QLabel* m_title;
    QLabel* m_remark;
    QHBoxLayout* m_head;
    QVBoxLayout* m_rows;
    QCustomPlot* m_plot;
    Display m_display;
    Metrics m_metrics{.unit = 0};
};

} // namespace vmscope::views
