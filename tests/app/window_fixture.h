// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Events go through the window system's queue, as a person's do.
#define QTEST_QPA_MOUSE_HANDLING

#include "app/main_window.h"
#include "app/start.h"
#include "model/base/text.h"
#include "views/common/display_text.h"
#include "views/common/segments.h"
#include "views/common/value_slider.h"

#include <QApplication>
#include <QLabel>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <stdexcept>

/// The program's window under real events, for tests of what it shows.
namespace vmscope::test {

using views::Subject;
using views::toQString;

inline QString sizeOn(Bytes size) { return toQString(sizeText(size)); }

/// A window that shows the first state, at the design size, without motion.
class OpenWindow
{
public:
    explicit OpenWindow(const views::Display& display = {.animated = false}, QSize size = {1600, 900})
        : main(session)
    {
        QCursor::setPos(QApplication::primaryScreen()->geometry().bottomRight()); // away from the window
        main.move(0, 0);
        main.resize(size);
        main.setDisplay(display);
        open();
    }

    /// Shows the window and waits until it takes keys.
    void open()
    {
        main.show();
        main.activateWindow();
        if (!QTest::qWaitForWindowExposed(&main) || !QTest::qWaitForWindowActive(&main))
            throw std::runtime_error("the window does not come up: is there a display?");
    }

    // ---- what is there

    template<class Widget>
    [[nodiscard]] Widget& find(const char* name) const
    {
        if (auto* widget = main.findChild<Widget*>(QLatin1String(name)))
            return *widget;
        throw std::invalid_argument(std::string("no widget ") + name);
    }
    [[nodiscard]] views::LayoutView& view() const { return main.workspace().view(); }
    [[nodiscard]] views::ValueSlider& slider(const char* name) const
    {
        return find<views::ValueSlider>(name);
    }
    [[nodiscard]] const views::State& state() const { return session.shown().state; }
    /// The plan of the present state, made anew: what every number shown must equal.
    [[nodiscard]] layout::Layout plan() const { return layout::plan(state().config); }

    // ---- what is shown

    [[nodiscard]] QString verdict() const { return main.workspace().verdict().text(); }
    [[nodiscard]] QString ramField() const { return find<QLineEdit>("ramField").text(); }
    /// A label's text, of the inspector or beside it; empty while it is hidden.
    [[nodiscard]] QString label(const char* name) const
    {
        const auto& label = find<QLabel>(name);
        return label.isVisible() ? label.text() : QString();
    }
    /// The inspector's answers that are open.
    [[nodiscard]] QString answers() const
    {
        QString text;
        for (const QLabel* label : main.workspace().inspector().findChildren<QLabel*>("answer"))
            if (label->isVisible())
                text += label->text();
        return text;
    }
    /// The exact size that the inspector shows.
    [[nodiscard]] Bytes inspectedSize() const
    {
        QString digits = label("size").section(QLatin1Char('('), 1).section(QLatin1Char(' '), 0, 0);
        return {digits.remove(QLatin1Char(',')).toULongLong()};
    }
    /// Every text in the picture.
    [[nodiscard]] QStringList paintedTexts() const
    {
        view().repaint();
        QStringList texts;
        for (const views::PaintedText& text : view().paintedTexts())
            texts += text.text;
        return texts;
    }
    [[nodiscard]] bool paints(const QString& part) const
    {
        return paintedTexts().join(QLatin1Char('\n')).contains(part);
    }

    // ---- places in the picture, at its whole size

    /// The topmost block at a point of the picture.
    [[nodiscard]] const views::Block* blockAt(QPointF point) const
    {
        const auto& blocks = view().scene().blocks;
        for (auto block = blocks.rbegin(); block != blocks.rend(); ++block)
            if (block->subject.kind != Subject::Kind::None && block->rect.contains(point))
                return &*block;
        return nullptr;
    }
    /// A point where nothing lies over this part; of `column` if one is given.
    [[nodiscard]] QPoint pointOn(const Subject& part, const QRectF& column = {}) const
    {
        for (const views::Block& block : view().scene().blocks) {
            if (block.subject != part || (!column.isEmpty() && block.rect.left() != column.left()))
                continue;
            for (const double share : {0.5, 0.25, 0.75, 0.1, 0.9}) {
                const QPoint point(qRound(block.rect.center().x()),
                                   int(block.rect.top() + share * block.rect.height()));
                if (const views::Block* top = blockAt(point); top && top->subject == part)
                    return point;
            }
        }
        throw std::invalid_argument("this part is nowhere in the picture");
    }
    /// The point of the physical column that stands for a byte.
    [[nodiscard]] QPoint pointOf(PhysicalAddress p) const
    {
        const QRectF column = view().scene().physicalColumn;
        const double share = double(p.value) / double(state().config.ram.end().value);
        const double y = main.display().addressesGrowUp ? column.bottom() - share * column.height()
                                                        : column.top() + share * column.height();
        return {qRound(column.center().x()), qRound(y)};
    }
    /// Bytes that one pixel of the physical column stands for.
    [[nodiscard]] double bytesPerPixel() const
    {
        return double(state().config.ram.end().value) / view().scene().physicalColumn.height();
    }

    // ---- what a person does

    void hover(QWidget& widget, QPoint at) { QTest::mouseMove(&widget, at); }
    void hover(const Subject& part) { hover(view(), pointOn(part)); }
    void leave() { QTest::mouseMove(main.windowHandle(), QPoint(2, 2)); }
    void click(QWidget& widget, QPoint at = {}) { QTest::mouseClick(&widget, Qt::LeftButton, {}, at); }
    void click(const Subject& part) { click(view(), pointOn(part)); }
    void drag(QWidget& widget, QPoint from, QPoint to)
    {
        constexpr int moves = 12;
        QTest::mousePress(&widget, Qt::LeftButton, {}, from);
        for (int i = 1; i <= moves; ++i)
            QTest::mouseMove(&widget, from + (to - from) * i / moves);
        QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
    }
    void drag(views::ValueSlider& slider, int value)
    {
        QCoreApplication::processEvents(); // what is still to be laid out moves the slider
        drag(slider, slider.handleCenter(slider.value()), slider.handleCenter(value));
    }
    void choose(const char* segments, int key)
    {
        QAbstractButton& button = *find<views::Segments>(segments).button(key);
        const bool behindMore = !button.isVisible();
        if (behindMore)
            click(find<QToolButton>("more"));
        click(button);
        if (behindMore)
            this->key(Qt::Key_Escape);
    }
    void chooseHighmem(layout::Highmem mode) { choose("highmem", int(mode)); }
    /// Goes through a chooser by keys until it stands on `data`.
    void choose(QComboBox& box, const QString& data)
    {
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_Home);
        while (box.currentData().toString() != data && box.currentIndex() + 1 < box.count())
            QTest::keyClick(&box, Qt::Key_Down);
    }
    /// Searches it among all systems.
    void chooseSystem(const char* family)
    {
        click(find<QToolButton>("system"));
        QTest::keyClicks(&find<QLineEdit>("systemSearch"), QLatin1String(family));
        QTest::keyClick(&find<QLineEdit>("systemSearch"), Qt::Key_Return);
    }
    /// A key for whatever has the focus.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QGuiApplication::focusWindow() ? QGuiApplication::focusWindow() : main.windowHandle(),
                        key, modifiers);
    }
    void type(QLineEdit& field, const QString& text, Qt::Key end = Qt::Key_Return)
    {
        field.setFocus();
        field.selectAll();
        QTest::keyClick(&field, Qt::Key_Delete);
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, end);
    }
    void typeRam(const QString& text) { type(find<QLineEdit>("ramField"), text); }
    void wheel(QPoint at, int notches, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QWheelEvent event(at, view().mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view(), &event);
    }

    Session session;
    mutable MainWindow main;
    QTemporaryDir folder;
};

/// A whole test program: the application as the program itself starts it.
template<class Test>
int run(int argc, char** argv)
{
    const auto application = startApplication(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace vmscope::test

#define VMSCOPE_GUI_TEST(Test)                                                                               \
    int main(int argc, char** argv) { return vmscope::test::run<Test>(argc, argv); }
