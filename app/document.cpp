// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"

#include "app/save_file.h"
#include "app/session_state.h"
#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <QFileInfo>

namespace vmscope {

using views::toQString;

Document::Document(Session& session)
    : m_session(session)
    , m_prepared(session.undoStack())
{
    connect(&session, &Session::shownChanged, this, &Document::touch);
    connect(&m_prepared, &PreparedStates::changed, this, &Document::touch);
    connect(&session.undoStack(), &QUndoStack::cleanChanged, this, &Document::changed);
}

bool Document::isSession(const QString& file)
{
    return file.endsWith(QStringLiteral(".vmscope"), Qt::CaseInsensitive);
}

formats::SessionFile Document::contents() const
{
    formats::SessionFile contents{{}, savedView(m_window.shot()), {}};
    for (const PreparedState& each : m_prepared.states())
        contents.prepared.push_back(
            {each.name.toStdString(), each.notes.toStdString(), savedView(each.shot)});
    return contents;
}

std::optional<Error> Document::tooLarge() const
{
    auto error = tooLargeToSave(m_session.shown().state);
    for (const PreparedState& each : m_prepared.states())
        if (!error)
            error = tooLargeToSave(each.shot.state);
    return error;
}

Result<Document::Read> Document::read(const QString& file)
{
    const auto contents = formats::readSession(std::filesystem::path(file.toStdString()));
    if (!contents)
        return contents.error();
    SavedOpener opener(file.toStdString());
    auto shot = opener.shot(contents->now);
    if (!shot)
        return shot.error();
    Read read{std::move(*shot), {}, toQString(contents->savedAs)};
    for (const formats::SavedPreparation& each : contents->prepared) {
        auto prepared = opener.shot(each.view);
        if (!prepared)
            return prepared.error();
        read.prepared.push_back({toQString(each.name), toQString(each.notes), std::move(*prepared)});
    }
    return read;
}

std::optional<Error> Document::open(const QString& file)
{
    auto read = Document::read(file);
    if (!read)
        return read.error();
    const QString what = tr("open %1").arg(QFileInfo(file).fileName());
    QUndoStack& undo = m_session.undoStack();
    undo.beginMacro(what);
    m_prepared.replaceAll(std::move(read->prepared), what);
    m_window.show(read->shot, what);
    undo.endMacro();
    m_prepared.setCurrent(std::nullopt);
    m_file = QFileInfo(file).absoluteFilePath();
    undo.setClean();
    emit changed();
    return std::nullopt;
}

std::optional<Error> Document::save(const QString& file)
{
    if (const auto error = tooLarge())
        return error;
    if (const auto error = saveFile(file, sessionText(contents())))
        return error;
    m_file = QFileInfo(file).absoluteFilePath();
    m_session.undoStack().setClean();
    emit changed();
    return std::nullopt;
}

void Document::keepCopy(const QString& folder, std::chrono::milliseconds delay)
{
    const auto take = [this]() -> Autosave::Text {
        auto contents = this->contents();
        contents.savedAs = m_file.toStdString();
        return [contents = std::move(contents)] { return sessionText(contents); };
    };
    m_copy = std::make_unique<Autosave>(folder, take, delay);
    connect(m_copy.get(), &Autosave::failed, this, &Document::refused);
}

bool Document::restore()
{
    if (!m_copy || m_copy->left().isEmpty())
        return false;
    m_before = m_window.shot();
    auto read = Document::read(m_copy->left());
    if (!read) {
        const QString aside = m_copy->putAside();
        emit refused(tr("What was open when the program ended unexpectedly cannot be restored: %1. "
                        "It is kept as %2.")
                         .arg(views::phrase(read.error().line()), aside));
        return false;
    }
    m_file = read->savedAs;
    m_prepared.apply(std::move(read->prepared));
    m_window.show(read->shot, {});
    m_session.undoStack().resetClean(); // it was not saved
    emit changed();
    return true;
}

void Document::startFresh()
{
    m_file.clear();
    m_prepared.apply({});
    m_window.show(m_before, {});
    m_session.undoStack().clear();
    m_session.undoStack().setClean(); // an empty one is left as it was
    if (m_copy)
        m_copy->discard();
    emit changed();
}

void Document::touch()
{
    if (m_copy)
        m_copy->touch();
}

void Document::writeCopy()
{
    if (m_copy)
        m_copy->write();
}

void Document::finish()
{
    if (m_copy)
        m_copy->finish();
}

void Document::prepareShown()
{
    m_prepared.add({tr("State %1").arg(m_prepared.states().size() + 1), {}, m_window.shot()});
}

void Document::go(std::size_t index)
{
    m_prepared.setCurrent(index);
    m_window.show(m_prepared.states().at(index).shot, tr("prepared state"));
}

bool Document::goBeside(int steps)
{
    const auto index = m_prepared.beside(steps);
    if (index)
        go(*index);
    return index.has_value();
}

void Document::goHome()
{
    if (!m_prepared.states().empty())
        go(m_prepared.current().value_or(0));
}

} // namespace vmscope
