// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards

/// The what-if files of a county folder, with what is known of each since it was read.
///
/// A file is written whole or not at all, and never over one that somebody has changed meanwhile.
public struct WhatIfShelf: Sendable {
  /// What tells one state of a file from another.
  struct Stamp: Hashable, Sendable {
    var fingerprint: String
    var modified: Date?
    var owner: String?
  }

  /// A what-if file as it lies there.
  private struct File {
    var name: String
    var title: String?
    var stamp: Stamp
  }

  /// The county folder.
  private let county: String
  /// Files as they were read or written by this program.
  private var known: [String: Stamp]

  /// Looks at a county's what-ifs.
  public init(county: String) {
    self.county = county
    known = [:]
    known = Dictionary(
      files().map { ($0.name, $0.stamp) }, uniquingKeysWith: { first, _ in first })
  }

  /// Saves a draft as a what-if of the folder.
  ///
  /// - Parameters:
  ///   - name: What the scenario is called; the file is named so, too.
  ///   - opened: The case whose names the lines are written with.
  ///   - isReplacing: Whether a scenario of this name may be replaced.
  ///   - remarks: Lines of comment at the file's head, such as whose it is.
  /// - Returns: The file, as a path below the county folder.
  public mutating func save(
    _ draft: ScenarioDraft, as name: String, in opened: CountyCase, isReplacing: Bool,
    remarks: [String] = []
  ) -> Result<String, SaveRefusal> {
    if let problem = ScenarioName.problem(name) { return .failure(.name(problem)) }
    if draft.lines.isEmpty { return .failure(.nothingToSave) }
    return save(
      text(draft, name, opened, remarks), as: name, parent: draft.parent, isReplacing: isReplacing)
  }

  /// Saves a what-if's text, which says the name and the parent, too.
  ///
  /// - Parameters:
  ///   - name: What the scenario is called; the file is named so, too.
  ///   - parent: The scenario that it stands on; nil for the county's own plan.
  ///   - isReplacing: Whether a scenario of this name may be replaced.
  /// - Returns: The file, as a path below the county folder.
  public mutating func save(
    _ text: String, as name: String, parent: String?, isReplacing: Bool
  ) -> Result<String, SaveRefusal> {
    if let problem = ScenarioName.problem(name) { return .failure(.name(problem)) }
    if let parent, TextFolding.plain(parent) == TextFolding.plain(name) {
      return .failure(.ownParent(name: name))
    }
    let there = files()
    let file = name + ".yaml"
    let path = WhatIfFolder.folder + "/" + file
    let same = there.first { $0.title.map(TextFolding.plain) == TextFolding.plain(name) }
    let old = same ?? there.first { $0.name == file }
    if let old {
      guard same != nil else { return .failure(.fileTaken(file: old.name, by: old.title ?? "")) }
      guard isReplacing else {
        return .failure(
          .nameTaken(name: name, modified: old.stamp.modified, owner: old.stamp.owner))
      }
      guard known[old.name]?.fingerprint == old.stamp.fingerprint else {
        return .failure(
          .changedMeanwhile(
            file: old.name, modified: old.stamp.modified, owner: old.stamp.owner))
      }
    }
    let bytes = Array(text.utf8)
    let folder = URL(fileURLWithPath: county).appendingPathComponent(WhatIfFolder.folder)
    let target = folder.appendingPathComponent(old?.name ?? file)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      if old == nil {
        try AtomicFile.writeNew(bytes, to: target)
      } else {
        try AtomicFile.write(bytes, to: target)
      }
    } catch let trouble {
      if case .exists? = trouble as? AtomicFile.NewFileTrouble {
        return .failure(.changedMeanwhile(file: file, modified: nil, owner: nil))
      }
      let why = (trouble as? AtomicFile.NewFileTrouble)?.trouble ?? FileTrouble(trouble)
      return .failure(.cannotWrite(why.message(writing: target.path, in: folder.path)))
    }
    if let now = files().first(where: { $0.name == target.lastPathComponent }) {
      known[now.name] = now.stamp
    }
    return .success(old.map { WhatIfFolder.folder + "/" + $0.name } ?? path)
  }

  private func text(
    _ draft: ScenarioDraft, _ name: String, _ opened: CountyCase, _ remarks: [String]
  ) -> String {
    var start = opened.county
    if let parent = draft.parent {
      start = opened.county.withPlan(of: parent, among: opened.scenarios) ?? start
    }
    return PlanFile.text(
      name: name, parent: draft.parent, changes: draft.lines.map(\.change.kind), measures: [],
      remarks: ["由 junheng serve 的页面存下，可直接用 junheng forecast 复算，也可修改。"] + remarks,
      county: start)
  }

  private func files() -> [File] {
    guard
      case .success(let folder) = FolderFiles.open(county + "/" + WhatIfFolder.folder)
    else { return [] }
    return folder.names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.compactMap {
      name in
      guard case .success(let bytes?) = folder.bytes(name, limit: ScenarioFile.largestFile)
      else { return nil }
      var print = Fingerprint()
      print.mix(bytes)
      let facts = try? FileManager.default.attributesOfItem(
        atPath: folder.root.appendingPathComponent(name).path)
      return File(
        name: name, title: ScenarioFile.heading(String(decoding: bytes, as: UTF8.self))?.name,
        stamp: Stamp(
          fingerprint: print.digits, modified: facts?[.modificationDate] as? Date,
          owner: facts?[.ownerAccountName] as? String))
    }
  }
}

extension CountyCase {
  /// The same case with the what-ifs of its folder as they are now.
  public func rereadingScenarios(_ path: String) -> Result<CountyCase, CaseFailure> {
    FolderFiles.open(path).mapError { failure in
      CaseFailure([failure.problem.bilingualMessage])
    }.flatMap { files in
      let (scenarios, messages) = WhatIfFolder.read(files, county: county)
      guard messages.isEmpty else { return .failure(CaseFailure(messages)) }
      return .success(
        CountyCase(baseline: baseline, law: law, scenarios: scenarios, remarks: remarks))
    }
  }
}
