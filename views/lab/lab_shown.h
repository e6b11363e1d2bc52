// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/host_measurement.h"
#include "model/lab/sweep.h"
#include "views/lab/lab_choice.h"

#include <QCoreApplication>

#include <span>

namespace vmscope::views {

/// One run of the lab, complete or on its way: every panel shows this one.
struct LabShown
{
    LabChoice choice; ///< that it is a run of
    lab::SweepRange range;
    std::vector<lab::SweepPoint> points; ///< service after service, value after value
    unsigned repetitions = 0;            ///< that a point has in the end
    double progress = 0;                 ///< 0 to 1
    bool running = false;
    bool cancelled = false;
    QString problem; ///< why it cannot be run; else empty

    /// The value in the range that the controls stand on.
    [[nodiscard]] std::size_t current() const;
    /// Nullptr where nothing has come out there so far.
    [[nodiscard]] const lab::SweepPoint* at(lab::Service service, std::size_t point) const;
    [[nodiscard]] const lab::SweepPoint* at(lab::Service service) const { return at(service, current()); }
    /// Of the chosen services, in the order in which they are shown, those that have come out at the
    /// controls.
    [[nodiscard]] std::vector<const lab::SweepPoint*> bars() const;
    /// The one that costs most at the controls; nullptr where nothing has come out.
    [[nodiscard]] const lab::SweepPoint* dearest() const;
    /// Every chosen service has come out at the controls, or cannot.
    [[nodiscard]] bool hasBars() const;
};

/// A parameter that the curve can go over.
struct SweptRow
{
    std::string_view id;
    std::vector<double> values;
    const char* name; ///< translated with labText()
};
[[nodiscard]] std::span<const SweptRow> sweptRows();

/// The values of the curve: the row's, and the one that the controls stand on.
[[nodiscard]] lab::SweepRange rangeOf(const LabChoice& choice);
[[nodiscard]] lab::SweepPlan planOf(const LabChoice& choice, unsigned repetitions);
/// The choice with the swept parameter at a value.
[[nodiscard]] LabChoice withSwept(LabChoice choice, double value);

/// A text of the engine or of a table of the lab's views, in the user's language.
[[nodiscard]] QString labText(std::string_view text);
/// "18 ns", "2.70 µs", "1.20 ms": three significant digits.
[[nodiscard]] QString timeText(double nanoseconds);
/// A value of a parameter with its unit: "8", "4,096 pages", "2.00 µs".
[[nodiscard]] QString valueText(const lab::LoadParameter& parameter, double value);

} // namespace vmscope::views
