// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/card.h"
#include "views/syscall/story_shown.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace vmscope::views {

/// "Changed in this step": in plain words; what it means; the look-ups and the TLB folded to a line each.
class ChangeCard : public Card
{
    Q_OBJECT

public:
    explicit ChangeCard(QWidget* parent = nullptr);

    void show(const StoryShown& story, const Display& display, const Metrics& metrics);

    [[nodiscard]] QString changes() const { return m_changes->text(); }
    [[nodiscard]] QString insight() const { return m_insight->isHidden() ? QString() : m_insight->text(); }

signals:
    /// How is this address translated?
    void walkWanted(vmscope::VirtualAddress address);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* addFold(const char* name, QLabel* details);
    void showFold(QToolButton* fold, const QString& summary);
    void showDetails();
    void showWords();
    void follow(const QString& link);

    StoryShown m_story;
    Display m_display;
    Metrics m_metrics{.unit = 0};
    QLabel* m_title;
    QLabel* m_changes;
    QLabel* m_insight;
    QLabel* m_lookUps;
    QLabel* m_tlb;
    QToolButton* m_walkFold;
    QToolButton* m_tlbFold;
};

/// "Cost so far": mapping the page apart from serving the fault, and all.
class CostCard : public Card
{
    Q_OBJECT

public:
    explicit CostCard(QWidget* parent = nullptr);

    void show(const StoryShown& story, const Display& display, const Metrics& metrics);

    /// A figure, by its row and column, as it is shown.
    [[nodiscard]] QString figure(int row, int column) const;

private:
    QLabel* m_title;
    QGridLayout* m_grid;
};

/// What happens, in words: a title and two sentences; or the question, first.
class NarrationCard : public Card
{
    Q_OBJECT

public:
    explicit NarrationCard(QWidget* parent = nullptr);

    void show(const StoryShown& story, const Display& display, const Metrics& metrics);

    [[nodiscard]] QString title() const { return m_title->text(); }
    [[nodiscard]] QString text() const { return m_text->text(); }

private:
    QLabel* m_title;
    QLabel* m_text;
};

} // namespace vmscope::views
