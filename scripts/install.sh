#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the named Debian packages that are missing; needs root or sudo only when one is.
set -euo pipefail

missing=()
for package in "$@"; do
  dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' \
    || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

command -v swift >/dev/null || {
  echo "需要 Swift 6.2 或更新的工具链 / A Swift toolchain, 6.2 or newer, is needed: https://swift.org/install" >&2
  exit 1
}
command -v apt-get >/dev/null || {
  echo "请安装 / Please install: ${missing[*]}" >&2
  exit 1
}
sudo=""
[ "$(id -u)" -eq 0 ] || sudo="sudo"
echo "正在安装 / Installing: ${missing[*]}"
$sudo apt-get update -qq
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq "${missing[@]}" >/dev/null
