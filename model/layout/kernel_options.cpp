// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/kernel_options.h"

#include "model/base/text.h"

#include <fmt/format.h>

#include <array>

namespace vmscope::layout {

namespace {

struct SizeOption
{
    std::string_view key;
    std::optional<Bytes> KernelOptions::*member;
};

constexpr std::array sizeOptions{
    SizeOption{"vmalloc=", &KernelOptions::vmalloc},
    SizeOption{"highmem=", &KernelOptions::highmem},
    SizeOption{"mem=", &KernelOptions::mem},
};

const SizeOption* sizeOption(std::string_view word)
{
    for (const SizeOption& option : sizeOptions)
        if (word.starts_with(option.key))
            return &option;
    return nullptr;
}

void keep(std::string& others, std::string_view word)
{
    if (!others.empty())
        others += ' ';
    others += word;
}

/// True where the word was `pti=…` or `nopti`; false leaves the options alone.
Result<bool> readPti(std::string_view word, std::string_view where, KernelOptions& options)
{
    if (word == "nopti" || word == "pti=off")
        options.pti = false;
    else if (word == "pti=on")
        options.pti = true;
    else if (word == "pti=auto")
        options.pti.reset();
    else if (word.starts_with("pti="))
        return Error{std::string(where), fmt::format("\"{}\" is not known", word),
                     "pti=on, pti=off or pti=auto"};
    else
        return false;
    return true;
}

Result<bool> readWord(std::string_view word, std::string_view where, KernelOptions& options)
{
    const SizeOption* option = sizeOption(word);
    if (!option || word == "mem=nopentium") // 2.4: no large pages; not a size
        return readPti(word, where, options);
    const auto size = parseSize(word.substr(option->key.size()), fmt::format("{}: {}", where, word));
    if (!size)
        return size.error();
    // Each mem= takes RAM away at the moment it is read, so the smallest counts (e820.c, parse_memopt).
    const bool smaller =
        option->member == &KernelOptions::mem && options.mem && *options.mem > 0_B && *options.mem < *size;
    if (!smaller)
        options.*(option->member) = *size;
    return true;
}

} // namespace

Result<KernelOptions> parseKernelOptions(std::string_view commandLine, std::string_view where)
{
    KernelOptions options;
    bool ptiNamed = false, unmitigated = false;
    for (std::string_view rest = trimmed(commandLine); !rest.empty();) {
        const auto end = std::min(rest.find_first_of(" \t\r\n"), rest.size());
        const std::string_view word = rest.substr(0, end);
        const auto known = readWord(word, where, options);
        if (!known)
            return known.error();
        if (!*known)
            keep(options.others, word);
        ptiNamed = ptiNamed || word.starts_with("pti=");
        unmitigated = unmitigated || word == "mitigations=off";
        rest = trimmed(rest.substr(end));
    }
    if (unmitigated && !ptiNamed)
        options.pti = false; // pti_check_boottime_disable() in mm/pti.c: pti= comes first
    return options;
}

std::string commandLineOf(const KernelOptions& options)
{
    std::string text;
    for (const SizeOption& option : sizeOptions)
        if (const auto& size = options.*(option.member)) {
            const bool megabytes = *size % 1_MiB == 0_B;
            keep(text, fmt::format("{}{}{}", option.key, megabytes ? *size / 1_MiB : size->value,
                                   megabytes ? "M" : ""));
        }
    if (options.pti)
        keep(text, *options.pti ? "pti=on" : "pti=off");
    if (!options.others.empty())
        keep(text, options.others);
    return text;
}

} // namespace vmscope::layout
