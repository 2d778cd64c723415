#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the Debian package of a finished build: scripts/package/build.sh BUILD OUTPUT
# BUILD is the build's folder (.build-tests/release), OUTPUT where junheng_….deb is put. The package is for the release
# of Debian that this machine runs, because it is linked with that release's libraries.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$(realpath "$1") output=$2
own=$PWD/scripts/package
scripts/install.sh dpkg-dev debhelper python3
[ -x /usr/bin/dpkg-buildpackage ] || { echo "需要 Debian / Debian is needed" >&2; exit 1; }

# The program's own version and commit, the commit's minute, the release of Debian.
read -r version commit < <("$build/junheng" --version | sed -nE 's/^junheng ([0-9.]+) \(([0-9a-f]{7}|\?).*/\1 \2/p')
seconds=$(git show --no-patch --format=%ct "$commit" 2>/dev/null || stat -c %Y CHANGELOG.md)
commit=${commit/\?/unknown} minute=$(date -u -d "@$seconds" +%Y%m%d%H%M)
release=$(. /etc/os-release && echo "${VERSION_ID:-0}")
maintainer="${DEBFULLNAME:-$(git log -1 --format=%an)} <${DEBEMAIL:-$(git log -1 --format=%ae)}>"
export SOURCE_DATE_EPOCH=$seconds

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tree=$work/junheng-$version
mkdir -p "$tree/usr/bin" "$tree/usr/share/junheng" "$tree/manual" "$tree/third-party"
cp -r "$own/debian" "$tree/debian"
sed -i "s|@MAINTAINER@|${maintainer//[&|\\]/\\&}|" "$tree/debian/control"
cat >"$tree/debian/changelog" <<CHANGELOG
junheng ($version+$minute.$commit-1~deb$release) unstable; urgency=medium

  * The program of commit $commit; changelog.gz tells what is new.

 -- $maintainer  $(date -u -R -d "@$seconds")
CHANGELOG

"$own/link.sh" "$build" "$tree/usr/bin/junheng"

# Documents and counties as they stand in the repository, without what was made beside them.
listed() { git ls-files -z -- "$@" 2>/dev/null || find "$@" -type f -print0; }
listed README.md README.zh-CN.md CHANGELOG.md docs scenarios | tar --null -T - -cf - | tar -xf - -C "$tree"
mv "$tree/scenarios" "$tree/usr/share/junheng/scenarios"
# What the tests hold the counties against.
rm -rf "$tree"/usr/share/junheng/scenarios/*/expected

"$tree/usr/bin/junheng" --experimental-dump-help >"$work/commands.json"
"$own/manual.py" en "$version" "$(date -u -d "@$seconds" +%F)" <"$work/commands.json" >"$tree/manual/junheng.1"
"$own/manual.py" zh "$version" "$(date -u -d "@$seconds" +%F)" <"$work/commands.json" >"$tree/manual/junheng.zh_CN.1"
# What is sourced needs no line that names a shell.
complete() {
  mkdir -p "$tree/usr/share/$2"
  "$tree/usr/bin/junheng" --generate-completion-script "$1" | sed '1{/^#!/d}' >"$tree/usr/share/$2/$3"
}
complete bash bash-completion/completions junheng
complete zsh zsh/vendor-completions _junheng
complete fish fish/vendor_completions.d junheng.fish

# The licences and notices of what is linked into the program.
for package in "$build"/../../checkouts/*/; do
  mkdir -p "$tree/third-party/$(basename "$package")"
  cp "$package"LICENSE* "$tree/third-party/$(basename "$package")/"
  cp "$package"NOTICE* "$tree/third-party/$(basename "$package")/" 2>/dev/null || true
done
mkdir -p "$tree/third-party/swift" "$tree/third-party/icu"
cp "$(dirname "$(realpath "$(command -v swiftc)")")/../share/swift/LICENSE.txt" "$tree/third-party/swift/"
cp /usr/share/doc/libicu[0-9]*/copyright "$tree/third-party/icu/"

(cd "$tree" && dpkg-buildpackage --build=binary --no-sign >"$work/log" 2>&1) || { cat "$work/log" >&2; exit 1; }
mkdir -p "$output"
mv "$work"/junheng_*.deb "$output/"
du -h "$output/junheng_$version+$minute.$commit"-*.deb
