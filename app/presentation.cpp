// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation.h"

#include "app/main_window.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>

#include <array>

namespace vmscope {

/// A key while presenting, and what it does: says whether there was anything to do.
struct Presentation::Key
{
    Qt::Key key;
    bool (Presentation::*run)();
    bool typed = false; ///< somebody who types a text or moves a slider means something else
};

std::span<const Presentation::Key> Presentation::keys()
{
    static constexpr std::array rows{
        Key{Qt::Key_PageDown, &Presentation::goOn},
        Key{Qt::Key_PageUp, &Presentation::goBack},
        Key{Qt::Key_Right, &Presentation::goOn, true},
        Key{Qt::Key_Down, &Presentation::goOn, true},
        Key{Qt::Key_Left, &Presentation::goBack, true},
        Key{Qt::Key_Up, &Presentation::goBack, true},
        Key{Qt::Key_Home, &Presentation::goHome, true},
        Key{Qt::Key_B, &Presentation::toggleBlack, true},
        Key{Qt::Key_Period, &Presentation::toggleBlack, true}, // some clickers send it
        Key{Qt::Key_S, &Presentation::toggleSpotlight, true},
        Key{Qt::Key_L, &Presentation::toggleSpotlight, true},
        Key{Qt::Key_P, &Presentation::togglePen, true},
        Key{Qt::Key_Z, &Presentation::toggleEnlarge, true},
        Key{Qt::Key_H, &Presentation::toggleHiding, true},
        Key{Qt::Key_I, &Presentation::toggleInspector, true},
        Key{Qt::Key_G, &Presentation::toggleChart, true},
        Key{Qt::Key_Escape, &Presentation::leave},
        Key{Qt::Key_F5, &Presentation::end},
    };
    return rows;
}

PresentScreens presentScreens(const QList<QRect>& screens)
{
    if (screens.size() < 2)
        return {screens.front(), std::nullopt};
    return {screens[1], screens[0]};
}

Presentation::Presentation(MainWindow& window, Session& session, Document& document)
    : m_window(window)
    , m_session(session)
    , m_document(document)
    , m_bar(new views::PresentBar)
{
    constexpr int motion = 400; // milliseconds: more than any takes
    m_bar->hide();
    m_settled.setSingleShot(true);
    m_settled.setInterval(motion);
    connect(&m_settled, &QTimer::timeout, this, [this] { m_overlay->refresh(); });
    connect(m_bar, &views::PresentBar::asked, &session, &Session::ask);
    connect(&document.prepared(), &PreparedStates::changed, this, &Presentation::showNotes);
}

Presentation::~Presentation() { QCoreApplication::instance()->removeEventFilter(this); }

views::Display Presentation::displayOf(views::Display display)
{
    display.theme = views::ThemeId::Projector;
    display.scale = 1;
    return display;
}

void Presentation::start()
{
    QList<QRect> screens;
    for (const QScreen* screen : QGuiApplication::screens())
        screens += screen->geometry();
    start(presentScreens(screens));
}

void Presentation::start(const PresentScreens& screens)
{
    if (m_running)
        return;
    if (!m_overlay)
        m_overlay = new views::PresentOverlay(&m_window);
    m_running = true;
    m_geometry = m_window.geometry();
    m_states = m_window.windowState();
    QCoreApplication::instance()->installEventFilter(this);
    placeOn(screens.picture);
    if (screens.notes) {
        m_notes = std::make_unique<views::NotesWindow>();
        m_notes->setGeometry(*screens.notes);
        m_notesMetrics = views::Metrics::forWindow(screens.notes->size(), 1.25);
        m_notes->QWidget::show();
    }
    emit changed(true);
    showNotes();
    m_window.activateWindow();
}

/// Full screen where it is a whole screen.
void Presentation::placeOn(const QRect& screen)
{
    m_window.setWindowState(Qt::WindowNoState);
    m_window.setGeometry(screen);
    const auto screens = QGuiApplication::screens();
    if (std::ranges::any_of(screens, [&](const QScreen* each) { return each->geometry() == screen; }))
        m_window.setWindowState(Qt::WindowFullScreen);
}

void Presentation::stop()
{
    if (!m_running)
        return;
    reveal();
    m_overlay->clear();
    m_notes.reset();
    m_running = m_inspector = m_chart = false;
    QCoreApplication::instance()->removeEventFilter(this);
    m_window.setWindowState(m_states);
    m_window.setGeometry(m_geometry);
    m_window.workspace().present(views::LayoutWorkspace::Presented::Inspector, false);
    emit changed(false);
}

void Presentation::show(const Looks& looks)
{
    m_overlay->setMetrics(looks.metrics);
    m_overlay->setSource(*m_window.centralWidget());
    m_bar->setVisible(m_window.shownWorkspace() == Workspace::Layout ||
                      m_window.shownWorkspace() == Workspace::Compare);
    m_bar->show(m_session.shown(), looks.display, looks.metrics);
    m_overlay->refresh();
    m_settled.start();
}

void Presentation::showNotes()
{
    if (!m_notes)
        return;
    const auto& states = m_document.prepared().states();
    const auto current = m_document.prepared().current();
    views::NotesWindow::Page page;
    if (current)
        page.place = tr("%1 of %2: %3").arg(*current + 1).arg(states.size()).arg(states[*current].name);
    page.notes = current ? states[*current].notes : QString();
    if (const auto next = m_document.prepared().beside(1))
        page.next = states[*next].name;
    m_notes->show(page, m_notesMetrics);
}

// ---- keys

bool Presentation::belongsTo(const QObject* watched) const
{
    if (!watched->isWidgetType())
        return false;
    const QWidget* window = static_cast<const QWidget*>(watched)->window();
    return window == &m_window || (m_notes && window == m_notes.get());
}

const Presentation::Key* Presentation::keyOf(const QKeyEvent& event) const
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return nullptr;
    const auto row = std::ranges::find(keys(), Qt::Key(event.key()), &Key::key);
    const QWidget* focus = QApplication::focusWidget();
    const bool types = qobject_cast<const QLineEdit*>(focus) || qobject_cast<const QPlainTextEdit*>(focus) ||
                       qobject_cast<const QAbstractSpinBox*>(focus);
    const bool slides = qobject_cast<const QAbstractSlider*>(focus) && event.key() >= Qt::Key_Home &&
                        event.key() <= Qt::Key_Down;
    return row == keys().end() || (row->typed && (types || slides)) ? nullptr : &*row;
}

bool Presentation::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseMove && m_overlay->hasSpotlight() && watched->isWidgetType())
        m_overlay->pointAt(m_window.mapFromGlobal(static_cast<QMouseEvent*>(event)->globalPosition()));
    const bool asks = event->type() == QEvent::ShortcutOverride;
    if ((!asks && event->type() != QEvent::KeyPress) || !belongsTo(watched))
        return false;
    auto& key = *static_cast<QKeyEvent*>(event);
    const int digit = key.key() - Qt::Key_1;
    if (m_overlay->hasPen() && !key.modifiers() && digit >= 0 && digit < views::PresentOverlay::penColors()) {
        m_overlay->setColor(digit);
        return true;
    }
    const Key* row = keyOf(key);
    if (!row)
        return false;
    key.accept();
    return asks || (this->*row->run)();
}

/// What was hidden is shown first, then the steps of what is shown, then the prepared states.
bool Presentation::go(int steps)
{
    if (m_hiding)
        return toggleHiding();
    if (m_window.shownPage().step(steps))
        return true;
    m_overlay->wipe();
    return m_document.goBeside(steps);
}

bool Presentation::goOn() { return go(1); }
bool Presentation::goBack() { return go(-1); }

bool Presentation::goHome()
{
    reveal();
    m_overlay->clear();
    m_document.goHome();
    return true;
}

bool Presentation::toggleBlack()
{
    m_overlay->setBlack(!m_overlay->isBlack());
    return true;
}

bool Presentation::toggleSpotlight()
{
    m_overlay->setSpotlight(!m_overlay->hasSpotlight());
    return true;
}

bool Presentation::togglePen()
{
    m_overlay->setPen(!m_overlay->hasPen());
    return true;
}

bool Presentation::toggleEnlarge()
{
    if (m_overlay->isMagnified())
        m_overlay->takeOff();
    else
        m_overlay->setChoosing(!m_overlay->isChoosing());
    return true;
}

/// What the class predicts: neither the verdict nor any figure is seen, and what is changed meanwhile is not.
bool Presentation::toggleHiding()
{
    if (m_hiding) {
        reveal();
        return true;
    }
    m_hiding = true;
    m_window.shownPage().predict(true);
    return true;
}

void Presentation::reveal()
{
    if (!std::exchange(m_hiding, false))
        return;
    m_window.shownPage().predict(false);
    m_window.showAll();
}

bool Presentation::toggleInspector()
{
    m_chart = false;
    m_inspector = !m_inspector;
    m_window.workspace().present(views::LayoutWorkspace::Presented::Inspector, m_inspector);
    return true;
}

bool Presentation::toggleChart()
{
    m_inspector = false;
    m_chart = !m_chart;
    m_window.workspace().present(views::LayoutWorkspace::Presented::Chart, m_chart);
    return true;
}

bool Presentation::leave()
{
    if (m_overlay->takeOff())
        return true;
    auto& layout = m_window.workspace();
    if (m_inspector || m_chart) {
        m_inspector = m_chart = false;
        layout.present(views::LayoutWorkspace::Presented::Inspector, false);
    } else if (m_window.shownWorkspace() == Workspace::Layout &&
               layout.view().selected().kind != views::Subject::Kind::None) {
        layout.select({});
    } else {
        stop();
    }
    return true;
}

bool Presentation::end()
{
    stop();
    return true;
}

} // namespace vmscope
