// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/system_list.h"

#include "model/layout/system_ideas.h"
#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace vmscope::views {

namespace {

constexpr int familyRole = Qt::UserRole, nameRole = Qt::UserRole + 1, ideaRole = Qt::UserRole + 2;
constexpr double lines = 2.5; // of type, for a row of two

/// Name above idea, so that names can be run through with the eye.
class SystemDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {0, qRound(option.fontMetrics.height() * lines)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool selected = option.state & QStyle::State_Selected;
        const auto color = [&](QPalette::ColorRole own) {
            return option.palette.color(selected ? QPalette::HighlightedText : own);
        };
        if (selected)
            painter->fillRect(option.rect, option.palette.highlight());
        const int side = option.fontMetrics.height() / 2, half = option.rect.height() / 2;
        const QRect inner = option.rect.adjusted(side, side / 4, -side, -side / 4);
        const auto line = [&](const QRect& rect, const QFont& font, const QColor& pen, int role) {
            painter->setFont(font);
            painter->setPen(pen);
            const QString text = index.data(role).toString();
            painter->drawText(rect, Qt::AlignVCenter,
                              QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
        };
        QFont bold = option.font;
        bold.setBold(true);
        line(inner.adjusted(0, 0, 0, -half + side / 4), bold, color(QPalette::Text), nameRole);
        line(inner.adjusted(0, half - side / 4, 0, 0), option.font, color(QPalette::PlaceholderText),
             ideaRole);
    }
};

bool matches(const QListWidgetItem& item, const QStringList& words)
{
    return std::ranges::all_of(words, [&](const QString& word) {
        return (item.text() + QLatin1Char(' ') + item.data(familyRole).toString())
            .contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

layout::MachineConfig withFamily(const layout::MachineConfig& config, std::string_view family)
{
    const layout::KernelProfile* kernel = nullptr;
    for (const layout::KernelProfile& row : layout::kernelProfiles())
        if (row.family == family && (!kernel || row.has(config.highmem)))
            kernel = &row;
    return kernel ? layout::withKernel(config, *kernel) : config;
}

void addIdeas(Segments& segments)
{
    int key = 0;
    for (const layout::SystemIdea& idea : layout::systemIdeas())
        segments.add(key++, phrase(idea.text), phrase(idea.idea));
}

void showIdea(Segments& segments, const layout::MachineConfig& config)
{
    const layout::SystemIdea* idea = layout::ideaOf(config);
    if (idea)
        segments.setCurrent(int(idea - layout::systemIdeas().data()));
    else
        segments.clearCurrent();
}

SystemList::SystemList(QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
{
    setFrameShape(QFrame::StyledPanel);
    setObjectName(QStringLiteral("systemList"));
    m_search->setObjectName(QStringLiteral("systemSearch"));
    m_search->setPlaceholderText(tr("Type to search: a version, 5 levels, hugemem …"));
    m_search->setAccessibleName(tr("Search a system"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("systems"));
    m_list->setAccessibleName(tr("Systems"));
    m_list->setItemDelegate(new SystemDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_search);
    rows->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &SystemList::narrow);
    connect(m_search, &QLineEdit::returnPressed, this, &SystemList::choose);
    connect(m_list, &QListWidget::itemActivated, this, &SystemList::choose);
    connect(m_list, &QListWidget::itemClicked, this, &SystemList::choose);
}

/// One entry a kernel: HIGHMEM chooses its sibling.
void SystemList::fill()
{
    std::string_view family;
    for (const layout::KernelProfile& kernel : layout::kernelProfiles()) {
        if (kernel.family == family)
            continue;
        family = kernel.family;
        const QString name = phrase(kernel.name), idea = phrase(kernel.idea);
        auto* item = new QListWidgetItem(name + QStringLiteral(": ") + idea, m_list);
        item->setData(familyRole, toQString(family));
        item->setData(nameRole, name);
        item->setData(ideaRole, idea);
        item->setToolTip(idea);
    }
}

void SystemList::popUpBelow(QWidget* anchor, const layout::MachineConfig& config, const Metrics& metrics)
{
    m_config = config;
    if (m_list->count() == 0)
        fill();
    setFont(metrics.label());
    m_search->clear();
    const QRect screen = anchor->screen()->availableGeometry();
    QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height()));
    const int wide = std::max(qRound(metrics.px(34)), QWidget::layout()->minimumSize().width());
    resize(wide, std::min(qRound(metrics.px(34)), screen.bottom() - at.y()));
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(at);
    QFrame::show();
    select(*config.kernel);
    m_search->setFocus();
}

void SystemList::select(const layout::KernelProfile& kernel)
{
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(familyRole).toString() == toQString(kernel.family)) {
            m_list->setCurrentRow(row);
            m_list->scrollToItem(m_list->item(row), QAbstractItemView::PositionAtCenter);
        }
}

void SystemList::narrow()
{
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool shown = matches(*m_list->item(row), words);
        m_list->item(row)->setHidden(!shown);
        if (shown && first < 0)
            first = row;
    }
    const QListWidgetItem* current = m_list->currentItem();
    if (!current || current->isHidden())
        m_list->setCurrentRow(first);
}

void SystemList::step(int rows)
{
    const int by = rows > 0 ? 1 : -1;
    for (int row = m_list->currentRow() + by; row >= 0 && row < m_list->count(); row += by)
        if (!m_list->item(row)->isHidden())
            return m_list->setCurrentRow(row);
}

/// The list's arrows work while one types.
bool SystemList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            step(key == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void SystemList::choose()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || item->isHidden())
        return;
    close();
    emit chosen(withFamily(m_config, item->data(familyRole).toString().toStdString()));
}

} // namespace vmscope::views
