// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/host_json.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::lab;
using nlohmann::json;

namespace {

HostMeasurement measured()
{
    HostMeasurement measurement;
    measurement.processor = "a processor";
    measurement.kernel = "6.1.0";
    measurement.cpus = 2;
    measurement.memory = 64_MiB;
    measurement.rounds = 5;
    measurement.seconds = 3.5;
    measurement.rows = {{&hostWorks()[0], 1, {6, 5, 7, 1, 5}, 0, 1},
                        {&hostWorks()[1], 2, {1200, 1100, 1300, 90, 3}, 2, 200},
                        {&hostWorks()[2], 2, {}, 0, 0}};
    measurement.stairs = {{HostPages::Huge, 2_MiB, {4, 4, 4, 0, 5}}};
    measurement.signs = {{"others", "other programs", "share", 0.5, 0.1}};
    measurement.shortcomings = {"There is no staircase."};
    return measurement;
}

} // namespace

class HostJsonTest : public QObject
{
    Q_OBJECT
private slots:
    void theWholeDocument()
    {
        const json document = formats::toJson(measured());
        QVERIFY(document.at("memory") == 67'108'864);
        QVERIFY(document.at("machine") == "busy");
        QVERIFY(document.at("cancelled") == false);
        QVERIFY(document.at("staircase") ==
                json::parse(R"([{"pages": "huge", "working_set": 2097152, "nanoseconds": {"median": 4.0,
                     "lower_quartile": 4.0, "upper_quartile": 4.0, "deviation": 0.0, "samples": 5}}])"));
        QVERIFY(document.at("signs").at(0).at("busy") == true);
        QVERIFY(document.at("shortcomings") == json({"There is no staircase."}));
        QCOMPARE(document.size(), std::size_t(12));
    }
    void aRowHasItsRatioAndSpread()
    {
        const json row = formats::toJson(measured()).at("rows").at(1);
        QVERIFY(row.at("id") == "remap");
        QVERIFY(row.at("threads") == 2);
        QVERIFY(row.at("ratio") == 200.0);
        QVERIFY(row.at("nanoseconds").at("median") == 1200.0);
        QVERIFY(row.at("disturbed") == 2);
    }
    void whatCouldNotBeMeasuredIsNull()
    {
        const json row = formats::toJson(measured()).at("rows").at(2);
        QVERIFY(row.at("ratio").is_null());
        QVERIFY(row.at("nanoseconds").is_null());
    }
};

QTEST_APPLESS_MAIN(HostJsonTest)
#include "host_json_test.moc"
