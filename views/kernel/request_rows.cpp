// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/kernel/request_rows.h"

#include "model/base/text.h"
#include "views/common/frame_shown.h"
#include "views/common/phrase.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace vmscope::views {

namespace {

constexpr int untilRefused = 0;

/// What a button of the lower row does with the page.
struct PageRequest
{
    const char* name;
    const char* text;
    const char* line;
    const char* help;
};

constexpr PageRequest pageRequests[]{
    {"kmapPage", QT_TRANSLATE_NOOP("vmscope::views::RequestRows", "kmap"), "kmap %3",
     QT_TRANSLATE_NOOP("vmscope::views::RequestRows",
                       "Lend the page a kernel address that lasts; may sleep")},
    {"kmapLocalPage", QT_TRANSLATE_NOOP("vmscope::views::RequestRows", "kmap_local"), "kmap_local %3",
     QT_TRANSLATE_NOOP("vmscope::views::RequestRows",
                       "Lend it one for this task or processor alone; never sleeps "
                       "(kmap_atomic before 5.11)")},
    {"readPage", QT_TRANSLATE_NOOP("vmscope::views::RequestRows", "read"), "kernel_touch %3",
     QT_TRANSLATE_NOOP("vmscope::views::RequestRows",
                       "The kernel reads the page's first byte, if it has an address for it")},
    {"writePage", QT_TRANSLATE_NOOP("vmscope::views::RequestRows", "write"), "kernel_touch %3 write=0x4b",
     QT_TRANSLATE_NOOP("vmscope::views::RequestRows",
                       "The kernel writes a K into it, if it has an address for it")},
};

} // namespace

RequestRows::RequestRows(QWidget* parent)
    : QWidget(parent)
    , m_times(new Segments(tr("How often")))
    , m_page(new QLabel)
    , m_maps(new QWidget)
{
    build();
}

void RequestRows::build()
{
    m_times->setObjectName(QStringLiteral("times"));
    for (const int times : {1, 10, 100})
        m_times->add(times, QStringLiteral("× %1").arg(times), tr("Ask so often at once"));
    m_times->add(untilRefused, tr("until refused"), tr("Ask again and again until the kernel refuses"));
    m_times->setCurrent(1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_times);
    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    addAllocations(*grid);
    rows->addLayout(grid);
    m_page->setObjectName(QStringLiteral("pageToMap"));
    m_page->setForegroundRole(QPalette::PlaceholderText);
    rows->addWidget(m_page);
    auto* maps = new QGridLayout(m_maps);
    maps->setContentsMargins(0, 0, 0, 0);
    addMaps(*maps);
    rows->addWidget(m_maps);
}

void RequestRows::addAllocations(QGridLayout& grid)
{
    addRow(grid, {"kmalloc", "kmalloc %1", true}, QStringLiteral("kmalloc"),
           tr("Memory in one piece, from low memory: size of each"), QStringLiteral("4K"));
    Row& pages = addRow(grid, {"allocPages", "alloc_pages 0 gfp=%1", true}, QStringLiteral("alloc_page"),
                        tr("A page of RAM, without an address: what kind of memory"), {});
    for (const char* mask : {"GFP_HIGHUSER", "GFP_USER", "GFP_KERNEL", "GFP_ATOMIC", "GFP_DMA"})
        pages.choice->addItem(QLatin1String(mask));
    addRow(grid, {"vmalloc", "vmalloc %1", true}, QStringLiteral("vmalloc"),
           tr("Pages from anywhere behind one stretch of kernel addresses: size of each"),
           QStringLiteral("64K"));
    m_mmap = &addRow(grid, {"mmap", "mmap %2 %1\ntouch %2 last pages=%4 write=0x41"}, QStringLiteral("mmap"),
                     tr("Memory of the process that is shown; the program writes an A into each page"),
                     QStringLiteral("64K"));
    addRow(grid, {"readFile", "read_file 1 %1"}, tr("read file"),
           tr("Pages of a file, into the page cache: how many"), QStringLiteral("16"));
}

RequestRows::Row& RequestRows::addRow(QGridLayout& grid, const Row& row, const QString& text,
                                      const QString& help, const QString& usual)
{
    Row& added = m_rows.emplace_back(row);
    const int at = grid.rowCount();
    added.button = new QPushButton(text);
    added.button->setObjectName(QLatin1String(row.name) + QStringLiteral("Button"));
    added.button->setToolTip(help);
    added.button->setAccessibleName(text);
    added.button->setAccessibleDescription(help);
    grid.addWidget(added.button, at, 0);
    const auto name = [&](QWidget* field) {
        field->setObjectName(QLatin1String(row.name) + QStringLiteral("Field"));
        field->setToolTip(help);
        field->setAccessibleName(
            (usual.isEmpty() ? tr("%1: what kind of memory") : tr("%1: how much")).arg(text));
        field->setMinimumWidth(1);
        grid.addWidget(field, at, 1);
    };
    const Row* place = &added;
    if (usual.isEmpty()) {
        name(added.choice = new QComboBox);
    } else {
        name(added.field = new QLineEdit(usual));
        connect(added.field, &QLineEdit::returnPressed, this, [this, place] { ask(*place); });
    }
    connect(added.button, &QPushButton::clicked, this, [this, place] { ask(*place); });
    return added;
}

void RequestRows::addMaps(QGridLayout& grid)
{
    int column = 0;
    for (const PageRequest& request : pageRequests) {
        Row& row = m_rows.emplace_back(Row{request.name, request.line});
        row.button = new QPushButton(tr(request.text));
        row.button->setObjectName(QLatin1String(request.name));
        row.button->setToolTip(tr(request.help));
        row.button->setAccessibleName(tr(request.text));
        row.button->setAccessibleDescription(tr(request.help));
        row.button->setMinimumWidth(1);
        const Row* place = &row;
        connect(row.button, &QPushButton::clicked, this, [this, place] { ask(*place); });
        constexpr int rim = 3; // characters
        grid.setColumnStretch(column, int(row.button->text().size()) + rim);
        grid.addWidget(row.button, 0, column++);
    }
}

QString RequestRows::pageText() const
{
    return m_frame ? QStringLiteral("pfn:0x%1").arg(m_frame->value, 0, 16) : QStringLiteral("last");
}

void RequestRows::ask(const Row& row)
{
    const QString amount = row.field    ? row.field->text().trimmed()
                           : row.choice ? row.choice->currentText()
                                        : QString();
    const auto size = parseSize(amount.toStdString(), row.name);
    const std::uint64_t pages =
        size ? std::max<std::uint64_t>(1, (size->value + pageSize.value - 1) / pageSize.value) : 1;
    QString lines = QLatin1String(row.line);
    lines.replace(QStringLiteral("%1"), amount)
        .replace(QStringLiteral("%2"), QString::number(m_process - 'A' + 1))
        .replace(QStringLiteral("%3"), pageText())
        .replace(QStringLiteral("%4"), QString::number(pages));
    if (row.repeats && m_times->current() != 1)
        lines += m_times->current() == untilRefused ? QStringLiteral(" times=all")
                                                    : QStringLiteral(" times=%1").arg(m_times->current());
    std::vector<kernel::Operation> operations;
    for (const QString& line : lines.split(QLatin1Char('\n'))) {
        const auto operation = kernel::parseOperation(line.toStdString(), row.button->text().toStdString());
        if (!operation)
            return emit refused(phrase(operation.error().line()));
        operations.push_back(*operation);
    }
    emit asked(operations, row.button->text());
}

void RequestRows::show(const Shown& shown, const Display& display, const Metrics& metrics)
{
    m_process = shown.state.process;
    m_frame = shown.frame ? std::optional(shown.frame->frame) : std::nullopt;
    m_times->setTheme(display.theme);
    m_times->setFont(metrics.label());
    const int gap = qRound(metrics.px(0.3));
    layout()->setSpacing(gap);
    m_maps->layout()->setSpacing(gap);
    if (auto* grid = static_cast<QGridLayout*>(layout()->itemAt(1)->layout())) {
        grid->setHorizontalSpacing(gap);
        grid->setVerticalSpacing(gap / 2);
    }
    for (const Row& row : m_rows) {
        row.button->setFont(metrics.label());
        if (row.field)
            row.field->setFont(metrics.label());
        if (row.choice)
            row.choice->setFont(metrics.label());
    }
    const QString mmap = tr("mmap in %1").arg(QLatin1Char(m_process));
    m_mmap->button->setText(mmap);
    m_mmap->button->setAccessibleName(mmap);
    m_page->setFont(metrics.label());
    m_page->setText(m_frame ? tr("with frame 0x%1:").arg(m_frame->value, 0, 16) : tr("with the last page:"));
}

} // namespace vmscope::views
