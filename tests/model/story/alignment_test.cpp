// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/alignment.h"

#include <QTest>

#include <random>

using namespace vmscope;
using namespace vmscope::story;

namespace {

/// A run of one act with these moments.
ScenarioRun runOf(const std::vector<Moment>& moments)
{
    ScenarioRun run;
    run.acts.push_back({0, nullptr});
    for (const Moment moment : moments)
        run.steps.push_back({.before = nullptr, .moment = moment});
    return run;
}

std::vector<AlignedSteps> alignedOf(const std::vector<ScenarioRun>& runs)
{
    std::vector<const ScenarioRun*> pointers;
    for (const ScenarioRun& run : runs)
        pointers.push_back(&run);
    return aligned(pointers);
}

std::size_t pairsIn(const std::vector<AlignedSteps>& rows)
{
    return std::size_t(std::ranges::count_if(rows, [](const AlignedSteps& row) { return row[0] && row[1]; }));
}

/// As many as can stand beside each other: every way is tried.
std::size_t mostPairs(const std::vector<Step>& a, const std::vector<Step>& b, std::size_t i, std::size_t j)
{
    if (i == a.size() || j == b.size())
        return 0;
    const std::size_t skipped = std::max(mostPairs(a, b, i + 1, j), mostPairs(a, b, i, j + 1));
    return a[i].moment == b[j].moment ? std::max(skipped, 1 + mostPairs(a, b, i + 1, j + 1)) : skipped;
}

} // namespace

class AlignmentTest : public QObject
{
    Q_OBJECT

private slots:
    void equalRunsStandStepBesideStep();
    void aStepThatOneRunLacksStandsAlone();
    void actsAreNeverMixed();
    void threeRunsShareTheirRows();
    void noWayPairsMoreSteps();
};

void AlignmentTest::equalRunsStandStepBesideStep()
{
    const ScenarioRun run = runOf({Moment::Act, Moment::AccessOk, Moment::Copy, Moment::Commit});
    const auto rows = alignedOf({run, run});
    QCOMPARE(rows.size(), 4u);
    for (std::size_t i = 0; i < rows.size(); ++i)
        QCOMPARE(rows[i], (AlignedSteps{i, i}));
}

void AlignmentTest::aStepThatOneRunLacksStandsAlone()
{
    const auto rows = alignedOf({runOf({Moment::Act, Moment::Copy, Moment::Commit}),
                                 runOf({Moment::Act, Moment::MapCachePage, Moment::Copy, Moment::Commit})});
    QCOMPARE(rows, (std::vector<AlignedSteps>{{0, 0}, {std::nullopt, 1}, {1, 2}, {2, 3}}));
}

void AlignmentTest::actsAreNeverMixed()
{
    ScenarioRun one = runOf({Moment::Act, Moment::Copy, Moment::Act});
    one.acts.push_back({2, nullptr});
    ScenarioRun other = runOf({Moment::Act, Moment::Act, Moment::Copy});
    other.acts.push_back({1, nullptr});
    QCOMPARE(alignedOf({one, other}),
             (std::vector<AlignedSteps>{{0, 0}, {1, std::nullopt}, {2, 1}, {std::nullopt, 2}}));
}

void AlignmentTest::threeRunsShareTheirRows()
{
    const auto rows = alignedOf({runOf({Moment::Act, Moment::Copy}), runOf({Moment::Act, Moment::Fault}),
                                 runOf({Moment::Act, Moment::Fault, Moment::Copy})});
    for (std::size_t column = 0; column < 3; ++column) {
        std::size_t next = 0;
        for (const AlignedSteps& row : rows)
            if (row[column])
                QCOMPARE(*row[column], next++);
        QCOMPARE(next, column == 2 ? 3u : 2u);
    }
    QCOMPARE(rows.front(), (AlignedSteps{0, 0, 0}));
}

void AlignmentTest::noWayPairsMoreSteps()
{
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        std::vector<ScenarioRun> runs;
        for (int i = 0; i < 2; ++i) {
            std::vector<Moment> moments{Moment::Act};
            for (unsigned left = random() % 7; left > 0; --left)
                moments.push_back(Moment(1 + random() % 3));
            runs.push_back(runOf(moments));
        }
        const auto rows = alignedOf(runs);
        QCOMPARE(pairsIn(rows), mostPairs(runs[0].steps, runs[1].steps, 0, 0));
        for (std::size_t column = 0; column < 2; ++column) {
            std::size_t next = 0;
            for (const AlignedSteps& row : rows)
                if (row[column])
                    QCOMPARE(*row[column], next++);
            QCOMPARE(next, runs[column].steps.size());
        }
    }
}

QTEST_APPLESS_MAIN(AlignmentTest)
#include "alignment_test.moc"
