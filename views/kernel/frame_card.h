// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/card.h"
#include "views/common/shown.h"

#include <QLabel>
#include <QToolButton>

namespace vmscope::views {

/// A page frame: who has it, and all addresses that lead to it, each with when it is valid.
class FrameCard : public Card
{
    Q_OBJECT

public:
    explicit FrameCard(QWidget* parent = nullptr);

    /// Hides itself where there is no frame to show.
    void show(const Shown& shown, const Display& display, const Metrics& metrics);
    [[nodiscard]] QString plainText() const;

signals:
    /// An address to walk.
    void addressChosen(vmscope::VirtualAddress address, vmscope::paging::Privilege by);
    void closed();

private:
    QLabel* m_title;
    QLabel* m_owner;
    QLabel* m_addresses;
    QToolButton* m_close;
};

} // namespace vmscope::views
