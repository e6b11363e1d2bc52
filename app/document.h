// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/autosave.h"
#include "app/prepared_states.h"
#include "model/formats/session_file.h"

namespace vmscope {

/// The session as a file: what is shown and the prepared states, opened, saved, and kept against a crash.
class Document : public QObject
{
    Q_OBJECT

public:
    /// What the window shows, and how it is made to show it: as an undo step with a name, or without one.
    struct Window
    {
        std::function<Shot()> shot;
        std::function<void(const Shot&, const QString& what)> show; ///< no undo step where `what` is empty
    };

    explicit Document(Session& session);

    /// Before anything else; another window may take over later.
    void setWindow(Window window) { m_window = std::move(window); }

    [[nodiscard]] PreparedStates& prepared() { return m_prepared; }
    /// Where it was opened from or saved; empty before.
    [[nodiscard]] const QString& file() const { return m_file; }
    [[nodiscard]] bool isModified() const { return !m_session.undoStack().isClean(); }

    /// Is this file named as sessions are?
    [[nodiscard]] static bool isSession(const QString& file);

    /// Shows what a session file has, as one undo step. On an error nothing changes.
    [[nodiscard]] std::optional<Error> open(const QString& file);
    /// On an error the file is as it was before.
    [[nodiscard]] std::optional<Error> save(const QString& file);

    /// Keeps a copy in a folder from now on.
    void keepCopy(const QString& folder, std::chrono::milliseconds delay = Autosave::usualDelay);
    /// Shows what a crash left there, if anything did, without an undo step; says whether it did.
    bool restore();
    /// Back to what was shown before restore().
    void startFresh();
    /// What is shown changed in a way that no undo step tells of.
    void touch();
    /// The copy is written without delay.
    void writeCopy();
    /// The program ends as it should.
    void finish();

    /// Prepares what is shown.
    void prepareShown();
    /// Goes to a prepared state; all that are gone through in a row are one undo step.
    void go(std::size_t index);
    /// The next or an earlier one, where there is one.
    bool goBeside(int steps);
    /// Back to the prepared state that was gone to last, as it was prepared.
    void goHome();

signals:
    /// The file, or whether it is modified.
    void changed();
    void refused(const QString& why);

private:
    [[nodiscard]] formats::SessionFile contents() const;
    [[nodiscard]] std::optional<Error> tooLarge() const;
    struct Read
    {
        Shot shot;
        std::vector<PreparedState> prepared;
        QString savedAs;
    };
    [[nodiscard]] static Result<Read> read(const QString& file);

    Session& m_session;
    Window m_window;
    PreparedStates m_prepared;
    QString m_file;
    Shot m_before; ///< restore()
    std::unique_ptr<Autosave> m_copy;
};

} // namespace vmscope
