// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/range.h"

#include <QTest>

#include <concepts>

using namespace vmscope;

namespace {

template<class A, class B>
concept Addable = requires(A a, B b)
{
    a + b;
};
template<class A, class B>
concept Comparable = requires(A a, B b)
{
    a < b;
};

// The units do not turn into each other, or into numbers, by themselves.
static_assert(!std::convertible_to<VirtualAddress, PhysicalAddress>);
static_assert(!std::convertible_to<PhysicalAddress, VirtualAddress>);
static_assert(!std::convertible_to<PhysicalAddress, FrameNumber>);
static_assert(!std::convertible_to<FrameNumber, PhysicalAddress>);
static_assert(!std::convertible_to<Bytes, VirtualAddress>);
static_assert(!std::convertible_to<VirtualAddress, Bytes>);
static_assert(!std::convertible_to<Bytes, FrameNumber>);
static_assert(!std::convertible_to<FrameNumber, Bytes>);
static_assert(!std::convertible_to<std::uint64_t, Bytes>);
static_assert(!std::convertible_to<std::uint64_t, VirtualAddress>);
static_assert(!std::convertible_to<std::uint64_t, FrameNumber>);
static_assert(!std::convertible_to<Bytes, std::uint64_t>);
static_assert(!std::convertible_to<VirtualAddress, std::uint64_t>);
static_assert(!std::convertible_to<FrameNumber, std::uint64_t>);
static_assert(!std::constructible_from<VirtualAddress, PhysicalAddress>);
static_assert(!std::constructible_from<PhysicalAddress, VirtualAddress>);

// Sums and comparisons of different kinds do not compile; those that mean something do.
static_assert(!Addable<VirtualAddress, VirtualAddress>);
static_assert(!Addable<VirtualAddress, PhysicalAddress>);
static_assert(!Addable<VirtualAddress, FrameNumber>);
static_assert(!Addable<Bytes, std::uint64_t>);
static_assert(!Comparable<VirtualAddress, PhysicalAddress>);
static_assert(!Comparable<Bytes, FrameNumber>);
static_assert(Addable<VirtualAddress, Bytes>);
static_assert(std::same_as<decltype(1_va - 1_va), Bytes>);
static_assert(std::same_as<decltype(2_MiB / 4_KiB), std::uint64_t>);

} // namespace

class UnitsTest : public QObject
{
    Q_OBJECT
private slots:
    void alignsDownAndUp()
    {
        QCOMPARE((0xfeffffff_va).alignedDown(2_MiB).value, 0xfee00000u);
        QCOMPARE((0x9fc00_pa).alignedUp(pageSize).value, 0xa0000u);
        QCOMPARE((0xa0000_pa).alignedUp(pageSize).value, 0xa0000u);
    }

    void sizesDoNotGoBelowZero()
    {
        QCOMPARE(lessOrNone(1_KiB, 2_KiB).value, 0u);
        QCOMPARE(lessOrNone(2_KiB, 2_KiB).value, 0u);
        QCOMPARE(lessOrNone(3_KiB, 2_KiB).value, 1024u);
    }

    void aFrameHoldsItsLastByte()
    {
        QCOMPARE(frameOf(0xfff_pa).value, 0u);
        QCOMPARE(frameOf(0x1000_pa).value, 1u);
        QCOMPARE((FrameNumber{0x100000}.start().value), (4_GiB).value);
    }

    void aRangeEndsBeforeItsEnd()
    {
        const PhysicalRange range{0x1000_pa, 0x2000_pa};
        QVERIFY(range.contains(0x1000_pa));
        QVERIFY(range.contains(0x1fff_pa));
        QVERIFY(!range.contains(0x2000_pa));
        QVERIFY(!range.overlaps({0x2000_pa, 0x3000_pa}));
        QVERIFY(range.overlaps({0x1fff_pa, 0x3000_pa}));
    }

    void anInvertedRangeIsEmptyAndHasNoSize()
    {
        const PhysicalRange range{0x2000_pa, 0x1000_pa};
        QVERIFY(range.empty());
        QCOMPARE(sizeOf(range).value, 0u);
        QCOMPARE(pagesIn(FrameRange{{2}, {1}}), 0u);
    }

    void wholeFramesAreRoundedInwards()
    {
        QCOMPARE(pagesIn(wholeFrames({0x0_pa, 0x9fc00_pa})), 0x9fu);
        QCOMPARE(pagesIn(wholeFrames({0x1001_pa, 0x3000_pa})), 1u);
        QCOMPARE(pagesIn(wholeFrames({0x1001_pa, 0x1fff_pa})), 0u); // less than a page
    }

    void framesBecomeBytesAndBack()
    {
        const FrameRange frames{{0x100}, {0x200}};
        QCOMPARE(sizeOf(bytesOf(frames)).value, (1_MiB).value);
        QVERIFY(wholeFrames(bytesOf(frames)) == frames);
    }
};

QTEST_APPLESS_MAIN(UnitsTest)
#include "units_test.moc"
