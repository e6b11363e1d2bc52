// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/bounce.h"
#include "tests/model/kernel/mapping_fixture.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::kernel;
using vmscope::kernel::test::Booted;
using Direction = TransferDirection;
using Pool = BounceBuffers::Pool;

namespace {

constexpr Running task{0, {1}};
constexpr FrameNumber isaEnd{0x1000}; // 16 MiB

struct Disk
{
    explicit Disk(std::string_view name, Bytes ram = kernel::test::twoGiB)
        : kernel(*boot(layout::plan(layout::test::flat(name, ram))))
        , reach(kernel.bounce->defaultReach())
    {
    }

    [[nodiscard]] FrameNumber alloc(GfpMask mask)
    {
        return std::get<FrameNumber>(kernel.pages.write().alloc({mask, 0, {}}));
    }
    std::variant<Transfer, TransferRefusal> tryBegin(FrameNumber page, Direction direction)
    {
        return beginTransfer(kernel, task, page, reach, direction, events);
    }
    Transfer begin(FrameNumber page, Direction direction)
    {
        return std::get<Transfer>(tryBegin(page, direction));
    }
    void complete(const Transfer& transfer) { completeTransfer(kernel, task, transfer, events); }

    void write(FrameNumber page, Bytes offset, std::uint64_t number)
    {
        kernel.booted.ram().write(page.start() + offset, number);
    }
    [[nodiscard]] std::uint64_t read(FrameNumber page, Bytes offset) const
    {
        return kernel.booted.ram().read<std::uint64_t>(page.start() + offset);
    }

    Kernel kernel;
    FrameNumber reach;
    CountEvents events;
};

} // namespace

class BounceTest : public QObject
{
    Q_OBJECT
private slots:
    void lowMemoryIsReachedAsItIs()
    {
        Disk disk("linux-2.6.11");
        const FrameNumber page = disk.alloc(gfp::kernel);
        const Transfer transfer = disk.begin(page, Direction::ToDevice);
        QVERIFY(!transfer.bounced());
        QCOMPARE(transfer.device, page);
        disk.complete(transfer);
        QCOMPARE(disk.events.count<BytesCopied>() + disk.events.count<MapCalled>(), 0u);
    }
    void whatIsWrittenIsCopiedFirst_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<unsigned>("sets");
        QTest::addColumn<unsigned>("invlpg");
        QTest::newRow("2.4 kmap_atomic") << "linux-2.4.20" << 1u << 1u;
        QTest::newRow("2.6.11 kmap") << "linux-2.6.11" << 1u << 0u;
        QTest::newRow("2.6.11 PAE kmap") << "linux-2.6.11-pae" << 1u << 0u;
        QTest::newRow("4.19 kmap_atomic") << "linux-4.19-pae" << 1u << 1u;
        QTest::newRow("6.1 kmap_local") << "debian-6.1-686" << 1u << 1u;
    }
    void whatIsWrittenIsCopiedFirst()
    {
        QFETCH(QString, kernel);
        Disk disk(kernel.toStdString());
        const FrameNumber page = disk.alloc(gfp::highUser);
        disk.write(page, 0_B, 11);
        disk.write(page, 4088_B, 12);
        const Transfer transfer = disk.begin(page, Direction::ToDevice);
        QVERIFY(transfer.device < disk.kernel.layout().maxLowPfn);
        QCOMPARE(disk.read(transfer.device, 0_B), 11u);
        QCOMPARE(disk.read(transfer.device, 4088_B), 12u);
        QTEST(unsigned(disk.events.count<PteSet>()), "sets");
        QTEST(unsigned(disk.events.count<Invlpg>()), "invlpg");
        disk.write(page, 0_B, 13); // too late
        disk.complete(transfer);
        QCOMPARE(disk.events.count<BytesCopied>(), 1u);
    }
    void whatIsReadIsCopiedAtTheEnd_data() { whatIsWrittenIsCopiedFirst_data(); }
    void whatIsReadIsCopiedAtTheEnd()
    {
        QFETCH(QString, kernel);
        Disk disk(kernel.toStdString());
        const FrameNumber page = disk.alloc(gfp::highUser);
        disk.write(page, 8_B, 1);
        const std::uint64_t taken = disk.kernel.pages->owners().pages();
        const Transfer transfer = disk.begin(page, Direction::FromDevice);
        disk.write(transfer.device, 8_B, 77); // the device
        QCOMPARE(disk.read(page, 8_B), 1u);
        QCOMPARE(disk.events.count<MapCalled>(), 0u);
        disk.complete(transfer);
        QCOMPARE(disk.read(page, 8_B), 77u);
        QCOMPARE(disk.events.count<PteSet>(), 1u);
        QCOMPARE(disk.events.count<Invlpg>(), 1u); // never kmap(): it may sleep
        QCOMPARE(disk.kernel.pages->owners().pages(), taken);
    }
    void poolsAreOfTheirVersion_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<unsigned>("pool");
        QTest::addColumn<bool>("isa");
        QTest::newRow("2.4") << "linux-2.4.20" << 32u << false;
        QTest::newRow("2.6.11") << "linux-2.6.11" << 64u << true;
        QTest::newRow("4.19") << "linux-4.19-pae" << 64u << true;
        QTest::newRow("6.1") << "debian-6.1-686-pae" << 64u << false;
        QTest::newRow("2.2") << "linux-2.2.1" << 0u << false;
        QTest::newRow("64 bits") << "debian-6.1-amd64" << 0u << false;
    }
    void poolsAreOfTheirVersion()
    {
        QFETCH(QString, kernel);
        QFETCH(unsigned, pool);
        Disk disk(kernel.toStdString());
        QCOMPARE(disk.kernel.bounce->kept(Pool::LowMemory), pool);
        QCOMPARE(disk.kernel.bounce->poolFor(disk.reach).has_value(), pool > 0);
        QTEST(disk.kernel.bounce->poolFor(isaEnd).has_value(), "isa");
    }
    void withoutHighMemoryNothingIsKept()
    {
        Disk disk("linux-2.6.11", 512_MiB);
        QCOMPARE(disk.kernel.bounce->kept(Pool::LowMemory), 0u);
    }
    void isaDevicesGetPagesBelow16MiB()
    {
        Disk disk("linux-2.6.11");
        disk.reach = isaEnd;
        FrameNumber page = disk.alloc(gfp::kernel); // low memory, but too high for it
        QVERIFY(page >= isaEnd);
        disk.write(page, 0_B, 5);
        const Transfer transfer = disk.begin(page, Direction::ToDevice);
        QVERIFY(transfer.device < isaEnd);
        QCOMPARE(disk.read(transfer.device, 0_B), 5u);
        QCOMPARE(disk.kernel.bounce->kept(Pool::Dma), 16u);
    }
    void aDeviceThatNothingHelps()
    {
        Disk disk("debian-6.1-amd64");
        disk.reach = FrameNumber{0x1000};
        QCOMPARE(std::get<TransferRefusal>(disk.tryBegin(disk.alloc(gfp::kernel), Direction::ToDevice)),
                 TransferRefusal::NoBounceBuffers);
    }
    /// Low memory is full: the pool serves as many transfers as it has pages, then each waits for another.
    void thePoolHelpsWhenMemoryIsFull()
    {
        Disk disk("linux-2.4.20");
        const FrameNumber page = disk.alloc(gfp::highUser);
        while (std::holds_alternative<FrameNumber>(disk.kernel.pages.write().alloc({gfp::noIo, 0, {}})))
            ;
        std::vector<Transfer> transfers;
        for (unsigned i = 0; i < 32; ++i)
            transfers.push_back(disk.begin(page, Direction::FromDevice));
        QCOMPARE(std::get<TransferRefusal>(disk.tryBegin(page, Direction::FromDevice)),
                 TransferRefusal::NoPage);
        disk.complete(transfers.back());
        QCOMPARE(disk.kernel.bounce->kept(Pool::LowMemory), 1u);
        QVERIFY(disk.begin(page, Direction::FromDevice).bounced());
    }
    void aSleepInKmapGivesThePageBack()
    {
        Disk disk("linux-2.6.11");
        for (unsigned i = 0; i < 1024; ++i)
            QVERIFY(disk.kernel.pkmap.write().kmap(disk.kernel.machine(), {0, {2}}, disk.alloc(gfp::highUser),
                                                   disk.events));
        const FrameNumber page = disk.alloc(gfp::highUser);
        const std::uint64_t taken = disk.kernel.pages->owners().pages();
        QCOMPARE(std::get<TransferRefusal>(disk.tryBegin(page, Direction::ToDevice)),
                 TransferRefusal::MapSleeps);
        QCOMPARE(disk.kernel.pages->owners().pages(), taken);
        QCOMPARE(disk.kernel.pkmap->sleepers().size(), 1u);
    }
};

QTEST_APPLESS_MAIN(BounceTest)
#include "bounce_test.moc"
