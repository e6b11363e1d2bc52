// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/kernel/desk.h"
#include "model/kernel/pkmap_deadlock.h"
#include "model/kernel/preset.h"
#include "tests/model/layout/planned.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::kernel;
using namespace vmscope::layout::test;

namespace {

Desk deskOf(const layout::MachineConfig& config) { return Desk(Kernel(*boot(layout::plan(config)))); }
Desk deskOf(std::string_view kernel, Bytes ram) { return deskOf(flat(kernel, ram)); }

Performed ask(Desk& desk, std::string_view line)
{
    const auto operation = parseOperation(line, "test");
    if (!operation)
        throw std::invalid_argument(operation.error().line());
    NoEvents silent;
    return perform(desk, *operation, silent);
}

Desk deskWith(const Preset& preset, std::string_view kernel)
{
    Desk desk = deskOf(*configFor(preset, flat(kernel, 4_GiB)));
    (void)perform(desk, operationsOf(preset));
    return desk;
}

std::uint64_t freePages(const Desk& desk)
{
    std::uint64_t pages = 0;
    for (const ZoneState& zone : desk.kernel.pages->zones())
        pages += zone.free.freePages();
    return pages;
}

std::uint64_t freePages(const Desk& desk, std::string_view name)
{
    const auto zones = desk.kernel.pages->zones();
    return std::ranges::find(zones, name, &ZoneState::name)->free.freePages();
}

bool says(const Performed& performed, std::string_view part)
{
    if (performed.sentence.find(part) != std::string::npos)
        return true;
    qWarning("%s", performed.sentence.c_str());
    return false;
}

constexpr auto done = Performed::Outcome::Done;
constexpr auto refused = Performed::Outcome::Refused;
constexpr auto senseless = Performed::Outcome::Senseless;

} // namespace

class DeskTest : public QObject
{
    Q_OBJECT
private slots:
    void whatIsGivenCanBeGivenBack_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<QString>("line");
        for (const char* kernel :
             {"linux-2.4.20-highmem64g", "linux-2.6.32-pae", "debian-6.1-686-pae", "debian-6.1-amd64"})
            for (const char* line : {"kmalloc 100", "kmalloc 4M", "kmalloc 96 times=1000", "alloc_pages 0",
                                     "alloc_pages 10", "alloc_pages 3 gfp=GFP_KERNEL times=77", "vmalloc 40K",
                                     "vmalloc 1M times=5", "read_file 5 300"})
                if (layout::findKernel(kernel))
                    QTest::addRow("%s, %s", kernel, line) << kernel << line;
    }
    void whatIsGivenCanBeGivenBack()
    {
        QFETCH(QString, kernel);
        QFETCH(QString, line);
        Desk desk = deskOf(kernel.toStdString(), 4_GiB);
        const std::uint64_t before = freePages(desk);
        const Performed performed = ask(desk, line.toStdString());
        QCOMPARE(performed.outcome, done);
        QVERIFY(!performed.frames.empty());
        QVERIFY(freePages(desk) < before);
        QCOMPARE(desk.held.size(), 1u);
        for (const FrameRange& range : desk.held.front().frames())
            for (FrameNumber frame = range.start; frame < range.end; ++frame.value)
                QVERIFY(desk.kernel.pages->owners().ownerOf(frame));
        QCOMPARE(ask(desk, "free last").outcome, done);
        QVERIFY(desk.held.empty());
        const bool keepsTables = line.startsWith("vmalloc"); // the kernel never frees them
        QVERIFY(keepsTables ? freePages(desk) + 8 >= before : freePages(desk) == before);
    }
    void aFileIsReadOverWhatItsPagesHeldBefore()
    {
        Desk desk = deskOf("debian-6.1-amd64", 1_GiB); // the kernel reaches all pages
        const auto frame = ask(desk, "alloc_pages 0").frames;
        (void)ask(desk, "kernel_touch last write=0x5a");
        (void)ask(desk, "free last");
        QCOMPARE(ask(desk, "read_file 7 1").frames, frame); // the page that was freed last comes first
        QCOMPARE(*ask(desk, "kernel_touch last").byte, 7u); // the inode's number
    }
    void kmallocIsReachedByTheDirectMap()
    {
        Desk desk = deskOf("debian-6.1-686-pae", 4_GiB);
        const Performed performed = ask(desk, "kmalloc 4K");
        QCOMPARE(*performed.address,
                 desk.kernel.layout().pageOffset + (performed.frames[0].start.start() - PhysicalAddress{}));
        QCOMPARE(ask(desk, "kernel_touch last write=0x5a").address, performed.address);
        QCOMPARE(*ask(desk, "kernel_touch last").byte, 0x5au);
        std::byte byte{};
        desk.kernel.booted.ram().readBytes(performed.frames[0].start.start(), {&byte, 1});
        QCOMPARE(byte, std::byte{0x5a});
    }
    void theLastPageIsTheLastOneThatWasGiven()
    {
        Desk desk = deskOf("debian-6.1-amd64", 1_GiB);
        const auto frames = ask(desk, "alloc_pages 3").frames;
        QCOMPARE(pagesIn(frames[0]), 8ull);
        QCOMPARE(*desk.lastPage, FrameNumber{frames[0].end.value - 1});
        QCOMPARE(ask(desk, "kernel_touch last").frames[0].start, *desk.lastPage);
    }
    void aProcessOf4G4GNamesTheTablesOfItsProgram()
    {
        Desk desk = deskOf("rhel4-hugemem", 4_GiB);
        (void)ask(desk, "create_process");
        const AddressSpace& space = desk.kernel.processes->at({2});
        QVERIFY(space.roots.user != space.roots.kernel);
        QVERIFY(says(desk.last, "page tables of its own at p " + hexText(space.roots.user)));
    }
    void vmallocSaysHowOftenItGaveSomething()
    {
        Desk desk = deskOf("debian-6.1-686-pae", 4_GiB);
        QVERIFY(says(ask(desk, "vmalloc 1G"), "vmalloc(1 GiB) gets nothing. vmalloc() wants 1"));
        QVERIFY(says(desk.last, "RAM is not short, addresses are."));
        QVERIFY(desk.held.empty());
        (void)ask(desk, "vmalloc 50M times=all");
        QVERIFY(says(desk.last, "times, then no more. vmalloc() wants "));
        QCOMPARE(desk.last.outcome, refused);
    }
    void highMemoryHasNoKernelAddressBeforeKmap()
    {
        Desk desk = deskOf("debian-6.1-686-pae", 4_GiB);
        QVERIFY(ask(desk, "alloc_pages 0").frames[0].start >= desk.kernel.layout().maxLowPfn);
        QVERIFY(says(ask(desk, "kernel_touch last"), "The kernel has no address for frame"));
        QCOMPARE(desk.last.outcome, refused);
        const Performed mapped = ask(desk, "kmap last");
        QCOMPARE(mapped.outcome, done);
        QCOMPARE(ask(desk, "kernel_touch last write=7").address, mapped.address);
        QCOMPARE(*ask(desk, "kernel_touch #1").byte, 7u);
        QCOMPARE(ask(desk, "free #2").outcome, done);
        QCOMPARE(ask(desk, "kernel_touch #1").outcome, refused); // the entry is there still, but nobody's
        QCOMPARE(ask(desk, "kmap_local #1").outcome, done);
        QCOMPARE(*ask(desk, "kernel_touch #1").byte, 7u);
    }
    void aMappedPageIsNotFreed()
    {
        Desk desk = deskOf("debian-6.1-686-pae", 4_GiB);
        (void)ask(desk, "kmap new");
        QCOMPARE(desk.held.size(), 2u);
        const std::uint64_t before = freePages(desk);
        QVERIFY(says(ask(desk, "free #1"), "#1 is still mapped by kmap #2"));
        QCOMPARE(desk.last.outcome, senseless);
        QCOMPARE(freePages(desk), before);
        QCOMPARE(ask(desk, "free #2").outcome, done);
        QCOMPARE(ask(desk, "free #1").outcome, done);
        QCOMPARE(freePages(desk), before + 1);
    }
    void temporaryMapsGoBackLastInFirstOut()
    {
        Desk desk = deskOf("debian-6.1-686-pae", 4_GiB);
        (void)ask(desk, "alloc_pages 0 times=2");
        (void)ask(desk, "kmap_local #1");
        (void)ask(desk, "kmap_local last");
        QVERIFY(says(ask(desk, "free #2"), "last in, first out"));
        QCOMPARE(desk.last.outcome, refused);
        QCOMPARE(desk.held.size(), 3u);
        QCOMPARE(ask(desk, "free #3").outcome, done);
        QCOMPARE(ask(desk, "free #2").outcome, done);
    }
    void namedSlotsOfOldKernelsAreToldApart()
    {
        Desk desk = deskOf(*layout::withHighmem(flat("linux-2.4.20", 2_GiB), layout::Highmem::FourG));
        const auto first = ask(desk, "kmap_local new").address;
        const auto second = ask(desk, "kmap_local new").address;
        QVERIFY(first != second);
        QVERIFY(says(desk.last, "kmap_atomic()"));
        QCOMPARE(ask(desk, "free #2").outcome, done);
        QCOMPARE(ask(desk, "kmap_local new").address, first); // and not the second's, who is there still
    }
    /// The entries stay when a map ends: the kernel does not know who uses them, but the desk does.
    void theDeskKnowsWhichTemporaryMapsAreInUse()
    {
        Desk desk = deskOf(*layout::withHighmem(flat("linux-2.4.20", 2_GiB), layout::Highmem::FourG));
        const FrameNumber page = ask(desk, "kmap_local new").frames[0].start;
        QCOMPARE(addressesOf(desk, page).size(), std::size_t{1});
        QVERIFY(!addressesOf(desk.kernel, page)[0].inUse);
        QVERIFY(addressesOf(desk, page)[0].inUse);
        (void)ask(desk, "free last");
        QVERIFY(!addressesOf(desk, page)[0].inUse);
    }
    void localMapsAreOfTheTaskThatRuns()
    {
        Desk desk = deskOf("debian-6.1-686-pae", 4_GiB);
        (void)ask(desk, "create_process");
        (void)ask(desk, "alloc_pages 0");
        (void)ask(desk, "kmap_local #2");
        QCOMPARE(ask(desk, "kernel_touch #2").outcome, done);
        (void)ask(desk, "switch_to 2");
        QCOMPARE(ask(desk, "kernel_touch #2").outcome, refused);
        QVERIFY(says(desk.last, "The kernel has no address for frame"));
        (void)ask(desk, "switch_to 1");
        QCOMPARE(ask(desk, "kernel_touch #2").outcome, done);
    }
    void whatDoesNotExistChangesNothing()
    {
        Desk desk = deskOf("debian-6.1-686-pae", 1_GiB);
        for (const char* line : {"free #1", "free last", "kmap #4", "kmap last", "kmap pfn:0xfffff",
                                 "kmalloc 0", "kmalloc 5M", "alloc_pages 11", "vmalloc 0", "read_file 1 0"}) {
            QCOMPARE(ask(desk, line).outcome, senseless);
            QVERIFY(!desk.last.sentence.empty());
        }
        QVERIFY(desk.held.empty());
        QVERIFY(desk.done.empty());
    }
    void framesThatTheKernelDoesNotUseAreRefused()
    {
        // Without PAE what lies above 4 GiB has no page record; the last of these would overflow an address.
        Desk desk = deskOf("debian-6.1-686", 6_GiB);
        QVERIFY(desk.kernel.booted.ram().isRam(PhysicalAddress{0x1'1000'0000}));
        for (const char* frame :
             {"pfn:0x110000", "pfn:0x9000000", "pfn:0xfffffffffffff", "pfn:0xffffffffffffffff"})
            for (const char* call : {"kmap ", "kmap_local ", "kernel_touch "}) {
                QCOMPARE(ask(desk, std::string(call) + frame).outcome, senseless);
                QVERIFY(says(desk.last, "is no RAM that this kernel uses."));
            }
        QVERIFY(desk.held.empty());
    }
    void lowMemoryEndsWithHighMemoryFree()
    {
        const Desk desk = deskWith(*findPreset("low-memory-out"), "linux-2.4.20");
        QCOMPARE(desk.last.outcome, refused);
        QVERIFY(says(desk.last, "alloc_pages(GFP_KERNEL) "));
        QVERIFY(says(desk.last, "Low memory is used up while " +
                                    sizeText(freePages(desk, "HighMem") * pageSize) +
                                    " of high memory is free: GFP_KERNEL wants 4 KiB"));
        QVERIFY(says(desk.last, "GFP_KERNEL may not use them"));
        const Desk before(Kernel(desk.kernel.booted));
        QCOMPARE(freePages(desk, "HighMem"), freePages(before, "HighMem"));
        Desk next = desk;
        QCOMPARE(ask(next, "alloc_pages 0").outcome, done); // a program still gets its page
    }
    void oneTaskThatHoldsAllSlotsWaitsForItself()
    {
        const Desk desk = deskWith(*findPreset("one-task-holds-all"), "debian-6.1-686-pae");
        QCOMPARE(desk.last.outcome, refused);
        QVERIFY(says(desk.last, "Task 1 sleeps: all 512 slots have users"));
        QVERIFY(says(desk.last, "task 1 wants page"));
        QVERIFY(says(desk.last, "waits for task 1 (512 slots)"));
        Desk next = desk;
        QVERIFY(says(ask(next, "kmap last"), "Task 1 sleeps in kmap()"));
    }
    void twoTasksWaitForEachOther()
    {
        const Desk desk = deskWith(*findPreset("two-tasks-wait"), "linux-2.4.20");
        QVERIFY(says(desk.last, "Deadlock, for ever"));
        QVERIFY(says(desk.last, "task 1 wants page"));
        QVERIFY(says(desk.last, "task 2 wants page"));
        QVERIFY(says(desk.last, "waits for task 1 (512 slots), task 2 (512 slots)"));
        QCOMPARE(deadlockOf(*desk.kernel.pkmap)->waits.size(), 2u);
    }
    void aSleeperGoesOnWhenASlotIsGivenBack()
    {
        Desk desk = deskOf("debian-6.1-686-pae", 4_GiB);
        (void)ask(desk, "kmap new times=LAST_PKMAP");
        (void)ask(desk, "kmap new task=2");
        QCOMPARE(desk.last.outcome, refused);
        QVERIFY(says(desk.last, "It wakes when a slot loses its last user"));
        QVERIFY(says(ask(desk, "free #2"), "A task that slept goes on"));
        const Held& woken = desk.held.back();
        QCOMPARE(woken.service, Held::Service::Kmap);
        QCOMPARE(woken.by.task.value, 2u);
        QVERIFY(desk.kernel.pkmap->sleepers().empty());
    }
    void aSleeperDoesNothing()
    {
        Desk desk = deskOf("debian-6.1-686-pae", 4_GiB);
        (void)ask(desk, "create_process");
        (void)ask(desk, "mmap 1 4K");
        (void)ask(desk, "kmap new task=1 times=LAST_PKMAP/2");
        (void)ask(desk, "kmap new task=2 times=LAST_PKMAP/2");
        (void)ask(desk, "kmap new task=1");
        QVERIFY(says(desk.last, "Task 1 sleeps: all 512 slots have users"));
        QCOMPARE(desk.kernel.pkmap->usedSlots(), std::size_t{512});
        const std::uint64_t before = freePages(desk);
        for (const char* line : {"touch 1 #2", "mmap 1 4K", "fork 1", "exit 1", "switch_to 1",
                                 "kmap new task=1", "kmap_local new", "free #2", "free #4"}) {
            QVERIFY(says(ask(desk, line), "Task 1 sleeps in kmap()"));
            QCOMPARE(desk.last.outcome, senseless);
        }
        QCOMPARE(freePages(desk), before);
        QCOMPARE(ask(desk, "switch_to 2").outcome, done); // somebody else goes on
    }
    void aCopyIsNotTouched()
    {
        Desk desk = deskOf("debian-6.1-686-pae", 4_GiB);
        (void)ask(desk, "kmalloc 4K times=100");
        const Desk before = desk;
        const std::uint64_t pages = freePages(before);
        (void)ask(desk, "free last");
        (void)ask(desk, "kmap new times=30");
        QCOMPARE(freePages(before), pages);
        QCOMPARE(before.held.size(), 1u);
        QVERIFY(std::ranges::all_of(before.kernel.pkmap->slotTable(),
                                    [](const Pkmap::Slot& slot) { return slot.count == 0; }));
        QCOMPARE(ask(desk, "kmalloc 4K times=100").outcome, done);
    }
    void theSameOperationsGiveTheSameMachine()
    {
        const Preset& preset = *findPreset("low-memory-out");
        const Desk first = deskWith(preset, "debian-6.1-686-pae");
        const Desk second = deskWith(preset, "debian-6.1-686-pae");
        QCOMPARE(first.last.sentence, second.last.sentence);
        QCOMPARE(first.done, operationsOf(preset));
        QVERIFY(first.kernel.pages->owners().stretches() == second.kernel.pages->owners().stretches());
    }
    void listenersHearWhatTheMachineDoes()
    {
        Desk desk = deskOf("debian-6.1-686-pae", 4_GiB);
        CountEvents events;
        (void)perform(desk, Kmap{{PageChoice::Kind::New}}, events);
        QCOMPARE(events.count<MapCalled>(), 1u);
        QCOMPARE(events.count<PteSet>(), 1u);
        QCOMPARE(events.count<PteStore>(), 2u); // an entry of 8 bytes
    }
    void aUserPageHasTwoAddresses()
    {
        const Desk desk = deskWith(*findPreset("user-page-512m"), "linux-2.4.20");
        QCOMPARE(desk.kernel.layout().config.ram.installed, 512_MiB);
        QCOMPARE(desk.last.outcome, done);
        QCOMPARE(*desk.last.byte, 0x42u); // what the kernel wrote at its address
        const auto ways = addressesOf(desk.kernel, *desk.lastPage);
        QCOMPARE(ways.size(), 2u);
        QCOMPARE(ways[0].kind, AddressKind::DirectMap);
        QCOMPARE(ways[1].kind, AddressKind::User);
        QVERIFY(ways[0].address != ways[1].address);
    }
    void inHighMemoryTheKernelsAddressComesWithKmap()
    {
        const Preset& preset = *findPreset("user-page-4g");
        Desk desk = deskOf(*configFor(preset, flat("linux-2.4.20", 1_GiB)));
        std::vector<Performed::Outcome> outcomes;
        NoEvents silent;
        for (const Operation& operation : operationsOf(preset))
            outcomes.push_back(perform(desk, operation, silent).outcome);
        QCOMPARE(outcomes, (std::vector{done, done, refused, done, done}));
        QCOMPARE(*desk.last.byte, 0x41u); // what the program wrote at its own
        auto ways = addressesOf(desk.kernel, *desk.lastPage);
        std::erase_if(ways, [](const FrameAddress& way) { return !way.inUse; }); // left by who cleared it
        QCOMPARE(ways.size(), 2u);
        QCOMPARE(ways[0].kind, AddressKind::Pkmap);
    }
    void processesComeAndGo()
    {
        for (const char* kernel : {"linux-2.4.20", "debian-6.1-686-pae", "rhel4-hugemem"}) {
            Desk desk = deskOf(kernel, 4_GiB);
            const std::uint64_t before = freePages(desk);
            QVERIFY(says(ask(desk, "create_process"), "Process B begins"));
            (void)ask(desk, "mmap 2 64K");
            QVERIFY(says(ask(desk, "touch 2 last pages=16 write=0x30"), "16 page faults were served"));
            QCOMPARE(desk.last.frames.empty(), false);
            QVERIFY(says(ask(desk, "switch_to 1"), "Process A runs now"));
            const auto ways = addressesOf(desk.kernel, *desk.lastPage);
            QCOMPARE(ways.back().validity, Validity::OnlyInProcess);
            QCOMPARE(ways.back().process, std::optional(ProcessId{2}));
            QVERIFY(says(ask(desk, "touch 1 0x1000"), "SIGSEGV"));
            QCOMPARE(ask(desk, "free #2").outcome, done); // its memory
            QCOMPARE(ask(desk, "free #1").outcome, done); // itself
            QVERIFY(desk.held.empty());
            QVERIFY(freePages(desk) + 1 >= before); // a cache of page directories may keep its page
        }
    }
    void aForkedPageIsCopiedWhenItIsWritten()
    {
        Desk desk = deskOf("debian-6.1-686-pae", 4_GiB);
        (void)ask(desk, "mmap 1 4K");
        const auto page = ask(desk, "touch 1 #1 write=0x31").frames;
        QVERIFY(says(ask(desk, "fork 1"), "Process B is a copy of process A"));
        QCOMPARE(*ask(desk, "touch 2 #1").byte, 0x31u);
        QCOMPARE(desk.last.frames, page);
        QVERIFY(ask(desk, "touch 2 #1 write=0x32").frames != page);
        QVERIFY(says(desk.last, "1 page fault was served by copying what was shared"));
        (void)ask(desk, "touch 2 #1 write=0x33");
        QVERIFY(says(desk.last, "No page had to be brought in"));
        QCOMPARE(*ask(desk, "touch 1 #1").byte, 0x31u);
    }
    void aProgramsMappedPageStays()
    {
        Desk desk = deskOf("debian-6.1-686-pae", 4_GiB);
        (void)ask(desk, "mmap 1 8K");
        (void)ask(desk, "touch 1 last pages=2");
        (void)ask(desk, "kmap last");
        QVERIFY(says(ask(desk, "free #1"), "#1 is still mapped by kmap #2"));
        QCOMPARE(ask(desk, "free #2").outcome, done);
        QCOMPARE(ask(desk, "free #1").outcome, done);
    }
    void pagesThatGoWithAProcessAreNotMapped()
    {
        Desk desk = deskOf("debian-6.1-686-pae", 4_GiB);
        (void)ask(desk, "create_process");
        (void)ask(desk, "mmap 2 8K");
        (void)ask(desk, "touch 2 #2 write=1 pages=2");
        (void)ask(desk, "kmap last");
        for (const char* line : {"exit 2", "free #1"}) {
            QVERIFY(says(ask(desk, line), "A page of process B is still mapped by kmap #3"));
            QCOMPARE(desk.last.outcome, senseless);
        }
        QVERIFY(desk.kernel.processes->find({2}));
        (void)ask(desk, "fork 2");
        (void)ask(desk, "switch_to 1");
        QCOMPARE(ask(desk, "exit 2").outcome, done); // its child has the page still
        QCOMPARE(ask(desk, "exit 3").outcome, senseless);
        QCOMPARE(ask(desk, "free #3").outcome, done);
        QCOMPARE(ask(desk, "exit 3").outcome, done);
        QVERIFY(desk.held.empty());
    }
    void pagesThatGoWithAFileAreNotMapped()
    {
        Desk desk = deskOf("debian-6.1-686-pae", 4_GiB);
        (void)ask(desk, "read_file 7 1");
        (void)ask(desk, "read_file 7 2"); // of which the first was there already
        (void)ask(desk, "kmap #1");
        for (const char* line : {"free #1", "free #2"})
            QCOMPARE(ask(desk, line).outcome, senseless);
        (void)ask(desk, "free #3");
        QCOMPARE(ask(desk, "free #2").outcome, done);
        QVERIFY(desk.held.empty());
    }
    void processesThatDoNotExistAreNamed()
    {
        Desk desk = deskOf("debian-6.1-686-pae", 1_GiB);
        for (const char* line : {"mmap 2 4K", "touch 3 0x1000", "fork 2", "exit 2", "switch_to 7"}) {
            QCOMPARE(ask(desk, line).outcome, senseless);
            QVERIFY(says(desk.last, "There is no process "));
        }
    }
    void hugeAreasComeAndGo()
    {
        Desk desk = deskOf("debian-6.1-amd64", 2_GiB);
        QCOMPARE(ask(desk, "mmap 1 64T").outcome, done);
        const std::uint64_t before = desk.kernel.processes->at(bootProcess).presentPages;
        for (const char* page :
             {"touch 1 #1 write=1", "touch 1 #1+0x200000000000 write=2", "touch 1 #1+0x3ffffffff000 write=3"})
            QCOMPARE(ask(desk, page).outcome, done);
        QVERIFY(says(ask(desk, "fork 1"), "Process B is a copy of process A"));
        QCOMPARE(*ask(desk, "touch 2 #1+0x3ffffffff000").byte, 3u);
        (void)ask(desk, "kmap last");
        QCOMPARE(ask(desk, "free #1").outcome, done); // of which the child has all pages
        QCOMPARE(desk.kernel.processes->at(bootProcess).presentPages, before);
        QCOMPARE(ask(desk, "exit 2").outcome, senseless);
        (void)ask(desk, "free #3");
        QCOMPARE(ask(desk, "exit 2").outcome, done);
        QVERIFY(desk.held.empty());
    }
    void longRunsAreCutShort()
    {
        Desk desk = deskOf("debian-6.1-amd64", 8_GiB);
        const Performed performed = ask(desk, "alloc_pages 0 times=all");
        QCOMPARE(performed.outcome, done);
        QVERIFY(says(performed, "It stopped after 1,000,000; ask again to go on."));
        QCOMPARE(ask(desk, "alloc_pages 0 times=1000001").outcome, senseless);
    }
};

QTEST_APPLESS_MAIN(DeskTest)
#include "desk_test.moc"
