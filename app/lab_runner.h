// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/lab/lab_shown.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace vmscope {

/// Runs loads in worker threads and tells now and then what there is so far.
///
/// What was shown stays until the next run has something at the controls: panels never mix two runs.
class LabRunner : public QObject
{
    Q_OBJECT

public:
    /// How sure the means get, against how long it takes.
    enum class Care : std::uint8_t { Quick, Thorough };

    explicit LabRunner(QObject* parent = nullptr);
    ~LabRunner() override;

    /// Starts anew; a run that is under way is cancelled.
    void run(const views::LabChoice& choice, Care care);
    /// Ends the run; what is complete stays.
    void cancel();
    /// Waits until the run is done. For pictures that are made without a window.
    void finish();

    [[nodiscard]] const views::LabShown& shown() const { return m_shown; }
    [[nodiscard]] bool isRunning() const { return m_sweep != nullptr; }
    /// What the last run was asked for.
    [[nodiscard]] const std::optional<views::LabChoice>& asked() const { return m_asked; }

signals:
    void changed();

private:
    void retire();
    void look();
    void take();

    std::optional<views::LabChoice> m_asked;
    unsigned m_repetitions = 0;
    views::LabShown m_shown;
    std::atomic<bool> m_fresh{false}; ///< workers have completed something since it was looked at
    std::unique_ptr<lab::Sweep> m_sweep;
    std::vector<std::unique_ptr<lab::Sweep>> m_retired; ///< cancelled, their threads still end
    QTimer m_timer;
};

} // namespace vmscope
