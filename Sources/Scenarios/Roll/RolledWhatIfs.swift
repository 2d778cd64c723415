// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards

/// The what-ifs of a folder, parted into those that still apply to a county of a later year and those
/// that do not.
///
/// One applies where it is read without a problem, every change of it can be carried out, and anything
/// comes of them; one whose parent does not apply does not either.
struct RolledWhatIfs {
  let kept: [(name: String, bytes: [UInt8])]
  let dropped: [RollForward.Dropped]
  /// The files of the dropped ones.
  let droppedFiles: [(name: String, bytes: [UInt8])]

  init(_ path: String, county: County) {
    var files: [(name: String, bytes: [UInt8])] = []
    if case .success(let folder) = FolderFiles.open(path).flatMap({
      $0.folder(WhatIfFolder.folder)
    }) {
      for name in folder.names where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        if case .success(let bytes?) = folder.bytes(name, limit: ScenarioFile.largestFile) {
          files.append((name, bytes))
        }
      }
    }
    var scenarios: [Scenario] = []
    var kept: Set<String> = []
    var reasons: [String: [Bilingual]] = [:]
    var waiting = files
    while !waiting.isEmpty {
      let known = Set(scenarios.map { TextFolding.plain($0.name) })
      let ready = waiting.filter { file in
        let parent = ScenarioFile.heading(String(decoding: file.bytes, as: UTF8.self))?.parent
        return parent.map { known.contains(TextFolding.plain($0)) } ?? true
      }
      guard !ready.isEmpty else { break }
      waiting.removeAll { file in ready.contains { $0.name == file.name } }
      for file in ready {
        let text = String(decoding: file.bytes, as: UTF8.self)
        let parent = ScenarioFile.heading(text)?.parent
        let start = parent.flatMap { county.withPlan(of: $0, among: scenarios) } ?? county
        let (scenario, problems) = ScenarioFile.parse(
          text: text, fileName: WhatIfFolder.folder + "/" + file.name, county: start)
        guard let scenario, problems.isEmpty else {
          reasons[file.name] = problems.map(\.message)
          continue
        }
        switch ScenarioResolver.resolve(
          scenario.name, among: scenarios + [scenario], county: county)
        {
        case .failure(let failure): reasons[file.name] = failure.problems.map(\.message)
        case .success(let resolved):
          // What changes nothing any more, for example the date of what is built, does not apply.
          guard resolved.plan != start.plan || resolved.future != start.future else {
            reasons[file.name] = resolved.notices.map(\.message)
            continue
          }
          scenarios.append(scenario)
          kept.insert(file.name)
        }
      }
    }
    for file in waiting {
      reasons[file.name] = [
        Bilingual(zh: "它的基准不再适用。", en: "The what-if it stands on does not apply any more.")
      ]
    }
    self.kept = files.filter { kept.contains($0.name) }
    dropped = files.compactMap { file in
      reasons[file.name].map { RollForward.Dropped(file: file.name, reasons: $0) }
    }
    droppedFiles = files.filter { !kept.contains($0.name) }
  }
}
