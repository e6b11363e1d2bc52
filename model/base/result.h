// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace vmscope {

/// Why an input was refused: where (file, line, option), what was found, and what was expected instead.
struct Error
{
    std::string where;
    std::string what;
    std::string expected;

    bool operator==(const Error&) const = default;

    /// One line for a person: "boot.log:12: ... (expected ...)".
    [[nodiscard]] std::string line() const
    {
        std::string text = where.empty() ? what : where + ": " + what;
        return expected.empty() ? text : text + " (expected " + expected + ")";
    }
};

/// A value or the reason why there is none.
template<class T>
class Result
{
public:
    Result(T value)
        : m_state(std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::move(error))
    {
    }

    [[nodiscard]] explicit operator bool() const { return std::holds_alternative<T>(m_state); }
    [[nodiscard]] const T& operator*() const { return std::get<T>(m_state); }
    [[nodiscard]] T& operator*() { return std::get<T>(m_state); }
    [[nodiscard]] const T* operator->() const { return &std::get<T>(m_state); }
    [[nodiscard]] T* operator->() { return &std::get<T>(m_state); }
    [[nodiscard]] const Error& error() const { return std::get<Error>(m_state); }

private:
    std::variant<T, Error> m_state;
};

} // namespace vmscope
