// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/card.h"

#include <QVBoxLayout>

namespace vmscope::views {

/// A card around a view that is drawn.
class Framed : public Card
{
public:
    explicit Framed(QWidget* view, QWidget* title = nullptr)
    {
        auto* rows = new QVBoxLayout(this);
        if (title)
            rows->addWidget(title);
        rows->addWidget(view, 1);
    }

    void show(ThemeId theme, const Metrics& metrics)
    {
        setTheme(theme);
        const int rim = qRound(metrics.px(0.5));
        layout()->setContentsMargins(rim, rim, rim, rim);
        layout()->setSpacing(rim / 2);
        update();
    }
};

} // namespace vmscope::views
