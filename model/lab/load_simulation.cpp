// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/load_simulation.h"

#include "model/lab/load_machine.h"

namespace vmscope::lab {

namespace {

constexpr unsigned eventsBetweenLooks = 1024; // even with thousands of sleepers a few milliseconds

} // namespace

LoadSimulation::LoadSimulation(std::unique_ptr<Machine> machine)
    : m_machine(std::move(machine))
{
}
LoadSimulation::LoadSimulation(LoadSimulation&&) noexcept = default;
LoadSimulation& LoadSimulation::operator=(LoadSimulation&&) noexcept = default;
LoadSimulation::~LoadSimulation() = default;

Result<LoadSimulation> LoadSimulation::start(const Load& load, Service service)
{
    if (const auto problem = problemOf(load, service))
        return *problem;
    return LoadSimulation(std::make_unique<Machine>(load, service));
}

bool LoadSimulation::advance(std::uint64_t operations) { return m_machine->advance(operations); }
bool LoadSimulation::run(std::uint64_t events) { return m_machine->run(events); }
bool LoadSimulation::step() { return m_machine->step(); }
bool LoadSimulation::isFinished() const { return m_machine->isFinished(); }
double LoadSimulation::progress() const { return m_machine->progress(); }
LoadResult LoadSimulation::result() const { return m_machine->result(); }
std::span<const std::uint32_t> LoadSimulation::pkmapCounts() const { return m_machine->pkmap().counts(); }
unsigned LoadSimulation::lastSlot() const { return m_machine->pkmap().last(); }
std::uint64_t LoadSimulation::fullFlushes() const { return m_machine->fullFlushes(); }

Result<LoadResult> runLoad(const Load& load, Service service, std::stop_token stop,
                           const std::function<void(const LoadSimulation&)>& progress)
{
    auto simulation = LoadSimulation::start(load, service);
    if (!simulation)
        return simulation.error();
    while (!stop.stop_requested() && simulation->run(eventsBetweenLooks))
        if (progress)
            progress(*simulation);
    return simulation->result();
}

} // namespace vmscope::lab
