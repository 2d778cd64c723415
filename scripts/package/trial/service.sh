#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Run under systemd in a container without a network: the service stays off until it has what it needs, then answers.
source /root/support.sh
trap 'echo "$0: $LINENO: $BASH_COMMAND"; journalctl --no-pager -u junheng | tail -n 20' ERR
state=/var/lib/junheng
off() {
  systemctl start junheng
  same "$(systemctl is-active junheng || true)" inactive
  same "$(systemctl show -P ConditionResult junheng)" no
}

off
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost \
  -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout server.key -out server.pem 2>/dev/null
# As the manual says it.
install -m 644 server.pem /etc/junheng/server.pem
install -m 640 -g junheng server.key /etc/junheng/server.key
off
echo "没有用户、证书就不启动 / off without users and certificate"

password="四个 不相干 的 词语"
runuser -u junheng -- junheng users $state/users.json add 管理员 --role admin <<<"$password"
cp -r /usr/share/junheng/scenarios/changjiang $state/scenarios/
chown -R junheng:junheng $state/scenarios
systemctl enable --now junheng
ask() { curl --silent --show-error --cacert /etc/junheng/server.pem --cookie-jar jar --cookie jar "$@"; }
place=https://localhost:8443
for ((try = 0; try < 200; try++)); do ask "$place/login" >login 2>/dev/null && break; sleep 0.1; done
grep -q 登录 login
# A stranger is shown the way to the login, and nothing over plain HTTP.
same "$(ask --output page --write-out '%{http_code}' "$place/changjiang/")" 303
no curl --silent --output page http://localhost:8443/login

token() { grep -oE -m1 'name="token" value="[0-9a-f]+"' "$1" | grep -oE '[0-9a-f]{16,}' | head -n 1; }
post() { ask --header "Origin: $place" --data-urlencode "token=$(token "$1")" "${@:2}"; }
post login --output page --data-urlencode name=管理员 --data-urlencode "password=$password" "$place/login"
ask "$place/changjiang/" >page
grep -q 昌江 page
ask "$place/changjiang/forecast.json" | cmp - out/forecast.json
echo "登录后与命令行逐字节相同 / after a login, byte for byte as the command line"

post page --output saved --data-urlencode "state=c=价格 ×1.1" --data-urlencode name=会上 "$place/changjiang/save"
same "$(stat -c '%U %a' $state/scenarios/changjiang/what-ifs/会上.yaml)" "junheng 640"
junheng forecast $state/scenarios/changjiang --scenario 会上 >saved
# Users are looked after in the browser, too: the file is written anew.
post page --output saved --data-urlencode do=add --data-urlencode name=监测科 --data-urlencode role=view \
  --data-urlencode "password=另外 四个 词语 啊" "$place/users"
same "$(runuser -u junheng -- junheng users $state/users.json | wc -l)" 2
echo "保存的预案、用户归服务的账户 / scenarios and users that are saved belong to the service's account"

process=$(systemctl show -P MainPID junheng)
grep -qE '^NoNewPrivs:\s*1' "/proc/$process/status"
grep -qE '^Seccomp:\s*2' "/proc/$process/status"
grep -qE '^CapEff:\s*0+$' "/proc/$process/status"
same "$(stat -c %U "/proc/$process")" junheng
# Where the service looks, nothing but its own folder can be written, even by root.
nsenter --target "$process" --mount touch $state/x
for place in /etc/junheng /usr /var/lib /root; do no nsenter --target "$process" --mount touch $place/x 2>/dev/null; done
systemctl restart junheng
same "$(systemctl is-active junheng)" active
systemctl stop junheng
same "$(systemctl show -P Result junheng)" success
echo "受限、重启、停止 / shut in, restarted, stopped"
