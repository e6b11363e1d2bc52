// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/script_text.h"

#include "model/base/text.h"
#include "model/story/event_fields.h"
#include "model/story/script_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

namespace vmscope::story {

namespace {

constexpr Bytes usualRam = 4_GiB;

using Line = ScriptLine;
using Problem = std::optional<Error>;

class ScriptReader
{
public:
    explicit ScriptReader(std::string_view where)
        : m_where(where)
    {
        m_script.system.ram = usualRam;
    }

    Result<Script> read(std::string_view text)
    {
        if (!isUtf8(text))
            return Error{m_where, "this is no text", "UTF-8"};
        for (unsigned number = 1; !text.empty() || number == 1; ++number) {
            const auto end = std::min(text.find('\n'), text.size());
            Line line(text.substr(0, end), fmt::format("{}:{}", m_where, number));
            text = text.substr(std::min(end + 1, text.size()));
            if (const Problem problem = number == 1 ? readMark(line) : readLine(line))
                return *problem;
        }
        if (const Problem problem = atEnd())
            return *problem;
        return std::move(m_script);
    }

private:
    enum class Part : std::uint8_t { System, Preparation, Act };
    using Reads = Problem (ScriptReader::*)(Line&);
    struct Keyword
    {
        std::string_view word;
        Reads read;
    };
    static std::span<const Keyword> systemLines()
    {
        static constexpr std::array<Keyword, 9> lines{{{"id", &ScriptReader::readId},
                                                       {"title", &ScriptReader::readTitle},
                                                       {"kernel", &ScriptReader::readKernel},
                                                       {"ram", &ScriptReader::readRam},
                                                       {"split", &ScriptReader::readSplit},
                                                       {"highmem", &ScriptReader::readHighmem},
                                                       {"options", &ScriptReader::readOptions},
                                                       {"cpus", &ScriptReader::readCpus},
                                                       {"needs", &ScriptReader::readNeeds}}};
        return lines;
    }

    Problem readMark(Line& line)
    {
        if (line.word() != scriptMark)
            return line.error("this is no scenario",
                              fmt::format("{} {} as the first line", scriptMark, scriptVersion));
        const std::string_view version = line.word();
        if (version != std::to_string(scriptVersion))
            return line.error(fmt::format("version \"{}\" is not known", version),
                              fmt::format("{} {}", scriptMark, scriptVersion));
        return line.end();
    }
    Problem readLine(Line& line)
    {
        if (line.atEnd())
            return std::nullopt;
        Line rest = line;
        const std::string_view word = rest.word();
        if (word == "prepare")
            return startPreparation(rest);
        if (word == "act")
            return startAct(rest);
        if (m_part == Part::System)
            return readSystem(word, rest);
        if (m_part == Part::Act && word == "ask")
            return readQuestion(rest);
        if (m_part == Part::Act && word == "say")
            return readWords(rest);
        return readOperation(line);
    }
    Problem readSystem(std::string_view word, Line& rest)
    {
        std::string words;
        for (const Keyword& keyword : systemLines()) {
            if (keyword.word == word)
                return (this->*keyword.read)(rest);
            words.append(keyword.word).append(", ");
        }
        return rest.error(fmt::format("\"{}\" is not known here", word), words + "prepare or act");
    }
    Problem startPreparation(Line& rest)
    {
        if (m_part != Part::System)
            return rest.error("prepare comes once, before the acts", "act \"title\" or an operation");
        m_part = Part::Preparation;
        return rest.end();
    }
    Problem startAct(Line& rest)
    {
        if (const Problem problem = actHasOperations())
            return problem;
        m_part = Part::Act;
        m_actAt = rest.where();
        m_script.acts.emplace_back();
        if (m_script.acts.size() > script_limits::acts)
            return rest.error("there are too many acts", fmt::format("at most {}", script_limits::acts));
        return rest.atEnd() ? std::nullopt : readText(rest, m_script.acts.back().title);
    }

    /// A text with references, to the end of the line.
    static Problem readText(Line& line, std::string& text)
    {
        auto read = line.quoted();
        if (!read)
            return read.error();
        if (read->size() > script_limits::words)
            return line.error("the text is too long", fmt::format("at most {} bytes", script_limits::words));
        if (!isPrintable(*read))
            return line.error("the text has control characters", "letters, digits and signs");
        text = std::move(*read);
        return line.end();
    }
    static Problem readFilled(Line& line, std::string& text)
    {
        if (Problem problem = readText(line, text))
            return problem;
        const auto bad = badReference(text);
        if (!bad)
            return std::nullopt;
        std::string known;
        for (const ReferenceRow& row : scriptReferences())
            known += fmt::format("{}{{{}}}", known.empty() ? "" : ", ", row.name);
        return line.error(fmt::format("{} stands for nothing", *bad), known);
    }
    /// The next word through a reader of such words.
    template<class Value>
    static Problem readWord(Line& line, std::string_view name, const Result<Value>& read, auto& value)
    {
        if (!read)
            return Error{fmt::format("{}: {}", line.where(), name), read.error().what, read.error().expected};
        value = *read;
        return line.end();
    }

    Problem readId(Line& line)
    {
        const std::string_view id = line.word();
        const bool good =
            !id.empty() && id.size() <= script_limits::id && std::ranges::all_of(id, [](char c) {
                return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
            });
        if (!good)
            return line.error(fmt::format("\"{}\" is no id", id),
                              fmt::format("small letters, digits and -, at most {}", script_limits::id));
        m_script.id = id;
        return line.end();
    }
    Problem readTitle(Line& line) { return readText(line, m_script.title); }
    Problem readKernel(Line& line)
    {
        const std::string_view id = line.word();
        m_script.system.kernel = layout::findKernel(id);
        if (!m_script.system.kernel)
            return line.error(fmt::format("kernel \"{}\" is not known", id),
                              "one of " + idsOf(layout::kernelProfiles()));
        return line.end();
    }
    Problem readRam(Line& line)
    {
        const auto read = parseSize(line.rest(), line.where() + ": ram");
        if (!read)
            return read.error();
        m_script.system.ram = *read;
        if (*read > script_limits::ram)
            return line.error(fmt::format("{} of RAM are too much", sizeText(*read)),
                              "at most " + sizeText(script_limits::ram));
        return std::nullopt;
    }
    Problem readSplit(Line& line)
    {
        const auto read = layout::parseSplit(line.word());
        return readWord(line, "split", read, m_script.system.split);
    }
    Problem readHighmem(Line& line)
    {
        const auto read = layout::parseHighmem(line.word());
        return readWord(line, "highmem", read, m_script.system.highmem);
    }
    Problem readOptions(Line& line) { return readText(line, m_script.system.options); }
    Problem readCpus(Line& line)
    {
        const std::string_view word = line.word();
        const auto number = parseNumber(word, line.where());
        if (!number || *number == 0 || *number > script_limits::cpus)
            return line.error(fmt::format("\"{}\" is no number of processors", word),
                              fmt::format("1 to {}", script_limits::cpus));
        m_script.cpus = unsigned(*number);
        return line.end();
    }
    Problem readNeeds(Line& line)
    {
        while (!line.atEnd()) {
            const std::string_view word = line.word();
            const auto need = needNamed(word);
            if (!need)
                return line.error(fmt::format("\"{}\" is nothing that can be needed", word), "kmap, highmem");
            if (std::ranges::find(m_script.needs, *need) == m_script.needs.end())
                m_script.needs.push_back(*need);
        }
        return std::nullopt;
    }
    Problem readQuestion(Line& line)
    {
        if (!m_script.acts.back().question.empty())
            return line.error("this act has a question already", "one question an act");
        return readFilled(line, m_script.acts.back().question);
    }
    Problem readWords(Line& line)
    {
        ScriptWords words;
        if (!line.atQuote())
            if (const Problem problem = readConditions(line, words.onlyIf))
                return problem;
        if (const Problem problem = readFilled(line, words.text))
            return problem;
        auto& all = m_script.acts.back().words;
        all.push_back(std::move(words));
        if (all.size() > script_limits::sayings)
            return line.error("this act says too much",
                              fmt::format("at most {} say lines", script_limits::sayings));
        return std::nullopt;
    }
    /// "if no mapped, tlb_miss"
    static Problem readConditions(Line& line, std::vector<ScriptCondition>& conditions)
    {
        if (line.word() != "if")
            return line.error("a text is missing", "say \"text\" or say if [no] event \"text\"");
        while (!line.atQuote()) {
            std::string_view word = line.word();
            ScriptCondition condition{.event = {}, .happened = word != "no"};
            if (!condition.happened)
                word = line.word();
            condition.event = word;
            if (std::ranges::find(eventNames(), word) == eventNames().end())
                return line.error(fmt::format("\"{}\" is no kind of event", word),
                                  fmt::format("one of {}", fmt::join(eventNames(), ", ")));
            conditions.push_back(std::move(condition));
            if (conditions.size() > script_limits::sayings)
                return line.error("there are too many conditions",
                                  fmt::format("at most {}", script_limits::sayings));
        }
        return std::nullopt;
    }
    Problem readOperation(const Line& line)
    {
        const auto operation = parseScriptOperation(line.rest(), line.where());
        if (!operation)
            return operation.error();
        m_work += std::min(workOf(*operation), script_limits::work + 1);
        if (m_work > script_limits::work)
            return line.error("the operations up to here may be too much work to show",
                              "fewer pages, times or processes");
        if (++m_operations > script_limits::operations)
            return line.error("there are too many operations",
                              fmt::format("at most {}", script_limits::operations));
        auto& list = m_part == Part::Act ? m_script.acts.back().operations : m_script.preparation;
        list.push_back(*operation);
        return std::nullopt;
    }

    [[nodiscard]] Problem actHasOperations() const
    {
        if (m_script.acts.empty() || !m_script.acts.back().operations.empty())
            return std::nullopt;
        return Error{m_actAt, "nothing happens in this act", "one operation or more"};
    }
    [[nodiscard]] Problem atEnd() const
    {
        const auto lacks = [this](std::string_view what, std::string expected) {
            return Error{m_where, fmt::format("the scenario lacks {}", what), std::move(expected)};
        };
        if (m_script.id.empty())
            return lacks("an id", "id my-scenario");
        if (m_script.title.empty())
            return lacks("a title", "title \"What it shows\"");
        if (!m_script.system.kernel)
            return lacks("a kernel", "kernel linux-2.4.20");
        if (m_script.acts.empty())
            return lacks("an act", "act \"What happens\" and operations under it");
        if (Problem problem = actHasOperations())
            return problem;
        const auto config = configOf(m_script.system, m_where);
        return config ? std::nullopt : Problem(config.error());
    }

    std::string m_where;
    std::string m_actAt;
    Script m_script;
    Part m_part = Part::System;
    std::uint64_t m_work = 0;
    std::size_t m_operations = 0;
};

} // namespace

Result<Script> parseScript(std::string_view text, std::string_view where)
{
    return ScriptReader(where).read(text);
}

} // namespace vmscope::story
