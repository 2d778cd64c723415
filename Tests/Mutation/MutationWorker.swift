// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Reports
import Scenarios
import Simulator
import Standards

/// Does what `check`, `forecast` and now and then `search` do with the folder of each seed, and says one line for each.
struct MutationWorker {
  /// The built program, to which every thousandth folder is given; nil for none.
  let program: String?
  /// Where to leave the folder; nil for a place that is removed.
  let keep: String?

  /// Seconds of processor time for one input; no folder of this size needs a hundredth of it.
  private static let mostSeconds = 30
  /// Times that a search may ask whether to go on.
  private static let mostSteps = 40
  /// One seed of so many is searched where its folder is accepted, which takes a thousand times as long as reading it.
  private static let searched = 500

  func run(_ span: Range<Int>) {
    let originals = Self.originals()
    let own = "junheng-mutation-\(ProcessInfo.processInfo.processIdentifier)"
    let place = keep ?? NSTemporaryDirectory() + own
    for seed in span {
      say("\(seed) begin")
      let folder = FolderMutation(originals[seed % originals.count], seed: UInt64(seed))
      write(folder.files, to: place)
      limitTime()
      let wrong = program != nil && seed % 1000 == 0 ? runProgram(place) : nil
      var word = wrong.map { "WRONG " + $0 } ?? verdict(place, seed)
      // Remedies change the folder: they come last.
      if seed % 2 == 1, !word.hasPrefix("WRONG"),
        let useless = MutationOracle(place: place).uselessRemedy(seed)
      {
        word = "WRONG " + useless
      }
      say("\(seed) \(word)")
    }
    if keep == nil { try? FileManager.default.removeItem(atPath: place) }
  }

  private func verdict(_ place: String, _ seed: Int) -> String {
    switch CountyCase.open(place) {
    case .failure(let failure): return refused(failure.messages) ?? "refused"
    case .success(let opened):
      for remark in opened.remarks {
        if let wrong = refused([remark.bilingualMessage]) { return wrong }
      }
      if let wrong = MutationOracle(place: place).wrongFigures(opened.county, opened.remarks) {
        return "WRONG " + wrong
      }
      var word = "run"
      for name in [nil] + opened.scenarios.map({ Optional($0.name) }) {
        switch opened.run(name) {
        case .failure(let failure):
          if let wrong = refused(failure.messages) { return wrong }
          word = "what-if-refused"
        case .success(let run):
          let text = ForecastText.text(
            baseline: opened.baseline, scenario: run.name, outcome: run.outcome,
            language: seed % 2 == 0 ? .chinese : .english)
          let json = JSONText.encode(
            ForecastDocument(
              baseline: opened.baseline, scenario: run.name, outcome: run.outcome))
          if text.isEmpty || (try? JSONSerialization.jsonObject(with: Data(json.utf8))) == nil {
            return "WRONG no forecast"
          }
          if name == nil && seed % Self.searched == 0 { return search(opened, run) }
        }
      }
      return word
    }
  }

  /// A search that is ended after so many steps, and its plan written and read again.
  private func search(_ opened: CountyCase, _ run: ScenarioRun) -> String {
    var steps = 0
    let result = opened.baseline.search(
      plan: run.resolved.plan, future: run.resolved.future
    ) { _ in
      steps += 1
      return steps < Self.mostSteps
    }
    let known = Set(run.resolved.plan.measures.map(\.id))
    let text = PlanFile.text(
      name: "方案", parent: nil, measures: result.plan.measures.filter { !known.contains($0.id) },
      remarks: [], county: opened.county)
    let (scenario, problems) = ScenarioFile.parse(
      text: text, fileName: "方案.yaml", county: opened.county)
    guard let scenario, problems.isEmpty else {
      return "WRONG a plan that cannot be read: \(problems.first?.message.en ?? "")"
    }
    let resolved = ScenarioResolver.resolve("方案", among: [scenario], county: opened.county)
    guard case .success(let found) = resolved else {
      return "WRONG a plan that cannot be carried out"
    }
    let isSame = found.plan.measures.count == result.plan.measures.count
    return isSame ? "searched" : "WRONG a plan with other measures"
  }

  /// What is wrong with messages: none, an empty one, or one without a sentence.
  private func refused(_ messages: [Bilingual]) -> String? {
    if messages.isEmpty { return "WRONG a refusal without a message" }
    for message in messages {
      let isSaid =
        message.zh.contains { "。？：".contains($0) } && message.en.contains { ".?:".contains($0) }
      if !isSaid { return "WRONG no sentence: \(message.en.prefix(80))" }
    }
    return nil
  }

  private func runProgram(_ place: String) -> String? {
    guard let program else { return nil }
    for command in ["check", "forecast"] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = [command, place]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      do { try process.run() } catch { return "\(command) did not start" }
      process.waitUntilExit()
      let isExit = process.terminationReason == .exit
      if !isExit || ![0, 1].contains(process.terminationStatus) {
        return "\(command) ended with \(process.terminationStatus)"
      }
    }
    return nil
  }

  /// Processor time, which no other program can use up: the process is ended when it is over.
  private func limitTime() {
    var usage = rusage()
    _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    var limit = rlimit()
    limit.rlim_cur = rlim_t(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + Self.mostSeconds)
    limit.rlim_max = rlim_t.max
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
  }

  private func say(_ line: String) {
    let line = line.replacingOccurrences(of: "\n", with: " ")
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  private func write(_ files: [String: [UInt8]], to place: String) {
    let manager = FileManager.default
    try? manager.removeItem(atPath: place)
    for (name, bytes) in files {
      let url = URL(fileURLWithPath: place).appendingPathComponent(name)
      try? manager.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? Data(bytes).write(to: url)
    }
  }

  /// The folders that are changed: the tests' own county with what-ifs, and a made-up one with every table.
  private static func originals() -> [[String: [UInt8]]] {
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/end-to-end/changxi").path
    let made = NSTemporaryDirectory() + "junheng-mutation-\(UUID().uuidString)"
    try? Synthesis.write(to: made, schools: 8, seed: 3)
    defer { try? FileManager.default.removeItem(atPath: made) }
    return [fixtures, made].map(read).filter { !$0.isEmpty }
  }

  private static func read(_ folder: String) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      guard name.hasSuffix(".csv") || name.hasSuffix(".yaml") else { continue }
      if let data = FileManager.default.contents(atPath: folder + "/" + name) {
        files[name] = Array(data)
      }
    }
    return files
  }
}
