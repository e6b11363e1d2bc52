// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/frame_shown.h"

#include "model/kernel/desk.h"
#include "views/common/phrase.h"

#include <QCoreApplication>

#include <algorithm>

namespace vmscope::views {

namespace {

using kernel::AddressKind;
using kernel::FrameAddress;
using kernel::Kernel;
using kernel::Validity;

struct FrameWords
{
    Q_DECLARE_TR_FUNCTIONS(FrameShown)
};

QString processName(kernel::ProcessId process) { return phrase(nameOf(process)); }

QString sourceText(const Kernel& kernel, const FrameAddress& way)
{
    switch (way.kind) {
    case AddressKind::DirectMap:
        return FrameWords::tr("direct map");
    case AddressKind::Pkmap:
        return FrameWords::tr("pkmap slot %1").arg((way.address - kernel.pkmap->addressOf(0u)) / pageSize);
    case AddressKind::Temporary:
        return FrameWords::tr("temporary slot, CPU %1").arg(way.cpu.value_or(0));
    case AddressKind::Vmalloc:
        return FrameWords::tr("vmalloc area");
    default:
        return processName(way.process.value_or(kernel::bootProcess));
    }
}

QString validityText(const FrameAddress& way)
{
    if (!way.inUse)
        return FrameWords::tr("an old entry: only after kmap");
    switch (way.validity) {
    case Validity::OnlyInProcess:
        return FrameWords::tr("only in %1").arg(processName(way.process.value_or(kernel::bootProcess)));
    case Validity::OnlyOnCpu:
        return FrameWords::tr("only on CPU %1").arg(way.cpu.value_or(0));
    default:
        return FrameWords::tr("valid now");
    }
}

AddressShown shownOf(const Kernel& kernel, const FrameAddress& way)
{
    const bool here = way.validity == Validity::Now || (way.cpu && *way.cpu == 0);
    return {way, sourceText(kernel, way), validityText(way), way.inUse && here};
}

QString ownerText(const Kernel& kernel, FrameNumber frame)
{
    const kernel::ZoneState* zone = kernel.pages->zoneOf(frame);
    if (zone && zone->free.isFree(frame))
        return FrameWords::tr("free");
    const auto owner = kernel.pages->owners().ownerOf(frame);
    if (!owner)
        return FrameWords::tr("never free: taken when the kernel came up");
    const bool plain = owner->use == kernel::FrameUse::Other;
    const QString use = plain ? QStringLiteral("alloc_pages") : phrase(nameOf(owner->use));
    return owner->process == 0 ? use : use + QStringLiteral(", ") + processName({owner->process});
}

} // namespace

FrameShown frameShown(const kernel::Desk& desk, FrameNumber frame)
{
    const Kernel& kernel = desk.kernel;
    FrameShown shown{frame, {}, ownerText(kernel, frame), frame >= kernel.layout().maxLowPfn};
    for (const FrameAddress& way : addressesOf(desk, frame))
        shown.addresses.push_back(shownOf(kernel, way));
    shown.hasKmap = kernel.layout().config.hasHighmem();
    shown.kernelReaches = std::ranges::any_of(shown.addresses, [](const AddressShown& address) {
        return address.way.kind != AddressKind::User && address.validNow;
    });
    return shown;
}

} // namespace vmscope::views
