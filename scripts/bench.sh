#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Benchmarks.
#   scripts/bench.sh run             everything in one run; writes benchmarks/results/measured.md
#   scripts/bench.sh guard           instructions, allocations and ratios of times against
#                                    benchmarks/thresholds; fails on regression
#   scripts/bench.sh guard --record  writes the counts anew; read the difference before you commit it
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
thresholds=$root/benchmarks/thresholds/instructions.csv
ratios=$root/benchmarks/thresholds/ratios.csv
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
    echo "Ratios are of medians; spread is half the distance between the quartiles."
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
  # The same flags and place as `make test` builds with: what is counted is what is tested and run.
  local build=(--configuration release -Xswiftc -enable-testing --scratch-path .build-tests)
  swift build "${build[@]}" --product Guard >&2
  local program=.build-tests/release/Guard
  # Valgrind 3.19 cannot read the debug information of Swift 6.
  strip --strip-debug -o "$work/counts" "$program"
  local failed=0 recorded
  recorded=$(head -1 "$thresholds")
  printf '%-12s %14s %14s %9s %12s %9s\n' workload instructions recorded change allocations recorded
  while IFS=, read -r workload expected blocks tolerance; do
    local few many found change asked
    few=$(count "$work/counts" "$workload" 2)
    many=$(count "$work/counts" "$workload" 6)
    found=$(((many - few) / 4))
    asked=$(SWIFT_DETERMINISTIC_HASHING=1 "$program" allocations "$workload")
    change=$(awk -v f="$found" -v e="$expected" 'BEGIN { printf "%+.2f", e ? 100 * (f / e - 1) : 0 }')
    printf '%-12s %14d %14d %8s%% %12d %9d\n' "$workload" "$found" "$expected" "$change" "$asked" "$blocks"
    recorded+=$'\n'"$workload,$found,$asked,$tolerance"
    if awk -v c="$change" -v t="$tolerance" 'BEGIN { exit !(c > t) }'; then
      echo "  $workload takes more than $tolerance % more instructions than recorded"
      failed=1
    elif awk -v c="$change" -v t="$tolerance" 'BEGIN { exit !(-c > t) }'; then
      echo "  $workload got faster: record it (scripts/bench.sh guard --record)"
    fi
    # Beyond the tolerance a handful, which differ from place to place; where nothing was asked for, nothing may be.
    if awk -v a="$asked" -v b="$blocks" -v t="$tolerance" \
      'BEGIN { exit !(a > b * (1 + t / 100) + (b ? 4 : 0)) }'; then
      echo "  $workload asks the heap for memory $asked times, recorded are $blocks"
      failed=1
    fi
  done < <(tail -n +2 "$thresholds")
  if [ "${1:-}" = --record ]; then
    echo "$recorded" >"$thresholds"
    return 0
  fi
  printf '%-12s %14s %14s\n' rival 'times as long' 'at least'
  while IFS=, read -r rival ratio; do
    local least
    least=$(sed -n "s/^$rival,//p" "$ratios")
    printf '%-12s %14.2f %14s\n' "$rival" "$ratio" "${least:--}"
    if [ -n "$least" ] && awk -v r="$ratio" -v l="$least" 'BEGIN { exit !(r < l) }'; then
      echo "  the coefficient is no longer $least times as fast as $rival"
      failed=1
    fi
  done < <("$program" ratios)
  return "$failed"
}

case $mode in
  run) run ;;
  guard) guard "${2:-}" ;;
  *) sed -n '3,7p' "$0" | sed 's/^# *//' >&2; exit 64 ;;
esac
