// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_fixture.h"

#include <QInputDialog>

using namespace vmscope;
using namespace vmscope::test;
using layout::Highmem;
using layout::PhysicalKind;
using layout::RegionKind;

class GoToTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsAsked_data();
    void findsWhatIsAsked();
    void aNumberThatCouldBeBothShowsBoth();
    void whatIsNoAddressIsRefusedInWords_data();
    void whatIsNoAddressIsRefusedInWords();
    void itsDialogComesByKey();
};

void GoToTest::findsWhatIsAsked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("byte");
    const auto row = [](const char* text, const char* title, const char* byte) {
        QTest::newRow(text) << QString(text) << QString(title) << QString(byte);
    };
    row("v:0xc1234000", "Direct map", "v 0xc1234000: direct_map = p 0x01234000");
    row("v:0x08048000", "User part", "");
    row("p:0x11234000", "Low memory", "p 0x11234000 + 0xc0000000 = v 0xd1234000");
    row("P: 0x80000000", "High memory", "p 0x80000000 + 0xc0000000 = 0x140000000: does not fit into 32 bits");
    row("pfn:0x80000", "High memory", "p 0x80000000 + 0xc0000000 = 0x140000000: does not fit into 32 bits");
    row("pkmap", "Persistent kernel map", "");
    row("PKMAP_BASE", "Persistent kernel map", "");
    row("vmalloc", "vmalloc area", "");
    row("VMALLOC_START", "vmalloc area", "");
    row("fixmap", "fixmap", "");
    row("page_offset", "Direct map", "");
    row("page_offset+5M", "Direct map", "v 0xc0500000: direct_map = p 0x00500000");
    row("mem_map", "mem_map", "");
    row("kernel_image", "Kernel image", "");
}

void GoToTest::findsWhatIsAsked()
{
    QFETCH(const QString, text);
    QFETCH(const QString, title);
    QFETCH(const QString, byte);
    OpenWindow window;
    window.chooseHighmem(Highmem::FourG);
    QVERIFY(window.main.goTo(text));
    QCOMPARE(window.label("title"), title);
    QVERIFY2(window.label("byte").contains(byte), qPrintable(window.label("byte")));
    QVERIFY(window.view().selected().kind != Subject::Kind::None);
    QVERIFY(window.verdict().startsWith(toQString(layout::sentenceOf(window.plan()))));
}

void GoToTest::aNumberThatCouldBeBothShowsBoth()
{
    OpenWindow window;
    window.chooseHighmem(Highmem::FourG);
    QVERIFY(window.main.goTo("0xc0500000"));
    const QString byte = window.label("byte");
    QVERIFY2(byte.contains("v 0xc0500000"), qPrintable(byte));
    QVERIFY2(byte.contains("p 0x00500000"), qPrintable(byte));
    QVERIFY2(byte.contains("p 0xc0500000 + 0xc0000000 = 0x180500000"), qPrintable(byte));
}

void GoToTest::whatIsNoAddressIsRefusedInWords_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "nowhere", "v:", "p:zz", "p:0x200000000", "pfn:0xffffffff",
                             "page_offset+lots", "v:0x1ffffffff", "swiotlb"})
        QTest::newRow(text) << QString(text);
}

void GoToTest::whatIsNoAddressIsRefusedInWords()
{
    QFETCH(const QString, text);
    OpenWindow window;
    window.click(Subject::of(PhysicalKind::Lost));
    window.leave();
    QVERIFY(!window.main.goTo(text));
    QVERIFY2(window.verdict().startsWith("Not possible: "), qPrintable(window.verdict()));
    QVERIFY2(window.verdict().contains("v:0xc0100000"), qPrintable(window.verdict())); // what was expected
    QCOMPARE(window.label("title"), "Lost RAM");
}

void GoToTest::itsDialogComesByKey()
{
    OpenWindow window;
    window.key(Qt::Key_G, Qt::ControlModifier);
    QTRY_VERIFY(window.main.findChild<QInputDialog*>());
    auto* dialog = window.main.findChild<QInputDialog*>();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* field = dialog->findChild<QLineEdit*>();
    QTest::keyClicks(field, "vmalloc");
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(window.label("title"), "vmalloc area");
}

VMSCOPE_GUI_TEST(GoToTest)
#include "go_to_test.moc"
