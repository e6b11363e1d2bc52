// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/vector_check.h"

#include <QtTest>

#include <fstream>

using namespace vmscope;
using namespace vmscope::formats;

namespace {

std::string goodCase()
{
    return R"({"id":7,"mode":"legacy32","maxphyaddr":36,"cr0":"0x80010011","cr3":"0x3ca000","cr4":"0x100010",
"efer":"0x0","ac":0,"cpl":3,"access":"w","la":"0xafb9fa98","entries":[["PDE","0x3caaf8","0x2801883"]],
"result":{"ok":0,"vector":14,"error":7,"cr2":"0xafb9fa98"},"after":["0x2801883"]})";
}

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    return text.replace(text.find(what), what.size(), with);
}

} // namespace

class MmuVectorsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRecordedAccessIsReproduced_data();
    void everyRecordedAccessIsReproduced();
    void aWrongExpectationFailsAndSaysBoth();
    void afterAFaultTheAccessedBitIsLeftOpen();
    void malformedFilesNameThePlace_data();
    void malformedFilesNameThePlace();
    void aMissingFileIsAnError();
    void aTextInMemoryIsReadToo();
    void aFloodOfValuesIsRefused();

private:
    Result<std::vector<MmuVector>> read(const std::string& cases)
    {
        const auto path = std::filesystem::path(m_folder.path().toStdString()) / "vectors.json";
        std::ofstream(path) << "{\"cases\":[" << cases << "]}";
        return readMmuVectors(path);
    }

    QTemporaryDir m_folder;
};

void MmuVectorsTest::everyRecordedAccessIsReproduced_data()
{
    QTest::addColumn<QString>("file");
    for (const char* name : {"x86-paging-seed20261.json.gz", "x86-paging-bochs-seed31001.json.gz"})
        QTest::newRow(name) << QString(VMSCOPE_SHARED_DIR "/mmu-vectors/") + name;
}

void MmuVectorsTest::everyRecordedAccessIsReproduced()
{
    QFETCH(QString, file);
    if (!QFile::exists(file))
        QSKIP("the recorded vectors are not here");
    const auto vectors = readMmuVectors(file.toStdString());
    QVERIFY2(static_cast<bool>(vectors), vectors ? "" : vectors.error().line().c_str());
    for (const MmuVector& vector : *vectors) {
        const VectorCheck result = formats::check(vector);
        QVERIFY2(result.passed, std::to_string(result.id).c_str());
    }
}

void MmuVectorsTest::aWrongExpectationFailsAndSaysBoth()
{
    const auto vectors = read(replaced(goodCase(), "\"error\":7", "\"error\":5"));
    const VectorCheck result = formats::check((*vectors).at(0));
    QVERIFY(!result.passed);
    QVERIFY(result.expected.starts_with("#PF error 0x5"));
    QVERIFY(result.got.starts_with("#PF error 0x7"));
}

void MmuVectorsTest::afterAFaultTheAccessedBitIsLeftOpen()
{
    const auto accessed = read(replaced(goodCase(), "after\":[\"0x2801883", "after\":[\"0x28018a3"));
    QVERIFY(formats::check((*accessed).at(0)).passed);
    const auto dirty = read(replaced(goodCase(), "after\":[\"0x2801883", "after\":[\"0x28018c3"));
    QVERIFY(!formats::check((*dirty).at(0)).passed);
}

void MmuVectorsTest::malformedFilesNameThePlace_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("with");
    QTest::newRow("no mode") << "\"mode\""
                             << "\"made\"";
    QTest::newRow("unknown mode") << "legacy32"
                                  << "legacy33";
    QTest::newRow("number out of range") << "\"cpl\":3"
                                         << "\"cpl\":300";
    QTest::newRow("width") << "\"maxphyaddr\":36"
                           << "\"maxphyaddr\":64";
    QTest::newRow("not hexadecimal") << "0xafb9fa98"
                                     << "0xzz";
    QTest::newRow("too few after") << "\"after\":[\"0x2801883\"]"
                                   << "\"after\":[]";
    QTest::newRow("not JSON") << "{"
                              << "[[";
    QTest::newRow("entry of two") << ",\"0x2801883\"]]"
                                  << "]]";
}

void MmuVectorsTest::malformedFilesNameThePlace()
{
    QFETCH(QString, what);
    QFETCH(QString, with);
    const auto vectors = read(replaced(goodCase(), what.toStdString(), with.toStdString()));
    QVERIFY(!vectors);
    QVERIFY(vectors.error().where.find("vectors.json") != std::string::npos);
    QVERIFY(!vectors.error().what.empty());
}

void MmuVectorsTest::aMissingFileIsAnError()
{
    QVERIFY(!readMmuVectors("/nowhere/at/all.json"));
    QVERIFY(!readMmuVectors(m_folder.path().toStdString()));
}

void MmuVectorsTest::aTextInMemoryIsReadToo()
{
    const auto vectors = parseMmuVectors("{\"cases\":[" + goodCase() + "]}", "text");
    QVERIFY(formats::check((*vectors).at(0)).passed);
    QCOMPARE(parseMmuVectors("{\"cases\":[7]}", "text").error().where, std::string("text.cases[0]"));
}

void MmuVectorsTest::aFloodOfValuesIsRefused()
{
    std::string flood = "{\"cases\":[0";
    for (unsigned i = 0; i < 1u << 23; ++i)
        flood += ",0";
    const auto vectors = parseMmuVectors(flood + "]}", "text");
    QVERIFY(!vectors);
    QCOMPARE(vectors.error().what, std::string("has too many values"));
}

QTEST_GUILESS_MAIN(MmuVectorsTest)
#include "mmu_vectors_test.moc"
