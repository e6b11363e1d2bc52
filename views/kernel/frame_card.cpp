// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/kernel/frame_card.h"

#include "views/common/display_text.h"
#include "views/common/frame_shown.h"

#include <QHBoxLayout>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

namespace vmscope::views {

namespace {

constexpr std::size_t mostAddresses = 8;
constexpr QLatin1Char programLink('u'); // in front of an address that the program uses

QString hex(VirtualAddress v) { return toQString(hexText(v)); }

QString rowText(const AddressShown& address, const QString& family)
{
    const QString who = address.way.kind == kernel::AddressKind::User ? QString(programLink) : QString();
    return QStringLiteral("<tr><td><b>v</b>&nbsp;<a href=\"%6%1\" style=\"font-family:'%2'\">%1</a></td>"
                          "<td>&nbsp;&nbsp;%3</td></tr><tr><td colspan=2>%4&nbsp;%5</td></tr>")
        .arg(hex(address.way.address), family, address.source.toHtmlEscaped(),
             address.validNow ? QStringLiteral("✓") : QStringLiteral("○"), address.validity.toHtmlEscaped(),
             who);
}

QString addressesText(const FrameShown& frame, const QString& family)
{
    const QString way = frame.hasKmap ? FrameCard::tr("only after kmap")
                                      : FrameCard::tr("only once it maps the page in its tables");
    if (frame.addresses.empty())
        return FrameCard::tr("No address leads to it. The kernel gets one %1.").arg(way);
    QString rows;
    for (std::size_t i = 0; i < frame.addresses.size() && i < mostAddresses; ++i)
        rows += rowText(frame.addresses[i], family);
    if (frame.addresses.size() > mostAddresses)
        rows += FrameCard::tr("<tr><td>and %1 more</td></tr>").arg(frame.addresses.size() - mostAddresses);
    if (!frame.kernelReaches)
        rows += FrameCard::tr("<tr><td colspan=2>the kernel: %1</td></tr>").arg(way);
    return QStringLiteral("<table cellspacing=0>%1</table>").arg(rows);
}

} // namespace

FrameCard::FrameCard(QWidget* parent)
    : Card(parent)
    , m_title(new QLabel)
    , m_owner(new QLabel)
    , m_addresses(new QLabel)
    , m_close(new QToolButton)
{
    setObjectName(QStringLiteral("frameCard"));
    setAccessibleName(tr("Addresses of the page frame"));
    m_title->setObjectName(QStringLiteral("frameTitle"));
    m_owner->setObjectName(QStringLiteral("frameOwner"));
    m_addresses->setObjectName(QStringLiteral("frameAddresses"));
    m_addresses->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_addresses->setToolTip(tr("An address: walk it"));
    m_close->setText(QStringLiteral("×"));
    m_close->setAutoRaise(true);
    m_close->setObjectName(QStringLiteral("frameClose"));
    m_close->setToolTip(tr("Close (Esc in the picture)"));
    m_close->setAccessibleName(tr("No frame"));
    for (QLabel* label : {m_title, m_owner, m_addresses}) {
        label->setWordWrap(true);
        label->setMinimumWidth(1);
    }
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    auto* rows = new QVBoxLayout(this);
    rows->addLayout(head);
    rows->addWidget(m_owner);
    rows->addWidget(m_addresses);
    connect(m_close, &QToolButton::clicked, this, &FrameCard::closed);
    connect(m_addresses, &QLabel::linkActivated, this, [this](const QString& link) {
        const bool program = link.startsWith(programLink);
        if (const auto address = parseNumber(link.mid(program ? 1 : 0).toStdString(), "address"))
            emit addressChosen({*address}, program ? paging::Privilege::User : paging::Privilege::Supervisor);
    });
    hide();
}

void FrameCard::show(const Shown& shown, const Display& display, const Metrics& metrics)
{
    setVisible(shown.frame != nullptr);
    if (isHidden())
        return;
    const FrameShown& frame = *shown.frame;
    setTheme(display.theme);
    const int margin = qRound(metrics.px(0.6));
    layout()->setContentsMargins(margin, margin / 2, margin, margin / 2);
    layout()->setSpacing(qRound(metrics.px(0.15)));
    m_title->setFont(metrics.label(true));
    m_close->setFont(metrics.label(true));
    m_owner->setFont(metrics.label());
    m_addresses->setFont(metrics.label());
    m_title->setText(tr("Frame 0x%1").arg(frame.frame.value, 0, 16) + QStringLiteral("   p ") +
                     toQString(hexText(frame.frame.start())));
    m_owner->setText((frame.high ? tr("high memory, %1") : tr("low memory, %1")).arg(frame.owner));
    m_addresses->setText(addressesText(frame, metrics.address().families().value(0)));
}

QString FrameCard::plainText() const
{
    if (isHidden())
        return {};
    return m_title->text() + QLatin1Char('\n') + m_owner->text() + QLatin1Char('\n') +
           QTextDocumentFragment::fromHtml(m_addresses->text()).toPlainText();
}

} // namespace vmscope::views
