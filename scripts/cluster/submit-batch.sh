#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Submits a batch to Slurm: a job array of N parts, then a job that merges their tables.
#   scripts/cluster/submit-batch.sh N FOLDER TABLE.csv [options of junheng batch]
# JUNHENG names the program where it is not on the path; SBATCH_OPTIONS is handed to sbatch (partition, account, time).
# FOLDER and TABLE.csv must lie on storage that every node sees.
set -euo pipefail
if [ $# -lt 3 ] || ! [[ "$1" =~ ^[1-9][0-9]*$ ]]; then
  sed -n '4,6s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
parts=$1 folder=$2 table=$3
shift 3
here=$(cd "$(dirname "$0")" && pwd)
language=()
for ((index = 1; index < $#; index++)); do
  next=$((index + 1))
  [ "${!index}" = --language ] && language=(--language "${!next}")
done
tables=()
for ((part = 1; part <= parts; part++)); do tables+=("$table.part-$part"); done
# shellcheck disable=SC2086  # several options in one variable are meant to be split
array=$(sbatch ${SBATCH_OPTIONS:-} --parsable --array="1-$parts" --output="$table.part-%a.log" \
  "$here/batch-array.sh" "$folder" "$table" "$@")
printf -v merge '%q ' "${JUNHENG:-junheng}" batch --merge "${tables[@]}" "${language[@]}" --output "$table"
# shellcheck disable=SC2086
merged=$(sbatch ${SBATCH_OPTIONS:-} --parsable --job-name=junheng-merge --output="$table.merge.log" \
  --dependency="afterok:${array%%;*}" --kill-on-invalid-dep=yes --wrap="$merge")
echo "已提交 / submitted: array ${array%%;*} (1-$parts), merge ${merged%%;*} → $table"
