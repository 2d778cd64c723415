#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What every file must have and what none may have.
set -euo pipefail
cd "$(dirname "$0")/.."
status=0

while IFS= read -r file; do
  head -n 2 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' \
    || { echo "$file: the first lines must name the licence (SPDX-License-Identifier)"; status=1; }
  lines=$(wc -l <"$file")
  [ "$lines" -le 400 ] || { echo "$file: $lines lines; cut it into topics (at most 400)"; status=1; }
done < <(git ls-files --cached --others --exclude-standard '*.swift')

# Foundation formats numbers by locale and reads clocks: nothing below Scenarios may use it.
if grep -rnE '^(public |internal )?import Foundation' Sources/CountyModel Sources/Optimization Sources/Simulator; then
  echo "no Foundation below Scenarios"
  status=1
fi
exit $status
