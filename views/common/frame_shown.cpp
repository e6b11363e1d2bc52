// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/frame_shown.h"

#include "views/common/display_text.h"

#include <QCoreApplication>

namespace vmscope::views {

namespace {

using kernel::AddressKind;
using kernel::FrameAddress;
using kernel::Kernel;

QString tr(const char* text) { return QCoreApplication::translate("FrameShown", text); }

QString sourceText(const Kernel& kernel, const FrameAddress& way)
{
    switch (way.kind) {
    case AddressKind::DirectMap:
        return tr("direct map");
    case AddressKind::Pkmap:
        return tr("pkmap slot %1").arg((way.address - kernel.pkmap->addressOf(0u)) / pageSize);
    case AddressKind::Temporary:
        return tr("temporary slot, CPU %1").arg(way.cpu.value_or(0));
    case AddressKind::Vmalloc:
        return tr("vmalloc area");
    default:
        return tr("the program");
    }
}

AddressShown shownOf(const Kernel& kernel, const FrameAddress& way)
{
    const QString now = way.kind == AddressKind::Temporary ? tr("valid now, on this CPU") : tr("valid now");
    return {way, sourceText(kernel, way), way.inUse ? now : tr("an old entry: only after kmap"), way.inUse};
}

QString ownerText(const Kernel& kernel, FrameNumber frame)
{
    const kernel::ZoneState* zone = kernel.pages->zoneOf(frame);
    if (zone && zone->free.isFree(frame))
        return tr("free");
    const auto owner = kernel.pages->owners().ownerOf(frame);
    return owner ? toQString(nameOf(owner->use)) : tr("never free: taken when the kernel came up");
}

} // namespace

FrameShown frameShown(const Kernel& kernel, FrameNumber frame)
{
    FrameShown shown{frame, {}, ownerText(kernel, frame), frame >= kernel.layout().maxLowPfn};
    for (const FrameAddress& way : addressesOf(kernel, frame))
        shown.addresses.push_back(shownOf(kernel, way));
    return shown;
}

} // namespace vmscope::views
