// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/load_presets.h"
#include "views/common/shown.h"
#include "views/lab/lab_shown.h"

#include <QComboBox>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace vmscope::views {

/// The lab's presets, run and cancel with their progress, pin, and what can be exported.
class LabBar : public QWidget
{
    Q_OBJECT

public:
    explicit LabBar(QWidget* parent = nullptr);

    void show(const LabChoice& choice, const LabShown& shown, bool pinned, const Display& display,
              const Metrics& metrics);

signals:
    void presetChosen(const QString& id);
    void runAsked();
    void cancelAsked();
    void pinAsked(bool pin);
    void reportAsked();

private:
    void buildPresets();
    QPushButton* button(const char* name, const QString& text, const QString& help);

    QComboBox* m_presets = nullptr;
    QPushButton* m_run = nullptr;
    QPushButton* m_cancel = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_pin = nullptr;
    QPushButton* m_report = nullptr;
};

/// The choice that a preset makes; what the curve goes over stays.
[[nodiscard]] LabChoice withLoadPreset(LabChoice choice, const lab::LoadPreset& preset);

} // namespace vmscope::views
