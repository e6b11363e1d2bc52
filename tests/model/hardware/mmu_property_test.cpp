// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/hardware/slow_machine.h"

#include <QtTest>

#include <random>

using namespace vmscope;
using namespace vmscope::hardware;
using namespace vmscope::paging;

namespace {

/// VMSCOPE_PROPERTY_STEPS asks for more than what a test run has time for.
unsigned stepCount() { return std::max(60'000, qEnvironmentVariableIntValue("VMSCOPE_PROPERTY_STEPS")); }

constexpr unsigned tableCount = 24; // pages 1 to 24 of RAM are tables; the entries in them are random

/// The engine and the slow machine side by side, with the same random life.
class Pair
{
public:
    Pair(unsigned seed, ModeId mode, const TlbGeometry& array)
        : m_random(seed)
        , m_mode(pagingMode(mode))
        , m_slowTlb(array.sets(), array.ways, array.policy == Replacement::Lru)
        , m_memory({{0_pa, PhysicalAddress{1ull << 41}}})
        , m_cpu(MmuGeometry{.unified = {{array}}}, {.physicalBits = 40})
    {
        m_walker.physicalBits = 40;
        // PDPTEs live in page 0 so that PAE finds them below 4 GiB with no reserved bits in them.
        m_registers.cr3 = m_mode.rootInRegisters ? 0 : 0x1000;
        for (unsigned i = 0; i < tableCount * 64; ++i)
            editEntry();
        loadAll();
    }

    /// One random act; false where the two disagree.
    bool step(bool withFlushes)
    {
        const unsigned dice = pick(100);
        if (dice < 12)
            return editEntry(), withFlushes ? flushAll() : void(), true;
        if (dice < 18)
            return invlpg(), true;
        if (dice < 20)
            return loadRoot(), withFlushes ? flushAll() : void(), true;
        if (dice < 21)
            return loadAll(), true;
        return access();
    }
    /// What the machine answers, against a walk without any TLB.
    bool agreesWithAFreshWalk()
    {
        slow::Words copy = m_words;
        const std::uint64_t address = randomAddress();
        const Access wanted = randomAccess();
        const slow::Answer expected = m_walker.walk(copy, address, wanted).answer;
        const slow::Answer got = engineAnswer(address, wanted);
        m_words = copy;
        return expected == got && sameTables();
    }
    bool sameTables()
    {
        return std::ranges::all_of(m_words,
                                   [&](const auto& word) { return engineWord(word.first) == word.second; });
    }
    [[nodiscard]] TlbCounters counted() const { return m_counted; }
    [[nodiscard]] TlbCounters engineCounted() const { return m_cpu.mmu().level(TlbName::Unified).counters(); }

private:
    std::uint64_t pick(std::uint64_t n) { return m_random() % n; }
    bool chance(unsigned percent) { return pick(100) < percent; }

    std::uint64_t engineWord(std::uint64_t where)
    {
        return m_mode.entryBytes == 8 ? m_memory.read<std::uint64_t>({where})
                                      : m_memory.read<std::uint32_t>({where});
    }
    void setWord(std::uint64_t where, std::uint64_t value)
    {
        m_words[where] = value;
        m_mode.entryBytes == 8 ? m_memory.write(PhysicalAddress{where}, value)
                               : m_memory.write(PhysicalAddress{where}, static_cast<std::uint32_t>(value));
    }
    /// Few indices are used, so that addresses meet tables and each other.
    std::uint64_t index()
    {
        return chance(90) ? pick(4) : m_mode.entryBytes == 8 ? 508 + pick(4) : 1020 + pick(4);
    }

    void editEntry()
    {
        const std::uint64_t where = (1 + pick(tableCount)) * 4096 + index() * m_mode.entryBytes;
        std::uint64_t entry = (1 + pick(tableCount)) << 12 | (chance(92) ? 1 : 0) | (chance(80) ? 2 : 0) |
                              (chance(80) ? 4 : 0) | pick(16) << 5 | pick(8) << 9;
        if (chance(85))
            entry &= ~0x80ull;
        if (chance(4))
            entry |= 1ull << pick(64);
        if (m_mode.hasNoExecute && chance(10))
            entry |= bit::noExecute;
        setWord(where, m_mode.entryBytes == 8 ? entry : entry & 0xffffffff);
    }
    /// Mostly one of a few, so that there are hits.
    std::uint64_t randomAddress()
    {
        std::uint64_t& liked = m_liked[pick(m_liked.size())];
        if (chance(10))
            liked = anyAddress();
        return chance(90) ? liked : anyAddress();
    }
    std::uint64_t anyAddress()
    {
        std::uint64_t address = pick(4096);
        for (const LevelRow& row : m_mode.levels)
            address |= (index() & (row.entryCount() - 1)) << row.shift;
        return chance(98) ? m_mode.canonical({address}).value : address;
    }
    Access randomAccess()
    {
        return {static_cast<AccessKind>(pick(3)), chance(50) ? Privilege::User : Privilege::Supervisor,
                chance(30)};
    }

    /// Random control registers for the mode, and everything flushed.
    void loadAll()
    {
        const bool isLong = m_mode.sixtyFourBit;
        // Not global pages and contexts together: a page may then be held twice, and which of the two is used
        // is the processor's affair.
        const bool contexts = isLong && chance(50);
        m_registers = {.cr0 = cr0Paging | (chance(60) ? cr0WriteProtect : 0),
                       .cr3 = m_registers.cr3,
                       .cr4 = (m_mode.entryBytes == 8 ? cr4Pae : 0) | (chance(70) ? cr4Pse : 0) |
                              (!contexts && chance(60) ? cr4Pge : 0) | (chance(30) ? cr4Smep : 0) |
                              (chance(30) ? cr4Smap : 0) | (contexts ? cr4Pcide : 0),
                       .efer = (isLong ? eferLongModeActive : 0) | (chance(70) ? eferNoExecute : 0)};
        if (!(m_registers.cr4 & cr4Pcide))
            m_registers.cr3 &= ~cr3Pcid;
        (void)m_cpu.setControls(0, 0, 0, m_memory, m_silent);
        writePdptes();
        (void)m_cpu.loadCr3(m_registers.cr3, m_memory, m_silent);
        (void)m_cpu.setControls(m_registers.cr0, m_registers.cr4, m_registers.efer, m_memory, m_silent);
        m_slowTlb.drop([](const auto&) { return true; });
        m_walker.registers = m_registers;
    }
    /// Another root in another context; the manual's flush.
    void loadRoot()
    {
        const std::uint64_t pcid = m_registers.cr4 & cr4Pcide ? pick(3) : 0;
        m_registers.cr3 = m_mode.rootInRegisters ? 32 * pick(4) : (1 + pick(3)) * 4096 | pcid;
        const bool keep = (m_registers.cr4 & cr4Pcide) && chance(50);
        writePdptes();
        (void)m_cpu.loadCr3(m_registers.cr3 | (keep ? cr3NoFlush : 0), m_memory, m_silent);
        m_walker.registers = m_registers;
        if (!keep)
            m_slowTlb.drop([&](const auto& entry) { return !entry.page.global && entry.pcid == pcid; });
    }
    void writePdptes()
    {
        for (unsigned i = 0; m_mode.rootInRegisters && i < 4; ++i) {
            m_walker.pdptes[i] = (1 + pick(tableCount)) << 12 | (chance(90) ? 1 : 0);
            m_memory.write(PhysicalAddress{m_registers.cr3 + 8 * i}, m_walker.pdptes[i]);
        }
    }
    [[nodiscard]] std::uint16_t pcid() const
    {
        return m_registers.cr4 & cr4Pcide ? m_registers.cr3 & cr3Pcid : 0;
    }

    void invlpg()
    {
        const std::uint64_t address = randomAddress();
        m_cpu.invlpg({address}, m_silent);
        dropPage(address);
    }
    /// INVPCID of everything: the flush that no edit of a table outlives.
    void flushAll()
    {
        m_cpu.invpcid(Invpcid::AllWithGlobals, 0, {}, m_silent);
        m_slowTlb.drop([](const auto&) { return true; });
    }
    void dropPage(std::uint64_t address)
    {
        m_slowTlb.drop([&](const auto& entry) {
            return (entry.page.global || entry.pcid == pcid()) &&
                   (entry.start ^ address) >> entry.page.shift == 0;
        });
    }

    slow::Answer engineAnswer(std::uint64_t address, Access wanted)
    {
        const auto physical = m_cpu.mmu().translate({address}, wanted, m_memory, m_silent);
        const Fault& fault = m_cpu.mmu().fault();
        if (!physical && fault.vector == 14 && fault.address.value != address)
            return {.vector = 255};
        return physical ? slow::Answer{.physical = physical->value}
                        : slow::Answer{.vector = fault.vector, .errorCode = fault.errorCode};
    }

    bool access()
    {
        const std::uint64_t address = randomAddress();
        const Access wanted = randomAccess();
        return slowAnswer(address, wanted) == engineAnswer(address, wanted);
    }
    slow::Answer slowAnswer(std::uint64_t address, Access wanted)
    {
        slow::Tlb::Entry* entry = m_slowTlb.find(address, pcid());
        ++(entry ? m_counted.hits : m_counted.misses);
        if (!entry)
            return walkAndAdd(address, wanted);
        if (!m_walker.allows(entry->page, wanted)) {
            const slow::Answer answer = m_walker.fault(wanted, 1).answer;
            dropPage(address);
            return answer;
        }
        if (wanted.writes() && !entry->page.dirty)
            return walkAgain(address, wanted, *entry);
        return {.physical = entry->page.answer.physical | (address & 0xfff)};
    }
    slow::Answer walkAndAdd(std::uint64_t address, Access wanted)
    {
        slow::Page page = m_walker.walk(m_words, address, wanted);
        const slow::Answer answer = page.answer;
        if (answer.vector == 0) {
            page.answer.physical &= ~0xfffull;
            m_slowTlb.add({address & ~0xfffull, pcid(), page});
        }
        return answer;
    }
    /// A store to an entry with D clear: the tables are asked again.
    slow::Answer walkAgain(std::uint64_t address, Access wanted, slow::Tlb::Entry& entry)
    {
        slow::Page page = m_walker.walk(m_words, address, wanted);
        const slow::Answer answer = page.answer;
        if (answer.vector != 0)
            return dropPage(address), answer;
        page.answer.physical &= ~0xfffull;
        entry = {address & ~0xfffull, pcid(), page};
        return answer;
    }

    std::mt19937_64 m_random;
    const PagingMode& m_mode;
    slow::Words m_words;
    slow::Walker m_walker;
    slow::Tlb m_slowTlb;
    TlbCounters m_counted;
    ControlRegisters m_registers;
    std::array<std::uint64_t, 16> m_liked{}; ///< addresses that are used often
    PhysicalMemory m_memory;
    Cpu m_cpu;
    NoEvents m_silent;
};

} // namespace

class MmuPropertyTest : public QObject
{
    Q_OBJECT

private slots:
    void theEngineAgreesWithASlowMachine_data();
    void theEngineAgreesWithASlowMachine();
    void withFlushesTheTlbNeverDisagreesWithAFreshWalk_data() { theEngineAgreesWithASlowMachine_data(); }
    void withFlushesTheTlbNeverDisagreesWithAFreshWalk();
};

void MmuPropertyTest::theEngineAgreesWithASlowMachine_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("entries");
    QTest::addColumn<int>("ways");
    QTest::addColumn<bool>("fifo");
    for (const ModeId mode : {ModeId::Legacy32, ModeId::Pae, ModeId::FourLevel})
        for (const auto& [entries, ways, fifo] : {std::tuple{16, 4, false}, std::tuple{8, 8, false},
                                                  std::tuple{8, 2, true}, std::tuple{4, 1, false}})
            QTest::addRow("%s, %d entries, %d ways", pagingMode(mode).name.data(), entries, ways)
                << static_cast<int>(mode) << entries << ways << fifo;
}

void MmuPropertyTest::theEngineAgreesWithASlowMachine()
{
    QFETCH(int, mode);
    QFETCH(int, entries);
    QFETCH(int, ways);
    QFETCH(bool, fifo);
    Pair pair(unsigned(entries * 100 + ways), static_cast<ModeId>(mode),
              {.entries = unsigned(entries),
               .ways = unsigned(ways),
               .policy = fifo ? Replacement::Fifo : Replacement::Lru});
    for (unsigned step = 0; step < stepCount(); ++step)
        QVERIFY2(pair.step(false), qPrintable(QString("step %1").arg(step)));
    QVERIFY(pair.sameTables());
    QCOMPARE(pair.engineCounted(), pair.counted());
    QVERIFY(pair.counted().hits > stepCount() / 20);
}

void MmuPropertyTest::withFlushesTheTlbNeverDisagreesWithAFreshWalk()
{
    QFETCH(int, mode);
    QFETCH(int, entries);
    QFETCH(int, ways);
    QFETCH(bool, fifo);
    Pair pair(unsigned(entries * 77 + ways), static_cast<ModeId>(mode),
              {.entries = unsigned(entries),
               .ways = unsigned(ways),
               .policy = fifo ? Replacement::Fifo : Replacement::Lru});
    for (unsigned step = 0; step < stepCount() / 20; ++step)
        QVERIFY2(pair.step(true) && pair.agreesWithAFreshWalk(), qPrintable(QString("step %1").arg(step)));
}

QTEST_APPLESS_MAIN(MmuPropertyTest)
#include "mmu_property_test.moc"
