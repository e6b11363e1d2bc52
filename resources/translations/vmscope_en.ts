<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>vmscope::views::Counters</name>
    <message numerus="yes">
        <source>%n process(es) of %1</source>
        <translation>
            <numerusform>%n process of %1</numerusform>
            <numerusform>%n processes of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vmscope::views::PkmapGrid</name>
    <message numerus="yes">
        <source>slot %1: in use by %n task(s)</source>
        <translation>
            <numerusform>slot %1: in use by %n task</numerusform>
            <numerusform>slot %1: in use by %n tasks</numerusform>
        </translation>
    </message>
</context>
</TS>
