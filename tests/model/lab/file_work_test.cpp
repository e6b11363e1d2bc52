// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/load_presets.h"
#include "tests/model/kernel/syscall_fixture.h"
#include "tests/model/layout/boot_record.h"

#include <QFile>
#include <QTest>

#include <fstream>

using namespace vmscope;
using namespace vmscope::lab;
using layout::test::json;

namespace {

std::uint64_t callsOf(const FileWork& work)
{
    std::uint64_t calls = 0;
    for (const MapCause& cause : mapCausesOf(work))
        calls += cause.calls;
    return calls;
}

/// Map calls a MB counted in a real kernel, net of those of the command's start.
double countedPerMb(const json& boot, const std::string& workload)
{
    double nothing = 0;
    for (const json& row : boot.at("kmap").at("workloads")) {
        const double calls = row.at("calls").at("__kmap_local_page_prot").get<double>();
        if (row.at("name") == "nothing")
            nothing = calls;
        if (row.at("name") == workload)
            return (calls - nothing) / row.at("megabytes").get<double>();
    }
    return 0;
}

json bootNamed(const std::string& name)
{
    std::ifstream file(VMSCOPE_SHARED_DIR "/ground-truth/boots.json");
    for (const json& boot : json::parse(file))
        if (boot.at("name") == name)
            return boot;
    return {};
}

} // namespace

class FileWorkTest : public QObject
{
    Q_OBJECT
private slots:
    void callsArePageByPage()
    {
        QCOMPARE(callsOf({.action = FileAction::Read, .total = 4_KiB, .block = 4_KiB}), 1 + 3ull);
        QCOMPARE(callsOf({.action = FileAction::Read, .total = 4_KiB, .block = 4_KiB, .highPte = false}),
                 1 + 1ull);
        QCOMPARE(callsOf({.action = FileAction::Read, .total = 4_KiB, .block = 512_B}), 15 + 3ull);
        QCOMPARE(callsOf({.action = FileAction::WriteNew, .total = 8_KiB, .block = 8_KiB}), 4 + 6ull);
        QCOMPARE(callsOf({.action = FileAction::WriteNew, .total = 4_KiB, .block = 512_B}), 1 + 8 + 1 + 3ull);
        QCOMPARE(
            callsOf(
                {.action = FileAction::WriteNew, .total = 8_KiB, .block = 8_KiB, .zeroesNewPages = false}),
            2 + 6ull);
        QCOMPARE(callsOf({.action = FileAction::Overwrite, .total = 8_KiB, .block = 4_KiB}), 2 + 3ull);
        QCOMPARE(callsOf({.action = FileAction::Copy, .total = 8_KiB, .block = 4_KiB}), 6 + 3ull);
        QCOMPARE(callsOf({.action = FileAction::Pipe, .total = 8_KiB, .block = 4_KiB}), 2 + 3ull);
        QCOMPARE(callsOf({.action = FileAction::ReadThroughLoop, .total = 4_KiB, .block = 4_KiB}), 4 + 3ull);
    }
    void presetsComeOutAsCountedInARealKernel_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("workload");
        QTest::addColumn<double>("tolerance");
        constexpr double stated = 0.02;
        QTest::newRow("read") << "tmpfs-read"
                              << "tmpfs_read_bs1M_128MB" << stated;
        QTest::newRow("write") << "tmpfs-write"
                               << "tmpfs_write_bs1M_128MB" << stated;
        QTest::newRow("overwrite") << "tmpfs-overwrite"
                                   << "tmpfs_overwrite_bs1M_128MB" << stated;
        QTest::newRow("copy") << "copy"
                              << "cp_tmpfs_128MB" << stated;
        QTest::newRow("pipe") << "pipe"
                              << "pipe_cat_128MB" << stated;
        QTest::newRow("512 bytes") << "read-512"
                                   << "tmpfs_read_bs512_8MB" << stated;
        QTest::newRow("ext2, warm") << "ext2-read"
                                    << "ext_read_warm_64MB" << stated;
        QTest::newRow("ext2, cold") << "ext2-read-cold"
                                    << "ext_read_cold_64MB" << stated;
        QTest::newRow("ext2, new") << "ext2-write"
                                   << "ext_write_bs1M_64MB" << stated;
    }
    void presetsComeOutAsCountedInARealKernel()
    {
        QFETCH(QString, preset);
        QFETCH(QString, workload);
        QFETCH(double, tolerance);
        if (!QFile::exists(VMSCOPE_SHARED_DIR "/ground-truth/boots.json"))
            QSKIP("the records of real kernels are not here");
        const double derived = mapCallsPerMiB(*findLoadPreset(preset.toStdString())->files);
        const double counted = countedPerMb(bootNamed("kmap_686-pae_2G"), workload.toStdString());
        QVERIFY(counted > 0);
        const QString both = QString("derived %1, counted %2").arg(derived).arg(counted);
        QVERIFY2(std::abs(derived / counted - 1) <= tolerance, qPrintable(both));
    }
    /// What the kernel of the engine maps for the same reads, its page faults included.
    void theEnginesOwnReadMapsAsOften()
    {
        constexpr Bytes size = 1_MiB;
        kernel::test::Caller caller("debian-6.1-686-pae");
        const VirtualAddress buffer = caller.map(size);
        kernel::CountEvents events;
        for (unsigned call = 0; call < 2; ++call) {
            const auto result =
                kernel::readFromFile(caller.kernel, caller.by, {1, size * call}, buffer, size, events);
            QCOMPARE(result.done.value, size.value);
        }
        // A table that is made costs a map to zero it, and saves the one to read the entry.
        QCOMPARE(events.count<kernel::MapCalled>(),
                 callsOf({.action = FileAction::Read, .total = 2 * size, .block = size}));
    }
};

QTEST_APPLESS_MAIN(FileWorkTest)
#include "file_work_test.moc"
