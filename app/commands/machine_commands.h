// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

/// The subcommands that show and check the machine: its page tables, its MMU and its TLBs.
namespace vmscope::commands {

/// check-mmu FILE…: exit code 1 where a vector fails.
void addCheckMmu(CLI::App& app, int& exitCode);
/// replay TRACE: hits and misses of TLBs on a trace of addresses.
void addReplay(CLI::App& app, int& exitCode);
/// inspect SIDECAR: the tables of a dump as text, JSON or a graph.
void addInspect(CLI::App& app, int& exitCode);
/// walk --kernel ID | --dump SIDECAR VA…: the walk of each address, step by step.
void addWalk(CLI::App& app, int& exitCode);
/// graph --kernel ID | --dump SIDECAR: all tables as a graph, and what it answers.
void addGraph(CLI::App& app, int& exitCode);
/// kmap --kernel ID --pages N: the page-table and TLB work of mapping high memory.
void addKmap(CLI::App& app);
/// lab: what temporary mappings cost under load.
void addLab(CLI::App& app);
/// alloc --kernel ID: which memory runs out first, and why.
void addAlloc(CLI::App& app);
/// check FILE…: files that people write, by their kind.
void addCheck(CLI::App& app);
/// syscall SCENARIO --kernel ID: a scenario or a file of one step by step, and its cost.
void addSyscall(CLI::App& app);
/// scenarios: what there is to step through.
void addScenarios(CLI::App& app);
/// measure-host: what mappings cost on the processor that this runs on.
void addMeasureHost(CLI::App& app);

} // namespace vmscope::commands
