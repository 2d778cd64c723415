#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Who may import whom: the pipeline runs one way. SwiftPM lets transitive imports pass, so this looks.
set -euo pipefail
cd "$(dirname "$0")/.."

# The modules of this package and of the platform that each module may import.
declare -A allowed=(
  [CountyModel]=""
  [Standards]="CountyModel Foundation Yams Synchronization"
  [Optimization]="CGSL"
  [Workbooks]="CZip CXlsxWriter Foundation FoundationXML"
  [Simulator]="CountyModel Standards Optimization CKernels Synchronization"
  [Scenarios]="CountyModel Standards Workbooks Optimization Simulator Crypto Foundation Dispatch Yams Glibc Synchronization"
  [Reports]="CountyModel Standards Simulator Scenarios Workbooks Foundation"
  [Register]="Standards Scenarios Foundation GRDB"
  [Serve]="CountyModel Standards Workbooks Simulator Scenarios Reports Register ServiceLifecycle Foundation Dispatch Synchronization Hummingbird HummingbirdCore HummingbirdTLS HTTPTypes NIOCore NIOSSL CryptoExtras Logging Mustache"
  [junheng]="CKernels CountyModel Standards Simulator Workbooks Scenarios Reports Register Serve Foundation ArgumentParser Glibc Dispatch Synchronization"
)
status=0
for module in "${!allowed[@]}"; do
  while IFS=: read -r file line text; do
    imported=$(sed -E 's/^ *(@[a-zA-Z_()]+ )*(public |internal |private |package )?import (struct |enum |func |class )?([A-Za-z_]+).*/\4/' <<<"$text")
    case " ${allowed[$module]} " in
      *" $imported "*) ;;
      *)
        echo "$file:$line: $module must not import $imported (allowed: ${allowed[$module]:-nothing})"
        status=1
        ;;
    esac
  done < <(grep -rnE '^ *(@[a-zA-Z_()]+ )*(public |internal |private |package )?import ' "Sources/$module" --include='*.swift' || true)
done
exit $status
