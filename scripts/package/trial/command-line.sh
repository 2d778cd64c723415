#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Run in a fresh Debian: the main job on a county that was copied from the examples, and the page on the loopback.
source /root/support.sh
junheng version >version.txt
head -n 2 version.txt
junheng --version | grep -xE 'junheng [0-9.]+ \([0-9a-f]{12}\)' >/dev/null
same "$(stat -c '%U %a' /usr/bin/junheng)" "root 755"
same "$(find /usr/share/junheng ! -user root -o -perm /022)" ""

# Whoever copies the examples may write the copies, and all of them hold.
cp -r /usr/share/junheng/scenarios .
same "$(ls scenarios | wc -l)" 5
for county in scenarios/*; do junheng check "$county" >check.txt || { cat check.txt; exit 1; }; done
./run-county.sh junheng scenarios/changjiang out >run.txt 2>&1
[ -s out/report.html ]
[ -s out/最省方案.yaml ]

# Debian's libraries for workbooks write one and read it again.
junheng convert scenarios/changjiang county.xlsx
junheng forecast county.xlsx --format json | cmp - out/forecast.json
# Its SQLite keeps a run.
junheng forecast scenarios/changjiang --save-run 试 >run.txt 2>&1
junheng runs scenarios/changjiang replay 1 >run.txt 2>&1

# An account that owns nothing serves a county that it may only read.
chmod 755 /root
setpriv --reuid 65534 --regid 65534 --clear-groups junheng serve scenarios/changjiang --port 0 >said 2>&1 &
server=$!
port=""
for ((try = 0; try < 100; try++)); do
  port=$(grep -oE -m1 '127\.0\.0\.1:[0-9]+' said | cut -d: -f2 || true)
  [ -z "$port" ] || break
  sleep 0.1
done
[ -n "$port" ] || { cat said; exit 1; }
ask() {
  exec 3<>"/dev/tcp/127.0.0.1/$port"
  printf 'GET /changjiang/%s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$1" "$port" >&3
  cat <&3
  exec 3>&-
}
ask '' >page
head -n 1 page | grep '^HTTP/1.1 200' >/dev/null
grep -q 昌江 page
ask forecast.json | sed '1,/^\r$/d' | cmp - out/forecast.json
kill -TERM $server
wait $server
echo "网页回答，SIGTERM 结束 / the page answers and ends at SIGTERM"
