#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Benchmarks.
#   scripts/bench.sh run             everything in one run; writes benchmarks/results/measured.md
#   scripts/bench.sh guard           instruction counts against benchmarks/thresholds; fails on regression
#   scripts/bench.sh guard --record  writes the counts anew; read the difference before you commit it
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
thresholds=$root/benchmarks/thresholds/instructions.csv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mode=${1:-run}

machine() {
  echo "- processor: $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2- | sed 's/^ *//'), $(nproc) cores," \
    "caches $(getconf LEVEL1_DCACHE_SIZE) / $(getconf LEVEL2_CACHE_SIZE) / $(getconf LEVEL3_CACHE_SIZE) bytes"
  echo "- system: $(. /etc/os-release && echo "$PRETTY_NAME")"
  echo "- toolchain: $(swift --version 2>/dev/null | grep -m1 -o 'Swift version [^ ]*')," \
    "GSL $(gsl-config --version 2>/dev/null || echo '?')," \
    "$(python3 -c 'import numpy; print("numpy", numpy.__version__)' 2>/dev/null || echo 'no numpy')"
}

run() {
  cd "$root/benchmarks"
  swift build --configuration release --product ResultTable >&2
  swift package --allow-writing-to-directory "$work" benchmark \
    --format jmh --path "$work" --no-progress >&2
  python3 numpy/coefficient.py >"$work/numpy.csv" 2>/dev/null || : >"$work/numpy.csv"
  {
    echo "# What one run measured"
    echo
    echo "Written by \`make bench\`; the times hold for this machine and hour, the ratios travel further."
    echo "Spread is half the distance between the quartiles."
    echo
    machine
    echo
    .build/release/ResultTable "$work"/*.jmh* "$work"/numpy.csv
  } | tee results/measured.md
}

# The instructions of one repeat: the difference of two runs, so that start-up drops out.
count() {
  local binary=$1 workload=$2 repeats=$3
  # Hash tables take the same way in every run, or the counts would differ by chance.
  SWIFT_DETERMINISTIC_HASHING=1 valgrind --tool=callgrind --callgrind-out-file=/dev/null "$binary" "$workload" "$repeats" 2>&1 \
    | sed -nE 's/.*Collected : ([0-9]+)$/\1/p'
}

guard() {
  scripts/install.sh valgrind
  (cd benchmarks && swift build --configuration release --product InstructionCounts) >&2
  # Valgrind 3.19 cannot read the debug information of Swift 6.
  strip --strip-debug -o "$work/counts" benchmarks/.build/release/InstructionCounts
  local failed=0 recorded="workload,instructions,tolerance percent"
  printf '%-12s %14s %14s %9s\n' workload instructions allowed change
  while IFS=, read -r workload expected tolerance; do
    local few many found change
    few=$(count "$work/counts" "$workload" 2)
    many=$(count "$work/counts" "$workload" 6)
    found=$(((many - few) / 4))
    change=$(awk -v f="$found" -v e="$expected" 'BEGIN { printf "%+.2f", e ? 100 * (f / e - 1) : 0 }')
    printf '%-12s %14d %14d %8s%%\n' "$workload" "$found" "$expected" "$change"
    recorded+=$'\n'"$workload,$found,$tolerance"
    if awk -v c="$change" -v t="$tolerance" 'BEGIN { exit !(c > t) }'; then
      echo "  $workload takes more than $tolerance % more instructions than recorded"
      failed=1
    elif awk -v c="$change" -v t="$tolerance" 'BEGIN { exit !(-c > t) }'; then
      echo "  $workload got faster: record it (scripts/bench.sh guard --record)"
    fi
  done < <(tail -n +2 "$thresholds")
  if [ "${1:-}" = --record ]; then
    echo "$recorded" >"$thresholds"
    return 0
  fi
  return "$failed"
}

case $mode in
  run) run ;;
  guard) guard "${2:-}" ;;
  *) sed -n '3,6p' "$0" | sed 's/^# *//' >&2; exit 64 ;;
esac
