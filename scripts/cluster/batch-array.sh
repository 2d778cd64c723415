#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# One part of a batch as a task of a Slurm job array; scripts/cluster/submit-batch.sh submits it.
#   sbatch --array=1-8 scripts/cluster/batch-array.sh FOLDER TABLE.csv [options of junheng batch]
# A task that is requeued goes on with the counties that it had not finished.
#SBATCH --job-name=junheng-batch
#SBATCH --cpus-per-task=1
#SBATCH --requeue
set -euo pipefail
folder=$1 table=$2
shift 2
: "${SLURM_ARRAY_TASK_ID:?这个脚本是 Slurm 作业数组的任务 / this is a task of a Slurm job array: sbatch --array=1-N}"
if [ "${SLURM_ARRAY_TASK_MIN:-1}" != 1 ] || [ "$SLURM_ARRAY_TASK_COUNT" != "$SLURM_ARRAY_TASK_MAX" ]; then
  echo "作业数组应写作 --array=1-N，否则各份合不成整体 / the array must be 1-N, or the parts are not the whole" >&2
  exit 2
fi
exec "${JUNHENG:-junheng}" batch "$folder" "$@" \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" \
  --threads "${SLURM_CPUS_PER_TASK:-1}" \
  --output "$table.part-$SLURM_ARRAY_TASK_ID"
