// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_files.h"

#include <boost/iostreams/copy.hpp>
#include <boost/iostreams/device/array.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/lzma.hpp>
#include <boost/iostreams/filtering_streambuf.hpp>

#include <sstream>

using namespace vmscope;
using namespace vmscope::formats;
using namespace vmscope::tests;

namespace {

template<class Compressor>
std::string packed(const std::string& text)
{
    namespace io = boost::iostreams;
    io::filtering_streambuf<io::input> stream;
    stream.push(Compressor());
    stream.push(io::array_source(text.data(), text.size()));
    std::ostringstream out;
    io::copy(stream, out);
    return out.str();
}

using Gzip = boost::iostreams::gzip_compressor;
using Xz = boost::iostreams::lzma_compressor;

/// Not so even that it packs into a few bytes.
std::string longText()
{
    std::string text;
    for (unsigned i = 0; i < 20000; ++i)
        text += std::to_string(i * 2654435761u) + '\n';
    return text;
}

} // namespace

class InputFileTest : public QObject
{
    Q_OBJECT

private slots:
    void plainTextIsReadAsItIs();
    void gzipAndXzAreKnownByTheirFirstBytes();
    void aBombIsRefused_data();
    void aBombIsRefused();
    void damageIsAnError_data();
    void damageIsAnError();
    void aMissingFileAndAFolderAreErrors();
};

void InputFileTest::plainTextIsReadAsItIs()
{
    const TemporaryFile file("log", "a\r\nb\0c");
    QCOMPARE(*readWholeFile(file.path()), std::string("a\r\nb\0c"));
}

void InputFileTest::gzipAndXzAreKnownByTheirFirstBytes()
{
    const std::string text = longText();
    QCOMPARE(*readWholeFile(TemporaryFile("log.txt", packed<Gzip>(text)).path()), text);
    QCOMPARE(*readWholeFile(TemporaryFile("log", packed<Xz>(text)).path()), text);
    QCOMPARE(*unpacked(packed<Gzip>("a") + packed<Gzip>("b"), "two members", 1_KiB), std::string("ab"));
}

void InputFileTest::aBombIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const std::string zeros(4 << 20, '0');
    QTest::newRow("gzip") << QByteArray::fromStdString(packed<Gzip>(zeros));
    QTest::newRow("xz") << QByteArray::fromStdString(packed<Xz>(zeros));
    QTest::newRow("plain") << QByteArray::fromStdString(zeros);
}

void InputFileTest::aBombIsRefused()
{
    QFETCH(QByteArray, bytes);
    const TemporaryFile file("bomb", bytes.toStdString());
    const auto text = readWholeFile(file.path(), 1_MiB);
    QVERIFY(!text);
    QCOMPARE(text.error().what, std::string("the text is longer than 1 MiB"));
    QCOMPARE(text.error().where, file.path().string());
}

void InputFileTest::damageIsAnError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const std::string gzip = packed<Gzip>(longText());
    const std::string xz = packed<Xz>(longText());
    const auto add = [](const char* name, std::string bytes) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes);
    };
    const auto changed = [](std::string bytes) { return bytes[bytes.size() / 2] ^= 0x55, bytes; };
    add("gzip cut to its magic", gzip.substr(0, 2));
    add("gzip cut in the header", gzip.substr(0, 8));
    add("gzip cut in the middle", gzip.substr(0, gzip.size() / 2));
    add("gzip cut in the check sum", gzip.substr(0, gzip.size() - 4));
    add("gzip with a changed byte", changed(gzip));
    add("gzip with something behind it", gzip + "something");
    add("xz cut to its magic", xz.substr(0, 6));
    add("xz cut in the middle", xz.substr(0, xz.size() / 2));
    add("xz with a changed byte", changed(xz));
}

void InputFileTest::damageIsAnError()
{
    QFETCH(QByteArray, bytes);
    const TemporaryFile file("damaged", bytes.toStdString());
    const auto text = readWholeFile(file.path());
    QVERIFY(!text);
    QVERIFY2(text.error().line().find("damaged or cut off") != std::string::npos,
             text.error().line().c_str());
}

void InputFileTest::aMissingFileAndAFolderAreErrors()
{
    QCOMPARE(readWholeFile("/nowhere/boot.log").error().what, std::string("does not exist"));
    QCOMPARE(readWholeFile("/").error().what, std::string("is a folder"));
}

QTEST_APPLESS_MAIN(InputFileTest)
#include "input_file_test.moc"
