// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/compare/compare_column.h"

namespace vmscope::views {

/// The Compare workspace: two or three systems side by side on one scale, and a sentence with the
/// difference. What is selected or pointed at in one column is so in all, and the sentence tells of it.
class CompareWorkspace : public QWidget
{
    Q_OBJECT

public:
    explicit CompareWorkspace(QWidget* parent = nullptr);

    void show(const ComparisonShown& comparison, const Display& display, const Metrics& metrics);
    /// Selects a part in every column.
    void select(const Subject& subject);
    /// Selects what an address is in each column, and says so; nothing where a column does not have it.
    void select(const std::vector<std::optional<Subject>>& subjects, const QString& address);
    /// Says why something was not done, until the next change.
    void refuse(const QString& why) { m_sentence->refuse(why); }
    void zoomIn();
    void zoomOut();
    void resetZoom();
    /// Ends a motion at once: for pictures that are saved.
    void settle();

    [[nodiscard]] std::size_t count() const { return m_comparison.count(); }
    [[nodiscard]] CompareColumn& column(std::size_t index) const { return *m_columns.at(index); }
    [[nodiscard]] const VerdictBar& sentence() const { return *m_sentence; }
    [[nodiscard]] const ComparisonShown& comparison() const { return m_comparison; }

signals:
    void asked(const vmscope::views::State& wanted, const QString& what, int group);
    /// A column's system is to be looked at in Layout.
    void taken(const vmscope::layout::MachineConfig& config);

private:
    void addColumn();
    void showSentence();

    std::vector<CompareColumn*> m_columns; ///< as many as were ever shown; the first are visible
    QWidget* m_pictures;
    VerdictBar* m_sentence;
    ComparisonShown m_comparison;
    Display m_display;
    Metrics m_metrics{.unit = 0};
    Subject m_pointed, m_selected;
};

} // namespace vmscope::views
