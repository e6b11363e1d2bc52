// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/script_text.h"

#include <fmt/format.h>

namespace vmscope::story {

namespace {

std::string quotedText(std::string_view text)
{
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

std::string systemText(const Script& script)
{
    const ScriptSystem& system = script.system;
    std::string text =
        fmt::format("id {}\ntitle {}\nkernel {}\nram {}\n", script.id, quotedText(script.title),
                    system.kernel->id, kernel::fieldText(system.ram));
    if (system.split)
        text += fmt::format("split {}\n", layout::rowOf(*system.split).id);
    if (system.highmem)
        text += fmt::format("highmem {}\n", layout::idOf(*system.highmem));
    if (!system.options.empty())
        text += fmt::format("options {}\n", quotedText(system.options));
    if (script.cpus != 1)
        text += fmt::format("cpus {}\n", script.cpus);
    if (!script.needs.empty())
        text += "needs";
    for (const ScriptNeed need : script.needs)
        text.append(" ").append(nameOf(need));
    return script.needs.empty() ? text : text + '\n';
}

std::string wordsText(const ScriptWords& words)
{
    std::string text = words.onlyIf.empty() ? "    say " : "    say if ";
    for (const ScriptCondition& condition : words.onlyIf) {
        text += condition.happened ? "" : "no ";
        text += condition.event;
        text += &condition == &words.onlyIf.back() ? " " : ", ";
    }
    return text + quotedText(words.text) + '\n';
}

std::string operationsText(const std::vector<ScriptOperation>& operations)
{
    std::string text;
    for (const ScriptOperation& operation : operations)
        text += fmt::format("    {}\n", textOf(operation));
    return text;
}

std::string actText(const ScriptAct& act)
{
    std::string text = "\nact";
    if (!act.title.empty())
        text += ' ' + quotedText(act.title);
    text += '\n';
    if (!act.question.empty())
        text += fmt::format("    ask {}\n", quotedText(act.question));
    for (const ScriptWords& words : act.words)
        text += wordsText(words);
    return text + operationsText(act.operations);
}

} // namespace

std::string textOf(const Script& script)
{
    std::string text = fmt::format("{} {}\n{}", scriptMark, scriptVersion, systemText(script));
    if (!script.preparation.empty())
        text += "\nprepare\n" + operationsText(script.preparation);
    for (const ScriptAct& act : script.acts)
        text += actText(act);
    return text;
}

} // namespace vmscope::story
