// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace vmscope {

/// A copy of the session in a folder, against a crash: written a little after each change, by a thread of its
/// own, and removed when the program ends as it should. Each running program has its own copy, locked while
/// it runs; a copy that nobody locks was left by one that did not end as it should.
class Autosave : public QObject
{
    Q_OBJECT

public:
    /// Half of the ten seconds of work that a crash may cost.
    static constexpr std::chrono::milliseconds usualDelay{5000};

    /// Makes the text of the session; called in the thread that writes.
    using Text = std::function<std::string()>;
    /// Takes what is to be saved; called in this thread.
    using Take = std::function<Text()>;

    /// `folder` is made where it is missing.
    Autosave(const QString& folder, Take take, std::chrono::milliseconds delay = usualDelay,
             QObject* parent = nullptr);
    ~Autosave() override;

    /// A copy that was left by a crash and is this program's from now on; empty where there is none.
    [[nodiscard]] const QString& left() const { return m_left; }
    /// It cannot be read: it is put aside under the name that is returned.
    QString putAside();
    /// It is not wanted: it goes.
    void discard();

    /// Something changed: it is written after the delay.
    void touch();
    /// It is written now.
    void write();
    /// The program ends as it should.
    void finish();

signals:
    void failed(const QString& why);

private:
    [[nodiscard]] QString path(const QString& ending) const;
    [[nodiscard]] bool take(const QString& name);
    void begin();

    QString m_folder, m_name, m_left;
    Take m_take;
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_timer;
    QThreadPool m_writer; ///< one thread: what was taken later is written later
    bool m_finished = false;
};

} // namespace vmscope
