#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# libFuzzer on what people type: tables, YAML files and phrases: scripts/fuzz.sh [RUNS] [SEED] [SECONDS] [TARGETS...]
# RUNS inputs for each target (0: as many as SECONDS allow), SECONDS at most for each (0: no limit). A crash, an input of more
# than ten seconds, more than two gigabytes, or a sentence that is not as it must be ends it with 1 and leaves the input in
# .build-fuzz/findings. The modules that read (Standards, Scenarios) are compiled once more with coverage; the others are those of
# .build-tests.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-20000} seed=${2:-1} seconds=${3:-0}
shift $(($# < 3 ? $# : 3))
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(Table YAML Phrase)
build=(--configuration release -Xswiftc -enable-testing --scratch-path .build-tests)
swift build "${build[@]}" --product mutation
place=$(swift build "${build[@]}" --show-bin-path)
out=.build-fuzz
mkdir -p "$out/findings"
modules=(-I "$place/Modules" -I "$out" -Xcc "-fmodule-map-file=Sources/CGSL/module.modulemap"
  -Xcc "-fmodule-map-file=Sources/CKernels/include/module.modulemap")
for map in Sources/CKernels/include/module.modulemap "$place/CKernels.build/module.modulemap"; do
  [ -e "$map" ] && modules+=(-Xcc "-fmodule-map-file=$map")
done
echo "$place" "${modules[@]}"
