<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>FrameShown</name>
    <message>
        <source>direct map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pkmap slot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temporary slot, CPU %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vmalloc area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an old entry: only after kmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only on CPU %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never free: taken when the kernel came up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>1 entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more roots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stretches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v %1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> below another root: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2
%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no permanent address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 root, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 roots, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tables (%2), %3 shared, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no self-map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a self-map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>physical memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CR3: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 entries present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below %1 roots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>programs reach it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the kernel reaches it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click: walk to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayoutScene</name>
    <message>
        <source>Virtual addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual, 4 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel&apos;s %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above the direct map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Physical memory (RAM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addresses to lend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to lend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>room for RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel&apos;s %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel half, own scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real mode, %1, own scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAM, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mem_map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame 0x%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vmalloc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alloc_pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expanded memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extended memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no permanent address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no kernel address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conventional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swiotlb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process %1 has an address space of its own: any usable page of RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process %1, by its own tables: any usable page of RAM, low or high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real mode, 1 MiB and the HMA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real mode, 1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory: board and card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>physical page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocks are copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direct map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>virtual, not high memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always
mapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while the program runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pkmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LDT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cpu entry area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vmemmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system ROM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HMA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 slots a CPU</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the way of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>physical memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bit %1: click to flip it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>63…%1 = bit %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: which addresses lead there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 at p %3 = %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click: which addresses lead to this frame?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3. Click to walk to v %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would lie there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte 0x%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no kernel address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableBrowser</name>
    <message>
        <source>some accessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some dirty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p %1, %2 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p %1, the same %2 page %3 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p %1 – %2, %3 × %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p %1 – %2, %3 × %4 downwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the other bits are the kernel&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 entries present</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <source>reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>executes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instruction TLB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data TLB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second-level TLB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processor cuts the address into %1 indexes and an offset. Each index chooses one row of one table; CR3 says where the first table is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> But the tables say otherwise by now: the entry is stale, because nobody flushed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 knows page %2: no table is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 does not know page %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 is in a register since CR3 was loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processor reads %1 %2 at %3, by its physical address: no mapping is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> That table names itself: it is read once more, as a %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. It is not present: the walk ends here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set %1, way %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 keeps the translation in %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 gives way to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way was empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program may: U/S is set at every level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel may: it is a program&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel may: it is its own page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no level forbids execution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R/W is set at every level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CR0.WP is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading needs no R/W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %1, and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads to %2, where this machine has no RAM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the byte at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Nothing is mapped here in this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> An empty slot: kmap puts an entry here while a page of high memory needs an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> An empty slot, for one page at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> vmalloc has mapped nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Left empty on purpose: stray pointers fault here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> There is no page table for the addresses that it would hold the entries of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> No other space&apos;s page directory has been put into this slot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swiotlb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initrd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3 at %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below 1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above 1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 4 registers since CR3 was loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of programs&apos; reach: the monitor&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no permanent address: through kmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TLB knows the page, but as not written to: the processor goes to the tables to set D.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access is allowed: the processor itself sets %1 in the entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A and D (used, written to)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A (used)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page fault, error code 0x%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General protection fault, error code 0x%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables lead to p %1, where there is no RAM: the machine&apos;s error, not the program&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A TLB hit on a stale entry: no table was read, and the answer is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A TLB hit: no table was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One read of memory: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 reads of memory: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The PDPT entry came from a register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> On a TLB hit: none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second-level hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>miss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General protection fault: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P=1 protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P=0 not present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W=1 write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W=0 read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U=1 user mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U=0 kernel mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page fault at the %1: %2. Error code %3 (%4%5%6); CR2 = %7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, RSVD=1 reserved bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, I=1 fetch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Whys</name>
    <message>
        <source>User part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vmalloc area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persistent kernel map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LDT window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cpu_entry_area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vmemmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room for RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page-table window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another space&apos;s page tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unused addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conventional memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video memory and ROM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System ROM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High memory area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mem_map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swiotlb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initrd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expanded memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block moves</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::ComparePage</name>
    <message>
        <source>system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::MainWindow</name>
    <message>
        <source>Menu (F10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the kernel for memory (K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger type and picture; after the largest the smallest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, dark, projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys (F1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open boot log or page tables…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twice the RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half the RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for the kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses grow &amp;downwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reduced motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kernel panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each system has a split of its own: it is chosen above its picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a boot log with files of /proc, or page tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v:0xc0100000, p:0x100000, pfn:0x38000, a name, or page_offset+5M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the picture, when it has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrow keys, Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+wheel; drag to move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where things go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How an address is translated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Systems side by side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::Session</name>
    <message>
        <source>open %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::WalkPage</name>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::Walker</name>
    <message>
        <source>No processor loads this CR3: an entry of its first table has a reserved bit set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These tables use NX, which a %1 does not have: where an entry has that bit set, it faults. Choose another processor.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::AliasList</name>
    <message>
        <source>v %1   %2 page, %3, %4   (%5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>programs too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address leads to p %1: the kernel must map it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One address leads to p %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 addresses lead to p %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 addresses that lead to p %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses that lead to the frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the list of addresses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::CompareBar</name>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 systems side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of systems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::CompareColumn</name>
    <message>
        <source>%1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split between user and kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel window and physical memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this system in Layout (Enter in its picture)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split, user / kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::CompareWorkspace</name>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::ControlBar</name>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split between user and kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;plit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables while a program runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables while the kernel runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swaps the user half; the kernel half stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HIGHMEM, isolation, kernel options, NR_CPUS, page records, processor, machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 knows at most %2 of RAM; it is %3 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with the split %2; it is %3 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · more systems…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More systems; now %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. All versions and other systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In real mode programs share all addresses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::Counters</name>
    <message>
        <source>Number of processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one record per page of RAM, read by the kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page tables  </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one entry per mapped page, read by the MMU</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) of %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vmscope::views::FigureList</name>
    <message>
        <source> (differs)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::FrameCard</name>
    <message>
        <source>only after kmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only once it maps the page in its tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address leads to it. The kernel gets one %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;tr&gt;&lt;td&gt;and %1 more&lt;/td&gt;&lt;/tr&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;tr&gt;&lt;td colspan=2&gt;the kernel: %1&lt;/td&gt;&lt;/tr&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses of the page frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address: walk it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc in the picture)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame 0x%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high memory, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low memory, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::GraphView</name>
    <message>
        <source>The page tables as a graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. Arrow keys go from box to box, Enter walks there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::GrowthChart</name>
    <message>
        <source>What fills low memory as RAM grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fills low memory as RAM grows (MiB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each mark doubles RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dots: real kernels, measured.   Each mark doubles RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left for the kernel and programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mem_map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not boot ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of RAM: %2 left, mem_map %3, other fixed %4, lost %5; %6 mapped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::HeldList</name>
    <message>
        <source>frames 0x%1 to 0x%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete gives the chosen one back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give %1 back (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch HIGHMEM on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes per page record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a part of the picture, or click to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes per page record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::KernelPanel</name>
    <message>
        <source>pkmap: %1 of %2 slots in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slab: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page cache: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the kernel answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the kernel panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free #%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth seeing ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready-made situations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In real mode there is no kernel that hands out memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine does not boot: there is no kernel to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was asked yet. Enter in a field, or its button, asks the kernel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::LayoutView</name>
    <message>
        <source>Address space and physical memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys select one part after the other, Escape none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::LayoutWorkspace</name>
    <message>
        <source>RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>processes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::LogTable</name>
    <message>
        <source>Measured and computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::MorePanel</name>
    <message>
        <source>the kernel&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses kept for vmalloc, such as 256M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAM to be high memory, such as 512M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use no RAM beyond this, such as 600M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes per page record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of a process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PC, with a hole below 4 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat, without holes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>isolation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be built so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4G/4G separates the two by design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kernel has no page-table isolation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>machine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::RamControl</name>
    <message>
        <source>&amp;RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Up and Page Down double and halve it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAM, typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a size such as 3.5G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAM: between 1 MiB and 1 TiB, please</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::RequestRows</name>
    <message>
        <source>How often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask so often at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again and again until the kernel refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory in one piece, from low memory: size of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page of RAM, without an address: what kind of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages from anywhere behind one stretch of kernel addresses: size of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of the process that is shown; the program writes an A into each page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of a file, into the page cache: how many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: what kind of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: how much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mmap in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with frame 0x%1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the last page:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lend the page a kernel address that lasts; may sleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kmap_local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lend it one for this task or processor alone; never sleeps (kmap_atomic before 5.11)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel reads the page&apos;s first byte, if it has an address for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel writes a K into it, if it has an address for it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::SystemList</name>
    <message>
        <source>Type to search: a version, 5 levels, hugemem …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search a system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Systems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::TableBrowser</name>
    <message>
        <source>Page tables, from CR3 down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk to this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter: its first present entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who else maps this frame?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the kernel maps this frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>J: the entry through which the kernel can write it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writable, supervisor, accessed, dirty, global, no execute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::TableModel</name>
    <message>
        <source>entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ itself, as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept in registers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited at v %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no permanent address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CR3 = %1
%2
%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: v %2 – %3
%4
%5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::TlbGrid</name>
    <message>
        <source>Entries of the TLB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v %1 → p %2, %3 page
%4, %5%6%7
%8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>programs too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, global: outlives CR3 loads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, D is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used last in its set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used %1 entries ago in its set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::TlbPanel</name>
    <message>
        <source>access again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same access once more: does the TLB know it now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let the program run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reads and writes of its own pages, most of them near the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the entry of this page, global or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reload CR3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop all entries but the global ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>toggle PGE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear and set CR4.PGE: drop all entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which TLB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hit rate of the first-level TLBs while the program runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction TLB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data TLB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second-level TLB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tree-PLRU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries, any page in any of them, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries: %3 sets × %4 ways, %2; set = last %5 bits of the page number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hits &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; misses &lt;b&gt;%2&lt;/b&gt; &amp;nbsp; flushes &lt;b&gt;%3&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hits, %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::VerdictBar</name>
    <message>
        <source>Not possible: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::WalkBar</name>
    <message>
        <source>%1: %2 entries, %3 ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; second level %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A virtual address: 0xc0100000, page_offset+5M, PKMAP_BASE, vmalloc …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual &amp;address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User mode (CPL 3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel mode (CPL 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>privilege</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables in CR3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close these tables and go back to the machine of Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;CR3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another processor: its TLB, its features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the first step (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back (Page Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step on (Page Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CR3 = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>execute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::WalkView</name>
    <message>
        <source>Walk through the page tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and Down go to the page before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address leads to p %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses that lead to p %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel must map it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v %1: %2, %3 (%4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>programs too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::WalkWorkspace</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way of one address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tables, from CR3 down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which table leads where; what is shared</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vmscope::views::ZoneBars</name>
    <message>
        <source>Zones of physical memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 pages are free; the line is the mark below which none are given (%4 pages)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
