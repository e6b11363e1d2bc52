// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>

namespace vmscope::hardware {

/// Who may write a shared part in place: the holder of the tag that the part carries. A copy gives both sides
/// new tags, so that whoever writes first clones; a move hands the tag on. No decision hangs on a reference
/// count, so copies may live in different threads.
class OwnerTag
{
public:
    using Value = std::uint64_t;

    OwnerTag()
        : m_value(fresh())
    {
    }
    OwnerTag(const OwnerTag& other)
        : OwnerTag()
    {
        other.renew();
    }
    OwnerTag(OwnerTag&& other) noexcept
        : m_value(other.value())
    {
        other.renew();
    }
    OwnerTag& operator=(const OwnerTag& other)
    {
        other.renew();
        renew();
        return *this;
    }
    OwnerTag& operator=(OwnerTag&& other) noexcept
    {
        const Value taken = other.value();
        other.renew();
        m_value.store(taken, std::memory_order_relaxed);
        return *this;
    }

    /// Never 0, which stands for "nobody".
    [[nodiscard]] Value value() const { return m_value.load(std::memory_order_relaxed); }

private:
    static Value fresh()
    {
        static std::atomic<Value> last{0};
        return last.fetch_add(1, std::memory_order_relaxed) + 1;
    }
    void renew() const { m_value.store(fresh(), std::memory_order_relaxed); }

    mutable std::atomic<Value> m_value;
};

} // namespace vmscope::hardware
