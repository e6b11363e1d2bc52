// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/walk/alias_list.h"
#include "views/walk/table_model.h"

#include <QPushButton>
#include <QTreeView>

namespace vmscope::views {

/// The tables from CR3 down as a tree, runs of equal entries folded.
class TableBrowser : public QWidget
{
    Q_OBJECT

public:
    explicit TableBrowser(QWidget* parent = nullptr);

    void show(const WalkShown& walk, const Display& display, const Metrics& metrics);

    [[nodiscard]] QTreeView& tree() const { return *m_tree; }
    [[nodiscard]] TableModel& model() const { return *m_model; }
    [[nodiscard]] AliasList& aliases() const { return *m_aliases; }

signals:
    /// An address to walk next.
    void addressChosen(vmscope::VirtualAddress address);
    /// A page frame whose addresses are asked for.
    void frameChosen(vmscope::FrameNumber frame);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPushButton* addCommand(const QString& text, const char* name, const QString& help,
                            const QKeySequence& key, void (TableBrowser::*run)());
    void applyMetrics(const Metrics& metrics);
    void placeColumns();
    void showWay(VirtualAddress address);
    void goTo(VirtualAddress address);
    void showCommands();
    void activate(const QModelIndex& index);
    void walkThere();
    void openTable();
    void askWhoMaps();
    void closeAliases();
    void goToFrame();
    void copyRows();

    WalkShown m_walk;
    Metrics m_metrics;
    TableModel* m_model;
    QTreeView* m_tree;
    AliasList* m_aliases;
    QPushButton *m_walkThere, *m_openTable, *m_whoMaps, *m_goToFrame;
    std::optional<VirtualAddress> m_address; ///< whose way was shown last
};

} // namespace vmscope::views
