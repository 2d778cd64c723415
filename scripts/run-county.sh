#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The main job on one county: check, forecast, a what-if compared, a search, the report.
# Usage: run-county.sh JUNHENG COUNTY OUTPUT
set -euo pipefail
junheng=$1
county=$2
output=$3
mkdir -p "$output"

step() { printf '\n\033[1m── %s\033[0m\n' "$1"; }

step "检查 / check"
"$junheng" check "$county" | tee "$output/check.txt"

step "基准方案推演 / forecast"
"$junheng" forecast "$county" | tee "$output/forecast.txt"
"$junheng" forecast "$county" --format json >"$output/forecast.json"

# The county's first what-if shows a comparison; 兴国's is the delay of 第九中学.
shopt -s nullglob
files=("$county"/what-ifs/*推迟一年.yaml "$county"/what-ifs/*.yaml)
what_if=""
for file in "${files[@]}"; do
  [[ $file == *全部* ]] && continue
  what_if=$(sed -nE 's/^(名称|name): *"?([^"]*)"? *$/\2/p' "$file" | head -n 1)
  [ -n "$what_if" ] && break
done
if [ -n "$what_if" ]; then
  step "方案比较 / compare: $what_if"
  "$junheng" compare "$county" 基准方案 "$what_if" | tee "$output/compare.txt"
fi

step "搜索最省方案 / search"
"$junheng" search "$county" --output "$output/最省方案.yaml" | tee "$output/search.txt"

step "报告 / report"
"$junheng" report "$county" --scenario 基准方案 ${what_if:+--scenario "$what_if"} --search --output "$output"
"$junheng" report "$county" --scenario base ${what_if:+--scenario "$what_if"} --search \
  --language en --output "$output/en"

printf '\n报告在 / The report lies in: %s\n' "$output/report.html"
printf '在浏览器里推演 / What-ifs in a browser: %s serve %s\n' "$junheng" "$county"
