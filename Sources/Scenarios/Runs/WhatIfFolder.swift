// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// The what-ifs of a county folder.
enum WhatIfFolder {
  static let folder = "what-ifs"

  /// Every what-if of the folder, in order of file name, and what is wrong with any.
  ///
  /// A what-if's relative amounts start from the plan of its parent: parents are read first. Without
  /// a county, whose data are at fault then, only what is wrong with the files themselves is told.
  static func read(
    _ own: FolderFiles, county: County?
  ) -> (scenarios: [Scenario], messages: [Bilingual]) {
    let files: FolderFiles
    switch own.folder(folder) {
    case .success(let opened): files = opened
    case .failure(let failure):
      // A county need not have what-ifs; those that cannot be read are no reason to go on without them.
      let isMissing = failure.problem.kind == .folderMissing
      return ([], isMissing ? [] : [failure.problem.bilingualMessage])
    }
    var messages: [Bilingual] = []
    var waiting: [(file: String, text: String, parent: String?)] = []
    for name in files.names where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      switch files.bytes(name, limit: ScenarioFile.largestFile) {
      case .failure(let failure): messages.append(failure.problem.bilingualMessage)
      case .success(nil): continue
      case .success(let bytes?):
        let text = String(decoding: bytes, as: UTF8.self)
        waiting.append((name, text, ScenarioFile.heading(text)?.parent))
      }
    }
    let order = waiting.map(\.file)
    var read: [String: Scenario] = [:]
    while !waiting.isEmpty {
      let known = Set(read.values.map { TextFolding.plain($0.name) })
      func isReady(_ parent: String?) -> Bool {
        parent.map { known.contains(TextFolding.plain($0)) } ?? true
      }
      // A parent that is nowhere, or a circle of parents, is a problem of the resolver.
      let ready = waiting.filter { isReady($0.parent) }
      let next = ready.isEmpty ? waiting : ready
      waiting.removeAll { file in next.contains { $0.file == file.file } }
      let sofar = order.compactMap { read[$0] }
      for (file, text, parent) in next {
        let (scenario, problems): (Scenario?, [ChangeProblem])
        if let county {
          let start = parent.flatMap { county.withPlan(of: $0, among: sofar) } ?? county
          (scenario, problems) = ScenarioFile.parse(
            text: text, fileName: folder + "/" + file, county: start)
        } else {
          (scenario, problems) = ScenarioFile.parse(
            textWithoutCounty: text, fileName: folder + "/" + file)
        }
        messages += problems.map(\.message)
        read[file] = scenario
      }
    }
    var fileOfName: [String: String] = [:]
    for file in order {
      guard let name = read[file]?.name else { continue }
      if let first = fileOfName[name] {
        messages.append(
          Bilingual(
            zh: "\(folder)/\(file)：预案“\(name)”与 \(first) 重名。请改一个名称。",
            en:
              "\(folder)/\(file): the what-if “\(name)” has the same name as \(first). "
              + "Rename one of them."))
      }
      fileOfName[name] = file
    }
    return (order.compactMap { read[$0] }, messages.map(own.placed))
  }
}

extension County {
  /// The county with the plan and the future of a scenario as its own; nil where it cannot be
  /// carried out.
  func withPlan(of scenario: String, among scenarios: [Scenario]) -> County? {
    guard
      case .success(let resolved) = ScenarioResolver.resolve(
        scenario, among: scenarios, county: self)
    else { return nil }
    var county = self
    county.plan = resolved.plan
    county.future = resolved.future
    return county
  }
}
