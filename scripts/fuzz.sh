#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# libFuzzer on what people type and bring: tables, YAML files, phrases, workbooks and the officers' sheets in them:
# scripts/fuzz.sh [RUNS] [SEED] [SECONDS] [TARGETS...]
# RUNS inputs for each target, SECONDS at most for each (0: no limit). A crash, an input of more than ten seconds, more than
# two gigabytes, or a sentence that is not as it must be ends it with 1 and leaves the input in .build-fuzz. The modules that
# read (Standards, Workbooks, Scenarios) are compiled once more with coverage; the others are those of .build-tests.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-20000} seed=${2:-1} seconds=${3:-0}
shift $(($# < 3 ? $# : 3))
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(Table YAML Phrase Workbook Import)
build=(--configuration release -Xswiftc -enable-testing --scratch-path .build-tests)
swift build "${build[@]}" --product mutation
place=$(swift build "${build[@]}" --show-bin-path)
out=$PWD/.build-fuzz
mkdir -p "$out"

maps=(-Xcc "-fmodule-map-file=$place/CKernels.build/module.modulemap"
  -Xcc "-fmodule-map-file=$PWD/.build-tests/checkouts/Yams/Sources/CYaml/include/module.modulemap"
  -Xcc "-fmodule-map-file=$PWD/Sources/CGSL/module.modulemap"
  -Xcc "-fmodule-map-file=$PWD/Sources/CZip/module.modulemap"
  -Xcc "-fmodule-map-file=$PWD/Sources/CXlsxWriter/module.modulemap")
# Hashes of what was read come from here.
hashes=(CCryptoBoringSSL CCryptoBoringSSLShims CXKCP CXKCPShims)
for module in "${hashes[@]}"; do
  maps+=(-Xcc "-fmodule-map-file=$PWD/.build-tests/checkouts/swift-crypto/Sources/$module/include/module.modulemap")
done
# Unoptimised, as these two compile ten times as fast and read fast enough; traps on overflow are the same.
flags=(-swift-version 6 -Onone -sanitize=fuzzer -parse-as-library -enable-testing -module-cache-path "$out/cache"
  -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility
  -enable-upcoming-feature ExistentialAny -strict-memory-safety
  -package-name "$(basename "$PWD" | tr '[:upper:]' '[:lower:]')" -I "$out" -I "$place/Modules" "${maps[@]}")

# Compiles a module with coverage where one of its files is newer than what was made.
instrument() {
  local name=$1 embedded
  # Workbooks has no texts of its own.
  embedded=$(find .build-tests/plugins/outputs -path "*/$name/*" -name EmbeddedText.swift | head -n 1)
  if [ -e "$out/$name.o" ] && [ -z "$(find "Sources/$name" ${embedded:+"$embedded"} -newer "$out/$name.o" | head -n 1)" ]; then
    return
  fi
  find "Sources/$name" -name '*.swift' -print >"$out/$name.files"
  swiftc "${flags[@]}" -module-name "$name" -wmo -emit-module -emit-module-path "$out/$name.swiftmodule" \
    -emit-object -o "$out/$name.o" "@$out/$name.files" ${embedded:+"$embedded"}
}
instrument Standards
instrument Workbooks
instrument Scenarios

objects=("$out/Standards.o" "$out/Workbooks.o" "$out/Scenarios.o")
for module in CountyModel Optimization Simulator CKernels Yams CYaml Crypto CryptoBoringWrapper "${hashes[@]}"; do
  while IFS= read -r object; do
    # An object whose source has gone since is left from an earlier build.
    source=$(basename "$object" .o)
    if [ ! -d "Sources/$module" ] || [ -n "$(find "Sources/$module" -name "$source")" ]; then
      objects+=("$object")
    fi
  done < <(find "$place/$module.build" -name '*.o')
done
# So that a trap reaches libFuzzer, which keeps the input.
export SWIFT_BACKTRACE=enable=no
export JUNHENG_FUZZ_COUNTY=$PWD/Tests/Fixtures/end-to-end/changxi
status=0
for target in "${targets[@]}"; do
  swiftc "${flags[@]}" -module-name "$target" "Tests/Fuzz/${target}Fuzz.swift" Tests/Fuzz/FuzzSupport.swift \
    "${objects[@]}" -lgsl -lgslcblas -lzip -lxlsxwriter -lm -o "$out/$target"
  scripts/fuzz-seeds.sh "$target" "$out/seeds-$target"
  # What libFuzzer finds worth keeping stays beside the seeds, so that a longer run begins where this one ended.
  mkdir -p "$out/corpus-$target"
  # A whole workbook is longer than what people type.
  longest=4096
  [ "$target" != Workbook ] || longest=32768
  limits=(-runs="$runs" -seed="$seed" -timeout=10 -rss_limit_mb=2048 -max_len=$longest -print_final_stats=1)
  [ "$seconds" = 0 ] || limits+=(-max_total_time="$seconds")
  "$out/$target" "${limits[@]}" -artifact_prefix="$out/" "$out/corpus-$target" "$out/seeds-$target" \
    >"$out/$target.log" 2>&1 || { status=1; grep -E "FINDING|ERROR|SUMMARY|artifact" "$out/$target.log" || true; }
  echo "fuzz $target: seed $seed, $(grep number_of_executed_units "$out/$target.log" || echo "ended early")"
done
exit $status
