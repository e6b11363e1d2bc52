// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/file_io.h"
#include "tests/model/kernel/syscall_fixture.h"

using namespace vmscope;
using namespace vmscope::kernel;
using vmscope::kernel::test::Caller;

namespace {

constexpr unsigned file = 9;

using enum SyscallPhase;

std::vector<SyscallPhase> phases(const RecordEvents& events)
{
    std::vector<SyscallPhase> all;
    for (const Event& event : events.events())
        if (const auto* phase = std::get_if<Phase>(&event))
            all.push_back(phase->phase);
    return all;
}

template<class Sink>
IoResult write(Caller& m, VirtualAddress from, Bytes size, Sink& sink, Bytes offset = {})
{
    return writeToFile(m.kernel, m.by, {file, offset}, from, size, sink);
}

void addKernels()
{
    QTest::addColumn<QString>("kernel");
    QTest::addColumn<QString>("processor");
    QTest::addColumn<QString>("options");
    const auto add = [](const char* name, const char* kernel, const char* processor = "",
                        const char* options = "") {
        QTest::newRow(name) << QString(kernel) << QString(processor) << QString(options);
    };
    add("2.2", "linux-2.2.1");
    add("2.4", "linux-2.4.20");
    add("2.4 PAE", "linux-2.4.20-pae");
    add("2.6.11", "linux-2.6.11");
    add("2.6.20", "linux-2.6.20");
    add("2.6.32", "linux-2.6.32-pae");
    add("4.19", "linux-4.19-pae");
    add("6.1", "debian-6.1-686");
    add("6.1 with SMAP", "debian-6.1-686", "skylake");
    add("6.1 PAE isolated", "debian-6.1-686-pae");
    add("6.1 PAE, SMAP, isolated", "debian-6.1-686-pae", "skylake");
    add("6.1 PAE pti=off", "debian-6.1-686-pae", "", "pti=off");
    add("4G/4G", "rhel4-hugemem");
    add("64 bits isolated", "debian-6.1-amd64");
    add("64 bits, PCID, SMAP", "debian-6.1-amd64", "skylake");
    add("64 bits pti=off", "debian-6.1-amd64", "", "pti=off");
}

Caller callerOfRow()
{
    QFETCH(QString, kernel);
    QFETCH(QString, processor);
    QFETCH(QString, options);
    return Caller(kernel, processor.toStdString(), options);
}

} // namespace

class FileIoTest : public QObject
{
    Q_OBJECT
private slots:
    /// One write() of a page of the program's into a page of the cache in high memory, both there already.
    void whatOneWriteCosts_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<QString>("options");
        QTest::addColumn<unsigned>("cr3");
        QTest::addColumn<unsigned>("pteWrites");
        QTest::addColumn<unsigned>("pteStores");
        QTest::addColumn<unsigned>("invlpg");
        const auto add = [](const char* name, const char* kernel, const char* options, unsigned cr3,
                            unsigned writes, unsigned stores, unsigned invlpg) {
            QTest::newRow(name) << QString(kernel) << QString(options) << cr3 << writes << stores << invlpg;
        };
        add("2.4, kmap", "linux-2.4.20", "", 0, 1, 1, 0);
        add("2.4 PAE, kmap", "linux-2.4.20-pae", "", 0, 1, 2, 0);
        add("2.6.11", "linux-2.6.11", "", 0, 1, 1, 1);
        add("2.6.11 PAE", "linux-2.6.11-pae", "", 0, 1, 2, 1);
        add("2.6.20", "linux-2.6.20", "", 0, 2, 2, 1);
        add("2.6.32 PAE", "linux-2.6.32-pae", "", 0, 2, 4, 1);
        add("4.19", "linux-4.19", "", 0, 2, 2, 1);
        add("4.19 isolated", "linux-4.19-pae", "", 2, 2, 4, 1);
        add("6.1", "debian-6.1-686", "", 0, 2, 2, 1);
        add("6.1 isolated", "debian-6.1-686-pae", "", 2, 2, 4, 1);
        add("6.1 pti=off", "debian-6.1-686-pae", "pti=off", 0, 2, 4, 1);
        add("4G/4G", "rhel4-hugemem", "", 2, 2, 4, 2);
        add("64 bits", "debian-6.1-amd64", "pti=off", 0, 0, 0, 0);
        add("64 bits isolated", "debian-6.1-amd64", "", 2, 0, 0, 0);
    }
    void whatOneWriteCosts()
    {
        QFETCH(QString, kernel);
        QFETCH(QString, options);
        Caller m(kernel, "", options);
        const VirtualAddress buffer = m.fill(4_KiB);
        const FrameNumber page = m.cached({file, 0});
        QCOMPARE(page >= m.kernel.layout().maxLowPfn, !m.kernel.layout().config.kernel->is64Bit());
        CountEvents events;
        QCOMPARE(write(m, buffer, 4_KiB, events), (IoResult{4_KiB}));
        QTEST(unsigned(events.count<Cr3Loaded>()), "cr3");
        QTEST(unsigned(events.count<PteSet>() + events.count<PteCleared>()), "pteWrites");
        QTEST(unsigned(events.count<PteStore>()), "pteStores");
        QTEST(unsigned(events.count<Invlpg>()), "invlpg");
        QCOMPARE(events.count<FullFlush>() + events.count<PageFaultServed>(), 0u);
        QCOMPARE(m.bytesOf(page, 0_B, 4_KiB), Caller::pattern(4_KiB));
    }
    void aPageThatIsMappedStillCostsNothing_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::newRow("2.4, kmap hit") << "linux-2.4.20";
        QTest::newRow("4G/4G, both slots hold their page") << "rhel4-hugemem";
    }
    void aPageThatIsMappedStillCostsNothing()
    {
        QFETCH(QString, kernel);
        Caller m(kernel);
        const VirtualAddress buffer = m.fill(4_KiB);
        QCOMPARE(write(m, buffer, 4_KiB, m.events), (IoResult{4_KiB}));
        CountEvents events;
        QCOMPARE(write(m, buffer, 4_KiB, events), (IoResult{4_KiB}));
        QCOMPARE(events.count<PteStore>() + events.count<Invlpg>(), 0u);
        QVERIFY(events.count<MapHit>() > 0);
    }

    void whatIsWrittenIsRead_data() { addKernels(); }
    void whatIsWrittenIsRead()
    {
        Caller m = callerOfRow();
        const VirtualAddress buffer = m.fill(3 * 4_KiB);
        const Bytes size = 2 * 4_KiB + 100_B; // from within a page to within a page, on both sides
        QCOMPARE(write(m, buffer + 321_B, size, m.events, 4000_B), (IoResult{size}));
        const VirtualAddress other = m.map(4 * 4_KiB);
        QCOMPARE(readFromFile(m.kernel, m.by, {file, 4000_B}, other + 7_B, size, m.events), (IoResult{size}));
        QCOMPARE(m.readAt(other + 7_B, size), m.readAt(buffer + 321_B, size));
        QCOMPARE(m.cpu().privilege, paging::Privilege::User);
        QCOMPARE(m.count<Stac>(), m.count<Clac>() - m.count<EnteredKernel>() + systemCalls(m));
        QVERIFY(!m.cpu().alignmentCheck);
    }
    void aUserPageThatIsNotThereIsBroughtIn_data() { addKernels(); }
    void aUserPageThatIsNotThereIsBroughtIn()
    {
        Caller m = callerOfRow();
        const VirtualAddress buffer = m.map(8_KiB); // reads as 0
        const FrameNumber page = m.cached({file, 0});
        QVERIFY(m.bytesOf(page, 0_B, 16_B) != std::vector<std::byte>(16));
        QCOMPARE(write(m, buffer, 4_KiB, m.events), (IoResult{4_KiB}));
        QCOMPARE(m.count<PageFaultServed>(), 1u);
        QCOMPARE(m.count<FixedUp>(), 0u);
        QCOMPARE(m.bytesOf(page, 0_B, 4_KiB), std::vector<std::byte>(4096));
    }
    void aBadPointerIsFixedUpAndNothingIsLost_data() { addKernels(); }
    void aBadPointerIsFixedUpAndNothingIsLost()
    {
        Caller m = callerOfRow();
        const VirtualAddress buffer = m.map(4_KiB);
        m.unmap(buffer, 4_KiB);
        const FrameNumber page = m.cached({file, 0});
        const bool zeroes =
            m.kernel.layout().config.kernel->fileIo.write != layout::FileIoRow::Write::AtomicRetry;
        const auto before = m.bytesOf(page, 0_B, 4_KiB);
        QCOMPARE(write(m, buffer, 4_KiB, m.events), (IoResult{{}, Errno::BadAddress}));
        QCOMPARE(m.bytesOf(page, 0_B, 4_KiB), zeroes ? std::vector<std::byte>(4096) : before);
        QCOMPARE(m.cpu().privilege, paging::Privilege::User);
        QCOMPARE(m.kernel.temporary->stateOf(m.by.task).preemptCount, 0u);
        QCOMPARE(m.kernel.temporary->stateOf(m.by.task).pagefaultDisabled, 0u);
        QVERIFY(!m.cpu().alignmentCheck);
    }
    void aPointerIntoTheKernelIsRefusedAtOnce_data() { addKernels(); }
    void aPointerIntoTheKernelIsRefusedAtOnce()
    {
        Caller m = callerOfRow();
        RecordEvents events;
        const VirtualAddress end = m.kernel.processes->rules().end;
        for (const VirtualAddress bad :
             {end, end - 1_B, VirtualAddress{0xfffff000}, VirtualAddress{~0ull - 8}})
            if (bad + 16_B > end || bad > end) {
                events.clear();
                QCOMPARE(write(m, bad, 16_B, events), (IoResult{{}, Errno::BadAddress}));
                QCOMPARE(phases(events), (std::vector{AccessOk}));
            }
    }
    /// The buffer's second page is not there and never will be.
    void aBufferThatEndsTooEarly_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<Bytes>("first");  ///< of a write within one page of the file
        QTest::addColumn<Bytes>("second"); ///< of one that begins a page of the file in the bad page
        QTest::newRow("2.4: the chunk fails") << "linux-2.4.20" << 0_B << 4_KiB;
        QTest::newRow("2.6.11: what was copied counts") << "linux-2.6.11" << 1_KiB << 4_KiB;
        QTest::newRow("2.6.20") << "linux-2.6.20" << 1_KiB << 4_KiB;
        QTest::newRow("2.6.32: touched before") << "linux-2.6.32" << 0_B << 4_KiB;
        QTest::newRow("4.19: touched before") << "linux-4.19-pae" << 0_B << 4_KiB;
        QTest::newRow("6.1: as far as it goes") << "debian-6.1-686-pae" << 1_KiB << 4_KiB;
        QTest::newRow("4G/4G") << "rhel4-hugemem" << 1_KiB << 4_KiB;
        QTest::newRow("64 bits") << "debian-6.1-amd64" << 1_KiB << 4_KiB;
    }
    void aBufferThatEndsTooEarly()
    {
        QFETCH(QString, kernel);
        QFETCH(Bytes, first);
        QFETCH(Bytes, second);
        Caller m(kernel);
        const VirtualAddress buffer = m.fill(8_KiB);
        m.unmap(buffer + 4_KiB, 4_KiB);
        const FrameNumber page = m.cached({file, 0});
        const IoResult result = write(m, buffer + 3_KiB, 2_KiB, m.events);
        QCOMPARE(result, (IoResult{first, first > 0_B ? Errno::None : Errno::BadAddress}));
        if (first > 0_B)
            QCOMPARE(m.bytesOf(page, 0_B, first), m.readAt(buffer + 3_KiB, first));
        QCOMPARE(write(m, buffer, 6_KiB, m.events, 8_KiB), (IoResult{second}));
        QCOMPARE(m.bytesOf(*m.kernel.cache->find({file, 2}), 0_B, 4_KiB), m.readAt(buffer, 4_KiB));
    }
    void readingInto_a_bufferThatEndsTooEarly_data() { addKernels(); }
    void readingInto_a_bufferThatEndsTooEarly()
    {
        Caller m = callerOfRow();
        const VirtualAddress buffer = m.fill(8_KiB);
        m.unmap(buffer + 4_KiB, 4_KiB);
        const FrameNumber page = m.cached({file, 0});
        QCOMPARE(readFromFile(m.kernel, m.by, {file, {}}, buffer + 3_KiB, 2_KiB, m.events),
                 (IoResult{1_KiB}));
        QCOMPARE(m.readAt(buffer + 3_KiB, 1_KiB), m.bytesOf(page, 0_B, 1_KiB));
        QCOMPARE(readFromFile(m.kernel, m.by, {file, {}}, buffer + 4_KiB, 16_B, m.events),
                 (IoResult{{}, Errno::BadAddress}));
    }
    void anAreaThatIsReadOnlyIsNotReadInto_data() { addKernels(); }
    void anAreaThatIsReadOnlyIsNotReadInto()
    {
        Caller m = callerOfRow();
        const VirtualAddress buffer = m.map(4_KiB, {.rights = {true, false, false}});
        QCOMPARE(readFromFile(m.kernel, m.by, {file, {}}, buffer, 16_B, m.events),
                 (IoResult{{}, Errno::BadAddress}));
    }

    void theOrderOfThings_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<QList<int>>("expected");
        const auto add = [](const char* kernel, std::initializer_list<SyscallPhase> expected) {
            QList<int> numbers;
            for (const SyscallPhase phase : expected)
                numbers.append(int(phase));
            QTest::newRow(kernel) << QString(kernel) << numbers;
        };
        add("linux-2.2.1", {AccessOk, FindCachePage, MapCachePage, Copy, Commit, UnmapCachePage});
        add("linux-2.4.20", {AccessOk, FaultIn, FindCachePage, MapCachePage, Copy, Commit, UnmapCachePage});
        for (const char* kernel : {"linux-2.6.11", "debian-6.1-686-pae", "rhel4-hugemem", "debian-6.1-amd64"})
            add(kernel, {AccessOk, FaultIn, FindCachePage, MapCachePage, Copy, UnmapCachePage, Commit});
    }
    void theOrderOfThings()
    {
        QFETCH(QString, kernel);
        QFETCH(QList<int>, expected);
        Caller m(kernel);
        RecordEvents events;
        (void)write(m, m.fill(4_KiB), 4_KiB, events);
        QList<int> got;
        for (const SyscallPhase phase : phases(events))
            got.append(int(phase));
        QCOMPARE(got, expected);
        QVERIFY(std::holds_alternative<EnteredKernel>(events.events().front()));
        QVERIFY(std::holds_alternative<ReturnedToUser>(events.events().back()));
    }
    /// The bad page goes through kmap_atomic() first and then through kmap(), which sleeps with all slots
    /// held.
    void theSlowWayMaySleep()
    {
        Caller m("linux-2.6.11");
        const VirtualAddress buffer = m.fill(8_KiB);
        m.unmap(buffer + 4_KiB, 4_KiB);
        for (unsigned i = 0; i < 1024; ++i) {
            const FrameNumber page{m.kernel.layout().maxLowPfn.value + 5000 + i};
            QVERIFY(m.kernel.pkmap.write().kmap(m.kernel.machine(), {0, {7}}, page, m.events));
        }
        const IoResult result = write(m, buffer + 3_KiB, 2_KiB, m.events);
        QVERIFY(result.sleeps);
        QCOMPARE(result.done, 0_B);
        QCOMPARE(m.cpu().privilege, paging::Privilege::Supervisor); // in the middle of the call
        QCOMPARE(m.kernel.pkmap->sleepers().size(), 1u);
    }

private:
    /// Entries that begin with no CLAC.
    static std::uint64_t systemCalls(const Caller& m)
    {
        const bool smap = (m.cpu().registers().cr4 & paging::cr4Smap) != 0;
        if (!smap)
            return m.count<EnteredKernel>();
        return 2; // one write(), one read()
    }
};

QTEST_APPLESS_MAIN(FileIoTest)
#include "file_io_test.moc"
