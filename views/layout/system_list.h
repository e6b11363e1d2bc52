// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/segments.h"
#include "views/common/shown.h"

#include <QFrame>
#include <QLineEdit>
#include <QListWidget>

namespace vmscope::views {

/// All systems in a popup: typing narrows the list, arrows and Enter choose. Each has its name and its idea.
class SystemList : public QFrame
{
    Q_OBJECT

public:
    explicit SystemList(QWidget* parent = nullptr);

    /// Opens below a widget, on the system of `config`.
    void popUpBelow(QWidget* anchor, const layout::MachineConfig& config, const Metrics& metrics);

signals:
    /// The chosen system with the RAM and, where it can be, the choices that it was opened on.
    void chosen(const vmscope::layout::MachineConfig& config);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void narrow();
    void step(int rows);
    void choose();
    void select(const layout::KernelProfile& kernel);

    QLineEdit* m_search;
    QListWidget* m_list;
    layout::MachineConfig m_config;
};

/// The same machine with another kernel of this family: the one that keeps HIGHMEM, if there is one.
[[nodiscard]] layout::MachineConfig withFamily(const layout::MachineConfig& config, std::string_view family);

/// Adds the six ideas as choices, the place in systemIdeas() as key.
void addIdeas(Segments& segments);
/// Marks the idea of a configuration, or none.
void showIdea(Segments& segments, const layout::MachineConfig& config);

} // namespace vmscope::views
