#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs a package in a fresh Debian and runs the main job there: scripts/package/test.sh PACKAGE.deb PROGRAM
# PROGRAM is the one that is tested and run here; the package must answer as it does, byte for byte.
# Needs root and the network of Debian's packages; exit code 77 (left out) where a Debian cannot be set up.
set -euo pipefail
cd "$(dirname "$0")/../.."
package=$(realpath "$1") program=$(realpath "$2")
skip() { echo "安装包测试略过 / package test left out: $1"; exit 77; }
fail() { echo "安装包测试失败 / package test failed: $1" >&2; exit 1; }
[ "$(id -u)" -eq 0 ] || skip "root is needed to set up a Debian of its own"
scripts/install.sh mmdebstrap systemd-container >/dev/null 2>&1 || skip "mmdebstrap cannot be installed"
unshare --mount true 2>/dev/null || skip "no file system may be mounted here"

work=$(mktemp -d /tmp/junheng-package.XXXXXX)
finish() { rm -rf --one-file-system "$work"; }
trap finish EXIT
tree=$work/debian
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
started=$SECONDS
# Ubuntu and others have a keyring and a mirror of their own; only Debian's is asked for.
mmdebstrap --quiet --variant=minbase "$release" "$tree" >"$work/log" 2>&1 \
  || skip "a Debian cannot be set up: $(tail -n 1 "$work/log")"
echo "全新的 Debian $release / a fresh Debian: $((SECONDS - started)) s"

# Runs a command in the tree, with processes of its own that end with it.
in_tree() {
  unshare --mount --pid --fork --kill-child bash -c '
    mount --make-rprivate / && mount -t proc proc "$0/proc" && exec chroot "$0" \
      env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TERM=dumb LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"' \
    "$tree" "$@"
}
install() { in_tree apt-get install -y -qq --no-install-recommends "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; return 1; }; }

cp "$package" "$tree/root/junheng.deb"
cp scripts/run-county.sh scripts/package/trial/* "$tree/root/"
started=$SECONDS
in_tree apt-get update -qq >"$work/log" 2>&1 || skip "no packages of Debian: $(tail -n 1 "$work/log")"
size() { du -sm --one-file-system "$tree" | cut -f1; }
before=$(size)
install /root/junheng.deb || fail "it cannot be installed"
echo "装好 / installed: $((SECONDS - started)) s, $(du -h "$package" | cut -f1) of package, $(($(size) - before)) MB with all it needs"

echo "── 命令行 / the command line"
started=$SECONDS
in_tree /root/command-line.sh || fail "the command line"
# The same by the program that the tests have run, in a folder that looks the same.
mkdir "$work/here"
cp -r scenarios "$work/here/"
(cd "$work/here" && "$OLDPWD/scripts/run-county.sh" "$program" scenarios/changjiang out >run.txt 2>&1) || fail "the tested program"
diff -r "$work/here/out" "$tree/root/out" || fail "the package answers otherwise than the tested program"
echo "与测试过的程序逐字节相同 / byte for byte as the tested program: $(find "$tree/root/out" -type f | wc -l) files, $((SECONDS - started)) s"

echo "── 手册和补全 / manual and completion"
install man-db bash-completion zsh fish || fail "shells cannot be installed"
in_tree /root/shells.sh || fail "manual or completion"

echo "── 服务 / the service"
install systemd openssl curl || fail "systemd cannot be installed"
in_tree /root/unit-file.sh || fail "the unit file"
service=0
scripts/package/boot.sh "$tree" /root/service.sh || service=$?
[ "$service" -eq 0 ] || [ "$service" -eq 77 ] || fail "the service"

echo "── 卸载 / removal"
in_tree /root/removal.sh || fail "removal"
[ "$service" -eq 0 ] || skip "the service was not run, because systemd cannot be started here; everything else passed"
echo "安装包测试通过 / package test passed: $(basename "$package") on Debian $release"
