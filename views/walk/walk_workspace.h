// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/segments.h"
#include "views/walk/graph_view.h"
#include "views/walk/table_browser.h"
#include "views/walk/tlb_panel.h"
#include "views/walk/walk_view.h"

#include <QLabel>
#include <QStackedWidget>

namespace vmscope::views {

/// The Walk workspace: the walk, or all tables, or their graph; beside it the TLB.
class WalkWorkspace : public QWidget
{
    Q_OBJECT

public:
    enum class Face : std::uint8_t { Walk, Tables, Graph };

    explicit WalkWorkspace(QWidget* parent = nullptr);

    void show(const WalkShown& walk, const Display& display, const Metrics& metrics);
    void setFace(Face face);
    [[nodiscard]] Face face() const;
    /// Says why something was not done, until the next change.
    void refuse(const QString& why);

    [[nodiscard]] WalkView& view() const { return *m_view; }
    [[nodiscard]] TlbPanel& tlb() const { return *m_tlb; }
    [[nodiscard]] TableBrowser& browser() const { return *m_browser; }
    [[nodiscard]] GraphView& graph() const { return *m_graph; }
    [[nodiscard]] QString message() const { return m_message->isHidden() ? QString() : m_message->text(); }

signals:
    /// An address to walk next.
    void addressChosen(vmscope::VirtualAddress address);
    /// A page frame whose addresses are asked for.
    void frameChosen(vmscope::FrameNumber frame);

private:
    void arrange();
    void showFace();
    void showMessage(const QString& text);

    Segments* m_faces;
    QLabel* m_title;
    QLabel* m_message;
    QStackedWidget* m_stack;
    WalkView* m_view;
    TableBrowser* m_browser;
    GraphView* m_graph;
    TlbPanel* m_tlb;
    WalkShown m_walk;
    Display m_display;
    Metrics m_metrics{.unit = 0};
};

} // namespace vmscope::views
