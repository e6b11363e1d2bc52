// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/model/layout/planned.h"

#include <QStringList>

#include <nlohmann/json.hpp>

#include <array>
#include <cstdlib>

/// A boot of a real kernel as boots.json records it, and whether a plan of the same machine agrees.
namespace vmscope::layout::test {

using nlohmann::json;

inline bool has(const QString& text, const char* part) { return text.contains(QLatin1String(part)); }

inline QString nameOf(const json& boot) { return text(boot.at("name").get<std::string>()); }
inline bool isWide(const json& boot) { return boot.at("flavour") == "amd64"; }
inline bool isRandomised(const json& boot)
{
    return !has(text(boot.at("cmdline").get<std::string>()), "nokaslr");
}

inline std::string kernelIdOf(const std::string& flavour)
{
    if (!flavour.starts_with("custom"))
        return "debian-6.1-" + flavour;
    return flavour.starts_with("custom-pae") ? "custom-6.1-686-pae" : "custom-6.1-686";
}

/// "custom-np-2GOPT" was built with the split 2G_OPT.
inline Split splitOf(const std::string& flavour)
{
    const QStringList parts = text(flavour).split('-');
    if (parts.size() < 3)
        return Split::ThreeG;
    return *parseSplit(QString(parts[2]).replace("OPT", "_OPT").toStdString());
}

inline std::string processorIdOf(const json& boot)
{
    return text(boot.at("cpu_model").get<std::string>()).toLower().replace('_', '-').toStdString();
}

inline RamMap ramByRule(const json& boot) { return pcRam({boot.at("ram_bytes").get<std::uint64_t>()}); }

inline RamMap ramByE820(const json& boot)
{
    std::vector<PhysicalRange> usable;
    for (const json& range : boot.at("dmesg").at("e820"))
        if (range.at(2) == "usable")
            usable.push_back({{range.at(0).get<std::uint64_t>()}, {range.at(1).get<std::uint64_t>() + 1}});
    return *ramFromRanges(std::move(usable), "e820");
}

inline MachineConfig configOf(const json& boot, RamMap ram)
{
    const std::string flavour = boot.at("flavour");
    MachineConfig config = configFor(kernel(kernelIdOf(flavour)), std::move(ram));
    if (!isWide(boot))
        config = *withSplit(config, splitOf(flavour));
    if (has(text(flavour), "nohigh"))
        config = *withHighmem(config, Highmem::Off);
    config.processor = hardware::findProcessor(processorIdOf(boot));
    return with(config, boot.at("cmdline").get<std::string>());
}

/// Collects every value that differs.
class Differences
{
public:
    void check(const QString& what, std::uint64_t measured, std::uint64_t computed)
    {
        if (measured != computed)
            m_lines += QString("%1: measured %2, computed %3").arg(what, hex(measured), hex(computed));
    }
    void require(const QString& what, bool holds)
    {
        if (!holds)
            m_lines += what;
    }
    [[nodiscard]] const QStringList& lines() const { return m_lines; }

private:
    QStringList m_lines;
};

constexpr std::array constantNames{
    "FIXADDR_TOP", "FIXADDR_START", "FIXADDR_TOT_START", "CPU_ENTRY_AREA_BASE", "LDT_BASE_ADDR",
    "PKMAP_BASE",  "LAST_PKMAP",    "VMALLOC_END",       "VMALLOC_START",       "MAXMEM"};

inline void checkConstants(const json& boot, const Layout& layout, Differences& found)
{
    const json& derived = boot.at("derived");
    found.check("PAGE_OFFSET", derived.at("PAGE_OFFSET"), layout.pageOffset.value);
    for (const char* name : constantNames)
        if (derived.contains(name) && !derived.at(name).is_null())
            found.check(name, derived.at(name), constant(layout, name));
        else
            found.require(QString("%1 is not there in this kernel").arg(name), !layout.constant(name));
}

inline const Zone* zoneNamed(const Layout& layout, const std::string& name)
{
    for (const Zone& zone : layout.zones)
        if (zone.name == name)
            return &zone;
    return nullptr;
}

inline void checkZones(const json& boot, const Layout& layout, Differences& found)
{
    std::size_t populated = 0;
    for (const auto& [name, measured] : boot.at("zones_pages").items()) {
        if (measured.at("spanned") == 0)
            continue;
        ++populated;
        const Zone* zone = zoneNamed(layout, name);
        const Zone none;
        const Zone& computed = zone ? *zone : none;
        const QString label = "zone " + text(name);
        found.check(label + " start", measured.at("start_pfn"), computed.frames.start.value);
        found.check(label + " spanned", measured.at("spanned"), pagesIn(computed.frames));
        found.check(label + " present", measured.at("present"), computed.presentPages);
    }
    found.check("zones with pages", populated, layout.zones.size());
}

inline void checkTotals(const json& boot, const Layout& layout, Differences& found)
{
    const json& meminfo = boot.at("meminfo_kb");
    const std::uint64_t high = meminfo.value("HighTotal", 0u);
    const std::uint64_t low = meminfo.contains("LowTotal") ? meminfo.at("LowTotal") : meminfo.at("MemTotal");
    found.check("HighTotal", high * 1024, layout.highTotal.value);
    const auto difference = std::int64_t(layout.lowTotal.value / 1024) - std::int64_t(low);
    found.require(QString("LowTotal is %1 kB off").arg(difference), std::llabs(difference) <= 1024);
}

inline void checkNarrow(const json& boot, const Layout& layout, Differences& found)
{
    checkConstants(boot, layout, found);
    found.check("high_memory", boot.at("kernel_variables").at("high_memory"), layout.highMemory.value);
    found.check("mem_map", boot.at("mem_map").at("bytes_allocated"), layout.memMap.value);
    found.check("sizeof(struct page)", boot.at("sizeof_struct_page"), layout.config.pageRecord().value);
    checkTotals(boot, layout, found);
}

inline void checkWide(const json& boot, const Layout& layout, Differences& found)
{
    if (isRandomised(boot))
        return; // the bases are random
    const json& variables = boot.at("kernel_variables");
    found.check("high_memory", variables.at("high_memory"), layout.highMemory.value);
    found.check("page_offset_base", variables.at("page_offset_base"), layout.pageOffset.value);
    found.check("vmalloc_base", variables.at("vmalloc_base"), constant(layout, "VMALLOC_START"));
    found.check("vmemmap_base", variables.at("vmemmap_base"), constant(layout, "VMEMMAP_START"));
}

inline void checkIsolation(const json& boot, const Layout& layout, Differences& found)
{
    // "Mitigation: PTI", "Vulnerable" or "Not affected".
    if (boot.contains("meltdown") && boot.at("meltdown").is_string())
        found.check("PTI", has(text(boot.at("meltdown").get<std::string>()), "PTI"), layout.isolated);
}

inline void checkFailure(const json& boot, const Layout& layout, Differences& found)
{
    const QString reason = text(layout::sentenceOf(layout));
    found.require("boots, but did not in reality", !layout.verdict.boots());
    const bool panicked = boot.contains("panic") && !boot.at("panic").is_null();
    const char* expected = panicked ? "mem_map" : "32 physical address bits";
    found.require(QString("the reason does not speak of %1: %2").arg(expected, reason),
                  has(reason, expected));
}

/// Every measured value that the plan of the same machine does not have, empty where all agree.
inline QStringList differences(const json& boot, RamMap ram)
{
    const Layout layout = plan(configOf(boot, std::move(ram)));
    Differences found;
    found.check("max_low_pfn", boot.at("kernel_variables").at("max_low_pfn"), layout.maxLowPfn.value);
    if (!boot.at("booted").get<bool>()) {
        checkFailure(boot, layout, found);
        return found.lines();
    }
    found.require("does not boot, but did in reality: " + text(layout::sentenceOf(layout)),
                  layout.verdict.boots());
    isWide(boot) ? checkWide(boot, layout, found) : checkNarrow(boot, layout, found);
    checkZones(boot, layout, found);
    checkIsolation(boot, layout, found);
    return found.lines();
}

} // namespace vmscope::layout::test
