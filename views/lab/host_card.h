// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/card.h"
#include "views/common/painted_text.h"
#include "views/common/shown.h"
#include "views/lab/host_shown.h"

#include <QLabel>
#include <QPushButton>

namespace vmscope::views {

/// The rows of a measurement, as ratios to the permanent mapping, with what each is made of.
class HostTable : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void show(std::shared_ptr<const lab::HostMeasurement> measurement, ThemeId theme, const Metrics& metrics);
    [[nodiscard]] const std::vector<PaintedText>& paintedTexts() const { return m_texts; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintRow(QPainter& painter, const QRectF& place, const lab::HostRow& row);
    [[nodiscard]] double rowHeight() const;

    std::shared_ptr<const lab::HostMeasurement> m_measurement;
    ThemeId m_theme = ThemeId::Light;
    Metrics m_metrics;
    std::vector<PaintedText> m_texts;
};

/// "The same idea, measured on this processor": never as if it were what is simulated.
class HostCard : public Card
{
    Q_OBJECT

public:
    explicit HostCard(QWidget* parent = nullptr);

    void show(const HostShown& host, const Display& display, const Metrics& metrics);
    [[nodiscard]] QString note() const { return m_note->text(); }
    [[nodiscard]] HostTable& table() const { return *m_table; }

signals:
    void measureAsked();
    void cancelAsked();

private:
    void look(const Display& display, const Metrics& metrics);
    [[nodiscard]] QString noteOf(const HostShown& host) const;

    QLabel* m_title;
    QLabel* m_note;
    QPushButton* m_measure;
    HostTable* m_table;
    bool m_running = false;
};

} // namespace vmscope::views
