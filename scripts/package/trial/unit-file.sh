#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Run in a fresh Debian: the unit is sound, shut in, and off; its account and folders are there.
source /root/support.sh
unit=$(dpkg -L junheng | grep '/junheng\.service$')
systemd-analyze verify "$unit"
# 0 is shut in wholly, 100 is open; a service without any bounds has 96.
systemd-analyze security --offline=true --threshold=20 "$unit" >security.txt
tail -n 1 security.txt
same "$(systemctl is-enabled junheng.service || true)" disabled
same "$(stat -c '%U %G %a' /var/lib/junheng)" "junheng junheng 750"
same "$(stat -c '%U %a' /etc/junheng)" "root 755"
same "$(getent passwd junheng | cut -d: -f7)" /usr/sbin/nologin
[ ! -e /var/lib/junheng/users.json ]
