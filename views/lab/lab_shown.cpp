// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lab/lab_shown.h"

#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <algorithm>
#include <cmath>

namespace vmscope::views {

namespace {

const std::array curveRows{
    SweptRow{"cpus", {1, 2, 4, 8, 16, 32, 64}, QT_TRANSLATE_NOOP("Lab", "CPUs")},
    SweptRow{"pages", {64, 256, 1024, 4096, 16384, 65536}, QT_TRANSLATE_NOOP("Lab", "pages in use")},
    SweptRow{"hold", {0, 100, 1'000, 10'000, 100'000}, QT_TRANSLATE_NOOP("Lab", "hold time")},
};

const SweptRow& sweptRowOf(const LabChoice& choice)
{
    const auto row = std::ranges::find(curveRows, std::string_view(choice.swept), &SweptRow::id);
    return row == curveRows.end() ? curveRows.front() : *row;
}

QString threeDigits(double value)
{
    const int before = value >= 1 ? int(std::floor(std::log10(value))) + 1 : 1;
    return QString::number(value, 'f', std::max(0, 3 - before));
}

} // namespace

std::span<const SweptRow> sweptRows() { return curveRows; }

lab::SweepRange rangeOf(const LabChoice& choice)
{
    const SweptRow& row = sweptRowOf(choice);
    const lab::LoadParameter* parameter = lab::findLoadParameter(row.id);
    lab::SweepRange range{parameter, row.values};
    const double now = parameter->read(choice.load);
    const auto place = std::ranges::lower_bound(range.values, now);
    if (place == range.values.end() || *place != now)
        range.values.insert(place, now);
    return range;
}

lab::SweepPlan planOf(const LabChoice& choice, unsigned repetitions)
{
    return {.base = choice.load,
            .services = choice.services,
            .range = rangeOf(choice),
            .repetitions = repetitions};
}

LabChoice withSwept(LabChoice choice, double value)
{
    // A value out of its range leaves the load as it is.
    static_cast<void>(lab::setParameter(choice.load, *lab::findLoadParameter(sweptRowOf(choice).id), value));
    return choice;
}

std::size_t LabShown::current() const
{
    if (!range.parameter)
        return 0;
    const auto place = std::ranges::lower_bound(range.values, range.parameter->read(choice.load));
    return std::size_t(place - range.values.begin());
}

const lab::SweepPoint* LabShown::at(lab::Service service, std::size_t point) const
{
    for (const lab::SweepPoint& one : points)
        if (one.service == service && one.point == point)
            return one.repetitions > 0 ? &one : nullptr;
    return nullptr;
}

std::vector<const lab::SweepPoint*> LabShown::bars() const
{
    std::vector<const lab::SweepPoint*> shown;
    for (const lab::ServiceRow& row : lab::serviceRows())
        if (std::ranges::find(choice.services, row.service) != choice.services.end())
            if (const lab::SweepPoint* point = at(row.service))
                shown.push_back(point);
    return shown;
}

const lab::SweepPoint* LabShown::dearest() const
{
    const auto shown = bars();
    const auto most = std::ranges::max_element(shown, {}, [](const auto* point) { return point->cost.mean; });
    return most == shown.end() ? nullptr : *most;
}

bool LabShown::hasBars() const
{
    return std::ranges::all_of(choice.services, [this](lab::Service service) {
        return std::ranges::any_of(points, [&](const lab::SweepPoint& one) {
            return one.service == service && one.point == current() && (one.repetitions > 0 || one.problem);
        });
    });
}

QString timeText(double nanoseconds)
{
    if (nanoseconds < 1000)
        return QCoreApplication::translate("Lab", "%1 ns").arg(threeDigits(nanoseconds));
    if (nanoseconds < 1e6)
        return QCoreApplication::translate("Lab", "%1 µs").arg(threeDigits(nanoseconds / 1e3));
    if (nanoseconds < 1e9)
        return QCoreApplication::translate("Lab", "%1 ms").arg(threeDigits(nanoseconds / 1e6));
    return QCoreApplication::translate("Lab", "%1 s").arg(threeDigits(nanoseconds / 1e9));
}

QString labText(std::string_view text)
{
    const QString known = QCoreApplication::translate("Lab", text.data()); // all are literals
    return known == toQString(text) ? phrase(text) : known;
}

QString valueText(const lab::LoadParameter& parameter, double value)
{
    if (parameter.unit == "ns")
        return timeText(value);
    const QString number =
        parameter.whole ? toQString(countText(std::uint64_t(value))) : QString::number(value);
    return parameter.unit.empty()
               ? number
               : QCoreApplication::translate("Lab", "%1 %2").arg(number, labText(parameter.unit));
}

} // namespace vmscope::views
