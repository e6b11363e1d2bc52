// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/base64.h"

#include <QtTest>

using namespace vmscope;

class Base64Test : public QObject
{
    Q_OBJECT

private slots:
    void theStandardsOwnExamples_data();
    void theStandardsOwnExamples();
    void anyBytesComeBack();
    void whatIsNotCompleteIsRefused_data();
    void whatIsNotCompleteIsRefused();
};

void Base64Test::theStandardsOwnExamples_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<std::string>("text");
    const char* const pairs[][2]{{"", ""},
                                 {"f", "Zg=="},
                                 {"fo", "Zm8="},
                                 {"foo", "Zm9v"},
                                 {"foob", "Zm9vYg=="},
                                 {"fooba", "Zm9vYmE="},
                                 {"foobar", "Zm9vYmFy"}};
    for (const auto& [bytes, text] : pairs) // RFC 4648, section 10
        QTest::newRow(text) << std::string(bytes) << std::string(text);
}

void Base64Test::theStandardsOwnExamples()
{
    QFETCH(const std::string, bytes);
    QFETCH(const std::string, text);
    QCOMPARE(base64Of(bytes), text);
    QVERIFY(bytesOfBase64(text) == bytes);
}

void Base64Test::anyBytesComeBack()
{
    std::string bytes;
    for (int i = 0; i < 1000; ++i) {
        QVERIFY(bytesOfBase64(base64Of(bytes)) == bytes);
        const QByteArray reference = QByteArray::fromStdString(bytes).toBase64();
        QCOMPARE(base64Of(bytes), reference.toStdString());
        bytes += char(i * 167 + i / 256);
    }
}

void Base64Test::whatIsNotCompleteIsRefused_data()
{
    QTest::addColumn<std::string>("text");
    for (const char* text :
         {"Z", "Zg", "Zg=", "Zm9v=", "====", "Z===", "Zg==Zg==", "Zm9v\n", "Zm9*", "Zh==", "Zm9="})
        QTest::newRow(text) << std::string(text);
}

void Base64Test::whatIsNotCompleteIsRefused()
{
    QFETCH(const std::string, text);
    QVERIFY(!bytesOfBase64(text));
}

QTEST_APPLESS_MAIN(Base64Test)
#include "base64_test.moc"
