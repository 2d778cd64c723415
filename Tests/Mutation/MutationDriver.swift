// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Synchronization

/// Hands seeds to worker processes and counts what became of them.
struct MutationDriver {
  let span: Range<Int>
  let jobs: Int
  let program: String?

  /// What a worker has told.
  private struct Tally {
    var counts: [String: Int] = [:]
    var findings: [String] = []
  }

  /// The exit code: 0 where every input was refused with a message or run to its end.
  func run() -> Int32 {
    let tally = Mutex(Tally())
    let size = (span.count + jobs - 1) / max(1, jobs)
    DispatchQueue.concurrentPerform(iterations: jobs) { job in
      var next = span.lowerBound + job * size
      let end = min(span.upperBound, next + size)
      while next < end {
        let (lines, status) = worker(next..<end)
        var current: Int?
        for line in lines {
          let words = line.split(separator: " ", maxSplits: 2).map(String.init)
          guard words.count >= 2, let seed = Int(words[0]) else { continue }
          if words[1] == "begin" {
            current = seed
            continue
          }
          tally.withLock { tally in
            tally.counts[words[1], default: 0] += 1
            if words[1] == "WRONG" { tally.findings.append(line) }
          }
          current = nil
          next = seed + 1
        }
        guard status != 0, let broken = current else {
          if status != 0 { tally.withLock { $0.findings.append("worker ended with \(status)") } }
          break
        }
        tally.withLock { tally in
          tally.counts["DIED", default: 0] += 1
          tally.findings.append("\(broken) DIED by signal or exit \(status)")
        }
        next = broken + 1
      }
    }
    return tally.withLock { tally in
      for finding in tally.findings.sorted() { print(finding) }
      let counts = tally.counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      let total = tally.counts.values.reduce(0, +)
      print(
        "mutation: seeds \(span.lowerBound)-\(span.upperBound - 1), \(total) inputs: "
          + counts.joined(separator: ", ") + "; \(tally.findings.count) findings")
      return tally.findings.isEmpty && total == span.count ? 0 : 1
    }
  }

  private func worker(_ span: Range<Int>) -> (lines: [String], status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments =
      ["--worker", "--from", "\(span.lowerBound)", "--count", "\(span.count)"]
      + (program.map { ["--program", $0] } ?? [])
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return ([], -1) }
    let data = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    return (lines, process.terminationStatus)
  }
}
