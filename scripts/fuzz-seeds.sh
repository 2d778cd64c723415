#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The first inputs of a fuzz target, made from the tests' files: scripts/fuzz-seeds.sh TARGET FOLDER
# The first byte says which table or which kind of file follows.
set -euo pipefail
cd "$(dirname "$0")/.."
target=$1 folder=$2
rm -rf "$folder" && mkdir -p "$folder"
number=0
# A file as a seed behind its first byte, given in octal; long ones are cut, because libFuzzer works on short ones.
seed() {
  number=$((number + 1))
  { printf "\\$1"; head -c 4000 "$2"; } >"$folder/$number"
}
case $target in
  Table)
    place=0
    while IFS= read -r table; do
      for file in Tests/Fixtures/end-to-end/changxi Tests/Fixtures/input/utf8 Tests/Fixtures/input/gb18030 \
        Tests/Fixtures/cases/*/*; do
        [ ! -f "$file/$table" ] || seed "$(printf %o "$place")" "$file/$table"
      done
      place=$((place + 1))
    done < <(sed -n 's/^  - file: \(.*\.csv\)$/\1/p' Sources/Scenarios/Resources/schema.yaml)
    ;;
  YAML)
    for file in Tests/Fixtures/end-to-end/changxi/county.yaml scenarios/*/county.yaml; do seed 0 "$file"; done
    for file in Tests/Fixtures/end-to-end/changxi/what-ifs/*.yaml scenarios/*/what-ifs/*.yaml; do seed 1 "$file"; done
    for file in Tests/Fixtures/standards/*.yaml; do seed 2 "$file"; done
    for file in Sources/Standards/Resources/*.yaml Tests/Fixtures/own-standard/*/*.yaml; do seed 3 "$file"; done
    for file in Sources/Scenarios/Resources/Synthesis/*recipe.yaml scenarios/*/synthesis.yaml; do seed 4 "$file"; done
    ;;
  Phrase)
    for file in Tests/Fixtures/phrases/*.csv; do
      column=2
      [ "$(basename "$file")" = dev.csv ] || column=3
      while IFS= read -r phrase; do
        number=$((number + 1))
        printf '%s' "$phrase" >"$folder/$number"
      done < <(tail -n +2 "$file" | grep -v '"' | cut -d, -f$column)
    done
    ;;
esac
