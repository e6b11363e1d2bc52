// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/host_calm.h"
#include "model/lab/host_work.h"
#include "model/lab/sample_spread.h"
#include "model/lab/tlb_staircase.h"

#include <functional>
#include <stop_token>

namespace vmscope::lab {

/// What to measure, and for how long.
struct HostPlan
{
    double seconds = 3;    ///< about so long; a round that has begun ends, and there are at least three
    Bytes memory = 64_MiB; ///< of the file, and of the largest working set; a power of two, at least 256 KiB
    unsigned mostThreads = 8; ///< with how many threads of one address space at most; 1, 2, 4, …
};

/// How the caller takes part; both may be empty.
struct HostControl
{
    std::stop_token stop;                 ///< looked at before each sample, of about a millisecond
    std::function<void(double)> progress; ///< with 0 to 1, in the measuring thread
};

/// Samples of one figure. While one was taken another program may have had the processor: it is disturbed.
struct HostSamples
{
    std::vector<double> calm; ///< nanoseconds an operation
    std::vector<double> disturbed;

    /// Of the calm ones where there are three or more, or else of all.
    [[nodiscard]] SampleSpread spread() const;
};

/// One work with one number of threads; all but the first only run.
struct HostRow
{
    const HostWork* work = nullptr;
    unsigned threads = 1;
    SampleSpread nanoseconds;  ///< an operation; no samples: it could not be measured
    std::size_t disturbed = 0; ///< samples that met another program; left out where there are enough others
    double ratio = 0; ///< of the medians, to the permanent mapping with one thread; 0 where there is none
};

/// One working set of the staircase.
struct HostStair
{
    HostPages pages = HostPages::Small;
    Bytes workingSet;
    SampleSpread nanoseconds; ///< a load
};

/// What was measured, where, and how far it can be trusted.
struct HostMeasurement
{
    std::string processor;
    std::string kernel;
    std::size_t cpus = 0; ///< that threads may run on
    Bytes memory;
    std::vector<HostRow> rows;
    std::vector<HostStair> stairs;
    std::vector<CalmSign> signs;
    std::vector<std::string> shortcomings; ///< what could not be done, and why, a sentence each
    std::size_t rounds = 0;
    double seconds = 0;
    bool cancelled = false;

    /// Nothing but this ran: the figures are those of the machine.
    [[nodiscard]] bool quiet() const { return lab::quiet(signs); }
};

/// Measures in rounds, one sample of each row and stair a round, so that what changes on the machine meets
/// all alike; the first round warms up and does not count. Takes the calling thread's place on one processor.
[[nodiscard]] HostMeasurement measureHost(const HostPlan& plan, const HostControl& control = {});

/// Whether a measurement has had its time: `rounds` that count, after `seconds`.
[[nodiscard]] bool measuredEnough(const HostPlan& plan, std::size_t rounds, double seconds);

} // namespace vmscope::lab
