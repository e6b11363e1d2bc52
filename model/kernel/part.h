// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/owner_tag.h"

#include <memory>

namespace vmscope::kernel {

/// A value that copies share until one of them writes to it; then that one has a clone of its own. Copies may
/// live in different threads.
template<class Value>
class Part
{
public:
    explicit Part(Value value)
        : m_node(std::make_shared<Node>(Node{std::move(value), m_tag.value()}))
    {
    }

    [[nodiscard]] const Value& operator*() const { return m_node->value; }
    [[nodiscard]] const Value* operator->() const { return &m_node->value; }
    /// For everything that may change it. The reference holds until this part is copied or gone.
    [[nodiscard]] Value& write()
    {
        if (m_node->owner != m_tag.value())
            m_node = std::make_shared<Node>(Node{m_node->value, m_tag.value()});
        return m_node->value;
    }

private:
    struct Node
    {
        Value value;
        hardware::OwnerTag::Value owner = 0;
    };

    hardware::OwnerTag m_tag;
    std::shared_ptr<Node> m_node;
};

} // namespace vmscope::kernel
