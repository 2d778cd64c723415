// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

// ResultTable EXPORT [LINES]: one run's measurements as Markdown tables on standard output.
let paths = CommandLine.arguments.dropFirst()
var measurements: [Measurement] = []
for path in paths {
  measurements +=
    path.hasSuffix(".csv") ? try Measurement.read(lines: path) : try Measurement.read(export: path)
}
print(Tables.coefficient(measurements))
print(Tables.whatIf(measurements))
