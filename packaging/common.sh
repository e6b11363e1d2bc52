# SPDX-FileCopyrightText: Vmscope developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# Sourced by packaging/run and packaging/test, from any working directory.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck disable=SC2034 # for the scripts that source this
jobs=$(nproc)

say() { printf '\n== %s\n' "$*"; }
fail() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# The packages of the named lists in packaging/dependencies.
packages_of() {
    local list
    for list in "$@"; do
        awk -v list="$list" '$1 == list { print $2 }' "$root/packaging/dependencies"
    done
}

is_installed() { dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; }

# Installs what is missing of the named lists; says so first, and asks nothing.
install_missing() {
    local package missing=() apt=(apt-get install --yes --no-install-recommends)
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "This is not Debian: going on, hoping for what these packages hold: $(packages_of "$@" | xargs)"
        return
    fi
    for package in $(packages_of "$@"); do
        is_installed "$package" || missing+=("$package")
    done
    if [ ${#missing[@]} -eq 0 ]; then
        return
    fi
    say "Missing Debian packages, to be installed now: ${missing[*]}"

    local become=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            fail "not root and no sudo here; please run as root: ${apt[*]} ${missing[*]}"
        become=(sudo)
    fi
    become+=(env DEBIAN_FRONTEND=noninteractive)
    "${become[@]}" apt-get update -q || say "The package lists could not be updated; trying with those at hand."
    "${become[@]}" "${apt[@]}" -q -o DPkg::Lock::Timeout=300 "${missing[@]}" ||
        fail "could not install: ${missing[*]}"
}
