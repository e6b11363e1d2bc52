// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/remote_access.h"
#include "model/kernel/user_copy.h"
#include "tests/model/kernel/random_run.h"
#include "tests/model/kernel/syscall_fixture.h"

using namespace vmscope;
using namespace vmscope::kernel;
using vmscope::kernel::test::Caller;

namespace {

/// A program in a system call, and four pages of the kernel's own.
struct InKernel : Caller
{
    explicit InKernel(const QString& id, std::string_view processor = "", const QString& options = {})
        : Caller(id, processor, options)
        , entry(enterKernel(kernel, by, EntryKind::Int80, silent))
    {
        const auto got = kernel.pages.write().alloc({gfp::kernel, 2, {}});
        frame = std::get<FrameNumber>(got);
        own = kernel.layout().pageOffset + (frame.start() - PhysicalAddress{});
        const std::vector<std::byte> old(16384, std::byte{0xee});
        kernel.booted.ram().writeBytes(frame.start(), old);
    }
    Bytes in(Bytes offset, VirtualAddress from, Bytes size)
    {
        return copyFromUser(kernel, by, own + offset, from, size, events);
    }
    Bytes out(VirtualAddress to, Bytes offset, Bytes size)
    {
        return copyToUser(kernel, by, to, own + offset, size, events);
    }
    [[nodiscard]] std::vector<std::byte> held(Bytes offset, Bytes size) const
    {
        return bytesOf(frame, offset, size);
    }
    /// Two pages, of which the second is gone.
    VirtualAddress halfMapped()
    {
        const VirtualAddress at = fill(8_KiB);
        munmap(kernel, by, bootProcess, {at + 4_KiB, at + 8_KiB}, silent);
        return at;
    }

    Entry entry;
    FrameNumber frame{};
    VirtualAddress own{};
};

const std::vector<const char*> kernels{
    "linux-2.2.1",    "linux-2.4.20",   "linux-2.6.11",       "linux-2.6.20",  "linux-2.6.32-pae",
    "linux-4.19-pae", "debian-6.1-686", "debian-6.1-686-pae", "rhel4-hugemem", "debian-6.1-amd64"};

void addKernels()
{
    QTest::addColumn<QString>("kernel");
    for (const char* kernel : kernels)
        QTest::newRow(kernel) << QString(kernel);
}

std::vector<std::byte> bytes(std::size_t count, unsigned value) { return {count, std::byte(value)}; }

} // namespace

class UserCopyTest : public QObject
{
    Q_OBJECT
private slots:
    void bytesGoInAndOut_data() { addKernels(); }
    void bytesGoInAndOut()
    {
        QFETCH(QString, kernel);
        InKernel m(kernel);
        const VirtualAddress at = m.fill(12_KiB);
        QCOMPARE(m.in(100_B, at + 50_B, 10_KiB), 0_B);
        QCOMPARE(m.held(100_B, 10_KiB), m.readAt(at + 50_B, 10_KiB));
        QCOMPARE(m.held(99_B, 1_B), bytes(1, 0xee));
        QCOMPARE(m.held(100_B + 10_KiB, 1_B), bytes(1, 0xee));
        const VirtualAddress other = m.map(12_KiB); // its pages are brought in
        QCOMPARE(m.out(other + 3_B, 100_B, 10_KiB), 0_B);
        QCOMPARE(m.readAt(other + 3_B, 10_KiB), m.held(100_B, 10_KiB));
    }
    void copyingStopsExactlyAtTheBadPage_data() { addKernels(); }
    void copyingStopsExactlyAtTheBadPage()
    {
        QFETCH(QString, kernel);
        InKernel m(kernel);
        const VirtualAddress at = m.halfMapped();
        QCOMPARE(m.in(0_B, at + 4093_B, 103_B), 100_B);
        QCOMPARE(m.held(0_B, 3_B), m.readAt(at + 4093_B, 3_B));
        QCOMPARE(m.held(3_B, 100_B), bytes(100, 0)); // the rest is zeros
        QCOMPARE(m.held(103_B, 1_B), bytes(1, 0xee));
        QCOMPARE(m.out(at + 4000_B, 0_B, 200_B), 104_B);
        QCOMPARE(m.readAt(at + 4000_B, 96_B), m.held(0_B, 96_B));
        QCOMPARE(m.count<FixedUp>(), m.kernel.processes->rules().ownSpaces ? 0u : 2u);
    }
    void inAtomicCodeNoFaultIsServed_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<bool>("zeroes");
        QTest::newRow("2.6.11") << "linux-2.6.11" << true;
        QTest::newRow("2.6.20") << "linux-2.6.20" << false;
        QTest::newRow("4.19") << "linux-4.19-pae" << false;
        QTest::newRow("6.1") << "debian-6.1-686-pae" << false;
        QTest::newRow("4G/4G") << "rhel4-hugemem" << true;
        QTest::newRow("64 bits") << "debian-6.1-amd64" << false;
    }
    void inAtomicCodeNoFaultIsServed()
    {
        QFETCH(QString, kernel);
        QFETCH(bool, zeroes);
        InKernel m(kernel);
        const VirtualAddress at = m.map(8_KiB); // there would be a page
        m.fillAt(at, 4_KiB);
        const auto got = m.kernel.pages.write().alloc({gfp::highUser, 0, {}});
        const FrameNumber page = std::get<FrameNumber>(got);
        m.kernel.booted.ram().writeBytes(page.start(), bytes(4096, 0xdd));
        const unsigned type = m.kernel.temporary->row().numberOf(TemporarySlot::User0);
        const VirtualAddress to =
            m.kernel.temporary.write().kmapAtomic(m.kernel.machine(), m.by, page, type, m.events);
        QCOMPARE(copyFromUserInatomic(m.kernel, m.by, to, at + 4000_B, 200_B, m.events), 104_B);
        m.kernel.temporary.write().kunmapAtomic(m.kernel.machine(), m.by, to, type, m.events);
        QCOMPARE(m.count<PageFaultServed>(), 0u);
        QCOMPARE(m.bytesOf(page, 0_B, 96_B), m.readAt(at + 4000_B, 96_B));
        QCOMPARE(m.bytesOf(page, 96_B, 104_B), bytes(104, zeroes ? 0 : 0xdd));
        QCOMPARE(m.in(0_B, at + 4000_B, 200_B), 0_B); // and now it is served
    }
    void whatTheLimitAllows_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<std::uint64_t>("end");
        QTest::newRow("2.4") << "linux-2.4.20" << std::uint64_t{0xc0000000};
        QTest::newRow("6.1") << "debian-6.1-686" << std::uint64_t{0xc0000000};
        QTest::newRow("4G/4G") << "rhel4-hugemem" << std::uint64_t{0xff000000};
        QTest::newRow("64 bits, 4 levels") << "x86-64-4level" << std::uint64_t{0x7ffffffff000};
    }
    void whatTheLimitAllows()
    {
        QFETCH(QString, kernel);
        QFETCH(std::uint64_t, end);
        InKernel m(kernel);
        const auto ok = [&](std::uint64_t at, std::uint64_t size) {
            return accessOk(m.kernel, m.by, {at}, {size}, paging::AccessKind::Read);
        };
        QVERIFY(ok(end - 16, 16));
        QVERIFY(!ok(end - 16, 17));
        QVERIFY(ok(end, 0));
        QVERIFY(!ok(end + 1, 0));
        QVERIFY(ok(0, end));
        QVERIFY(!ok(0xfffffff0, 0xfffffff0) || end > 0x100000000); // a sum of 33 bits does not wrap
        QVERIFY(!ok(~0ull - 15, 32));
    }
    void setFsLetsTheKernelCallItself()
    {
        InKernel m("linux-2.4.20");
        const VirtualAddress other = m.own + 8_KiB;
        QCOMPARE(m.in(0_B, other, 16_B), 16_B);
        m.kernel.booted.ram().writeBytes(m.frame.start() + 8_KiB, bytes(16, 0x33));
        setFs(m.kernel, m.by, Segment::Kernel);
        QCOMPARE(m.in(0_B, other, 16_B), 0_B);
        QCOMPARE(m.held(0_B, 16_B), bytes(16, 0x33));
        setFs(m.kernel, m.by, Segment::User);
        QCOMPARE(m.in(0_B, other, 16_B), 16_B);
        InKernel later("debian-6.1-686");
        QVERIFY_THROWS_EXCEPTION(KernelBug, setFs(later.kernel, later.by, Segment::Kernel));
    }
    /// KERNEL_DS: the address is the kernel's own, and no page of the user's is mapped for it.
    void setFsTakesTheDirectWayUnder4G()
    {
        InKernel m("rhel4-hugemem");
        setFs(m.kernel, m.by, Segment::Kernel);
        QCOMPARE(m.in(0_B, m.own + 8_KiB, 16_B), 0_B);
        QCOMPARE(m.count<MapCalled>(), 0u);
    }
    void areasAreLookedThroughBefore2_1()
    {
        InKernel m("linux-2.0.40");
        const VirtualAddress at = m.halfMapped();
        const auto ok = [&](VirtualAddress v, Bytes size, paging::AccessKind kind) {
            return accessOk(m.kernel, m.by, v, size, kind);
        };
        using enum paging::AccessKind;
        QVERIFY(ok(at, 4_KiB, Read));
        QVERIFY(!ok(at, 4_KiB + 1_B, Read));
        QCOMPARE(m.in(0_B, at + 4000_B, 200_B), 200_B); // nothing is tried
        QCOMPARE(m.count<FixedUp>() + m.count<hardware::Faulted>(), 0u);
        const VirtualAddress constant = m.map(4_KiB, {.rights = {true, false, false}});
        QVERIFY(ok(constant, 4_KiB, Read));
        QVERIFY(!ok(constant, 4_KiB, Write));
    }
    void smapStopsWhoForgetsStac()
    {
        InKernel m("debian-6.1-686", "skylake");
        const VirtualAddress at = m.fill(4_KiB);
        m.forget();
        QCOMPARE(m.in(0_B, at, 64_B), 0_B);
        QCOMPARE(m.count<Stac>(), 1u);
        QCOMPARE(m.count<Clac>(), 1u);
        QVERIFY(!m.cpu().alignmentCheck);
        QVERIFY_THROWS_EXCEPTION(KernelBug,
                                 (void)reachServed(m.kernel, m.by, at, paging::AccessKind::Read, m.events));
        InKernel before("debian-6.1-686");
        const VirtualAddress there = before.fill(4_KiB);
        QVERIFY(reachServed(before.kernel, before.by, there, paging::AccessKind::Read, before.events));
    }
    /// A fault while AC is set: the handler runs without, and gets it back.
    void aFaultKeepsAc()
    {
        InKernel m("debian-6.1-686", "skylake");
        QCOMPARE(m.in(0_B, m.map(4_KiB), 64_B), 0_B);
        QCOMPARE(m.count<PageFaultServed>(), 1u);
        QCOMPARE(m.count<Stac>(), 1u);
        QCOMPARE(m.count<Clac>(), 2u);
    }
    void numbers_data() { addKernels(); }
    void numbers()
    {
        QFETCH(QString, kernel);
        InKernel m(kernel);
        const VirtualAddress at = m.halfMapped();
        for (const Bytes size : {1_B, 2_B, 4_B, 8_B}) {
            const std::uint64_t number = 0x1122334455667788 & (~0ull >> (64 - 8 * size.value));
            QVERIFY(putUser(m.kernel, m.by, at + 40_B, number, size, m.events));
            QCOMPARE(getUser(m.kernel, m.by, at + 40_B, size, m.events), std::optional(number));
        }
        QVERIFY(!getUser(m.kernel, m.by, at + 4092_B, 8_B, m.events));
        QVERIFY(!putUser(m.kernel, m.by, at + 4_KiB, 1, 1_B, m.events));
        QVERIFY(!getUser(m.kernel, m.by, m.kernel.processes->rules().end, 1_B, m.events));
    }
    void writingBreaksSharing_data() { addKernels(); }
    void writingBreaksSharing()
    {
        QFETCH(QString, kernel);
        InKernel m(kernel);
        const VirtualAddress at = m.fill(4_KiB);
        const ProcessId child = std::get<ProcessId>(fork(m.kernel, m.by, m.events));
        QVERIFY(putUser(m.kernel, m.by, at, 0x55, 1_B, m.events));
        QCOMPARE(m.count<CopyOnWrite>(), 1u);
        std::array<std::byte, 1> seen{};
        QCOMPARE(accessRemote(m.kernel, m.by, child, at, seen, RemoteAccess::Read, m.events), 1u);
        QCOMPARE(seen[0], Caller::pattern(1_B)[0]);
        QCOMPARE(m.readAt(at, 1_B), bytes(1, 0x55));
    }
    void anotherProcessIsReadAndWrittenByKmap_data() { addKernels(); }
    void anotherProcessIsReadAndWrittenByKmap()
    {
        QFETCH(QString, kernel);
        InKernel m(kernel);
        const VirtualAddress at = m.fill(12_KiB);
        munmap(m.kernel, m.by, bootProcess, {at + 8_KiB, at + 12_KiB}, m.silent);
        const ProcessId child = std::get<ProcessId>(fork(m.kernel, m.by, m.events));
        m.forget();
        std::vector<std::byte> text = bytes(3000, 0x21);
        QCOMPARE(accessRemote(m.kernel, m.by, child, at + 3000_B, text, RemoteAccess::Write, m.events),
                 3000u);
        QCOMPARE(m.count<CopyOnWrite>(), 2u);
        QCOMPARE(m.readAt(at, 8_KiB), Caller::pattern(8_KiB)); // the parent's stay
        std::vector<std::byte> seen(3002);
        QCOMPARE(accessRemote(m.kernel, m.by, child, at + 2999_B, seen, RemoteAccess::Read, m.events), 3002u);
        QCOMPARE(std::vector(seen.begin() + 1, seen.end() - 1), text);
        QCOMPARE(seen.front(), Caller::pattern(8_KiB)[2999]);
        for (const Pkmap::Slot& slot : m.kernel.pkmap->slotTable())
            QVERIFY(slot.count < 2); // every kunmap() was done
        std::array<std::byte, 4> nothing{};
        QCOMPARE(accessRemote(m.kernel, m.by, child, at + 8190_B, nothing, RemoteAccess::Read, m.events), 2u);
    }
    /// Against a plain array: any bytes, anywhere in pages of which some are not there and some never will
    /// be.
    void randomCopiesAgreeWithAPlainArray_data() { addKernels(); }
    void randomCopiesAgreeWithAPlainArray()
    {
        QFETCH(QString, kernel);
        const auto run = kernel::test::randomRun();
        std::mt19937_64 random(run.seed);
        InKernel m(kernel);
        constexpr std::size_t good = 3 * 4096;
        const VirtualAddress at = m.map(16_KiB);
        munmap(m.kernel, m.by, bootProcess, {at + 12_KiB, at + 16_KiB}, m.silent);
        std::vector<std::byte> user(good);
        std::vector<std::byte> own = bytes(16384, 0xee);
        for (std::uint64_t i = 0; i < run.operations / 500; ++i) {
            const std::size_t there = random() % good;
            const std::size_t here = random() % 10000;
            const std::size_t size = random() % 6000;
            const std::size_t fits = std::min(size, good - there);
            const VirtualAddress v = at + Bytes{there};
            if (random() % 2) {
                QCOMPARE(m.in({here}, v, {size}).value, size - fits);
                std::copy_n(user.begin() + std::ptrdiff_t(there), fits, own.begin() + std::ptrdiff_t(here));
                std::fill_n(own.begin() + std::ptrdiff_t(here + fits), size - fits, std::byte{});
            } else {
                QCOMPARE(m.out(v, {here}, {size}).value, size - fits);
                std::copy_n(own.begin() + std::ptrdiff_t(here), fits, user.begin() + std::ptrdiff_t(there));
            }
            QCOMPARE(m.held(0_B, 16_KiB), own);
            m.kernel.booted.ram().write(m.frame.start() + Bytes{random() % 16000}, random());
            own = m.held(0_B, 16_KiB);
        }
        QCOMPARE(m.readAt(at, {good}), user);
    }
};

QTEST_APPLESS_MAIN(UserCopyTest)
#include "user_copy_test.moc"
