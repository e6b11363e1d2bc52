// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/lab/host_shown.h"

#include <QObject>

#include <thread>

namespace vmscope {

/// Measures on this processor in a thread of its own.
class HostRunner : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~HostRunner() override;

    /// Does nothing while it measures.
    void run(const lab::HostPlan& plan);
    /// What was measured before stays.
    void cancel() { m_thread.request_stop(); }
    /// Measures here and now. For pictures that are made without a window.
    void finish(const lab::HostPlan& plan);
    [[nodiscard]] const views::HostShown& shown() const { return m_shown; }

signals:
    void changed();

private:
    void tell(double progress);
    void take(lab::HostMeasurement measurement);

    views::HostShown m_shown;
    std::jthread m_thread;
};

} // namespace vmscope
