#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the figures that documents quote from scenarios/*/expected anew, after `make record`.
# The test that holds them does it, so that one rule reads them; it fails when anything changed and
# lists each figure. Read the difference before you commit it, and the sentences around it.
# Usage: readme-figures.sh [OPTIONS OF swift test]
set -uo pipefail
cd "$(dirname "$0")/.."
JUNHENG_RECORD=1 swift test "$@" --filter ReadmeFigureTests/everyMarkedFigureIsThePinnedOne
git --no-pager diff --stat -- scenarios/*/README.md docs
