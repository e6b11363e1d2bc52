// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/line_reader.h"
#include "model/formats/trace.h"
#include "model/formats/trace_text.h"

#include <QtTest>

#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/lzma.hpp>
#include <boost/iostreams/filtering_stream.hpp>

#include <fstream>
#include <sstream>

using namespace vmscope;
using namespace vmscope::formats;
using hardware::Reference;
using hardware::ReferenceKind;

namespace {

const std::string lackey =
    "==42== Lackey\nI  0401ab70,3\n L 1fff0006f8,8\n S 04222c98,4\n M 0421c7ec,16\n==42== \n";

template<class Packer>
std::string packed(const std::string& text, Packer packer)
{
    std::ostringstream out;
    boost::iostreams::filtering_ostream stream;
    stream.push(packer);
    stream.push(out);
    stream << text;
    stream.reset();
    return out.str();
}

/// All references, or the error's line.
std::variant<std::vector<Reference>, std::string> readAll(Result<std::unique_ptr<TraceSource>> trace)
{
    std::vector<Reference> all;
    std::vector<Reference> block(3);
    for (std::size_t count = block.size(); trace && count == block.size();) {
        const auto read = (*trace)->read(block);
        if (!read)
            return read.error().line();
        count = *read;
        all.insert(all.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(count));
    }
    if (!trace)
        return trace.error().line();
    return all;
}

} // namespace

class TraceTest : public QObject
{
    Q_OBJECT

private slots:
    void lackeyTextIsReadPlainAndPacked();
    void aMalformedLineIsNamedByItsNumber();
    void malformedLinesAreSkippedAndCountedWhenAsked();
    void linesThatAreNoReference_data();
    void linesThatAreNoReference();
    void addressesAndTypesBesideThemAreOneTrace();
    void aPairOfUnequalLengthIsRefused();
    void damagedDataIsAnErrorNotACrash();
    void aLineWithoutAnEndDoesNotGrowMemory();
    void linesAreSplitWhereverTheBufferEnds();

private:
    std::string write(const std::string& name, const std::string& content)
    {
        const std::string path = m_folder.path().toStdString() + "/" + name;
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }

    QTemporaryDir m_folder;
};

void TraceTest::lackeyTextIsReadPlainAndPacked()
{
    const std::vector<Reference> expected = {{0x0401ab70_va, ReferenceKind::Fetch, 3},
                                             {0x1fff0006f8_va, ReferenceKind::Load, 8},
                                             {0x04222c98_va, ReferenceKind::Store, 4},
                                             {0x0421c7ec_va, ReferenceKind::Modify, 16}};
    const auto plain = write("t", lackey);
    const auto gz = write("t.gz", packed(lackey, boost::iostreams::gzip_compressor()));
    const auto xz = write("t.xz", packed(lackey, boost::iostreams::lzma_compressor()));
    for (const std::string& path : {plain, gz, xz})
        QCOMPARE(std::get<0>(readAll(openTrace(path, OnMalformed::Stop))), expected);
}

void TraceTest::aMalformedLineIsNamedByItsNumber()
{
    const auto path = write("bad", lackey + " L zzz,1\n");
    const auto line = std::get<1>(readAll(openTrace(path, OnMalformed::Stop)));
    QVERIFY2(line.find("bad:7: \" L zzz,1\"") != std::string::npos, line.c_str());
}

void TraceTest::malformedLinesAreSkippedAndCountedWhenAsked()
{
    const auto trace = openTrace(write("skip", "hello\n" + lackey + " L 1\nI  1,1"), OnMalformed::Skip);
    std::vector<Reference> block(10);
    QCOMPARE(*(*trace)->read(block), std::size_t{5});
    QCOMPARE((*trace)->skipped(), 2u);
}

void TraceTest::linesThatAreNoReference_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line : {"", "I", "I ", "I  ", "I  ,3", "I  12", "I  12,", "I  12,x", "I  0x12,3",
                             "X  12,3", "L 12,3", " L12,3", " L 12,3 ", " L -12,3", " L 11111111111111111,3",
                             "I  12,3,4", " L 12,-1", " L 12,99999999999"})
        QTest::newRow(line) << line;
}

void TraceTest::linesThatAreNoReference()
{
    QFETCH(QString, line);
    QVERIFY(!parseLackeyLine(line.toStdString()));
}

void TraceTest::addressesAndTypesBesideThemAreOneTrace()
{
    const std::string addresses("\x70\xab\x01\x04\0\0\0\0\xf8\x06\0\xff\x1f\0\0\0", 16);
    const auto path = write("p.addr", addresses);
    (void)write("p.type.xz", packed(std::string("\x0c\x21"), boost::iostreams::lzma_compressor()));
    const std::vector<Reference> expected = {{0x0401ab70_va, ReferenceKind::Fetch, 3},
                                             {0x1fff0006f8_va, ReferenceKind::Load, 8}};
    QCOMPARE(std::get<0>(readAll(openTrace(path, OnMalformed::Stop))), expected);
}

void TraceTest::aPairOfUnequalLengthIsRefused()
{
    const auto path = write("q.addr", std::string(16, 'a'));
    QVERIFY(std::get<1>(readAll(openTrace(path, OnMalformed::Stop))).find("q.type") != std::string::npos);
    (void)write("q.type", "a");
    QVERIFY(readAll(openTrace(path, OnMalformed::Stop)).index() == 1);
    (void)write("q.type", "aaa");
    QVERIFY(readAll(openTrace(path, OnMalformed::Stop)).index() == 1);
    (void)write("q.addr", std::string(15, 'a'));
    (void)write("q.type", "aa");
    QVERIFY(readAll(openTrace(path, OnMalformed::Stop)).index() == 1);
}

void TraceTest::damagedDataIsAnErrorNotACrash()
{
    std::string text = lackey;
    for (int i = 0; i < 12; ++i)
        text += text;
    for (std::string data : {packed(text, boost::iostreams::gzip_compressor()),
                             packed(text, boost::iostreams::lzma_compressor())}) {
        data[data.size() / 2] ^= 0x55;
        QCOMPARE(readAll(openTrace(write("damaged", data), OnMalformed::Skip)).index(), std::size_t{1});
        QCOMPARE(readAll(openTrace(write("cut", data.substr(0, data.size() / 3)), OnMalformed::Skip)).index(),
                 std::size_t{1});
    }
}

void TraceTest::aLineWithoutAnEndDoesNotGrowMemory()
{
    std::istringstream stream(std::string(10 * LineReader::longest, 'x'));
    LineReader lines(stream);
    std::size_t pieces = 0;
    while (const auto line = lines.next()) {
        QVERIFY(line->size() <= LineReader::longest);
        ++pieces;
    }
    QCOMPARE(pieces, std::size_t{10});
}

void TraceTest::linesAreSplitWhereverTheBufferEnds()
{
    std::string text;
    for (unsigned i = 0; i < 30000; ++i)
        text += std::to_string(i) + (i % 7 ? "\n" : "\r\n");
    std::istringstream stream(text);
    LineReader lines(stream);
    for (unsigned i = 0; i < 30000; ++i)
        QCOMPARE(std::string(lines.next().value()), std::to_string(i));
    QVERIFY(!lines.next());
}

QTEST_APPLESS_MAIN(TraceTest)
#include "trace_test.moc"
