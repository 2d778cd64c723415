# SPDX-License-Identifier: GPL-3.0-or-later
# What every script of the trial begins with. A command that fails ends the script; of `a && b` only b would.
set -euo pipefail
cd /root
trap 'echo "$0: 第 $LINENO 行 / line $LINENO: $BASH_COMMAND"' ERR

# A command that must not succeed: `! command` would be passed over where it does.
no() { if "$@"; then echo "本该不成 / should have failed: $*"; exit 1; fi; }
same() { [ "$1" = "$2" ] || { echo "第 ${BASH_LINENO[0]} 行：“$1”不是“$2” / line ${BASH_LINENO[0]}: “$1” is not “$2”"; exit 1; }; }
