// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <optional>

namespace {

struct Message
{
    QString context, source, translation;
    QStringList forms; ///< of a plural
    bool finished = true;

    [[nodiscard]] QString key() const { return context + QLatin1String(": ") + source; }
    [[nodiscard]] QStringList texts() const { return forms.isEmpty() ? QStringList{translation} : forms; }
};

/// One message of a .ts file; the reader stands at its start.
Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message{.context = context, .source = {}, .translation = {}, .forms = {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.finished = xml.attributes().value("type").isEmpty();
            while (!(xml.isEndElement() && xml.name() == QLatin1String("translation"))) {
                if (xml.isStartElement() && xml.name() == QLatin1String("numerusform"))
                    message.forms += xml.readElementText();
                else if (xml.isCharacters())
                    message.translation += xml.text();
                xml.readNext();
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> messagesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == QLatin1String("message"))
            messages += readMessage(xml, context);
    }
    return messages;
}

/// %1, %n, {name} and {}, sorted; an engine phrase's numbered places count as {}.
QStringList placesOf(const QString& text)
{
    static const QRegularExpression place("%[0-9n]+|\\{[A-Za-z]*\\}|\\{[*0-9]\\}");
    QStringList places;
    for (auto found = place.globalMatch(text); found.hasNext();) {
        const QString one = found.next().captured();
        static const QRegularExpression numbered("^\\{[*0-9]\\}$");
        places += numbered.match(one).hasMatch() ? QStringLiteral("{}") : one;
    }
    places.sort();
    return places;
}

const QString root = QStringLiteral(VMSCOPE_SOURCE_DIR);

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyTextIsTranslated();
    void placesAreKept();
    void theFileIsUpToDateWithTheSources();

private:
    QList<Message> m_german;
};

void TranslationsTest::initTestCase()
{
    m_german = messagesOf(root + "/resources/translations/vmscope_de.ts");
    QVERIFY(m_german.size() > 1000);
}

void TranslationsTest::everyTextIsTranslated()
{
    for (const Message& message : m_german) {
        QVERIFY2(message.finished, qPrintable(message.key()));
        for (const QString& text : message.texts())
            QVERIFY2(!text.trimmed().isEmpty() || message.source.trimmed().isEmpty(),
                     qPrintable(message.key()));
    }
}

void TranslationsTest::placesAreKept()
{
    for (const Message& message : m_german)
        for (const QString& text : message.texts())
            QVERIFY2(placesOf(text) == placesOf(message.source), qPrintable(message.key() + " → " + text));
}

/// As packaging/update-translations finds them.
void TranslationsTest::theFileIsUpToDateWithTheSources()
{
    const QTemporaryDir scratch;
    QProcess update;
    update.start(root + "/packaging/update-translations", {"--into", scratch.path()});
    QVERIFY(update.waitForFinished(120'000));
    if (update.exitCode() != 0)
        QSKIP(qPrintable("not compared: " + update.readAllStandardError()));
    QStringList missing;
    const QList<Message> updated = messagesOf(scratch.filePath("vmscope_de.ts"));
    for (const Message& message : updated)
        if (!message.finished)
            missing += message.key();
    QVERIFY2(missing.isEmpty(), qPrintable("without a translation:\n" + missing.join('\n')));
    QCOMPARE(updated.size(), m_german.size()); // nothing is there that no source has
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
