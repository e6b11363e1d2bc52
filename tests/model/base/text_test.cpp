// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"

#include <QTest>

#include <limits>

using namespace vmscope;

namespace {

QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }
constexpr auto maximum = std::numeric_limits<std::uint64_t>::max();

} // namespace

class TextTest : public QObject
{
    Q_OBJECT
private slots:
    void sizesReadAsThreeDigitsAndAUnit_data()
    {
        QTest::addColumn<qulonglong>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << 0ull << "0 B";
        QTest::newRow("a struct") << 40ull << "40 B";
        QTest::newRow("last before KiB") << 1023ull << "1023 B";
        QTest::newRow("a page") << 4096ull << "4 KiB";
        QTest::newRow("low memory") << (896ull << 20) << "896 MiB";
        QTest::newRow("1023 MiB") << (1023ull << 20) << "1023 MiB";
        QTest::newRow("1023.9 MiB is not 1024 MiB") << (1024ull << 20) - (100ull << 10) << "1 GiB";
        QTest::newRow("two decimals") << 3365000000ull << "3.13 GiB";
        QTest::newRow("a half is rounded up") << (25ull << 27) << "3.13 GiB";
        QTest::newRow("63.96") << 68676562125ull << "64 GiB";
        QTest::newRow("a tenth") << 1181116006ull << "1.1 GiB";
        QTest::newRow("trailing zeros") << (7ull << 29) << "3.5 GiB";
        QTest::newRow("one decimal") << 67752755200ull << "63.1 GiB";
        QTest::newRow("9.996 rounds to 10") << 10481566ull << "10 MiB";
        QTest::newRow("direct map of 64 bits") << (64ull << 40) << "64 TiB";
        QTest::newRow("2^64 - 1") << qulonglong(maximum) << "16 EiB";
    }
    void sizesReadAsThreeDigitsAndAUnit()
    {
        QFETCH(qulonglong, bytes);
        QTEST(textOf(sizeText({bytes})), "text");
    }

    void countsAreGroupedByThousands()
    {
        QCOMPARE(textOf(countText(0)), "0");
        QCOMPARE(textOf(countText(999)), "999");
        QCOMPARE(textOf(countText(1000)), "1,000");
        QCOMPARE(textOf(countText(1048576)), "1,048,576");
        QCOMPARE(textOf(countText(maximum)), "18,446,744,073,709,551,615");
        QCOMPARE(textOf(exactSizeText(896_MiB)), "939,524,096 bytes");
    }

    void sharesHaveTwoSignificantDigits()
    {
        QCOMPARE(textOf(shareText(0)), "0 %");
        QCOMPARE(textOf(shareText(0.01367)), "1.4 %");
        QCOMPARE(textOf(shareText(0.0994)), "9.9 %");
        QCOMPARE(textOf(shareText(0.0996)), "10 %");
        QCOMPARE(textOf(shareText(0.21875)), "22 %");
        QCOMPARE(textOf(shareText(1)), "100 %");
    }

    void aShareThatIsNotNothingIsNotShownAsNothing()
    {
        QCOMPARE(textOf(shareText(0.0004)), "0.04 %");
        QCOMPARE(textOf(shareText(0.00001)), "0.001 %");
    }

    void hexHasAtLeastEightDigitsAndSixteenForWideAddresses()
    {
        QCOMPARE(textOf(hexText(0)), "0x00000000");
        QCOMPARE(textOf(hexText(0xc0000000_va)), "0xc0000000");
        QCOMPARE(textOf(hexText((4_GiB).value)), "0x100000000");
        QCOMPARE(textOf(hexText(0xffff888000000000_va)), "0xffff888000000000");
        QCOMPARE(textOf(hexText((64_GiB).value)), "0x1000000000");
        QCOMPARE(textOf(hexText((16_TiB).value)), "0x0000100000000000");
    }

    void sizesAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qulonglong>("bytes");
        QTest::newRow("bare bytes") << "4096" << 4096ull;
        QTest::newRow("hexadecimal") << "0x10000" << 65536ull;
        QTest::newRow("hexadecimal, B is a digit") << "0x10B" << 0x10bull;
        QTest::newRow("hexadecimal with a unit") << "0x10K" << 16384ull;
        QTest::newRow("kernel's way") << "512M" << (512ull << 20);
        QTest::newRow("lower case") << "512m" << (512ull << 20);
        QTest::newRow("fraction") << "3.5G" << (7ull << 29);
        QTest::newRow("fraction without a digit before") << ".5G" << (1ull << 29);
        QTest::newRow("as sizeText writes") << "64 GiB" << (64ull << 30);
        QTest::newRow("with B") << "64GB" << (64ull << 30);
        QTest::newRow("white space around") << "  1 K " << 1024ull;
        QTest::newRow("a fraction of a byte is rounded") << "0.1G" << 107374182ull;
        QTest::newRow("nothing") << "0" << 0ull;
        QTest::newRow("2^64 - 1") << "18446744073709551615" << qulonglong(maximum);
        QTest::newRow("exbibytes") << "15E" << (15ull << 60);
    }
    void sizesAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        const auto size = parseSize(text.toStdString(), "--ram");
        QVERIFY(size);
        QTEST(qulonglong(size->value), "bytes");
    }

    void whatIsNotASizeIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"",
                                 " ",
                                 "M",
                                 "abc",
                                 "-1",
                                 "-1G",
                                 "1.2.3G",
                                 "1,5G",
                                 "3.5",
                                 "0x",
                                 "0xG",
                                 "12X",
                                 "12MM",
                                 "12MiBs",
                                 "1e3",
                                 "18446744073709551616",
                                 "16E",
                                 "17179869184G",
                                 "99999999999.5G",
                                 "4G8",
                                 "--ram"})
            QTest::newRow(text) << QString(text);
    }
    void whatIsNotASizeIsRefusedWithItsPlace()
    {
        QFETCH(QString, text);
        const auto size = parseSize(text.toStdString(), "--ram");
        QVERIFY(!size);
        QCOMPARE(textOf(size.error().where), "--ram");
        QVERIFY(textOf(size.error().what).contains('"' + text + '"'));
        QVERIFY(!size.error().expected.empty());
    }

    void numbersAreDecimalOrHexadecimalAndWhole()
    {
        QCOMPARE(*parseNumber("0x9fbff", ""), 0x9fbffu);
        QCOMPARE(*parseNumber("654335", ""), 654335u);
        QCOMPARE(*parseNumber("0xFFFFFFFFFFFFFFFF", ""), maximum);
        for (const char* text : {"", "0x", "12 ", " 12", "12G", "-1", "+1", "0x1g", "0x10000000000000000"})
            QVERIFY2(!parseNumber(text, "e820"), text);
    }

    void errorsReadAsOneLine()
    {
        const Error whole{"boot.log:12", "\"x\" is not a number", "a decimal number"};
        QCOMPARE(textOf(whole.line()), "boot.log:12: \"x\" is not a number (expected a decimal number)");
        QCOMPARE(textOf(Error{{}, "there is none", {}}.line()), "there is none");
    }

    void whiteSpaceIsTrimmedAtBothEnds()
    {
        QCOMPARE(textOf(trimmed(" \t a b \r\n")), "a b");
        QCOMPARE(textOf(trimmed(" \n ")), "");
    }
};

QTEST_APPLESS_MAIN(TextTest)
#include "text_test.moc"
