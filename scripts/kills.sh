#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Kills every command that writes, at random moments, and looks at what it leaves: scripts/kills.sh JUNHENG [KILLS] [SEED]
# A file is the old one or a whole new one; a folder is absent, whole, or refused by `check` with a message; a register has one entry
# more, or none.
set -euo pipefail
junheng=$(realpath "$1") kills=${2:-40} RANDOM=${3:-1}
cd "$(dirname "$0")/.."
county=$PWD/Tests/Fixtures/end-to-end/changxi
place=$(mktemp -d)
killed=0 ended=0 wrong=0 round=0 finished=no

# Ends with its last line, or says where and why it ended without one: what a command that should not fail wrote, and
# which signal came.
at_end() {
  local status=$?
  if [ "$finished" = no ]; then
    echo "ended early, status $status, round $round, line ${failed:-?}: ${command:-?}; $killed killed, $wrong wrong"
    tail -5 "$place/errors" 2>/dev/null || true
    [ "$status" != 0 ] || status=1
  fi
  rm -rf "$place"
  exit "$status"
}
trap at_end EXIT
trap 'failed=$LINENO command=$BASH_COMMAND' ERR
for signal in HUP INT TERM PIPE; do
  # shellcheck disable=SC2064
  trap "failed=\$LINENO command='signal $signal'; exit 1" "$signal"
done
set -E

# What is set up or looked at must not fail; what it says is shown where it does.
quietly() { "$junheng" "$@" >/dev/null 2>"$place/errors"; }

# Runs a command and kills it at a random moment of its usual time in milliseconds. The moment is drawn here and not
# in a subshell, in which bash draws from a seed of its own.
attempt() {
  local moment=$((RANDOM % $1)); shift
  "$junheng" "$@" >/dev/null 2>&1 & local process=$!
  sleep "$(printf '0.%03d' "$moment")"
  # Only what still runs is killed: a number that has become free may be another process's by now.
  if [ -n "$(jobs -rp)" ] && kill -9 "$process" 2>/dev/null; then
    killed=$((killed + 1))
  else
    ended=$((ended + 1))
  fi
  wait "$process" 2>/dev/null || true
}
fault() { echo "WRONG: $*"; wrong=$((wrong + 1)); }

# What each command writes when nobody disturbs it.
quietly report "$county" --output "$place/whole"
quietly earliest "$county" --output "$place/whole.yaml"
quietly batch "$county" --output "$place/whole.csv"
quietly init "$place/init-whole"
quietly synthesize "$place/made-whole" --schools 20 --seed 7
cp -r "$place/made-whole" "$place/made-again"
cp -r "$county" "$place/kept"
"$junheng" forecast "$place/kept" --format json >"$place/whole.json"
quietly forecast "$place/kept" --save-run 第一次
runs=1 notes=0
# Officers' sheets, and a county made of other ones to put in their place.
sheets=(Tests/Fixtures/workbooks/0[12]*.xlsx)
quietly import "${sheets[@]}" --output "$place/import-whole"
quietly import "${sheets[0]}" --output "$place/import-old"
quietly import "${sheets[0]}" --output "$place/import-new"
quietly import "${sheets[@]}" --output "$place/import-new" --replace

# How many entries the register holds of something; nothing where it cannot be read.
held() { "$junheng" runs "$place/kept" --format json 2>/dev/null | grep -c "\"$1\"" || true; }
# What an attempt may have added, at most one; what was there before is there still.
added() {
  local now=$1 before=$2
  [ "$now" = "$before" ] || [ "$now" = $((before + 1)) ] || fault "register: $before became $now"
}

# Whether two folders are the same but for files that a kill left beside their places.
same() { diff -r -x 导入前 -x '.junheng-*' "$place/$1" "$place/$2" >/dev/null; }
# A folder that is neither the old one nor the new one says so itself, and the same command completes it.
unfinished() {
  [ -e "$place/$1/.junheng-unfinished" ] || { fault "$1 is half and does not say so"; return; }
  if "$junheng" check "$place/$1" >/dev/null 2>&1; then fault "an unfinished $1 passes"; fi
  quietly import "${sheets[@]}" --output "$place/$1" --replace || fault "$1 does not go on"
  same "$1" import-whole || fault "an $1 that went on differs"
}

while [ "$killed" -lt "$kills" ] && [ "$round" -lt $((kills * 10)) ]; do
  round=$((round + 1))
  case $((round % 10)) in
    0)
      attempt 200 report "$county" --output "$place/report"
      file=$place/report/report.html
      [ ! -e "$file" ] || cmp -s "$file" "$place/whole/report.html" || fault "report"
      ;;
    1)
      attempt 900 earliest "$county" --output "$place/plan.yaml"
      [ ! -e "$place/plan.yaml" ] || cmp -s "$place/plan.yaml" "$place/whole.yaml" || fault "plan"
      ;;
    2)
      attempt 200 batch "$county" --output "$place/table.csv"
      [ ! -e "$place/table.csv" ] || cmp -s "$place/table.csv" "$place/whole.csv" || fault "table"
      ;;
    3)
      rm -rf "$place/init"
      attempt 60 init "$place/init"
      [ ! -e "$place/init" ] || diff -r "$place/init" "$place/init-whole" >/dev/null || fault "init"
      ;;
    4)
      rm -rf "$place/made"
      attempt 100 synthesize "$place/made" --schools 20 --seed 7
      [ ! -e "$place/made" ] || diff -r "$place/made" "$place/made-whole" >/dev/null || fault "made"
      ;;
    5)
      # Alternately from a recipe that was changed, so that old and new tables differ.
      sed -i "s/seed: .*/seed: $round/; s/种子: .*/种子: $round/" "$place/made-again/synthesis.yaml"
      attempt 100 synthesize "$place/made-again"
      if [ -e "$place/made-again/.junheng-unfinished" ]; then
        if "$junheng" check "$place/made-again" >/dev/null 2>&1; then fault "unfinished passes"; fi
      else
        "$junheng" check "$place/made-again" >/dev/null 2>&1 || fault "tables of two recipes"
      fi
      ;;
    6)
      attempt 200 forecast "$place/kept" --save-run "第${round}次"
      now=$(held answerSha256)
      added "$now" "$runs"
      runs=$now
      "$junheng" runs "$place/kept" show "$runs" --answer 2>/dev/null | cmp -s - "$place/whole.json" || fault "run $runs"
      ;;
    7)
      attempt 60 runs "$place/kept" note 1 "第${round}条"
      now=$(held text)
      added "$now" "$notes"
      notes=$now
      ;;
    8)
      rm -rf "$place/import"
      attempt 150 import "${sheets[@]}" --output "$place/import"
      [ ! -e "$place/import" ] || same import import-whole || unfinished import
      ;;
    9)
      # Over a county of fewer tables: the old one whole, the new one whole, or a folder that says it is unfinished.
      rm -rf "$place/import"
      cp -r "$place/import-old" "$place/import"
      attempt 150 import "${sheets[@]}" --output "$place/import" --replace
      if [ -e "$place/import/.junheng-unfinished" ]; then
        unfinished import
      else
        same import import-old || same import import-new || fault "import: neither old nor new"
      fi
      ;;
  esac
done
# Whatever was cut off, the same command completes it.
quietly batch "$county" --output "$place/table.csv" || fault "batch does not go on"
cmp -s "$place/table.csv" "$place/whole.csv" || fault "a batch that went on differs"
quietly synthesize "$place/made-again" || fault "synthesize does not go on"
quietly check "$place/made-again" || fault "the completed folder is refused"
finished=yes
echo "kills: $killed killed, $ended ended before, $wrong wrong"
[ "$wrong" = 0 ]
