// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QRegularExpression>
#include <QTest>

#include <nlohmann/json.hpp>

namespace {

using vmscope::test::Run;

Run measure(const QStringList& arguments)
{
    return vmscope::test::run(QStringList{"measure-host"} + arguments);
}

} // namespace

class MeasureHostCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void theDocumentHasRatiosAndSaysHowQuietItWas()
    {
        const Run result = measure({"--seconds", "0.01", "--json"});
        QCOMPARE(result.exitCode, 0);
        const auto document = nlohmann::json::parse(result.output.toStdString());
        QVERIFY(document.at("rows").at(0).at("id") == "permanent");
        QVERIFY(document.at("rows").at(0).at("ratio") == 1.0);
        QVERIFY(document.at("machine") == "quiet" || document.at("machine") == "busy");
        QVERIFY(document.at("rounds") >= 3);
    }
    void textSaysTheSame()
    {
        const Run result = measure({"--seconds", "0.01"});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.output.contains(QRegularExpression("permanent mapping +1\\.0 x")));
        QVERIFY(result.output.contains(QRegularExpression("The machine was (quiet|busy)\\.")));
    }
    void badInputIsExit2AndOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const char* seconds : {"0", "-1", "nan", "3601", "soon"})
            QTest::newRow(seconds) << QStringList{"--seconds", seconds};
    }
    void badInputIsExit2AndOneLine()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(vmscope::test::shortcoming(measure(arguments), {"--seconds"}), QString());
    }
};

QTEST_APPLESS_MAIN(MeasureHostCommandTest)
#include "measure_host_command_test.moc"
