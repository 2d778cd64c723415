// SPDX-License-Identifier: GPL-3.0-or-later
import Benchmark
import CKernels
import Foundation
import Subjects

/// The county of the benchmark, and 兴国县 where its folder opens.
private func subjects() -> [Subject] {
  var all: [Subject] = []
  if let made = try? Subject.made() { all.append(made) }
  let folder = ProcessInfo.processInfo.environment["JUNHENG_COUNTY"] ?? "../scenarios/xingguo"
  if let xingguo = Subject.folder(folder, name: "folder") { all.append(xingguo) }
  return all
}

let benchmarks: @Sendable () -> Void = {
  junheng_keep_freed_memory()
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput], warmupIterations: 20, maxDuration: .seconds(2),
    maxIterations: 100_000)
  for subject in subjects() {
    let stages = Stages(subject)
    Benchmark("\(subject.name)/compile") { _ in blackHole(stages.baseline()) }
    Benchmark("\(subject.name)/projection") { _ in blackHole(stages.projection()) }
    Benchmark("\(subject.name)/stock") { _ in blackHole(stages.stock()) }
    Benchmark("\(subject.name)/assessment") { _ in blackHole(stages.assessment()) }
    Benchmark("\(subject.name)/relaxed assessment") { _ in
      blackHole(stages.relaxedAssessment())
    }
    Benchmark("\(subject.name)/costing") { _ in blackHole(stages.costing()) }
    Benchmark("\(subject.name)/whole") { _ in blackHole(stages.outcome()) }
  }
}
