#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Starts the systemd of a Debian tree in a container and runs one script in it: scripts/package/boot.sh TREE SCRIPT
# The container has no network but its own loopback. Exit code 77 where systemd does not come up, else the script's.
set -euo pipefail
tree=$1 script=$2
command -v systemd-nspawn >/dev/null || exit 77
cat >"$tree/etc/systemd/system/trial.service" <<UNIT
[Unit]
Description=one script, then the end
SuccessAction=exit
FailureAction=exit
SuccessActionExitStatus=0
FailureActionExitStatus=1
[Service]
Type=oneshot
Environment=LANG=C.UTF-8 HOME=/root
WorkingDirectory=/root
StandardOutput=file:/root/trial.log
StandardError=inherit
ExecStart=$script
TimeoutStartSec=300
UNIT
rm -f "$tree/root/trial.log"
code=0
timeout --kill-after=30 360 systemd-nspawn --quiet --directory="$tree" --boot --private-network --register=no --keep-unit \
  --console=pipe systemd.unit=trial.service </dev/null >"$tree/root/boot.log" 2>&1 || code=$?
if [ ! -s "$tree/root/trial.log" ]; then
  echo "systemd 在这里启动不了 / systemd does not start here: $(tail -n 1 "$tree/root/boot.log")"
  exit 77
fi
cat "$tree/root/trial.log"
exit "$code"
