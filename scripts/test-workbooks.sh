#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Workbooks held against programs that did not write them: LibreOffice opens, reckons and saves them, openpyxl reads
# them. Installs both where they are missing.
set -euo pipefail
cd "$(dirname "$0")/.."
junheng="${1:-.build/release/junheng}"

# Without what Debian recommends beside it, a fifth of the size.
if ! command -v soffice >/dev/null; then
  sudo=""
  [ "$(id -u)" -eq 0 ] || sudo="sudo"
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends libreoffice-calc >/dev/null
fi
python=""
for candidate in python3 /usr/bin/python3; do
  if "$candidate" -c 'import openpyxl' 2>/dev/null; then python="$candidate"; break; fi
done
if [ -z "$python" ]; then
  scripts/install.sh python3-openpyxl
  python=/usr/bin/python3
fi
exec "$python" scripts/test_workbooks.py "$junheng" scenarios
