#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Links the program once more, with Swift's run-time libraries inside it: scripts/package/link.sh BUILD OUTPUT
# BUILD is a finished build's folder (.build-tests/release). Its objects are those that are tested and run; nothing is
# compiled again but three imports (docs/decisions/0023-the-package.md).
set -euo pipefail
build=$(realpath "$1") output=$2
objects=$build/junheng.product/Objects.LinkFileList
[ -s "$objects" ] || { echo "没有 $objects，请先 make release / is missing: first run make release" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The static libraries that these modules stand on are noted in an object of theirs, not in objects that were compiled
# for the shared ones.
cat >"$work/imports.swift" <<'SWIFT'
import Dispatch
import FoundationXML
import Synchronization
SWIFT
swiftc -static-stdlib -parse-as-library -module-name imports -c "$work/imports.swift" -o "$work/imports.o"

# Nobody loads the program's own symbols; exporting them, as a static link of Swift does, makes it a tenth larger.
# Foundation's own use of mktemp, which nothing here calls, is warned of at every static link.
swiftc -static-stdlib -emit-executable -module-name junheng -o "$output" "@$objects" "$work/imports.o" -lstdc++ \
  -Xlinker --gc-sections -Xlinker --no-export-dynamic -Xlinker --defsym -Xlinker main=junheng_main \
  -Xlinker -z -Xlinker relro -Xlinker -z -Xlinker now \
  2> >(grep -v "the use of .mktemp' is dangerous" >&2)
if ldd "$output" | grep -E 'libswift|libFoundation|lib_Foundation|libdispatch|not found'; then
  echo "Swift 的运行库没有全部链入 / a run-time library of Swift was not linked in" >&2
  exit 1
fi
