// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/autosave.h"

#include "app/save_file.h"
#include "model/base/text.h"
#include "views/common/phrase.h"

#include <QDir>
#include <QUuid>

namespace vmscope {

namespace {

const QString copyEnding = QStringLiteral(".vmscope");
const QString lockEnding = QStringLiteral(".lock");

} // namespace

Autosave::Autosave(const QString& folder, Take take, std::chrono::milliseconds delay, QObject* parent)
    : QObject(parent)
    , m_folder(folder)
    , m_take(std::move(take))
{
    m_writer.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::write);
    QDir().mkpath(folder);
    begin();
}

Autosave::~Autosave() { m_writer.waitForDone(); }

QString Autosave::path(const QString& ending) const { return m_folder + QLatin1Char('/') + m_name + ending; }

/// The lock of a program that ended is broken: it names a process that is no more.
bool Autosave::take(const QString& name)
{
    m_name = name;
    m_lock = std::make_unique<QLockFile>(path(lockEnding));
    m_lock->setStaleLockTime(0);
    return m_lock->tryLock();
}

/// The newest copy that nobody holds, else a new one.
void Autosave::begin()
{
    const QDir copies(m_folder, QLatin1Char('*') + copyEnding, QDir::Time, QDir::Files);
    for (const QString& file : copies.entryList())
        if (take(file.chopped(copyEnding.size()))) {
            m_left = path(copyEnding);
            return;
        }
    if (!take(QUuid::createUuid().toString(QUuid::WithoutBraces)))
        m_finished = true; // the folder cannot be written: there is no copy
}

QString Autosave::putAside()
{
    const QString aside = path(QStringLiteral(".damaged"));
    QFile::rename(m_left, aside);
    m_left.clear();
    return aside;
}

void Autosave::discard()
{
    m_timer.stop();
    m_writer.waitForDone();
    QFile::remove(path(copyEnding));
    m_left.clear();
}

void Autosave::touch()
{
    if (!m_finished && !m_timer.isActive())
        m_timer.start();
}

void Autosave::write()
{
    m_timer.stop();
    if (m_finished)
        return;
    m_writer.start([this, text = m_take(), file = path(copyEnding)] {
        if (const auto error = saveFile(file, text()))
            QMetaObject::invokeMethod(
                this, [this, line = error->line()] { emit failed(views::phrase(line)); },
                Qt::QueuedConnection);
    });
}

void Autosave::finish()
{
    if (m_finished)
        return;
    discard();
    m_finished = true;
    m_lock->unlock();
}

} // namespace vmscope
