// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/kernel/frame_card.h"
#include "views/kernel/held_list.h"
#include "views/kernel/request_rows.h"
#include "views/kernel/zone_bars.h"

namespace vmscope::views {

/// The kernel's services, to be asked for by hand: requests, the answer, zones, what is held, and the page
/// frame that is looked at.
class KernelPanel : public Card
{
    Q_OBJECT

public:
    explicit KernelPanel(QWidget* parent = nullptr);

    /// `desk` is the machine as it is; nullptr where it does not boot. Without `services` only the page frame
    /// is shown.
    void show(const Shown& shown, const kernel::Desk* desk, bool services, const Display& display,
              const Metrics& metrics);
    /// Says why something was not done, until the next change.
    void refuse(const QString& why);
    void focusFirst() { m_requests->focusFirst(); }

    [[nodiscard]] FrameCard& frame() const { return *m_frame; }
    [[nodiscard]] HeldList& held() const { return *m_held; }
    [[nodiscard]] ZoneBars& zones() const { return *m_zones; }
    [[nodiscard]] QString answer() const { return m_answer->text(); }

signals:
    void asked(const std::vector<vmscope::kernel::Operation>& operations, const QString& what);
    void presetWanted(const QString& id);
    void frameChosen(vmscope::FrameNumber frame);
    void closed();

private:
    void arrange();
    void buildPresets();
    void say(const QString& text, bool alert);
    void applyMetrics(const Metrics& metrics);

    QLabel* m_title;
    QToolButton* m_presets;
    QToolButton* m_close;
    QWidget* m_services;
    RequestRows* m_requests;
    QLabel* m_answer;
    ZoneBars* m_zones;
    QLabel* m_counts;
    HeldList* m_held;
    FrameCard* m_frame;
    double m_unit = 0;
};

} // namespace vmscope::views
