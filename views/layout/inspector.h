// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/card.h"
#include "views/common/shown.h"
#include "views/common/value_slider.h"
#include "views/layout/whys.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vmscope::views {

/// Everything about what is under the pointer or selected: name, range, size, formula with the numbers put
/// in, source, and whys in plain sentences.
class Inspector : public Card
{
    Q_OBJECT

public:
    explicit Inspector(QWidget* parent = nullptr);

    void show(const Shown& shown, const Subject& subject, const Display& display, const Metrics& metrics);
    [[nodiscard]] QString plainText() const;

signals:
    /// The remedy that the inspector offers for lost RAM.
    void highmemWanted();
    void recordChosen(Bytes record);
    void recordDropped();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;

private:
    struct WhyRow
    {
        QPushButton* question;
        QLabel* answer;
    };

    QLabel* addLabel(const char* name);
    void buildWhys();
    void buildRecordSlider();
    void openWhy(std::size_t index);
    void showFacts(const Shown& shown, const Subject& subject);
    void showWhys(const Shown& shown, const Subject& subject);
    void applyMetrics(const Metrics& metrics, const Display& display);

    QWidget* m_content = nullptr; ///< scrolled
    QVBoxLayout* m_rows = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_size = nullptr;
    QLabel* m_range = nullptr;
    QLabel* m_byte = nullptr;
    QLabel* m_formula = nullptr;
    QLabel* m_source = nullptr;
    QPushButton* m_remedy = nullptr;
    QWidget* m_recordRow = nullptr;
    QLabel* m_recordText = nullptr;
    ValueSlider* m_record = nullptr;
    std::vector<WhyRow> m_whys;
    Subject m_subject;
    double m_unit = 0;
    QColor m_swatch;
};

} // namespace vmscope::views
