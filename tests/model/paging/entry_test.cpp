// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/paging/entry.h"

#include <QtTest>

#include <random>

using namespace vmscope;
using namespace vmscope::paging;

class EntryTest : public QObject
{
    Q_OBJECT

private slots:
    void encodingUndoesDecodingForAnyBits();
    void eachFlagIsOneBitOfTheEntry();
    void largePagesKeepTheirPatBitElsewhere();
    void theWordsSayWhatTheBitsMean();
};

namespace {

/// Calls `use(form)` for what an entry may be at each level of each mode.
template<class Use>
void forEveryForm(const Use& use)
{
    for (const PagingMode& mode : pagingModes())
        for (const LevelRow& row : mode.levels)
            for (const bool leaf : {false, true})
                if (leaf ? row.leaf != LeafRule::Never : row.leaf != LeafRule::Always)
                    use(EntryForm{&mode, &row, leaf});
}

EntryForm formOf(ModeId id, std::size_t depth, bool leaf)
{
    const PagingMode& mode = pagingMode(id);
    return {&mode, &mode.levels[depth], leaf};
}

} // namespace

void EntryTest::encodingUndoesDecodingForAnyBits()
{
    std::mt19937_64 random(1);
    forEveryForm([&](const EntryForm& form) {
        const std::uint64_t width = form.mode->entryBytes == 4 ? 0xffffffff : ~0ull;
        for (int i = 0; i < 2000; ++i) {
            const std::uint64_t entry = random() & width;
            QCOMPARE(encode(form, decode(form, entry)), entry);
        }
    });
}

void EntryTest::eachFlagIsOneBitOfTheEntry()
{
    const EntryForm form = formOf(ModeId::FourLevel, 3, true);
    QCOMPARE(encode(form, {.present = true,
                           .writable = true,
                           .accessed = true,
                           .dirty = true,
                           .global = true,
                           .noExecute = true,
                           .address = 0x5000_pa}),
             0x8000000000005163u);
    QCOMPARE(decode(form, 0x7f0ull << 52).ignoredHigh, 0x70);
    QCOMPARE(decode(form, 0x5ull << 59).protectionKey, 5);
    QCOMPARE(decode(form, 0x600).software, 3);
}

void EntryTest::largePagesKeepTheirPatBitElsewhere()
{
    QVERIFY(decode(formOf(ModeId::Pae, 2, true), 1u << 7).pat);
    QVERIFY(decode(formOf(ModeId::Pae, 1, true), 1u << 12).pat);
    QVERIFY(decode(formOf(ModeId::Pae, 1, true), 1u << 7).large);
}

void EntryTest::theWordsSayWhatTheBitsMean()
{
    QCOMPARE(wordsOf(formOf(ModeId::Legacy32, 0, true), 0x1e3),
             std::string("present, writable, supervisor, accessed, dirty, global, 4 MiB page"));
    QCOMPARE(wordsOf(formOf(ModeId::Pae, 0, false), 0x1001), std::string("present, names a table"));
    QCOMPARE(wordsOf(formOf(ModeId::Pae, 2, true), 0), std::string("not present"));
}

QTEST_APPLESS_MAIN(EntryTest)
#include "entry_test.moc"
