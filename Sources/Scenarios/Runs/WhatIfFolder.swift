// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// The what-ifs of a county folder.
enum WhatIfFolder {
  static let folder = "what-ifs"

  /// Every what-if of the folder, in order of file name, and what is wrong with any.
  static func read(_ path: String) -> (scenarios: [Scenario], messages: [Bilingual]) {
    guard case .success(let files) = FolderFiles.open(path + "/" + folder) else { return ([], []) }
    var scenarios: [Scenario] = []
    var messages: [Bilingual] = []
    var fileOfName: [String: String] = [:]
    for name in files.names where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      switch files.bytes(name, limit: ScenarioFile.largestFile) {
      case .failure(let failure): messages.append(failure.problem.bilingualMessage)
      case .success(nil): continue
      case .success(let bytes?):
        let text = String(decoding: bytes, as: UTF8.self)
        let (scenario, problems) = ScenarioFile.parse(text: text, fileName: folder + "/" + name)
        messages += problems.map(\.message)
        guard let scenario else { continue }
        if let first = fileOfName[scenario.name] {
          messages.append(
            Bilingual(
              zh: "\(folder)/\(name)：预案“\(scenario.name)”与 \(first) 重名。请改一个名称。",
              en:
                "\(folder)/\(name): the what-if “\(scenario.name)” has the same name as \(first). "
                + "Rename one of them."))
        }
        fileOfName[scenario.name] = name
        scenarios.append(scenario)
      }
    }
    return (scenarios, messages)
  }
}
