// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"

#include <QAction>
#include <QWidget>

namespace vmscope {

/// What the window shows: one of several views of the same state.
enum class Workspace : std::uint8_t { Layout, Walk, Compare, Syscall, Lab };

/// How a page is to look.
struct Looks
{
    views::Display display;
    views::Metrics metrics;
    views::Metrics barMetrics; ///< of what stands in the bar on top
};

enum class Zoom : std::uint8_t { In, Out, Whole };

/// A workspace with its bar: makes both, connects them with the session, and answers for them to the window.
class Page : public QObject
{
    Q_OBJECT

public:
    explicit Page(Session& session)
        : m_session(session)
    {
    }

    /// What stands in the bar on top while the page is shown; never another.
    [[nodiscard]] virtual QWidget& bar() = 0;
    /// What stands below it; never another.
    [[nodiscard]] virtual QWidget& workspace() = 0;

    /// Shows the session's state.
    virtual void show(const Looks& looks) = 0;
    /// The page comes in front, instead of another.
    virtual void enter(Workspace from) = 0;
    /// Shows what the same page of another window showed, beyond what the session keeps.
    virtual void takeOver(Page&) {}
    /// Gives the keyboard to what keys are most likely meant for.
    virtual void focus() = 0;
    /// Ends what moves.
    virtual void settle() {}
    /// Says why something was not done, where it is seen.
    virtual void refuse(const QString& why) = 0;
    /// To an address, a name or a frame; false, saying so, where there is none.
    virtual bool goTo(const QString& text) = 0;
    virtual void zoom(Zoom) {}
    /// A step on or back in what is shown, as a clicker asks for it; false where there is none.
    virtual bool step(int) { return false; }
    /// Hides what is to be predicted, or shows it again.
    virtual void predict(bool) {}
    /// What is shown, as JSON or CSV.
    [[nodiscard]] virtual std::string table(bool json) const;
    /// What can be done by keys while the page is in front, for the help.
    [[nodiscard]] virtual QList<QAction*> keys() const { return {}; }
    /// The kernel's services may stand beside it.
    [[nodiscard]] virtual bool hasKernelPanel() const { return false; }
    /// The kernel panel is needed for a page frame that is lit: the page itself has no place for it.
    [[nodiscard]] virtual bool showsFrameInPanel() const { return false; }

signals:
    void workspaceWanted(vmscope::Workspace workspace);

protected:
    [[nodiscard]] Session& session() const { return m_session; }
    [[nodiscard]] const views::Shown& shown() const { return m_session.shown(); }

private:
    Session& m_session;
};

/// A page that the window can show.
struct PageRow
{
    Workspace workspace;
    const char *name, *help; ///< translated by the window
    Qt::Key digit;           ///< its key, with Alt
    std::unique_ptr<Page> (*make)(Session& session);
};

/// In the order of their keys.
[[nodiscard]] std::span<const PageRow> pageRows();

/// The same access choice, but at an address; of the root that is loaded for `by`.
[[nodiscard]] views::WalkChoice pointedAt(views::WalkChoice walk, VirtualAddress address,
                                          paging::Privilege by);

} // namespace vmscope
