// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/layout/scene.h"
#include "views/layout/scene_columns.h"

#include <QCoreApplication>

#include <array>

namespace vmscope::views {

/// Owners of RAM that have a look of their own.
inline constexpr std::size_t ownerLooks = std::size_t(Look::OtherPages) - std::size_t(Look::AtBoot) + 1;
/// Pages of each of them in one slice of the column.
using OwnerSlice = std::array<double, ownerLooks>;
/// All pages of an owner, and where most of them are together.
struct OwnerTotal
{
    double pages = 0;
    double most = 0;  ///< of one slice,
    double y = 0;     ///< its middle,
    double frame = 0; ///< and its first frame
};

/// Builds a Scene: the virtual columns in scene_virtual.cpp, the physical one in scene_physical.cpp, one side
/// of a comparison in scene_compared.cpp; for a lecture hall in scene_presented.cpp; what is different in
/// real mode in scene_real_mode.cpp.
class SceneBuilder
{
    Q_DECLARE_TR_FUNCTIONS(LayoutScene)

public:
    SceneBuilder(const Shown& shown, const Display& display, const Metrics& metrics, const Columns& columns);

    [[nodiscard]] Scene build();
    [[nodiscard]] Scene buildCompared(VirtualAddress windowFrom);
    [[nodiscard]] Scene buildPresented(const Subject& selected, bool figures);

private:
    using Bytes = vmscope::Bytes;
    using RegionKind = layout::RegionKind;
    using PhysicalKind = layout::PhysicalKind;
    using Region = layout::Region;

    // Ids: one block of numbers for each column; the lens takes ten for each kind of region.
    enum Id {
        VirtualColumn = 100,
        WindowColumn = 200,
        LensColumn = 300,
        Tags = 500,
        Others = 900,
        PhysicalColumn = 1000
    };

    [[nodiscard]] bool userMode() const;
    [[nodiscard]] bool hidden() const;
    [[nodiscard]] bool wide() const;
    [[nodiscard]] bool separate() const;
    [[nodiscard]] VirtualAddress windowStart() const;
    [[nodiscard]] Axis windowAxis() const;
    [[nodiscard]] double windowTop() const;
    [[nodiscard]] Axis physicalAxis() const;
    void heading(const QString& text, const QRectF& column, double extraRight);
    void addHeadings();
    void tag(int id, bool physical, const QString& text, QPointF at);
    void virtualTag(int id, VirtualAddress address, const QRectF& column, double y);
    Block& block(int id, Look look, const QRectF& rect, const Subject& subject, const QString& title,
                 Bytes size);
    void addVirtualColumn();
    void addUserBlock(const Axis& axis);
    void addKernelBlocks(const Axis& axis);
    [[nodiscard]] double axisEnd() const;
    void addWindowColumn();
    void addWideWindow(const Axis& axis);
    void addUserModeWindow(const Axis& axis);
    void bracket(int id, double x, const QRectF& rect, const QString& text);
    static QString nameText(RegionKind kind);
    [[nodiscard]] std::vector<Region> lensRegions() const;
    [[nodiscard]] double lensWeight(const Region& region) const;
    void addLens();
    void addLensBlock(const Region& region, const QRectF& rect);
    void addPhysicalColumn();
    void addLowMemoryContents(const Axis& axis);
    /// The name stands in the largest piece that nothing else fills, or beside the column.
    void nameLowMemory(const Axis& axis);
    [[nodiscard]] QString lowMemoryName() const;
    static QString physicalText(PhysicalKind kind, Bytes size);
    void titleLargest(PhysicalKind kind, const QString& title, Bytes size, const QString& note);
    void addPhysicalTags(const Axis& axis);
    /// Moves callouts and physical addresses beside the column apart until none covers another.
    void spreadCallouts();
    void addDirectMapRibbon();
    void addUserRoute();
    void addComparedHeadings();
    void addComparedUser();
    void addComparedEnds();
    void thinOut();
    void shortenNames();
    void addPresentedHeadings();
    void addPresentedRibbons();
    void namePresented(const Subject& selected);
    void nameSelected(const Subject& part, std::size_t& room);
    void nameOnSlide(Block& block, const QString& name, Bytes size);
    void nameBeside(const QRectF& rect, const QString& name, Bytes size);
    void nameBesideRam(const Block& block, const QString& name, Bytes size);
    [[nodiscard]] QString figure(Bytes size, bool ram) const;
    void spreadNames();
    void addSelectedAddresses(const Subject& selected);
    void addSelectedRam(PhysicalKind kind, double lowY, double highY);
    void addSelectedRange(const Subject& selected, double lowY, double highY);
    [[nodiscard]] Bytes sizeOfPart(const Subject& part) const;
    [[nodiscard]] Bytes sizeOfRam(PhysicalKind kind) const;

    [[nodiscard]] const std::optional<layout::RealModeRow>& realMode() const
    {
        return m_layout.config.kernel->realMode;
    }
    [[nodiscard]] Scene buildRealMode();
    [[nodiscard]] bool onCard() const;
    [[nodiscard]] Axis realModeAxis() const;
    void addRealModeHeadings();
    void addRealModeSpace();
    void addIdentityRibbon(RegionKind kind, PhysicalAddress end);
    [[nodiscard]] QRectF hiddenMemory() const;
    void addWayToHiddenMemory();
    [[nodiscard]] QRectF realModeLens(double height) const;
    void addPageFrame(const QRectF& hidden);
    void addPageFrameRibbon(const QRectF& from, const QRectF& hidden);
    void addCopyBox();
    // scene_owners.cpp: who has which RAM.
    void addOwners();
    void addOwnerSlice(const OwnerSlice& slice, double pages, const QRectF& row);
    void addOwnerCallout(std::size_t owner, const OwnerTotal& total);
    [[nodiscard]] Look lookOf(FrameNumber frame) const;
    // scene_frame.cpp: slots, and the selected frame with its addresses.
    void addSlots(Block& block, const Region& region) const;
    void addFrame();
    void addFrameName(const Axis& axis);
    [[nodiscard]] std::optional<QRectF> spotInLens(VirtualAddress v) const;

    const Shown& m_shown;
    const layout::Layout& m_layout;
    const Display& m_display;
    const Metrics& m_metrics;
    Columns m_columns;
    std::optional<VirtualAddress> m_windowFrom; ///< where the window column begins below the window
    bool m_figures = true;                      ///< sizes are said
    Scene m_scene;
};

} // namespace vmscope::views
