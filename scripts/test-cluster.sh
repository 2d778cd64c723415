#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A batch through a real one-node Slurm on this machine's loopback equals the batch run at once.
#   scripts/test-cluster.sh JUNHENG
# Needs root for Slurm's daemons, and installs slurm-wlm; exit code 77 (left out) where either cannot be had.
set -euo pipefail
cd "$(dirname "$0")/.."
junheng=$(realpath "$1")
skip() { echo "集群测试略过 / cluster test left out: $1"; exit 77; }
[ "$(id -u)" -eq 0 ] || skip "root is needed"
scripts/install.sh slurm-wlm munge >/dev/null 2>&1 || skip "slurm-wlm cannot be installed"

work=$(mktemp -d /tmp/junheng-cluster.XXXXXX)
pids=()
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap finish EXIT
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# Munge signs Slurm's messages; a key and a socket of its own leave the machine's as they are.
mkdir -p "$work/munge" "$work/state" "$work/spool" && chmod 0755 "$work" && chmod 0700 "$work/munge"
head -c 1024 /dev/urandom >"$work/munge/key" && chmod 0400 "$work/munge/key"
mkdir -p "$work/run" && chmod 0755 "$work/run"
munged --foreground --force --num-threads 2 --key-file "$work/munge/key" --socket "$work/run/socket" \
  --pid-file "$work/munge/pid" --log-file "$work/munge/log" --seed-file "$work/munge/seed" \
  >"$work/munge/out" 2>&1 &
pids+=($!)

host=$(hostname -s)
cat >"$work/slurm.conf" <<CONF
ClusterName=junheng
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$(free_port)
SlurmdPort=$(free_port)
AuthType=auth/munge
AuthInfo=socket=$work/run/socket
CredType=cred/munge
SlurmUser=root
SlurmdUser=root
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SchedulerType=sched/builtin
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
MpiDefault=none
ReturnToService=2
CommunicationParameters=NoAddrCache
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=test Nodes=$host Default=YES MaxTime=10 State=UP
CONF
export SLURM_CONF="$work/slurm.conf"
for ((try = 0; try < 100; try++)); do [ -S "$work/run/socket" ] && break; sleep 0.1; done
slurmctld -D >"$work/slurmctld.out" 2>&1 &
pids+=($!)
slurmd -D -N "$host" >"$work/slurmd.out" 2>&1 &
pids+=($!)
for ((try = 0; try < 300; try++)); do
  sinfo --noheader --format=%t 2>/dev/null | grep -q '^idle$' && break
  sleep 0.2
done
if ! sinfo --noheader --format=%t 2>/dev/null | grep -q '^idle$'; then
  cat "$work"/*.out "$work"/*.log | tail -40
  skip "the one-node Slurm does not start on this machine"
fi

"$junheng" synthesize "$work/province" --counties 9 --schools 60 --seed 5 >/dev/null
"$junheng" batch "$work/province" --output "$work/whole.csv"
JUNHENG="$junheng" scripts/cluster/submit-batch.sh 4 "$work/province" "$work/table.csv"
for ((try = 0; try < 600; try++)); do
  [ -z "$(squeue --noheader)" ] && break
  sleep 0.2
done
if ! cmp "$work/whole.csv" "$work/table.csv"; then
  squeue; cat "$work"/table.csv*.log | tail -40
  echo "集群测试失败 / cluster test failed"
  exit 1
fi
echo "集群测试通过 / cluster test passed: 4 parts on Slurm $(sinfo --version | cut -d' ' -f2), $(wc -l <"$work/table.csv") rows, byte for byte the same as at once"
