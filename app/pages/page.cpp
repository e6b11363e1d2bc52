// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/page.h"

#include "app/pages/compare_page.h"
#include "app/pages/lab_page.h"
#include "app/pages/layout_page.h"
#include "app/pages/syscall_page.h"
#include "app/pages/walk_page.h"
#include "app/table_export.h"
#include "model/formats/layout_json.h"

#include <array>

namespace vmscope {

namespace {

template<class Kind>
std::unique_ptr<Page> make(Session& session)
{
    return std::make_unique<Kind>(session);
}

constexpr std::array allPages{
    PageRow{Workspace::Layout, QT_TRANSLATE_NOOP("vmscope::MainWindow", "&Layout"),
            QT_TRANSLATE_NOOP("vmscope::MainWindow", "Where things go"), Qt::Key_1, make<LayoutPage>},
    PageRow{Workspace::Walk, QT_TRANSLATE_NOOP("vmscope::MainWindow", "&Walk"),
            QT_TRANSLATE_NOOP("vmscope::MainWindow", "How an address is translated"), Qt::Key_2,
            make<WalkPage>},
    PageRow{Workspace::Compare, QT_TRANSLATE_NOOP("vmscope::MainWindow", "&Compare"),
            QT_TRANSLATE_NOOP("vmscope::MainWindow", "Systems side by side"), Qt::Key_3, make<ComparePage>},
    PageRow{Workspace::Syscall, QT_TRANSLATE_NOOP("vmscope::MainWindow", "&Syscall"),
            QT_TRANSLATE_NOOP("vmscope::MainWindow", "A system call, step by step"), Qt::Key_4,
            make<SyscallPage>},
    PageRow{Workspace::Lab, QT_TRANSLATE_NOOP("vmscope::MainWindow", "kmap la&b"),
            QT_TRANSLATE_NOOP("vmscope::MainWindow", "What temporary mappings cost under load"), Qt::Key_5,
            make<LabPage>},
};

} // namespace

std::span<const PageRow> pageRows() { return allPages; }

std::string Page::table(bool json) const
{
    const layout::Layout& layout = shown().layout;
    return json ? formats::toJson(layout).dump(2) + "\n" : tableAsCsv(layout);
}

views::WalkChoice pointedAt(views::WalkChoice walk, VirtualAddress address, paging::Privilege by)
{
    walk.address = address;
    walk.privilege = by;
    walk.root.reset();
    return walk;
}

} // namespace vmscope
