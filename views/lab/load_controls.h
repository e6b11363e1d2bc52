// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/card.h"
#include "views/common/shown.h"
#include "views/common/value_slider.h"
#include "views/lab/lab_choice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>

namespace vmscope::views {

/// What the load is made of. In front: processors and three services; the rest is behind "more…".
class LoadControls : public Card
{
    Q_OBJECT

public:
    explicit LoadControls(QWidget* parent = nullptr);

    void show(const LabChoice& choice, const Display& display, const Metrics& metrics);
    void setMore(bool more) { m_more->setChecked(more); }

signals:
    void asked(const vmscope::views::LabChoice& wanted, const QString& what, int group);
    void refused(const QString& why);

private:
    struct ServiceBox
    {
        lab::Service service;
        QCheckBox* box;
    };
    struct ParameterBox
    {
        const lab::LoadParameter* parameter;
        QDoubleSpinBox* box;
    };
    struct CostBox
    {
        const lab::CostRow* row;
        QSpinBox* box;
    };

    void buildProcessors();
    void buildServices();
    void buildMore();
    void addParameters(QFormLayout& form);
    void addTexts(QFormLayout& form);
    void addCosts(QFormLayout& form);
    void showMore(bool more);
    void askProcessors(int doublings);
    void askService(lab::Service service, bool on);
    void askParameter(const lab::LoadParameter& parameter, double value);
    void askText(std::optional<Error> (*set)(lab::Load&, std::string_view), const QLineEdit& field,
                 const QString& what);
    void askCost(const lab::CostRow& row, int value);
    void ask(const LabChoice& wanted, const QString& what, int group = 0);
    void showValues();
    void look(const Display& display, const Metrics& metrics);

    LabChoice m_choice;
    QLabel* m_title;
    QLabel* m_servicesTitle;
    QLabel* m_cpusValue;
    ValueSlider* m_cpus;
    std::vector<ServiceBox> m_services;
    QToolButton* m_more;
    QScrollArea* m_scroll;
    QComboBox* m_kernel = nullptr;
    QLineEdit* m_pattern = nullptr;
    QLineEdit* m_hold = nullptr;
    std::vector<ParameterBox> m_parameters;
    std::vector<CostBox> m_costs;
    int m_drags = 0;
    bool m_showing = false; ///< values are being shown, not chosen
};

} // namespace vmscope::views
