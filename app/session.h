// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/operation.h"
#include "views/common/shown.h"

#include <QObject>
#include <QUndoStack>

namespace vmscope::kernel {
struct Preset;
}

namespace vmscope {

/// The one state behind all views: applies what is asked, plans it, tells every view; undoes and redoes.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);

    [[nodiscard]] const views::Shown& shown() const { return m_shown; }
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

    /// Makes `wanted` the state, as one undo step named `what`; steps of the same non-zero group merge.
    /// A state that cannot exist is refused and nothing changes.
    void ask(const views::State& wanted, const QString& what, int group = 0);

    /// Has the Walk workspace look where another view was pointed; no undo step.
    void follow(const views::WalkChoice& walk) { m_shown.state.walk = walk; }
    /// Keeps where a scenario is; no undo step: playing would make too many.
    void follow(const views::StoryChoice& story) { m_shown.state.story = story; }

    /// Asks the machine's kernel for these, one after the other, as one undo step. It boots first where
    /// nobody asked it before; a request that makes no sense is refused and nothing changes.
    void operate(const std::vector<kernel::Operation>& operations, const QString& what);
    /// The same on a machine that this preset is about.
    void operate(const kernel::Preset& preset);
    /// The machine that is shown, as it is; nullptr where it does not boot.
    [[nodiscard]] std::shared_ptr<const kernel::Desk> desk();
    /// Lights all addresses of a page frame; no undo step. Nothing, or a frame that is no RAM: none.
    void selectFrame(std::optional<FrameNumber> frame);

    /// Reads a boot log (or the files of /proc beside it) and shows its machine; or a table dump (and
    /// /proc/PID/maps beside it), whose tables Walk then shows. On an error nothing changes.
    [[nodiscard]] std::optional<Error> open(const QStringList& files);

    /// Makes `state` the state just as it was, as one undo step; those in a row are one.
    void restore(const views::State& state, const QString& what);

    /// Sets the state without an undo step: at start and by undo and redo.
    void apply(const views::State& state);

signals:
    void shownChanged();
    void refused(const QString& why);

private:
    void operateOn(views::State state, const std::vector<kernel::Operation>& operations, const QString& what);
    [[nodiscard]] std::shared_ptr<const kernel::Desk> deskOf(const views::State& state);
    void findFrame();
    /// Has the machine of `state` run the process that it shows.
    [[nodiscard]] std::optional<std::string> followProcess(views::State& state) const;
    [[nodiscard]] std::optional<Error> openDump(const QString& sidecar, const QStringList& maps);

    views::Shown m_shown;
    std::optional<FrameNumber> m_frame;
    layout::MachineConfig m_freshConfig;
    std::shared_ptr<const kernel::Desk> m_fresh; ///< of m_freshConfig, just booted
    QUndoStack m_undo;
};

} // namespace vmscope
