// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host_runner.h"

#include <QMetaObject>

namespace vmscope {

HostRunner::~HostRunner()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

void HostRunner::tell(double progress)
{
    m_shown.progress = progress;
    emit changed();
}

void HostRunner::take(lab::HostMeasurement measurement)
{
    m_shown.running = false;
    m_shown.progress = 0;
    if (!measurement.cancelled)
        m_shown.measurement = std::make_shared<const lab::HostMeasurement>(std::move(measurement));
    emit changed();
}

void HostRunner::run(const lab::HostPlan& plan)
{
    if (m_shown.running)
        return;
    m_shown.running = true;
    m_thread = std::jthread([this, plan](std::stop_token stop) {
        const auto progress = [this](double share) {
            QMetaObject::invokeMethod(this, [this, share] { tell(share); });
        };
        auto measurement = lab::measureHost(plan, {stop, progress});
        QMetaObject::invokeMethod(
            this, [this, measured = std::move(measurement)]() mutable { take(std::move(measured)); });
    });
    emit changed();
}

void HostRunner::finish(const lab::HostPlan& plan) { take(lab::measureHost(plan)); }

} // namespace vmscope
