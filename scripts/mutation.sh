#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# County folders changed at random, from FROM on, COUNT of them: scripts/mutation.sh [COUNT] [FROM] [JOBS]
# The same seeds are the same folders; ranges may be run apart, on several machines, and again. Ends with a line of counts,
# and with 1 where an input ended a process, took too long, or was refused without a message.
set -euo pipefail
cd "$(dirname "$0")/.."
count=${1:-2000} from=${2:-0} jobs=${3:-$(nproc)}
build=(--configuration release -Xswiftc -enable-testing --scratch-path .build-tests)
swift build "${build[@]}" --product mutation
swift build "${build[@]}" --product junheng
place=$(swift build "${build[@]}" --show-bin-path)
"$place/mutation" --from "$from" --count "$count" --jobs "$jobs" --program "$place/junheng"
