#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Many people at once: scripts/load.sh PROGRAM [SECONDS] [COUNTY]
# Serves a copy of a county on the loopback, has 200 people look at it and 20 try changes, and prints
# errors, times and memory. Fails on any error; times are printed, never judged. Ends by itself.
set -euo pipefail
program=$(realpath "$1") seconds=${2:-60} county=${3:-xingguo}
cd "$(dirname "$0")/.."
scripts/install.sh wrk
work=$(mktemp -d)
cp -r "scenarios/$county" "$work/"
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

"$program" serve "$work/$county" --port 0 >"$work/said" &
server=$!
for _ in $(seq 200); do
  address=$(grep -om1 'http://127\.0\.0\.1:[0-9]*/' "$work/said" || true)
  [ -z "$address" ] || break
  sleep 0.1
done
[ -n "$address" ] || { echo "the server did not start" >&2; exit 1; }
# Only ever this machine.
[[ $address == http://127.0.0.1:* ]] || exit 1

# What planners move: the first names of the county's projects, as the table has them.
python3 - "$work/$county/projects.csv" >"$work/lines" <<'PY'
import csv, sys, urllib.parse
text = open(sys.argv[1], "rb").read()
for coding in ("utf-8-sig", "gb18030"):
    try:
        rows = list(csv.reader(text.decode(coding).splitlines()))
        break
    except UnicodeDecodeError:
        pass
head = next(i for i, row in enumerate(rows) if "名称" in row or "项目名称" in row or "name" in row)
place = next(rows[head].index(word) for word in ("项目名称", "名称", "name") if word in rows[head])
for row in rows[head + 1:][:12]:
    if len(row) > place and row[place]:
        for years in (1, 2):
            print(urllib.parse.quote(f"推迟 {row[place]} {years}年"))
PY
memory() { awk -v key="$1:" '$1 == key { printf "%d MiB", $2 / 1024 }' "/proc/$server/status"; }

# Both together; each of them waits as a person does between two steps.
threads=2
LOAD_KIND=viewers LOAD_COUNTY=$county LOAD_LINES=$work/lines \
  wrk -t$threads -c200 -d"${seconds}s" --timeout 10s -s scripts/load.lua "$address" >"$work/viewers" &
viewers=$!
LOAD_KIND=planners LOAD_COUNTY=$county LOAD_LINES=$work/lines \
  wrk -t$threads -c20 -d"${seconds}s" --timeout 10s -s scripts/load.lua "$address" >"$work/planners"
wait "$viewers"

echo "- $county, $seconds s, $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2- | sed 's/^ *//'), $(nproc) processors"
grep -h '^load' "$work/viewers" "$work/planners" | sed 's/^load/-/'
echo "- memory: $(memory VmRSS) now, $(memory VmHWM) at most"
errors=$(grep -h '^load' "$work/viewers" "$work/planners" | grep -oE '[0-9]+ errors' | awk '{ sum += $1 } END { print sum + 0 }')
answers=$(grep -h '^load' "$work/viewers" "$work/planners" | grep -oE '[0-9]+ answers' | awk '{ sum += $1 } END { print sum + 0 }')
[ "$errors" -eq 0 ] && [ "$answers" -gt 0 ]
