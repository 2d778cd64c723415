#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes a county's expected results anew. Read the difference before you commit it: a change of a
# pinned result is a line in the changelog with its reason.
# Usage: record-expected.sh JUNHENG COUNTY
set -euo pipefail
junheng=$1
county=$2
mkdir -p "$county/expected"
record() {
  local file="$county/expected/$1"
  shift
  "$junheng" summary "$county" "$@" >"$file.new"
  mv "$file.new" "$file"
  echo "$file"
}
record forecast.json
record search.json --search
record answer.json --answer
