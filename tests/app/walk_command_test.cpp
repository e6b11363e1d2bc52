// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QTest>

#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;
using vmscope::test::Run;
using vmscope::test::run;

/// The walks as JSON; null where the program refused.
json walked(const QStringList& arguments)
{
    const Run result = run(QStringList{"walk", "--json"} + arguments);
    return result.exitCode == 0 ? json::parse(result.output.toStdString()).at("walks") : json();
}

const QStringList pae{"--kernel", "debian-6.1-686-pae", "--ram", "2G"};

} // namespace

class WalkCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void addressesComeByName();
    void unknownNamesAreRefusedWithThoseThereAre();
};

void WalkCommandTest::addressesComeByName()
{
    const json walks = walked(pae + QStringList{"page_offset+5M", "PKMAP_BASE+0x3000", "high_memory-4K",
                                                "v:0xc0100000", "mem_map"});
    const std::vector<std::string> expected{"0xc0500000", "0xff003000", "0xf6ffd000", "0xc0100000",
                                            "0xf5bfe000"};
    QCOMPARE(walks.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QCOMPARE(walks[i].at("virtual").get<std::string>(), expected[i]);
    QCOMPARE(walks[0].at("physical").get<std::string>(), std::string("0x500000"));
    QCOMPARE(walks[2].at("physical").get<std::string>(), std::string("0x36ffd000"));
    QVERIFY(walks[1].at("fault").at("cause") == "the entry is not present"); // a slot without a page
}

void WalkCommandTest::unknownNamesAreRefusedWithThoseThereAre()
{
    const Run result = run(QStringList{"walk"} + pae + QStringList{"page_offset", "swapper"});
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.output, QString());
    QCOMPARE(result.errors.count('\n'), 1);
    for (const char* part : {"VA", "\"swapper\"", "page_offset", "PKMAP_BASE", "fixmap", "0xc0100000"})
        QVERIFY2(result.errors.contains(part), qPrintable(result.errors));
}

QTEST_GUILESS_MAIN(WalkCommandTest)
#include "walk_command_test.moc"
