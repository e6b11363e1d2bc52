<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>FrameShown</name>
    <message>
        <source>direct map</source>
        <translation>Direktabbildung</translation>
    </message>
    <message>
        <source>pkmap slot %1</source>
        <translation>pkmap-Slot %1</translation>
    </message>
    <message>
        <source>temporary slot, CPU %1</source>
        <translation>vorübergehender Slot, CPU %1</translation>
    </message>
    <message>
        <source>vmalloc area</source>
        <translation>vmalloc-Bereich</translation>
    </message>
    <message>
        <source>an old entry: only after kmap</source>
        <translation>ein alter Eintrag: erst nach kmap</translation>
    </message>
    <message>
        <source>only in %1</source>
        <translation>nur in %1</translation>
    </message>
    <message>
        <source>only on CPU %1</source>
        <translation>nur auf CPU %1</translation>
    </message>
    <message>
        <source>valid now</source>
        <translation>jetzt gültig</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>never free: taken when the kernel came up</source>
        <translation>nie frei: beim Start des Kernels belegt</translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>Seitenrahmen</translation>
    </message>
    <message>
        <source>%1 more roots</source>
        <translation>%1 weitere Wurzeln</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>%1 stretches</source>
        <translation>%1 Stücke</translation>
    </message>
    <message>
        <source>v %1 – %2</source>
        <translation>v %1 – %2</translation>
    </message>
    <message>
        <source> below another root: %1</source>
        <translation> unter einer anderen Wurzel: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 at %2
%3</source>
        <translation>%1 bei %2
%3</translation>
    </message>
    <message>
        <source>edited at %1</source>
        <translation>bearbeitet bei %1</translation>
    </message>
    <message>
        <source>no permanent address</source>
        <translation>keine feste Adresse</translation>
    </message>
    <message>
        <source>1 root, </source>
        <translation>1 Wurzel, </translation>
    </message>
    <message>
        <source>%1 roots, </source>
        <translation>%1 Wurzeln, </translation>
    </message>
    <message>
        <source>%1 tables (%2), %3 shared, </source>
        <translation>%1 Tabellen (%2), %3 geteilt, </translation>
    </message>
    <message>
        <source>no self-map</source>
        <translation>keine Selbstabbildung</translation>
    </message>
    <message>
        <source>a self-map</source>
        <translation>eine Selbstabbildung</translation>
    </message>
    <message>
        <source>roots</source>
        <translation>Wurzeln</translation>
    </message>
    <message>
        <source>physical memory</source>
        <translation>physischer Speicher</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>CR3: %1</source>
        <translation>CR3: %1</translation>
    </message>
    <message>
        <source>%1 of %2 entries present</source>
        <translation>%1 von %2 Einträgen vorhanden</translation>
    </message>
    <message>
        <source>below %1 roots</source>
        <translation>unter %1 Wurzeln</translation>
    </message>
    <message>
        <source>programs reach it</source>
        <translation>Programme erreichen es</translation>
    </message>
    <message>
        <source>only the kernel reaches it</source>
        <translation>nur der Kernel erreicht es</translation>
    </message>
    <message>
        <source>Click: walk to %1</source>
        <translation>Klick: Weg zu %1</translation>
    </message>
</context>
<context>
    <name>Lab</name>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>pages in use</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>hold time</source>
        <translation>Haltezeit</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>ns</source>
        <translation>ns</translation>
    </message>
    <message>
        <source>µs</source>
        <translation>µs</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
</context>
<context>
    <name>LabReport</name>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Holding</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>%1 ± %2, p99 %3</source>
        <translation>%1 ± %2, p99 %3</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>… with %1 threads</source>
        <translation>… mit %1 Threads</translation>
    </message>
    <message>
        <source>the machine was quiet</source>
        <translation>die Maschine war ruhig</translation>
    </message>
    <message>
        <source>the machine was busy</source>
        <translation>die Maschine war beschäftigt</translation>
    </message>
    <message>
        <source>Vmscope %1, Qt %2; simulated processor %3, costs are a model; %4</source>
        <translation>Vmscope %1, Qt %2; simulierter Prozessor %3, Kosten sind ein Modell; %4</translation>
    </message>
    <message>
        <source>What temporary mappings cost under load</source>
        <translation>Was vorübergehende Einblendungen unter Last kosten</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Simulated, an operation</source>
        <translation>Simuliert, je Operation</translation>
    </message>
    <message>
        <source>The same idea, measured on this processor (ratios)</source>
        <translation>Dieselbe Idee, auf diesem Prozessor gemessen (Verhältnisse)</translation>
    </message>
</context>
<context>
    <name>LayoutScene</name>
    <message>
        <source>Virtual addresses</source>
        <translation>Virtuelle Adressen</translation>
    </message>
    <message>
        <source>Virtual, 4 GiB</source>
        <translation>Virtuell, 4 GiB</translation>
    </message>
    <message>
        <source>The kernel half</source>
        <translation>Die Kernelhälfte</translation>
    </message>
    <message>
        <source>Kernel space</source>
        <translation>Kernelraum</translation>
    </message>
    <message>
        <source>The kernel&apos;s %1</source>
        <translation>Kernel: %1</translation>
    </message>
    <message>
        <source>Above the direct map</source>
        <translation>Oberhalb</translation>
    </message>
    <message>
        <source>Physical memory (RAM)</source>
        <translation>Physischer Speicher (RAM)</translation>
    </message>
    <message>
        <source>addresses to lend</source>
        <translation>Leihadressen</translation>
    </message>
    <message>
        <source>to lend</source>
        <translation>zum Leihen</translation>
    </message>
    <message>
        <source>room for RAM</source>
        <translation>Platz für RAM</translation>
    </message>
    <message>
        <source>room</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>all of RAM</source>
        <translation>alles RAM</translation>
    </message>
    <message>
        <source>RAM</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>low memory</source>
        <translation>Low Memory</translation>
    </message>
    <message>
        <source>low</source>
        <translation>low</translation>
    </message>
    <message>
        <source>high memory</source>
        <translation>High Memory</translation>
    </message>
    <message>
        <source>high</source>
        <translation>high</translation>
    </message>
    <message>
        <source>Kernel&apos;s %1</source>
        <translation>%1 des Kernels</translation>
    </message>
    <message>
        <source>Kernel half, own scale</source>
        <translation>Kernelhälfte, gedehnt</translation>
    </message>
    <message>
        <source>Kernel half</source>
        <translation>Kernelhälfte</translation>
    </message>
    <message>
        <source>Real mode, %1, own scale</source>
        <translation>Real Mode, %1, gedehnt</translation>
    </message>
    <message>
        <source>Real mode</source>
        <translation>Real Mode</translation>
    </message>
    <message>
        <source>Virtual, %1</source>
        <translation>Virtuell, %1</translation>
    </message>
    <message>
        <source>RAM, %1</source>
        <translation>RAM, %1</translation>
    </message>
    <message>
        <source>programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>mem_map</source>
        <translation>mem_map</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation>CPU %1</translation>
    </message>
    <message>
        <source>frame 0x%1</source>
        <translation>Rahmen 0x%1</translation>
    </message>
    <message>
        <source>at boot</source>
        <translation>beim Start</translation>
    </message>
    <message>
        <source>page tables</source>
        <translation>Seitentabellen</translation>
    </message>
    <message>
        <source>slab</source>
        <translation>Slab</translation>
    </message>
    <message>
        <source>page cache</source>
        <translation>Page-Cache</translation>
    </message>
    <message>
        <source>process A</source>
        <translation>Prozess A</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>vmalloc</source>
        <translation>vmalloc</translation>
    </message>
    <message>
        <source>alloc_pages</source>
        <translation>alloc_pages</translation>
    </message>
    <message>
        <source>expanded memory</source>
        <translation>Expanded Memory</translation>
    </message>
    <message>
        <source>extended memory</source>
        <translation>Extended Memory</translation>
    </message>
    <message>
        <source>on the card</source>
        <translation>auf der Karte</translation>
    </message>
    <message>
        <source>no permanent address</source>
        <translation>keine feste Adresse</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation>unerreichbar</translation>
    </message>
    <message>
        <source>no kernel address</source>
        <translation>keine Kerneladresse</translation>
    </message>
    <message>
        <source>conventional</source>
        <translation>konventionell</translation>
    </message>
    <message>
        <source>kernel image</source>
        <translation>Kernelabbild</translation>
    </message>
    <message>
        <source>swiotlb</source>
        <translation>swiotlb</translation>
    </message>
    <message>
        <source>process %1 has an address space of its own: any usable page of RAM</source>
        <translation>Prozess %1 hat einen eigenen Adressraum: jede nutzbare Seite RAM</translation>
    </message>
    <message>
        <source>process %1, by its own tables: any usable page of RAM, low or high</source>
        <translation>Prozess %1, durch eigene Tabellen: jede nutzbare Seite, Low oder High</translation>
    </message>
    <message>
        <source>Real mode, 1 MiB and the HMA</source>
        <translation>Real Mode, 1 MiB und die HMA</translation>
    </message>
    <message>
        <source>Real mode, 1 MiB</source>
        <translation>Real Mode, 1 MiB</translation>
    </message>
    <message>
        <source>Memory: board and card</source>
        <translation>Speicher: Platine und Karte</translation>
    </message>
    <message>
        <source>physical page %1</source>
        <translation>physische Seite %1</translation>
    </message>
    <message>
        <source>Page frame</source>
        <translation>Page Frame</translation>
    </message>
    <message>
        <source>no window</source>
        <translation>kein Fenster</translation>
    </message>
    <message>
        <source>blocks are copied</source>
        <translation>Blöcke werden kopiert</translation>
    </message>
    <message>
        <source>To the rest</source>
        <translation>Zum Rest</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>its own tables</source>
        <translation>eigene Tabellen</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>nearly empty</source>
        <translation>fast leer</translation>
    </message>
    <message>
        <source>direct map</source>
        <translation>Direktabbildung</translation>
    </message>
    <message>
        <source>virtual, not high memory</source>
        <translation>virtuell, nicht High Memory</translation>
    </message>
    <message>
        <source>always
mapped</source>
        <translation>stets
abgebildet</translation>
    </message>
    <message>
        <source>not in the tables</source>
        <translation>nicht in den Tabellen</translation>
    </message>
    <message>
        <source>while the program runs</source>
        <translation>solange das Programm läuft</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>hole</source>
        <translation>Loch</translation>
    </message>
    <message>
        <source>pkmap</source>
        <translation>pkmap</translation>
    </message>
    <message>
        <source>LDT</source>
        <translation>LDT</translation>
    </message>
    <message>
        <source>cpu entry area</source>
        <translation>CPU Entry Area</translation>
    </message>
    <message>
        <source>fixmap</source>
        <translation>Fixmap</translation>
    </message>
    <message>
        <source>vmemmap</source>
        <translation>vmemmap</translation>
    </message>
    <message>
        <source>kernel text</source>
        <translation>Kerneltext</translation>
    </message>
    <message>
        <source>other tables</source>
        <translation>andere Tabellen</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>unbenutzt</translation>
    </message>
    <message>
        <source>video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>page frame</source>
        <translation>Page Frame</translation>
    </message>
    <message>
        <source>system ROM</source>
        <translation>System-ROM</translation>
    </message>
    <message>
        <source>HMA</source>
        <translation>HMA</translation>
    </message>
    <message>
        <source>%1 slots</source>
        <translation>%1 Slots</translation>
    </message>
    <message>
        <source>%1 slots a CPU</source>
        <translation>%1 Slots je CPU</translation>
    </message>
    <message>
        <source>not RAM</source>
        <translation>kein RAM</translation>
    </message>
    <message>
        <source>initrd</source>
        <translation>initrd</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>shared</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>the way of %1</source>
        <translation>der Weg von %1</translation>
    </message>
    <message>
        <source>not present</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>physical memory</source>
        <translation>physischer Speicher</translation>
    </message>
    <message>
        <source>Bit %1: click to flip it</source>
        <translation>Bit %1: Klick kippt es</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>63…%1 = bit %2</source>
        <translation>63…%1 = bit %2</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>%1: which addresses lead there?</source>
        <translation>%1: Welche Adressen führen dorthin?</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>%1 %2 at p %3 = %4</source>
        <translation>%1 %2 bei p %3 = %4</translation>
    </message>
    <message>
        <source>Click: which addresses lead to this frame?</source>
        <translation>Klick: Welche Adressen führen zu diesem Seitenrahmen?</translation>
    </message>
    <message>
        <source>%1 %2: %3. Click to walk to v %4</source>
        <translation>%1 %2: %3. Klick: Weg zu v %4</translation>
    </message>
    <message>
        <source>no RAM</source>
        <translation>kein RAM</translation>
    </message>
    <message>
        <source>p %1</source>
        <translation>p %1</translation>
    </message>
    <message>
        <source>the next table</source>
        <translation>die nächste Tabelle</translation>
    </message>
    <message>
        <source>would lie there</source>
        <translation>läge dort</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>error code</source>
        <translation>Fehlercode</translation>
    </message>
    <message>
        <source>%1 page</source>
        <translation>%1-Seite</translation>
    </message>
    <message>
        <source>byte 0x%1</source>
        <translation>Byte 0x%1</translation>
    </message>
    <message>
        <source>kernel&apos;s address</source>
        <translation>Kerneladresse</translation>
    </message>
    <message>
        <source>no kernel address</source>
        <translation>keine Kerneladresse</translation>
    </message>
    <message>
        <source>v %1</source>
        <translation>v %1</translation>
    </message>
    <message>
        <source>%1 above</source>
        <translation>%1 darüber</translation>
    </message>
    <message>
        <source>%1 below</source>
        <translation>%1 darunter</translation>
    </message>
    <message>
        <source>user mode</source>
        <translation>Benutzermodus</translation>
    </message>
    <message>
        <source>kernel mode</source>
        <translation>Kernelmodus</translation>
    </message>
    <message>
        <source>CR3: B&apos;s tables</source>
        <translation>CR3: Tabellen von B</translation>
    </message>
    <message>
        <source>user view</source>
        <translation>Benutzersicht</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>virtual addresses</source>
        <translation>virtuelle Adressen</translation>
    </message>
    <message>
        <source>program %1</source>
        <translation>Programm %1</translation>
    </message>
    <message>
        <source>direct map</source>
        <translation>Direktabbildung</translation>
    </message>
    <message>
        <source>to lend</source>
        <translation>zum Leihen</translation>
    </message>
    <message>
        <source>not in these tables</source>
        <translation>nicht in diesen Tabellen</translation>
    </message>
    <message>
        <source>low memory</source>
        <translation>Low Memory</translation>
    </message>
    <message>
        <source>high memory</source>
        <translation>High Memory</translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation>CPU %1</translation>
    </message>
    <message>
        <source>leads nowhere</source>
        <translation>führt nirgendwohin</translation>
    </message>
    <message>
        <source>the idle task</source>
        <translation>der Idle-Task</translation>
    </message>
    <message>
        <source>compares addresses</source>
        <translation>vergleicht Adressen</translation>
    </message>
    <message>
        <source>looks in the page cache</source>
        <translation>sieht im Page-Cache nach</translation>
    </message>
    <message>
        <source>marks the page dirty</source>
        <translation>markiert die Seite als geändert</translation>
    </message>
    <message>
        <source>reads tables in software</source>
        <translation>liest Tabellen per Software</translation>
    </message>
    <message>
        <source>asks for an address</source>
        <translation>bittet um eine Adresse</translation>
    </message>
    <message>
        <source>gives the address back</source>
        <translation>gibt die Adresse zurück</translation>
    </message>
    <message>
        <source>runs the kernel&apos;s code</source>
        <translation>führt Code des Kernels aus</translation>
    </message>
    <message>
        <source>returns to the program</source>
        <translation>kehrt zum Programm zurück</translation>
    </message>
    <message>
        <source>copies 1 byte</source>
        <translation>kopiert 1 Byte</translation>
    </message>
    <message>
        <source>copies %1 bytes</source>
        <translation>kopiert %1 Byte</translation>
    </message>
    <message>
        <source>page fault</source>
        <translation>Seitenfehler</translation>
    </message>
    <message>
        <source>store</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>CR3: the kernel&apos;s own</source>
        <translation>CR3: die des Kernels</translation>
    </message>
    <message>
        <source>CR3: %1&apos;s user view</source>
        <translation>CR3: Benutzersicht von %1</translation>
    </message>
    <message>
        <source>CR3: %1&apos;s full view</source>
        <translation>CR3: volle Sicht von %1</translation>
    </message>
    <message>
        <source>CR3: %1&apos;s tables</source>
        <translation>CR3: Tabellen von %1</translation>
    </message>
    <message>
        <source>switches tasks</source>
        <translation>wechselt den Task</translation>
    </message>
    <message>
        <source>flushes every TLB</source>
        <translation>leert jeden TLB</translation>
    </message>
    <message>
        <source>writes an entry</source>
        <translation>schreibt einen Eintrag</translation>
    </message>
    <message>
        <source>the program&apos;s page</source>
        <translation>die Seite des Programms</translation>
    </message>
    <message>
        <source>lent now</source>
        <translation>jetzt geliehen</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>lent</source>
        <translation>geliehen</translation>
    </message>
    <message>
        <source>page of %1</source>
        <translation>Seite von %1</translation>
    </message>
    <message>
        <source>%1, high</source>
        <translation>%1, High</translation>
    </message>
    <message>
        <source>%1, low</source>
        <translation>%1, Low</translation>
    </message>
    <message>
        <source>page fault: not present</source>
        <translation>Seitenfehler: nicht vorhanden</translation>
    </message>
    <message>
        <source>page fault: read-only</source>
        <translation>Seitenfehler: nur lesbar</translation>
    </message>
    <message>
        <source>page fault: kernel only</source>
        <translation>Seitenfehler: nur Kernel</translation>
    </message>
    <message>
        <source>CR3 reloaded</source>
        <translation>CR3 neu geladen</translation>
    </message>
    <message>
        <source>CR3 changes</source>
        <translation>CR3 wechselt</translation>
    </message>
    <message>
        <source>CR3 unchanged</source>
        <translation>CR3 unverändert</translation>
    </message>
    <message>
        <source>And 1 more: open the step.</source>
        <translation>Und 1 weitere: öffnen Sie den Schritt.</translation>
    </message>
    <message>
        <source>And %1 more: open the step.</source>
        <translation>Und %1 weitere: öffnen Sie den Schritt.</translation>
    </message>
    <message>
        <source>Walk: no address is looked up</source>
        <translation>Weg: keine Adresse wird nachgeschlagen</translation>
    </message>
    <message>
        <source>1 entry read</source>
        <translation>1 Eintrag gelesen</translation>
    </message>
    <message>
        <source>%1 entries read</source>
        <translation>%1 Einträge gelesen</translation>
    </message>
    <message>
        <source>Walk: %1, %2</source>
        <translation>Weg: %1, %2</translation>
    </message>
    <message>
        <source>1 look-up</source>
        <translation>1 Nachschlagen</translation>
    </message>
    <message>
        <source>%1 look-ups</source>
        <translation>%1 Mal Nachschlagen</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>%1 hits</source>
        <translation>%1 Treffer</translation>
    </message>
    <message>
        <source>%1 filled</source>
        <translation>%1 gefüllt</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>TLB: %1</source>
        <translation>TLB: %1</translation>
    </message>
    <message>
        <source>filled: v %1 → p %2</source>
        <translation>gefüllt: v %1 → p %2</translation>
    </message>
    <message>
        <source>evicted: v %1</source>
        <translation>verdrängt: v %1</translation>
    </message>
    <message>
        <source>dropped: v %1</source>
        <translation>entfernt: v %1</translation>
    </message>
    <message>
        <source>dropped: all, %1 entries</source>
        <translation>entfernt: alle, %1 Einträge</translation>
    </message>
    <message>
        <source>dropped: all but global ones, %1 entries</source>
        <translation>entfernt: alle außer globalen, %1 Einträge</translation>
    </message>
</context>
<context>
    <name>TableBrowser</name>
    <message>
        <source>some accessed</source>
        <translation>manche benutzt</translation>
    </message>
    <message>
        <source>some dirty</source>
        <translation>manche beschrieben</translation>
    </message>
    <message>
        <source>p %1, %2 page</source>
        <translation>p %1, %2-Seite</translation>
    </message>
    <message>
        <source>p %1, the same %2 page %3 times</source>
        <translation>p %1, dieselbe %2-Seite %3 Mal</translation>
    </message>
    <message>
        <source>p %1 – %2, %3 × %4</source>
        <translation>p %1 – %2, %3 × %4</translation>
    </message>
    <message>
        <source>p %1 – %2, %3 × %4 downwards</source>
        <translation>p %1 – %2, %3 × %4 abwärts</translation>
    </message>
    <message>
        <source>the other bits are the kernel&apos;s own</source>
        <translation>die übrigen Bits nutzt der Kernel selbst</translation>
    </message>
    <message>
        <source>%1 of %2 entries present</source>
        <translation>%1 von %2 Einträgen vorhanden</translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <source>reads</source>
        <translation>liest</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>schreibt</translation>
    </message>
    <message>
        <source>executes</source>
        <translation>führt aus</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>the kernel</source>
        <translation>der Kernel</translation>
    </message>
    <message>
        <source>instruction TLB</source>
        <translation>Befehls-TLB</translation>
    </message>
    <message>
        <source>data TLB</source>
        <translation>Daten-TLB</translation>
    </message>
    <message>
        <source>TLB</source>
        <translation>TLB</translation>
    </message>
    <message>
        <source>second-level TLB</source>
        <translation>TLB der zweiten Stufe</translation>
    </message>
    <message>
        <source>The processor cuts the address into %1 indexes and an offset. Each index chooses one row of one table; CR3 says where the first table is.</source>
        <translation>Der Prozessor zerlegt die Adresse in %1 Indizes und einen Offset. Jeder Index wählt eine Zeile einer Tabelle; CR3 sagt, wo die erste Tabelle liegt.</translation>
    </message>
    <message>
        <source> But the tables say otherwise by now: the entry is stale, because nobody flushed it.</source>
        <translation> Aber die Tabellen sagen inzwischen anderes: Der Eintrag ist veraltet, weil niemand ihn entfernt hat.</translation>
    </message>
    <message>
        <source>The %1 knows page %2: no table is read.</source>
        <translation>Der %1 kennt Seite %2: Keine Tabelle wird gelesen.</translation>
    </message>
    <message>
        <source>The %1 does not know page %2.</source>
        <translation>Der %1 kennt Seite %2 nicht.</translation>
    </message>
    <message>
        <source>%1 %2 is in a register since CR3 was loaded</source>
        <translation>%1 %2 steht in einem Register, seit CR3 geladen wurde</translation>
    </message>
    <message>
        <source>The processor reads %1 %2 at %3, by its physical address: no mapping is needed</source>
        <translation>Der Prozessor liest %1 %2 bei %3, mit der physischen Adresse: Eine Abbildung ist nicht nötig</translation>
    </message>
    <message>
        <source> That table names itself: it is read once more, as a %1.</source>
        <translation> Diese Tabelle nennt sich selbst: Sie wird noch einmal gelesen, als %1.</translation>
    </message>
    <message>
        <source>.</source>
        <translation>.</translation>
    </message>
    <message>
        <source>. It is not present: the walk ends here.</source>
        <translation>. Er ist nicht vorhanden: Der Weg endet hier.</translation>
    </message>
    <message>
        <source>set %1, way %2</source>
        <translation>Satz %1, Weg %2</translation>
    </message>
    <message>
        <source>The %1 keeps the translation in %2. %3</source>
        <translation>Der %1 behält die Übersetzung in %2. %3</translation>
    </message>
    <message>
        <source>Page %1 gives way to it.</source>
        <translation>Seite %1 macht ihr Platz.</translation>
    </message>
    <message>
        <source>The way was empty.</source>
        <translation>Der Weg war leer.</translation>
    </message>
    <message>
        <source>A program may: U/S is set at every level</source>
        <translation>Ein Programm darf: U/S ist auf jeder Stufe gesetzt</translation>
    </message>
    <message>
        <source>The kernel may: it is a program&apos;s page</source>
        <translation>Der Kernel darf: Es ist eine Seite eines Programms</translation>
    </message>
    <message>
        <source>The kernel may: it is its own page</source>
        <translation>Der Kernel darf: Es ist seine eigene Seite</translation>
    </message>
    <message>
        <source>no level forbids execution</source>
        <translation>keine Stufe verbietet das Ausführen</translation>
    </message>
    <message>
        <source>R/W is set at every level</source>
        <translation>R/W ist auf jeder Stufe gesetzt</translation>
    </message>
    <message>
        <source>CR0.WP is off</source>
        <translation>CR0.WP ist aus</translation>
    </message>
    <message>
        <source>reading needs no R/W</source>
        <translation>Lesen braucht kein R/W</translation>
    </message>
    <message>
        <source> %1, and %2.</source>
        <translation> %1, und %2.</translation>
    </message>
    <message>
        <source>%1 leads to %2, where this machine has no RAM.</source>
        <translation>%1 führt zu %2, wo diese Maschine kein RAM hat.</translation>
    </message>
    <message>
        <source>%1 is the byte at %2.</source>
        <translation>%1 ist das Byte bei %2.</translation>
    </message>
    <message>
        <source> Nothing is mapped here in this program.</source>
        <translation> Hier ist in diesem Programm nichts abgebildet.</translation>
    </message>
    <message>
        <source> An empty slot: kmap puts an entry here while a page of high memory needs an address.</source>
        <translation> Ein leerer Slot: kmap schreibt hier einen Eintrag, solange eine Seite des High Memory eine Adresse braucht.</translation>
    </message>
    <message>
        <source> An empty slot, for one page at a time.</source>
        <translation> Ein leerer Slot, für eine Seite auf einmal.</translation>
    </message>
    <message>
        <source> vmalloc has mapped nothing here.</source>
        <translation> vmalloc hat hier nichts abgebildet.</translation>
    </message>
    <message>
        <source> Left empty on purpose: stray pointers fault here.</source>
        <translation> Absichtlich leer: Verirrte Zeiger führen hier zu einem Fehler.</translation>
    </message>
    <message>
        <source> There is no page table for the addresses that it would hold the entries of.</source>
        <translation> Es gibt keine Seitentabelle für die Adressen, deren Einträge sie enthielte.</translation>
    </message>
    <message>
        <source> No other space&apos;s page directory has been put into this slot.</source>
        <translation> In diesen Platz wurde kein Seitenverzeichnis eines anderen Raums gesetzt.</translation>
    </message>
    <message>
        <source>not RAM</source>
        <translation>kein RAM</translation>
    </message>
    <message>
        <source>kernel image</source>
        <translation>Kernelabbild</translation>
    </message>
    <message>
        <source>swiotlb</source>
        <translation>swiotlb</translation>
    </message>
    <message>
        <source>initrd</source>
        <translation>initrd</translation>
    </message>
    <message>
        <source>low memory</source>
        <translation>Low Memory</translation>
    </message>
    <message>
        <source>high memory</source>
        <translation>High Memory</translation>
    </message>
    <message>
        <source>lost RAM</source>
        <translation>verlorenes RAM</translation>
    </message>
    <message>
        <source>%1: %2 %3 at %4</source>
        <translation>%1: %2 %3 bei %4</translation>
    </message>
    <message>
        <source> index</source>
        <translation>-Index</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>below 1 MiB</source>
        <translation>unter 1 MiB</translation>
    </message>
    <message>
        <source>above 1 MiB</source>
        <translation>über 1 MiB</translation>
    </message>
    <message>
        <source>in 4 registers since CR3 was loaded</source>
        <translation>in 4 Registern, seit CR3 geladen wurde</translation>
    </message>
    <message>
        <source>edit: %1</source>
        <translation>bearbeitet: %1</translation>
    </message>
    <message>
        <source>edited at %1</source>
        <translation>bearbeitet bei %1</translation>
    </message>
    <message>
        <source>out of programs&apos; reach: the monitor&apos;s</source>
        <translation>für Programme unerreichbar: Es gehört dem Monitor</translation>
    </message>
    <message>
        <source>no permanent address: through kmap</source>
        <translation>keine dauerhafte Adresse: durch kmap</translation>
    </message>
    <message>
        <source>The TLB knows the page, but as not written to: the processor goes to the tables to set D.</source>
        <translation>Der TLB kennt die Seite, aber als unbeschrieben: Der Prozessor geht zu den Tabellen, um D zu setzen.</translation>
    </message>
    <message>
        <source>The access is allowed: the processor itself sets %1 in the entry.</source>
        <translation>Der Zugriff ist erlaubt: Der Prozessor selbst setzt %1 im Eintrag.</translation>
    </message>
    <message>
        <source>A and D (used, written to)</source>
        <translation>A und D (benutzt, beschrieben)</translation>
    </message>
    <message>
        <source>A (used)</source>
        <translation>A (benutzt)</translation>
    </message>
    <message>
        <source>Page fault, error code 0x%1: %2.</source>
        <translation>Seitenfehler, Fehlercode 0x%1: %2.</translation>
    </message>
    <message>
        <source>General protection fault, error code 0x%1: %2.</source>
        <translation>Allgemeine Schutzverletzung, Fehlercode 0x%1: %2.</translation>
    </message>
    <message>
        <source>The tables lead to p %1, where there is no RAM: the machine&apos;s error, not the program&apos;s.</source>
        <translation>Die Tabellen führen zu p %1, wo kein RAM ist: ein Fehler der Maschine, nicht des Programms.</translation>
    </message>
    <message>
        <source>A TLB hit on a stale entry: no table was read, and the answer is wrong.</source>
        <translation>Ein TLB-Treffer auf einem veralteten Eintrag: Keine Tabelle wurde gelesen, und die Antwort ist falsch.</translation>
    </message>
    <message>
        <source>A TLB hit: no table was read.</source>
        <translation>Ein TLB-Treffer: Keine Tabelle wurde gelesen.</translation>
    </message>
    <message>
        <source>One read of memory: %1.</source>
        <translation>Ein Lesen im Speicher: %1.</translation>
    </message>
    <message>
        <source>%2 reads of memory: %1.</source>
        <translation>%2 Mal Lesen im Speicher: %1.</translation>
    </message>
    <message>
        <source> The PDPT entry came from a register.</source>
        <translation> Der PDPT-Eintrag kam aus einem Register.</translation>
    </message>
    <message>
        <source> On a TLB hit: none.</source>
        <translation> Bei einem TLB-Treffer: keines.</translation>
    </message>
    <message>
        <source>second-level hit</source>
        <translation>Treffer der zweiten Stufe</translation>
    </message>
    <message>
        <source>hit</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>walk</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>General protection fault: %1.</source>
        <translation>Allgemeine Schutzverletzung: %1.</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>P=1 protection</source>
        <translation>P=1 Schutz</translation>
    </message>
    <message>
        <source>P=0 not present</source>
        <translation>P=0 nicht vorhanden</translation>
    </message>
    <message>
        <source>W=1 write</source>
        <translation>W=1 Schreiben</translation>
    </message>
    <message>
        <source>W=0 read</source>
        <translation>W=0 Lesen</translation>
    </message>
    <message>
        <source>U=1 user mode</source>
        <translation>U=1 Benutzermodus</translation>
    </message>
    <message>
        <source>U=0 kernel mode</source>
        <translation>U=0 Kernelmodus</translation>
    </message>
    <message>
        <source>Page fault at the %1: %2. Error code %3 (%4%5%6); CR2 = %7.</source>
        <translation>Seitenfehler beim %1: %2. Fehlercode %3 (%4%5%6); CR2 = %7.</translation>
    </message>
    <message>
        <source>, RSVD=1 reserved bit</source>
        <translation>, RSVD=1 reserviertes Bit</translation>
    </message>
    <message>
        <source>, I=1 fetch</source>
        <translation>, I=1 Befehlsholen</translation>
    </message>
</context>
<context>
    <name>Whys</name>
    <message>
        <source>User part</source>
        <translation>Benutzerteil</translation>
    </message>
    <message>
        <source>Direct map</source>
        <translation>Direktabbildung</translation>
    </message>
    <message>
        <source>Hole</source>
        <translation>Loch</translation>
    </message>
    <message>
        <source>vmalloc area</source>
        <translation>vmalloc-Bereich</translation>
    </message>
    <message>
        <source>Persistent kernel map</source>
        <translation>Persistent Kernel Map</translation>
    </message>
    <message>
        <source>LDT window</source>
        <translation>LDT-Fenster</translation>
    </message>
    <message>
        <source>cpu_entry_area</source>
        <translation>cpu_entry_area</translation>
    </message>
    <message>
        <source>fixmap</source>
        <translation>Fixmap</translation>
    </message>
    <message>
        <source>vmemmap</source>
        <translation>vmemmap</translation>
    </message>
    <message>
        <source>Kernel text</source>
        <translation>Kerneltext</translation>
    </message>
    <message>
        <source>Room for RAM</source>
        <translation>Platz für RAM</translation>
    </message>
    <message>
        <source>Page-table window</source>
        <translation>Seitentabellenfenster</translation>
    </message>
    <message>
        <source>Another space&apos;s page tables</source>
        <translation>Seitentabellen eines anderen Raums</translation>
    </message>
    <message>
        <source>Unused addresses</source>
        <translation>Unbenutzte Adressen</translation>
    </message>
    <message>
        <source>Conventional memory</source>
        <translation>Konventioneller Speicher</translation>
    </message>
    <message>
        <source>Video memory and ROM</source>
        <translation>Videospeicher und ROM</translation>
    </message>
    <message>
        <source>Page frame</source>
        <translation>Page Frame</translation>
    </message>
    <message>
        <source>System ROM</source>
        <translation>System-ROM</translation>
    </message>
    <message>
        <source>High memory area</source>
        <translation>High Memory Area</translation>
    </message>
    <message>
        <source>Not RAM</source>
        <translation>Kein RAM</translation>
    </message>
    <message>
        <source>Kernel image</source>
        <translation>Kernelabbild</translation>
    </message>
    <message>
        <source>mem_map</source>
        <translation>mem_map</translation>
    </message>
    <message>
        <source>swiotlb</source>
        <translation>swiotlb</translation>
    </message>
    <message>
        <source>initrd</source>
        <translation>initrd</translation>
    </message>
    <message>
        <source>Low memory</source>
        <translation>Low Memory</translation>
    </message>
    <message>
        <source>High memory</source>
        <translation>High Memory</translation>
    </message>
    <message>
        <source>Lost RAM</source>
        <translation>Verlorenes RAM</translation>
    </message>
    <message>
        <source>Expanded memory</source>
        <translation>Expanded Memory</translation>
    </message>
    <message>
        <source>Extended memory</source>
        <translation>Extended Memory</translation>
    </message>
    <message>
        <source>Block moves</source>
        <translation>Blockkopien</translation>
    </message>
    <message>
        <source>Why not all of RAM?</source>
        <translation>Warum nicht alles RAM?</translation>
    </message>
    <message>
        <source>Before a program gets a page, the kernel must zero or fill it, and later copy or swap it. This kernel knows one way to touch a page: p + {pageOffset}. A page without such an address cannot even be given away. Nothing in the hardware forbids mapping it on demand: switch HIGHMEM on.</source>
        <translation>Bevor ein Programm eine Seite bekommt, muss der Kernel sie löschen oder füllen und später kopieren oder auslagern. Dieser Kernel kennt nur einen Weg, eine Seite anzufassen: p + {pageOffset}. Eine Seite ohne solche Adresse kann nicht einmal vergeben werden. Nichts in der Hardware verbietet, sie nach Bedarf einzublenden: Schalten Sie HIGHMEM ein.</translation>
    </message>
    <message>
        <source>Why is it lost?</source>
        <translation>Warum ist es verloren?</translation>
    </message>
    <message>
        <source>This kernel cannot reach this RAM: it lies beyond the physical addresses its page-table entries hold, or an option of its command line cut it off. Neither the kernel nor programs can use it.</source>
        <translation>Dieser Kernel erreicht dieses RAM nicht: Es liegt jenseits der physischen Adressen, die seine Seitentabelleneinträge fassen, oder eine Option seiner Kommandozeile hat es abgeschnitten. Weder Kernel noch Programme können es nutzen.</translation>
    </message>
    <message>
        <source>Why {lowEnd}?</source>
        <translation>Warum {lowEnd}?</translation>
    </message>
    <message>
        <source>The kernel window is {window}. Of it {lend} are kept for addresses that are lent: vmalloc, device memory, temporary maps. What is left is the direct map, and low memory is what it maps.</source>
        <translation>Das Kernelfenster hat {window}. Davon bleiben {lend} frei für Adressen, die verliehen werden: vmalloc, Gerätespeicher, vorübergehende Einblendungen. Was bleibt, ist die Direktabbildung, und Low Memory ist, was sie abbildet.</translation>
    </message>
    <message>
        <source>The kernel&apos;s one quick way to a page is p + {pageOffset}. Here that sum does not work: {example}.</source>
        <translation>Der eine schnelle Weg des Kernels zu einer Seite ist p + {pageOffset}. Hier geht diese Summe nicht auf: {example}.</translation>
    </message>
    <message>
        <source>Then how is it used?</source>
        <translation>Wie wird es dann genutzt?</translation>
    </message>
    <message>
        <source>Programs use it through their own tables, and the tables may lie in it, too: the kernel edits each at its address in the page-table window. What else it needs of it, it maps into its heap.</source>
        <translation>Programme nutzen es durch ihre eigenen Tabellen, und auch die Tabellen dürfen darin liegen: Der Kernel bearbeitet jede bei ihrer Adresse im Seitentabellenfenster. Was er sonst davon braucht, blendet er in seinen Heap ein.</translation>
    </message>
    <message>
        <source>Programs use it through their own tables. The kernel borrows an address for each page it touches: kmap, one of {slots}, or one of {kmapSlots} slots a CPU for a moment.</source>
        <translation>Programme nutzen es durch ihre eigenen Tabellen. Der Kernel leiht sich für jede Seite, die er anfasst, eine Adresse: mit kmap eine von {slots}, oder für einen Moment einen von {kmapSlots} Slots je CPU.</translation>
    </message>
    <message>
        <source>Why {lowEnd} of low memory?</source>
        <translation>Warum {lowEnd} Low Memory?</translation>
    </message>
    <message>
        <source>The kernel window is {window}; {lend} of it are lent addresses. The rest is the direct map, and low memory ends where it ends.</source>
        <translation>Das Kernelfenster hat {window}; {lend} davon sind Leihadressen. Der Rest ist die Direktabbildung, und Low Memory endet, wo sie endet.</translation>
    </message>
    <message>
        <source>What is low memory?</source>
        <translation>Was ist Low Memory?</translation>
    </message>
    <message>
        <source>RAM that always has a kernel address: p + {pageOffset}. The kernel&apos;s own code and data live here, inside the direct map; so do programs, when there is room.</source>
        <translation>RAM, das immer eine Kerneladresse hat: p + {pageOffset}. Code und Daten des Kernels selbst liegen hier, in der Direktabbildung; Programme auch, wenn Platz ist.</translation>
    </message>
    <message>
        <source>Window minus what must stay free for lent addresses: {window} − {lend}. The RAM beyond gets no permanent kernel address.</source>
        <translation>Fenster minus was für Leihadressen frei bleiben muss: {window} − {lend}. Das RAM dahinter bekommt keine dauerhafte Kerneladresse.</translation>
    </message>
    <message>
        <source>Why is all of RAM low?</source>
        <translation>Warum ist alles RAM Low Memory?</translation>
    </message>
    <message>
        <source>With 64 bits the kernel half has room for a permanent address of every page. Then kmap is a sum, not a mapping.</source>
        <translation>Mit 64 Bit hat die Kernelhälfte Platz für eine dauerhafte Adresse jeder Seite. Dann ist kmap eine Summe, keine Einblendung.</translation>
    </message>
    <message>
        <source>What is mem_map?</source>
        <translation>Was ist mem_map?</translation>
    </message>
    <message>
        <source>One record of {record} bytes for each of {frames} page frames, read by the kernel: {memMap}. It is not page tables: those hold one entry a mapped page and are read by the MMU.</source>
        <translation>Ein Deskriptor zu {record} Byte für jeden von {frames} Seitenrahmen, vom Kernel gelesen: {memMap}. Das sind keine Seitentabellen: Die haben einen Eintrag je abgebildeter Seite und werden von der MMU gelesen.</translation>
    </message>
    <message>
        <source>Why does it have addresses?</source>
        <translation>Warum hat sie Adressen?</translation>
    </message>
    <message>
        <source>Records are needed before any page can be given to the heap: they lie right behind the early heap, and the direct map is as much longer.</source>
        <translation>Deskriptoren werden gebraucht, bevor der Heap eine Seite bekommen kann: Sie liegen gleich hinter dem frühen Heap, und die Direktabbildung ist um so viel länger.</translation>
    </message>
    <message>
        <source>Why does it hurt?</source>
        <translation>Warum tut sie weh?</translation>
    </message>
    <message>
        <source>It grows with all of RAM but must lie in low memory, which does not grow. After it and other fixed costs {lowTotal} are left.</source>
        <translation>Sie wächst mit allem RAM, muss aber im Low Memory liegen, das nicht wächst. Nach ihr und anderen festen Kosten bleiben {lowTotal}.</translation>
    </message>
    <message>
        <source>Where is the kernel&apos;s own code?</source>
        <translation>Wo ist der Code des Kernels selbst?</translation>
    </message>
    <message>
        <source>In low memory, inside the direct map. It needs no addresses beyond it: the same page is seen at p + {pageOffset}.</source>
        <translation>Im Low Memory, in der Direktabbildung. Er braucht keine Adressen darüber hinaus: Dieselbe Seite ist bei p + {pageOffset} zu sehen.</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>Wozu ist das?</translation>
    </message>
    <message>
        <source>Devices that reach only 4 GiB read and write here; the kernel copies to and from pages beyond.</source>
        <translation>Geräte, die nur 4 GiB erreichen, lesen und schreiben hier; der Kernel kopiert zu den Seiten dahinter und zurück.</translation>
    </message>
    <message>
        <source>Why a hole?</source>
        <translation>Warum ein Loch?</translation>
    </message>
    <message>
        <source>These physical addresses belong to devices and firmware, not to memory modules. mem_map has records for them all the same where it is flat.</source>
        <translation>Diese physischen Adressen gehören Geräten und Firmware, nicht Speichermodulen. mem_map hat dort, wo sie flach ist, trotzdem Deskriptoren für sie.</translation>
    </message>
    <message>
        <source>What is the direct map?</source>
        <translation>Was ist die Direktabbildung?</translation>
    </message>
    <message>
        <source>The kernel&apos;s permanent view of low memory: v = p + {pageOffset}, set up at boot. A mapping takes up addresses, not RAM.</source>
        <translation>Die dauerhafte Sicht des Kernels auf Low Memory: v = p + {pageOffset}, beim Start eingerichtet. Eine Abbildung verbraucht Adressen, kein RAM.</translation>
    </message>
    <message>
        <source>Why does it stop at {highMemory}?</source>
        <translation>Warum endet sie bei {highMemory}?</translation>
    </message>
    <message>
        <source>The {lend} above are kept free for addresses that are lent.</source>
        <translation>Die {lend} darüber bleiben frei für Adressen, die verliehen werden.</translation>
    </message>
    <message>
        <source>Why is it so small?</source>
        <translation>Warum ist sie so klein?</translation>
    </message>
    <message>
        <source>It holds the image, an early heap and mem_map. Page tables need no place in it: they are seen through themselves.</source>
        <translation>Sie enthält das Abbild, einen frühen Heap und mem_map. Seitentabellen brauchen keinen Platz darin: Sie werden durch sich selbst gesehen.</translation>
    </message>
    <message>
        <source>Why less than 896 MiB?</source>
        <translation>Warum weniger als 896 MiB?</translation>
    </message>
    <message>
        <source>This kernel measures the 128 MiB reserve downwards from VMALLOC_END, so fixmap, pkmap and what each of {cpus} CPUs needs come off low memory: {lowEnd} are left.</source>
        <translation>Dieser Kernel misst die Reserve von 128 MiB von VMALLOC_END abwärts, also gehen Fixmap, pkmap und was jede von {cpus} CPUs braucht vom Low Memory ab: Es bleiben {lowEnd}.</translation>
    </message>
    <message>
        <source>Why does everything fit?</source>
        <translation>Warum passt alles hinein?</translation>
    </message>
    <message>
        <source>A quarter of the address space is set aside for the direct map; RAM takes up as much of it as there is.</source>
        <translation>Ein Viertel des Adressraums ist für die Direktabbildung vorgesehen; RAM belegt davon so viel, wie es da ist.</translation>
    </message>
    <message>
        <source>What is this room?</source>
        <translation>Was ist dieser Platz?</translation>
    </message>
    <message>
        <source>Addresses of the direct map that wait for RAM: {kernel} never runs out of permanent addresses.</source>
        <translation>Adressen der Direktabbildung, die auf RAM warten: {kernel} gehen dauerhafte Adressen nie aus.</translation>
    </message>
    <message>
        <source>Why leave a hole?</source>
        <translation>Warum ein Loch lassen?</translation>
    </message>
    <message>
        <source>A pointer that runs off the end of the direct map faults here instead of hitting a vmalloc area.</source>
        <translation>Ein Zeiger, der über das Ende der Direktabbildung hinausläuft, führt hier zu einem Fehler, statt einen vmalloc-Bereich zu treffen.</translation>
    </message>
    <message>
        <source>What is vmalloc for?</source>
        <translation>Wozu ist vmalloc da?</translation>
    </message>
    <message>
        <source>Areas that must be contiguous in addresses but not in RAM, device memory and modules. Their pages may come from high memory.</source>
        <translation>Bereiche, die in Adressen zusammenhängen müssen, aber nicht im RAM, Gerätespeicher und Module. Ihre Seiten können aus dem High Memory kommen.</translation>
    </message>
    <message>
        <source>What is pkmap?</source>
        <translation>Was ist pkmap?</translation>
    </message>
    <message>
        <source>{slots} numbered slots. kmap plugs a page of high memory into one and returns its address. When all have been used once, the free ones are cleared and every CPU flushes its TLB.</source>
        <translation>{slots} nummerierte Slots. kmap steckt eine Seite des High Memory in einen und gibt seine Adresse zurück. Sind alle einmal benutzt, werden die freien gelöscht, und jede CPU leert ihren TLB.</translation>
    </message>
    <message>
        <source>What is fixmap?</source>
        <translation>Was ist die Fixmap?</translation>
    </message>
    <message>
        <source>Addresses fixed when the kernel is compiled: APICs, and {kmapSlots} slots for each of {cpus} CPUs where a page of high memory is mapped for a moment.</source>
        <translation>Adressen, die beim Übersetzen des Kernels feststehen: APICs und {kmapSlots} Slots für jede von {cpus} CPUs, wo eine Seite des High Memory für einen Moment eingeblendet wird.</translation>
    </message>
    <message>
        <source>Why fixed addresses?</source>
        <translation>Warum feste Adressen?</translation>
    </message>
    <message>
        <source>The compiler must know them; what they map is set at boot.</source>
        <translation>Der Compiler muss sie kennen; was sie abbilden, wird beim Start gesetzt.</translation>
    </message>
    <message>
        <source>Stacks, descriptor tables and the like that a processor needs the moment it enters the kernel. Under isolation they stay mapped while a program runs.</source>
        <translation>Stacks, Deskriptortabellen und Ähnliches, das ein Prozessor braucht, sobald er den Kernel betritt. Unter Isolation bleiben sie abgebildet, während ein Programm läuft.</translation>
    </message>
    <message>
        <source>A process&apos;s local descriptor table, mapped here so that it can stay mapped under isolation.</source>
        <translation>Die lokale Deskriptortabelle eines Prozesses, hier abgebildet, damit sie unter Isolation abgebildet bleiben kann.</translation>
    </message>
    <message>
        <source>What is vmemmap?</source>
        <translation>Was ist vmemmap?</translation>
    </message>
    <message>
        <source>mem_map, given addresses of its own: the record of a page is found by arithmetic.</source>
        <translation>mem_map mit eigenen Adressen: Der Deskriptor einer Seite wird ausgerechnet.</translation>
    </message>
    <message>
        <source>How do tables come to be here?</source>
        <translation>Wie kommen Tabellen hierher?</translation>
    </message>
    <message>
        <source>A slot of the page directory names the page directory itself. On the way through it the processor takes the directory for a page table, and each page table for a page.</source>
        <translation>Ein Platz des Seitenverzeichnisses nennt das Seitenverzeichnis selbst. Auf dem Weg hindurch hält der Prozessor das Verzeichnis für eine Seitentabelle und jede Seitentabelle für eine Seite.</translation>
    </message>
    <message>
        <source>Where is the entry of an address?</source>
        <translation>Wo ist der Eintrag einer Adresse?</translation>
    </message>
    <message>
        <source>{pteOf}. The directory is one of these tables: it begins at {directory}.</source>
        <translation>{pteOf}. Das Verzeichnis ist eine dieser Tabellen: Es beginnt bei {directory}.</translation>
    </message>
    <message>
        <source>What is not here?</source>
        <translation>Was ist nicht hier?</translation>
    </message>
    <message>
        <source>The four PDPTEs: their table is 32 bytes and no page. The kernel finds it in its early heap.</source>
        <translation>Die vier PDPTEs: Ihre Tabelle hat 32 Byte und ist keine Seite. Der Kernel findet sie in seinem frühen Heap.</translation>
    </message>
    <message>
        <source>What are these slots for?</source>
        <translation>Wozu sind diese Plätze da?</translation>
    </message>
    <message>
        <source>Only the loaded space&apos;s tables are in the window above. To edit another&apos;s, the kernel puts that space&apos;s directories into these slots and reloads CR3: else the TLB shows the ones before.</source>
        <translation>Im Fenster darüber sind nur die Tabellen des geladenen Raums. Um die eines anderen zu bearbeiten, setzt der Kernel dessen Verzeichnisse in diese Plätze und lädt CR3 neu: Sonst zeigt der TLB die vorigen.</translation>
    </message>
    <message>
        <source>Why is the kernel&apos;s text here?</source>
        <translation>Warum ist der Text des Kernels hier?</translation>
    </message>
    <message>
        <source>It is mapped where its instructions were linked to run. Its pages lie in physical memory like any others.</source>
        <translation>Er ist dort abgebildet, wohin seine Befehle gebunden wurden. Seine Seiten liegen im physischen Speicher wie alle anderen.</translation>
    </message>
    <message>
        <source>What RAM does a program reach?</source>
        <translation>Welches RAM erreicht ein Programm?</translation>
    </message>
    <message>
        <source>Any usable page, low or high: its own tables say which. Process A and B have different tables here and the same kernel half.</source>
        <translation>Jede nutzbare Seite, Low oder High: Seine eigenen Tabellen sagen, welche. Prozess A und B haben hier verschiedene Tabellen und dieselbe Kernelhälfte.</translation>
    </message>
    <message>
        <source>Can the kernel read it?</source>
        <translation>Kann der Kernel es lesen?</translation>
    </message>
    <message>
        <source>Yes, while this process&apos;s tables are loaded. It cannot rely on it: another process, an interrupt or the page cache has no such mapping.</source>
        <translation>Ja, solange die Tabellen dieses Prozesses geladen sind. Verlassen kann er sich darauf nicht: Ein anderer Prozess, ein Interrupt oder der Page-Cache hat keine solche Abbildung.</translation>
    </message>
    <message>
        <source>What does isolation change?</source>
        <translation>Was ändert Isolation?</translation>
    </message>
    <message>
        <source>While the program runs, the tables hold next to nothing of the kernel. The user half is the same tables in both modes.</source>
        <translation>Während das Programm läuft, enthalten die Tabellen fast nichts vom Kernel. Die Benutzerhälfte sind in beiden Modi dieselben Tabellen.</translation>
    </message>
    <message>
        <source>Is this high memory?</source>
        <translation>Ist das High Memory?</translation>
    </message>
    <message>
        <source>No. High memory is physical; these {lend} are virtual: addresses without memory, lent to vmalloc, kmap and devices.</source>
        <translation>Nein. High Memory ist physisch; diese {lend} sind virtuell: Adressen ohne Speicher, verliehen an vmalloc, kmap und Geräte.</translation>
    </message>
    <message>
        <source>Is there high memory?</source>
        <translation>Gibt es High Memory?</translation>
    </message>
    <message>
        <source>No: every page has a permanent address below.</source>
        <translation>Nein: Jede Seite hat weiter unten eine dauerhafte Adresse.</translation>
    </message>
    <message>
        <source>What is the kernel window?</source>
        <translation>Was ist das Kernelfenster?</translation>
    </message>
    <message>
        <source>The addresses that mean the same whichever process runs. Their tables are shared by all.</source>
        <translation>Die Adressen, die dasselbe bedeuten, welcher Prozess auch läuft. Ihre Tabellen teilen sich alle.</translation>
    </message>
    <message>
        <source>What does user mode see of it?</source>
        <translation>Was sieht der Benutzermodus davon?</translation>
    </message>
    <message>
        <source>Next to nothing while a program runs: only what a processor needs to enter the kernel.</source>
        <translation>Fast nichts, während ein Programm läuft: nur was ein Prozessor braucht, um in den Kernel zu kommen.</translation>
    </message>
    <message>
        <source>Why {conventional}?</source>
        <translation>Warum {conventional}?</translation>
    </message>
    <message>
        <source>Real mode forms 20-bit addresses, segment * 16 + offset: 1 MiB. The IBM PC gave the upper 384 KiB to adapters and ROM.</source>
        <translation>Der Real Mode bildet 20-Bit-Adressen, Segment * 16 + Offset: 1 MiB. Der IBM PC gab die oberen 384 KiB an Adapter und ROM.</translation>
    </message>
    <message>
        <source>What is it to a kernel?</source>
        <translation>Was ist das für einen Kernel?</translation>
    </message>
    <message>
        <source>Low memory: it always has an address. Here program and system share it.</source>
        <translation>Low Memory: Es hat immer eine Adresse. Hier teilen es sich Programm und System.</translation>
    </message>
    <message>
        <source>What is the page frame?</source>
        <translation>Was ist der Page Frame?</translation>
    </message>
    <message>
        <source>{frame} of addresses without memory of their own: {framePages} physical pages of {bank}, each a socket. INT 67h with AH = 44h plugs a logical page into one; what was there stays as it is, out of sight.</source>
        <translation>{frame} an Adressen ohne eigenen Speicher: {framePages} physische Seiten zu {bank}, jede ein Steckplatz. INT 67h mit AH = 44h steckt eine logische Seite hinein; was dort war, bleibt, wie es ist, außer Sicht.</translation>
    </message>
    <message>
        <source>What is kmap here?</source>
        <translation>Was ist hier kmap?</translation>
    </message>
    <message>
        <source>This: EMS is kmap with {framePages} slots. A handle and a logical page are what struct page is, the page frame is pkmap, saving and restoring the page map (47h, 48h, 4Eh) is what kmap_local does at a context switch.</source>
        <translation>Das hier: EMS ist kmap mit {framePages} Slots. Ein Handle und eine logische Seite sind, was struct page ist, der Page Frame ist pkmap, und Sichern und Wiederherstellen der Seitenzuordnung (47h, 48h, 4Eh) ist, was kmap_local bei einem Kontextwechsel tut.</translation>
    </message>
    <message>
        <source>What does a switch cost?</source>
        <translation>Was kostet ein Wechsel?</translation>
    </message>
    <message>
        <source>One OUT to a bank register of the card. There is no page table and no TLB to flush.</source>
        <translation>Ein OUT auf ein Bankregister der Karte. Es gibt keine Seitentabelle und keinen TLB zu leeren.</translation>
    </message>
    <message>
        <source>A trap into {manager}, {bankEntries} page-table entries and {bankEntries} INVLPG: the program runs in V86 mode, and a page of EMS is {bankEntries} of the processor&apos;s. kmap writes one entry.</source>
        <translation>Eine Falle in {manager}, {bankEntries} Seitentabelleneinträge und {bankEntries} INVLPG: Das Programm läuft im V86-Modus, und eine Seite von EMS sind {bankEntries} des Prozessors. kmap schreibt einen Eintrag.</translation>
    </message>
    <message>
        <source>Addresses above 1 MiB?</source>
        <translation>Adressen über 1 MiB?</translation>
    </message>
    <message>
        <source>FFFF:0010 to FFFF:FFFF. With A20 off, address line 20 is held at 0 and they wrap to the bottom, as on an 8086; with A20 on they show the first {hma} bytes of extended memory.</source>
        <translation>FFFF:0010 bis FFFF:FFFF. Bei ausgeschaltetem A20 ist Adressleitung 20 fest auf 0, und sie laufen nach unten um wie auf einem 8086; bei eingeschaltetem A20 zeigen sie die ersten {hma} Byte des Extended Memory.</translation>
    </message>
    <message>
        <source>Is that bank switching?</source>
        <translation>Ist das Bankumschaltung?</translation>
    </message>
    <message>
        <source>No: what they show never changes. It is one extra piece that is always visible.</source>
        <translation>Nein: Was sie zeigen, ändert sich nie. Es ist ein zusätzliches Stück, das immer sichtbar ist.</translation>
    </message>
    <message>
        <source>Why not RAM?</source>
        <translation>Warum kein RAM?</translation>
    </message>
    <message>
        <source>Why here?</source>
        <translation>Warum hier?</translation>
    </message>
    <message>
        <source>The processor starts at FFFF:0000, so the BIOS must be at the top of the first MiB.</source>
        <translation>Der Prozessor startet bei FFFF:0000, also muss das BIOS am Ende des ersten MiB liegen.</translation>
    </message>
    <message>
        <source>What are they for?</source>
        <translation>Wozu sind sie da?</translation>
    </message>
    <message>
        <source>ROM of further adapters; where there is none, nothing answers.</source>
        <translation>ROM weiterer Adapter; wo keines ist, antwortet nichts.</translation>
    </message>
    <message>
        <source>Who can reach it?</source>
        <translation>Wer erreicht es?</translation>
    </message>
    <message>
        <source>Everybody, always: its addresses are those that programs form.</source>
        <translation>Alle, immer: Seine Adressen sind die, die Programme bilden.</translation>
    </message>
    <message>
        <source>Why has it no address?</source>
        <translation>Warum hat es keine Adresse?</translation>
    </message>
    <message>
        <source>It is on a card in a slot, and the slot shows {frame} of it. Bank registers on the card choose which.</source>
        <translation>Es ist auf einer Karte in einem Steckplatz, und der Steckplatz zeigt {frame} davon. Bankregister auf der Karte wählen, welche.</translation>
    </message>
    <message>
        <source>It lies above 1 MiB, and V86 mode forms addresses like real mode. {manager}&apos;s page tables show {frame} of it in the page frame; there is no card.</source>
        <translation>Es liegt über 1 MiB, und der V86-Modus bildet Adressen wie der Real Mode. Die Seitentabellen von {manager} zeigen {frame} davon im Page Frame; eine Karte gibt es nicht.</translation>
    </message>
    <message>
        <source>High memory: RAM without a permanent address, lent one by a window.</source>
        <translation>High Memory: RAM ohne dauerhafte Adresse, dem ein Fenster eine leiht.</translation>
    </message>
    <message>
        <source>How is it used?</source>
        <translation>Wie wird es genutzt?</translation>
    </message>
    <message>
        <source>HIMEM.SYS hands out blocks of it (09h) and copies between them and conventional memory (0Bh). Nothing of it is ever mapped, so code cannot run there.</source>
        <translation>HIMEM.SYS verteilt Blöcke davon (09h) und kopiert zwischen ihnen und dem konventionellen Speicher (0Bh). Nichts davon wird je eingeblendet, also kann dort kein Code laufen.</translation>
    </message>
    <message>
        <source>No, though HIMEM.SYS is often named for it. A copy has two places; a kernel does so with a bounce buffer, not with kmap. EMS switches banks.</source>
        <translation>Nein, obwohl HIMEM.SYS oft danach benannt wird. Eine Kopie hat zwei Orte; ein Kernel macht das mit einem Bounce-Buffer, nicht mit kmap. EMS schaltet Bänke um.</translation>
    </message>
    <message>
        <source>Why no window?</source>
        <translation>Warum kein Fenster?</translation>
    </message>
    <message>
        <source>XMS has none: what a program wants to see is copied to where it can. Two copies of a byte can differ; a byte in a page frame is the byte itself.</source>
        <translation>XMS hat keines: Was ein Programm sehen will, wird dorthin kopiert, wo es das kann. Zwei Kopien eines Bytes können sich unterscheiden; ein Byte in einem Page Frame ist das Byte selbst.</translation>
    </message>
    <message>
        <source>RAM at addresses of adapters and ROM does not answer, and the specification knows {hiddenMax} at most.</source>
        <translation>RAM an Adressen von Adaptern und ROM antwortet nicht, und die Spezifikation kennt höchstens {hiddenMax}.</translation>
    </message>
    <message>
        <source>These addresses belong to adapters and ROM.</source>
        <translation>Diese Adressen gehören Adaptern und ROM.</translation>
    </message>
    <message>
        <source>The video adapter answers here: its memory up to {videoMemoryLast}, its ROM above.</source>
        <translation>Hier antwortet der Videoadapter: sein Speicher bis {videoMemoryLast}, sein ROM darüber.</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>costs are assumed</source>
        <translation>Kosten sind angenommen</translation>
    </message>
    <message>
        <source>the arrays for large pages and the costs are assumed</source>
        <translation>die Felder für große Seiten und die Kosten sind angenommen</translation>
    </message>
    <message>
        <source>ways and costs are assumed</source>
        <translation>Wege und Kosten sind angenommen</translation>
    </message>
    <message>
        <source>the second level, loads only on the chip, is shared here; costs are assumed</source>
        <translation>die zweite Stufe, auf dem Chip nur für Lesezugriffe, ist hier gemeinsam; Kosten sind angenommen</translation>
    </message>
    <message>
        <source>ways of the second level disputed; costs are assumed</source>
        <translation>Wege der zweiten Stufe umstritten; Kosten sind angenommen</translation>
    </message>
    <message>
        <source>one second level stands for both of the chip&apos;s; costs are assumed</source>
        <translation>eine zweite Stufe steht für die zwei des Chips; Kosten sind angenommen</translation>
    </message>
    <message>
        <source>the TLBs of a Pentium III, which it resembles by CPUID</source>
        <translation>die TLBs eines Pentium III, dem er laut CPUID gleicht</translation>
    </message>
    <message>
        <source>the TLBs of a Zen 2: its own are smaller</source>
        <translation>die TLBs eines Zen 2: Die eigenen sind kleiner</translation>
    </message>
    <message>
        <source>the TLBs of a Skylake: no one chip is meant</source>
        <translation>die TLBs eines Skylake: Kein bestimmter Chip ist gemeint</translation>
    </message>
    <message>
        <source>5-level x86-64</source>
        <translation>5-stufiges x86-64</translation>
    </message>
    <message>
        <source>no RAM at physical address {}</source>
        <translation>kein RAM an der physischen Adresse {}</translation>
    </message>
    <message>
        <source>page directory</source>
        <translation>Seitenverzeichnis</translation>
    </message>
    <message>
        <source>page table</source>
        <translation>Seitentabelle</translation>
    </message>
    <message>
        <source>page-directory-pointer table</source>
        <translation>Seitenverzeichnis-Zeigertabelle</translation>
    </message>
    <message>
        <source>outlives CR3 loads</source>
        <translation>überlebt Laden von CR3</translation>
    </message>
    <message>
        <source>memory type</source>
        <translation>Speichertyp</translation>
    </message>
    <message>
        <source>large page</source>
        <translation>große Seite</translation>
    </message>
    <message>
        <source>names a table</source>
        <translation>nennt eine Tabelle</translation>
    </message>
    <message>
        <source>written to</source>
        <translation>beschrieben</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>sauber</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht benutzt</translation>
    </message>
    <message>
        <source>used</source>
        <translation>benutzt</translation>
    </message>
    <message>
        <source>not cached</source>
        <translation>nicht im Cache</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>im Cache</translation>
    </message>
    <message>
        <source>user too</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>kernel only</source>
        <translation>nur Kernel</translation>
    </message>
    <message>
        <source>not present</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>table in frame</source>
        <translation>Tabelle im Seitenrahmen</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>Seitenrahmen</translation>
    </message>
    <message>
        <source>the other bits</source>
        <translation>die übrigen Bits</translation>
    </message>
    <message>
        <source>the kernel&apos;s own use</source>
        <translation>nutzt der Kernel selbst</translation>
    </message>
    <message>
        <source>no execute</source>
        <translation>nicht ausführbar</translation>
    </message>
    <message>
        <source>may execute</source>
        <translation>ausführbar</translation>
    </message>
    <message>
        <source>present</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>writable</source>
        <translation>beschreibbar</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>accessed</source>
        <translation>benutzt</translation>
    </message>
    <message>
        <source>dirty</source>
        <translation>beschrieben</translation>
    </message>
    <message>
        <source>global</source>
        <translation>global</translation>
    </message>
    <message>
        <source>write-through</source>
        <translation>Write-Through</translation>
    </message>
    <message>
        <source>not present; the other bits are the kernel&apos;s own</source>
        <translation>nicht vorhanden; die übrigen Bits nutzt der Kernel selbst</translation>
    </message>
    <message>
        <source>the entry is not present</source>
        <translation>der Eintrag ist nicht vorhanden</translation>
    </message>
    <message>
        <source>a reserved bit is set</source>
        <translation>ein reserviertes Bit ist gesetzt</translation>
    </message>
    <message>
        <source>an entry does not allow writing</source>
        <translation>ein Eintrag erlaubt kein Schreiben</translation>
    </message>
    <message>
        <source>an entry does not allow user mode</source>
        <translation>ein Eintrag erlaubt keinen Benutzermodus</translation>
    </message>
    <message>
        <source>an entry forbids execution</source>
        <translation>ein Eintrag verbietet das Ausführen</translation>
    </message>
    <message>
        <source>the kernel may not execute a user page (SMEP)</source>
        <translation>der Kernel darf keine Benutzerseite ausführen (SMEP)</translation>
    </message>
    <message>
        <source>the kernel may not touch user data (SMAP)</source>
        <translation>der Kernel darf keine Benutzerdaten anfassen (SMAP)</translation>
    </message>
    <message>
        <source>the address is not canonical</source>
        <translation>die Adresse ist nicht kanonisch</translation>
    </message>
    <message>
        <source>reference tables</source>
        <translation>Referenztabellen</translation>
    </message>
    <message>
        <source>process, kernel running</source>
        <translation>Prozess, Kernel läuft</translation>
    </message>
    <message>
        <source>process, program running</source>
        <translation>Prozess, Programm läuft</translation>
    </message>
    <message>
        <source>{*}: {} (expected {})</source>
        <translation>{*}: {} (erwartet: {})</translation>
    </message>
    <message>
        <source>{} (expected {})</source>
        <translation>{} (erwartet: {})</translation>
    </message>
    <message>
        <source>{*}: {}</source>
        <translation>{*}: {}</translation>
    </message>
    <message>
        <source>one of {*}</source>
        <translation>eines von {*}</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not known</source>
        <translation>„{}“ ist unbekannt</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a number</source>
        <translation>„{}“ ist keine Zahl</translation>
    </message>
    <message>
        <source>a decimal or 0x… number below 2^64</source>
        <translation>eine Dezimal- oder 0x…-Zahl unter 2^64</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a size</source>
        <translation>„{}“ ist keine Größe</translation>
    </message>
    <message>
        <source>a size such as 512M, 3.5G or 0x1000</source>
        <translation>eine Größe wie 512M, 3.5G oder 0x1000</translation>
    </message>
    <message>
        <source>{*} cannot be built with HIGHMEM {}</source>
        <translation>{*} lässt sich so nicht bauen: HIGHMEM {}</translation>
    </message>
    <message>
        <source>{*} cannot be split {}</source>
        <translation>{*} lässt sich nicht so aufteilen: {}</translation>
    </message>
    <message>
        <source>{*} cannot be split {}: a PAE top-level entry spans 1 GiB, so must the split</source>
        <translation>{*} lässt sich nicht so aufteilen: {}. Ein oberster PAE-Eintrag umfasst 1 GiB, also muss es auch die Aufteilung</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt keins</translation>
    </message>
    <message>
        <source>at least 1 MiB</source>
        <translation>mindestens 1 MiB</translation>
    </message>
    <message>
        <source>{*} is out of range</source>
        <translation>{*} ist außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{} bis {}</translation>
    </message>
    <message>
        <source>1 to 4096 bytes</source>
        <translation>1 bis 4096 Byte</translation>
    </message>
    <message>
        <source>pti=on, pti=off or pti=auto</source>
        <translation>pti=on, pti=off oder pti=auto</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{} is no address</source>
        <translation>{} ist keine Adresse</translation>
    </message>
    <message>
        <source>0 to 2^64 - 1</source>
        <translation>0 bis 2^64 - 1</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no address here</source>
        <translation>„{}“ ist hier keine Adresse</translation>
    </message>
    <message>
        <source>a number such as 0xc0100000, 3222274048 or 0xc0000000+5M</source>
        <translation>eine Zahl wie 0xc0100000, 3222274048 oder 0xc0000000+5M</translation>
    </message>
    <message>
        <source>a number such as 0xc0100000, 3222274048 or 0xc0000000+5M, or a name, with a distance or without: {}</source>
        <translation>eine Zahl wie 0xc0100000, 3222274048 oder 0xc0000000+5M, oder ein Name, mit Abstand oder ohne: {}</translation>
    </message>
    <message>
        <source>a number such as 0xc0100000, 3222274048 or 0xc0000000+5M; names need a kernel, which a dump does not tell</source>
        <translation>eine Zahl wie 0xc0100000, 3222274048 oder 0xc0000000+5M; Namen brauchen einen Kernel, den ein Abzug nicht nennt</translation>
    </message>
    <message>
        <source>&quot;{}&quot; has no permanent virtual address</source>
        <translation>„{}“ hat dauerhaft keine virtuelle Adresse</translation>
    </message>
    <message>
        <source>a virtual address</source>
        <translation>eine virtuelle Adresse</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no virtual address</source>
        <translation>„{}“ ist keine virtuelle Adresse</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a range of RAM</source>
        <translation>„{}“ ist kein Bereich von RAM</translation>
    </message>
    <message>
        <source>START-LAST such as 0x100000-0x3ffdffff, the last byte included</source>
        <translation>ANFANG-LETZTES wie 0x100000-0x3ffdffff, das letzte Byte eingeschlossen</translation>
    </message>
    <message>
        <source>the range from {} is empty or overlaps another</source>
        <translation>der Bereich ab {} ist leer oder überlappt einen anderen</translation>
    </message>
    <message>
        <source>ranges of RAM that do not overlap</source>
        <translation>Bereiche von RAM, die sich nicht überlappen</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no GFP mask</source>
        <translation>„{}“ ist keine GFP-Maske</translation>
    </message>
    <message>
        <source>names such as GFP_KERNEL, GFP_HIGHUSER or GFP_ATOMIC, joined by |</source>
        <translation>Namen wie GFP_KERNEL, GFP_HIGHUSER oder GFP_ATOMIC, mit | verbunden</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is nothing that is held</source>
        <translation>„{}“ ist nichts, was vergeben ist</translation>
    </message>
    <message>
        <source>a number such as #3, or last</source>
        <translation>eine Nummer wie #3, oder last</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no number of times</source>
        <translation>„{}“ ist keine Anzahl</translation>
    </message>
    <message>
        <source>a number from 1, all, LAST_PKMAP or LAST_PKMAP/2</source>
        <translation>eine Zahl ab 1, all, LAST_PKMAP oder LAST_PKMAP/2</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no page</source>
        <translation>„{}“ ist keine Seite</translation>
    </message>
    <message>
        <source>new, last, pfn:0x38000 or what is held, such as #3</source>
        <translation>new, last, pfn:0x38000 oder Vergebenes wie #3</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no place</source>
        <translation>„{}“ ist keine Stelle</translation>
    </message>
    <message>
        <source>an address such as 0x8048000, or what is held and how far in, such as #3+0x1000</source>
        <translation>eine Adresse wie 0x8048000, oder Vergebenes und wie weit darin, wie #3+0x1000</translation>
    </message>
    <message>
        <source>this is {}, not a boot log</source>
        <translation>das ist {}, kein Boot-Log</translation>
    </message>
    <message>
        <source>a boot log, with this file beside it</source>
        <translation>ein Boot-Log, mit dieser Datei daneben</translation>
    </message>
    <message>
        <source>The log stops before the first measured value.</source>
        <translation>Das Log endet vor dem ersten gemessenen Wert.</translation>
    </message>
    <message>
        <source>{} of {} measured values equal the computed ones.</source>
        <translation>{} von {} gemessenen Werten gleichen den berechneten.</translation>
    </message>
    <message>
        <source>{} of {} measured values equal the computed ones; {} more are estimates.</source>
        <translation>{} von {} gemessenen Werten gleichen den berechneten; {} weitere sind geschätzt.</translation>
    </message>
    <message>
        <source>a Linux boot log: dmesg text or a serial console log</source>
        <translation>ein Boot-Log von Linux: dmesg-Text oder ein Mitschnitt der seriellen Konsole</translation>
    </message>
    <message>
        <source>a Linux boot log: dmesg text or a serial console log, plain, gzip or xz</source>
        <translation>ein Boot-Log von Linux: dmesg-Text oder ein Mitschnitt der seriellen Konsole, unverpackt, gzip oder xz</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>this is not text</source>
        <translation>das ist kein Text</translation>
    </message>
    <message>
        <source>there is no memory map in it</source>
        <translation>darin steht keine Speicherkarte</translation>
    </message>
    <message>
        <source>the memory map is longer than any firmware&apos;s</source>
        <translation>die Speicherkarte ist länger als die jeder Firmware</translation>
    </message>
    <message>
        <source>this range of RAM cannot be read</source>
        <translation>dieser Bereich von RAM ist nicht lesbar</translation>
    </message>
    <message>
        <source>lines such as {}</source>
        <translation>Zeilen wie {}</translation>
    </message>
    <message>
        <source>&quot;BIOS-e820: [mem 0x0000000000100000-0x00000000bffdffff] usable&quot;</source>
        <translation>„BIOS-e820: [mem 0x0000000000100000-0x00000000bffdffff] usable“</translation>
    </message>
    <message>
        <source>&quot;00100000-7ffdffff : System RAM&quot;</source>
        <translation>„00100000-7ffdffff : System RAM“</translation>
    </message>
    <message>
        <source>a line &quot;MemTotal: 2060060 kB&quot;</source>
        <translation>eine Zeile „MemTotal: 2060060 kB“</translation>
    </message>
    <message>
        <source>the text is longer than {}</source>
        <translation>der Text ist länger als {}</translation>
    </message>
    <message>
        <source>at most that much</source>
        <translation>höchstens so viel</translation>
    </message>
    <message>
        <source>the {} data is damaged or cut off</source>
        <translation>die {}-Daten sind beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>a complete {} file</source>
        <translation>eine vollständige {}-Datei</translation>
    </message>
    <message>
        <source>the packed data is damaged or cut off</source>
        <translation>die gepackten Daten sind beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>a complete gzip or xz file</source>
        <translation>eine vollständige gzip- oder xz-Datei</translation>
    </message>
    <message>
        <source>gzip</source>
        <translation>gzip</translation>
    </message>
    <message>
        <source>xz</source>
        <translation>xz</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>ist nicht lesbar</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>existiert nicht</translation>
    </message>
    <message>
        <source>cannot be opened: {}</source>
        <translation>lässt sich nicht öffnen: {}</translation>
    </message>
    <message>
        <source>a boot log or a /proc file</source>
        <translation>ein Boot-Log oder eine /proc-Datei</translation>
    </message>
    <message>
        <source>a boot log or a /proc file, plain, gzip or xz</source>
        <translation>ein Boot-Log oder eine /proc-Datei, unverpackt, gzip oder xz</translation>
    </message>
    <message>
        <source>a file, plain, gzip or xz</source>
        <translation>eine Datei, unverpackt, gzip oder xz</translation>
    </message>
    <message>
        <source>nests too deeply</source>
        <translation>ist zu tief geschachtelt</translation>
    </message>
    <message>
        <source>at most {} levels</source>
        <translation>höchstens {} Ebenen</translation>
    </message>
    <message>
        <source>has too many values</source>
        <translation>hat zu viele Werte</translation>
    </message>
    <message>
        <source>at most 4 Mi</source>
        <translation>höchstens 4 Mi</translation>
    </message>
    <message>
        <source>no &quot;{}&quot;</source>
        <translation>„{}“ fehlt</translation>
    </message>
    <message>
        <source>an object that has it</source>
        <translation>ein Objekt, das es hat</translation>
    </message>
    <message>
        <source>not a list</source>
        <translation>keine Liste</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>{} elements</source>
        <translation>{} Elemente</translation>
    </message>
    <message>
        <source>at most {}</source>
        <translation>höchstens {}</translation>
    </message>
    <message>
        <source>not a string</source>
        <translation>keine Zeichenkette</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>eine Zeichenkette</translation>
    </message>
    <message>
        <source>not a number of at most 64 bits</source>
        <translation>keine Zahl mit höchstens 64 Bit</translation>
    </message>
    <message>
        <source>a number or &quot;0x…&quot;</source>
        <translation>eine Zahl oder „0x…“</translation>
    </message>
    <message>
        <source>{} is too large</source>
        <translation>{} ist zu groß</translation>
    </message>
    <message>
        <source>is not JSON</source>
        <translation>ist kein JSON</translation>
    </message>
    <message>
        <source>a JSON document</source>
        <translation>ein JSON-Dokument</translation>
    </message>
    <message>
        <source>unknown mode &quot;{}&quot;</source>
        <translation>unbekannter Modus „{}“</translation>
    </message>
    <message>
        <source>32bit-pse, pae, ia32e-4level or ia32e-5level</source>
        <translation>32bit-pse, pae, ia32e-4level oder ia32e-5level</translation>
    </message>
    <message>
        <source>the registers do not select {}</source>
        <translation>die Register wählen nicht {}</translation>
    </message>
    <message>
        <source>CR0, CR4 and EFER that do</source>
        <translation>CR0, CR4 und EFER, die es tun</translation>
    </message>
    <message>
        <source>no roots</source>
        <translation>keine Wurzeln</translation>
    </message>
    <message>
        <source>at least the loaded CR3</source>
        <translation>wenigstens das geladene CR3</translation>
    </message>
    <message>
        <source>its pages are not beside it</source>
        <translation>seine Seiten liegen nicht daneben</translation>
    </message>
    <message>
        <source>{} or {}</source>
        <translation>{} oder {}</translation>
    </message>
    <message>
        <source>ends inside the record</source>
        <translation>endet mitten im Datensatz</translation>
    </message>
    <message>
        <source>8 + 4096 bytes</source>
        <translation>8 + 4096 Byte</translation>
    </message>
    <message>
        <source>no page at {}</source>
        <translation>keine Seite bei {}</translation>
    </message>
    <message>
        <source>a page below 2^52</source>
        <translation>eine Seite unter 2^52</translation>
    </message>
    <message>
        <source>too many pages</source>
        <translation>zu viele Seiten</translation>
    </message>
    <message>
        <source>the table of root {} is missing</source>
        <translation>die Tabelle der Wurzel {} fehlt</translation>
    </message>
    <message>
        <source>a page at {}</source>
        <translation>eine Seite bei {}</translation>
    </message>
    <message>
        <source>record {}</source>
        <translation>Datensatz {}</translation>
    </message>
    <message>
        <source>the tables have too many entries that differ</source>
        <translation>die Tabellen haben zu viele verschiedene Einträge</translation>
    </message>
    <message>
        <source>at most 2 Mi</source>
        <translation>höchstens 2 Mi</translation>
    </message>
    <message>
        <source>the tables map too many pages</source>
        <translation>die Tabellen bilden zu viele Seiten ab</translation>
    </message>
    <message>
        <source>at most {} pages and {} tables: they lead in circles</source>
        <translation>höchstens {} Seiten und {} Tabellen: Sie führen im Kreis</translation>
    </message>
    <message>
        <source>this is no line of /proc/PID/maps</source>
        <translation>das ist keine Zeile von /proc/PID/maps</translation>
    </message>
    <message>
        <source>the area ends before it starts</source>
        <translation>der Bereich endet, bevor er beginnt</translation>
    </message>
    <message>
        <source>the area is not whole pages</source>
        <translation>der Bereich besteht nicht aus ganzen Seiten</translation>
    </message>
    <message>
        <source>multiples of 0x1000</source>
        <translation>Vielfache von 0x1000</translation>
    </message>
    <message>
        <source>the area starts before the last one ends</source>
        <translation>der Bereich beginnt, bevor der letzte endet</translation>
    </message>
    <message>
        <source>rising addresses</source>
        <translation>steigende Adressen</translation>
    </message>
    <message>
        <source>the addresses are hidden (all zero)</source>
        <translation>die Adressen sind verborgen (alle null)</translation>
    </message>
    <message>
        <source>/proc/iomem as root reads it</source>
        <translation>/proc/iomem, wie root es liest</translation>
    </message>
    <message>
        <source>there are more ranges of RAM in it than any machine has</source>
        <translation>darin sind mehr Bereiche von RAM, als irgendeine Maschine hat</translation>
    </message>
    <message>
        <source>at most 4096 ranges of System RAM</source>
        <translation>höchstens 4096 Bereiche „System RAM“</translation>
    </message>
    <message>
        <source>there is no RAM in it</source>
        <translation>darin ist kein RAM</translation>
    </message>
    <message>
        <source>this size cannot be read</source>
        <translation>diese Größe ist nicht lesbar</translation>
    </message>
    <message>
        <source>{} and a number of kB</source>
        <translation>{} und eine Zahl in kB</translation>
    </message>
    <message>
        <source>there is no MemTotal in it</source>
        <translation>darin fehlt MemTotal</translation>
    </message>
    <message>
        <source>this number of pages cannot be read</source>
        <translation>diese Anzahl Seiten ist nicht lesbar</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>there is no zone with pages in it</source>
        <translation>darin ist keine Zone mit Seiten</translation>
    </message>
    <message>
        <source>blocks that start with &quot;Node 0, zone   Normal&quot; and have &quot;spanned&quot; and &quot;start_pfn&quot;</source>
        <translation>Blöcke, die mit „Node 0, zone   Normal“ beginnen und „spanned“ und „start_pfn“ haben</translation>
    </message>
    <message>
        <source>this is not a known file of /proc</source>
        <translation>das ist keine bekannte Datei aus /proc</translation>
    </message>
    <message>
        <source>/proc/iomem, /proc/meminfo or /proc/zoneinfo</source>
        <translation>/proc/iomem, /proc/meminfo oder /proc/zoneinfo</translation>
    </message>
    <message>
        <source>{} does not have its paging mode, {}</source>
        <translation>{} hat seinen Paging-Modus nicht, {}</translation>
    </message>
    <message>
        <source>The log has no memory map; RAM is taken from {}</source>
        <translation>Das Log hat keine Speicherkarte; RAM ist entnommen aus {}</translation>
    </message>
    <message>
        <source>RAM is the log&apos;s user-defined map, not the firmware&apos;s.</source>
        <translation>RAM folgt der benutzerdefinierten Karte des Logs, nicht der der Firmware.</translation>
    </message>
    <message>
        <source>{} is ignored.</source>
        <translation>{} wird ignoriert.</translation>
    </message>
    <message>
        <source>pti={} is inferred from line {}: the log has no command line.</source>
        <translation>pti={} ist aus Zeile {} erschlossen: Das Log hat keine Kommandozeile.</translation>
    </message>
    <message>
        <source>The kernel does not use RAM above p {}; the log does not say why.</source>
        <translation>Der Kernel nutzt kein RAM über p {}; das Log sagt nicht, warum.</translation>
    </message>
    <message>
        <source>{} is inferred from where the RAM in use ends: the log has no command line.</source>
        <translation>{} ist daraus erschlossen, wo das benutzte RAM endet: Das Log hat keine Kommandozeile.</translation>
    </message>
    <message>
        <source>The split {} is inferred from where low memory ends.</source>
        <translation>Die Aufteilung {} ist daraus erschlossen, wo Low Memory endet.</translation>
    </message>
    <message>
        <source>The split {} is inferred from where low memory ends; this log cannot tell it from a split with a larger kernel window.</source>
        <translation>Die Aufteilung {} ist daraus erschlossen, wo Low Memory endet; dieses Log kann sie nicht von einer mit größerem Kernelfenster unterscheiden.</translation>
    </message>
    <message>
        <source>{} is inferred from where low memory ends: the log has no command line.</source>
        <translation>{} ist daraus erschlossen, wo Low Memory endet: Das Log hat keine Kommandozeile.</translation>
    </message>
    <message>
        <source>KASLR moved the kernel&apos;s bases; they are not compared.</source>
        <translation>KASLR hat die Basen des Kernels verschoben; sie werden nicht verglichen.</translation>
    </message>
    <message>
        <source>The log does not say which kernel it is of; laid out as {}.</source>
        <translation>Das Log sagt nicht, von welchem Kernel es ist; dargestellt als {}.</translation>
    </message>
    <message>
        <source>Linux {} is laid out as the nearest kernel known here, {} ({}).</source>
        <translation>Linux {} ist dargestellt als der nächste hier bekannte Kernel, {} ({}).</translation>
    </message>
    <message>
        <source>{}; taken for {}, which comes nearest to what the log shows.</source>
        <translation>{}; genommen wird {}, was dem Log am nächsten kommt.</translation>
    </message>
    <message>
        <source>The processor &quot;{}&quot; is not known here</source>
        <translation>Der Prozessor „{}“ ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>The log does not name the processor</source>
        <translation>Das Log nennt den Prozessor nicht</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no: {}</source>
        <translation>nein: {}</translation>
    </message>
    <message>
        <source>only used</source>
        <translation>nur benutzt</translation>
    </message>
    <message>
        <source>comes up</source>
        <translation>kommt hoch</translation>
    </message>
    <message>
        <source>page-table isolation</source>
        <translation>Seitentabellenisolation</translation>
    </message>
    <message>
        <source>mapped low ram ends</source>
        <translation>abgebildetes Low-RAM endet</translation>
    </message>
    <message>
        <source>low ram ends</source>
        <translation>Low-RAM endet</translation>
    </message>
    <message>
        <source>HIGHMEM available</source>
        <translation>HIGHMEM verfügbar</translation>
    </message>
    <message>
        <source>LOWMEM available</source>
        <translation>LOWMEM verfügbar</translation>
    </message>
    <message>
        <source>zone {}, frames</source>
        <translation>Zone {}, Seitenrahmen</translation>
    </message>
    <message>
        <source>zone {}</source>
        <translation>Zone {}</translation>
    </message>
    <message>
        <source>dentry hash</source>
        <translation>Dentry-Hash</translation>
    </message>
    <message>
        <source>inode hash</source>
        <translation>Inode-Hash</translation>
    </message>
    <message>
        <source>lowmem</source>
        <translation>lowmem</translation>
    </message>
    <message>
        <source>cpu_entry</source>
        <translation>cpu_entry</translation>
    </message>
    <message>
        <source>Memory: total</source>
        <translation>Memory: gesamt</translation>
    </message>
    <message>
        <source>Memory: highmem</source>
        <translation>Memory: highmem</translation>
    </message>
    <message>
        <source>start {}, spanned {}, present {}</source>
        <translation>Anfang {}, Spanne {}, vorhanden {}</translation>
    </message>
    <message>
        <source>{} (equal within {})</source>
        <translation>{} (gleich auf {} genau)</translation>
    </message>
    <message>
        <source>{*}: {*} lacks a value (expected {*})</source>
        <translation>{*}: {*} fehlt ein Wert (erwartet: {*})</translation>
    </message>
    <message>
        <source>{*}: &quot;{}&quot; does not belong here (expected {*})</source>
        <translation>{*}: „{}“ gehört nicht hierher (erwartet: {*})</translation>
    </message>
    <message>
        <source>{*}: &quot;{}&quot; is no operation (expected {*})</source>
        <translation>{*}: „{}“ ist keine Operation (erwartet: {*})</translation>
    </message>
    <message>
        <source>unknown kind of table</source>
        <translation>unbekannte Art von Tabelle</translation>
    </message>
    <message>
        <source>a name that ends in .csv or .json</source>
        <translation>ein Name, der auf .csv oder .json endet</translation>
    </message>
    <message>
        <source>unknown kind of picture</source>
        <translation>unbekannte Art von Bild</translation>
    </message>
    <message>
        <source>a name that ends in .png, .svg or .pdf</source>
        <translation>ein Name, der auf .png, .svg oder .pdf endet</translation>
    </message>
    <message>
        <source>a file that can be written</source>
        <translation>eine beschreibbare Datei</translation>
    </message>
    <message>
        <source>process {}</source>
        <translation>Prozess {}</translation>
    </message>
    <message>
        <source>Process {}</source>
        <translation>Prozess {}</translation>
    </message>
    <message>
        <source>The kernel stops with BUG(): {}.</source>
        <translation>Der Kernel hält mit BUG() an: {}.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{} times is more than the {} that can be asked for at once.</source>
        <translation>{} Mal ist mehr als die {}, die auf einmal verlangt werden können.</translation>
    </message>
    <message>
        <source>This kernel has no persistent kernel map: there is nothing to count by.</source>
        <translation>Dieser Kernel hat keine Persistent Kernel Map: Es gibt nichts, wonach zu zählen wäre.</translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation>Nichts ist vergeben.</translation>
    </message>
    <message>
        <source>#{} is not held.</source>
        <translation>#{} ist nicht vergeben.</translation>
    </message>
    <message>
        <source>{} {} times, then no more.</source>
        <translation>{} {} Mal, dann nicht mehr.</translation>
    </message>
    <message>
        <source>{} gets nothing.</source>
        <translation>{} bekommt nichts.</translation>
    </message>
    <message>
        <source>A page for {} gets nothing.</source>
        <translation>Keine Seite für {}.</translation>
    </message>
    <message>
        <source>Low memory is used up while {} of high memory is free: {}.</source>
        <translation>Low Memory ist aufgebraucht, während {} High Memory frei sind: {}.</translation>
    </message>
    <message>
        <source>{} times: {}</source>
        <translation>{} Mal: {}</translation>
    </message>
    <message>
        <source>It stopped after {}; ask again to go on.</source>
        <translation>Nach {} war Schluss; eine neue Bitte setzt fort.</translation>
    </message>
    <message>
        <source>kmalloc() gives {} at {}: low memory, {} = {} + PAGE_OFFSET, {} given.</source>
        <translation>kmalloc() gibt {} bei {}: Low Memory, {} = {} + PAGE_OFFSET, {} vergeben.</translation>
    </message>
    <message>
        <source>kmalloc() takes no __GFP_HIGHMEM: it was left out.</source>
        <translation>kmalloc() nimmt kein __GFP_HIGHMEM: Es wurde weggelassen.</translation>
    </message>
    <message>
        <source>alloc_pages() gives frame {} ({}), {}: the kernel has no address for it before kmap().</source>
        <translation>alloc_pages() gibt Seitenrahmen {} ({}), {}: Vor kmap() hat der Kernel keine Adresse dafür.</translation>
    </message>
    <message>
        <source>alloc_pages() gives frame {} ({}), {}: the kernel reaches it at {}.</source>
        <translation>alloc_pages() gibt Seitenrahmen {} ({}), {}: Der Kernel erreicht ihn bei {}.</translation>
    </message>
    <message>
        <source>vmalloc() gives {}: {} pages of RAM, {} of them high memory, behind one stretch of addresses; {} page-table entries were written.</source>
        <translation>vmalloc() gibt {}: {} Seiten RAM, davon {} High Memory, hinter einem Stück Adressen; {} Seitentabelleneinträge wurden geschrieben.</translation>
    </message>
    <message>
        <source>kmalloc() gives 1 byte to {} at once, not {}.</source>
        <translation>kmalloc() gibt 1 Byte bis {} auf einmal, nicht {}.</translation>
    </message>
    <message>
        <source>alloc_pages() gives 2^0 to 2^{} pages at once, not 2^{}.</source>
        <translation>alloc_pages() gibt 2^0 bis 2^{} Seiten auf einmal, nicht 2^{}.</translation>
    </message>
    <message>
        <source>vmalloc() of nothing.</source>
        <translation>vmalloc() von nichts.</translation>
    </message>
    <message>
        <source>{} {} times, then no more: {}.</source>
        <translation>{} {} Mal, dann nicht mehr: {}.</translation>
    </message>
    <message>
        <source>RAM is not short, addresses are.</source>
        <translation>Nicht RAM ist knapp, Adressen sind es.</translation>
    </message>
    <message>
        <source>1 to {} pages of a file can be read at once.</source>
        <translation>Auf einmal lassen sich 1 bis {} Seiten einer Datei lesen.</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Das Lesen der Datei</translation>
    </message>
    <message>
        <source>{} of file {} are in the page cache, {} of them were there already; the first lies at {}, {}.</source>
        <translation>{} der Datei {} im Page-Cache, {} davon waren schon dort; die erste liegt bei {}, {}.</translation>
    </message>
    <message>
        <source>Dropping file {} from the page cache</source>
        <translation>Das Entfernen von Datei {} aus dem Page-Cache</translation>
    </message>
    <message>
        <source>{} is gone, with its pages and tables.</source>
        <translation>{} ist fort, mit Seiten und Tabellen.</translation>
    </message>
    <message>
        <source>{} gives {} back.</source>
        <translation>{} gibt {} zurück.</translation>
    </message>
    <message>
        <source>{} gives {} back: no entry is cleared before all slots have been gone through.</source>
        <translation>{} gibt {} zurück: Kein Eintrag wird gelöscht, bevor alle Slots durchlaufen sind.</translation>
    </message>
    <message>
        <source>{} address</source>
        <translation>{} Adresse</translation>
    </message>
    <message>
        <source>{} addresses</source>
        <translation>{} Adressen</translation>
    </message>
    <message>
        <source>A task that slept goes on.</source>
        <translation>Ein Task, der schlief, läuft weiter.</translation>
    </message>
    <message>
        <source>{} tasks that slept go on.</source>
        <translation>{} Tasks, die schliefen, laufen weiter.</translation>
    </message>
    <message>
        <source>{} is still mapped by {} {}: give that back first.</source>
        <translation>{} ist noch eingeblendet durch {} {}: Das muss zuerst zurück.</translation>
    </message>
    <message>
        <source>{} has no pages of RAM of its own.</source>
        <translation>{} hat keine eigenen Seiten RAM.</translation>
    </message>
    <message>
        <source>There is no last page yet: ask for one first.</source>
        <translation>Es gibt noch keine letzte Seite: Erst eine verlangen.</translation>
    </message>
    <message>
        <source>Frame {} is no RAM.</source>
        <translation>Seitenrahmen {} ist kein RAM.</translation>
    </message>
    <message>
        <source>{} of frame {} gives {}: low memory has its address already, {} + PAGE_OFFSET, and no page-table entry is written.</source>
        <translation>{} von Seitenrahmen {} gibt {}: Low Memory hat seine Adresse schon, {} + PAGE_OFFSET, und kein Seitentabelleneintrag wird geschrieben.</translation>
    </message>
    <message>
        <source>kmap() lends frame {} ({}) the address {}: slot {} of {}.</source>
        <translation>kmap() leiht Seitenrahmen {} ({}) die Adresse {}: Slot {} von {}.</translation>
    </message>
    <message>
        <source>kmap() {} times, then task {} sleeps: all {} slots have users.</source>
        <translation>{} Mal kmap(), dann schläft Task {}: Alle {} Slots haben Benutzer.</translation>
    </message>
    <message>
        <source>Task {} sleeps: all {} slots have users.</source>
        <translation>Task {} schläft: Alle {} Slots haben Benutzer.</translation>
    </message>
    <message>
        <source>It wakes when a slot loses its last user.</source>
        <translation>Er erwacht, wenn ein Slot seinen letzten Benutzer verliert.</translation>
    </message>
    <message>
        <source>Deadlock, for ever: {}.</source>
        <translation>Deadlock, für immer: {}.</translation>
    </message>
    <message>
        <source>Task {} sleeps in kmap(): it can ask for nothing.</source>
        <translation>Task {} schläft in kmap(): Er kann um nichts bitten.</translation>
    </message>
    <message>
        <source>A page to map</source>
        <translation>Eine Seite zum Einblenden</translation>
    </message>
    <message>
        <source>A page to touch</source>
        <translation>Eine Seite zum Anfassen</translation>
    </message>
    <message>
        <source>{} lends frame {} ({}) the address {}, a fixmap slot of CPU {}.</source>
        <translation>{} leiht Seitenrahmen {} ({}) die Adresse {}, einen Fixmap-Slot von CPU {}.</translation>
    </message>
    <message>
        <source>{} lends frame {} ({}) the address {}, a fixmap slot of CPU {} for this task alone.</source>
        <translation>{} leiht Seitenrahmen {} ({}) die Adresse {}, einen Fixmap-Slot von CPU {}, allein für diesen Task.</translation>
    </message>
    <message>
        <source>{} lends frame {} ({}) the address {}, a fixmap slot of CPU {}; until it is given back nothing may sleep.</source>
        <translation>{} leiht Seitenrahmen {} ({}) die Adresse {}, einen Fixmap-Slot von CPU {}; bis er zurück ist, darf nichts schlafen.</translation>
    </message>
    <message>
        <source>The kernel has no address for frame {} ({}): it is high memory and mapped nowhere in the kernel&apos;s part. kmap() lends it one.</source>
        <translation>Der Kernel hat keine Adresse für Seitenrahmen {} ({}): Er ist High Memory und nirgends im Kernelteil eingeblendet. kmap() leiht ihm eine.</translation>
    </message>
    <message>
        <source>page fault in the kernel at {}</source>
        <translation>Seitenfehler im Kernel bei {}</translation>
    </message>
    <message>
        <source>The kernel reads {} at {}, its address for {}.</source>
        <translation>Der Kernel liest {} bei {}, seiner Adresse für {}.</translation>
    </message>
    <message>
        <source>The kernel writes {} at {}, its address for {}.</source>
        <translation>Der Kernel schreibt {} bei {}, seiner Adresse für {}.</translation>
    </message>
    <message>
        <source>{} is of task {}, which does not run now: switch to it first.</source>
        <translation>{} gehört Task {}, der jetzt nicht läuft: Erst zu ihm wechseln.</translation>
    </message>
    <message>
        <source>There is no {}.</source>
        <translation>Es gibt {} nicht.</translation>
    </message>
    <message>
        <source>{} has no address.</source>
        <translation>{} hat keine Adresse.</translation>
    </message>
    <message>
        <source>{} has no right to {}: SIGSEGV, it would be killed.</source>
        <translation>{} hat kein Recht auf {}: SIGSEGV, er würde beendet.</translation>
    </message>
    <message>
        <source>{} reads {} at {}.</source>
        <translation>{} liest {} bei {}.</translation>
    </message>
    <message>
        <source>{}; it is {}, {}.</source>
        <translation>{}; es ist {}, {}.</translation>
    </message>
    <message>
        <source>{} writes {} at {}.</source>
        <translation>{} schreibt {} bei {}.</translation>
    </message>
    <message>
        <source>{} reads {} at {} and in {} pages in all.</source>
        <translation>{} liest {} bei {} und in insgesamt {} Seiten.</translation>
    </message>
    <message>
        <source>{} writes {} at {} and in {} pages in all.</source>
        <translation>{} schreibt {} bei {} und in insgesamt {} Seiten.</translation>
    </message>
    <message>
        <source>No page had to be brought in</source>
        <translation>Keine Seite musste geholt werden</translation>
    </message>
    <message>
        <source>{} page fault was served</source>
        <translation>{} Seitenfehler wurde bedient</translation>
    </message>
    <message>
        <source>{} page faults were served</source>
        <translation>{} Seitenfehler wurden bedient</translation>
    </message>
    <message>
        <source>{} begins: page tables of its own at {}, the kernel&apos;s part the same as everybody&apos;s.</source>
        <translation>{} beginnt: eigene Seitentabellen bei {}, der Kernelteil derselbe wie bei allen.</translation>
    </message>
    <message>
        <source>{} is a copy of {}, sharing its pages until one of them writes: page tables of its own at {}, the kernel&apos;s part the same as everybody&apos;s.</source>
        <translation>{} ist eine Kopie von {} und teilt dessen Seiten, bis einer schreibt: eigene Seitentabellen bei {}, der Kernelteil derselbe wie bei allen.</translation>
    </message>
    <message>
        <source>mmap() of nothing.</source>
        <translation>mmap() von nichts.</translation>
    </message>
    <message>
        <source>mmap() gets nothing: {}.</source>
        <translation>mmap() bekommt nichts: {}.</translation>
    </message>
    <message>
        <source>mmap() gives {} {} of addresses at {}.</source>
        <translation>mmap() gibt {} {} Adressen bei {}.</translation>
    </message>
    <message>
        <source>No page of RAM yet: one comes with each first touch.</source>
        <translation>Noch keine Seite RAM: Eine kommt mit jeder ersten Berührung.</translation>
    </message>
    <message>
        <source>1 to {} pages can be touched at once.</source>
        <translation>Auf einmal lassen sich 1 bis {} Seiten anfassen.</translation>
    </message>
    <message>
        <source>A new process</source>
        <translation>Ein neuer Prozess</translation>
    </message>
    <message>
        <source>{} runs now: the user half shows its pages, the kernel half stays.</source>
        <translation>{} läuft jetzt: Die Benutzerhälfte zeigt seine Seiten, die Kernelhälfte bleibt.</translation>
    </message>
    <message>
        <source>{} has {} pages free, but {} may not use them</source>
        <translation>{} hat {} Seiten frei, aber {} darf sie nicht nutzen</translation>
    </message>
    <message>
        <source>{} has {} pages free, but no block that is large enough</source>
        <translation>{} hat {} Seiten frei, aber keinen genügend großen Block</translation>
    </message>
    <message>
        <source>{} has {} pages free and must keep {}</source>
        <translation>{} hat {} Seiten frei und muss {} behalten</translation>
    </message>
    <message>
        <source>{} wants {} KiB in one piece and gets nothing: {}</source>
        <translation>{} will {} KiB am Stück und bekommt nichts: {}</translation>
    </message>
    <message>
        <source>{} wants {} KiB in one piece and gets nothing: {}.</source>
        <translation>{} will {} KiB am Stück und bekommt nichts: {}.</translation>
    </message>
    <message>
        <source>task {} ({} slots)</source>
        <translation>Task {} ({} Slots)</translation>
    </message>
    <message>
        <source>task {} wants page {} mapped and waits for {}</source>
        <translation>Task {} will Seite {} eingeblendet haben und wartet auf {}</translation>
    </message>
    <message>
        <source>mmap() wants {} of addresses in one piece and the largest hole is {}</source>
        <translation>mmap() will {} Adressen am Stück, und das größte Loch hat {}</translation>
    </message>
    <message>
        <source>vmalloc() wants {} of addresses in one piece and the largest hole is {}</source>
        <translation>vmalloc() will {} Adressen am Stück, und das größte Loch hat {}</translation>
    </message>
    <message>
        <source>Low memory is used up, high memory is free</source>
        <translation>Low Memory ist aufgebraucht, High Memory ist frei</translation>
    </message>
    <message>
        <source>The kernel&apos;s own requests fail while gigabytes are free: it has no addresses for them.</source>
        <translation>Die Bitten des Kernels selbst scheitern, während Gigabytes frei sind: Er hat keine Adressen dafür.</translation>
    </message>
    <message>
        <source>One task holds every pkmap slot</source>
        <translation>Ein Task hält alle pkmap-Slots</translation>
    </message>
    <message>
        <source>It asks for one more, and sleeps for ever: nobody else can give a slot back.</source>
        <translation>Er bittet um noch einen und schläft für immer: Niemand sonst kann einen Slot zurückgeben.</translation>
    </message>
    <message>
        <source>Two tasks hold half the slots each</source>
        <translation>Zwei Tasks halten je die Hälfte der Slots</translation>
    </message>
    <message>
        <source>Each asks for one more and waits for the other: deadlock.</source>
        <translation>Jeder bittet um noch einen und wartet auf den anderen: Deadlock.</translation>
    </message>
    <message>
        <source>A user page, with 512 MiB of RAM</source>
        <translation>Eine Seite eines Programms, mit 512 MiB RAM</translation>
    </message>
    <message>
        <source>One page, two addresses: what the program writes at its own, the kernel reads at its own.</source>
        <translation>Eine Seite, zwei Adressen: Was das Programm bei seiner schreibt, liest der Kernel bei seiner.</translation>
    </message>
    <message>
        <source>A user page, with 4 GiB of RAM</source>
        <translation>Eine Seite eines Programms, mit 4 GiB RAM</translation>
    </message>
    <message>
        <source>The page lies in high memory: the kernel&apos;s address is gone, and kmap() lends it one.</source>
        <translation>Die Seite liegt im High Memory: Die Adresse des Kernels ist fort, und kmap() leiht ihr eine.</translation>
    </message>
    <message>
        <source>{} has no high memory</source>
        <translation>{} hat kein High Memory</translation>
    </message>
    <message>
        <source>a kernel with HIGHMEM</source>
        <translation>ein Kernel mit HIGHMEM</translation>
    </message>
    <message>
        <source>its page tables do not fit into low memory</source>
        <translation>seine Seitentabellen passen nicht ins Low Memory</translation>
    </message>
    <message>
        <source>it was not built for {} CPUs</source>
        <translation>er wurde nicht für {} CPUs gebaut</translation>
    </message>
    <message>
        <source>1 to {} (NR_CPUS)</source>
        <translation>1 bis {} (NR_CPUS)</translation>
    </message>
    <message>
        <source>no frame is left for a table</source>
        <translation>kein Seitenrahmen ist für eine Tabelle übrig</translation>
    </message>
    <message>
        <source>no frame is left</source>
        <translation>kein Seitenrahmen ist übrig</translation>
    </message>
    <message>
        <source>this kernel has no set_fs()</source>
        <translation>dieser Kernel hat kein set_fs()</translation>
    </message>
    <message>
        <source>in real mode no kernel hands out memory</source>
        <translation>im Real Mode verteilt kein Kernel Speicher</translation>
    </message>
    <message>
        <source>one of the other systems</source>
        <translation>eines der anderen Systeme</translation>
    </message>
    <message>
        <source>a process cannot run on two processors</source>
        <translation>ein Prozess kann nicht auf zwei Prozessoren laufen</translation>
    </message>
    <message>
        <source>the idle task does not fork</source>
        <translation>der Idle-Task ruft kein fork() auf</translation>
    </message>
    <message>
        <source>the idle task has no program</source>
        <translation>der Idle-Task hat kein Programm</translation>
    </message>
    <message>
        <source>taken at boot</source>
        <translation>beim Start belegt</translation>
    </message>
    <message>
        <source>page tables</source>
        <translation>Seitentabellen</translation>
    </message>
    <message>
        <source>page cache</source>
        <translation>Page-Cache</translation>
    </message>
    <message>
        <source>bounce pages</source>
        <translation>Bounce-Seiten</translation>
    </message>
    <message>
        <source>program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>unable to handle a kernel paging request</source>
        <translation>ein Seitenfehler des Kernels lässt sich nicht bedienen</translation>
    </message>
    <message>
        <source>unable to handle a kernel paging request (read)</source>
        <translation>ein Seitenfehler des Kernels lässt sich nicht bedienen (Lesen)</translation>
    </message>
    <message>
        <source>unable to handle a kernel paging request (write)</source>
        <translation>ein Seitenfehler des Kernels lässt sich nicht bedienen (Schreiben)</translation>
    </message>
    <message>
        <source>the kernel touched {}, an address of the program&apos;s, without STAC: SMAP stops it</source>
        <translation>der Kernel hat {} angefasst, eine Adresse des Programms, ohne STAC: SMAP verhindert es</translation>
    </message>
    <message>
        <source>kmap() of a page without an address, in a kernel that has no pkmap</source>
        <translation>kmap() einer Seite ohne Adresse, in einem Kernel ohne pkmap</translation>
    </message>
    <message>
        <source>kunmap() of a page that has no user</source>
        <translation>kunmap() einer Seite, die keinen Benutzer hat</translation>
    </message>
    <message>
        <source>there is no process {}</source>
        <translation>es gibt keinen Prozess {}</translation>
    </message>
    <message>
        <source>task {} does not run on processor {}: {} does</source>
        <translation>Task {} läuft nicht auf Prozessor {}: Dort läuft {}</translation>
    </message>
    <message>
        <source>paging is off (CR0.PG = 0): there are no tables to walk, the linear address goes to the bus as it is, with A20 {}</source>
        <translation>Paging ist aus (CR0.PG = 0): Es gibt keine Tabellen zu durchlaufen, die lineare Adresse geht unverändert auf den Bus, mit A20 {}</translation>
    </message>
    <message>
        <source>paging is off (CR0.PG = 0): there are no tables to walk, the linear address goes to the bus as it is, with A20 {}; in the page frame bank registers choose the memory</source>
        <translation>Paging ist aus (CR0.PG = 0): Es gibt keine Tabellen zu durchlaufen, die lineare Adresse geht unverändert auf den Bus, mit A20 {}; im Page Frame wählen Bankregister den Speicher</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>held at 0</source>
        <translation>fest auf 0</translation>
    </message>
    <message>
        <source>kmalloc() of more than the largest block of pages</source>
        <translation>kmalloc() von mehr als dem größten Seitenblock</translation>
    </message>
    <message>
        <source>kfree() of what kmalloc() did not give</source>
        <translation>kfree() von etwas, das kmalloc() nicht gegeben hat</translation>
    </message>
    <message>
        <source>vfree() of an address that vmalloc() did not give</source>
        <translation>vfree() einer Adresse, die vmalloc() nicht gegeben hat</translation>
    </message>
    <message>
        <source>iounmap() of an address that ioremap() did not give</source>
        <translation>iounmap() einer Adresse, die ioremap() nicht gegeben hat</translation>
    </message>
    <message>
        <source>ioremap() is for devices and {} is RAM</source>
        <translation>ioremap() ist für Geräte, und {} ist RAM</translation>
    </message>
    <message>
        <source>__free_pages() of a block that is not in use</source>
        <translation>__free_pages() eines Blocks, der nicht benutzt wird</translation>
    </message>
    <message>
        <source>frames change hands that are not in use by one owner</source>
        <translation>Seitenrahmen wechseln den Besitzer, die nicht einem allein gehören</translation>
    </message>
    <message>
        <source>its page tables have no addresses of their own</source>
        <translation>seine Seitentabellen haben keine eigenen Adressen</translation>
    </message>
    <message>
        <source>a kernel with recursive page tables</source>
        <translation>ein Kernel mit rekursiven Seitentabellen</translation>
    </message>
    <message>
        <source>kmap_atomic() of a page without an address, in a kernel that has no slots for it</source>
        <translation>kmap_atomic() einer Seite ohne Adresse, in einem Kernel ohne Slots dafür</translation>
    </message>
    <message>
        <source>kunmap_atomic() without kmap_atomic()</source>
        <translation>kunmap_atomic() ohne kmap_atomic()</translation>
    </message>
    <message>
        <source>scheduling while atomic</source>
        <translation>Scheduling im atomaren Kontext (scheduling while atomic)</translation>
    </message>
    <message>
        <source>a task with live local maps moved to another processor</source>
        <translation>ein Task mit bestehenden lokalen Einblendungen wechselte den Prozessor</translation>
    </message>
    <message>
        <source>kmap_atomic() into a slot that does not exist</source>
        <translation>kmap_atomic() in einen Slot, den es nicht gibt</translation>
    </message>
    <message>
        <source>kmap_atomic() into a slot that is in use</source>
        <translation>kmap_atomic() in einen belegten Slot</translation>
    </message>
    <message>
        <source>kunmap_atomic() without a live map</source>
        <translation>kunmap_atomic() ohne bestehende Einblendung</translation>
    </message>
    <message>
        <source>kunmap_local() without a live map</source>
        <translation>kunmap_local() ohne bestehende Einblendung</translation>
    </message>
    <message>
        <source>temporary maps are nested too deep</source>
        <translation>vorübergehende Einblendungen sind zu tief geschachtelt</translation>
    </message>
    <message>
        <source>temporary maps are given back last in, first out</source>
        <translation>vorübergehende Einblendungen gehen in umgekehrter Reihenfolge zurück</translation>
    </message>
    <message>
        <source>a task goes back to user mode with live local maps</source>
        <translation>ein Task kehrt mit bestehenden lokalen Einblendungen in den Benutzermodus zurück</translation>
    </message>
    <message>
        <source>none: programs and system share the 1 MiB that real mode addresses</source>
        <translation>keine: Programme und System teilen sich das 1 MiB, das der Real Mode adressiert</translation>
    </message>
    <message>
        <source>bank switching: four pages of 16 KiB, chosen by registers of a memory card</source>
        <translation>Bankumschaltung: vier Seiten zu 16 KiB, gewählt durch Register einer Speicherkarte</translation>
    </message>
    <message>
        <source>Lotus/Intel/Microsoft Expanded Memory Specification 3.2 (1985)</source>
        <translation>Lotus/Intel/Microsoft Expanded Memory Specification 3.2 (1985)</translation>
    </message>
    <message>
        <source>Lotus/Intel/Microsoft Expanded Memory Specification 4.0 (19 August 1987)</source>
        <translation>Lotus/Intel/Microsoft Expanded Memory Specification 4.0 (19. August 1987)</translation>
    </message>
    <message>
        <source>eXtended Memory Specification 2.0 (1988)</source>
        <translation>eXtended Memory Specification 2.0 (1988)</translation>
    </message>
    <message>
        <source>the EMM</source>
        <translation>der EMM</translation>
    </message>
    <message>
        <source>the same calls without a card: a monitor&apos;s page tables switch the banks</source>
        <translation>dieselben Aufrufe ohne Karte: Die Seitentabellen eines Monitors schalten die Bänke um</translation>
    </message>
    <message>
        <source>no bank switching: extended memory is copied block by block; A20 shows 64 KiB of it</source>
        <translation>keine Bankumschaltung: Extended Memory wird Block für Block kopiert; A20 zeigt 64 KiB davon</translation>
    </message>
    <message>
        <source>CONFIG_VMSPLIT_* when the kernel is built</source>
        <translation>CONFIG_VMSPLIT_* beim Bauen des Kernels</translation>
    </message>
    <message>
        <source>by editing __PAGE_OFFSET in asm/page.h before building</source>
        <translation>durch Ändern von __PAGE_OFFSET in asm/page.h vor dem Bauen</translation>
    </message>
    <message>
        <source>kernel segment: inside the kernel a pointer is a physical address</source>
        <translation>Kernelsegment: Im Kernel ist ein Zeiger eine physische Adresse</translation>
    </message>
    <message>
        <source>flat segments, 64 MiB kept for vmalloc: up to 960 MiB of RAM</source>
        <translation>flache Segmente, 64 MiB für vmalloc reserviert: bis 960 MiB RAM</translation>
    </message>
    <message>
        <source>HIGHMEM and kmap; 896 MiB of low memory</source>
        <translation>HIGHMEM und kmap; 896 MiB Low Memory</translation>
    </message>
    <message>
        <source>PAE: up to 64 GiB, its mem_map still in low memory</source>
        <translation>PAE: bis 64 GiB, mem_map dafür weiter im Low Memory</translation>
    </message>
    <message>
        <source>32-byte page records; pkmap found below the fixmap</source>
        <translation>Seitendeskriptoren zu 32 Byte; pkmap liegt unter der Fixmap</translation>
    </message>
    <message>
        <source>PAE with 32-byte page records: 64 GiB boots</source>
        <translation>PAE mit Seitendeskriptoren zu 32 Byte: 64 GiB booten</translation>
    </message>
    <message>
        <source>kmap_atomic clears its entry when it unmaps</source>
        <translation>kmap_atomic löscht seinen Eintrag beim Ausblenden</translation>
    </message>
    <message>
        <source>low memory now ends where VMALLOC_END lets it</source>
        <translation>Low Memory endet nun, wo VMALLOC_END es zulässt</translation>
    </message>
    <message>
        <source>PAE; 887 MiB of low memory with 32 CPUs</source>
        <translation>PAE; 887 MiB Low Memory bei 32 CPUs</translation>
    </message>
    <message>
        <source>cpu_entry_area and LDT window take more of the top</source>
        <translation>cpu_entry_area und LDT-Fenster brauchen oben mehr Platz</translation>
    </message>
    <message>
        <source>page-table isolation comes to 32 bits</source>
        <translation>Seitentabellenisolation kommt zu 32 Bit</translation>
    </message>
    <message>
        <source>kmap_local; measured on real boots</source>
        <translation>kmap_local; an echten Starts gemessen</translation>
    </message>
    <message>
        <source>PAE, isolation, 880 MiB of low memory; measured on real boots</source>
        <translation>PAE, Isolation, 880 MiB Low Memory; an echten Starts gemessen</translation>
    </message>
    <message>
        <source>6.1 built small, for one CPU: every split, measured on real boots</source>
        <translation>6.1 klein gebaut, für eine CPU: jede Aufteilung, an echten Starts gemessen</translation>
    </message>
    <message>
        <source>6.1 PAE built small, for one CPU; measured on real boots</source>
        <translation>6.1 PAE klein gebaut, für eine CPU; an echten Starts gemessen</translation>
    </message>
    <message>
        <source>4G/4G: user and kernel each have 4 GiB of addresses of their own</source>
        <translation>4G/4G: Programme und Kernel haben je 4 GiB eigene Adressen</translation>
    </message>
    <message>
        <source>fixed: the 4G:4G patch gives the kernel its own address space</source>
        <translation>fest: Der 4G:4G-Patch gibt dem Kernel einen eigenen Adressraum</translation>
    </message>
    <message>
        <source>64 bits: all RAM has a permanent kernel address</source>
        <translation>64 Bit: Alles RAM hat dauerhaft eine Kerneladresse</translation>
    </message>
    <message>
        <source>fixed: the two halves of the canonical addresses</source>
        <translation>fest: die zwei Hälften der kanonischen Adressen</translation>
    </message>
    <message>
        <source>57-bit addresses: a direct map of up to 32 PiB</source>
        <translation>57-Bit-Adressen: eine Direktabbildung bis 32 PiB</translation>
    </message>
    <message>
        <source>64 bits as Debian ships them: isolation on where Meltdown needs it</source>
        <translation>64 Bit, wie Debian sie ausliefert: Isolation, wo Meltdown sie erfordert</translation>
    </message>
    <message>
        <source>{}: its headers and debug information; booted machines</source>
        <translation>{}: Header und Debug-Informationen; gestartete Maschinen</translation>
    </message>
    <message>
        <source>Debian 6.1.176-1 (amd64); booted machines</source>
        <translation>Debian 6.1.176-1 (amd64); gestartete Maschinen</translation>
    </message>
    <message>
        <source>Linux 6.1.176 built with few options for one CPU; booted machines</source>
        <translation>Linux 6.1.176, mit wenigen Optionen für eine CPU gebaut; gestartete Maschinen</translation>
    </message>
    <message>
        <source>Self-built {}</source>
        <translation>Selbst gebautes {}</translation>
    </message>
    <message>
        <source>Self-built {} PAE</source>
        <translation>Selbst gebautes {} PAE</translation>
    </message>
    <message>
        <source>x86-64, {} levels</source>
        <translation>x86-64, {} Stufen</translation>
    </message>
    <message>
        <source>Recursive tables</source>
        <translation>Rekursive Tabellen</translation>
    </message>
    <message>
        <source>Recursive tables PAE</source>
        <translation>Rekursive Tabellen PAE</translation>
    </message>
    <message>
        <source>page tables seen through themselves: no direct map of all RAM, no kmap</source>
        <translation>Seitentabellen, durch sich selbst gesehen: keine Direktabbildung allen RAMs, kein kmap</translation>
    </message>
    <message>
        <source>the same with PAE: four slots, for four page directories</source>
        <translation>dasselbe mit PAE: vier Plätze für vier Seitenverzeichnisse</translation>
    </message>
    <message>
        <source>a teaching kernel, after FreeBSD&apos;s sys/i386/include/pmap.h (PTmap, PTD)</source>
        <translation>ein Lehrkernel nach FreeBSDs sys/i386/include/pmap.h (PTmap, PTD)</translation>
    </message>
    <message>
        <source>fixed: 3 GiB for programs</source>
        <translation>fest: 3 GiB für Programme</translation>
    </message>
    <message>
        <source>real mode</source>
        <translation>Real Mode</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>no HIGHMEM</source>
        <translation>kein HIGHMEM</translation>
    </message>
    <message>
        <source>RAM beyond the direct map is lost, to programs too</source>
        <translation>RAM jenseits der Direktabbildung ist verloren, auch für Programme</translation>
    </message>
    <message>
        <source>the kernel borrows addresses for RAM beyond the direct map: up to 4 GiB</source>
        <translation>der Kernel leiht sich Adressen für RAM jenseits der Direktabbildung: bis 4 GiB</translation>
    </message>
    <message>
        <source>wider page-table entries reach 64 GiB; addresses stay as few as before</source>
        <translation>breitere Seitentabelleneinträge erreichen 64 GiB; Adressen bleiben so wenige wie zuvor</translation>
    </message>
    <message>
        <source>programs and the kernel each have 4 GiB of addresses of their own</source>
        <translation>Programme und Kernel haben je 4 GiB eigene Adressen</translation>
    </message>
    <message>
        <source>programs run on tables that leave the kernel out, as Meltdown demands</source>
        <translation>Programme laufen auf Tabellen ohne den Kernel, wie Meltdown es verlangt</translation>
    </message>
    <message>
        <source>addresses for all RAM: high memory does not exist</source>
        <translation>Adressen für alles RAM: High Memory gibt es nicht</translation>
    </message>
    <message>
        <source>64-bit</source>
        <translation>64 Bit</translation>
    </message>
    <message>
        <source>What HIGHMEM wins, and what mem_map then takes</source>
        <translation>Was HIGHMEM gewinnt und was mem_map dann nimmt</translation>
    </message>
    <message>
        <source>Addresses for programs against low memory for the kernel</source>
        <translation>Adressen für Programme gegen Low Memory für den Kernel</translation>
    </message>
    <message>
        <source>{} B, {} B a page</source>
        <translation>{} B, {} B je Seite</translation>
    </message>
    <message>
        <source>The record of each page, times all pages of 64 GiB</source>
        <translation>Der Deskriptor jeder Seite, mal alle Seiten von 64 GiB</translation>
    </message>
    <message>
        <source>Three ways to live with much RAM</source>
        <translation>Drei Arten, mit viel RAM zu leben</translation>
    </message>
    <message>
        <source>HIGHMEM off, 4G, 64G</source>
        <translation>HIGHMEM aus, 4G, 64G</translation>
    </message>
    <message>
        <source>HIGHMEM off</source>
        <translation>HIGHMEM aus</translation>
    </message>
    <message>
        <source>Only {} of {} are usable</source>
        <translation>Nur {} von {} sind nutzbar</translation>
    </message>
    <message>
        <source>Only {} of {} are usable: {}</source>
        <translation>Nur {} von {} sind nutzbar: {}</translation>
    </message>
    <message>
        <source>Only {} of {} are usable: {}; {}</source>
        <translation>Nur {} von {} sind nutzbar: {}; {}</translation>
    </message>
    <message>
        <source>{} are cut off by mem=</source>
        <translation>{} schneidet mem= ab</translation>
    </message>
    <message>
        <source>{} lie above 4 GiB, out of reach without PAE</source>
        <translation>{} liegen über 4 GiB, ohne PAE unerreichbar</translation>
    </message>
    <message>
        <source>{} lie above 64 GiB, out of reach even with PAE</source>
        <translation>{} liegen über 64 GiB, selbst mit PAE unerreichbar</translation>
    </message>
    <message>
        <source>{} are more than the direct map has room for</source>
        <translation>{} sind mehr, als die Direktabbildung fasst</translation>
    </message>
    <message>
        <source>{} are left out by highmem=</source>
        <translation>{} lässt highmem= aus</translation>
    </message>
    <message>
        <source>{} have no kernel address, so nobody can use them, programs included</source>
        <translation>{} haben keine Kerneladresse, also kann sie niemand nutzen, auch Programme nicht</translation>
    </message>
    <message>
        <source>{} lie under video memory and ROM</source>
        <translation>{} liegen unter Videospeicher und ROM</translation>
    </message>
    <message>
        <source>{} are more than its specification knows</source>
        <translation>{} sind mehr, als seine Spezifikation kennt</translation>
    </message>
    <message>
        <source>HIGHMEM would bring RAM back.</source>
        <translation>HIGHMEM brächte RAM zurück.</translation>
    </message>
    <message>
        <source>All {} can be used.</source>
        <translation>Alle {} sind nutzbar.</translation>
    </message>
    <message>
        <source>Page tables lie anywhere and are reached through themselves, not through a direct map.</source>
        <translation>Seitentabellen liegen irgendwo und werden durch sich selbst erreicht, nicht durch eine Direktabbildung.</translation>
    </message>
    <message>
        <source>The price: {} of addresses, and only the loaded space&apos;s tables are in sight; another&apos;s need a second window.</source>
        <translation>Der Preis: {} an Adressen, und nur die Tabellen des geladenen Raums sind zu sehen; die eines anderen brauchen ein zweites Fenster.</translation>
    </message>
    <message>
        <source>All {} have a permanent kernel address, with room for {}: high memory does not exist.</source>
        <translation>Alle {} haben dauerhaft eine Kerneladresse, mit Platz für {}: High Memory gibt es nicht.</translation>
    </message>
    <message>
        <source>The kernel has a permanent address for all {}: high memory is 0, and {} of kernel addresses are left to lend.</source>
        <translation>Der Kernel hat dauerhaft eine Adresse für alle {}: High Memory ist 0, und {} an Kerneladressen bleiben zum Verleihen.</translation>
    </message>
    <message>
        <source>The kernel has a permanent address for {} of RAM.</source>
        <translation>Der Kernel hat dauerhaft eine Adresse für {} des RAMs.</translation>
    </message>
    <message>
        <source>Programs use the other {} (high memory) through their own tables; the kernel borrows one of {} of addresses for each page it touches there.</source>
        <translation>Programme nutzen die übrigen {} (High Memory) durch eigene Tabellen; der Kernel leiht sich für jede Seite dort eine Adresse aus {}.</translation>
    </message>
    <message>
        <source>It boots, but starved: of {} of low memory {} are left; mem_map takes {}.</source>
        <translation>Er startet, aber ausgehungert: Von {} Low Memory bleiben {}; mem_map nimmt {}.</translation>
    </message>
    <message>
        <source>It boots, but starved: of {} of low memory {} are left.</source>
        <translation>Er startet, aber ausgehungert: Von {} Low Memory bleiben {}.</translation>
    </message>
    <message>
        <source>Does not boot: {}.</source>
        <translation>Startet nicht: {}.</translation>
    </message>
    <message>
        <source>Programs reach {} of RAM directly.</source>
        <translation>Programme erreichen {} RAM direkt.</translation>
    </message>
    <message>
        <source>There is no other memory.</source>
        <translation>Anderen Speicher gibt es nicht.</translation>
    </message>
    <message>
        <source>The other {} (expanded memory) appear through a window of {}, {} pages of {} at a time.</source>
        <translation>Die übrigen {} (Expanded Memory) erscheinen durch ein Fenster von {}, {} Seiten zu {} auf einmal.</translation>
    </message>
    <message>
        <source>The other {} (extended memory) have no window: {} copies blocks to and fro, and with A20 on shows the first {} bytes.</source>
        <translation>Die übrigen {} (Extended Memory) haben kein Fenster: {} kopiert Blöcke hin und her und zeigt bei eingeschaltetem A20 die ersten {} Byte.</translation>
    </message>
    <message>
        <source>the kernel image needs RAM from {} to {}</source>
        <translation>das Kernelabbild braucht RAM von {} bis {}</translation>
    </message>
    <message>
        <source>no hole in low memory fits mem_map: it needs {} in one piece, low memory is {}</source>
        <translation>in kein Loch im Low Memory passt mem_map: Es braucht {} am Stück, Low Memory hat {}</translation>
    </message>
    <message>
        <source>nothing is left of {} of low memory</source>
        <translation>von {} Low Memory bleibt nichts übrig</translation>
    </message>
    <message>
        <source>{} has no 64-bit mode</source>
        <translation>{} hat keinen 64-Bit-Modus</translation>
    </message>
    <message>
        <source>this kernel is built with PAE, which {} does not have</source>
        <translation>dieser Kernel ist mit PAE gebaut, das {} nicht hat</translation>
    </message>
    <message>
        <source>{} has {} physical address bits and cannot reach RAM above {}; the first page mapped there takes a reserved-bit fault</source>
        <translation>{} hat {} physische Adressbits und erreicht kein RAM über {}; die erste dort eingeblendete Seite führt zu einem Fehler wegen reservierter Bits</translation>
    </message>
    <message>
        <source>the areas for {} CPUs do not fit into the kernel window</source>
        <translation>die Bereiche für {} CPUs passen nicht ins Kernelfenster</translation>
    </message>
    <message>
        <source>{} are reserved for vmalloc, which leaves no address for low memory</source>
        <translation>{} sind für vmalloc reserviert, was keine Adresse für Low Memory lässt</translation>
    </message>
    <message>
        <source>low memory ends at {}, which leaves no address for vmalloc</source>
        <translation>Low Memory endet bei {}, was keine Adresse für vmalloc lässt</translation>
    </message>
    <message>
        <source>there is no RAM below 640 KiB</source>
        <translation>unter 640 KiB ist kein RAM</translation>
    </message>
    <message>
        <source>there is no extended memory for the monitor&apos;s page tables</source>
        <translation>für die Seitentabellen des Monitors gibt es kein Extended Memory</translation>
    </message>
    <message>
        <source>A process of {} does not fit into the user part: {} are planned.</source>
        <translation>Ein Prozess von {} passt nicht in den Benutzerteil: {} sind geplant.</translation>
    </message>
    <message>
        <source>highmem={} is ignored: there is not so much RAM.</source>
        <translation>highmem={} wird ignoriert: So viel RAM gibt es nicht.</translation>
    </message>
    <message>
        <source>highmem={} is refused: it would leave less than 64 MiB of low memory.</source>
        <translation>highmem={} wird abgelehnt: Es blieben weniger als 64 MiB Low Memory.</translation>
    </message>
    <message>
        <source>highmem={} is more than there is beyond low memory: ignored.</source>
        <translation>highmem={} ist mehr, als es jenseits des Low Memory gibt: ignoriert.</translation>
    </message>
    <message>
        <source>{} has no {} option: ignored.</source>
        <translation>{} hat keine Option {}: ignoriert.</translation>
    </message>
    <message>
        <source>highmem= is ignored: this kernel is built without HIGHMEM.</source>
        <translation>highmem= wird ignoriert: Dieser Kernel ist ohne HIGHMEM gebaut.</translation>
    </message>
    <message>
        <source>mem=0 is ignored, as the kernel does.</source>
        <translation>mem=0 wird ignoriert, wie der Kernel es tut.</translation>
    </message>
    <message>
        <source>{} has no kernel command line: its options are ignored.</source>
        <translation>{} hat keine Kernel-Kommandozeile: Die Optionen werden ignoriert.</translation>
    </message>
    <message>
        <source>p + page_offset_base, all of RAM</source>
        <translation>p + page_offset_base, alles RAM</translation>
    </message>
    <message>
        <source>early heap + mem_map, in whole page tables</source>
        <translation>früher Heap + mem_map, in ganzen Seitentabellen</translation>
    </message>
    <message>
        <source>PAGE_OFFSET + all of RAM</source>
        <translation>PAGE_OFFSET + alles RAM</translation>
    </message>
    <message>
        <source>vmalloc_base, fixed</source>
        <translation>vmalloc_base, fest</translation>
    </message>
    <message>
        <source>{}; {} slots of 4 KiB</source>
        <translation>{}; {} Slots zu 4 KiB</translation>
    </message>
    <message>
        <source>PKMAP_BASE is fixed in asm/highmem.h</source>
        <translation>PKMAP_BASE steht fest in asm/highmem.h</translation>
    </message>
    <message>
        <source>({} - 4096 * {}) down to {} = {}</source>
        <translation>({} - 4096 * {}) abgerundet auf {} = {}</translation>
    </message>
    <message>
        <source>({} - 4096) down to {} = {}</source>
        <translation>({} - 4096) abgerundet auf {} = {}</translation>
    </message>
    <message>
        <source>({} - 4096 * {}) down to {} = {}; {} slots of 4 KiB</source>
        <translation>({} - 4096 * {}) abgerundet auf {} = {}; {} Slots zu 4 KiB</translation>
    </message>
    <message>
        <source>({} - 4096) down to {} = {}; {} slots of 4 KiB</source>
        <translation>({} - 4096) abgerundet auf {} = {}; {} Slots zu 4 KiB</translation>
    </message>
    <message>
        <source>(FIXADDR_TOT_START - 4096 * (NR_CPUS * pages + 1)) &amp; PMD_MASK</source>
        <translation>(FIXADDR_TOT_START - 4096 * (NR_CPUS * Seiten + 1)) &amp; PMD_MASK</translation>
    </message>
    <message>
        <source>{}; {} kmap slots a CPU * {} CPUs</source>
        <translation>{}; {} kmap-Slots je CPU * {} CPUs</translation>
    </message>
    <message>
        <source>PTE of v at {} + (v &gt;&gt; 12) * {}</source>
        <translation>PTE von v bei {} + (v &gt;&gt; 12) * {}</translation>
    </message>
    <message>
        <source>slot {} of the page directory: {} * 4 MiB = {}</source>
        <translation>Platz {} des Seitenverzeichnisses: {} * 4 MiB = {}</translation>
    </message>
    <message>
        <source>slots {} to {} of the last page directory: 3 GiB + {} * 2 MiB = {}</source>
        <translation>Plätze {} bis {} des letzten Seitenverzeichnisses: 3 GiB + {} * 2 MiB = {}</translation>
    </message>
    <message>
        <source>TASK_SIZE: 0 up to the split</source>
        <translation>TASK_SIZE: 0 bis zur Grenze</translation>
    </message>
    <message>
        <source>high_memory up to VMALLOC_START</source>
        <translation>high_memory bis VMALLOC_START</translation>
    </message>
    <message>
        <source>{} up to {}</source>
        <translation>{} bis {}</translation>
    </message>
    <message>
        <source>one record of 64 bytes a page of the direct map</source>
        <translation>ein Deskriptor zu 64 Byte je Seite der Direktabbildung</translation>
    </message>
    <message>
        <source>sizeof(struct page) * page frames</source>
        <translation>sizeof(struct page) * Seitenrahmen</translation>
    </message>
    <message>
        <source>RAM below max_low_pfn</source>
        <translation>RAM unter max_low_pfn</translation>
    </message>
    <message>
        <source>RAM from max_low_pfn up to max_pfn</source>
        <translation>RAM von max_low_pfn bis max_pfn</translation>
    </message>
    <message>
        <source>{} up to {}, holes left out: {}</source>
        <translation>{} bis {}, ohne Löcher: {}</translation>
    </message>
    <message>
        <source>text, data and bss, loaded at this physical address</source>
        <translation>Text, Daten und BSS, an diese physische Adresse geladen</translation>
    </message>
    <message>
        <source>64 MiB where RAM lies above 4 GiB, halved until it fits</source>
        <translation>64 MiB, wo RAM über 4 GiB liegt, halbiert, bis es passt</translation>
    </message>
    <message>
        <source>on the card: no physical address</source>
        <translation>auf der Karte: keine physische Adresse</translation>
    </message>
    <message>
        <source>PAGE_OFFSET up to the top</source>
        <translation>PAGE_OFFSET bis zum Ende</translation>
    </message>
    <message>
        <source>kernel window - direct map</source>
        <translation>Kernelfenster - Direktabbildung</translation>
    </message>
    <message>
        <source>{}, but there is no RAM</source>
        <translation>{}, aber dort ist kein RAM</translation>
    </message>
    <message>
        <source>{}: does not fit into 32 bits</source>
        <translation>{}: passt nicht in 32 Bit</translation>
    </message>
    <message>
        <source>{}: {} lives there already</source>
        <translation>{}: Dort wohnt schon {}</translation>
    </message>
    <message>
        <source>page frame segment * 16 + physical page * 16 KiB</source>
        <translation>Segment des Page Frame * 16 + physische Seite * 16 KiB</translation>
    </message>
    <message>
        <source>{} * 16 = {}; physical pages 0 to {}</source>
        <translation>{} * 16 = {}; physische Seiten 0 bis {}</translation>
    </message>
    <message>
        <source>FFFF:0010 – FFFF:FFFF, with A20 on</source>
        <translation>FFFF:0010 – FFFF:FFFF, bei eingeschaltetem A20</translation>
    </message>
    <message>
        <source>segment * 16 + offset</source>
        <translation>Segment * 16 + Offset</translation>
    </message>
    <message>
        <source>RAM below 640 KiB</source>
        <translation>RAM unter 640 KiB</translation>
    </message>
    <message>
        <source>RAM beyond 1 MiB, at most {}</source>
        <translation>RAM jenseits von 1 MiB, höchstens {}</translation>
    </message>
    <message>
        <source>{}: {} logical pages of {}</source>
        <translation>{}: {} logische Seiten zu {}</translation>
    </message>
    <message>
        <source>its address belongs to an adapter</source>
        <translation>seine Adresse gehört einem Adapter</translation>
    </message>
    <message>
        <source>no address of its own: only in the page frame</source>
        <translation>keine eigene Adresse: nur im Page Frame</translation>
    </message>
    <message>
        <source>no address: only by a block move</source>
        <translation>keine Adresse: nur durch Verschieben eines Blocks</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>direct_map</source>
        <translation>die Direktabbildung</translation>
    </message>
    <message>
        <source>direct_map_room</source>
        <translation>Platz der Direktabbildung</translation>
    </message>
    <message>
        <source>hole</source>
        <translation>das Loch</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>cpu_entry_area</source>
        <translation>cpu_entry_area</translation>
    </message>
    <message>
        <source>text</source>
        <translation>der Kerneltext</translation>
    </message>
    <message>
        <source>ldt</source>
        <translation>das LDT-Fenster</translation>
    </message>
    <message>
        <source>pci</source>
        <translation>PCI</translation>
    </message>
    <message>
        <source>usable RAM</source>
        <translation>nutzbares RAM</translation>
    </message>
    <message>
        <source>low memory</source>
        <translation>Low Memory</translation>
    </message>
    <message>
        <source>high memory</source>
        <translation>High Memory</translation>
    </message>
    <message>
        <source>low memory left</source>
        <translation>Low Memory übrig</translation>
    </message>
    <message>
        <source>for programs</source>
        <translation>für Programme</translation>
    </message>
    <message>
        <source>for the kernel</source>
        <translation>für den Kernel</translation>
    </message>
    <message>
        <source>direct map</source>
        <translation>Direktabbildung</translation>
    </message>
    <message>
        <source>to lend</source>
        <translation>zum Verleihen</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>lost RAM</source>
        <translation>verlorenes RAM</translation>
    </message>
    <message>
        <source>boots</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>does not boot</source>
        <translation>startet nicht</translation>
    </message>
    <message>
        <source>EMS {} card</source>
        <translation>EMS-{}-Karte</translation>
    </message>
    <message>
        <source>LDT</source>
        <translation>LDT</translation>
    </message>
    <message>
        <source>vmalloc</source>
        <translation>vmalloc</translation>
    </message>
    <message>
        <source>page_tables</source>
        <translation>Seitentabellen</translation>
    </message>
    <message>
        <source>other_page_tables</source>
        <translation>andere Seitentabellen</translation>
    </message>
    <message>
        <source>kernel_text</source>
        <translation>Kerneltext</translation>
    </message>
    <message>
        <source>conventional</source>
        <translation>konventioneller Speicher</translation>
    </message>
    <message>
        <source>video</source>
        <translation>Videospeicher</translation>
    </message>
    <message>
        <source>page_frame</source>
        <translation>Page Frame</translation>
    </message>
    <message>
        <source>system_rom</source>
        <translation>System-ROM</translation>
    </message>
    <message>
        <source>hma</source>
        <translation>HMA</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>anonym</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>Usable RAM is {}</source>
        <translation>Nutzbares RAM sind {}</translation>
    </message>
    <message>
        <source>Low memory is {}</source>
        <translation>Low Memory sind {}</translation>
    </message>
    <message>
        <source>High memory is {}</source>
        <translation>High Memory sind {}</translation>
    </message>
    <message>
        <source>Lost RAM is {}</source>
        <translation>Verlorenes RAM sind {}</translation>
    </message>
    <message>
        <source>Mem_map takes {}</source>
        <translation>Mem_map nimmt {}</translation>
    </message>
    <message>
        <source>Low memory left after mem_map is {}</source>
        <translation>Low Memory, das nach mem_map bleibt, sind {}</translation>
    </message>
    <message>
        <source>A program can address {}</source>
        <translation>Ein Programm kann adressieren: {}</translation>
    </message>
    <message>
        <source>The kernel can address {}</source>
        <translation>Der Kernel kann adressieren: {}</translation>
    </message>
    <message>
        <source>The direct map takes {}</source>
        <translation>Die Direktabbildung nimmt {}</translation>
    </message>
    <message>
        <source>The kernel&apos;s addresses to lend are {}</source>
        <translation>Leihadressen des Kernels sind {}</translation>
    </message>
    <message>
        <source>usable RAM is {}</source>
        <translation>nutzbares RAM sind {}</translation>
    </message>
    <message>
        <source>low memory is {}</source>
        <translation>Low Memory sind {}</translation>
    </message>
    <message>
        <source>high memory is {}</source>
        <translation>High Memory sind {}</translation>
    </message>
    <message>
        <source>lost RAM is {}</source>
        <translation>verlorenes RAM sind {}</translation>
    </message>
    <message>
        <source>mem_map takes {}</source>
        <translation>mem_map nimmt {}</translation>
    </message>
    <message>
        <source>low memory left after mem_map is {}</source>
        <translation>Low Memory, das nach mem_map bleibt, sind {}</translation>
    </message>
    <message>
        <source>a program can address {}</source>
        <translation>ein Programm kann adressieren: {}</translation>
    </message>
    <message>
        <source>the kernel can address {}</source>
        <translation>der Kernel kann adressieren: {}</translation>
    </message>
    <message>
        <source>the direct map takes {}</source>
        <translation>die Direktabbildung nimmt {}</translation>
    </message>
    <message>
        <source>the kernel&apos;s addresses to lend are {}</source>
        <translation>Leihadressen des Kernels sind {}</translation>
    </message>
    <message>
        <source>{}.</source>
        <translation>{}.</translation>
    </message>
    <message>
        <source>{}; {}</source>
        <translation>{}; {}</translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}, {}</translation>
    </message>
    <message>
        <source>{}, {} and {}</source>
        <translation>{}, {} und {}</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} und {}</translation>
    </message>
    <message>
        <source>{} with {}</source>
        <translation>{} mit {}</translation>
    </message>
    <message>
        <source>{} in each</source>
        <translation>jeweils {}</translation>
    </message>
    <message>
        <source>{}-byte records</source>
        <translation>{}-Byte-Deskriptoren</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>isoliert</translation>
    </message>
    <message>
        <source>not isolated</source>
        <translation>nicht isoliert</translation>
    </message>
    <message>
        <source>With {} it does not boot: {}.</source>
        <translation>Mit {} startet er nicht: {}.</translation>
    </message>
    <message>
        <source>No difference in what they make of {} of RAM.</source>
        <translation>Kein Unterschied in dem, was sie aus {} RAM machen.</translation>
    </message>
    <message>
        <source>{} / {}</source>
        <translation>{} / {}</translation>
    </message>
    <message>
        <source>{} bytes</source>
        <translation>{} Byte</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message>
        <source>{} page</source>
        <translation>{} Seite</translation>
    </message>
    <message>
        <source>{} pages</source>
        <translation>{} Seiten</translation>
    </message>
    <message>
        <source>{};</source>
        <translation>{};</translation>
    </message>
    <message>
        <source>Page fault at {}, error code {}: {} {}, {}.</source>
        <translation>Seitenfehler bei {}, Fehlercode {}: {} {}, {}.</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>das Programm</translation>
    </message>
    <message>
        <source>the kernel</source>
        <translation>der Kernel</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>liest</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>schreibt</translation>
    </message>
    <message>
        <source>fetches an instruction</source>
        <translation>holt einen Befehl</translation>
    </message>
    <message>
        <source>The page-table entry at {} becomes {}: {} leads to {}.</source>
        <translation>Der Seitentabelleneintrag bei {} wird {}: {} führt zu {}.</translation>
    </message>
    <message>
        <source>The page-table entry at {} is cleared: {} leads nowhere.</source>
        <translation>Der Seitentabelleneintrag bei {} wird gelöscht: {} führt nirgendwohin.</translation>
    </message>
    <message>
        <source>INVLPG drops {} from the TLB of CPU {}.</source>
        <translation>INVLPG entfernt {} aus dem TLB von CPU {}.</translation>
    </message>
    <message>
        <source>CR3 is loaded with what it held: all translations go but global ones.</source>
        <translation>CR3 wird mit seinem eigenen Wert geladen: Alle Übersetzungen außer den globalen gehen.</translation>
    </message>
    <message>
        <source>Frame {} has {} already: no entry is written.</source>
        <translation>Seitenrahmen {} hat schon {}: Kein Eintrag wird geschrieben.</translation>
    </message>
    <message>
        <source>The kernel reaches {} at {} now.</source>
        <translation>Der Kernel erreicht {} jetzt bei {}.</translation>
    </message>
    <message>
        <source>{} is given back.</source>
        <translation>{} wird zurückgegeben.</translation>
    </message>
    <message>
        <source>Task {} sleeps: no slot is free.</source>
        <translation>Task {} schläft: Kein Slot ist frei.</translation>
    </message>
    <message>
        <source>{}: load from {}, store to {}.</source>
        <translation>{}: Laden von {}, Speichern nach {}.</translation>
    </message>
    <message>
        <source>By {} from {}.</source>
        <translation>Durch {} aus {}.</translation>
    </message>
    <message>
        <source>user mode into the kernel</source>
        <translation>dem Benutzermodus in den Kernel</translation>
    </message>
    <message>
        <source>the kernel&apos;s own code</source>
        <translation>dem Code des Kernels selbst</translation>
    </message>
    <message>
        <source>STAC: CPU {} may touch user memory in spite of SMAP.</source>
        <translation>STAC: CPU {} darf Benutzerspeicher trotz SMAP anfassen.</translation>
    </message>
    <message>
        <source>CLAC: CPU {} may no longer touch user memory.</source>
        <translation>CLAC: CPU {} darf Benutzerspeicher nicht mehr anfassen.</translation>
    </message>
    <message>
        <source>The instruction is in the exception table: it goes on at its fix-up, {} at {} not copied.</source>
        <translation>Der Befehl steht in der Ausnahmetabelle: Es geht bei seinem Fix-up weiter, {} bei {} nicht kopiert.</translation>
    </message>
    <message>
        <source>CPU {} runs {} instead of {}.</source>
        <translation>CPU {} führt {} statt {} aus.</translation>
    </message>
    <message>
        <source>There is {} now.</source>
        <translation>Jetzt gibt es {}.</translation>
    </message>
    <message>
        <source>A page table for {} on: {}.</source>
        <translation>Eine Seitentabelle ab {}: {}.</translation>
    </message>
    <message>
        <source>The page at {} is {}.</source>
        <translation>Die Seite bei {} ist {}.</translation>
    </message>
    <message>
        <source>Nobody else has frame {} any more: it may be written.</source>
        <translation>Niemand sonst hat noch Seitenrahmen {}: Er darf beschrieben werden.</translation>
    </message>
    <message>
        <source>Frame {} is shared: its bytes are copied to {}.</source>
        <translation>Seitenrahmen {} ist geteilt: Seine Bytes werden kopiert nach {}.</translation>
    </message>
    <message>
        <source>These tables lacked the kernel&apos;s entry for {}: it is copied.</source>
        <translation>Diesen Tabellen fehlte der Eintrag des Kernels für {}: Er wird kopiert.</translation>
    </message>
    <message>
        <source>CR3 → {}: {}.</source>
        <translation>CR3 → {}: {}.</translation>
    </message>
    <message>
        <source>CR3 → {}</source>
        <translation>CR3 → {}</translation>
    </message>
    <message>
        <source>the kernel&apos;s own tables (no user half)</source>
        <translation>die eigenen Tabellen des Kernels (keine Benutzerhälfte)</translation>
    </message>
    <message>
        <source>this process&apos;s tables</source>
        <translation>die Tabellen dieses Prozesses</translation>
    </message>
    <message>
        <source>this process&apos;s full view (user half unchanged)</source>
        <translation>die volle Sicht dieses Prozesses (Benutzerhälfte unverändert)</translation>
    </message>
    <message>
        <source>this process&apos;s user view (kernel half nearly empty)</source>
        <translation>die Benutzersicht dieses Prozesses (Kernelhälfte fast leer)</translation>
    </message>
    <message>
        <source>process {}&apos;s tables</source>
        <translation>die Tabellen von Prozess {}</translation>
    </message>
    <message>
        <source>process {}&apos;s full view</source>
        <translation>die volle Sicht von Prozess {}</translation>
    </message>
    <message>
        <source>process {}&apos;s user view (kernel half nearly empty)</source>
        <translation>die Benutzersicht von Prozess {} (Kernelhälfte fast leer)</translation>
    </message>
    <message>
        <source>tables of no process</source>
        <translation>Tabellen keines Prozesses</translation>
    </message>
    <message>
        <source>the idle task</source>
        <translation>den Idle-Task</translation>
    </message>
    <message>
        <source>frame {} ({}), low memory</source>
        <translation>Seitenrahmen {} ({}), Low Memory</translation>
    </message>
    <message>
        <source>frame {} ({}), high memory</source>
        <translation>Seitenrahmen {} ({}), High Memory</translation>
    </message>
    <message>
        <source>int 0x80</source>
        <translation>int 0x80</translation>
    </message>
    <message>
        <source>page fault</source>
        <translation>Seitenfehler</translation>
    </message>
    <message>
        <source>interrupt</source>
        <translation>Interrupt</translation>
    </message>
    <message>
        <source>Nothing leaves the TLBs: {} translations stay, {} of them global; those of a process stay only where they are told apart (PCID) or no table was changed (4G/4G).</source>
        <translation>Nichts verlässt die TLBs: {} Übersetzungen bleiben, davon {} globale; die eines Prozesses bleiben nur, wo sie unterschieden werden (PCID) oder keine Tabelle gewechselt wurde (4G/4G).</translation>
    </message>
    <message>
        <source>Of {} translations in the TLBs {} stay, {} of them global.</source>
        <translation>Von {} Übersetzungen in den TLBs bleiben {}, davon {} globale.</translation>
    </message>
    <message>
        <source>Switch to {}</source>
        <translation>Wechsel zu {}</translation>
    </message>
    <message>
        <source>kmap() of a page: a new slot</source>
        <translation>kmap() einer Seite: ein neuer Slot</translation>
    </message>
    <message>
        <source>kmap() of the same page: a hit</source>
        <translation>kmap() derselben Seite: ein Treffer</translation>
    </message>
    <message>
        <source>kmap() of another page: the search wraps</source>
        <translation>kmap() einer anderen Seite: die Suche läuft um</translation>
    </message>
    <message>
        <source>Process A reads its page</source>
        <translation>Prozess A liest seine Seite</translation>
    </message>
    <message>
        <source>Process B reads at the same address, {}</source>
        <translation>Prozess B liest bei derselben Adresse, {}</translation>
    </message>
    <message>
        <source>Process A reads its page again</source>
        <translation>Prozess A liest seine Seite noch einmal</translation>
    </message>
    <message>
        <source>fork(): both see the same pages</source>
        <translation>fork(): beide sehen dieselben Seiten</translation>
    </message>
    <message>
        <source>The parent writes: it gets a copy</source>
        <translation>Der Elternprozess schreibt: Er bekommt eine Kopie</translation>
    </message>
    <message>
        <source>The child still reads what was there</source>
        <translation>Der Kindprozess liest noch, was dort war</translation>
    </message>
    <message>
        <source>The child writes: nobody else has the page now</source>
        <translation>Der Kindprozess schreibt: Niemand sonst hat die Seite jetzt</translation>
    </message>
    <message>
        <source>Into the kernel</source>
        <translation>In den Kernel</translation>
    </message>
    <message>
        <source>Into the kernel by {}</source>
        <translation>In den Kernel durch {}</translation>
    </message>
    <message>
        <source>Page fault</source>
        <translation>Seitenfehler</translation>
    </message>
    <message>
        <source>The instruction is tried again</source>
        <translation>Der Befehl wird wiederholt</translation>
    </message>
    <message>
        <source>The fix-up takes over</source>
        <translation>Der Fix-up übernimmt</translation>
    </message>
    <message>
        <source>access_ok(): may the pointer be used?</source>
        <translation>access_ok(): Darf der Zeiger benutzt werden?</translation>
    </message>
    <message>
        <source>Touch the user&apos;s buffer first</source>
        <translation>Zuerst den Puffer des Programms anfassen</translation>
    </message>
    <message>
        <source>As long as a page fault can still be served.</source>
        <translation>Solange ein Seitenfehler noch bedient werden kann.</translation>
    </message>
    <message>
        <source>Find the page of the file</source>
        <translation>Die Seite der Datei finden</translation>
    </message>
    <message>
        <source>It is in the page cache, or is brought there; the kernel knows its frame and not yet an address for it.</source>
        <translation>Sie ist im Page-Cache oder wird dorthin geholt; der Kernel kennt ihren Seitenrahmen, aber noch keine Adresse dafür.</translation>
    </message>
    <message>
        <source>Give the page of the file an address</source>
        <translation>Der Seite der Datei eine Adresse geben</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Plain loads and stores, one end at the user&apos;s address unless the kernel has tables of its own.</source>
        <translation>Einfaches Laden und Speichern, ein Ende bei der Adresse des Programms, sofern der Kernel keine eigenen Tabellen hat.</translation>
    </message>
    <message>
        <source>Take the address back</source>
        <translation>Die Adresse zurücknehmen</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>The page of the file is marked dirty; file size and position go on.</source>
        <translation>Die Seite der Datei wird als geändert markiert; Dateigröße und Position rücken weiter.</translation>
    </message>
    <message>
        <source>get_user_pages(): whose frame is it?</source>
        <translation>get_user_pages(): Wessen Seitenrahmen ist es?</translation>
    </message>
    <message>
        <source>Software walks the other process&apos;s tables: the processor&apos;s are not loaded with them.</source>
        <translation>Software durchläuft die Tabellen des anderen Prozesses: Der Prozessor hat sie nicht geladen.</translation>
    </message>
    <message>
        <source>kmap(): an address for the frame</source>
        <translation>kmap(): eine Adresse für den Seitenrahmen</translation>
    </message>
    <message>
        <source>Copy through the kernel&apos;s own address</source>
        <translation>Kopieren durch die eigene Adresse des Kernels</translation>
    </message>
    <message>
        <source>kunmap() and put_page()</source>
        <translation>kunmap() und put_page()</translation>
    </message>
    <message>
        <source>Back to the program</source>
        <translation>Zurück zum Programm</translation>
    </message>
    <message>
        <source>it may be used, whether or not its pages are there.</source>
        <translation>Er darf benutzt werden, ob seine Seiten da sind oder nicht.</translation>
    </message>
    <message>
        <source>it is refused, whatever is there.</source>
        <translation>Er wird abgelehnt, was auch immer dort ist.</translation>
    </message>
    <message>
        <source>The user&apos;s pages are not in these tables: each is found in software and mapped first.</source>
        <translation>Die Seiten des Programms stehen nicht in diesen Tabellen: Jede wird erst per Software gefunden und eingeblendet.</translation>
    </message>
    <message>
        <source>Plain loads and stores: the user&apos;s address is used as it is.</source>
        <translation>Einfaches Laden und Speichern: Die Adresse des Programms wird benutzt, wie sie ist.</translation>
    </message>
    <message>
        <source>CR3 stays {}.</source>
        <translation>CR3 bleibt {}.</translation>
    </message>
    <message>
        <source>And {} more.</source>
        <translation>Und {} weitere.</translation>
    </message>
    <message>
        <source>The program reads {}: {}</source>
        <translation>Das Programm liest {}: {}</translation>
    </message>
    <message>
        <source>The entry is there, and only its U/S bit forbids the access: a processor with Meltdown hands the byte to instructions that run ahead of the fault.</source>
        <translation>Der Eintrag ist da, und nur sein U/S-Bit verbietet den Zugriff: Ein Prozessor mit Meltdown reicht das Byte an Befehle weiter, die dem Fehler vorauseilen.</translation>
    </message>
    <message>
        <source>The tables of user mode have no entry for it: there is nothing to look at.</source>
        <translation>Die Tabellen des Benutzermodus haben keinen Eintrag dafür: Es gibt nichts anzusehen.</translation>
    </message>
    <message>
        <source>{} nodes, {} page-table entries written, {} INVLPG.</source>
        <translation>{} Knoten, {} geschriebene Seitentabelleneinträge, {} INVLPG.</translation>
    </message>
    <message>
        <source>The program reads at {}</source>
        <translation>Das Programm liest bei {}</translation>
    </message>
    <message>
        <source>It finds &apos;{}&apos;, and a TLB has the translation now.</source>
        <translation>Es findet &apos;{}&apos;, und ein TLB hat die Übersetzung jetzt.</translation>
    </message>
    <message>
        <source>The kernel gives the page another frame and forgets to flush</source>
        <translation>Der Kernel gibt der Seite einen anderen Seitenrahmen und vergisst, den TLB zu leeren</translation>
    </message>
    <message>
        <source>The tables say {} now.</source>
        <translation>Die Tabellen sagen jetzt {}.</translation>
    </message>
    <message>
        <source>The program reads again</source>
        <translation>Das Programm liest noch einmal</translation>
    </message>
    <message>
        <source>It still finds &apos;A&apos;: the TLB answers, and nobody looks at the tables.</source>
        <translation>Es findet noch &apos;A&apos;: Der TLB antwortet, und niemand sieht in die Tabellen.</translation>
    </message>
    <message>
        <source>This entry is stale.</source>
        <translation>Dieser Eintrag ist veraltet.</translation>
    </message>
    <message>
        <source>It finds &apos;{}&apos;: CR3 was loaded on the way back to user mode, and that dropped the old translation, by luck.</source>
        <translation>Es findet &apos;{}&apos;: CR3 wurde auf dem Rückweg in den Benutzermodus geladen, und das hat zum Glück die alte Übersetzung entfernt.</translation>
    </message>
    <message>
        <source>The kernel flushes the page</source>
        <translation>Der Kernel entfernt die Seite aus dem TLB</translation>
    </message>
    <message>
        <source>The program reads once more</source>
        <translation>Das Programm liest ein weiteres Mal</translation>
    </message>
    <message>
        <source>It finds &apos;{}&apos;: the tables were read again.</source>
        <translation>Es findet &apos;{}&apos;: Die Tabellen wurden neu gelesen.</translation>
    </message>
    <message>
        <source>the kernel&apos;s code</source>
        <translation>den Code des Kernels</translation>
    </message>
    <message>
        <source>low memory, through the direct map</source>
        <translation>Low Memory, durch die Direktabbildung</translation>
    </message>
    <message>
        <source>{} nodes of a list in low memory</source>
        <translation>{} Knoten einer Liste im Low Memory</translation>
    </message>
    <message>
        <source>Each node has an address for good, which another node can hold: {}</source>
        <translation>Jeder Knoten hat dauerhaft eine Adresse, die ein anderer Knoten enthalten kann: {}</translation>
    </message>
    <message>
        <source>{} nodes in pages that need no address</source>
        <translation>{} Knoten in Seiten, die keine Adresse brauchen</translation>
    </message>
    <message>
        <source>A node cannot hold an address, only frame and offset; in high memory each hop maps, reads and gives back: {}</source>
        <translation>Ein Knoten kann keine Adresse enthalten, nur Seitenrahmen und Offset; im High Memory heißt jeder Sprung einblenden, lesen, zurückgeben: {}</translation>
    </message>
    <message>
        <source>Keep an address after it was given back</source>
        <translation>Eine Adresse behalten, nachdem sie zurückgegeben wurde</translation>
    </message>
    <message>
        <source>{} still shows the page that it was given for: it has this address for good.</source>
        <translation>{} zeigt noch die Seite, für die es vergeben wurde: Sie hat diese Adresse dauerhaft.</translation>
    </message>
    <message>
        <source>{} was lent for node 0 and shows node {} now: somebody else&apos;s page.</source>
        <translation>{} war für Knoten 0 geliehen und zeigt jetzt Knoten {}: die Seite von jemand anderem.</translation>
    </message>
    <message>
        <source>there is no memory for the program&apos;s pages</source>
        <translation>für die Seiten des Programms gibt es keinen Speicher</translation>
    </message>
    <message>
        <source>the program cannot write to its buffer</source>
        <translation>das Programm kann nicht in seinen Puffer schreiben</translation>
    </message>
    <message>
        <source>there is no memory left</source>
        <translation>es ist kein Speicher übrig</translation>
    </message>
    <message>
        <source>there is no memory for a second process</source>
        <translation>für einen zweiten Prozess gibt es keinen Speicher</translation>
    </message>
    <message>
        <source>two processes with the same areas do not have the same hole</source>
        <translation>zwei Prozesse mit denselben Bereichen haben nicht dasselbe Loch</translation>
    </message>
    <message>
        <source>there is too little high memory to use up all slots</source>
        <translation>es gibt zu wenig High Memory, um alle Slots aufzubrauchen</translation>
    </message>
    <message>
        <source>{*} makes no sense on {*}: {}</source>
        <translation>{*} ergibt auf {*} keinen Sinn: {}</translation>
    </message>
    <message>
        <source>another kernel or another scenario</source>
        <translation>ein anderer Kernel oder ein anderes Szenario</translation>
    </message>
    <message>
        <source>it has no kernel that pages for programs</source>
        <translation>es hat keinen Kernel, der für Programme Seiten verwaltet</translation>
    </message>
    <message>
        <source>it lends no addresses to pages, and what happens needs some</source>
        <translation>es verleiht keine Adressen an Seiten, und was geschieht, braucht welche</translation>
    </message>
    <message>
        <source>it has no high memory, so that kmap() writes no entry</source>
        <translation>es hat kein High Memory, sodass kmap() keinen Eintrag schreibt</translation>
    </message>
    <message>
        <source>{*} cannot begin: {}</source>
        <translation>{*} kann nicht beginnen: {}</translation>
    </message>
    <message>
        <source>more RAM</source>
        <translation>mehr RAM</translation>
    </message>
    <message>
        <source>One byte from a user pointer: the kernel uses the program&apos;s own address</source>
        <translation>Ein Byte von einem Benutzerzeiger: Der Kernel benutzt die Adresse des Programms selbst</translation>
    </message>
    <message>
        <source>write() of a user&apos;s page into the page cache</source>
        <translation>write() einer Seite des Programms in den Page-Cache</translation>
    </message>
    <message>
        <source>write() of a page that is not there yet: a page fault on the way</source>
        <translation>write() einer Seite, die noch nicht da ist: ein Seitenfehler unterwegs</translation>
    </message>
    <message>
        <source>write() from an address that means nothing: fix-up and EFAULT</source>
        <translation>write() von einer Adresse, die nichts bedeutet: Fix-up und EFAULT</translation>
    </message>
    <message>
        <source>write() from an address of the kernel&apos;s: access_ok() refuses it</source>
        <translation>write() von einer Adresse des Kernels: access_ok() lehnt sie ab</translation>
    </message>
    <message>
        <source>write() of a buffer that runs into an unmapped page: a short count</source>
        <translation>write() eines Puffers, der in eine nicht eingeblendete Seite läuft: weniger Bytes</translation>
    </message>
    <message>
        <source>read() of a page that is in the page cache</source>
        <translation>read() einer Seite, die im Page-Cache ist</translation>
    </message>
    <message>
        <source>Another process&apos;s memory: get_user_pages() and kmap()</source>
        <translation>Der Speicher eines anderen Prozesses: get_user_pages() und kmap()</translation>
    </message>
    <message>
        <source>kmap() three times: a new slot, a hit, and the wrap that flushes every processor</source>
        <translation>kmap() dreimal: ein neuer Slot, ein Treffer und der Umlauf, der jeden Prozessor leert</translation>
    </message>
    <message>
        <source>A context switch: what stays in the TLB and what goes</source>
        <translation>Ein Kontextwechsel: was im TLB bleibt und was geht</translation>
    </message>
    <message>
        <source>fork() and the first write after it: copy on write</source>
        <translation>fork() und das erste Schreiben danach: Copy-on-Write</translation>
    </message>
    <message>
        <source>kmalloc(), vmalloc() and alloc_page(GFP_HIGHUSER): where each lands</source>
        <translation>kmalloc(), vmalloc() und alloc_page(GFP_HIGHUSER): wo jedes landet</translation>
    </message>
    <message>
        <source>A forgotten flush: the TLB still answers with the old frame</source>
        <translation>Ein vergessenes Leeren: Der TLB antwortet noch mit dem alten Seitenrahmen</translation>
    </message>
    <message>
        <source>What user mode can reach of the kernel, with isolation and without</source>
        <translation>Was der Benutzermodus vom Kernel erreicht, mit und ohne Isolation</translation>
    </message>
    <message>
        <source>A list through memory: why mapping on demand is not enough</source>
        <translation>Eine Liste durch den Speicher: warum Einblenden nach Bedarf nicht genügt</translation>
    </message>
    <message>
        <source>The TLB knows {}.</source>
        <translation>Der TLB kennt {}.</translation>
    </message>
    <message>
        <source>The TLB knows {} and sets A or D in {}.</source>
        <translation>Der TLB kennt {} und setzt A oder D in {}.</translation>
    </message>
    <message>
        <source>No TLB knows {}: the processor reads {} of its tables.</source>
        <translation>Kein TLB kennt {}: Der Prozessor liest {} seiner Tabellen.</translation>
    </message>
    <message>
        <source>No TLB knows {}: the processor reads {} of its tables and sets A or D in {}.</source>
        <translation>Kein TLB kennt {}: Der Prozessor liest {} seiner Tabellen und setzt A oder D in {}.</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>die Adresse</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>{} entries</source>
        <translation>{} Einträge</translation>
    </message>
    <message>
        <source>{} page-table entries are cleared.</source>
        <translation>{} Seitentabelleneinträge werden gelöscht.</translation>
    </message>
    <message>
        <source>{} page-table entries are written, {} of them cleared.</source>
        <translation>{} Seitentabelleneinträge werden geschrieben, davon {} gelöscht.</translation>
    </message>
    <message>
        <source>The search wraps round to slot 0: {} slots without users are taken back.</source>
        <translation>Die Suche läuft zu Slot 0 um: {} Slots ohne Benutzer werden zurückgenommen.</translation>
    </message>
    <message>
        <source>kmap() looks at {}, the first is {}.</source>
        <translation>kmap() sieht sich {} an, zuerst Slot {}.</translation>
    </message>
    <message>
        <source>1 slot</source>
        <translation>1 Slot</translation>
    </message>
    <message>
        <source>{} slots</source>
        <translation>{} Slots</translation>
    </message>
    <message>
        <source>flush_tlb_all(): all translations, global ones too, are dropped on {}, {} sent.</source>
        <translation>flush_tlb_all(): Alle Übersetzungen, auch die globalen, werden auf {} entfernt, {} gesendet.</translation>
    </message>
    <message>
        <source>1 processor</source>
        <translation>1 Prozessor</translation>
    </message>
    <message>
        <source>{} processors</source>
        <translation>{} Prozessoren</translation>
    </message>
    <message>
        <source>1 interrupt</source>
        <translation>1 Interrupt</translation>
    </message>
    <message>
        <source>{} interrupts</source>
        <translation>{} Interrupts</translation>
    </message>
    <message>
        <source>The task sleeps inside {}(), after {} bytes.</source>
        <translation>Der Task schläft in {}(), nach {} Byte.</translation>
    </message>
    <message>
        <source>{}() returns {} ({}): nothing was moved.</source>
        <translation>{}() liefert {} ({}): Nichts wurde bewegt.</translation>
    </message>
    <message>
        <source>{}() returns {}.</source>
        <translation>{}() liefert {}.</translation>
    </message>
    <message>
        <source>{}() returns {}, of {} bytes wanted.</source>
        <translation>{}() liefert {}, von {} gewünschten Byte.</translation>
    </message>
    <message>
        <source>{}(fd, {}, {}) by {}</source>
        <translation>{}(fd, {}, {}) durch {}</translation>
    </message>
    <message>
        <source>no page</source>
        <translation>keine Seite</translation>
    </message>
    <message>
        <source>The user&apos;s tables are not loaded: software finds the frame, and the kernel maps it for a moment.</source>
        <translation>Die Tabellen des Programms sind nicht geladen: Software findet den Seitenrahmen, und der Kernel blendet ihn kurz ein.</translation>
    </message>
    <message>
        <source>It hits the TLB entry that the program filled: the same address, the same translation.</source>
        <translation>Er trifft den TLB-Eintrag, den das Programm gefüllt hat: dieselbe Adresse, dieselbe Übersetzung.</translation>
    </message>
    <message>
        <source>No TLB holds the translation any more: the tables are read again, and say the same.</source>
        <translation>Kein TLB hat die Übersetzung noch: Die Tabellen werden neu gelesen und sagen dasselbe.</translation>
    </message>
    <message>
        <source>The program stores &apos;A&apos; at {}</source>
        <translation>Das Programm speichert &apos;A&apos; bei {}</translation>
    </message>
    <message>
        <source>In user mode, through its own tables: {} leads to {}.</source>
        <translation>Im Benutzermodus, durch seine eigenen Tabellen: {} führt zu {}.</translation>
    </message>
    <message>
        <source>The program makes a system call: {}</source>
        <translation>Das Programm macht einen Systemaufruf: {}</translation>
    </message>
    <message>
        <source>The kernel runs on the tables of the process that called it.</source>
        <translation>Der Kernel läuft auf den Tabellen des Prozesses, der ihn rief.</translation>
    </message>
    <message>
        <source>get_user(): the kernel loads from {}</source>
        <translation>get_user(): Der Kernel lädt von {}</translation>
    </message>
    <message>
        <source>It reads {}.</source>
        <translation>Er liest {}.</translation>
    </message>
    <message>
        <source>Switch to {}: the kernel loads from {} again</source>
        <translation>Wechsel zu {}: Der Kernel lädt noch einmal von {}</translation>
    </message>
    <message>
        <source>Now the same address reads {}: it leads to {}.</source>
        <translation>Jetzt liest dieselbe Adresse {}: Sie führt zu {}.</translation>
    </message>
    <message>
        <source>A user&apos;s address means something only while that process&apos;s tables are loaded.</source>
        <translation>Die Adresse eines Programms bedeutet nur etwas, solange die Tabellen dieses Prozesses geladen sind.</translation>
    </message>
    <message>
        <source>ptrace(): {} asks for bytes of {}, by {}</source>
        <translation>ptrace(): {} verlangt Bytes von {}, durch {}</translation>
    </message>
    <message>
        <source>The tables that are loaded do not help: {} means something else</source>
        <translation>Die geladenen Tabellen helfen nicht: {} bedeutet etwas anderes</translation>
    </message>
    <message>
        <source>Here {} reads {}: it leads to {}, a page of {}.</source>
        <translation>Hier liest {} {}: Es führt zu {}, einer Seite von {}.</translation>
    </message>
    <message>
        <source>access_process_vm(): {} of {}</source>
        <translation>access_process_vm(): {} von {}</translation>
    </message>
    <message>
        <source>{} bytes come back, the first is {}.</source>
        <translation>{} Byte kommen zurück, das erste ist {}.</translation>
    </message>
    <message>
        <source>none: {}</source>
        <translation>keine: {}</translation>
    </message>
    <message>
        <source>this was said before</source>
        <translation>das wurde schon gesagt</translation>
    </message>
    <message>
        <source>each key once</source>
        <translation>jeder Schlüssel einmal</translation>
    </message>
    <message>
        <source>there is nothing behind the colon</source>
        <translation>hinter dem Doppelpunkt steht nichts</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>this line has no colon</source>
        <translation>diese Zeile hat keinen Doppelpunkt</translation>
    </message>
    <message>
        <source>there is no text</source>
        <translation>es gibt keinen Text</translation>
    </message>
    <message>
        <source>this is another kind of file, or another version</source>
        <translation>das ist eine andere Art Datei oder eine andere Version</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not understood</source>
        <translation>„{}“ ist nicht zu verstehen</translation>
    </message>
    <message>
        <source>{} has no {}</source>
        <translation>{} hat kein {}</translation>
    </message>
    <message>
        <source>{} is not whole</source>
        <translation>{} ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>This kernel has no such persistent kernel map: there is nothing to count by.</source>
        <translation>Dieser Kernel hat keine solche Persistent Kernel Map: Es gibt nichts, wonach zu zählen wäre.</translation>
    </message>
    <message>
        <source>{} once, then no more.</source>
        <translation>{} einmal, dann nicht mehr.</translation>
    </message>
    <message>
        <source>A page of {}</source>
        <translation>Eine Seite von {}</translation>
    </message>
    <message>
        <source>Frame {} is no RAM that this kernel uses.</source>
        <translation>Seitenrahmen {} ist kein RAM, das dieser Kernel nutzt.</translation>
    </message>
    <message>
        <source>Task {} sleeps in kmap(): it does nothing before it wakes.</source>
        <translation>Task {} schläft in kmap(): Er tut nichts, bevor er erwacht.</translation>
    </message>
    <message>
        <source>{} by copying what was shared</source>
        <translation>{}, durch Kopieren von Geteiltem</translation>
    </message>
    <message>
        <source>{}, {} of them by copying what was shared</source>
        <translation>{}, davon {} durch Kopieren von Geteiltem</translation>
    </message>
    <message>
        <source>a number from 1, all, LAST_PKMAP, LAST_PKMAP/2 or LAST_PKMAP-2</source>
        <translation>eine Zahl ab 1, all, LAST_PKMAP, LAST_PKMAP/2 oder LAST_PKMAP-2</translation>
    </message>
    <message>
        <source>what is held and how far in, such as #3+0x1000, an address such as 0x8048000, or kernel</source>
        <translation>Vergebenes und wie weit darin, wie #3+0x1000, eine Adresse wie 0x8048000, oder kernel</translation>
    </message>
    <message>
        <source>{} task sleeps for a pkmap slot;</source>
        <translation>{} Task schläft für einen pkmap-Slot;</translation>
    </message>
    <message>
        <source>{} tasks sleep for a pkmap slot;</source>
        <translation>{} Tasks schlafen für einen pkmap-Slot;</translation>
    </message>
    <message>
        <source>all slots are held by {}, who all sleep for one themselves: a deadlock.</source>
        <translation>alle Slots halten {}, die alle selbst für einen schlafen: ein Deadlock.</translation>
    </message>
    <message>
        <source>all slots are held by {}, and none will ever be free.</source>
        <translation>alle Slots halten {}, und keiner wird je frei.</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>Noch wurde nichts getan.</translation>
    </message>
    <message>
        <source>{} of {}&apos;s cost is {}.</source>
        <translation>{} der Kosten von {}: {}.</translation>
    </message>
    <message>
        <source>the calls themselves</source>
        <translation>die Aufrufe selbst</translation>
    </message>
    <message>
        <source>looking for a free slot</source>
        <translation>die Suche nach einem freien Slot</translation>
    </message>
    <message>
        <source>storing page-table entries</source>
        <translation>Schreiben von Seitentabelleneinträgen</translation>
    </message>
    <message>
        <source>flushing its own TLB</source>
        <translation>Leeren des eigenen TLB</translation>
    </message>
    <message>
        <source>finding translations again</source>
        <translation>erneutes Finden von Übersetzungen</translation>
    </message>
    <message>
        <source>waiting for kmap_lock</source>
        <translation>Warten auf kmap_lock</translation>
    </message>
    <message>
        <source>sleeping for a slot</source>
        <translation>Schlafen für einen Slot</translation>
    </message>
    <message>
        <source>interrupts to flush other processors&apos; TLBs</source>
        <translation>Interrupts, um die TLBs anderer Prozessoren zu leeren</translation>
    </message>
    <message>
        <source>switching tasks and address spaces</source>
        <translation>Wechsel von Tasks und Adressräumen</translation>
    </message>
    <message>
        <source>touching the bytes</source>
        <translation>Anfassen der Bytes</translation>
    </message>
    <message>
        <source>processor clock</source>
        <translation>Prozessortakt</translation>
    </message>
    <message>
        <source>a usual one of that processor;</source>
        <translation>ein üblicher dieses Prozessors;</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>map or unmap call</source>
        <translation>Aufruf zum Ein- oder Ausblenden</translation>
    </message>
    <message>
        <source>free lock</source>
        <translation>freie Sperre</translation>
    </message>
    <message>
        <source>lock from another processor&apos;s cache</source>
        <translation>Sperre aus dem Cache eines anderen Prozessors</translation>
    </message>
    <message>
        <source>pkmap slot looked at</source>
        <translation>angesehener pkmap-Slot</translation>
    </message>
    <message>
        <source>store to a page-table entry</source>
        <translation>Schreiben eines Seitentabelleneintrags</translation>
    </message>
    <message>
        <source>hit in the second TLB</source>
        <translation>Treffer im zweiten TLB</translation>
    </message>
    <message>
        <source>entry read by a walk</source>
        <translation>auf einem Weg gelesener Eintrag</translation>
    </message>
    <message>
        <source>load of CR3</source>
        <translation>Laden von CR3</translation>
    </message>
    <message>
        <source>flush of the whole TLB</source>
        <translation>Leeren des ganzen TLB</translation>
    </message>
    <message>
        <source>interrupt to one processor</source>
        <translation>Interrupt an einen Prozessor</translation>
    </message>
    <message>
        <source>interrupt under way, and its answer</source>
        <translation>Interrupt unterwegs, und seine Antwort</translation>
    </message>
    <message>
        <source>processor that is interrupted</source>
        <translation>unterbrochener Prozessor</translation>
    </message>
    <message>
        <source>context switch</source>
        <translation>Kontextwechsel</translation>
    </message>
    <message>
        <source>waking a task</source>
        <translation>Wecken eines Tasks</translation>
    </message>
    <message>
        <source>system call without CR3</source>
        <translation>Systemaufruf ohne CR3</translation>
    </message>
    <message>
        <source>program&apos;s tables read by software</source>
        <translation>Tabellen des Programms, per Software gelesen</translation>
    </message>
    <message>
        <source>INT 67h and a bank register</source>
        <translation>INT 67h und ein Bankregister</translation>
    </message>
    <message>
        <source>64 bytes touched</source>
        <translation>64 angefasste Byte</translation>
    </message>
    <message>
        <source>Intel Optimization Manual (Core 2: 2);</source>
        <translation>Intel Optimization Manual (Core 2: 2);</translation>
    </message>
    <message>
        <source>others by the row of CPU models</source>
        <translation>andere nach der Zeile der CPU-Modelle</translation>
    </message>
    <message>
        <source>140 ns assumed for Sandy Bridge (A. Shi, LKML, May 2012), fewer here;</source>
        <translation>140 ns angenommen für Sandy Bridge (A. Shi, LKML, Mai 2012), hier weniger;</translation>
    </message>
    <message>
        <source>a model</source>
        <translation>ein Modell</translation>
    </message>
    <message>
        <source>order of 100 cycles (Documentation/x86/pti.rst)</source>
        <translation>Größenordnung 100 Takte (Documentation/x86/pti.rst)</translation>
    </message>
    <message>
        <source>two writes of CR4, taken as two loads of CR3;</source>
        <translation>zwei Schreiben von CR4, gerechnet als zwei Laden von CR3;</translation>
    </message>
    <message>
        <source>a shootdown takes microseconds (N. Amit, USENIX ATC 2017);</source>
        <translation>ein Shootdown dauert Mikrosekunden (N. Amit, USENIX ATC 2017);</translation>
    </message>
    <message>
        <source>its parts are assumed</source>
        <translation>seine Teile sind angenommen</translation>
    </message>
    <message>
        <source>4.15 µs once measured (I. Molnar, LKML, 6 April 2004);</source>
        <translation>4.15 µs einmal gemessen (I. Molnar, LKML, 6. April 2004);</translation>
    </message>
    <message>
        <source>warm caches assumed</source>
        <translation>warme Caches angenommen</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>Takte</translation>
    </message>
    <message>
        <source>working set</source>
        <translation>Arbeitsmenge</translation>
    </message>
    <message>
        <source>Zipf exponent</source>
        <translation>Zipf-Exponent</translation>
    </message>
    <message>
        <source>pages in low memory</source>
        <translation>Seiten im Low Memory</translation>
    </message>
    <message>
        <source>touched of each page</source>
        <translation>je Seite angefasst</translation>
    </message>
    <message>
        <source>hold time</source>
        <translation>Haltezeit</translation>
    </message>
    <message>
        <source>pages mapped at once</source>
        <translation>auf einmal eingeblendete Seiten</translation>
    </message>
    <message>
        <source>pages that a driver holds</source>
        <translation>Seiten, die ein Treiber hält</translation>
    </message>
    <message>
        <source>operations a system call</source>
        <translation>Operationen je Systemaufruf</translation>
    </message>
    <message>
        <source>a kernel from 5.11 on</source>
        <translation>ein Kernel ab 5.11</translation>
    </message>
    <message>
        <source>linux-2.4.20 or later</source>
        <translation>linux-2.4.20 oder neuer</translation>
    </message>
    <message>
        <source>a task that holds a {} map may not sleep</source>
        <translation>ein Task, der eine Einblendung von {} hält, darf nicht schlafen</translation>
    </message>
    <message>
        <source>{} knows one processor and one program</source>
        <translation>{} kennt einen Prozessor und ein Programm</translation>
    </message>
    <message>
        <source>Map everything on demand</source>
        <translation>Alles nach Bedarf einblenden</translation>
    </message>
    <message>
        <source>No page has an address of its own: each touch of each kernel object needs a map.</source>
        <translation>Keine Seite hat eine eigene Adresse: Jede Berührung jedes Kernelobjekts braucht eine Einblendung.</translation>
    </message>
    <message>
        <source>That is what a kernel without a direct map would pay.</source>
        <translation>Das würde ein Kernel ohne Direktabbildung zahlen.</translation>
    </message>
    <message>
        <source>HIGHMEM: the kernel&apos;s own objects are always mapped</source>
        <translation>HIGHMEM: Die eigenen Objekte des Kernels sind immer abgebildet</translation>
    </message>
    <message>
        <source>Most touches are of objects in low memory and cost nothing;</source>
        <translation>Die meisten Berührungen gelten Objekten im Low Memory und kosten nichts;</translation>
    </message>
    <message>
        <source>only pages of programs and files need a map.</source>
        <translation>nur Seiten von Programmen und Dateien brauchen eine Einblendung.</translation>
    </message>
    <message>
        <source>the share of nine in ten is assumed</source>
        <translation>der Anteil von neun Zehnteln ist angenommen</translation>
    </message>
    <message>
        <source>Kernel compile on 2 GB, 60 % of it high memory</source>
        <translation>Kernel übersetzen auf 2 GB, 60 % davon High Memory</translation>
    </message>
    <message>
        <source>kmap_lock made up half of all lock contention in such a build.</source>
        <translation>kmap_lock machte bei einem solchen Bau die Hälfte allen Wartens auf Sperren aus.</translation>
    </message>
    <message>
        <source>kerneltrap.org 2007/1/28/48649;</source>
        <translation>kerneltrap.org 2007/1/28/48649;</translation>
    </message>
    <message>
        <source>tasks and pages are assumed</source>
        <translation>Tasks und Seiten sind angenommen</translation>
    </message>
    <message>
        <source>A driver that maps 512 pages and holds them</source>
        <translation>Ein Treiber, der 512 Seiten einblendet und hält</translation>
    </message>
    <message>
        <source>With PAE there are 512 slots: all tasks sleep for ever.</source>
        <translation>Mit PAE gibt es 512 Slots: Alle Tasks schlafen für immer.</translation>
    </message>
    <message>
        <source>kmap_local does not care.</source>
        <translation>kmap_local kümmert das nicht.</translation>
    </message>
    <message>
        <source>tmpfs: read 128 MiB</source>
        <translation>tmpfs: 128 MiB lesen</translation>
    </message>
    <message>
        <source>One map a page, for the copy to the program.</source>
        <translation>Eine Einblendung je Seite, für die Kopie zum Programm.</translation>
    </message>
    <message>
        <source>tmpfs: write 128 MiB into new pages</source>
        <translation>tmpfs: 128 MiB in neue Seiten schreiben</translation>
    </message>
    <message>
        <source>Two maps a page: it is zeroed when it is allocated, then written.</source>
        <translation>Zwei Einblendungen je Seite: Sie wird beim Belegen gelöscht, dann beschrieben.</translation>
    </message>
    <message>
        <source>tmpfs: overwrite 128 MiB</source>
        <translation>tmpfs: 128 MiB überschreiben</translation>
    </message>
    <message>
        <source>One map a page, for the copy from the program.</source>
        <translation>Eine Einblendung je Seite, für die Kopie vom Programm.</translation>
    </message>
    <message>
        <source>tmpfs: copy 128 MiB</source>
        <translation>tmpfs: 128 MiB kopieren</translation>
    </message>
    <message>
        <source>Three maps a page: one to read, two to write a new one.</source>
        <translation>Drei Einblendungen je Seite: eine zum Lesen, zwei zum Schreiben einer neuen.</translation>
    </message>
    <message>
        <source>128 MiB through a pipe</source>
        <translation>128 MiB durch eine Pipe</translation>
    </message>
    <message>
        <source>One map a page: the file&apos;s own pages go into the pipe, and are copied only out of it.</source>
        <translation>Eine Einblendung je Seite: Die Seiten der Datei selbst gehen in die Pipe und werden erst aus ihr heraus kopiert.</translation>
    </message>
    <message>
        <source>tmpfs: read in pieces of 512 bytes</source>
        <translation>tmpfs: in Stücken zu 512 Byte lesen</translation>
    </message>
    <message>
        <source>Fifteen maps a page: each read but the last of a page maps it twice.</source>
        <translation>Fünfzehn Einblendungen je Seite: Jedes Lesen außer dem letzten einer Seite blendet sie zweimal ein.</translation>
    </message>
    <message>
        <source>ext2: read 64 MiB that are in the page cache</source>
        <translation>ext2: 64 MiB lesen, die im Page-Cache sind</translation>
    </message>
    <message>
        <source>The same as tmpfs: the page cache is one.</source>
        <translation>Dasselbe wie tmpfs: Der Page-Cache ist einer.</translation>
    </message>
    <message>
        <source>ext2 on a loop device: read 64 MiB for the first time</source>
        <translation>ext2 auf einem Loop-Gerät: 64 MiB zum ersten Mal lesen</translation>
    </message>
    <message>
        <source>Four maps a page: zeroed, filled by the loop device from another page, and read.</source>
        <translation>Vier Einblendungen je Seite: gelöscht, vom Loop-Gerät aus einer anderen Seite gefüllt, und gelesen.</translation>
    </message>
    <message>
        <source>ext2: write 64 MiB into new pages</source>
        <translation>ext2: 64 MiB in neue Seiten schreiben</translation>
    </message>
    <message>
        <source>Two maps a page, before anything goes to the disk.</source>
        <translation>Zwei Einblendungen je Seite, bevor irgendetwas auf die Platte geht.</translation>
    </message>
    <message>
        <source>A web server&apos;s page cache</source>
        <translation>Der Page-Cache eines Webservers</translation>
    </message>
    <message>
        <source>Popular files are hits;</source>
        <translation>Beliebte Dateien sind Treffer;</translation>
    </message>
    <message>
        <source>tasks that sleep on the network keep their maps.</source>
        <translation>Tasks, die auf das Netz warten, behalten ihre Einblendungen.</translation>
    </message>
    <message>
        <source>4G/4G with many system calls</source>
        <translation>4G/4G mit vielen Systemaufrufen</translation>
    </message>
    <message>
        <source>Each call loads CR3 twice and looks the program&apos;s page up by software.</source>
        <translation>Jeder Aufruf lädt CR3 zweimal und schlägt die Seite des Programms per Software nach.</translation>
    </message>
    <message>
        <source>I. Molnar, LKML, 6 April 2004: 0.7 to 3.9 µs a null system call;</source>
        <translation>I. Molnar, LKML, 6. April 2004: 0.7 bis 3.9 µs je leerem Systemaufruf;</translation>
    </message>
    <message>
        <source>the load is assumed</source>
        <translation>die Last ist angenommen</translation>
    </message>
    <message>
        <source>map calls from what a 6.1 kernel does page by page;</source>
        <translation>Einblendungen nach dem, was ein Kernel 6.1 Seite für Seite tut;</translation>
    </message>
    <message>
        <source>the rest is assumed</source>
        <translation>der Rest ist angenommen</translation>
    </message>
    <message>
        <source>The page is in low memory and has its address since boot.</source>
        <translation>Die Seite ist im Low Memory und hat ihre Adresse seit dem Start.</translation>
    </message>
    <message>
        <source>64-bit direct map</source>
        <translation>64-Bit-Direktabbildung</translation>
    </message>
    <message>
        <source>A 64-bit kernel has addresses for all RAM.</source>
        <translation>Ein 64-Bit-Kernel hat Adressen für alles RAM.</translation>
    </message>
    <message>
        <source>A slot of this processor, written before and cleared after.</source>
        <translation>Ein Slot dieses Prozessors, vorher geschrieben und nachher gelöscht.</translation>
    </message>
    <message>
        <source>A slot of this processor;</source>
        <translation>Ein Slot dieses Prozessors;</translation>
    </message>
    <message>
        <source>the task may not sleep before it gives it back.</source>
        <translation>der Task darf nicht schlafen, bevor er ihn zurückgibt.</translation>
    </message>
    <message>
        <source>A slot that all processors share, under one lock;</source>
        <translation>Ein Slot, den alle Prozessoren teilen, unter einer Sperre;</translation>
    </message>
    <message>
        <source>when the slots have been used up all TLBs of all processors are flushed.</source>
        <translation>sind die Slots aufgebraucht, werden alle TLBs aller Prozessoren geleert.</translation>
    </message>
    <message>
        <source>4G/4G user copy</source>
        <translation>4G/4G-Benutzerkopie</translation>
    </message>
    <message>
        <source>The kernel has no addresses of the program: it reads the program&apos;s tables and maps its page by kmap_atomic.</source>
        <translation>Der Kernel hat keine Adressen des Programms: Er liest dessen Tabellen und blendet die Seite mit kmap_atomic ein.</translation>
    </message>
    <message>
        <source>EMS page frame</source>
        <translation>EMS-Page-Frame</translation>
    </message>
    <message>
        <source>INT 67h writes a bank register, and the page frame shows another page.</source>
        <translation>INT 67h schreibt ein Bankregister, und der Page Frame zeigt eine andere Seite.</translation>
    </message>
    <message>
        <source>copy to the program (copy_page_to_iter)</source>
        <translation>Kopie zum Programm (copy_page_to_iter)</translation>
    </message>
    <message>
        <source>copy from the program (copy_page_from_iter_atomic)</source>
        <translation>Kopie vom Programm (copy_page_from_iter_atomic)</translation>
    </message>
    <message>
        <source>second look at a page that a short read has not used up (copy_page_to_iter)</source>
        <translation>zweiter Blick auf eine Seite, die ein kurzes Lesen nicht aufgebraucht hat (copy_page_to_iter)</translation>
    </message>
    <message>
        <source>zeroing of a page when it is allocated (kernel_init_pages)</source>
        <translation>Löschen einer Seite beim Belegen (kernel_init_pages)</translation>
    </message>
    <message>
        <source>zeroing around the first, partial write to a page (zero_user_segments)</source>
        <translation>Löschen um das erste, teilweise Schreiben einer Seite (zero_user_segments)</translation>
    </message>
    <message>
        <source>loop device: page of the file behind it (copy_page_to_iter)</source>
        <translation>Loop-Gerät: Seite der Datei dahinter (copy_page_to_iter)</translation>
    </message>
    <message>
        <source>loop device: page that is to be filled (iov_iter)</source>
        <translation>Loop-Gerät: zu füllende Seite (iov_iter)</translation>
    </message>
    <message>
        <source>fault on the buffer: page table read (pte_offset_map)</source>
        <translation>Fehler beim Puffer: Seitentabelle gelesen (pte_offset_map)</translation>
    </message>
    <message>
        <source>fault on the buffer: new page zeroed (kernel_init_pages)</source>
        <translation>Fehler beim Puffer: neue Seite gelöscht (kernel_init_pages)</translation>
    </message>
    <message>
        <source>fault on the buffer: entry written (pte_offset_map_lock)</source>
        <translation>Fehler beim Puffer: Eintrag geschrieben (pte_offset_map_lock)</translation>
    </message>
    <message>
        <source>OUT to the bank register of physical page {}: one instruction.</source>
        <translation>OUT auf das Bankregister der physischen Seite {}: ein Befehl.</translation>
    </message>
    <message>
        <source>Physical page {} of the page frame shows {} now.</source>
        <translation>Die physische Seite {} des Page Frame zeigt jetzt {}.</translation>
    </message>
    <message>
        <source>Physical page {} of the page frame is empty now.</source>
        <translation>Die physische Seite {} des Page Frame ist jetzt leer.</translation>
    </message>
    <message>
        <source>Show bank {}: INT 67h, AH = 44h, AL = {}, BX = {}</source>
        <translation>Bank {} zeigen: INT 67h, AH = 44h, AL = {}, BX = {}</translation>
    </message>
    <message>
        <source>The program reads at {}, {}, and finds {}: the address is the same each time, what it shows is bank {}, {}.</source>
        <translation>Das Programm liest bei {}, {}, und findet {}: Die Adresse ist jedes Mal dieselbe, was sie zeigt, ist Bank {}, {}.</translation>
    </message>
    <message>
        <source>there is no expanded memory for {} banks</source>
        <translation>es gibt kein Expanded Memory für {} Bänke</translation>
    </message>
    <message>
        <source>The program has four banks and one window.</source>
        <translation>Das Programm hat vier Bänke und ein Fenster.</translation>
    </message>
    <message>
        <source>How does it reach the first?</source>
        <translation>Wie erreicht es die erste?</translation>
    </message>
    <message>
        <source>The same address is read again.</source>
        <translation>Dieselbe Adresse wird noch einmal gelesen.</translation>
    </message>
    <message>
        <source>Which letter will it be?</source>
        <translation>Welcher Buchstabe wird es sein?</translation>
    </message>
    <message>
        <source>Is what the first bank held still there?</source>
        <translation>Ist noch da, was in der ersten Bank war?</translation>
    </message>
    <message>
        <source>Nothing was copied: a bank keeps what it holds while it is out of sight.</source>
        <translation>Nichts wurde kopiert: Eine Bank behält, was sie enthält, solange sie außer Sicht ist.</translation>
    </message>
    <message>
        <source>kmap() does the same with page-table entries.</source>
        <translation>kmap() tut dasselbe mit Seitentabelleneinträgen.</translation>
    </message>
    <message>
        <source>full flush</source>
        <translation>volle Leerung</translation>
    </message>
    <message>
        <source>full flushes</source>
        <translation>volle Leerungen</translation>
    </message>
    <message>
        <source>page-table entry written</source>
        <translation>Seitentabelleneintrag geschrieben</translation>
    </message>
    <message>
        <source>CR3 write</source>
        <translation>CR3-Schreiben</translation>
    </message>
    <message>
        <source>CR3 writes</source>
        <translation>CR3-Schreiben</translation>
    </message>
    <message>
        <source>PTE store</source>
        <translation>PTE-Schreiben</translation>
    </message>
    <message>
        <source>PTE stores</source>
        <translation>PTE-Schreiben</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>faults</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>walk read</source>
        <translation>Tabellenlesen</translation>
    </message>
    <message>
        <source>walk reads</source>
        <translation>Tabellenlesen</translation>
    </message>
    <message>
        <source>{} more {}</source>
        <translation>{} {} mehr</translation>
    </message>
    <message>
        <source>{} fewer {}</source>
        <translation>{} {} weniger</translation>
    </message>
    <message>
        <source>So far {} needs as much as {}.</source>
        <translation>Bisher braucht {} so viel wie {}.</translation>
    </message>
    <message>
        <source>So far {} needs {} than {}.</source>
        <translation>Bisher braucht {} {} als {}.</translation>
    </message>
    <message>
        <source>The page is in the tables: one bit of the entry, U/S, keeps the program out.</source>
        <translation>Die Seite steht in den Tabellen: Ein Bit des Eintrags, U/S, hält das Programm draußen.</translation>
    </message>
    <message>
        <source>The page is there, but its entry says read-only: the store does not happen.</source>
        <translation>Die Seite ist da, aber ihr Eintrag sagt nur lesbar: Das Speichern findet nicht statt.</translation>
    </message>
    <message>
        <source>The loaded tables lead nowhere from this address: the access stops here.</source>
        <translation>Die geladenen Tabellen führen von dieser Adresse nirgendwohin: Der Zugriff endet hier.</translation>
    </message>
    <message>
        <source>Other tables are loaded: the same address leads to another frame now, or nowhere.</source>
        <translation>Andere Tabellen sind geladen: Dieselbe Adresse führt jetzt zu einem anderen Seitenrahmen oder nirgendwohin.</translation>
    </message>
    <message>
        <source>One end is the program&apos;s own address: its tables are loaded.</source>
        <translation>Ein Ende ist die Adresse des Programms selbst: Seine Tabellen sind geladen.</translation>
    </message>
    <message>
        <source>The other end lies in high memory and has only the address that was lent to it.</source>
        <translation>Das andere Ende liegt im High Memory und hat nur die Adresse, die ihm geliehen wurde.</translation>
    </message>
    <message>
        <source>The other end lies in low memory, which always has an address.</source>
        <translation>Das andere Ende liegt im Low Memory, das immer eine Adresse hat.</translation>
    </message>
    <message>
        <source>Same address, same tables, even the same TLB entry as the program&apos;s: the kernel just uses it.</source>
        <translation>Dieselbe Adresse, dieselben Tabellen, sogar derselbe TLB-Eintrag wie beim Programm: Der Kernel benutzt sie einfach.</translation>
    </message>
    <message>
        <source>Only the mode differs.</source>
        <translation>Nur der Modus ist ein anderer.</translation>
    </message>
    <message>
        <source>Same address, same tables as the program&apos;s: the kernel uses it where the program sees it.</source>
        <translation>Dieselbe Adresse, dieselben Tabellen wie beim Programm: Der Kernel benutzt sie dort, wo das Programm sie sieht.</translation>
    </message>
    <message>
        <source>High memory has no address of its own in the kernel: this page is lent one.</source>
        <translation>High Memory hat im Kernel keine eigene Adresse: Dieser Seite wird eine geliehen.</translation>
    </message>
    <message>
        <source>Nothing is written: the entry stays until somebody needs the slot.</source>
        <translation>Nichts wird geschrieben: Der Eintrag bleibt, bis jemand den Slot braucht.</translation>
    </message>
    <message>
        <source>The address is taken back: until it is lent again, nobody in the kernel reaches this page.</source>
        <translation>Die Adresse wird zurückgenommen: Bis sie wieder verliehen wird, erreicht niemand im Kernel diese Seite.</translation>
    </message>
    <message>
        <source>No entry is written: this page has an address already.</source>
        <translation>Kein Eintrag wird geschrieben: Diese Seite hat schon eine Adresse.</translation>
    </message>
    <message>
        <source>The processor changes its mode, not its tables: every address means what it meant before.</source>
        <translation>Der Prozessor wechselt den Modus, nicht die Tabellen: Jede Adresse bedeutet, was sie vorher bedeutete.</translation>
    </message>
    <message>
        <source>The kernel half comes into sight.</source>
        <translation>Die Kernelhälfte kommt in Sicht.</translation>
    </message>
    <message>
        <source>The user half is the same: the program&apos;s addresses still work.</source>
        <translation>Die Benutzerhälfte ist dieselbe: Die Adressen des Programms gelten weiter.</translation>
    </message>
    <message>
        <source>The kernel has tables of its own: the program&apos;s addresses mean nothing here.</source>
        <translation>Der Kernel hat eigene Tabellen: Die Adressen des Programms bedeuten hier nichts.</translation>
    </message>
    <message>
        <source>The program&apos;s addresses mean nothing in these tables: its page, too, is reached by an address of the kernel&apos;s.</source>
        <translation>In diesen Tabellen bedeuten die Adressen des Programms nichts: Auch seine Seite wird über eine Adresse des Kernels erreicht.</translation>
    </message>
    <message>
        <source>In user mode the kernel half is nearly empty: there is nothing to look at.</source>
        <translation>Im Benutzermodus ist die Kernelhälfte fast leer: Es gibt nichts anzusehen.</translation>
    </message>
    <message>
        <source>It faults in any case.</source>
        <translation>Ein Fehler kommt in jedem Fall.</translation>
    </message>
    <message>
        <source>Is there an entry that a processor could look at on the way?</source>
        <translation>Gibt es einen Eintrag, den ein Prozessor unterwegs ansehen könnte?</translation>
    </message>
    <message>
        <source>Does the program notice?</source>
        <translation>Merkt das Programm es?</translation>
    </message>
    <message>
        <source>The tables say another frame now.</source>
        <translation>Die Tabellen nennen jetzt einen anderen Seitenrahmen.</translation>
    </message>
    <message>
        <source>Which letter does it find?</source>
        <translation>Welchen Buchstaben findet es?</translation>
    </message>
    <message>
        <source>Each node must lead to the next one.</source>
        <translation>Jeder Knoten muss zum nächsten führen.</translation>
    </message>
    <message>
        <source>What can it store for that?</source>
        <translation>Was kann er dafür speichern?</translation>
    </message>
    <message>
        <source>Whose page does it show now?</source>
        <translation>Wessen Seite zeigt es jetzt?</translation>
    </message>
    <message>
        <source>Copy one such page to another: copy_highpage()</source>
        <translation>Eine solche Seite in eine andere kopieren: copy_highpage()</translation>
    </message>
    <message>
        <source>How many addresses does it take at once?</source>
        <translation>Wie viele Adressen braucht das auf einmal?</translation>
    </message>
    <message>
        <source>Two at once: source and target, each with a slot of its own.</source>
        <translation>Zwei auf einmal: Quelle und Ziel, jede mit eigenem Slot.</translation>
    </message>
    <message>
        <source>{} page-table entries written, {} INVLPG.</source>
        <translation>{} geschriebene Seitentabelleneinträge, {} INVLPG.</translation>
    </message>
    <message>
        <source>Both have addresses for good: no slot is needed, no entry is written.</source>
        <translation>Beide haben dauerhaft Adressen: Kein Slot wird gebraucht, kein Eintrag geschrieben.</translation>
    </message>
    <message>
        <source>{} runs, and an interrupt arrives</source>
        <translation>{} läuft, und ein Interrupt kommt</translation>
    </message>
    <message>
        <source>The driver needs a node in low memory and the first process&apos;s page.</source>
        <translation>Der Treiber braucht einen Knoten im Low Memory und die Seite des ersten Prozesses.</translation>
    </message>
    <message>
        <source>Which one can it reach?</source>
        <translation>Was davon erreicht er?</translation>
    </message>
    <message>
        <source>Low memory still answers: node {} is read at the address that it always has.</source>
        <translation>Low Memory antwortet weiter: Knoten {} wird bei der Adresse gelesen, die er immer hat.</translation>
    </message>
    <message>
        <source>The first process&apos;s address there: {}</source>
        <translation>Die Adresse des ersten Prozesses dort: {}</translation>
    </message>
    <message>
        <source>It reads {}, which is not the first process&apos;s.</source>
        <translation>Dort steht {}, was nicht dem ersten Prozess gehört.</translation>
    </message>
    <message>
        <source>It means nothing while {} runs: EFAULT.</source>
        <translation>Sie bedeutet nichts, solange {} läuft: EFAULT.</translation>
    </message>
    <message>
        <source>An interrupt that needs the page must have its frame, and map that.</source>
        <translation>Ein Interrupt, der die Seite braucht, muss ihren Seitenrahmen haben und den einblenden.</translation>
    </message>
    <message>
        <source>the page has no table</source>
        <translation>die Seite hat keine Tabelle</translation>
    </message>
    <message>
        <source>there is no memory for a page</source>
        <translation>für eine Seite gibt es keinen Speicher</translation>
    </message>
    <message>
        <source>A page of the program&apos;s, at {}</source>
        <translation>Eine Seite des Programms, bei {}</translation>
    </message>
    <message>
        <source>It holds {}, and a TLB has the translation now: {}.</source>
        <translation>Sie enthält {}, und ein TLB hat die Übersetzung jetzt: {}.</translation>
    </message>
    <message>
        <source>Its page-table entry has an address, too: {}</source>
        <translation>Auch ihr Seitentabelleneintrag hat eine Adresse: {}</translation>
    </message>
    <message>
        <source>The kernel has no direct map of its tables.</source>
        <translation>Der Kernel hat keine Direktabbildung seiner Tabellen.</translation>
    </message>
    <message>
        <source>At which address does it find the entry?</source>
        <translation>Bei welcher Adresse findet er den Eintrag?</translation>
    </message>
    <message>
        <source>A directory entry that leads to the directory itself makes the tables appear among the addresses: the entry of {} is read at {} and is {}.</source>
        <translation>Ein Verzeichniseintrag, der zum Verzeichnis selbst führt, lässt die Tabellen unter den Adressen erscheinen: Der Eintrag von {} wird bei {} gelesen und ist {}.</translation>
    </message>
    <message>
        <source>The walk goes through the directory twice.</source>
        <translation>Der Weg geht zweimal durch das Verzeichnis.</translation>
    </message>
    <message>
        <source>Change it: a store to {}</source>
        <translation>Ihn ändern: ein Speichern nach {}</translation>
    </message>
    <message>
        <source>How many page tables does the kernel have to map for that?</source>
        <translation>Wie viele Seitentabellen muss der Kernel dafür einblenden?</translation>
    </message>
    <message>
        <source>No table is mapped for it, and no frame number is needed: an ordinary store.</source>
        <translation>Keine Tabelle wird dafür eingeblendet, und keine Rahmennummer wird gebraucht: ein gewöhnliches Speichern.</translation>
    </message>
    <message>
        <source>The page is read again</source>
        <translation>Die Seite wird noch einmal gelesen</translation>
    </message>
    <message>
        <source>The entry says another frame now.</source>
        <translation>Der Eintrag nennt jetzt einen anderen Seitenrahmen.</translation>
    </message>
    <message>
        <source>Which letter is read?</source>
        <translation>Welcher Buchstabe wird gelesen?</translation>
    </message>
    <message>
        <source>It still shows {}: the TLB answers, and nobody looks at the tables.</source>
        <translation>Sie zeigt noch {}: Der TLB antwortet, und niemand sieht in die Tabellen.</translation>
    </message>
    <message>
        <source>INVLPG, and once more</source>
        <translation>INVLPG, und noch einmal</translation>
    </message>
    <message>
        <source>Now it shows {}: the tables were read again.</source>
        <translation>Jetzt zeigt sie {}: Die Tabellen wurden neu gelesen.</translation>
    </message>
    <message>
        <source>its page tables are not seen through themselves</source>
        <translation>seine Seitentabellen werden nicht durch sich selbst gesehen</translation>
    </message>
    <message>
        <source>it has no page frame that shows expanded memory</source>
        <translation>es hat keinen Page Frame, der Expanded Memory zeigt</translation>
    </message>
    <message>
        <source>Recursive page tables: change an entry through its own address</source>
        <translation>Rekursive Seitentabellen: einen Eintrag durch seine eigene Adresse ändern</translation>
    </message>
    <message>
        <source>Expanded memory: four banks in turn through one window</source>
        <translation>Expanded Memory: vier Bänke nacheinander durch ein Fenster</translation>
    </message>
    <message>
        <source>an operation that makes sense there</source>
        <translation>eine Operation, die dort Sinn ergibt</translation>
    </message>
    <message>
        <source>the processor is in the kernel: return_to_user or leave_kernel comes first</source>
        <translation>der Prozessor ist im Kernel: Erst kommt return_to_user oder leave_kernel</translation>
    </message>
    <message>
        <source>the processor is in user mode: system_call or interrupt comes first</source>
        <translation>der Prozessor ist im Benutzermodus: Erst kommt system_call oder interrupt</translation>
    </message>
    <message>
        <source>The program goes on.</source>
        <translation>Das Programm läuft weiter.</translation>
    </message>
    <message>
        <source>no system_call and no interrupt came before it</source>
        <translation>kein system_call und kein interrupt kam davor</translation>
    </message>
    <message>
        <source>There is no memory for the page at {}.</source>
        <translation>Für die Seite bei {} gibt es keinen Speicher.</translation>
    </message>
    <message>
        <source>munmap() takes whole pages of a program&apos;s, not {} to {}</source>
        <translation>munmap() nimmt ganze Seiten eines Programms, nicht {} bis {}</translation>
    </message>
    <message>
        <source>{} to {} mean nothing to the program any more.</source>
        <translation>{} bis {} bedeuten dem Programm nichts mehr.</translation>
    </message>
    <message>
        <source>And now, for the same page?</source>
        <translation>Und jetzt, für dieselbe Seite?</translation>
    </message>
    <message>
        <source>Both have the page.</source>
        <translation>Beide haben die Seite.</translation>
    </message>
    <message>
        <source>What does a write do?</source>
        <translation>Was bewirkt ein Schreiben?</translation>
    </message>
    <message>
        <source>Do its pages lie behind each other?</source>
        <translation>Liegen seine Seiten hintereinander?</translation>
    </message>
    <message>
        <source>Does a processor read its tables for that?</source>
        <translation>Liest ein Prozessor dafür seine Tabellen?</translation>
    </message>
    <message>
        <source>Does the TLB still know its page?</source>
        <translation>Kennt der TLB seine Seite noch?</translation>
    </message>
    <message>
        <source>How many page-table entries does it take?</source>
        <translation>Wie viele Seitentabelleneinträge braucht das?</translation>
    </message>
    <message>
        <source>How many pages of data are copied?</source>
        <translation>Wie viele Seiten Daten werden kopiert?</translation>
    </message>
    <message>
        <source>In which memory, and with which address?</source>
        <translation>In welchem Speicher, und mit welcher Adresse?</translation>
    </message>
    <message>
        <source>Is the entry of the page table cleared?</source>
        <translation>Wird der Eintrag der Seitentabelle gelöscht?</translation>
    </message>
    <message>
        <source>Is there another copy?</source>
        <translation>Gibt es noch eine Kopie?</translation>
    </message>
    <message>
        <source>Part of the buffer is not there.</source>
        <translation>Ein Teil des Puffers ist nicht da.</translation>
    </message>
    <message>
        <source>How many bytes will be written?</source>
        <translation>Wie viele Bytes werden geschrieben?</translation>
    </message>
    <message>
        <source>Process B has its byte at this very address.</source>
        <translation>Prozess B hat sein Byte bei genau dieser Adresse.</translation>
    </message>
    <message>
        <source>Can the kernel just load it?</source>
        <translation>Kann der Kernel es einfach laden?</translation>
    </message>
    <message>
        <source>That was the last slot.</source>
        <translation>Das war der letzte Slot.</translation>
    </message>
    <message>
        <source>Who has to be told that the others are used again?</source>
        <translation>Wem muss man sagen, dass die anderen wieder benutzt werden?</translation>
    </message>
    <message>
        <source>The address is the same.</source>
        <translation>Die Adresse ist dieselbe.</translation>
    </message>
    <message>
        <source>Is the byte?</source>
        <translation>Ist es auch das Byte?</translation>
    </message>
    <message>
        <source>The buffer was given back.</source>
        <translation>Der Puffer wurde zurückgegeben.</translation>
    </message>
    <message>
        <source>Does the kernel crash?</source>
        <translation>Stürzt der Kernel ab?</translation>
    </message>
    <message>
        <source>The kernel itself could read there.</source>
        <translation>Der Kernel selbst könnte dort lesen.</translation>
    </message>
    <message>
        <source>May the program make it?</source>
        <translation>Darf das Programm ihn dazu bringen?</translation>
    </message>
    <message>
        <source>The program has never touched its buffer.</source>
        <translation>Das Programm hat seinen Puffer nie angefasst.</translation>
    </message>
    <message>
        <source>What will happen on the way?</source>
        <translation>Was wird unterwegs geschehen?</translation>
    </message>
    <message>
        <source>The program&apos;s address is good only while the program runs.</source>
        <translation>Die Adresse des Programms gilt nur, solange das Programm läuft.</translation>
    </message>
    <message>
        <source>Which one will the kernel use?</source>
        <translation>Welche wird der Kernel benutzen?</translation>
    </message>
    <message>
        <source>Then by which address does the kernel reach the page?</source>
        <translation>Bei welcher Adresse erreicht der Kernel die Seite dann?</translation>
    </message>
    <message>
        <source>Which address does the kernel have for it?</source>
        <translation>Welche Adresse hat der Kernel dafür?</translation>
    </message>
    <message>
        <source>Which address will the kernel use?</source>
        <translation>Welche Adresse wird der Kernel benutzen?</translation>
    </message>
    <message>
        <source>Which addresses will the kernel load from and store to?</source>
        <translation>Von welchen Adressen wird der Kernel laden, und wohin speichern?</translation>
    </message>
    <message>
        <source>Which byte does it find?</source>
        <translation>Welches Byte findet er?</translation>
    </message>
    <message>
        <source>Which letter does the child find?</source>
        <translation>Welchen Buchstaben findet der Kindprozess?</translation>
    </message>
    <message>
        <source>Which tables does the kernel run on: what becomes of CR3?</source>
        <translation>Auf welchen Tabellen läuft der Kernel: Was wird aus CR3?</translation>
    </message>
    <message>
        <source>Which translations may stay?</source>
        <translation>Welche Übersetzungen dürfen bleiben?</translation>
    </message>
    <message>
        <source>It finds {} in {}.</source>
        <translation>Er findet {} in {}.</translation>
    </message>
    <message>
        <source>A user&apos;s address means something only while that process&apos;s tables are loaded: not for another process, not in an interrupt, not for the page cache.</source>
        <translation>Die Adresse eines Programms bedeutet nur etwas, solange die Tabellen dieses Prozesses geladen sind: nicht für einen anderen Prozess, nicht in einem Interrupt, nicht für den Page-Cache.</translation>
    </message>
    <message>
        <source>That took {} entry of a page table.</source>
        <translation>Das brauchte {} Eintrag einer Seitentabelle.</translation>
    </message>
    <message>
        <source>{} entries were written, {} flushes made.</source>
        <translation>{} Einträge wurden geschrieben, {} Leerungen gemacht.</translation>
    </message>
    <message>
        <source>Those of a process stay only where they are told apart (PCID) or no table was changed (4G/4G).</source>
        <translation>Die eines Prozesses bleiben nur, wo sie unterschieden werden (PCID) oder keine Tabelle gewechselt wurde (4G/4G).</translation>
    </message>
    <message>
        <source>A TLB knew the address.</source>
        <translation>Ein TLB kannte die Adresse.</translation>
    </message>
    <message>
        <source>SMAP forbids the kernel a user&apos;s page unless it says that it means it: STAC before, CLAC after.</source>
        <translation>SMAP verbietet dem Kernel eine Benutzerseite, solange er nicht sagt, dass er es ernst meint: STAC davor, CLAC danach.</translation>
    </message>
    <message>
        <source>The address is given back</source>
        <translation>Die Adresse wird zurückgegeben</translation>
    </message>
    <message>
        <source>The kernel wants the same page, for somebody else</source>
        <translation>Der Kernel will dieselbe Seite, für jemand anderen</translation>
    </message>
    <message>
        <source>The program reads its page at {}</source>
        <translation>Das Programm liest seine Seite bei {}</translation>
    </message>
    <message>
        <source>A page in high memory, and three ways to it</source>
        <translation>Eine Seite im High Memory und drei Wege zu ihr</translation>
    </message>
    <message>
        <source>kmalloc(4096, GFP_KERNEL)</source>
        <translation>kmalloc(4096, GFP_KERNEL)</translation>
    </message>
    <message>
        <source>vmalloc(3 pages)</source>
        <translation>vmalloc(3 Seiten)</translation>
    </message>
    <message>
        <source>none here</source>
        <translation>hier keine</translation>
    </message>
    <message>
        <source>lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>there is no file</source>
        <translation>es gibt keine Datei</translation>
    </message>
    <message>
        <source>a text of {} bytes</source>
        <translation>ein Text von {} Byte</translation>
    </message>
    <message>
        <source>neither true nor false</source>
        <translation>weder true noch false</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a file that a session can carry</source>
        <translation>eine Datei, die eine Sitzung mitnehmen kann</translation>
    </message>
    <message>
        <source>is too large for a session file to carry</source>
        <translation>ist zu groß, um in einer Sitzungsdatei mitzugehen</translation>
    </message>
    <message>
        <source>too few or too small</source>
        <translation>zu wenige oder zu kleine</translation>
    </message>
    <message>
        <source>not base64</source>
        <translation>kein base64</translation>
    </message>
    <message>
        <source>letters, digits, + and /, padded with =</source>
        <translation>Buchstaben, Ziffern, + und /, mit = aufgefüllt</translation>
    </message>
    <message>
        <source>there is no file {}</source>
        <translation>es gibt keine Datei {}</translation>
    </message>
    <message>
        <source>file {} belongs to something else</source>
        <translation>Datei {} gehört zu etwas anderem</translation>
    </message>
    <message>
        <source>files of its own</source>
        <translation>eigene Dateien</translation>
    </message>
    <message>
        <source>not enough systems</source>
        <translation>nicht genug Systeme</translation>
    </message>
    <message>
        <source>two or three</source>
        <translation>zwei oder drei</translation>
    </message>
    <message>
        <source>a part such as region:vmalloc or ram:mem_map</source>
        <translation>ein Teil wie region:vmalloc oder ram:mem_map</translation>
    </message>
    <message>
        <source>is not a session</source>
        <translation>ist keine Sitzung</translation>
    </message>
    <message>
        <source>a file with &quot;format&quot;: &quot;{}&quot;</source>
        <translation>eine Datei mit &quot;format&quot;: &quot;{}&quot;</translation>
    </message>
    <message>
        <source>version {} was written by a newer program</source>
        <translation>Version {} wurde von einem neueren Programm geschrieben</translation>
    </message>
    <message>
        <source>there is no version {}</source>
        <translation>es gibt keine Version {}</translation>
    </message>
    <message>
        <source>{} of their files are there</source>
        <translation>{} ihrer Dateien sind da</translation>
    </message>
    <message>
        <source>a sidecar and its pages</source>
        <translation>eine Begleitdatei und ihre Seiten</translation>
    </message>
    <message>
        <source>{} to {} KiB</source>
        <translation>{} bis {} KiB</translation>
    </message>
    <message>
        <source>this is no address</source>
        <translation>das ist keine Adresse</translation>
    </message>
    <message>
        <source>task {} ({} slot)</source>
        <translation>Task {} ({} Slot)</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} und {} weitere</translation>
    </message>
    <message>
        <source>Mappings could not be measured: {}.</source>
        <translation>Einblendungen ließen sich nicht messen: {}.</translation>
    </message>
    <message>
        <source>There is no staircase with huge pages: {}.</source>
        <translation>Es gibt keine Treppe mit großen Seiten: {}.</translation>
    </message>
    <message>
        <source>There is no staircase: {}.</source>
        <translation>Es gibt keine Treppe: {}.</translation>
    </message>
    <message>
        <source>A row could not be measured: {}.</source>
        <translation>Eine Zeile ließ sich nicht messen: {}.</translation>
    </message>
    <message>
        <source>With one processor there is nobody to tell of a changed entry: no row with two threads.</source>
        <translation>Mit einem Prozessor ist niemandem von einem geänderten Eintrag zu sagen: keine Zeile mit zwei Threads.</translation>
    </message>
    <message>
        <source>The thread could not be kept on one processor: figures spread more.</source>
        <translation>Der Thread ließ sich nicht auf einem Prozessor halten: Die Zahlen streuen mehr.</translation>
    </message>
    <message>
        <source>the kernel gave no huge pages</source>
        <translation>der Kernel hat keine großen Seiten gegeben</translation>
    </message>
    <message>
        <source>transparent huge pages {*}</source>
        <translation>Transparent Huge Pages {*}</translation>
    </message>
    <message>
        <source>permanent mapping</source>
        <translation>dauerhafte Abbildung</translation>
    </message>
    <message>
        <source>one 8-byte load from a random page;</source>
        <translation>ein Laden von 8 Byte aus einer zufälligen Seite;</translation>
    </message>
    <message>
        <source>its address was mapped before</source>
        <translation>ihre Adresse war vorher abgebildet</translation>
    </message>
    <message>
        <source>remap one page</source>
        <translation>eine Seite neu abbilden</translation>
    </message>
    <message>
        <source>mmap over the same address, a TLB flush of one page, a page fault at the 8-byte load</source>
        <translation>mmap über dieselbe Adresse, eine TLB-Leerung einer Seite, ein Seitenfehler beim Laden von 8 Byte</translation>
    </message>
    <message>
        <source>unmap, then map</source>
        <translation>ausblenden, dann einblenden</translation>
    </message>
    <message>
        <source>munmap with a TLB flush, mmap, a page fault at the 8-byte load</source>
        <translation>munmap mit TLB-Leerung, mmap, ein Seitenfehler beim Laden von 8 Byte</translation>
    </message>
    <message>
        <source>forbid, then allow</source>
        <translation>verbieten, dann erlauben</translation>
    </message>
    <message>
        <source>mprotect twice with a TLB flush, one 8-byte load of the same page</source>
        <translation>zweimal mprotect mit TLB-Leerung, ein Laden von 8 Byte derselben Seite</translation>
    </message>
    <message>
        <source>64 maps, one flush</source>
        <translation>64 Einblendungen, eine Leerung</translation>
    </message>
    <message>
        <source>a page&apos;s share: mmap, a page fault at the 8-byte load, and 1/64 of one munmap with its flush</source>
        <translation>Anteil einer Seite: mmap, ein Seitenfehler beim Laden von 8 Byte und 1/64 eines munmap mit seiner Leerung</translation>
    </message>
    <message>
        <source>system call alone</source>
        <translation>Systemaufruf allein</translation>
    </message>
    <message>
        <source>getppid: into the kernel and back</source>
        <translation>getppid: in den Kernel und zurück</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>processors</source>
        <translation>Prozessoren</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>ns</source>
        <translation>ns</translation>
    </message>
    <message>
        <source>{}: user lives there already</source>
        <translation>{}: Dort wohnt schon das Programm</translation>
    </message>
    <message>
        <source>{}  ({} bytes)</source>
        <translation>{}  ({} Byte)</translation>
    </message>
    <message>
        <source>3G/1G, 4G/4G, 64-bit</source>
        <translation>3G/1G, 4G/4G, 64 Bit</translation>
    </message>
    <message>
        <source>The buffer is {} to {}; a program&apos;s addresses end at {}: {}</source>
        <translation>Der Puffer reicht von {} bis {}; die Adressen eines Programms enden bei {}: {}</translation>
    </message>
    <message>
        <source>No page table is looked at.</source>
        <translation>Keine Seitentabelle wird angesehen.</translation>
    </message>
</context>
<context>
    <name>vmscope::ComparePage</name>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>vmscope::Document</name>
    <message>
        <source>open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>What was open when the program ended unexpectedly cannot be restored: %1. It is kept as %2.</source>
        <translation>Was offen war, als das Programm unerwartet endete, lässt sich nicht wiederherstellen: %1. Es bleibt als %2 erhalten.</translation>
    </message>
    <message>
        <source>State %1</source>
        <translation>Zustand %1</translation>
    </message>
    <message>
        <source>prepared state</source>
        <translation>vorbereiteter Zustand</translation>
    </message>
</context>
<context>
    <name>vmscope::Guide</name>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
</context>
<context>
    <name>vmscope::LabPage</name>
    <message>
        <source>load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>The lab has no addresses to go to; Layout and Walk have.</source>
        <translation>Das Labor hat keine Adressen, zu denen man gehen könnte; Layout und Walk haben welche.</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Reports (*.pdf)</source>
        <translation>Berichte (*.pdf)</translation>
    </message>
</context>
<context>
    <name>vmscope::MainWindow</name>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
    <message>
        <source>Ask the kernel for memory (K)</source>
        <translation>Den Kernel um Speicher bitten (K)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Larger type and picture; after the largest the smallest</source>
        <translation>Größere Schrift und größeres Bild; nach der größten die kleinste</translation>
    </message>
    <message>
        <source>Light, dark, projector</source>
        <translation>Hell, dunkel, Projektor</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Keys (F1)</source>
        <translation>Tasten (F1)</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation>%1 (Alt+%2)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>Bilder (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Save &amp;table…</source>
        <translation>&amp;Tabelle speichern…</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv *.json)</source>
        <translation>Tabellen (*.csv *.json)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>&amp;Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;inspector</source>
        <translation>&amp;Inspektor kopieren</translation>
    </message>
    <message>
        <source>&amp;Go to address…</source>
        <translation>&amp;Gehe zu Adresse…</translation>
    </message>
    <message>
        <source>More RAM</source>
        <translation>Mehr RAM</translation>
    </message>
    <message>
        <source>Less RAM</source>
        <translation>Weniger RAM</translation>
    </message>
    <message>
        <source>Twice the RAM</source>
        <translation>Doppeltes RAM</translation>
    </message>
    <message>
        <source>Half the RAM</source>
        <translation>Halbes RAM</translation>
    </message>
    <message>
        <source>More for programs</source>
        <translation>Mehr für Programme</translation>
    </message>
    <message>
        <source>More for the kernel</source>
        <translation>Mehr für den Kernel</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Whole picture</source>
        <translation>&amp;Ganzes Bild</translation>
    </message>
    <message>
        <source>Next &amp;theme</source>
        <translation>Nächstes &amp;Thema</translation>
    </message>
    <message>
        <source>&amp;Larger type</source>
        <translation>Größere &amp;Schrift</translation>
    </message>
    <message>
        <source>S&amp;maller type</source>
        <translation>Kleinere S&amp;chrift</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Addresses grow &amp;downwards</source>
        <translation>A&amp;dressen wachsen abwärts</translation>
    </message>
    <message>
        <source>&amp;Reduced motion</source>
        <translation>&amp;Weniger Bewegung</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>&amp;Diagramm</translation>
    </message>
    <message>
        <source>&amp;Kernel panel</source>
        <translation>&amp;Kernelfeld</translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>RAM</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>each system has a split of its own: it is chosen above its picture</source>
        <translation>jedes System hat eine eigene Aufteilung: sie wird über seinem Bild gewählt</translation>
    </message>
    <message>
        <source>split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Go to address</source>
        <translation>Gehe zu Adresse</translation>
    </message>
    <message>
        <source>v:0xc0100000, p:0x100000, pfn:0x38000, a name, or page_offset+5M</source>
        <translation>v:0xc0100000, p:0x100000, pfn:0x38000, ein Name oder page_offset+5M</translation>
    </message>
    <message>
        <source>Parts of the picture, when it has the focus</source>
        <translation>Teile des Bildes, wenn es den Fokus hat</translation>
    </message>
    <message>
        <source>arrow keys, Esc</source>
        <translation>Pfeiltasten, Esc</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Vergrößern am Zeiger</translation>
    </message>
    <message>
        <source>Ctrl+wheel; drag to move</source>
        <translation>Strg+Mausrad; Ziehen zum Bewegen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;System language</source>
        <translation>&amp;Sprache des Systems</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Layout</translation>
    </message>
    <message>
        <source>Where things go</source>
        <translation>Was wo liegt</translation>
    </message>
    <message>
        <source>&amp;Walk</source>
        <translation>&amp;Walk</translation>
    </message>
    <message>
        <source>How an address is translated</source>
        <translation>Wie eine Adresse übersetzt wird</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Verglei&amp;ch</translation>
    </message>
    <message>
        <source>Systems side by side</source>
        <translation>Systeme nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Lernen</translation>
    </message>
    <message>
        <source>&amp;Seven questions</source>
        <translation>&amp;Sieben Fragen</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lektionen</translation>
    </message>
    <message>
        <source>&amp;Next lesson</source>
        <translation>&amp;Nächste Lektion</translation>
    </message>
    <message>
        <source>Lesson &amp;before</source>
        <translation>Lektion da&amp;vor</translation>
    </message>
    <message>
        <source>&amp;Syscall</source>
        <translation>&amp;Syscall</translation>
    </message>
    <message>
        <source>A system call, step by step</source>
        <translation>Ein Systemaufruf, Schritt für Schritt</translation>
    </message>
    <message>
        <source>&amp;Open session, boot log or page tables…</source>
        <translation>Sitzung, Boot-Log oder Seitentabellen ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save session</source>
        <translation>Sitzung &amp;speichern</translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation>Sitzung speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save &amp;picture…</source>
        <translation>&amp;Bild speichern…</translation>
    </message>
    <message>
        <source>Open a session, a boot log with files of /proc, or page tables</source>
        <translation>Eine Sitzung, ein Boot-Log mit Dateien aus /proc oder Seitentabellen öffnen</translation>
    </message>
    <message>
        <source>&amp;Talk</source>
        <translation>&amp;Vortrag</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Vorführen</translation>
    </message>
    <message>
        <source>Prepare this &amp;state</source>
        <translation>Diesen &amp;Zustand vorbereiten</translation>
    </message>
    <message>
        <source>Prepared states, &amp;list</source>
        <translation>Vorbereitete Zustände, &amp;Liste</translation>
    </message>
    <message>
        <source>&amp;Next prepared state</source>
        <translation>&amp;Nächster vorbereiteter Zustand</translation>
    </message>
    <message>
        <source>P&amp;revious prepared state</source>
        <translation>V&amp;origer vorbereiteter Zustand</translation>
    </message>
    <message>
        <source>&amp;Again as prepared</source>
        <translation>&amp;Wieder wie vorbereitet</translation>
    </message>
    <message>
        <source>First prepared state; up to 9 the others</source>
        <translation>Erster vorbereiteter Zustand; bis 9 die anderen</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>Sessions (*.vmscope)</source>
        <translation>Sitzungen (*.vmscope)</translation>
    </message>
    <message>
        <source>Restored what was open when the program ended unexpectedly.</source>
        <translation>Wiederhergestellt ist, was offen war, als das Programm unerwartet endete.</translation>
    </message>
    <message>
        <source>Start fresh</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>kmap la&amp;b</source>
        <translation>kmap-La&amp;bor</translation>
    </message>
    <message>
        <source>What temporary mappings cost under load</source>
        <translation>Was vorübergehende Einblendungen unter Last kosten</translation>
    </message>
</context>
<context>
    <name>vmscope::PreparedStates</name>
    <message>
        <source>prepare a state</source>
        <translation>Zustand vorbereiten</translation>
    </message>
    <message>
        <source>rename a prepared state</source>
        <translation>vorbereiteten Zustand umbenennen</translation>
    </message>
    <message>
        <source>notes of a prepared state</source>
        <translation>Notizen eines vorbereiteten Zustands</translation>
    </message>
    <message>
        <source>move a prepared state</source>
        <translation>vorbereiteten Zustand verschieben</translation>
    </message>
    <message>
        <source>remove a prepared state</source>
        <translation>vorbereiteten Zustand entfernen</translation>
    </message>
</context>
<context>
    <name>vmscope::Presentation</name>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>vmscope::Session</name>
    <message>
        <source>open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>vmscope::Stepper</name>
    <message>
        <source>Stopped: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>Choose what to stop at first.</source>
        <translation>Wählen Sie zuerst, wobei angehalten wird.</translation>
    </message>
    <message>
        <source>No further %1 in this scenario.</source>
        <translation>In diesem Szenario kommt nicht mehr: %1.</translation>
    </message>
</context>
<context>
    <name>vmscope::SyscallPage</name>
    <message>
        <source>One step on</source>
        <translation>Einen Schritt weiter</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>Over the parts of a step</source>
        <translation>Über die Teile eines Schritts hinweg</translation>
    </message>
    <message>
        <source>Out of what a step is a part of</source>
        <translation>Heraus aus dem, wovon ein Schritt Teil ist</translation>
    </message>
    <message>
        <source>To the first step</source>
        <translation>Zum ersten Schritt</translation>
    </message>
    <message>
        <source>To the last step</source>
        <translation>Zum letzten Schritt</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Run to what it stops at</source>
        <translation>Weiter bis zum Haltepunkt</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>%1 is no virtual address: here addresses are walked.</source>
        <translation>%1 ist keine virtuelle Adresse: Hier werden Adressen verfolgt.</translation>
    </message>
</context>
<context>
    <name>vmscope::WalkPage</name>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>vmscope::Walker</name>
    <message>
        <source>No processor loads this CR3: an entry of its first table has a reserved bit set.</source>
        <translation>Kein Prozessor lädt dieses CR3: Ein Eintrag seiner ersten Tabelle hat ein reserviertes Bit gesetzt.</translation>
    </message>
    <message>
        <source>These tables use NX, which a %1 does not have: where an entry has that bit set, it faults. Choose another processor.</source>
        <translation>Diese Tabellen benutzen NX, das ein %1 nicht hat: Wo ein Eintrag dieses Bit gesetzt hat, gibt es einen Fehler. Wählen Sie einen anderen Prozessor.</translation>
    </message>
</context>
<context>
    <name>vmscope::views::AliasList</name>
    <message>
        <source>v %1   %2 page, %3, %4   (%5)</source>
        <translation>v %1   %2-Seite, %3, %4   (%5)</translation>
    </message>
    <message>
        <source>programs too</source>
        <translation>auch Programme</translation>
    </message>
    <message>
        <source>kernel only</source>
        <translation>nur Kernel</translation>
    </message>
    <message>
        <source>writable</source>
        <translation>beschreibbar</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>No address leads to p %1: the kernel must map it first</source>
        <translation>Keine Adresse führt zu p %1: Der Kernel muss sie erst einblenden</translation>
    </message>
    <message>
        <source>One address leads to p %1</source>
        <translation>Eine Adresse führt zu p %1</translation>
    </message>
    <message>
        <source>%1 addresses lead to p %2</source>
        <translation>%1 Adressen führen zu p %2</translation>
    </message>
    <message>
        <source>The first %1 addresses that lead to p %2</source>
        <translation>Die ersten %1 Adressen, die zu p %2 führen</translation>
    </message>
    <message>
        <source>Addresses that lead to the frame</source>
        <translation>Adressen, die zum Seitenrahmen führen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the list of addresses</source>
        <translation>Die Liste der Adressen schließen</translation>
    </message>
</context>
<context>
    <name>vmscope::views::AlignedOutline</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>vmscope::views::AnswerStrip</name>
    <message>
        <source>The lesson</source>
        <translation>Die Lektion</translation>
    </message>
    <message>
        <source>The lesson that says more</source>
        <translation>Die Lektion, die mehr sagt</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Alle Fragen</translation>
    </message>
    <message>
        <source>Back to all questions (F2)</source>
        <translation>Zurück zu allen Fragen (F2)</translation>
    </message>
    <message>
        <source>Close the answer</source>
        <translation>Die Antwort schließen</translation>
    </message>
    <message>
        <source>▸ Try next: %1</source>
        <translation>▸ Als Nächstes: %1</translation>
    </message>
</context>
<context>
    <name>vmscope::views::ChangeCard</name>
    <message>
        <source>Changed in this step</source>
        <translation>In diesem Schritt geändert</translation>
    </message>
    <message>
        <source>Go to the Walk workspace, at this address</source>
        <translation>Zum Arbeitsbereich Walk, bei dieser Adresse</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Nothing comes in, nothing goes.</source>
        <translation>Nichts kommt hinzu, nichts geht.</translation>
    </message>
    <message>
        <source>What will change?</source>
        <translation>Was wird sich ändern?</translation>
    </message>
    <message>
        <source>Nothing: no table, no register, no byte.</source>
        <translation>Nichts: keine Tabelle, kein Register, kein Byte.</translation>
    </message>
</context>
<context>
    <name>vmscope::views::CompareBar</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>%1; on %2</source>
        <translation>%1; auf %2</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>%1 systems side by side</source>
        <translation>%1 Systeme nebeneinander</translation>
    </message>
    <message>
        <source>RAM</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>number of systems</source>
        <translation>Anzahl der Systeme</translation>
    </message>
</context>
<context>
    <name>vmscope::views::CompareColumn</name>
    <message>
        <source>%1, column %2</source>
        <translation>%1, Spalte %2</translation>
    </message>
    <message>
        <source>Show in Layout</source>
        <translation>In Layout zeigen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Split between user and kernel</source>
        <translation>Aufteilung zwischen Benutzer und Kernel</translation>
    </message>
    <message>
        <source>Kernel window and physical memory</source>
        <translation>Kernelfenster und physischer Speicher</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>to Layout</source>
        <translation>zu Layout</translation>
    </message>
    <message>
        <source>Look at this system in Layout (Enter in its picture)</source>
        <translation>Dieses System in Layout ansehen (Eingabe in seinem Bild)</translation>
    </message>
    <message>
        <source>as in Layout</source>
        <translation>wie in Layout</translation>
    </message>
    <message>
        <source>Split, user / kernel</source>
        <translation>Aufteilung, Benutzer / Kernel</translation>
    </message>
    <message>
        <source>split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>vmscope::views::CompareWorkspace</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 ist %2.</translation>
    </message>
</context>
<context>
    <name>vmscope::views::ControlBar</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>RAM</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>Split between user and kernel</source>
        <translation>Aufteilung zwischen Benutzer und Kernel</translation>
    </message>
    <message>
        <source>S&amp;plit</source>
        <translation>Auf&amp;teilung</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>user mode</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>The tables while a program runs</source>
        <translation>Die Tabellen, während ein Programm läuft</translation>
    </message>
    <message>
        <source>kernel mode</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>The tables while the kernel runs</source>
        <translation>Die Tabellen, während der Kernel läuft</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Swaps the user half; the kernel half stays</source>
        <translation>Tauscht die Benutzerhälfte; die Kernelhälfte bleibt</translation>
    </message>
    <message>
        <source>process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>more…</source>
        <translation>mehr…</translation>
    </message>
    <message>
        <source>HIGHMEM, isolation, kernel options, NR_CPUS, page records, processor, machine</source>
        <translation>HIGHMEM, Isolation, Kerneloptionen, NR_CPUS, Seitendeskriptoren, Prozessor, Maschine</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>%1 knows at most %2 of RAM; it is %3 now</source>
        <translation>%1 kennt höchstens %2 RAM; es sind jetzt %3</translation>
    </message>
    <message>
        <source>%1 with the split %2; it is %3 now</source>
        <translation>%1 mit der Aufteilung %2; sie ist jetzt %3</translation>
    </message>
    <message>
        <source>split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>%1 · more systems…</source>
        <translation>%1 · mehr Systeme…</translation>
    </message>
    <message>
        <source>More systems; now %1</source>
        <translation>Mehr Systeme; jetzt %1</translation>
    </message>
    <message>
        <source>%1. All versions and other systems</source>
        <translation>%1. Alle Versionen und andere Systeme</translation>
    </message>
    <message>
        <source>In real mode programs share all addresses</source>
        <translation>Im Real Mode teilen sich Programme alle Adressen</translation>
    </message>
</context>
<context>
    <name>vmscope::views::CostBars</name>
    <message>
        <source>Cost of one mapped access</source>
        <translation>Kosten eines eingeblendeten Zugriffs</translation>
    </message>
    <message>
        <source>then nobody can go on</source>
        <translation>dann kann niemand weiter</translation>
    </message>
    <message>
        <source>not possible: %1</source>
        <translation>nicht möglich: %1</translation>
    </message>
    <message>
        <source>outlines: the pinned run</source>
        <translation>Umrisse: der angeheftete Lauf</translation>
    </message>
    <message>
        <source>model, not measured</source>
        <translation>Modell, nicht gemessen</translation>
    </message>
    <message>
        <source>%1 an operation: map, touch, unmap</source>
        <translation>%1 je Operation: einblenden, anfassen, ausblenden</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1: %2 an operation</source>
        <translation>%1: %2 je Operation</translation>
    </message>
    <message>
        <source>%1
%2: %3, %4</source>
        <translation>%1
%2: %3, %4</translation>
    </message>
    <message>
        <source>%1
pinned: %2</source>
        <translation>%1
angeheftet: %2</translation>
    </message>
</context>
<context>
    <name>vmscope::views::CostCard</name>
    <message>
        <source>CR3 writes</source>
        <translation>CR3-Schreiben</translation>
    </message>
    <message>
        <source>PTE stores</source>
        <translation>PTE-Schreiben</translation>
    </message>
    <message>
        <source>INVLPG</source>
        <translation>INVLPG</translation>
    </message>
    <message>
        <source>full flushes</source>
        <translation>volle Leerungen</translation>
    </message>
    <message>
        <source>IPIs</source>
        <translation>IPIs</translation>
    </message>
    <message>
        <source>faults</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>walk reads</source>
        <translation>Tabellenlesen</translation>
    </message>
    <message>
        <source>model cycles</source>
        <translation>Modelltakte</translation>
    </message>
    <message>
        <source>No cost so far.</source>
        <translation>Bisher keine Kosten.</translation>
    </message>
    <message>
        <source>So far: %1.</source>
        <translation>Bisher: %1.</translation>
    </message>
    <message>
        <source>Cost so far</source>
        <translation>Kosten bisher</translation>
    </message>
    <message>
        <source>mapping</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>Giving the page an address and taking it back</source>
        <translation>Der Seite eine Adresse geben und zurücknehmen</translation>
    </message>
    <message>
        <source>Serving page faults</source>
        <translation>Seitenfehler bedienen</translation>
    </message>
    <message>
        <source>The way in, look-ups and the copy too</source>
        <translation>Auch der Weg hinein, Nachschlagen und Kopieren</translation>
    </message>
    <message>
        <source>Model cycles: what the look-ups, INVLPG and CR3 writes cost on a %1; values of the model, no measurement.</source>
        <translation>Modelltakte: was Nachschlagen, INVLPG und CR3-Schreiben auf einem %1 kosten; Werte des Modells, keine Messung.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name, figure</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>vmscope::views::CostCurves</name>
    <message>
        <source>… as it grows</source>
        <translation>… wenn es wächst</translation>
    </message>
    <message>
        <source>What grows</source>
        <translation>Was wächst</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Achse</translation>
    </message>
    <message>
        <source>Click a value, or press Left and Right, to set the controls to it</source>
        <translation>Klicken Sie auf einen Wert, oder drücken Sie Links und Rechts, um die Regler darauf zu stellen</translation>
    </message>
    <message>
        <source>The curve goes over %1</source>
        <translation>Die Kurve läuft über %1</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>A linear axis of cost</source>
        <translation>Eine lineare Kostenachse</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>A logarithmic axis of cost</source>
        <translation>Eine logarithmische Kostenachse</translation>
    </message>
    <message>
        <source>%1 an operation</source>
        <translation>%1 je Operation</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 ± %3, %4 operations a second</source>
        <translation>%1: %2 ± %3, %4 Operationen je Sekunde</translation>
    </message>
</context>
<context>
    <name>vmscope::views::CostSpread</name>
    <message>
        <source>How costs of single operations spread</source>
        <translation>Wie sich Kosten einzelner Operationen verteilen</translation>
    </message>
    <message>
        <source>cost of one operation, logarithmic</source>
        <translation>Kosten einer Operation, logarithmisch</translation>
    </message>
    <message>
        <source>% of operations</source>
        <translation>% der Operationen</translation>
    </message>
    <message>
        <source>%1: mean %2, median %3, p99 %4, p99.9 %5</source>
        <translation>%1: Mittel %2, Median %3, p99 %4, p99.9 %5</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%1: %2 of operations</source>
        <translation>%1: %2 der Operationen</translation>
    </message>
</context>
<context>
    <name>vmscope::views::Counters</name>
    <message>
        <source>Number of processes</source>
        <translation>Anzahl der Prozesse</translation>
    </message>
    <message>
        <source>one record per page of RAM, read by the kernel</source>
        <translation>ein Deskriptor je Seite RAM, vom Kernel gelesen</translation>
    </message>
    <message>
        <source>page tables  </source>
        <translation>Seitentabellen  </translation>
    </message>
    <message>
        <source>one entry per mapped page, read by the MMU</source>
        <translation>ein Eintrag je abgebildeter Seite, von der MMU gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) of %1</source>
        <translation>
            <numerusform>%n Prozess zu %1</numerusform>
            <numerusform>%n Prozesse zu %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vmscope::views::FigureList</name>
    <message>
        <source> (differs)</source>
        <translation> (verschieden)</translation>
    </message>
</context>
<context>
    <name>vmscope::views::FrameCard</name>
    <message>
        <source>only after kmap</source>
        <translation>erst nach kmap</translation>
    </message>
    <message>
        <source>only once it maps the page in its tables</source>
        <translation>erst wenn er die Seite in seine Tabellen einblendet</translation>
    </message>
    <message>
        <source>No address leads to it. The kernel gets one %1.</source>
        <translation>Keine Adresse führt dorthin. Der Kernel bekommt eine %1.</translation>
    </message>
    <message>
        <source>&lt;tr&gt;&lt;td&gt;and %1 more&lt;/td&gt;&lt;/tr&gt;</source>
        <translation>&lt;tr&gt;&lt;td&gt;und %1 weitere&lt;/td&gt;&lt;/tr&gt;</translation>
    </message>
    <message>
        <source>&lt;tr&gt;&lt;td colspan=2&gt;the kernel: %1&lt;/td&gt;&lt;/tr&gt;</source>
        <translation>&lt;tr&gt;&lt;td colspan=2&gt;der Kernel: %1&lt;/td&gt;&lt;/tr&gt;</translation>
    </message>
    <message>
        <source>Addresses of the page frame</source>
        <translation>Adressen des Seitenrahmens</translation>
    </message>
    <message>
        <source>An address: walk it</source>
        <translation>Eine Adresse: ihren Weg gehen</translation>
    </message>
    <message>
        <source>Close (Esc in the picture)</source>
        <translation>Schließen (Esc im Bild)</translation>
    </message>
    <message>
        <source>No frame</source>
        <translation>Kein Seitenrahmen</translation>
    </message>
    <message>
        <source>Frame 0x%1</source>
        <translation>Seitenrahmen 0x%1</translation>
    </message>
    <message>
        <source>high memory, %1</source>
        <translation>High Memory, %1</translation>
    </message>
    <message>
        <source>low memory, %1</source>
        <translation>Low Memory, %1</translation>
    </message>
</context>
<context>
    <name>vmscope::views::GraphView</name>
    <message>
        <source>The page tables as a graph</source>
        <translation>Die Seitentabellen als Graph</translation>
    </message>
    <message>
        <source>. Arrow keys go from box to box, Enter walks there.</source>
        <translation>. Pfeiltasten gehen von Kasten zu Kasten, Eingabe geht dorthin.</translation>
    </message>
</context>
<context>
    <name>vmscope::views::GrowthChart</name>
    <message>
        <source>What fills low memory as RAM grows</source>
        <translation>Was Low Memory füllt, wenn RAM wächst</translation>
    </message>
    <message>
        <source>What fills low memory as RAM grows (MiB)</source>
        <translation>Was Low Memory füllt, wenn RAM wächst (MiB)</translation>
    </message>
    <message>
        <source>each mark doubles RAM</source>
        <translation>jeder Strich verdoppelt RAM</translation>
    </message>
    <message>
        <source>dots: real kernels, measured.   Each mark doubles RAM</source>
        <translation>Punkte: echte Kernel, gemessen.   Jeder Strich verdoppelt RAM</translation>
    </message>
    <message>
        <source>left for the kernel and programs</source>
        <translation>übrig für Kernel und Programme</translation>
    </message>
    <message>
        <source>mem_map</source>
        <translation>mem_map</translation>
    </message>
    <message>
        <source>does not boot ›</source>
        <translation>startet nicht ›</translation>
    </message>
    <message>
        <source>mapped</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>%1 of RAM: %2 left, mem_map %3, other fixed %4, lost %5; %6 mapped</source>
        <translation>%1 RAM: %2 übrig, mem_map %3, anderes Festes %4, verloren %5; %6 abgebildet</translation>
    </message>
</context>
<context>
    <name>vmscope::views::HeldList</name>
    <message>
        <source>frames 0x%1 to 0x%2</source>
        <translation>Rahmen 0x%1 bis 0x%2</translation>
    </message>
    <message>
        <source>What is held</source>
        <translation>Was vergeben ist</translation>
    </message>
    <message>
        <source>Delete gives the chosen one back</source>
        <translation>Entf gibt das Gewählte zurück</translation>
    </message>
    <message>
        <source>Give %1 back (Delete)</source>
        <translation>%1 zurückgeben (Entf)</translation>
    </message>
</context>
<context>
    <name>vmscope::views::HostCard</name>
    <message>
        <source>The same idea, measured on this processor</source>
        <translation>Dieselbe Idee, auf diesem Prozessor gemessen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Measure on this machine what mapping costs beside memory that is mapped for good</source>
        <translation>Auf dieser Maschine messen, was Einblenden neben dauerhaft abgebildetem Speicher kostet</translation>
    </message>
    <message>
        <source>Measuring: %1 %</source>
        <translation>Messung läuft: %1 %</translation>
    </message>
    <message>
        <source>Ratios to one load from memory that is mapped for good. Each other row includes system calls and page faults, which kmap inside a kernel does not.</source>
        <translation>Verhältnisse zu einem Laden aus dauerhaft abgebildetem Speicher. Jede andere Zeile schließt Systemaufrufe und Seitenfehler ein, die kmap in einem Kernel nicht hat.</translation>
    </message>
    <message>
        <source>The machine was quiet: the figures are its own.</source>
        <translation>Die Maschine war ruhig: Die Zahlen sind ihre eigenen.</translation>
    </message>
    <message>
        <source>The machine was busy: other programs are part of the figures, and interrupts of other processors may be missing.</source>
        <translation>Die Maschine war beschäftigt: Andere Programme stecken in den Zahlen, und Interrupts anderer Prozessoren können fehlen.</translation>
    </message>
    <message>
        <source>System calls and page faults are included, which kmap inside a kernel does not need.</source>
        <translation>Systemaufrufe und Seitenfehler sind dabei, die kmap in einem Kernel nicht braucht.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Noch einmal messen</translation>
    </message>
</context>
<context>
    <name>vmscope::views::HostTable</name>
    <message>
        <source>%1: %2 the permanent mapping</source>
        <translation>%1: %2-mal die dauerhafte Abbildung</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>%1 ± %2 %</source>
        <translation>%1 ± %2 %</translation>
    </message>
    <message>
        <source>Not measured yet. It takes about three seconds; the quieter the machine, the better.</source>
        <translation>Noch nicht gemessen. Es dauert etwa drei Sekunden; je ruhiger die Maschine, desto besser.</translation>
    </message>
    <message>
        <source>%1: %2.
Median of %3 samples, quartiles %4 and %5</source>
        <translation>%1: %2.
Median aus %3 Proben, Quartile %4 und %5</translation>
    </message>
</context>
<context>
    <name>vmscope::views::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Switch HIGHMEM on</source>
        <translation>HIGHMEM einschalten</translation>
    </message>
    <message>
        <source>Bytes per page record</source>
        <translation>Byte je Seitendeskriptor</translation>
    </message>
    <message>
        <source>Point at a part of the picture, or click to keep it.</source>
        <translation>Zeigen Sie auf einen Teil des Bildes, oder klicken Sie, um ihn zu behalten.</translation>
    </message>
    <message>
        <source>%1 bytes per page record</source>
        <translation>%1 Byte je Seitendeskriptor</translation>
    </message>
</context>
<context>
    <name>vmscope::views::KernelPanel</name>
    <message>
        <source>pkmap: %1 of %2 slots in use</source>
        <translation>pkmap: %1 von %2 Slots benutzt</translation>
    </message>
    <message>
        <source>slab: %1</source>
        <translation>Slab: %1</translation>
    </message>
    <message>
        <source>page cache: %1</source>
        <translation>Page-Cache: %1</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>What the kernel answered</source>
        <translation>Was der Kernel geantwortet hat</translation>
    </message>
    <message>
        <source>Close (K)</source>
        <translation>Schließen (K)</translation>
    </message>
    <message>
        <source>Close the kernel panel</source>
        <translation>Das Kernelfeld schließen</translation>
    </message>
    <message>
        <source>free #%1</source>
        <translation>#%1 zurückgeben</translation>
    </message>
    <message>
        <source>Worth seeing ▾</source>
        <translation>Sehenswert ▾</translation>
    </message>
    <message>
        <source>Ready-made situations</source>
        <translation>Fertige Situationen</translation>
    </message>
    <message>
        <source>In real mode there is no kernel that hands out memory.</source>
        <translation>Im Real Mode gibt es keinen Kernel, der Speicher verteilt.</translation>
    </message>
    <message>
        <source>This machine does not boot: there is no kernel to ask.</source>
        <translation>Diese Maschine startet nicht: Es gibt keinen Kernel, der zu bitten wäre.</translation>
    </message>
    <message>
        <source>Nothing was asked yet. Enter in a field, or its button, asks the kernel.</source>
        <translation>Noch wurde um nichts gebeten. Eingabe in einem Feld, oder seine Taste, bittet den Kernel.</translation>
    </message>
</context>
<context>
    <name>vmscope::views::LabBar</name>
    <message>
        <source>Run</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Run the load again, with more repetitions (Ctrl+R)</source>
        <translation>Die Last noch einmal laufen lassen, mit mehr Wiederholungen (Strg+R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop the run; what is complete stays</source>
        <translation>Den Lauf anhalten; was fertig ist, bleibt</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Keep this run in sight, and compare others with it</source>
        <translation>Diesen Lauf im Blick behalten und andere mit ihm vergleichen</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>One page as PDF: set-up, plots, figures, versions</source>
        <translation>Eine Seite als PDF: Aufbau, Kurven, Zahlen, Versionen</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>own load</source>
        <translation>eigene Last</translation>
    </message>
    <message>
        <source>Loads from theory and history</source>
        <translation>Lasten aus Theorie und Geschichte</translation>
    </message>
    <message>
        <source>%1
Source: %2</source>
        <translation>%1
Quelle: %2</translation>
    </message>
    <message>
        <source>cancelled at %p %</source>
        <translation>abgebrochen bei %p %</translation>
    </message>
    <message>
        <source>%p %</source>
        <translation>%p %</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
</context>
<context>
    <name>vmscope::views::LabWorkspace</name>
    <message>
        <source>Shown here</source>
        <translation>Hier gezeigt</translation>
    </message>
    <message>
        <source>this processor</source>
        <translation>dieser Prozessor</translation>
    </message>
    <message>
        <source>its TLB</source>
        <translation>sein TLB</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>over time</source>
        <translation>im Lauf der Zeit</translation>
    </message>
    <message>
        <source>what grows</source>
        <translation>was wächst</translation>
    </message>
    <message>
        <source>load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Not possible: %1</source>
        <translation>Nicht möglich: %1</translation>
    </message>
    <message>
        <source>The run was cancelled before anything came out.</source>
        <translation>Der Lauf wurde abgebrochen, bevor etwas herauskam.</translation>
    </message>
    <message>
        <source>Running …</source>
        <translation>Läuft …</translation>
    </message>
</context>
<context>
    <name>vmscope::views::LayoutView</name>
    <message>
        <source>Address space and physical memory</source>
        <translation>Adressraum und physischer Speicher</translation>
    </message>
    <message>
        <source>Arrow keys select one part after the other, Escape none</source>
        <translation>Pfeiltasten wählen einen Teil nach dem anderen, Esc keinen</translation>
    </message>
</context>
<context>
    <name>vmscope::views::LayoutWorkspace</name>
    <message>
        <source>RAM</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>page record</source>
        <translation>Seitendeskriptor</translation>
    </message>
    <message>
        <source>processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>What will change?</source>
        <translation>Was wird sich ändern?</translation>
    </message>
</context>
<context>
    <name>vmscope::views::LessonPane</name>
    <message>
        <source>Lesson before (Ctrl+Page Up)</source>
        <translation>Lektion davor (Strg+Bild auf)</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>Alle Lektionen</translation>
    </message>
    <message>
        <source>Next lesson (Ctrl+Page Down)</source>
        <translation>Nächste Lektion (Strg+Bild ab)</translation>
    </message>
    <message>
        <source>Close the lesson (L)</source>
        <translation>Die Lektion schließen (L)</translation>
    </message>
    <message>
        <source>Set the page&apos;s state again</source>
        <translation>Zustand dieser Seite neu setzen</translation>
    </message>
    <message>
        <source>The system and the view that this page is about</source>
        <translation>Das System und die Ansicht, um die es auf dieser Seite geht</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Text of the lesson</source>
        <translation>Text der Lektion</translation>
    </message>
    <message>
        <source>Lesson %1 of %2 ▾</source>
        <translation>Lektion %1 von %2 ▾</translation>
    </message>
</context>
<context>
    <name>vmscope::views::LoadControls</name>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>How many processors run the load; each step doubles them</source>
        <translation>Wie viele Prozessoren die Last ausführen; jeder Schritt verdoppelt sie</translation>
    </message>
    <message>
        <source>more…</source>
        <translation>mehr…</translation>
    </message>
    <message>
        <source>More services, the load&apos;s other numbers, and what each event costs</source>
        <translation>Mehr Dienste, die übrigen Zahlen der Last und was jedes Ereignis kostet</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>kernel of the load</source>
        <translation>Kernel der Last</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>uniform, zipf, zipf:S or sequential</source>
        <translation>uniform, zipf, zipf:S oder sequential</translation>
    </message>
    <message>
        <source>Holding</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>none, fixed:NS or exp:NS; with :blocking behind it the task sleeps meanwhile</source>
        <translation>none, fixed:NS oder exp:NS; mit :blocking dahinter schläft der Task währenddessen</translation>
    </message>
    <message>
        <source> %1</source>
        <translation> %1</translation>
    </message>
    <message>
        <source>What each event costs (a model, editable)</source>
        <translation>Was jedes Ereignis kostet (ein Modell, änderbar)</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>One service at least has to be run.</source>
        <translation>Wenigstens ein Dienst muss laufen.</translation>
    </message>
    <message>
        <source>services</source>
        <translation>Dienste</translation>
    </message>
</context>
<context>
    <name>vmscope::views::LogTable</name>
    <message>
        <source>Measured and computed</source>
        <translation>Gemessen und berechnet</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>diese Maschine</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>berechnet</translation>
    </message>
</context>
<context>
    <name>vmscope::views::MorePanel</name>
    <message>
        <source>the kernel&apos;s own</source>
        <translation>das des Kernels</translation>
    </message>
    <message>
        <source>Addresses kept for vmalloc, such as 256M</source>
        <translation>Für vmalloc reservierte Adressen, etwa 256M</translation>
    </message>
    <message>
        <source>RAM to be high memory, such as 512M</source>
        <translation>RAM, das High Memory sein soll, etwa 512M</translation>
    </message>
    <message>
        <source>Use no RAM beyond this, such as 600M</source>
        <translation>Kein RAM jenseits davon nutzen, etwa 600M</translation>
    </message>
    <message>
        <source>Bytes per page record</source>
        <translation>Byte je Seitendeskriptor</translation>
    </message>
    <message>
        <source> B</source>
        <translation> B</translation>
    </message>
    <message>
        <source>Memory of a process</source>
        <translation>Speicher eines Prozesses</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>PC, with a hole below 4 GiB</source>
        <translation>PC, mit einem Loch unter 4 GiB</translation>
    </message>
    <message>
        <source>flat, without holes</source>
        <translation>flach, ohne Löcher</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Isolation</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>isolation</source>
        <translation>Isolation</translation>
    </message>
    <message>
        <source>%1 cannot be built so</source>
        <translation>%1 lässt sich so nicht bauen</translation>
    </message>
    <message>
        <source>4G/4G separates the two by design</source>
        <translation>4G/4G trennt die beiden von sich aus</translation>
    </message>
    <message>
        <source>This kernel has no page-table isolation</source>
        <translation>Dieser Kernel hat keine Seitentabellenisolation</translation>
    </message>
    <message>
        <source>options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>Maschine</translation>
    </message>
</context>
<context>
    <name>vmscope::views::NarrationCard</name>
    <message>
        <source>Think, or let the class vote. Space or → shows what happens.</source>
        <translation>Überlegen Sie, oder lassen Sie abstimmen. Leertaste oder → zeigt, was geschieht.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>vmscope::views::NotesWindow</name>
    <message>
        <source>Page Down, Page Up: on, back · Home: again as prepared · H: hide and reveal · B: black · S: spotlight · P: pen · Z: enlarge · Esc: end</source>
        <translation>Bild ab, Bild auf: weiter, zurück · Pos1: wieder wie vorbereitet · H: verbergen und aufdecken · B: schwarz · S: Scheinwerfer · P: Stift · Z: vergrößern · Esc: Ende</translation>
    </message>
    <message>
        <source>Notes – Vmscope</source>
        <translation>Notizen – Vmscope</translation>
    </message>
    <message>
        <source>This is the last prepared state.</source>
        <translation>Das ist der letzte vorbereitete Zustand.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Als Nächstes: %1</translation>
    </message>
</context>
<context>
    <name>vmscope::views::NoticeBar</name>
    <message>
        <source>Close this line</source>
        <translation>Diese Zeile schließen</translation>
    </message>
</context>
<context>
    <name>vmscope::views::OccupancyPlot</name>
    <message>
        <source>pkmap over the time of the run</source>
        <translation>pkmap im Lauf der Zeit</translation>
    </message>
    <message>
        <source>solid: in use · pale: stale · dashed: all TLBs flushed</source>
        <translation>voll: benutzt · blass: veraltet · gestrichelt: alle TLBs geleert</translation>
    </message>
    <message>
        <source>None of these services has a pkmap</source>
        <translation>Keiner dieser Dienste hat eine pkmap</translation>
    </message>
    <message>
        <source>%1 of simulated time</source>
        <translation>%1 simulierte Zeit</translation>
    </message>
    <message>
        <source>slots</source>
        <translation>Slots</translation>
    </message>
    <message>
        <source>after %1: %2 slots in use, %3 stale, %4 flushes so far</source>
        <translation>nach %1: %2 Slots benutzt, %3 veraltet, %4 Leerungen bisher</translation>
    </message>
</context>
<context>
    <name>vmscope::views::OutlineView</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>vmscope::views::PkmapGrid</name>
    <message>
        <source>pkmap: %1 slots in use, %2 stale</source>
        <translation>pkmap: %1 Slots benutzt, %2 veraltet</translation>
    </message>
    <message>
        <source>TLBs</source>
        <translation>TLBs</translation>
    </message>
    <message>
        <source>A flush empties these TLBs: all processors look up their translations again</source>
        <translation>Eine Leerung leert diese TLBs: Alle Prozessoren schlagen ihre Übersetzungen neu nach</translation>
    </message>
    <message>
        <source>slot %1: free</source>
        <translation>Slot %1: frei</translation>
    </message>
    <message>
        <source>slot %1: stale, mapped but without a user until the next flush</source>
        <translation>Slot %1: veraltet, abgebildet, aber ohne Benutzer bis zur nächsten Leerung</translation>
    </message>
    <message numerus="yes">
        <source>slot %1: in use by %n task(s)</source>
        <translation>
            <numerusform>Slot %1: von %n Task benutzt</numerusform>
            <numerusform>Slot %1: von %n Tasks benutzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vmscope::views::PkmapMachine</name>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>still</source>
        <translation>still</translation>
    </message>
    <message>
        <source>Stop the picture of the machine</source>
        <translation>Das Bild der Maschine anhalten</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>A few events a picture: every map can be seen</source>
        <translation>Wenige Ereignisse je Bild: Jede Einblendung ist zu sehen</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>Hundreds of events a picture: the slots wrap again and again</source>
        <translation>Hunderte Ereignisse je Bild: Die Slots laufen immer wieder um</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>benutzt</translation>
    </message>
    <message>
        <source>stale: unmapped, may still be in a TLB</source>
        <translation>veraltet: ausgeblendet, vielleicht noch in einem TLB</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>last slot taken; TLBs flushed</source>
        <translation>letzter Slot vergeben; TLBs geleert</translation>
    </message>
    <message>
        <source>pkmap</source>
        <translation>pkmap</translation>
    </message>
    <message>
        <source>pkmap: %1 slots</source>
        <translation>pkmap: %1 Slots</translation>
    </message>
    <message>
        <source>This kernel has no pkmap</source>
        <translation>Dieser Kernel hat keine pkmap</translation>
    </message>
    <message>
        <source>kmap is not possible here</source>
        <translation>kmap ist hier nicht möglich</translation>
    </message>
    <message>
        <source>%1 flushes, then the load is done</source>
        <translation>Leerungen: %1, dann ist die Last fertig</translation>
    </message>
    <message>
        <source>%1 flushes so far · slot %2</source>
        <translation>Leerungen bisher: %1 · Slot %2</translation>
    </message>
</context>
<context>
    <name>vmscope::views::PreparedList</name>
    <message>
        <source>Prepared states</source>
        <translation>Vorbereitete Zustände</translation>
    </message>
    <message>
        <source>Enter goes there, F2 renames</source>
        <translation>Eingabe geht dorthin, F2 benennt um</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Notes for this state: only you see them</source>
        <translation>Notizen zu diesem Zustand: Nur Sie sehen sie</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Prepare what is shown (Ctrl+Shift+A)</source>
        <translation>Vorbereiten, was gezeigt wird (Strg+Umschalt+A)</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Earlier (Alt+Up)</source>
        <translation>Früher (Alt+Auf)</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Later (Alt+Down)</source>
        <translation>Später (Alt+Ab)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Another name (F2)</source>
        <translation>Ein anderer Name (F2)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove it (Delete)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
    <message>
        <source>Close (Ctrl+L)</source>
        <translation>Schließen (Strg+L)</translation>
    </message>
    <message>
        <source>Ctrl+%1 goes there</source>
        <translation>Strg+%1 geht dorthin</translation>
    </message>
</context>
<context>
    <name>vmscope::views::PresentBar</name>
    <message>
        <source>RAM</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>%1 RAM</source>
        <translation>%1 RAM</translation>
    </message>
</context>
<context>
    <name>vmscope::views::PresentOverlay</name>
    <message>
        <source>Pen and spotlight</source>
        <translation>Stift und Scheinwerfer</translation>
    </message>
</context>
<context>
    <name>vmscope::views::QuestionRow</name>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Hint for question %1</source>
        <translation>Hinweis zu Frage %1</translation>
    </message>
    <message>
        <source>Question %1, answered</source>
        <translation>Frage %1, beantwortet</translation>
    </message>
    <message>
        <source>Question %1</source>
        <translation>Frage %1</translation>
    </message>
</context>
<context>
    <name>vmscope::views::RamControl</name>
    <message>
        <source>&amp;RAM</source>
        <translation>&amp;RAM</translation>
    </message>
    <message>
        <source>RAM</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>Page Up and Page Down double and halve it</source>
        <translation>Bild auf und Bild ab verdoppeln und halbieren es</translation>
    </message>
    <message>
        <source>RAM, typed</source>
        <translation>RAM, eingetippt</translation>
    </message>
    <message>
        <source>Type a size such as 3.5G</source>
        <translation>Geben Sie eine Größe wie 3.5G ein</translation>
    </message>
    <message>
        <source>RAM: between 1 MiB and 1 TiB, please</source>
        <translation>RAM: bitte zwischen 1 MiB und 1 TiB</translation>
    </message>
</context>
<context>
    <name>vmscope::views::ReachView</name>
    <message>
        <source>Who reaches what, now</source>
        <translation>Wer jetzt was erreicht</translation>
    </message>
    <message>
        <source>Click an address to see how it is translated</source>
        <translation>Klicken Sie auf eine Adresse, um zu sehen, wie sie übersetzt wird</translation>
    </message>
</context>
<context>
    <name>vmscope::views::RequestRows</name>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Ask so often at once</source>
        <translation>So oft auf einmal bitten</translation>
    </message>
    <message>
        <source>until refused</source>
        <translation>bis Ablehnung</translation>
    </message>
    <message>
        <source>Ask again and again until the kernel refuses</source>
        <translation>Immer wieder bitten, bis der Kernel ablehnt</translation>
    </message>
    <message>
        <source>Memory in one piece, from low memory: size of each</source>
        <translation>Speicher am Stück, aus dem Low Memory: Größe je Stück</translation>
    </message>
    <message>
        <source>A page of RAM, without an address: what kind of memory</source>
        <translation>Eine Seite RAM, ohne Adresse: welche Art Speicher</translation>
    </message>
    <message>
        <source>Pages from anywhere behind one stretch of kernel addresses: size of each</source>
        <translation>Seiten von irgendwo hinter einem Stück Kerneladressen: Größe je Stück</translation>
    </message>
    <message>
        <source>Memory of the process that is shown; the program writes an A into each page</source>
        <translation>Speicher des gezeigten Prozesses; das Programm schreibt ein A in jede Seite</translation>
    </message>
    <message>
        <source>read file</source>
        <translation>Datei lesen</translation>
    </message>
    <message>
        <source>Pages of a file, into the page cache: how many</source>
        <translation>Seiten einer Datei, in den Page-Cache: wie viele</translation>
    </message>
    <message>
        <source>%1: what kind of memory</source>
        <translation>%1: welche Art Speicher</translation>
    </message>
    <message>
        <source>%1: how much</source>
        <translation>%1: wie viel</translation>
    </message>
    <message>
        <source>mmap in %1</source>
        <translation>mmap in %1</translation>
    </message>
    <message>
        <source>with frame 0x%1:</source>
        <translation>mit Seitenrahmen 0x%1:</translation>
    </message>
    <message>
        <source>with the last page:</source>
        <translation>mit der letzten Seite:</translation>
    </message>
    <message>
        <source>kmap</source>
        <translation>kmap</translation>
    </message>
    <message>
        <source>Lend the page a kernel address that lasts; may sleep</source>
        <translation>Der Seite eine Kerneladresse leihen, die bleibt; darf schlafen</translation>
    </message>
    <message>
        <source>kmap_local</source>
        <translation>kmap_local</translation>
    </message>
    <message>
        <source>Lend it one for this task or processor alone; never sleeps (kmap_atomic before 5.11)</source>
        <translation>Ihr eine nur für diesen Task oder Prozessor leihen; schläft nie (kmap_atomic vor 5.11)</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>The kernel reads the page&apos;s first byte, if it has an address for it</source>
        <translation>Der Kernel liest das erste Byte der Seite, wenn er eine Adresse dafür hat</translation>
    </message>
    <message>
        <source>write</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>The kernel writes a K into it, if it has an address for it</source>
        <translation>Der Kernel schreibt ein K hinein, wenn er eine Adresse dafür hat</translation>
    </message>
</context>
<context>
    <name>vmscope::views::RunColumn</name>
    <message>
        <source>This system has no such step.</source>
        <translation>Dieses System hat keinen solchen Schritt.</translation>
    </message>
</context>
<context>
    <name>vmscope::views::StaircasePlot</name>
    <message>
        <source>This processor&apos;s TLB: loads over a growing working set</source>
        <translation>Der TLB dieses Prozessors: Laden über eine wachsende Arbeitsmenge</translation>
    </message>
    <message>
        <source>solid: pages of 4 KiB · dashed: huge pages</source>
        <translation>durchgezogen: Seiten zu 4 KiB · gestrichelt: große Seiten</translation>
    </message>
    <message>
        <source>Not measured yet: see This processor</source>
        <translation>Noch nicht gemessen: siehe „dieser Prozessor“</translation>
    </message>
    <message>
        <source>ns a load</source>
        <translation>ns je Laden</translation>
    </message>
    <message>
        <source>working set, one load a page of 4 KiB</source>
        <translation>Arbeitsmenge, ein Laden je Seite zu 4 KiB</translation>
    </message>
    <message>
        <source>%1 in huge pages: %2</source>
        <translation>%1 in großen Seiten: %2</translation>
    </message>
    <message>
        <source>%1 in pages of 4 KiB: %2</source>
        <translation>%1 in Seiten zu 4 KiB: %2</translation>
    </message>
</context>
<context>
    <name>vmscope::views::StartPage</name>
    <message>
        <source>See how virtual memory is laid out, and why much RAM was hard on 32-bit x86. Which question is yours?</source>
        <translation>Sehen Sie, wie virtueller Speicher aufgeteilt ist und warum viel RAM auf 32-Bit-x86 schwierig war. Welche Frage ist Ihre?</translation>
    </message>
    <message>
        <source>Show this page at start</source>
        <translation>Diese Seite beim Start zeigen</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Twelve pages with things to do (L)</source>
        <translation>Zwölf Seiten mit Dingen zum Tun (L)</translation>
    </message>
    <message>
        <source>Open a boot log or page tables…</source>
        <translation>Boot-Log oder Seitentabellen öffnen…</translation>
    </message>
    <message>
        <source>Just look</source>
        <translation>Nur umsehen</translation>
    </message>
    <message>
        <source>Close this page (Esc); F2 brings it back</source>
        <translation>Diese Seite schließen (Esc); F2 bringt sie zurück</translation>
    </message>
</context>
<context>
    <name>vmscope::views::SyscallBar</name>
    <message>
        <source>S&amp;cenario</source>
        <translation>S&amp;zenario</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>S&amp;ystem</source>
        <translation>S&amp;ystem</translation>
    </message>
    <message>
        <source>On which kernel it happens</source>
        <translation>Auf welchem Kernel es geschieht</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Co&amp;mpare with</source>
        <translation>Ver&amp;gleichen mit</translation>
    </message>
    <message>
        <source>and with</source>
        <translation>und mit</translation>
    </message>
    <message>
        <source>The same scenario on another system beside it</source>
        <translation>Dasselbe Szenario auf einem anderen System daneben</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>To the first step (Home)</source>
        <translation>Zum ersten Schritt (Pos1)</translation>
    </message>
    <message>
        <source>One step back (←)</source>
        <translation>Einen Schritt zurück (←)</translation>
    </message>
    <message>
        <source>One step on, into what it is made of (→)</source>
        <translation>Einen Schritt weiter, in seine Teile hinein (→)</translation>
    </message>
    <message>
        <source>Over the parts of this step (Shift+→)</source>
        <translation>Über die Teile dieses Schritts hinweg (Umschalt+→)</translation>
    </message>
    <message>
        <source>Out of what this step is a part of (Shift+↑)</source>
        <translation>Heraus aus dem, wovon dieser Schritt Teil ist (Umschalt+↑)</translation>
    </message>
    <message>
        <source>To the last step (End)</source>
        <translation>Zum letzten Schritt (Ende)</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Abspielen oder anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How fast it plays</source>
        <translation>Wie schnell es abspielt</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Stop at the next</source>
        <translation>Halt bei</translation>
    </message>
    <message>
        <source>Playing and running stop where this happens</source>
        <translation>Abspielen und Laufen halten, wo dies geschieht</translation>
    </message>
    <message>
        <source>Run to where that happens next (R)</source>
        <translation>Weiter bis dorthin, wo das wieder geschieht (R)</translation>
    </message>
    <message>
        <source>Not on this system: %1.</source>
        <translation>Nicht auf diesem System: %1.</translation>
    </message>
</context>
<context>
    <name>vmscope::views::SyscallWorkspace</name>
    <message>
        <source>Who reaches what, now</source>
        <translation>Wer jetzt was erreicht</translation>
    </message>
</context>
<context>
    <name>vmscope::views::SystemList</name>
    <message>
        <source>Type to search: a version, 5 levels, hugemem …</source>
        <translation>Zum Suchen tippen: eine Version, 5 Stufen, hugemem …</translation>
    </message>
    <message>
        <source>Search a system</source>
        <translation>Ein System suchen</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
</context>
<context>
    <name>vmscope::views::TableBrowser</name>
    <message>
        <source>Page tables, from CR3 down</source>
        <translation>Seitentabellen, von CR3 abwärts</translation>
    </message>
    <message>
        <source>Walk to this address</source>
        <translation>Zu dieser Adresse gehen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open this table</source>
        <translation>Diese Tabelle öffnen</translation>
    </message>
    <message>
        <source>Ctrl+Enter: its first present entry</source>
        <translation>Strg+Eingabe: ihr erster vorhandener Eintrag</translation>
    </message>
    <message>
        <source>Who else maps this frame?</source>
        <translation>Wer bildet diesen Seitenrahmen noch ab?</translation>
    </message>
    <message>
        <source>Where the kernel maps this frame</source>
        <translation>Wo der Kernel diesen Seitenrahmen abbildet</translation>
    </message>
    <message>
        <source>J: the entry through which the kernel can write it</source>
        <translation>J: der Eintrag, durch den der Kernel ihn beschreiben kann</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>writable, supervisor, accessed, dirty, global, no execute</source>
        <translation>beschreibbar, Supervisor, benutzt, beschrieben, global, nicht ausführbar</translation>
    </message>
</context>
<context>
    <name>vmscope::views::TableModel</name>
    <message>
        <source>entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>v from</source>
        <translation>v ab</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>leads to</source>
        <translation>führt zu</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>not present</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>→ itself, as %1</source>
        <translation>→ sich selbst, als %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>kept in registers</source>
        <translation>in Registern gehalten</translation>
    </message>
    <message>
        <source>edited at v %1</source>
        <translation>bearbeitet bei v %1</translation>
    </message>
    <message>
        <source>no permanent address</source>
        <translation>keine feste Adresse</translation>
    </message>
    <message>
        <source>CR3 = %1
%2
%3</source>
        <translation>CR3 = %1
%2
%3</translation>
    </message>
    <message>
        <source>%1: v %2 – %3
%4
%5</source>
        <translation>%1: v %2 – %3
%4
%5</translation>
    </message>
</context>
<context>
    <name>vmscope::views::TlbGrid</name>
    <message>
        <source>Entries of the TLB</source>
        <translation>Einträge des TLB</translation>
    </message>
    <message>
        <source>v %1 → p %2, %3 page
%4, %5%6%7
%8</source>
        <translation>v %1 → p %2, %3-Seite
%4, %5%6%7
%8</translation>
    </message>
    <message>
        <source>programs too</source>
        <translation>auch Programme</translation>
    </message>
    <message>
        <source>kernel only</source>
        <translation>nur Kernel</translation>
    </message>
    <message>
        <source>writable</source>
        <translation>beschreibbar</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>, global: outlives CR3 loads</source>
        <translation>, global: überlebt Laden von CR3</translation>
    </message>
    <message>
        <source>, D is set</source>
        <translation>, D ist gesetzt</translation>
    </message>
    <message>
        <source>used last in its set</source>
        <translation>zuletzt benutzt in seinem Satz</translation>
    </message>
    <message>
        <source>used %1 entries ago in its set</source>
        <translation>vor %1 Einträgen benutzt in seinem Satz</translation>
    </message>
</context>
<context>
    <name>vmscope::views::TlbPanel</name>
    <message>
        <source>access again</source>
        <translation>noch einmal</translation>
    </message>
    <message>
        <source>The same access once more: does the TLB know it now?</source>
        <translation>Derselbe Zugriff noch einmal: Kennt der TLB ihn jetzt?</translation>
    </message>
    <message>
        <source>let the program run</source>
        <translation>laufen lassen</translation>
    </message>
    <message>
        <source>%1 reads and writes of its own pages, most of them near the one before</source>
        <translation>%1 Lese- und Schreibzugriffe auf eigene Seiten, die meisten nahe beim vorigen</translation>
    </message>
    <message>
        <source>Drop the entry of this page, global or not</source>
        <translation>Den Eintrag dieser Seite entfernen, global oder nicht</translation>
    </message>
    <message>
        <source>reload CR3</source>
        <translation>CR3 laden</translation>
    </message>
    <message>
        <source>Drop all entries but the global ones</source>
        <translation>Alle Einträge außer den globalen entfernen</translation>
    </message>
    <message>
        <source>toggle PGE</source>
        <translation>PGE kippen</translation>
    </message>
    <message>
        <source>Clear and set CR4.PGE: drop all entries</source>
        <translation>CR4.PGE löschen und setzen: alle Einträge entfernen</translation>
    </message>
    <message>
        <source>Which TLB</source>
        <translation>Welcher TLB</translation>
    </message>
    <message>
        <source>Hit rate of the first-level TLBs while the program runs</source>
        <translation>Trefferquote der TLBs der ersten Stufe, während das Programm läuft</translation>
    </message>
    <message>
        <source>Instruction TLB</source>
        <translation>Befehls-TLB</translation>
    </message>
    <message>
        <source>Data TLB</source>
        <translation>Daten-TLB</translation>
    </message>
    <message>
        <source>TLB</source>
        <translation>TLB</translation>
    </message>
    <message>
        <source>Second-level TLB</source>
        <translation>TLB der zweiten Stufe</translation>
    </message>
    <message>
        <source>tree-PLRU</source>
        <translation>Baum-PLRU</translation>
    </message>
    <message>
        <source>%1 entries, any page in any of them, %2</source>
        <translation>%1 Einträge, jede Seite in jedem davon, %2</translation>
    </message>
    <message>
        <source>%1 entries: %3 sets × %4 ways, %2; set = last %5 bits of the page number</source>
        <translation>%1 Einträge: %3 Sätze × %4 Wege, %2; Satz = letzte %5 Bits der Seitennummer</translation>
    </message>
    <message>
        <source>hits &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; misses &lt;b&gt;%2&lt;/b&gt; &amp;nbsp; flushes &lt;b&gt;%3&lt;/b&gt;</source>
        <translation>Treffer &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; keine &lt;b&gt;%2&lt;/b&gt; &amp;nbsp; Leerungen &lt;b&gt;%3&lt;/b&gt;</translation>
    </message>
    <message>
        <source>hits, %</source>
        <translation>Treffer, %</translation>
    </message>
</context>
<context>
    <name>vmscope::views::VerdictBar</name>
    <message>
        <source>Not possible: %1</source>
        <translation>Nicht möglich: %1</translation>
    </message>
</context>
<context>
    <name>vmscope::views::WalkBar</name>
    <message>
        <source>%1: %2 entries, %3 ways</source>
        <translation>%1: %2 Einträge, %3 Wege</translation>
    </message>
    <message>
        <source>; second level %1</source>
        <translation>; zweite Stufe %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>A virtual address: 0xc0100000, page_offset+5M, PKMAP_BASE, vmalloc …</source>
        <translation>Eine virtuelle Adresse: 0xc0100000, page_offset+5M, PKMAP_BASE, vmalloc …</translation>
    </message>
    <message>
        <source>Virtual &amp;address</source>
        <translation>Virtuelle &amp;Adresse</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>User mode (CPL 3)</source>
        <translation>Benutzermodus (CPL 3)</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Kernel mode (CPL 0)</source>
        <translation>Kernelmodus (CPL 0)</translation>
    </message>
    <message>
        <source>privilege</source>
        <translation>Privileg</translation>
    </message>
    <message>
        <source>by</source>
        <translation>durch</translation>
    </message>
    <message>
        <source>Tables in CR3</source>
        <translation>Tabellen in CR3</translation>
    </message>
    <message>
        <source>Close these tables and go back to the machine of Layout</source>
        <translation>Diese Tabellen schließen und zur Maschine von Layout zurückgehen</translation>
    </message>
    <message>
        <source>close tables</source>
        <translation>Tabellen schließen</translation>
    </message>
    <message>
        <source>Tables of</source>
        <translation>Tabellen von</translation>
    </message>
    <message>
        <source>&amp;CR3</source>
        <translation>&amp;CR3</translation>
    </message>
    <message>
        <source>Another processor: its TLB, its features</source>
        <translation>Ein anderer Prozessor: sein TLB, seine Fähigkeiten</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>To the first step (Home)</source>
        <translation>Zum ersten Schritt (Pos1)</translation>
    </message>
    <message>
        <source>One step back (Page Up)</source>
        <translation>Einen Schritt zurück (Bild auf)</translation>
    </message>
    <message>
        <source>One step on (Page Down)</source>
        <translation>Einen Schritt weiter (Bild ab)</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Abspielen oder anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>CR3 = %1</source>
        <translation>CR3 = %1</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>write</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>execute</source>
        <translation>ausführen</translation>
    </message>
</context>
<context>
    <name>vmscope::views::WalkView</name>
    <message>
        <source>Walk through the page tables</source>
        <translation>Weg durch die Seitentabellen</translation>
    </message>
    <message>
        <source>Up and Down go to the page before and after</source>
        <translation>Auf und Ab gehen zur Seite davor und danach</translation>
    </message>
    <message>
        <source>No address leads to p %1</source>
        <translation>Keine Adresse führt zu p %1</translation>
    </message>
    <message>
        <source>Addresses that lead to p %1</source>
        <translation>Adressen, die zu p %1 führen</translation>
    </message>
    <message>
        <source>The kernel must map it first</source>
        <translation>Der Kernel muss sie erst einblenden</translation>
    </message>
    <message>
        <source>v %1: %2, %3 (%4)</source>
        <translation>v %1: %2, %3 (%4)</translation>
    </message>
    <message>
        <source>programs too</source>
        <translation>auch Programme</translation>
    </message>
    <message>
        <source>kernel only</source>
        <translation>nur Kernel</translation>
    </message>
    <message>
        <source>writable</source>
        <translation>beschreibbar</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
    </message>
</context>
<context>
    <name>vmscope::views::WalkWorkspace</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>walk</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>The way of one address</source>
        <translation>Der Weg einer Adresse</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>All tables, from CR3 down</source>
        <translation>Alle Tabellen, von CR3 abwärts</translation>
    </message>
    <message>
        <source>graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Which table leads where; what is shared</source>
        <translation>Welche Tabelle wohin führt; was geteilt ist</translation>
    </message>
</context>
<context>
    <name>vmscope::views::ZoneBars</name>
    <message>
        <source>Zones of physical memory</source>
        <translation>Zonen des physischen Speichers</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 von %2 frei</translation>
    </message>
    <message>
        <source>%1: %2 of %3 pages are free; the line is the mark below which none are given (%4 pages)</source>
        <translation>%1: %2 von %3 Seiten sind frei; der Strich ist die Marke, unter der keine vergeben werden (%4 Seiten)</translation>
    </message>
</context>
</TS>
