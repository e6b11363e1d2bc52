// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/script_play.h"

#include "model/base/text.h"
#include "model/kernel/desk_work.h"
#include "model/kernel/remote_access.h"
#include "model/kernel/user_access.h"
#include "model/kernel/user_areas.h"
#include "model/story/event_fields.h"
#include "model/story/event_text.h"
#include "model/story/script_reference.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vmscope::story {

namespace {

using namespace kernel;
using Outcome = Performed::Outcome;

constexpr Bytes oneByte{1};

/// Linux's numbers, by Errno.
constexpr std::array<std::int64_t, 3> errorNumbers{0, 12, 14};
constexpr std::array<std::string_view, 3> errorNames{"", "ENOMEM", "EFAULT"};

std::int64_t resultOf(const IoResult& result)
{
    return result.error == Errno::None ? std::int64_t(result.done.value)
                                       : -errorNumbers[std::size_t(result.error)];
}

std::string resultText(std::string_view call, const IoResult& result, Bytes wanted)
{
    if (result.sleeps)
        return fmt::format("The task sleeps inside {}(), after {} bytes.", call, result.done.value);
    if (result.error != Errno::None)
        return fmt::format("{}() returns {} ({}): nothing was moved.", call, resultOf(result),
                           errorNames[std::size_t(result.error)]);
    return fmt::format("{}() returns {}{}.", call, result.done.value,
                       result.done < wanted ? fmt::format(", of {} bytes wanted", wanted.value) : "");
}

VirtualAddress addressOf(const Scene& scene, const UserPlace& wanted)
{
    constexpr Bytes intoTheKernel = 1_MiB;
    if (wanted.ofKernel)
        return std::max(scene.kernel().layout().pageOffset + intoTheKernel,
                        scene.kernel().processes->rules().end);
    if (wanted.place.address)
        return *wanted.place.address;
    const Held* held = scene.desk.find(wanted.place.held);
    if (!held)
        throw CannotGoOn{fmt::format("{} is not held", fieldText(wanted.place.held))};
    if (!held->address())
        throw CannotGoOn{fmt::format("{} has no address", fieldText(wanted.place.held))};
    return *held->address() + wanted.place.offset;
}

/// Does operations, and tells `sink` what the machine does about them.
template<class Sink>
class Actor
{
public:
    Actor(Scene& scene, Sink& sink)
        : m_scene(scene)
        , m_cast(scene.cast)
        , m_kernel(scene.desk.kernel)
        , m_sink(sink)
    {
    }

    /// What came of it is in the desk's `last`.
    void perform(const ScriptOperation& operation)
    {
        m_answered = false;
        std::visit([this](const auto& kinds) { this->doIt(kinds); }, operation);
        m_cast.by = desk::runningOf(m_scene.desk);
        if (!m_scene.desk.last.frames.empty())
            m_scene.desk.lastPage = m_scene.desk.last.frames.back().start;
    }
    /// The answer was told where it came up.
    [[nodiscard]] bool answered() const { return m_answered; }

private:
    [[nodiscard]] bool inUserMode() const
    {
        return m_kernel.booted.machine.cpu(m_cast.by.cpu).privilege == paging::Privilege::User;
    }
    void demandUserMode() const
    {
        if (!inUserMode())
            throw CannotGoOn{"the processor is in the kernel: return_to_user or leave_kernel comes first"};
    }
    void demandKernelMode() const
    {
        if (inUserMode())
            throw CannotGoOn{"the processor is in user mode: system_call or interrupt comes first"};
    }
    [[nodiscard]] ProcessId running() const { return m_kernel.processes->cpu(m_cast.by.cpu).running; }
    void answer(std::string sentence, std::optional<VirtualAddress> address = {},
                std::optional<unsigned> byte = {}, Outcome outcome = Outcome::Done)
    {
        m_scene.desk.last = {outcome, std::move(sentence), address, {}, byte};
        if (!address || running() == idleProcess)
            return;
        const auto frame = userFrameAt(m_kernel.booted.ram(), m_kernel.processes->rules(),
                                       m_kernel.processes->at(running()), *address);
        if (frame)
            m_scene.desk.last.frames = {FrameRange{*frame, {frame->value + 1}}};
    }
    /// What the kernel does, wherever the processor is now.
    template<class Work>
    void inKernel(EntryKind kind, const Work& work)
    {
        if (!inUserMode())
            return work();
        const Running by = m_cast.by;
        const Entry entry = enterKernel(m_kernel, by, kind, m_sink);
        work();
        leaveKernel(m_kernel, by, entry, m_sink);
    }

    void doIt(const Operation& operation)
    {
        const bool isCall =
            std::holds_alternative<Mmap>(operation) || std::holds_alternative<Fork>(operation);
        inKernel(isCall ? systemCallOf(m_kernel.layout()) : EntryKind::Interrupt, [&] { ask(operation); });
        if (std::holds_alternative<Fork>(operation) && m_scene.desk.last.ok())
            m_cast.result = std::int64_t(m_scene.desk.held.back().process);
    }
    void ask(const Operation& operation)
    {
        // The desk holds references while it works: its events go into one step.
        RecordEvents events;
        const Performed done = kernel::perform(m_scene.desk, operation, events);
        if (done.outcome == Outcome::Senseless)
            throw CannotGoOn{done.sentence};
        if constexpr (Sink::listens) {
            m_sink.takeIn(events.events());
            if (const auto* touch = std::get_if<Touch>(&operation); touch && touch->write)
                m_sink.storeNow();
        }
    }

    void doIt(const ProgramOperation& operation)
    {
        std::visit([this](const auto& kind) { this->act(kind); }, operation);
    }
    void act(const ReturnToUser&)
    {
        demandKernelMode();
        returnToUser(m_kernel, m_cast.by, m_sink);
        answer("The program goes on.");
    }
    void act(const SystemCall&) { enter(systemCallOf(m_kernel.layout())); }
    void act(const Interrupt&) { enter(EntryKind::Interrupt); }
    void enter(EntryKind kind)
    {
        demandUserMode();
        m_cast.entry = enterKernel(m_kernel, m_cast.by, kind, m_sink);
        answer({});
    }
    void act(const LeaveKernel&)
    {
        demandKernelMode();
        if (!m_cast.entry.fromUser)
            throw CannotGoOn{"no system_call and no interrupt came before it"};
        leaveKernel(m_kernel, m_cast.by, std::exchange(m_cast.entry, {}), m_sink);
        answer({});
    }
    void act(const ProgramLoad& wanted) { access(addressOf(m_scene, wanted.place), {}); }
    void act(const ProgramStore& wanted) { access(addressOf(m_scene, wanted.place), wanted.byte); }
    void access(VirtualAddress at, std::optional<unsigned> store)
    {
        demandUserMode();
        auto byte = std::byte(store.value_or(0));
        const FaultOutcome outcome =
            accessAsProgram(m_kernel, m_cast.by, at, {&byte, 1},
                            store ? paging::AccessKind::Write : paging::AccessKind::Read, m_sink);
        if constexpr (Sink::listens)
            if (store)
                m_sink.storeNow();
        if (outcome == FaultOutcome::Served)
            return answer({}, at, std::to_integer<unsigned>(byte));
        returnToUser(m_kernel, m_cast.by, m_sink);
        answer(outcome == FaultOutcome::OutOfMemory
                   ? fmt::format("There is no memory for the page at {}.", hexText(at))
                   : fmt::format("{} has no right to {}: SIGSEGV.", processText(running()), hexText(at)),
               at, {}, Outcome::Refused);
    }
    void act(const GetUserByte& wanted)
    {
        demandKernelMode();
        const VirtualAddress at = addressOf(m_scene, wanted.place);
        m_cast.buffer = at;
        m_cast.size = oneByte;
        const auto byte = getUser(m_kernel, m_cast.by, at, oneByte, m_sink);
        answer({}, at, byte ? std::optional(unsigned(*byte)) : std::nullopt);
    }
    void act(const WriteCall& wanted) { callFile("write", writeToFile<Sink>, wanted); }
    void act(const ReadCall& wanted) { callFile("read", readFromFile<Sink>, wanted); }
    void callFile(std::string_view call, auto function, const auto& wanted)
    {
        demandUserMode();
        m_cast.buffer = addressOf(m_scene, wanted.place);
        m_cast.size = wanted.size;
        m_cast.file = {wanted.inode, wanted.offset};
        const IoResult result =
            function(m_kernel, m_cast.by, m_cast.file, m_cast.buffer, m_cast.size, m_sink);
        m_cast.result = resultOf(result);
        answer(resultText(call, result, wanted.size), m_cast.buffer);
        m_answered = true;
        if constexpr (Sink::listens)
            m_sink.sayNow(m_scene.desk.last.sentence);
    }
    void act(const UnmapArea& wanted)
    {
        const VirtualAddress start = addressOf(m_scene, wanted.place);
        const VirtualAddress end = (start + wanted.size).alignedUp(pageSize);
        if (start.value % pageSize.value != 0 || end > m_kernel.processes->rules().end)
            throw CannotGoOn{fmt::format("munmap() takes whole pages of a program's, not {} to {}",
                                         hexText(start), hexText(end))};
        inKernel(systemCallOf(m_kernel.layout()), [&] {
            munmap(m_kernel, m_cast.by, running(), {start, end}, m_sink);
        });
        answer(fmt::format("{} to {} mean nothing to the program any more.", hexText(start), hexText(end)));
    }
    void act(const RemoteRead& wanted)
    {
        demandKernelMode();
        const ProcessId other{wanted.process};
        if (!m_kernel.processes->find(other))
            throw CannotGoOn{fmt::format("there is no {}", kernel::nameOf(other))};
        const VirtualAddress at = addressOf(m_scene, wanted.place);
        std::vector<std::byte> bytes(std::max(wanted.size, oneByte).value);
        const std::size_t done =
            accessRemote(m_kernel, m_cast.by, other, at, bytes, RemoteAccess::Read, m_sink);
        m_cast.result = std::int64_t(done);
        const auto first = done > 0 ? std::optional(std::to_integer<unsigned>(bytes[0])) : std::nullopt;
        answer(fmt::format("{} bytes come back, the first is {}.", done, letterText(first)), {}, first);
    }

    Scene& m_scene;
    Cast& m_cast;
    Kernel& m_kernel;
    Sink& m_sink;
    bool m_answered = false;
};

/// "write(fd, 0xb7fff000, 4096) by int 0x80".
std::string callTitle(std::string_view call, const auto& wanted, const Scene& scene)
{
    return fmt::format("{}(fd, {}, {}) by {}", call, hexText(addressOf(scene, wanted.place)),
                       wanted.size.value, nameOf(systemCallOf(scene.kernel().layout())));
}

std::string titleOf(const ScriptOperation& operation, const Scene& scene)
{
    const auto* program = std::get_if<ProgramOperation>(&operation);
    if (const auto* call = program ? std::get_if<WriteCall>(program) : nullptr)
        return callTitle("write", *call, scene);
    if (const auto* call = program ? std::get_if<ReadCall>(program) : nullptr)
        return callTitle("read", *call, scene);
    return textOf(operation);
}

std::string titleOf(const ScriptAct& act, const ReferenceContext& context)
{
    return act.title.empty() ? titleOf(act.operations.front(), context.scene) : filledIn(act.title, context);
}

/// What an operation says where it cannot be done.
[[noreturn]] void refuse(const ScriptOperation& operation, const std::string& why)
{
    throw CannotGoOn{fmt::format("{}: {}", textOf(operation), why)};
}

} // namespace

void prepareScript(Scene& scene, const Script& script)
{
    NoEvents silent;
    Actor actor(scene, silent);
    for (const ScriptOperation& operation : script.preparation) {
        try {
            actor.perform(operation);
        } catch (const CannotGoOn& problem) {
            throw CannotPrepare{fmt::format("{}: {}", textOf(operation), problem.why)};
        }
        if (!scene.desk.last.ok())
            throw CannotPrepare{fmt::format("{}: {}", textOf(operation), scene.desk.last.sentence)};
    }
}

void playScriptAct(Play& play, const ScriptAct& act)
{
    Scene& scene = play.scene();
    ReferenceContext context{scene};
    context.before = translationsOf(scene.kernel().booted.machine.cpu(scene.cast.by.cpu));
    play.act(titleOf(act, context), filledIn(act.question, context));
    Actor actor(scene, play);
    std::string answers;
    for (const ScriptOperation& operation : act.operations) {
        try {
            actor.perform(operation);
        } catch (const CannotGoOn& problem) {
            refuse(operation, problem.why);
        }
        if (!actor.answered())
            answers.append(answers.empty() ? "" : " ").append(scene.desk.last.sentence);
    }
    context.act = play.stepsOfAct();
    context.answers = answers;
    if (act.words.empty() && !answers.empty())
        play.say(answers);
    for (const ScriptWords& words : act.words)
        if (holds(words.onlyIf, context.act))
            play.say(filledIn(words.text, context));
}

} // namespace vmscope::story
