// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/dos/dos_machine.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace vmscope;
using namespace vmscope::dos;
using namespace vmscope::dos::test;

namespace {

constexpr unsigned seed = 19870819;
constexpr int calls = 20000;

/// The standard's words as a program would write them down: each page a word of content, no addresses at all.
class Reference
{
public:
    Reference(unsigned total, bool four)
        : m_total(total)
        , m_four(four)
    {
    }

    unsigned allocate(unsigned pages, unsigned& handle)
    {
        if (pages == 0)
            return 0x89;
        if (pages > m_total)
            return 0x87;
        if (pages > m_total - used())
            return 0x88;
        if (m_handles.size() == 255)
            return 0x85;
        for (handle = 1; m_handles.contains(handle);)
            ++handle;
        m_handles[handle].id = ++m_ids;
        m_handles[handle].pages.resize(pages);
        return 0;
    }
    unsigned map(unsigned slot, unsigned logical, unsigned handle)
    {
        if (!m_handles.contains(handle))
            return 0x83;
        if (slot > 3)
            return 0x8b;
        if (logical == 0xffff && m_four) {
            m_map[slot] = {};
            return 0;
        }
        if (logical >= m_handles[handle].pages.size())
            return 0x8a;
        m_map[slot] = {handle, logical, true};
        return 0;
    }
    unsigned release(unsigned handle)
    {
        if (!m_handles.contains(handle))
            return 0x83;
        if (m_handles[handle].saved)
            return 0x86;
        for (Slot& slot : m_map)
            if (slot.used && slot.handle == handle)
                slot = {};
        m_handles.erase(handle);
        return 0;
    }
    unsigned save(unsigned handle)
    {
        if (!m_handles.contains(handle))
            return 0x83;
        if (m_handles[handle].saved)
            return 0x8d;
        m_handles[handle].saved = m_map;
        return 0;
    }
    unsigned restore(unsigned handle)
    {
        if (!m_handles.contains(handle))
            return 0x83;
        if (!m_handles[handle].saved)
            return 0x8e;
        m_map = *m_handles[handle].saved;
        m_handles[handle].saved.reset();
        for (Slot& slot : m_map)
            if (slot.used &&
                (!m_handles.contains(slot.handle) || slot.logical >= m_handles[slot.handle].pages.size()))
                slot = {};
        return 0;
    }
    /// The word that a slot shows; nothing where nothing is mapped.
    std::optional<std::uint32_t>* shown(unsigned slot)
    {
        const Slot& s = m_map[slot];
        return s.used ? &m_handles[s.handle].pages[s.logical] : nullptr;
    }
    [[nodiscard]] unsigned used() const
    {
        std::size_t sum = 0;
        for (const auto& [number, handle] : m_handles)
            sum += handle.pages.size();
        return unsigned(sum);
    }

private:
    struct Slot
    {
        unsigned handle = 0;
        unsigned logical = 0;
        bool used = false;
    };
    struct Handle
    {
        unsigned id = 0;
        std::vector<std::optional<std::uint32_t>> pages; ///< nothing: not written since it was given
        std::optional<std::array<Slot, 4>> saved;
    };

    unsigned m_total;
    bool m_four;
    unsigned m_ids = 0;
    std::map<unsigned, Handle> m_handles;
    std::array<Slot, 4> m_map{};
};

/// One random call, made on the machine and on the reference; what differs.
class Duel
{
public:
    explicit Duel(std::string_view id)
        : m_machine(id, 3_MiB)
        , m_reference(m_machine.emm.totalPages(), m_machine.emm.version() >= 0x40)
        , m_random(seed)
    {
    }

    QString step()
    {
        const unsigned handle = below(24);
        const auto dx = std::uint16_t(handle);
        switch (below(8)) {
        case 0:
            return allocate(below(12) == 0 ? below(200) : below(9));
        case 1:
            return below(3) ? QString()
                            : same("release", m_machine.call(Registers{.ax = 0x4500, .dx = dx}),
                                   m_reference.release(handle));
        case 2:
            return same("save", m_machine.call(Registers{.ax = 0x4700, .dx = dx}), m_reference.save(handle));
        case 3:
            return same("restore", m_machine.call(Registers{.ax = 0x4800, .dx = dx}),
                        m_reference.restore(handle));
        case 4:
            return write(below(4));
        default: {
            const unsigned slot = below(5);
            const unsigned logical = below(10) == 0 ? 0xffff : below(9);
            return same("map", m_machine.map(slot, logical, handle), m_reference.map(slot, logical, handle));
        }
        }
    }
    QString compare()
    {
        if (m_machine.emm.totalPages() - m_machine.emm.freePages() != m_reference.used())
            return "pages in use";
        for (unsigned slot = 0; slot < 4; ++slot) {
            const auto* shown = m_reference.shown(slot);
            if (m_machine.emm.frame().shown(m_machine.machine, slot).has_value() != (shown != nullptr))
                return QString("slot %1 is mapped in one alone").arg(slot);
            if (shown && *shown && m_machine.read(m_machine.slot(slot)) != **shown)
                return QString("slot %1 shows another page").arg(slot);
        }
        return {};
    }

private:
    unsigned below(unsigned end) { return unsigned(m_random() % end); }
    static QString same(const char* what, unsigned got, unsigned expected)
    {
        return got == expected
                   ? QString()
                   : QString("%1 answers %2, not %3").arg(what).arg(got, 0, 16).arg(expected, 0, 16);
    }
    QString allocate(unsigned pages)
    {
        Registers r{.ax = 0x4300, .bx = std::uint16_t(pages)};
        unsigned handle = 0;
        const unsigned got = m_machine.call(r);
        const unsigned expected = m_reference.allocate(pages, handle);
        return got == 0 && r.dx != handle ? QString("another handle") : same("allocate", got, expected);
    }
    QString write(unsigned slot)
    {
        if (auto* shown = m_reference.shown(slot)) {
            *shown = std::uint32_t(m_random());
            if (!m_machine.write(m_machine.slot(slot), **shown))
                return "a mapped slot cannot be written";
        }
        return {};
    }

    EmsMachine m_machine;
    Reference m_reference;
    std::mt19937_64 m_random;
};

} // namespace

/// Random calls against what the standard says, and one implementation against the other.
class Int67PropertyTest : public QObject
{
    Q_OBJECT
private slots:
    void randomCallsDoWhatTheStandardSays_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("a card's registers") << "ems-3.2";
        QTest::newRow("a monitor's tables") << "ems-4.0";
    }
    void randomCallsDoWhatTheStandardSays()
    {
        QFETCH(QString, id);
        Duel duel(id.toStdString());
        for (int i = 0; i < calls; ++i) {
            QString wrong = duel.step();
            if (wrong.isEmpty())
                wrong = duel.compare();
            QVERIFY2(wrong.isEmpty(), qPrintable(QString("call %1: %2").arg(i).arg(wrong)));
        }
    }

    /// Calls of 3.2 alone: a program cannot tell a card from EMM386.
    void cardAndMonitorAnswerAlike()
    {
        EmsMachine card("ems-3.2", 3_MiB);
        EmsMachine monitor("ems-4.0", 3_MiB + 16_KiB); // its tables take a part of a page
        std::mt19937_64 random(seed + 1);
        const auto below = [&](unsigned end) { return std::uint16_t(random() % end); };
        for (int i = 0; i < calls; ++i) {
            const std::uint16_t functions[]{0x4300, 0x4400, 0x4400, 0x4400, 0x4500, 0x4700, 0x4800, 0x4c00};
            Registers a{.ax = functions[below(8)], .bx = below(9), .dx = below(12)};
            if (a.ah() == 0x44)
                a.setAl(std::uint8_t(below(5)));
            Registers b = a;
            QCOMPARE(card.call(a), monitor.call(b));
            QVERIFY(a == b);
            QVERIFY(card.emm.map() == monitor.emm.map());
            const unsigned slot = below(4);
            if (!card.emm.map()[slot])
                continue;
            const auto word = std::uint32_t(random());
            if (below(2)) {
                QVERIFY(card.write(card.slot(slot), word) && monitor.write(monitor.slot(slot), word));
            }
            QCOMPARE(card.read(card.slot(slot)), monitor.read(monitor.slot(slot)));
        }
    }
};

QTEST_GUILESS_MAIN(Int67PropertyTest)
#include "int67_property_test.moc"
