// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/config_options.h"
#include "app/language.h"
#include "app/main_window.h"
#include "app/start.h"
#include "model/base/text.h"
#include "model/kernel/preset.h"
#include "model/story/scenario.h"
#include "views/common/display_text.h"

#include <QApplication>

#include <algorithm>
#include <memory>

namespace vmscope::commands {

namespace {

struct Options
{
    ConfigOptions machine;
    std::string workspace = "layout", size = "1920x1080", theme = "light", language = "en", mode = "kernel",
                select, log, dump, output;
    std::string access = "r", by = "program", face, preset, scenario = "write";
    std::vector<std::string> beside;
    double measure = 0;
    bool ramGiven = false;
    std::optional<int> step;
    unsigned run = 0;
    double scale = 1;
    bool down = false, kernelPanel = false, start = false, present = false;
    unsigned lesson = 0, doubt = 0; ///< from 1; 0: none
    std::vector<std::string> operations;

    [[nodiscard]] bool compares() const { return workspace == "compare"; }
    [[nodiscard]] bool isLab() const { return workspace == "lab"; }
    [[nodiscard]] std::string faceOr(const char* first) const { return face.empty() ? first : face; }
};

const kernel::Preset* presetOf(const Options& options)
{
    if (options.preset.empty() || options.compares() || options.isLab())
        return nullptr;
    if (const kernel::Preset* preset = kernel::findPreset(options.preset))
        return preset;
    throw Refused{
        {"--preset", "\"" + options.preset + "\" is not known", "one of " + idsOf(kernel::presets())}};
}

template<class Value>
Value choiceOf(const std::string& text, std::initializer_list<const char*> names)
{
    return Value(std::ranges::find(names, text) - names.begin());
}

Result<QSize> parseSizeInPixels(const std::string& text)
{
    const auto by = text.find('x');
    const auto width = parseNumber(text.substr(0, by), "--size");
    const auto height = parseNumber(by == std::string::npos ? "" : text.substr(by + 1), "--size");
    if (!width || !height || *width < 320 || *height < 240 || *width > 15360 || *height > 8640)
        return Error{"--size", "\"" + text + "\" is not a size",
                     "WIDTHxHEIGHT in pixels, 320x240 to 15360x8640"};
    return QSize(int(*width), int(*height));
}

views::Display displayOf(const Options& options)
{
    views::Display display;
    for (const views::Theme& theme : views::themes())
        if (theme.name == options.theme)
            display.theme = theme.id;
    display.scale = options.scale;
    display.addressesGrowUp = !options.down;
    display.animated = false;
    return display;
}

views::StoryChoice storyOf(const Options& options)
{
    views::StoryChoice story{.scenario = options.scenario};
    if (!story::findScenario(options.scenario))
        throw Refused{{"--scenario", "\"" + options.scenario + "\" is not known",
                       "one of " + idsOf(story::scenarios())}};
    if (options.workspace == "syscall" && options.step && *options.step > 0)
        story.step = std::size_t(*options.step) - 1;
    for (const std::string& id : options.beside) {
        const auto* kernel = layout::findKernel(id);
        if (!kernel)
            throw Refused{{"--compare-kernel", "\"" + id + "\" is not known", "an id of vmscope kernels"}};
        story.beside.push_back(kernel);
    }
    return story;
}

views::State stateOf(const Options& options)
{
    views::State state;
    state.config = orRefuse(options.machine.config());
    state.ramSource = options.machine.isFlat() ? views::RamSource::Flat : views::RamSource::Pc;
    state.walk.kind = choiceOf<paging::AccessKind>(options.access, {"r", "w", "x"});
    state.walk.privilege = choiceOf<paging::Privilege>(options.by, {"kernel", "program"});
    state.story = storyOf(options);
    state.mode = options.mode == "user" ? views::Mode::User : views::Mode::Kernel;
    if (options.compares() && !options.preset.empty()) {
        const auto* preset = orRefuse(layout::parseComparisonPreset(options.preset));
        state.compare = views::compareChoiceOf(*preset);
        if (!options.ramGiven)
            state = views::withRam(state, preset->ram);
    }
    return state;
}

void showWalk(MainWindow& window, const Options& options)
{
    window.showWorkspace(Workspace::Walk);
    window.walkPage().workspace().setFace(
        choiceOf<views::WalkWorkspace::Face>(options.faceOr("walk"), {"walk", "tables", "graph"}));
    if (options.run > 0)
        window.walkPage().walker().runProgram(options.run);
    if (options.step)
        window.walkPage().walker().goToStep(*options.step - 1);
}

void showSyscall(MainWindow& window, const Options& options)
{
    window.showWorkspace(Workspace::Syscall);
    const views::StoryShown& story = window.syscallPage().stepper().shown();
    if (!story.runs())
        throw Refused{{"--scenario", story.track->problem.toStdString(), {}}};
    const auto steps = story.track->steps().size();
    if (options.step && (*options.step < 1 || std::size_t(*options.step) > steps))
        throw Refused{{"--step", std::to_string(*options.step) + " is no step of this scenario",
                       "1 to " + std::to_string(steps)}};
}

/// The run is complete before the picture is made.
void showLab(MainWindow& window, const Options& options)
{
    LabPage& page = window.labPage();
    window.showWorkspace(Workspace::Lab);
    if (!options.preset.empty())
        if (const auto error = page.choosePreset(QString::fromStdString(options.preset)))
            throw Refused{*error};
    page.workspace().setFace(
        choiceOf<views::LabWorkspace::Face>(options.faceOr("host"), {"host", "staircase", "spread", "time"}));
    page.runner().finish();
    if (options.measure > 0)
        page.host().finish({.seconds = options.measure});
}

/// Throws where the window says that something was not done.
void operate(Session& session, const Options& options)
{
    QString refused;
    QObject::connect(&session, &Session::refused, &session, [&](const QString& why) { refused = why; });
    const kernel::Preset* preset = presetOf(options);
    const auto demandDone = [&](const std::string& asked) {
        if (!refused.isEmpty())
            throw Refused{{asked, refused.toStdString(), {}}};
    };
    if (preset)
        session.operate(*preset);
    demandDone("--preset");
    for (const std::string& line : options.operations) {
        session.operate({orRefuse(kernel::parseOperation(line, "--do"))}, QStringLiteral("--do"));
        demandDone("--do \"" + line + "\"");
    }
    QObject::disconnect(&session, &Session::refused, &session, nullptr);
}

void takeSnapshot(const Options& options)
{
    const QSize size = orRefuse(parseSizeInPixels(options.size));
    const views::State state = stateOf(options);
    const auto application = startWithoutDisplay();
    speak(QString::fromStdString(options.language));
    Session session;
    session.apply(state);
    for (const std::string& file : {options.log, options.dump})
        if (!file.empty())
            if (const auto error = session.open({QString::fromStdString(file)}))
                throw Refused{*error};
    operate(session, options);
    MainWindow window(session);
    window.resize(size);
    window.setDisplay(displayOf(options));
    window.show();
    window.selectFirst();
    if (options.compares())
        window.showWorkspace(Workspace::Compare);
    if (!options.select.empty() && !window.goTo(QString::fromStdString(options.select)))
        throw Refused{{"--select", "\"" + options.select + "\" is no address here", "an address or a name"}};
    if (presetOf(options) || !options.operations.empty())
        session.selectFrame(session.desk()->lastPage);
    if (options.workspace == "walk")
        showWalk(window, options);
    if (options.workspace == "syscall")
        showSyscall(window, options);
    if (options.isLab())
        showLab(window, options);
    window.setKernelPanelVisible(options.kernelPanel);
    if (options.lesson > 0)
        window.guide().openLesson(options.lesson - 1);
    if (options.doubt > 0)
        window.guide().answer(options.doubt - 1);
    if (options.start)
        window.guide().showStart();
    if (options.present)
        window.presentation().start({QRect(QPoint(), size), std::nullopt});
    QApplication::processEvents();
    if (const auto error = window.saveWindow(QString::fromStdString(options.output)))
        throw Refused{*error};
}

} // namespace

void addSnapshot(CLI::App& app)
{
    auto* command = app.add_subcommand("snapshot", "Save a picture of a workspace; needs no display");
    auto options = std::make_shared<Options>();
    options->machine.addTo(*command, false);
    command->add_option("--workspace", options->workspace, "layout, walk, compare, syscall or lab")
        ->check(CLI::IsMember({"layout", "walk", "compare", "syscall", "lab"}));
    command->add_option("--scenario", options->scenario, "syscall: an id, as vmscope scenarios lists them");
    command
        ->add_option("--compare-kernel", options->beside,
                     "syscall: another kernel beside it; may be repeated")
        ->expected(1, 2);
    command->add_option("--preset", options->preset,
                        "What the kernel is brought into first; compare: what is compared; lab: the load");
    command->add_option("--access", options->access, "walk: r, w or x")
        ->check(CLI::IsMember({"r", "w", "x"}));
    command->add_option("--by", options->by, "walk: program or kernel")
        ->check(CLI::IsMember({"program", "kernel"}));
    command
        ->add_option("--face", options->face,
                     "walk: walk, tables or graph; lab: host, staircase, spread or time")
        ->check(CLI::IsMember({"walk", "tables", "graph", "host", "staircase", "spread", "time"}));
    command->add_option("--measure", options->measure, "lab: seconds to measure this processor first")
        ->check(CLI::Range(0.0, 600.0));
    command->add_option("--run", options->run, "walk: accesses that the program makes first")
        ->check(CLI::Range(0, 1000000));
    command->add_option("--step", options->step,
                        "walk: a step of the access, from 1; else the last. syscall: a step of the "
                        "scenario, from 1; else the first");
    command->add_option("--size", options->size, "WIDTHxHEIGHT in pixels")->capture_default_str();
    command->add_option("--theme", options->theme, "light, dark or projector")
        ->check(CLI::IsMember({"light", "dark", "projector"}));
    command->add_option("--language", options->language, "en or de")->check(CLI::IsMember({"en", "de"}));
    command->add_option("--scale", options->scale, "Size of type and pictures, 1 is normal")
        ->check(CLI::Range(0.75, 3.0));
    command->add_option("--seen-in", options->mode, "kernel or user mode")
        ->check(CLI::IsMember({"kernel", "user"}));
    command->add_option("--select", options->select, "What is selected: an address or a name");
    command->add_option("--log", options->log, "A boot log to open");
    command->add_option("--dump", options->dump, "walk: a table dump to open, its .json");
    command->add_option("--do", options->operations,
                        "What the kernel is asked for first, such as \"kmalloc 4K\"; may be repeated");
    command->add_option("--lesson", options->lesson, "A lesson, from 1, which sets its own state")
        ->check(CLI::Range(1, 12));
    command->add_option("--question", options->doubt, "One of the seven questions, from 1, with its answer")
        ->check(CLI::Range(1, 7));
    command->add_flag("--start", options->start, "Show the start page");
    command->add_flag("--kernel-panel", options->kernelPanel, "Show the kernel panel");
    command->add_flag("--present", options->present, "As a lecture hall sees it");
    command->add_flag("--grow-down", options->down, "Addresses grow downwards");
    command->add_option("-o,--output", options->output, "FILE.png, FILE.svg or FILE.pdf")->required();
    command->callback([options, command] {
        options->ramGiven = command->count("--ram") + command->count("--ram-map") > 0;
        takeSnapshot(*options);
    });
}

} // namespace vmscope::commands
