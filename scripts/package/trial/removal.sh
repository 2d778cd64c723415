#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Run in a fresh Debian: a package that goes leaves what people made, and nothing of its own.
source /root/support.sh
dpkg -L junheng | while read -r path; do [ -d "$path" ] || echo "$path"; done >installed
[ "$(wc -l <installed)" -ge 50 ]
touch /var/lib/junheng/scenarios/ours
apt-get purge -y -qq junheng >purge.txt 2>&1
while read -r path; do same "$(ls -d "$path" 2>/dev/null || true)" ""; done <installed
[ -e /var/lib/junheng/scenarios/ours ]
no command -v junheng
echo "删净，数据留下 / gone, and the counties stay"
