// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/isolation.h"
#include "model/layout/system_ideas.h"
#include "tests/model/layout/planned.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::layout;
using namespace vmscope::layout::test;

class SystemIdeasTest : public QObject
{
    Q_OBJECT

private slots:
    void fromEverySystemEachIdeaIsReached();
    void aKernelThatCanBeBuiltSoIsKept();
    void ramAndOptionsAreKept();
    void whatASystemIsByItselfIsItsIdea();
};

void SystemIdeasTest::fromEverySystemEachIdeaIsReached()
{
    for (const KernelProfile& kernel : kernelProfiles())
        for (const SystemIdea& idea : systemIdeas()) {
            const MachineConfig config = withIdea(configFor(kernel, flatRam(2_GiB)), idea);
            QVERIFY2(!impossible(config), std::string(kernel.id).c_str());
            QVERIFY2(ideaOf(config) == &idea, (std::string(kernel.id) + " " + std::string(idea.id)).c_str());
            QCOMPARE(plan(config).isolated, isIsolated(config));
        }
}

void SystemIdeasTest::aKernelThatCanBeBuiltSoIsKept()
{
    const auto kernelAfter = [](const char* kernel, const char* idea) {
        return text(withIdea(configFor(*findKernel(kernel), flatRam(2_GiB)), *findIdea(idea)).kernel->id);
    };
    QCOMPARE(kernelAfter("linux-2.6.32", "highmem"), "linux-2.6.32");
    QCOMPARE(kernelAfter("linux-2.6.32", "pae"), "linux-2.6.32-pae");
    QCOMPARE(kernelAfter("linux-2.6.32-pae", "no-highmem"), "linux-2.6.32");
    QCOMPARE(kernelAfter("linux-4.19", "kpti"), "linux-4.19-pae");
    QCOMPARE(kernelAfter("linux-2.4.20", "kpti"), "debian-6.1-686-pae"); // it has none
    QCOMPARE(kernelAfter("debian-6.1-amd64", "64-bit"), "debian-6.1-amd64");
    QCOMPARE(kernelAfter("debian-6.1-amd64", "kpti"), "debian-6.1-686-pae");
    QCOMPARE(kernelAfter("linux-2.2.1", "4g4g"), "rhel4-hugemem");
}

void SystemIdeasTest::ramAndOptionsAreKept()
{
    MachineConfig config = firstConfig();
    config.ram = pcRam(5_GiB);
    config.options.vmalloc = 256_MiB;
    for (const SystemIdea& idea : systemIdeas()) {
        config = withIdea(config, idea);
        QCOMPARE(config.ram, pcRam(5_GiB));
        QCOMPARE(config.options.vmalloc, std::optional(256_MiB));
    }
}

void SystemIdeasTest::whatASystemIsByItselfIsItsIdea()
{
    QCOMPARE(ideaOf(firstConfig()), findIdea("no-highmem"));
    QCOMPARE(ideaOf(configFor(*findKernel("x86-64-5level"), flatRam(1_GiB))), findIdea("64-bit"));
    QCOMPARE(ideaOf(configFor(*findKernel("debian-6.1-686-pae"), flatRam(1_GiB))), findIdea("kpti"));
    QCOMPARE(findIdea("windows"), nullptr);
    for (const KernelProfile& kernel : kernelProfiles())
        if (kernel.selfMap || kernel.realMode)
            QCOMPARE(ideaOf(configFor(kernel, flatRam(4_MiB))), nullptr);
}

QTEST_APPLESS_MAIN(SystemIdeasTest)
#include "system_ideas_test.moc"
